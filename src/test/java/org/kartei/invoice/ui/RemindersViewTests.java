package org.kartei.invoice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.ViewTest;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.ReminderTerm;
import org.kartei.invoice.ReminderTerms;
import org.kartei.invoice.Reminders;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-2: reminders on the page of an invoice, and what managers set for them. */
class RemindersViewTests extends ViewTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ReminderTerms terms;

    @Autowired
    private TestClock clock;

    private Invoice invoice;

    @Override
    protected Role role() {
        return Role.MANAGER;
    }

    @BeforeEach
    void anOverdueInvoice() {
        String number = fixtures.invoice(fixtures.customer("Anna Weiss"), "120.00");
        Acting.asManager();
        invoice = invoices.find(number).orElseThrow();
        clock.moveTo(TestClock.START.toLocalDate().plusDays(15));
    }

    @Test
    void inv2MadeAndTakenBackOnThePageOfTheInvoice() {
        UI.getCurrent().navigate("invoices/2026-00001");
        press("Remind: Payment reminder");
        assertThat(reminders.of(invoice.id())).hasSize(1);
        assertThat(shown()).contains("Payment reminder", "26 May 2026", "120.00");
        assertThat(find(Button.class).withText("Remind: First overdue notice").exists())
                .isFalse();
        press("Take back");
        press("Take back", 1);
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        find(TextArea.class).single().setValue("Paid at the desk");
        press("Take back", 1);
        assertThat(shown()).contains("(taken back: Paid at the desk)");
        assertThat(find(Button.class).withText("Remind: Payment reminder").exists())
                .isTrue();
    }

    @Test
    void inv2ManagersSetFeeDaysAndTexts() {
        UI.getCurrent().navigate("settings/reminders");
        test(find(Button.class).withText("Change").all().get(1)).click();
        number("Days to wait").setValue(0);
        press("Save");
        assertThat(number("Days to wait").isInvalid()).isTrue();
        number("Days to wait").setValue(4);
        fee().setValue("1.234");
        press("Save");
        assertThat(fee().isInvalid()).isTrue();
        fee().setValue("0");
        find(TextArea.class)
                .withPropertyValue(TextArea::getLabel, "Text, German")
                .single()
                .setValue("Bitte zahlen.");
        press("Save");
        assertThat(terms.all().get(1)).satisfies(term -> {
            assertThat(term.days()).isEqualTo(4);
            assertThat(term.fee()).isEqualTo("0.00");
            assertThat(term.texts()).containsEntry("de", "Bitte zahlen.").containsEntry("en", "");
        });
        assertThat(terms.all().get(2)).returns(7, ReminderTerm::days);
    }

    private String shown() {
        return find(ReminderTable.class).single().getElement().getTextRecursively();
    }

    private IntegerField number(String label) {
        return find(IntegerField.class)
                .withPropertyValue(IntegerField::getLabel, label)
                .single();
    }

    private TextField fee() {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, "Fee")
                .single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void press(String text, int which) {
        test(find(Button.class).withText(text).all().get(which)).click();
    }
}
