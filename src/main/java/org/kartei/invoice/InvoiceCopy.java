package org.kartei.invoice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.PersonalData.Fields;
import org.kartei.customer.PersonalData.Item;
import org.kartei.customer.PersonalData.Term;
import org.springframework.stereotype.Component;

/** What the copy of a customer's data says of an invoice (FILE-7). */
@Component
class InvoiceCopy {

    private final ReminderQueries reminders;
    private final InstalmentTables instalments;

    InvoiceCopy(ReminderQueries reminders, InstalmentTables instalments) {
        this.reminders = reminders;
        this.instalments = instalments;
    }

    List<Item> of(Invoice invoice) {
        return List.of(
                item("number", "invoice.column.number", invoice.number()),
                item("kind", "invoice.column.kind", new Term(invoice.kind().name(), "invoice.kind." + invoice.kind())),
                item(
                        "state",
                        "invoice.column.state",
                        new Term(invoice.state().name(), "invoice.state." + invoice.state())),
                item("issuedOn", "invoice.column.issuedOn", invoice.issuedOn()),
                item("dueOn", "invoice.column.dueOn", invoice.dueOn()),
                item(
                        "recipient",
                        "invoice.column.recipient",
                        (invoice.recipientName() + "\n" + invoice.recipient()).strip()),
                item(
                        "email",
                        "invoice.copy.email",
                        invoice.address() == null ? "" : invoice.address().email()),
                item("buyerReference", "invoice.field.buyerReference", invoice.buyerReference()),
                item(
                        "lines",
                        "invoice.copy.lines",
                        invoice.lines().stream().map(InvoiceCopy::line).toList()),
                item(
                        "vouchers",
                        "invoice.sum.vouchers",
                        invoice.vouchers().stream()
                                .map(use -> new Fields(List.of(
                                        item("code", "invoice.copy.code", use.code()),
                                        item("amount", "invoice.line.amount", use.amount()))))
                                .toList()),
                item("credit", "invoice.sum.credit", invoice.sums().credit()),
                item("total", "invoice.column.total", invoice.sums().total()),
                item("open", "invoice.column.open", invoice.open()),
                item("remark", "invoice.field.remark", invoice.remark()),
                item(
                        "payments",
                        "invoice.copy.payments",
                        invoice.payments().stream().map(InvoiceCopy::payment).toList()),
                item(
                        "reminders",
                        "invoice.reminders",
                        reminders.of(invoice.id()).stream()
                                .map(InvoiceCopy::reminder)
                                .toList()),
                item(
                        "instalments",
                        "invoice.instalments",
                        instalments.of(invoice).stream()
                                .flatMap(plan -> plan.instalments().stream())
                                .map(InvoiceCopy::instalment)
                                .toList()));
    }

    static Fields line(InvoiceLine line) {
        LinePrice price = line.price();
        return new Fields(List.of(
                item("text", "invoice.line.text", line.text()),
                item("quantity", "invoice.line.quantity", price.quantity()),
                item("unitPrice", "invoice.line.unitPrice", price.unitPrice()),
                item("standingDiscount", "invoice.line.standing", price.standingDiscount()),
                item("discount", "invoice.line.discount", price.handDiscount()),
                item("vatPercent", "invoice.copy.vat", line.tax().percent()),
                item("suppliedFrom", "invoice.line.from", line.suppliedFrom()),
                item("suppliedUntil", "invoice.line.until", line.suppliedUntil()),
                item("amount", "invoice.line.amount", line.gross())));
    }

    private static Fields payment(Payment payment) {
        return new Fields(List.of(
                item("paidOn", "invoice.payment.paidOn", payment.paidOn()),
                item("amount", "invoice.payment.amount", payment.amount()),
                item("way", "invoice.payment.way", new Term(payment.way().name(), "invoice.way." + payment.way())),
                item("note", "invoice.payment.note", payment.note())));
    }

    private static Fields reminder(Reminder reminder) {
        return new Fields(List.of(
                item("level", "invoice.reminder.level", new Term(String.valueOf(reminder.level()), reminder.nameKey())),
                item("madeOn", "invoice.reminder.day", reminder.madeOn()),
                item("dueOn", "invoice.reminder.dueOn", reminder.dueOn()),
                item("fee", "invoice.reminder.fee", reminder.fee()),
                item("sum", "invoice.reminder.sum", reminder.sum()),
                item("takenBackOn", "invoice.reminder.takenBackOn", reminder.takenBackOn()),
                item("takenBackWhy", "invoice.reminder.why", reminder.takenBackWhy())));
    }

    private static Fields instalment(Instalment instalment) {
        return new Fields(List.of(
                item("dueOn", "invoice.instalments.dueOn", instalment.dueOn()),
                item("amount", "invoice.instalments.amount", instalment.amount())));
    }

    private static Item item(String name, String caption, @Nullable Object value) {
        return new Item(name, caption, value);
    }
}
