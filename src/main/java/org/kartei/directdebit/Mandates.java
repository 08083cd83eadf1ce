package org.kartei.directdebit;

import static java.util.Collections.singletonList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerTouched;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.HistoryValue;
import org.kartei.history.Subject;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mandates that customers have signed (INV-3). What was collected by stays as it was signed; it can only end. */
@Service
@Transactional
@OfficeOnly
public class Mandates {

    private final MandateTables tables;
    private final CustomerFigures figures;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mandates(
            MandateTables tables,
            CustomerFigures figures,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.figures = figures;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** A customer's, the newest first. */
    @Transactional(readOnly = true)
    public List<Mandate> of(CustomerId customer) {
        return tables.of(customer);
    }

    /**
     * Keeps what a customer has signed.
     *
     * @param data without a reference, one is made: the customer number with the next number behind it
     * @throws BusinessRuleViolation when something of it cannot be, the reference is another mandate's, or the customer is gone
     */
    @RetriedOnDeadlock
    public MandateId add(CustomerId customer, MandateData data) {
        MandateData typed = data.checked(LocalDate.now(clock));
        CustomerFigures.Held held = figures.hold(customer);
        MandateData kept = typed.reference().isEmpty() ? typed.called(free(held.number())) : typed;
        MandateId id = called(() -> tables.add(customer, held.number(), kept));
        history.record(Action.CREATED, subject(customer, held, kept), changes(null, kept));
        events.publishEvent(new CustomerTouched(customer));
        return id;
    }

    private String free(long customerNumber) {
        return IntStream.iterate(1, next -> next + 1)
                .mapToObj(next -> "M" + customerNumber + "-" + next)
                .filter(reference -> !tables.isTaken(reference))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Puts right what was typed wrong, before anything was collected by it.
     *
     * @param version what was shown
     * @param data with a reference
     * @throws BusinessRuleViolation as {@link #add}, or when it was used or changed meanwhile
     */
    @RetriedOnDeadlock
    public void change(MandateId id, int version, MandateData data) {
        MandateData kept = data.checked(LocalDate.now(clock));
        Mandate before = held(id);
        if (before.isUsed()) {
            throw new BusinessRuleViolation("directdebit.error.used");
        }
        if (kept.reference().isEmpty()) {
            throw new BusinessRuleViolation("directdebit.error.reference", MandateData.REFERENCE);
        }
        if (!called(() -> tables.change(id, version, kept))) {
            throw changedMeanwhile();
        }
        told(before, kept, changes(before.data(), kept));
    }

    /**
     * Ends a mandate.
     *
     * @param version what was shown
     * @param day the first day on which nothing is collected by it any more: from the day of signing to today
     * @throws BusinessRuleViolation when the day cannot be, it has ended already, or it was changed meanwhile
     */
    @RetriedOnDeadlock
    public void revoke(MandateId id, int version, LocalDate day) {
        Mandate before = held(id);
        LocalDate today = LocalDate.now(clock);
        if (day.isAfter(today) || day.isBefore(before.data().signedOn())) {
            throw new BusinessRuleViolation(
                    "directdebit.error.revokedOn", before.data().signedOn(), today);
        }
        if (before.revokedOn() != null || !tables.revoke(id, version, day)) {
            throw changedMeanwhile();
        }
        told(before, before.data(), singletonList(FieldChange.of("revokedOn", null, day)));
    }

    private Mandate held(MandateId id) {
        CustomerId customer = tables.find(id).map(Mandate::customer).orElseThrow(Mandates::changedMeanwhile);
        figures.hold(customer);
        return tables.find(id)
                .filter(found -> customer.equals(found.customer()))
                .orElseThrow(Mandates::changedMeanwhile);
    }

    private static <T> T called(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw new BusinessRuleViolation("directdebit.error.referenceTaken");
        }
    }

    private void told(Mandate mandate, MandateData now, List<@Nullable FieldChange> changes) {
        CustomerId customer = Objects.requireNonNull(mandate.customer());
        history.changed(subject(customer, figures.hold(customer), now), changes);
        events.publishEvent(new CustomerTouched(customer));
    }

    private static Subject subject(CustomerId customer, CustomerFigures.Held held, MandateData data) {
        return new Subject("mandate", customer.value(), held.number(), held.name(), data.reference());
    }

    /** The history tells the account so that one knows it again, not so that one could use it. */
    private static List<@Nullable FieldChange> changes(@Nullable MandateData before, MandateData now) {
        return Arrays.asList(
                FieldChange.of("holder", before == null ? null : before.holder(), now.holder()),
                FieldChange.of("iban", before == null ? null : before.shortIban(), now.shortIban()),
                FieldChange.of("bic", before == null ? null : before.bic(), now.bic()),
                FieldChange.of("kind", before == null ? null : name(before.kind()), name(now.kind())),
                FieldChange.of("signedOn", before == null ? null : before.signedOn(), now.signedOn()));
    }

    private static HistoryValue.Key name(MandateKind kind) {
        return HistoryValue.key("directdebit.mandate.kind." + kind);
    }

    static BusinessRuleViolation changedMeanwhile() {
        return new BusinessRuleViolation("shared.error.changedMeanwhile");
    }
}
