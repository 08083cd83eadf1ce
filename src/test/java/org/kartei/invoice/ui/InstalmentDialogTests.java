package org.kartei.invoice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.ViewTest;
import org.kartei.invoice.Instalments;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.Invoices;
import org.kartei.security.Role;
import org.kartei.shell.AmountField;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-2: instalments agreed, changed and withdrawn on the page of an invoice. */
class InstalmentDialogTests extends ViewTest {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Instalments instalments;

    @Override
    protected Role role() {
        return Role.OFFICE;
    }

    @BeforeEach
    void anInvoice() {
        fixtures.invoice(fixtures.customer("Anna Weiss"), "120.00");
        UI.getCurrent().navigate("invoices/2026-00001");
        press("Agree instalments");
    }

    @Test
    void inv2ProposedChangedByHandAndAgreed() {
        count().setValue(4);
        day("First due on").setValue(LocalDate.of(2026, 5, 31));
        assertThat(find(DatePicker.class).all())
                .extracting(DatePicker::getValue)
                .containsExactly(
                        LocalDate.of(2026, 5, 31),
                        LocalDate.of(2026, 5, 31),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 7, 31),
                        LocalDate.of(2026, 8, 31));
        amount("1. amount").setValue("45");
        save();
        assertThat(amount("4. amount").getErrorMessage()).contains("135.00", "120.00");
        amount("4. amount").setValue("15");
        day("2. due on").setValue(LocalDate.of(2026, 5, 31));
        save();
        assertThat(day("2. due on").isInvalid()).isTrue();
        day("2. due on").setValue(LocalDate.of(2026, 6, 15));
        save();
        assertThat(shown()).contains("31 May 2026Open45.000.00", "15 Jun 2026", "31 Aug 2026Open15.000.00");
        assertThat(instalments.of(invoice())).isPresent();
        press("Record payment");
        assertThat(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Amount")
                        .single()
                        .getValue())
                .isEqualTo("45.00");
    }

    @Test
    void inv2WhatCannotBeIsSaidAtItsField() {
        count().setValue(1);
        save();
        assertThat(count().isInvalid()).isTrue();
        count().setValue(3);
        day("1. due on").setValue(TODAY.minusDays(1));
        save();
        assertThat(day("1. due on").getErrorMessage()).contains("must begin today");
        day("1. due on").clear();
        save();
        assertThat(day("1. due on").isInvalid()).isTrue();
        day("1. due on").setValue(TODAY);
        amount("3. amount").setValue("0");
        save();
        assertThat(amount("3. amount").isInvalid()).isTrue();
        assertThat(instalments.of(invoice())).isEmpty();
    }

    @Test
    void inv2ChangedAndWithdrawn() {
        save();
        press("Change instalments");
        count().setValue(2);
        save();
        assertThat(shown()).contains("60.00").doesNotContain("40.00");
        press("Withdraw instalments");
        press("Withdraw");
        assertThat(instalments.of(invoice())).isEmpty();
        assertThat(find(InstalmentTable.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Agree instalments").exists()).isTrue();
    }

    private Invoice invoice() {
        return invoices.find("2026-00001").orElseThrow();
    }

    private String shown() {
        return find(InstalmentTable.class).single().getElement().getTextRecursively();
    }

    /** The button of the dialog stands after that of the page. */
    private void save() {
        test(find(Button.class).withText("Agree instalments").all().getLast()).click();
    }

    private IntegerField count() {
        return find(IntegerField.class).single();
    }

    private DatePicker day(String label) {
        return find(DatePicker.class)
                .withPropertyValue(DatePicker::getLabel, label)
                .single();
    }

    private AmountField amount(String label) {
        return find(AmountField.class)
                .withPropertyValue(AmountField::getLabel, label)
                .single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
