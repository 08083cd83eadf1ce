package org.kartei.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kartei.security.OfficeOnly;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers as files of other programs name them: by their numbers, many at once. */
@Service
@Transactional
@OfficeOnly
public class NumberedCustomers {

    private final JdbcTemplate jdbc;
    private final CustomerRepository customers;

    NumberedCustomers(JdbcTemplate jdbc, CustomerRepository customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    /** Who has these numbers, or has become one with who had them; nobody for those of whom nothing but a shell is left. */
    @Transactional(readOnly = true)
    public Map<Long, KnownCustomer> find(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        String list = numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
        var found = new HashMap<Long, KnownCustomer>();
        jdbc.query(
                "select c.number, c.id, c.number, c.display_name from customer c where c.erased_on is null and c.number in ("
                        + list
                        + ") union all select m.loser_number, c.id, c.number, c.display_name from customer_merge m"
                        + " join customer c on c.id = m.leads_to where c.erased_on is null and m.loser_number in ("
                        + list + ")",
                rs -> {
                    found.put(
                            rs.getLong(1),
                            new KnownCustomer(new CustomerId(rs.getLong(2)), rs.getLong(3), rs.getString(4)));
                });
        return found;
    }

    /** Locks their rows in one order until the transaction ends; whoever is gone or erased is not among them. */
    public List<CustomerFile> hold(Collection<CustomerId> ids) {
        return customers.lockAll(ids.stream().map(CustomerId::value).toList()).stream()
                .filter(customer -> !customer.isErased())
                .map(customer -> new CustomerFile(
                        customer.id(),
                        customer.version(),
                        customer.number(),
                        customer.createdOn(),
                        customer.data(ParticipantText.read(customer.participants()))))
                .toList();
    }
}
