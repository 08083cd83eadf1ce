package org.kartei.customer;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.kartei.history.History;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The customers that came with an import, to be taken out again. Changed is who is not as the import left them, or whose family is not. */
@Component
class ImportedCustomers {

    private static final String OF_IMPORT = " from customer where import_id = ?";
    private static final String CHANGED = "(version > 0 or exists (select 1 from history_entry h"
            + " where h.customer_id = customer.id and h.subject not in ('customer', 'participant')) or exists (select 1 from household_member m"
            + " join participant p on p.id = m.participant_id where m.customer_id = customer.id and p.version > 0))";
    private static final String UNCHANGED = " and not " + CHANGED;
    /** Who was merged into them did not come with the import, and would go with them. */
    private static final String ALONE =
            " and not exists (select 1 from customer_merge m where m.leads_to = customer.id)";

    private final JdbcTemplate jdbc;
    private final EntityManager entityManager;
    private final SearchIndex index;
    private final Memberships memberships;
    private final History history;
    private final List<CustomerPart> parts;

    ImportedCustomers(
            JdbcTemplate jdbc,
            EntityManager entityManager,
            SearchIndex index,
            Memberships memberships,
            History history,
            List<CustomerPart> parts) {
        this.history = history;
        this.parts = parts;
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.entityManager = entityManager;
        this.index = index;
    }

    long count(long importId) {
        Long count = jdbc.queryForObject("select count(*)" + OF_IMPORT, Long.class, importId);
        return count == null ? 0 : count;
    }

    List<KnownCustomer> changed(long importId, int limit) {
        return jdbc.query(
                "select id, number, display_name" + OF_IMPORT + " and " + CHANGED + " order by number limit ?",
                (rs, row) -> new KnownCustomer(new CustomerId(rs.getLong(1)), rs.getLong(2), rs.getString(3)),
                importId,
                limit);
    }

    /** Only they have anything that other modules keep. */
    private List<CustomerId> changedOf(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select id from customer where " + CHANGED + " and id in ("
                                + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")",
                        (rs, row) -> new CustomerId(rs.getLong(1)));
    }

    /** Takes out at most as many as asked for, with all that belongs to them. They never were: their history goes as well. */
    int remove(long importId, boolean changedToo, int limit) {
        List<Long> ids = jdbc.queryForList(
                "select id" + OF_IMPORT + ALONE + (changedToo ? "" : UNCHANGED) + " order by id limit ?",
                Long.class,
                importId,
                limit);
        List<Customer> customers =
                entityManager.unwrap(org.hibernate.Session.class).findMultiple(Customer.class, ids);
        List<ParticipantId> families =
                memberships.of(customers.stream().map(Customer::id).toList());
        changedOf(ids).forEach(id -> parts.forEach(part -> part.delete(id)));
        for (Customer customer : customers) {
            index.remove(customer.id(), customer.searchTexts().grams());
            entityManager.remove(customer);
        }
        entityManager.flush();
        memberships.settle(families);
        history.forget(ids);
        if (!ids.isEmpty()) {
            jdbc.update("delete from customer_history where id in ("
                    + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")");
        }
        entityManager.clear();
        return ids.size();
    }
}
