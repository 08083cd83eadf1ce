package org.kartei.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.exception.RevisionDoesNotExistException;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFields;
import org.kartei.security.OfficeOnly;
import org.kartei.settings.NumberSeries;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with customers. */
@Service
@Transactional
@OfficeOnly
public class CustomerService {

    /** The series that gives customers their numbers. */
    public static final String NUMBER_SERIES = "customer";

    private final CustomerRepository customers;
    private final CustomerQueries queries;
    private final Belongings belongings;
    private final Registration registration;
    private final Duplicates duplicates;
    private final NumberSeries numbers;
    private final MergedNumbers merged;
    private final OwnFields ownFields;
    private final OwnColumns ownColumns;
    private final CustomerHistory history;
    private final ApplicationEventPublisher events;
    private final EntityManager entityManager;
    private final Clock clock;

    CustomerService(
            CustomerRepository customers,
            CustomerQueries queries,
            Belongings belongings,
            Registration registration,
            Duplicates duplicates,
            NumberSeries numbers,
            MergedNumbers merged,
            OwnFields ownFields,
            OwnColumns ownColumns,
            CustomerHistory history,
            ApplicationEventPublisher events,
            EntityManager entityManager,
            Clock clock) {
        this.customers = customers;
        this.queries = queries;
        this.belongings = belongings;
        this.registration = registration;
        this.duplicates = duplicates;
        this.numbers = numbers;
        this.merged = merged;
        this.ownFields = ownFields;
        this.ownColumns = ownColumns;
        this.history = history;
        this.events = events;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** All customers, for the overview (LIST-1). */
    @Transactional(readOnly = true)
    public ListSource<CustomerRow> list() {
        return queries.list();
    }

    /** The countries that customers live in, as codes, or names where they have no code. */
    @Transactional(readOnly = true)
    public List<String> countries() {
        return queries.countries();
    }

    @Transactional(readOnly = true)
    public Optional<CustomerFile> find(long number) {
        return customers.findByNumber(number).map(this::file);
    }

    /** The line of the overview for the customer with this number; empty for the shell of an erased one. */
    @Transactional(readOnly = true)
    public Optional<CustomerRow> row(long number) {
        return queries.row(number);
    }

    /** The own fields that are offered, in their order (FILE-3). */
    public List<OwnField> ownFields() {
        return ownFields.offered();
    }

    /** All fields of the master data, those that managers have defined too. */
    public List<CustomerField<?>> fields() {
        return CustomerField.with(ownFields.all());
    }

    /** What an address of the overview asks for. */
    public ListRequest request(Map<String, String> parameters) {
        List<OwnField> own = ownFields.offered();
        return ListRequest.read(parameters, key -> CustomerColumns.typeOf(key, own));
    }

    /** The master data as they were at the end of a day; empty when the customer was not there yet. */
    @Transactional(readOnly = true)
    public Optional<CustomerData> asOf(CustomerId id, LocalDate day) {
        try {
            return Optional.ofNullable(AuditReaderFactory.get(entityManager)
                            .find(Customer.class, id.value(), day.atTime(LocalTime.MAX)))
                    .map(Customer::dataOfOldenDays);
        } catch (RevisionDoesNotExistException e) {
            return Optional.empty();
        }
    }

    @Transactional(readOnly = true)
    public CustomerFile get(CustomerId id) {
        return file(load(id));
    }

    /**
     * A new customer with the next number (LIST-8, LIST-10).
     *
     * @throws BusinessRuleViolation when the data break a rule
     */
    @RetriedOnDeadlock
    public CustomerFile register(CustomerData data) {
        return get(registerAll(List.of(new NewCustomer(null, data)), null).getFirst());
    }

    /**
     * Many new customers at once, in order; all or none.
     *
     * @param importId the import they come with, if any
     * @throws BusinessRuleViolation when the data of one break a rule, or its number is taken
     */
    public List<CustomerId> registerAll(List<NewCustomer> newCustomers, @Nullable Long importId) {
        return registration.register(newCustomers, importId);
    }

    /**
     * Changes the master data.
     *
     * @param version what it was when read
     * @return the file as it is now
     * @throws BusinessRuleViolation when the data break a rule
     * @throws ChangedMeanwhile when somebody else changed them first; nothing is overwritten
     */
    @RetriedOnDeadlock
    public CustomerFile change(CustomerId id, int version, CustomerData data) {
        Customer customer = unchanged(id, version);
        belongings.refuseRetired(customer.groups(), data.groups());
        describe(customer, data);
        return file(customer);
    }

    /** The same for the survivor of a merge: retired groups come along with whoever had them. */
    public CustomerFile unite(CustomerId id, int version, CustomerData data) {
        Customer customer = unchanged(id, version);
        write(customer, data);
        return file(customer);
    }

    /**
     * Changes one thing of a line of the overview (LIST-8 a).
     *
     * @return the line as it is now
     * @throws BusinessRuleViolation when the change breaks a rule, or somebody else changed the customer meanwhile
     */
    @RetriedOnDeadlock
    public CustomerRow changeCell(CustomerRow row, Function<CustomerDraft, CustomerData> edit) {
        Customer customer = lock(row.id());
        if (customer.version() != row.version()) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
        CustomerData data = edit.apply(new CustomerDraft(data(customer)));
        belongings.refuseRetired(customer.groups(), data.groups());
        describe(customer, data);
        return queries.list().row(row.id().value()).orElseThrow();
    }

    /**
     * Does one thing to several customers; all or none. Who has it already stays untouched. It waits for whoever is
     * changing them, for it can be done to whatever they are then.
     *
     * @throws BusinessRuleViolation when one of them is gone, or the change breaks a rule
     */
    @RetriedOnDeadlock
    public void apply(List<CustomerId> ids, CustomerChange change) {
        List<Customer> locked =
                customers.lockAll(ids.stream().map(CustomerId::value).toList());
        Set<CustomerId> found = locked.stream().map(Customer::id).collect(Collectors.toSet());
        ids.stream().filter(id -> !found.contains(id)).findFirst().ifPresent(id -> {
            throw merged.gone(id);
        });
        for (Customer customer : locked) {
            CustomerData data = change.applyTo(data(customer));
            belongings.refuseRetired(customer.groups(), data.groups());
            describe(customer, data);
        }
        entityManager.flush();
        entityManager.clear();
    }

    /** The customers that match, at most as many as asked for, in the order of the list. */
    @Transactional(readOnly = true)
    public List<CustomerId> matching(ListRequest request, int offset, int limit) {
        return queries.list().ids(request, offset, limit).stream()
                .map(CustomerId::new)
                .toList();
    }

    /** "10042 Anna Müller", for messages; the number alone of one that was merged. */
    @Transactional(readOnly = true)
    public String label(CustomerId id) {
        return queries.label(id);
    }

    /** For each in order the customer that it duplicates, or null (LIST-11). */
    @Transactional(readOnly = true)
    public List<@Nullable KnownCustomer> duplicates(List<DuplicateKeys> keys) {
        return duplicates.of(keys);
    }

    /** Those of the numbers whose customers were merged, deleted or erased: nobody gets them again. */
    @Transactional(readOnly = true)
    public Set<Long> formerNumbers(Collection<Long> numbers) {
        return merged.former(numbers);
    }

    /** Keeps the series of numbers out of the way of numbers that are going to be given from elsewhere. */
    public void keepFree(long highestNumber) {
        numbers.goOnBehind(NUMBER_SERIES, highestNumber);
    }

    private void describe(Customer customer, CustomerData wanted) {
        CustomerData before = data(customer);
        write(customer, Consent.dated(before, Customer.named(before, wanted), LocalDate.now(clock)));
    }

    private void write(Customer customer, CustomerData data) {
        if (customer.isErased()) {
            throw new BusinessRuleViolation("customer.error.erased"); // nobody writes the person into the shell again
        }
        CustomerRules.check(data, LocalDate.now(clock));
        CustomerData before = data(customer);
        ownColumns.check(before.own(), data.own());
        if (before.equals(data)) {
            return;
        }
        belongings.hold(customer, before, data);
        Set<Long> gramsBefore = customer.searchTexts().grams();
        customer.describe(data);
        if (!before.groups().equals(data.groups())) {
            belongings.sortGroups(Set.of(customer));
        }
        entityManager.flush();
        belongings.change(customer, before, data, gramsBefore);
        history.changed(customer, before, data(customer));
        events.publishEvent(new CustomerTouched(customer.id()));
    }

    /** Who is a moment later waits, and then sees what the other one has made of it. */
    private Customer lock(CustomerId id) {
        Customer customer = entityManager.find(Customer.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (customer == null) {
            throw merged.gone(id);
        }
        return customer;
    }

    private Customer load(CustomerId id) {
        return customers.findById(id.value()).orElseThrow(() -> merged.gone(id));
    }

    private Customer unchanged(CustomerId id, int version) {
        Customer customer = lock(id);
        if (customer.version() != version) {
            throw new ChangedMeanwhile(file(customer), queries.lastChangedBy(id));
        }
        return customer;
    }

    private CustomerFile file(Customer customer) {
        return new CustomerFile(
                customer.id(), customer.version(), customer.number(), customer.createdOn(), data(customer));
    }

    private CustomerData data(Customer customer) {
        return customer.data(ParticipantText.read(customer.participants()));
    }
}
