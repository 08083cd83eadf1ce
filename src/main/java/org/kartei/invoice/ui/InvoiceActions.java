package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kartei.invoice.Cancelling;
import org.kartei.invoice.Correcting;
import org.kartei.invoice.EInvoiceGap;
import org.kartei.invoice.Instalment;
import org.kartei.invoice.InstalmentPlan;
import org.kartei.invoice.Instalments;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceDocuments;
import org.kartei.invoice.InvoiceId;
import org.kartei.invoice.InvoiceState;
import org.kartei.invoice.Payment;
import org.kartei.invoice.Payments;
import org.kartei.invoice.Reminder;
import org.kartei.invoice.ReminderTerm;
import org.kartei.invoice.Reminders;
import org.kartei.shell.ConfirmDialogs;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;

/** What can be done to an issued invoice on its page (INV-2, INV-4). */
@org.springframework.stereotype.Component
class InvoiceActions {

    private final InvoiceDocuments documents;
    private final Payments payments;
    private final Cancelling cancelling;
    private final Correcting correcting;
    private final Reminders reminders;
    private final Instalments instalments;
    private final Clock clock;

    InvoiceActions(
            InvoiceDocuments documents,
            Payments payments,
            Cancelling cancelling,
            Correcting correcting,
            Reminders reminders,
            Instalments instalments,
            Clock clock) {
        this.documents = documents;
        this.payments = payments;
        this.cancelling = cancelling;
        this.correcting = correcting;
        this.reminders = reminders;
        this.instalments = instalments;
        this.clock = clock;
    }

    /** What an invoice lacks to be an e-invoice. */
    List<EInvoiceGap> gaps(Invoice invoice) {
        return invoice.isImported() ? List.of() : documents.gaps(invoice);
    }

    /** All reminders of an invoice. */
    List<Reminder> remindersOf(Invoice invoice) {
        return reminders.of(invoice.id());
    }

    /**
     * The buttons.
     *
     * @param gaps what it lacks to be an e-invoice
     * @param made all its reminders
     * @param done called after each that has changed something and stays on the page
     */
    List<Component> buttons(Invoice invoice, List<EInvoiceGap> gaps, List<Reminder> made, Runnable done) {
        var buttons = new ArrayList<Component>();
        if (!invoice.isImported()) { // it was printed elsewhere
            buttons.add(Download.pdf(invoice.issuedNumber(), out -> documents.write(invoice.id(), out)));
        }
        if (!invoice.isImported() && gaps.isEmpty()) {
            buttons.add(Download.xml(invoice.issuedNumber(), out -> documents.writeXml(invoice.id(), out)));
        }
        if (invoice.isPayable()) {
            buttons.add(button("invoice.payment.action", () -> pay(invoice, done)));
        }
        reminders
                .next(invoice, made)
                .ifPresent(term -> buttons.add(new Button(
                        text("invoice.reminder.makeOne", text(term.nameKey())), click -> remind(invoice, term, done))));
        if (invoice.canBePaidInInstalments() && invoice.instalmentDueOn() == null) {
            buttons.add(button("invoice.instalments.action", () -> agree(invoice, List.of(), done)));
        }
        if (invoice.isCorrectable()) {
            buttons.add(button("invoice.correct.action", () -> correct(invoice)));
        }
        if (invoice.isCancellable()) {
            buttons.add(button("invoice.cancel.action", () -> new CancelInvoiceDialog(cancelling, invoice).open()));
        }
        return buttons;
    }

    private void pay(Invoice invoice, Runnable done) {
        LocalDate today = LocalDate.now(clock);
        BigDecimal asked = instalments
                .of(invoice)
                .map(plan -> plan.asked(invoice.open(), today))
                .orElseGet(() -> invoice.open().abs());
        new PaymentDialog(payments, invoice, asked, reminders.openFees(invoice), today, done).open();
    }

    private void agree(Invoice invoice, List<Instalment> left, Runnable done) {
        new InstalmentDialog(instalments, invoice, left, LocalDate.now(clock), done).open();
    }

    /** In which parts it is paid; nothing where it is paid in one. */
    List<Component> instalments(Invoice invoice, Runnable done) {
        return instalments
                .of(invoice)
                .map(plan -> instalments(invoice, plan, done))
                .orElse(List.of());
    }

    private List<Component> instalments(Invoice invoice, InstalmentPlan plan, Runnable done) {
        List<InstalmentPlan.Part> parts = plan.parts(invoice.open(), LocalDate.now(clock));
        var shown = new ArrayList<Component>();
        shown.add(new H2(text("invoice.instalments")));
        shown.add(new InstalmentTable(parts));
        shown.add(new Paragraph(text("invoice.instalments.agreed", plan.agreedOn(), plan.staffName())));
        if (invoice.canBePaidInInstalments()) {
            List<Instalment> left = parts.stream()
                    .filter(part -> part.open().signum() > 0)
                    .map(part -> new Instalment(part.instalment().dueOn(), part.open()))
                    .toList();
            var buttons = new Div(
                    button("invoice.instalments.change", () -> agree(invoice, left, done)),
                    button("invoice.instalments.withdraw", () -> withdraw(invoice, done)));
            buttons.addClassNames("invoice-actions", "no-print");
            shown.add(buttons);
        }
        return shown;
    }

    private void withdraw(Invoice invoice, Runnable done) {
        ConfirmDialogs.danger("invoice.instalments.withdraw", () -> {
            instalments.withdraw(invoice.id(), invoice.version());
            done.run();
            Notices.success("invoice.instalments.withdrawn");
        });
    }

    private void remind(Invoice invoice, ReminderTerm term, Runnable done) {
        reminders.remind(invoice.id(), invoice.version());
        done.run();
        Notices.success("invoice.reminder.made", text(term.nameKey()));
    }

    /** How it was reminded of; nothing where it was not. */
    List<Component> reminders(Invoice invoice, List<Reminder> made, Runnable done) {
        if (made.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Component>();
        parts.add(new H2(text("invoice.reminders")));
        BigDecimal fees = reminders.openFees(invoice, made);
        parts.add(new ReminderTable(reminders, invoice, made, fees, done));
        if (fees.signum() > 0 && invoice.state() != InvoiceState.CANCELLED) {
            BigDecimal sum = invoice.open().add(fees);
            parts.add(new Paragraph(text(
                    "invoice.reminder.openWithFees",
                    Formats.of(UI.getCurrent().getLocale())
                            .money(sum, invoice.currency().toCurrency()))));
        }
        return parts;
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    private void correct(Invoice invoice) {
        InvoiceId draft = correcting.begin(invoice.id(), invoice.version());
        UI.getCurrent().navigate(WriteInvoiceView.DRAFTS + "/" + draft.value());
    }

    void reverse(Invoice invoice, Payment wrong, Runnable done) {
        new ReverseDialog(payments, invoice, wrong, done).open();
    }

    private static Button button(String captionKey, Runnable action) {
        return new Button(UI.getCurrent().getTranslation(captionKey), click -> action.run());
    }
}
