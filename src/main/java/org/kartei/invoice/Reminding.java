package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.history.FieldChange;
import org.kartei.history.HistoryValue;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a reminder and takes it back, each in a transaction of its own, while nobody else can change the invoice. */
@Component
class Reminding {

    private final HeldInvoices held;
    private final ReminderQueries queries;
    private final ReminderTables tables;
    private final ReminderTerms terms;
    private final InstalmentTables instalments;
    private final SettingsService settings;
    private final InvoiceTold told;
    private final Clock clock;

    Reminding(
            HeldInvoices held,
            ReminderQueries queries,
            ReminderTables tables,
            ReminderTerms terms,
            InstalmentTables instalments,
            SettingsService settings,
            InvoiceTold told,
            Clock clock) {
        this.held = held;
        this.queries = queries;
        this.tables = tables;
        this.terms = terms;
        this.instalments = instalments;
        this.settings = settings;
        this.told = told;
        this.clock = clock;
    }

    /** The next level of an invoice whose last day to pay, or that of its last reminder, is over; empty where there is none. */
    Optional<ReminderTerm> next(Invoice invoice, List<Reminder> reminders) {
        int level = current(invoice, reminders).map(Reminder::level).orElse(0) + 1;
        return level <= ReminderTerm.LAST && isLate(invoice, reminders, 1)
                ? Optional.of(terms.all().get(level - 1))
                : Optional.empty();
    }

    private boolean isLate(Invoice invoice, List<Reminder> reminders, int days) {
        LocalDate due = current(invoice, reminders).map(Reminder::dueOn).orElse(invoice.payBy());
        return invoice.customer() != null
                && invoice.open().signum() > 0
                && due != null
                && !due.plusDays(days).isAfter(LocalDate.now(clock));
    }

    /** The last one, unless what is to be paid next was not overdue when it was made: that begins with the first level. */
    private static Optional<Reminder> current(Invoice invoice, List<Reminder> reminders) {
        LocalDate instalment = invoice.instalmentDueOn();
        return last(reminders).filter(each -> instalment == null || instalment.isBefore(each.madeOn()));
    }

    /** The only one that can be taken back. */
    static Optional<Reminder> last(List<Reminder> reminders) {
        return reminders.stream().filter(Reminder::isStanding).reduce((first, second) -> second);
    }

    /**
     * Makes the next reminder of an invoice that somebody looks at, as soon as it is overdue.
     *
     * @param version what was shown
     * @throws BusinessRuleViolation when it is not overdue (any more), or was changed meanwhile
     */
    @Transactional
    @RetriedOnDeadlock
    public void remind(InvoiceId id, int version) {
        Invoice invoice = held.issued(id, version);
        List<Reminder> reminders = queries.of(id);
        make(invoice, reminders, next(invoice, reminders).orElseThrow(Reminding::notDue), null);
    }

    /**
     * Makes the next reminder of an invoice, if it is due today.
     *
     * @throws BusinessRuleViolation when it is not: paid, cancelled or reminded meanwhile
     */
    @Transactional
    @RetriedOnDeadlock
    public void remindDue(InvoiceId id, ReminderRunId run) {
        Invoice invoice = held.issued(id);
        List<Reminder> reminders = queries.of(id);
        ReminderTerm term = next(invoice, reminders).orElseThrow(Reminding::notDue);
        if (!isLate(invoice, reminders, term.days())) {
            throw notDue();
        }
        make(invoice, reminders, term, run);
    }

    private void make(Invoice invoice, List<Reminder> before, ReminderTerm term, @Nullable ReminderRunId run) {
        told.aboutToChange(invoice);
        boolean isOurCurrency =
                invoice.currency().equals(CurrencyUnit.of(settings.school().currency()));
        BigDecimal fee = isOurCurrency ? term.fee() : BigDecimal.ZERO.setScale(2);
        if (term.level() == 1 && !before.isEmpty()) {
            tables.beginAnew(invoice.id());
        }
        tables.add(
                invoice,
                term,
                overdue(invoice),
                ReminderQueries.openFees(invoice, before),
                fee,
                terms.text(term, invoice.language()),
                run);
        told.changed(invoice, invoice.state(), FieldChange.of("reminder", null, HistoryValue.key(term.nameKey())));
    }

    private BigDecimal overdue(Invoice invoice) {
        return instalments
                .of(invoice)
                .map(plan -> plan.overdue(invoice.open(), LocalDate.now(clock)))
                .orElse(invoice.open());
    }

    /**
     * Takes the last reminder of an invoice back, and so its fee; its level comes again.
     *
     * @param why has to be said
     * @throws BusinessRuleViolation when it is taken back already or not the last one, its fee is paid, or the invoice is cancelled
     */
    @Transactional
    @RetriedOnDeadlock
    public void takeBack(InvoiceId id, long reminder, String why) {
        if (why.isBlank()) {
            throw new BusinessRuleViolation("invoice.reminder.error.why");
        }
        if (why.strip().length() > Payments.NOTE) {
            throw new BusinessRuleViolation("shared.error.tooLong", Payments.NOTE);
        }
        Invoice invoice = held.issued(id);
        List<Reminder> all = queries.of(id);
        Reminder last = last(all)
                .filter(each -> each.id() == reminder)
                .orElseThrow(() -> new BusinessRuleViolation("invoice.reminder.error.last"));
        if (ReminderQueries.openFees(invoice, all).compareTo(last.fee()) < 0) {
            throw new BusinessRuleViolation("invoice.reminder.error.paid");
        }
        tables.takeBack(last, why.strip());
        told.changed(invoice, invoice.state(), FieldChange.of("reminder", HistoryValue.key(last.nameKey()), null));
    }

    private static BusinessRuleViolation notDue() {
        return new BusinessRuleViolation("invoice.reminder.error.notDue");
    }
}
