package org.kartei.customer;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.kartei.history.History;
import org.kartei.history.HistoryItems;
import org.kartei.job.JobTexts;
import org.kartei.security.OfficeOnly;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers that came with an import, to be taken out again. Changed is who is not as the import left them, or whose family is not. */
@Service
@Transactional
@OfficeOnly
public class ImportedCustomers {

    private static final String OF_IMPORT = " from customer where import_id = ?";
    private static final String CHANGED = "(version > 0 or exists (select 1 from history_entry h"
            + " where h.customer_id = customer.id and h.subject not in ('customer', 'participant')) or exists (select 1 from household_member m"
            + " join participant p on p.id = m.participant_id where m.customer_id = customer.id and p.version > 0))";
    /** Who was merged into them did not come with the import, and would go with them. */
    private static final String ALONE =
            " and not exists (select 1 from customer_merge m where m.leads_to = customer.id)";

    private final JdbcTemplate jdbc;
    private final EntityManager entityManager;
    private final SearchIndex index;
    private final Memberships memberships;
    private final History history;
    private final HistoryItems items;
    private final FamilyOfCustomer family;
    private final QuotedNames quoted;
    private final JobTexts jobTexts;
    private final List<CustomerPart> parts;
    private final ApplicationEventPublisher events;

    ImportedCustomers(
            JdbcTemplate jdbc,
            EntityManager entityManager,
            SearchIndex index,
            Memberships memberships,
            History history,
            HistoryItems items,
            FamilyOfCustomer family,
            QuotedNames quoted,
            JobTexts jobTexts,
            List<CustomerPart> parts,
            ApplicationEventPublisher events) {
        this.events = events;
        this.history = history;
        this.items = items;
        this.family = family;
        this.quoted = quoted;
        this.jobTexts = jobTexts;
        this.parts = parts;
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.entityManager = entityManager;
        this.index = index;
    }

    /** How many are there. */
    @Transactional(readOnly = true)
    public long count(long importId) {
        Long count = jdbc.queryForObject("select count(*)" + OF_IMPORT, Long.class, importId);
        return count == null ? 0 : count;
    }

    /** Who has been changed since, by number. */
    @Transactional(readOnly = true)
    public List<KnownCustomer> changed(long importId, int limit) {
        return jdbc.query(
                "select id, number, display_name" + OF_IMPORT + " and " + CHANGED + " order by number limit ?",
                (rs, row) -> new KnownCustomer(new CustomerId(rs.getLong(1)), rs.getLong(2), rs.getString(3)),
                importId,
                limit);
    }

    /** How many were changed since. */
    @Transactional(readOnly = true)
    public long countChanged(long importId) {
        Long count = jdbc.queryForObject("select count(*)" + OF_IMPORT + " and " + CHANGED, Long.class, importId);
        return count == null ? 0 : count;
    }

    /**
     * Takes out who of the next customers may go, with all that belongs to them. They never were: their history goes as
     * well. Whoever changes one of them waits until then, or was quicker and is seen here.
     *
     * @param changedToo also who has been changed since
     * @param limit how many to look at
     */
    public TakenOut takeOut(ImportedRange range, boolean changedToo, int limit) {
        List<Long> looked = hold(range, limit);
        if (looked.isEmpty()) {
            return new TakenOut(null, 0, 0);
        }
        Map<Long, Boolean> leaving = leaving(looked, changedToo);
        remove(List.copyOf(leaving.keySet()), changed(leaving));
        return new TakenOut(
                new ImportedRange(range.importId(), looked.getLast(), range.upTo()), looked.size(), leaving.size());
    }

    /** All of an import in parts that can be taken out at the same time; none when nobody is there. */
    @Transactional(readOnly = true)
    public List<ImportedRange> parts(long importId) {
        return jdbc.query(
                "select min(id) - 1, (min(id) + max(id)) div 2, max(id)" + OF_IMPORT + " having max(id) is not null",
                rs -> {
                    return rs.next()
                            ? List.of(
                                    new ImportedRange(importId, rs.getLong(1), rs.getLong(2)),
                                    new ImportedRange(importId, rs.getLong(2), rs.getLong(3)))
                            : List.of();
                },
                importId);
    }

    private List<Long> hold(ImportedRange range, int limit) {
        return jdbc.queryForList(
                "select id" + OF_IMPORT + " and id > ? and id <= ? order by id limit ? for update",
                Long.class,
                range.importId(),
                range.above(),
                range.upTo(),
                limit);
    }

    /** Who of them goes, and whether changed since. */
    private Map<Long, Boolean> leaving(List<Long> ids, boolean changedToo) {
        var leaving = new TreeMap<Long, Boolean>();
        jdbc.query("select id, " + CHANGED + " from customer where id in (" + list(ids) + ")" + ALONE, rs -> {
            boolean isChanged = rs.getBoolean(2);
            if (changedToo || !isChanged) {
                leaving.put(rs.getLong(1), isChanged);
            }
        });
        leaving.entrySet().removeIf(each -> each.getValue() && standsAgainst(new CustomerId(each.getKey())));
        return leaving;
    }

    /** What has to be settled before somebody may be deleted stands against this, too. */
    private boolean standsAgainst(CustomerId id) {
        return parts.stream().anyMatch(part -> !part.obstacles(id).isEmpty());
    }

    private static List<CustomerId> changed(Map<Long, Boolean> leaving) {
        return leaving.keySet().stream()
                .filter(leaving::get)
                .map(CustomerId::new)
                .toList();
    }

    /** @param changed only they have anything that other modules keep */
    private void remove(List<Long> ids, List<CustomerId> changed) {
        if (ids.isEmpty()) {
            return;
        }
        List<Customer> customers = entityManager.unwrap(Session.class).findMultiple(Customer.class, ids);
        List<CustomerId> told =
                items.having("participant", ids).stream().map(CustomerId::new).toList();
        told.forEach(family::delete); // it may be, or have been, another household's too
        told.forEach(quoted::forget);
        jobTexts.forgetNames(customers.stream().map(Customer::number).toList());
        List<ParticipantId> families =
                memberships.of(customers.stream().map(Customer::id).toList());
        changed.forEach(id -> parts.forEach(part -> part.delete(id)));
        index.remove(customers.stream()
                .collect(Collectors.toMap(
                        Customer::id, customer -> customer.searchTexts().grams())));
        customers.forEach(entityManager::remove);
        entityManager.flush();
        memberships.settle(families);
        history.forget(ids);
        jdbc.update("delete from customer_history where id in (" + list(ids) + ")");
        entityManager.clear();
        ids.forEach(id -> events.publishEvent(new CustomerTouched(new CustomerId(id))));
    }

    private static String list(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
