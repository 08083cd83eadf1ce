package org.kartei.directdebit;

import static java.util.Collections.singletonList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerTouched;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.HistoryValue;
import org.kartei.history.Subject;
import org.kartei.invoice.InvoiceId;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes a collection within a transaction: everything of it, or nothing. */
@Component
class Collecting {

    private final DebitQueries queries;
    private final DebitTables tables;
    private final SettingsService settings;
    private final CustomerFigures figures;
    private final History history;
    private final ApplicationEventPublisher events;

    Collecting(
            DebitQueries queries,
            DebitTables tables,
            SettingsService settings,
            CustomerFigures figures,
            History history,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.tables = tables;
        this.settings = settings;
        this.figures = figures;
        this.history = history;
        this.events = events;
    }

    /** See {@link DirectDebits#collect}; the day and how many are looked at there. */
    DirectDebitId make(List<ProposedDebit> chosen, LocalDate day) {
        Creditor creditor = Creditor.of(settings.school());
        Map<CustomerId, CustomerFigures.Held> held = hold(chosen);
        List<DebitTables.Part> parts = parts(asTheyAre(chosen, day));
        DirectDebitId id = add(creditor, day, parts);
        parts.forEach(part -> told(part.debit(), held));
        return id;
    }

    /** Everybody's customers in the same order, so that two who collect wait for each other instead of crossing. */
    private Map<CustomerId, CustomerFigures.Held> hold(List<ProposedDebit> chosen) {
        return chosen.stream()
                .map(ProposedDebit::customer)
                .distinct()
                .sorted(Comparator.comparingLong(CustomerId::value))
                .collect(Collectors.toMap(Function.identity(), figures::hold));
    }

    private List<ProposedDebit> asTheyAre(List<ProposedDebit> chosen, LocalDate day) {
        Map<InvoiceId, ProposedDebit> now =
                queries
                        .proposed(
                                day,
                                chosen.stream()
                                        .map(ProposedDebit::invoice)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(ProposedDebit::invoice, Function.identity()));
        Set<InvoiceId> seen = new HashSet<>();
        var found = new ArrayList<ProposedDebit>();
        for (ProposedDebit each : chosen) {
            ProposedDebit fresh = now.get(each.invoice());
            if (fresh == null || !fresh.isAs(each) || !seen.add(each.invoice())) {
                throw new BusinessRuleViolation(
                        queries.isHeld(each.invoice()) ? "directdebit.error.taken" : "directdebit.error.changed",
                        each.invoiceNumber());
            }
            found.add(fresh);
        }
        return found;
    }

    /** The first item by a mandate is the first collection by it, all others of the same day come after. */
    private static List<DebitTables.Part> parts(List<ProposedDebit> debits) {
        Set<MandateId> used = new HashSet<>();
        var parts = new ArrayList<DebitTables.Part>();
        for (ProposedDebit each : debits) {
            boolean isFirst = used.add(each.mandate());
            if (!isFirst && each.signed().kind() != MandateKind.RECURRENT) {
                throw new BusinessRuleViolation(
                        "directdebit.error.once", each.signed().reference(), each.invoiceNumber());
            }
            parts.add(new DebitTables.Part(each, Sequence.of(each.signed().kind(), each.wasUsed() || !isFirst)));
        }
        return parts;
    }

    private DirectDebitId add(Creditor creditor, LocalDate day, List<DebitTables.Part> parts) {
        try {
            return tables.add(creditor, day, parts);
        } catch (DuplicateKeyException e) { // whoever got past the locks is stopped by the table
            throw new BusinessRuleViolation(
                    "directdebit.error.taken", parts.getFirst().debit().invoiceNumber());
        }
    }

    private void told(ProposedDebit debit, Map<CustomerId, CustomerFigures.Held> all) {
        CustomerFigures.Held held = all.get(debit.customer());
        history.record(
                Action.CREATED,
                new Subject(
                        "directDebit",
                        debit.customer().value(),
                        debit.customerNumber(),
                        held == null ? debit.customerName() : held.name(),
                        debit.invoiceNumber()),
                singletonList(FieldChange.of("amount", null, HistoryValue.amount(debit.amount()))));
        events.publishEvent(new CustomerTouched(debit.customer()));
    }
}
