package org.kartei.directdebit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kartei.listing.ListSource;
import org.kartei.security.OfficeOnly;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Collections of open invoices by direct debit (INV-3). */
@Service
@OfficeOnly
public class DirectDebits {

    /** Items of a collection at most. */
    public static final int MOST = 1_000;

    /** How many days before the collection payers are told, unless something else was agreed (SEPA rulebook). */
    public static final int NOTICE_DAYS = 14;

    /** Letters of a reason at most. */
    public static final int REASON = 500;

    /** How far ahead a collection may lie. */
    static final int DAYS_AHEAD = 90;

    /** Banks want a file the business day before; one more is left for it to get there. */
    private static final int LEAD = 2;

    private final DebitQueries queries;
    private final Collecting collecting;
    private final DebitStep step;
    private final DebitXml xml;
    private final Announcements announcements;
    private final SettingsService settings;
    private final Clock clock;

    DirectDebits(
            DebitQueries queries,
            Collecting collecting,
            DebitStep step,
            DebitXml xml,
            Announcements announcements,
            SettingsService settings,
            Clock clock) {
        this.queries = queries;
        this.collecting = collecting;
        this.step = step;
        this.xml = xml;
        this.announcements = announcements;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the school has told what a collection needs: name, IBAN, creditor identifier, and euros. */
    public boolean isReady() {
        return Creditor.isReady(settings.school());
    }

    /** The first day on which can be collected. */
    public LocalDate firstDay() {
        return BusinessDays.after(LocalDate.now(clock), LEAD);
    }

    /** The last day on which can be collected. */
    public LocalDate lastDay() {
        return LocalDate.now(clock).plusDays(DAYS_AHEAD);
    }

    /** The first day that leaves payers the time they have to be told in. */
    public LocalDate usualDay() {
        return BusinessDays.from(LocalDate.now(clock).plusDays(NOTICE_DAYS));
    }

    /**
     * The open invoices that can be collected on a day, what is due first first; by a mandate for a single collection only one. No more
     * than {@link #MOST}.
     */
    public List<ProposedDebit> proposed(LocalDate day) {
        Set<MandateId> once = new HashSet<>();
        return queries.proposed(day, MOST).stream()
                .filter(each -> each.signed().kind() == MandateKind.RECURRENT || once.add(each.mandate()))
                .toList();
    }

    /**
     * Makes a collection: it fixes what is collected, by which mandates.
     *
     * @param chosen as they were shown
     * @param day a day on which banks settle, from {@link #firstDay} to {@link #lastDay}
     * @throws BusinessRuleViolation when the day cannot be, something of the school is missing, nothing or too much is chosen, an invoice
     *     is in another collection, or it or its mandate was changed meanwhile
     */
    @Transactional
    @RetriedOnDeadlock
    public DirectDebitId collect(List<ProposedDebit> chosen, LocalDate day) {
        checkDay(day);
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new BusinessRuleViolation("directdebit.error.chosen", MOST);
        }
        return collecting.make(chosen, day);
    }

    private void checkDay(LocalDate day) {
        if (day.isBefore(firstDay()) || day.isAfter(lastDay())) {
            throw new BusinessRuleViolation("directdebit.error.day", firstDay(), lastDay());
        }
        if (!BusinessDays.isOne(day)) {
            throw new BusinessRuleViolation("directdebit.error.businessDay", BusinessDays.from(day));
        }
    }

    /** All, the newest first. */
    public ListSource<DebitRow> list() {
        return queries.list();
    }

    public Optional<DirectDebit> find(DirectDebitId id) {
        return queries.find(id);
    }

    /** Whether the money of a collection can be recorded: from its day on. */
    public boolean isDue(DirectDebit debit) {
        return !debit.collectedOn().isAfter(LocalDate.now(clock));
    }

    /**
     * What was recorded.
     *
     * @param refused numbers of the invoices on which nothing can be recorded any more: they were cancelled meanwhile
     */
    public record Recorded(int paid, List<String> refused) {}

    /**
     * Records as paid, by direct debit on the day of the collection, whatever of it has not been recorded and did not come back. Each
     * invoice is a transaction of its own; doing it again goes on where it was.
     *
     * @throws BusinessRuleViolation before the day of the collection
     */
    public Recorded recordPaid(DirectDebitId id) {
        DirectDebit debit = queries.find(id).orElseThrow(Mandates::changedMeanwhile);
        if (!isDue(debit)) {
            throw new BusinessRuleViolation("directdebit.error.notYet", debit.collectedOn());
        }
        int paid = 0;
        var refused = new ArrayList<String>();
        for (DebitItem item : debit.items()) {
            if (item.state() != DebitState.COLLECTED) {
                continue;
            }
            try {
                paid += step.pay(item.id(), debit.collectedOn(), item.endToEndId()) ? 1 : 0;
            } catch (BusinessRuleViolation e) {
                refused.add(item.invoiceNumber());
            }
        }
        return new Recorded(paid, refused);
    }

    /**
     * Takes down that an item came back; its invoice is open again, and can be collected anew.
     *
     * @param item its id
     * @param reason has to be said
     * @throws BusinessRuleViolation when it came back already, or its payment cannot be taken back
     */
    public void giveBack(long item, String reason) {
        String said = checked(reason);
        step.giveBack(item, said);
    }

    /**
     * Takes a collection back whose file the bank never got: all its items come back.
     *
     * @throws BusinessRuleViolation when something of it was recorded as paid
     */
    @Transactional
    @RetriedOnDeadlock
    public void withdraw(DirectDebitId id, String reason) {
        String said = checked(reason);
        DirectDebit debit = queries.find(id).orElseThrow(Mandates::changedMeanwhile);
        if (debit.items().stream().anyMatch(item -> item.paymentId() != null)) {
            throw new BusinessRuleViolation("directdebit.error.paid");
        }
        debit.items().stream()
                .filter(item -> item.state() == DebitState.COLLECTED)
                .forEach(item -> step.giveBack(item.id(), said));
    }

    private static String checked(String reason) {
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("directdebit.error.reason");
        }
        if (reason.strip().length() > REASON) {
            throw new BusinessRuleViolation("shared.error.tooLong", REASON);
        }
        return reason.strip();
    }

    /**
     * Writes the file for the bank (pain.008.001.08), always the same.
     *
     * @throws BusinessRuleViolation when an account in it has been forgotten
     */
    public void write(DirectDebitId id, OutputStream out) throws IOException {
        out.write(xml.write(known(id)));
    }

    /**
     * Writes what payers have to be told before, each in the language of the invoice: what is collected when, from which account.
     *
     * @throws BusinessRuleViolation when an account in it has been forgotten
     */
    public void writeAnnouncements(DirectDebitId id, OutputStream out) throws IOException {
        out.write(announcements.of(known(id)));
    }

    private DirectDebit known(DirectDebitId id) {
        DirectDebit debit = queries.find(id).orElseThrow(Mandates::changedMeanwhile);
        if (debit.isForgotten()) {
            throw new BusinessRuleViolation("directdebit.error.forgotten");
        }
        if (debit.isWithdrawn()) {
            throw new BusinessRuleViolation("directdebit.error.withdrawn");
        }
        return debit;
    }
}
