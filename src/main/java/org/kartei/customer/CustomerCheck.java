package org.kartei.customer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.group.GroupId;
import org.kartei.job.Check;
import org.kartei.job.Progress;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks that whatever is kept twice about customers says the same: search columns and grams what the texts give, the
 * groups, the family and the contacts on the row what their own rows say; and that numbers lie below their series.
 */
@Component
class CustomerCheck implements Check {

    private static final int PORTION = 500;
    private static final String NEWEST_REVISION = "select coalesce(max(id), 0) from revision";
    /** Else somebody's save between two selects would look like a drift. */
    private static final String SNAPSHOT = "set transaction isolation level repeatable read";

    private static final String GROUPS_SORT = "groups_sort";

    private final EntityManager entityManager;
    private final JdbcTemplate jdbc;
    private final CustomerRows rows;
    private final ContactRows contacts;
    private final FamilyContacts familyContacts;
    private final OwnColumns ownColumns;
    private final Belongings belongings;
    private final BulkTexts texts;
    private final TransactionTemplate snapshot;

    /** A customer as it is kept, as it would be made today, and what does not fit. */
    private record Checked(Customer kept, Customer anew, List<String> drifts) {
        long id() {
            return kept.id().value();
        }
    }

    CustomerCheck(
            EntityManager entityManager,
            JdbcTemplate jdbc,
            CustomerRows rows,
            ContactRows contacts,
            FamilyContacts familyContacts,
            OwnColumns ownColumns,
            Belongings belongings,
            BulkTexts texts,
            PlatformTransactionManager transactions) {
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.rows = rows;
        this.contacts = contacts;
        this.familyContacts = familyContacts;
        this.ownColumns = ownColumns;
        this.belongings = belongings;
        this.texts = texts;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
    }

    @Override
    public long things() {
        return count("select count(*) from customer");
    }

    @Override
    public void run(Progress progress) {
        long revision = count(NEWEST_REVISION);
        long grams = 0;
        long last = 0;
        List<Checked> portion;
        do {
            long after = last;
            portion = Objects.requireNonNull(snapshot.execute(state -> {
                jdbc.execute(SNAPSHOT);
                return checkedAfter(after);
            }));
            for (Checked each : portion) {
                last = each.id();
                grams += each.anew().searchTexts().grams().size();
                tell(each, progress);
            }
        } while (!portion.isEmpty() && !progress.isCancelled());
        if (!progress.isCancelled()) {
            numbers(progress);
            boolean isQuiet = revision == count(NEWEST_REVISION);
            long tooMany = isQuiet ? count("select count(*) from customer_gram") - grams : 0;
            if (tooMany > 0) {
                progress.failed("customer_gram", reason("customer.check.gramsTooMany", tooMany));
            }
        }
    }

    private static void tell(Checked checked, Progress progress) {
        if (checked.drifts().isEmpty()) {
            progress.done(1);
        } else {
            progress.failed(String.valueOf(checked.kept().number()), String.join("; ", checked.drifts()));
        }
    }

    private List<Checked> checkedAfter(long id) {
        List<Customer> portion = entityManager
                .createQuery("from Customer where id > :after order by id", Customer.class)
                .setParameter("after", id)
                .setMaxResults(PORTION)
                .getResultList();
        entityManager.clear();
        if (portion.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<Long, ParticipantDetails>> families = rows.families(
                portion.stream().map(customer -> customer.id().value()).toList());
        List<Checked> checked = portion.stream()
                .map(kept -> {
                    var family =
                            families.getOrDefault(kept.id().value(), Map.of()).values();
                    return new Checked(kept, kept.madeAnew(List.copyOf(family)), new ArrayList<>());
                })
                .toList();
        groups(checked, rows.memberships(portion));
        contacts(checked);
        familyContacts(checked, families);
        own(checked);
        checked.forEach(this::columns);
        grams(checked);
        return checked;
    }

    /** Also puts those whose groups are right into their places by groups; the others' places mean nothing. */
    private void groups(List<Checked> portion, Map<Long, Map<Long, String>> memberships) {
        var right = new ArrayList<Customer>();
        for (Checked each : portion) {
            Map<Long, String> own = memberships.getOrDefault(each.id(), Map.of());
            Set<Long> onRow = each.kept().groups().stream().map(GroupId::value).collect(Collectors.toSet());
            if (!onRow.equals(own.keySet())) {
                each.drifts().add(reason("customer.check.groups"));
                each.anew().sortGroupsAs(each.kept().made().getOrDefault(GROUPS_SORT, ""));
                continue;
            }
            right.add(each.anew());
            if (own.values().stream().anyMatch(name -> !name.equals(each.kept().nameFold()))) {
                each.drifts().add(reason("customer.check.column", "customer_group_member.name_fold"));
            }
        }
        belongings.sortGroupsToCompare(right);
    }

    private void own(List<Checked> portion) {
        Map<Long, List<String>> drifts =
                ownColumns.drifts(portion.stream().map(Checked::kept).toList());
        portion.forEach(each -> drifts.getOrDefault(each.id(), List.of())
                .forEach(column -> each.drifts().add(reason("customer.check.column", column))));
    }

    private void contacts(List<Checked> portion) {
        Map<Long, List<String>> kept =
                contacts.of(portion.stream().map(Checked::kept).toList());
        for (Checked each : portion) {
            if (!kept.getOrDefault(each.id(), List.of()).equals(ContactRows.shown(each.kept()))) {
                each.drifts().add(reason("customer.check.column", "contact"));
            }
        }
    }

    private void familyContacts(List<Checked> portion, Map<Long, Map<Long, ParticipantDetails>> families) {
        Map<Long, Set<FamilyContacts.Row>> kept =
                familyContacts.of(portion.stream().map(Checked::id).toList());
        for (Checked each : portion) {
            Set<FamilyContacts.Row> wanted = FamilyContacts.rows(
                    families.getOrDefault(each.id(), Map.of()), each.kept().country());
            if (!kept.getOrDefault(each.id(), Set.of()).equals(wanted)) {
                each.drifts().add(reason("customer.check.column", "family_contact"));
            }
        }
    }

    private void columns(Checked each) {
        Map<String, String> anew = each.anew().made();
        each.kept().made().forEach((column, kept) -> {
            if (!kept.equals(anew.get(column))) {
                each.drifts().add(reason("customer.check.column", column));
            }
        });
    }

    private void grams(List<Checked> portion) {
        Map<Long, Set<Long>> wanted = portion.stream()
                .collect(Collectors.toMap(
                        Checked::id, each -> each.anew().searchTexts().grams()));
        Map<Long, Set<Long>> kept = rows.grams(wanted);
        for (Checked each : portion) {
            if (!kept.getOrDefault(each.id(), Set.of()).equals(wanted.get(each.id()))) {
                each.drifts().add(reason("customer.check.grams"));
            }
        }
    }

    private void numbers(Progress progress) {
        jdbc.queryForList(
                        "select number from customer where number >= (select next_value from number_series where name = ?)",
                        Long.class,
                        CustomerService.NUMBER_SERIES)
                .forEach(number -> progress.failed(String.valueOf(number), reason("customer.check.number")));
    }

    private String reason(String key, Object... args) {
        return texts.of(new BusinessRuleViolation(key, args));
    }

    private long count(String sql) {
        @Nullable Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
