package org.kartei.directdebit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.ViewTest;
import org.kartei.customer.CustomerFile;
import org.kartei.directdebit.DebitFixtures;
import org.kartei.directdebit.DebitItem;
import org.kartei.directdebit.MandateData;
import org.kartei.directdebit.MandateKind;
import org.kartei.directdebit.ProposedDebit;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-3: what is due is ticked, the clerk takes some out, and the page of a collection tells what became of it. */
class DirectDebitsViewTests extends ViewTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DebitFixtures signed;

    @Autowired
    private TestClock clock;

    @Test
    void inv3WhatIsTickedIsCollectedAndRecordedAsPaid() {
        signed.school();
        CustomerFile anna = fixtures.customer("Anna Weiß");
        signed.mandate(anna, MandateKind.RECURRENT);
        fixtures.invoice(anna, "120.00");
        String second = fixtures.invoice(anna, "30.00");
        Acting.asOffice();
        UI.getCurrent().navigate("invoices/direct-debits");
        ProposalGrid proposal = find(ProposalGrid.class).single();
        assertThat(proposal.getSelectedItems()).hasSize(2);
        assertThat(texts()).anyMatch(text -> text.startsWith("2 chosen") && text.endsWith("150.00"));
        ProposedDebit first = proposal.getListDataView().getItem(0);
        proposal.deselect(first);
        assertThat(texts()).anyMatch(text -> text.startsWith("1 chosen") && text.endsWith("30.00"));
        press("Make collection");

        assertThat(find(H1.class).single().getText()).isEqualTo("Direct debit of 18 May 2026");
        DebitItem item = find(DebitItemGrid.class).single().getListDataView().getItem(0);
        assertThat(item.invoiceNumber()).isEqualTo(second);
        assertThat(button("Record as paid").isEnabled()).isFalse();
        clock.moveTo(DebitFixtures.DAY);
        String here = UI.getCurrent().getActiveViewLocation().getPath();
        UI.getCurrent().navigate("invoices/direct-debits");
        UI.getCurrent().navigate(here);
        press("Record as paid");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Record as paid");
    }

    @Test
    void inv3WithoutACreditorIdentifierThePageSaysWhatIsMissing() {
        UI.getCurrent().navigate("invoices/direct-debits");
        assertThat(texts())
                .anyMatch(text -> text.contains("creditor identifier"))
                .contains("No open invoice has a mandate that can be used on this day.");
        assertThat(button("Make collection").isEnabled()).isFalse();
    }

    @Test
    void inv3AWrongIbanIsToldAtItsField() {
        var kept = new ArrayList<MandateData>();
        LocalDate today = TestClock.START.toLocalDate();
        var empty = new MandateData("", "Anna Weiß", "", "", MandateKind.RECURRENT, today);
        CustomerFile anna = fixtures.customer("Anna Weiß");
        new MandateDialog("directdebit.mandate.new", empty, today, typed -> {
                    signed.add(anna, typed);
                    kept.add(typed);
                })
                .open();
        TextField iban = find(TextField.class).all().stream()
                .filter(field -> Objects.equals(field.getLabel(), "IBAN"))
                .findFirst()
                .orElseThrow();
        test(iban).setValue("DE03120300000000202051");
        press("Save");
        assertThat(iban.isInvalid()).isTrue();
        assertThat(kept).isEmpty();
        test(iban).setValue("DE02120300000000202051");
        press("Save");
        assertThat(kept).hasSize(1);
    }

    private void press(String caption) {
        test(button(caption)).click();
    }

    private Button button(String caption) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(caption))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
