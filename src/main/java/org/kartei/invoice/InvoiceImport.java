package org.kartei.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerTouched;
import org.kartei.customer.NumberedCustomers;
import org.kartei.history.Action;
import org.kartei.history.History;
import org.kartei.history.Subject;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over invoices of another program, with the numbers they have there (INV-5). They are issued, take none of our numbers, and
 * never stand in their way.
 */
@Service
@Transactional
@OfficeOnly
public class InvoiceImport {

    private final ImportedTables tables;
    private final NumberedCustomers customers;
    private final History history;
    private final ApplicationEventPublisher events;

    InvoiceImport(
            ImportedTables tables, NumberedCustomers customers, History history, ApplicationEventPublisher events) {
        this.tables = tables;
        this.customers = customers;
        this.history = history;
        this.events = events;
    }

    /**
     * An imported invoice that is there.
     *
     * @param customer null once the customer is gone
     */
    public record Known(@Nullable CustomerId customer, BigDecimal total) {}

    /** Which of these numbers have been imported already. */
    @Transactional(readOnly = true)
    public Map<String, Known> known(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : tables.known(numbers);
    }

    /**
     * Takes them over, all or none.
     *
     * @param invoices of different numbers, none of which has been imported before
     * @throws BusinessRuleViolation when somebody was quicker, or a customer is gone meanwhile
     */
    public void add(List<ImportedInvoice> invoices) {
        Map<CustomerId, CustomerFile> held = hold(invoices);
        try {
            tables.add(invoices, held);
        } catch (DuplicateKeyException e) {
            throw Invoices.changedMeanwhile();
        }
        var subjects = new ArrayList<Subject>();
        for (ImportedInvoice invoice : invoices) {
            CustomerFile customer = Objects.requireNonNull(held.get(invoice.customer()));
            subjects.add(new Subject(
                    "invoice",
                    customer.id().value(),
                    customer.number(),
                    customer.data().displayName(),
                    invoice.number()));
        }
        history.record(Action.IMPORTED, subjects);
        held.keySet().forEach(id -> events.publishEvent(new CustomerTouched(id)));
    }

    private Map<CustomerId, CustomerFile> hold(List<ImportedInvoice> invoices) {
        var wanted = invoices.stream().map(ImportedInvoice::customer).collect(Collectors.toSet());
        var held = new HashMap<>(
                customers.hold(wanted).stream().collect(Collectors.toMap(CustomerFile::id, Function.identity())));
        if (held.size() < wanted.size()) {
            throw Invoices.changedMeanwhile();
        }
        return held;
    }
}
