package org.kartei.bank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.ViewTest;
import org.kartei.bank.BankEntries;
import org.kartei.bank.BankIntake;
import org.kartei.bank.EntryState;
import org.kartei.bank.Statement;
import org.kartei.customer.CustomerFile;
import org.kartei.invoice.Invoices;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-2: the page of bank statements. */
class BankViewTests extends ViewTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private BankIntake intake;

    @Autowired
    private BankEntries bank;

    @Autowired
    private Invoices invoices;

    @BeforeEach
    void threeTransfers() throws IOException {
        CustomerFile anna = fixtures.customer("Anna Weiss");
        fixtures.invoice(anna, "120.00");
        fixtures.invoice(anna, "30.00");
        Acting.asOffice();
        intake.receive(
                "may.xml",
                new Statement()
                                .with("120.00", "Peter Weiss", "", "Invoice 2026-00001")
                                .with("30.00", "WEISS ANNA", "", "Yoga")
                                .with("7.00", "Water works", "", "Refund")
                                .stream());
        UI.getCurrent().navigate(BankView.class);
    }

    @Test
    void inv2WhatWaitsIsShownWithItsProposalAndConfirmed() {
        assertThat(text())
                .contains("Number and amount", "Name and amount", "Nothing fits", "2026-00001", "Invoice 2026-00001");
        click("Confirm all sure ones");
        assertThat(open("2026-00001")).isEqualTo("0.00");
        assertThat(bank.count(EntryState.OPEN)).isEqualTo(2);
        click("Confirm");
        assertThat(open("2026-00002")).isEqualTo("0.00");
        show(EntryState.BOOKED);
        assertThat(text()).contains("Test Office", "2026-00002").doesNotContain("Water works");
    }

    @Test
    void inv2WhatIsNotForUsIsPutAsideAndTakenBack() {
        button("Not for us", 2).click();
        clickInDialog("Not for us");
        assertThat(bank.count(EntryState.ASIDE)).isZero(); // a reason has to be said
        find(TextArea.class).single().setValue("Of the house");
        clickInDialog("Not for us");
        assertThat(bank.count(EntryState.ASIDE)).isEqualTo(1);
        show(EntryState.ASIDE);
        assertThat(text()).contains("Of the house");
        click("Take back");
        assertThat(bank.count(EntryState.OPEN)).isEqualTo(3);
    }

    @Test
    @SuppressWarnings("unchecked")
    void inv2AnotherInvoiceIsChosen() {
        button("Choose…", 2).click();
        clickInDialog("Confirm");
        assertThat(find(ComboBox.class).single().isInvalid()).isTrue();
        ComboBox<Object> invoice = find(ComboBox.class).single();
        invoice.setValue(bank.choices("2026-00002").getFirst());
        clickInDialog("Confirm");
        assertThat(open("2026-00002")).isEqualTo("23.00");
    }

    @SuppressWarnings("unchecked")
    private void show(EntryState state) {
        RadioButtonGroup<EntryState> states = find(RadioButtonGroup.class).single();
        states.setValue(state);
    }

    private String open(String number) {
        return invoices.find(number).orElseThrow().open().toPlainString();
    }

    private String text() {
        return find(BankView.class).single().getElement().getTextRecursively();
    }

    private void click(String caption) {
        button(caption, 0).click();
    }

    /** The last of them. */
    private void clickInDialog(String caption) {
        button(caption, find(Button.class).withText(caption).all().size() - 1).click();
    }

    private Button button(String caption, int index) {
        return find(Button.class).withText(caption).all().get(index);
    }
}
