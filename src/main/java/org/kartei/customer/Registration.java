package org.kartei.customer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.settings.NumberSeries;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes new customers in: one by hand, or the thousands of an import (LIST-8, LIST-10, LIST-11). */
@Component
class Registration {

    private final Belongings belongings;
    private final NumberSeries numbers;
    private final MergedNumbers merged;
    private final OwnColumns ownColumns;
    private final CustomerHistory history;
    private final EntityManager entityManager;
    private final Clock clock;

    Registration(
            Belongings belongings,
            NumberSeries numbers,
            MergedNumbers merged,
            OwnColumns ownColumns,
            CustomerHistory history,
            EntityManager entityManager,
            Clock clock) {
        this.belongings = belongings;
        this.numbers = numbers;
        this.merged = merged;
        this.ownColumns = ownColumns;
        this.history = history;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** See {@link CustomerService#registerAll}. */
    List<CustomerId> register(List<NewCustomer> newCustomers, @Nullable Long importId) {
        LocalDate today = LocalDate.now(clock);
        newCustomers.forEach(newCustomer -> CustomerRules.check(newCustomer.data(), today));
        if (importId == null) { // an export is imported again without loss
            belongings.refuseRetired(
                    Set.of(),
                    newCustomers.stream()
                            .flatMap(each -> each.data().groups().stream())
                            .collect(Collectors.toSet()));
        }
        ownColumns.check(newCustomers.stream().map(each -> each.data().own()).toList());
        int numberless = (int)
                newCustomers.stream().filter(each -> each.number() == null).count();
        merged.requireFree(newCustomers.stream()
                .map(NewCustomer::number)
                .filter(Objects::nonNull)
                .toList());
        long next = numberless == 0 ? 0 : numbers.take(CustomerService.NUMBER_SERIES, numberless);
        var registered = new LinkedHashMap<Customer, CustomerData>();
        long highestGiven = 0;
        for (NewCustomer each : newCustomers) {
            Long given = each.number();
            highestGiven = Math.max(highestGiven, given == null ? 0 : given);
            LocalDate cameOn = each.createdOn();
            var customer = new Customer(given == null ? next++ : given, cameOn == null ? today : cameOn, importId);
            CustomerData data = Consent.dated(CustomerData.EMPTY, each.data(), today);
            customer.describe(data);
            registered.put(customer, data);
        }
        belongings.sortGroups(registered.keySet());
        registered.keySet().forEach(entityManager::persist);
        flush();
        belongings.add(registered);
        history.registered(registered.keySet());
        if (highestGiven > 0) {
            numbers.goOnBehind(CustomerService.NUMBER_SERIES, highestGiven);
        }
        List<CustomerId> ids = registered.keySet().stream().map(Customer::id).toList();
        entityManager.clear(); // thousands may follow in the same transaction
        return ids;
    }

    private void flush() {
        try {
            entityManager.flush();
        } catch (org.hibernate.exception.ConstraintViolationException | DataIntegrityViolationException e) {
            throw new BusinessRuleViolation("customer.error.numberTaken");
        }
    }
}
