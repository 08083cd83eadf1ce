package org.kartei.invoice;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kartei.listing.ListSource;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;

/**
 * Reminders of overdue invoices in three levels (INV-2), ours and imported ones. A fee is damages and no turnover: it stands on the
 * reminder alone, the invoice never changes.
 */
@Service
@OfficeOnly
public class Reminders {

    private final ReminderQueries queries;
    private final Reminding reminding;
    private final ReminderPdf pdf;

    Reminders(ReminderQueries queries, Reminding reminding, ReminderPdf pdf) {
        this.queries = queries;
        this.reminding = reminding;
        this.pdf = pdf;
    }

    /** Invoices whose next reminder is due today, the one that is due longest first. */
    public ListSource<ReminderRow> due() {
        return queries.due();
    }

    /** All of an invoice, the first one first. */
    public List<Reminder> of(InvoiceId invoice) {
        return queries.of(invoice);
    }

    /**
     * The next reminder that an invoice can get today, sooner than it is proposed perhaps; empty where it is not overdue.
     *
     * @param reminders all of the invoice
     */
    public Optional<ReminderTerm> next(Invoice invoice, List<Reminder> reminders) {
        return reminding.next(invoice, reminders);
    }

    /** What of the fees of an invoice's reminders is still asked for. */
    public BigDecimal openFees(Invoice invoice) {
        return queries.openFees(invoice);
    }

    /** @param reminders all of the invoice */
    public BigDecimal openFees(Invoice invoice, List<Reminder> reminders) {
        return ReminderQueries.openFees(invoice, reminders);
    }

    /**
     * Makes the next reminder of an invoice.
     *
     * @param version what was shown
     * @throws BusinessRuleViolation when it is not overdue, or was changed meanwhile
     */
    public void remind(InvoiceId invoice, int version) {
        reminding.remind(invoice, version);
    }

    /**
     * Takes the last reminder of an invoice back, with its fee.
     *
     * @param why has to be said
     * @throws BusinessRuleViolation when it is taken back already or not the last one, its fee is paid, or the invoice is cancelled
     */
    public void takeBack(Reminder reminder, String why) {
        reminding.takeBack(reminder.invoice(), reminder.id(), why);
    }

    /** Writes a reminder as PDF, in the language of its recipient, always as it was made. */
    public void write(long reminder, OutputStream out) throws IOException {
        pdf.write(queries.find(reminder).orElseThrow(Invoices::changedMeanwhile), out);
    }
}
