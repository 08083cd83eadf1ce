package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceState;
import org.kartei.invoice.Reminder;
import org.kartei.invoice.Reminders;
import org.kartei.shell.Formats;

/** How an invoice was reminded of; what was taken back is struck through and says why. */
final class ReminderTable extends NativeTable {

    private final Formats formats = Formats.of(getLocale());
    private final transient Reminders reminders;
    private final transient Invoice invoice;
    private final BigDecimal openFees;
    private final transient Runnable done;

    /**
     * Shows them.
     *
     * @param openFees what of their fees is still asked for
     * @param done called after one was taken back
     */
    ReminderTable(Reminders reminders, Invoice invoice, List<Reminder> made, BigDecimal openFees, Runnable done) {
        this.reminders = reminders;
        this.invoice = invoice;
        this.openFees = openFees;
        this.done = done;
        addClassNames("invoice-lines", "invoice-payments");
        var head = new NativeTableRow();
        for (String key : new String[] {"day", "level", "dueOn", "staff", "fee", "sum"}) {
            head.add(new NativeTableHeaderCell(getTranslation("invoice.reminder." + key)));
        }
        getHead().add(head);
        long last = made.stream()
                .filter(Reminder::isStanding)
                .mapToLong(Reminder::id)
                .max()
                .orElse(0);
        made.forEach(reminder -> getBody().add(row(reminder, reminder.id() == last)));
    }

    private NativeTableRow row(Reminder reminder, boolean isLast) {
        var level = new NativeTableCell();
        level.add(new Span(getTranslation(reminder.nameKey())));
        if (!reminder.isStanding()) {
            level.add(new Span(" " + getTranslation("invoice.reminder.takenBack", reminder.takenBackWhy())));
        }
        var pdf = Download.pdf(invoice.slug() + "-" + reminder.level(), out -> reminders.write(reminder.id(), out));
        pdf.setAriaLabel(getTranslation("invoice.reminder.pdf", getTranslation(reminder.nameKey())));
        pdf.addClassName("no-print");
        level.add(new Span(" "), pdf);
        if (isLast && canTakeBack(reminder)) {
            var back = new Button(
                    getTranslation("invoice.reminder.takeBack"),
                    click -> new TakeBackDialog(reminders, reminder, done).open());
            back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            back.addClassName("no-print");
            level.add(back);
        }
        var row = new NativeTableRow(
                new NativeTableCell(formats.date(reminder.madeOn())),
                level,
                new NativeTableCell(formats.date(reminder.dueOn())),
                new NativeTableCell(reminder.staffName()),
                amount(formats.amount(reminder.fee())),
                amount(formats.amount(reminder.sum())));
        if (!reminder.isStanding()) {
            row.addClassName("reversed");
        }
        return row;
    }

    private boolean canTakeBack(Reminder reminder) {
        return invoice.customer() != null
                && invoice.state() != InvoiceState.CANCELLED
                && openFees.compareTo(reminder.fee()) >= 0;
    }

    private static NativeTableCell amount(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("amount");
        return cell;
    }
}
