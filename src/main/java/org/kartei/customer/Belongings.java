package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kartei.group.Group;
import org.kartei.group.GroupId;
import org.kartei.group.GroupMembership;
import org.kartei.group.GroupRenamed;
import org.kartei.group.GroupService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.Folded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows that belong to a customer and change with it: family, further contacts, group memberships, search grams. */
@Component
class Belongings implements GroupMembership {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final SearchIndex index;
    private final ContactRows contacts;
    private final OwnColumns ownColumns;
    private final CustomerQueries queries;
    private final GroupService groups;
    private final FamilyRows families;

    Belongings(
            JdbcTemplate jdbc,
            SearchIndex index,
            ContactRows contacts,
            OwnColumns ownColumns,
            CustomerQueries queries,
            GroupService groups,
            FamilyRows families) {
        this.jdbc = jdbc;
        this.index = index;
        this.contacts = contacts;
        this.ownColumns = ownColumns;
        this.queries = queries;
        this.groups = groups;
        this.families = families;
    }

    @Override
    public Map<GroupId, Long> memberCounts() {
        return queries.memberCounts();
    }

    void add(Map<Customer, CustomerData> registered) {
        index.add(registered.keySet().stream()
                .collect(Collectors.toMap(
                        Customer::id, customer -> customer.searchTexts().grams())));
        families.add(registered);
        contacts.add(registered);
        ownColumns.add(registered);
        var members = new ArrayList<Object[]>();
        registered.forEach((customer, data) -> data.groups().forEach(group -> members.add(member(customer, group))));
        addMembers(members);
    }

    /** To be called before the customer's row is written: whose families follow is locked in the order of ids. */
    void hold(Customer customer, CustomerData before, CustomerData after) {
        if (!before.participants().equals(after.participants())) {
            families.lock(customer.id());
        }
    }

    void change(Customer customer, CustomerData before, CustomerData after, Set<Long> gramsBefore) {
        CustomerId id = customer.id();
        index.change(id, gramsBefore, customer.searchTexts().grams());
        if (!before.participants().equals(after.participants())) {
            families.take(id, after.participants());
        }
        if (!before.country().equals(after.country())) {
            families.countryChanged(customer);
        }
        contacts.change(customer, before, after);
        ownColumns.change(customer, before.own(), after.own());
        boolean isRenamed = !before.displayName().equals(customer.displayName());
        if (isRenamed && !before.groups().isEmpty()) {
            jdbc.update(
                    "update customer_group_member set name_fold = ? where customer_id = ?",
                    customer.nameFold(),
                    id.value());
        }
        if (isRenamed && !after.participants().isEmpty()) {
            families.renamed(id);
        }
        Set<GroupId> left = new HashSet<>(before.groups());
        left.removeAll(after.groups());
        left.forEach(group -> jdbc.update(
                "delete from customer_group_member where customer_id = ? and group_id = ?", id.value(), group.value()));
        Set<GroupId> joined = new HashSet<>(after.groups());
        joined.removeAll(before.groups());
        addMembers(joined.stream().map(group -> member(customer, group)).toList());
    }

    /** @throws BusinessRuleViolation when somebody would get a group that is retired; whoever has it keeps it (GROUP-1) */
    void refuseRetired(Set<GroupId> before, Set<GroupId> after) {
        if (!before.containsAll(after)) {
            Map<GroupId, Group> byId = groups.byId();
            after.stream()
                    .filter(id -> !before.contains(id))
                    .map(byId::get)
                    .filter(group -> group != null && group.retired())
                    .findFirst()
                    .ifPresent(group -> {
                        throw new BusinessRuleViolation("group.error.retired", group.name());
                    });
        }
    }

    /**
     * Puts the customers who are about to be written into their places in an order by groups (LIST-2). Whoever renames one
     * of the groups waits for them, or they for the new name.
     */
    void sortGroups(Collection<Customer> customers) {
        sortGroups(customers, groups.heldNames(groupsOf(customers)));
    }

    /** The same for customers whom nobody writes. */
    void sortGroupsToCompare(Collection<Customer> customers) {
        sortGroups(customers, groups.all().stream().collect(Collectors.toMap(Group::id, Group::name)));
    }

    private static void sortGroups(Collection<Customer> customers, Map<GroupId, String> names) {
        customers.forEach(customer -> customer.sortGroupsAs(sortText(customer.groups(), names)));
    }

    private static Set<GroupId> groupsOf(Collection<Customer> customers) {
        return customers.stream()
                .flatMap(customer -> customer.groups().stream())
                .collect(Collectors.toSet());
    }

    /** A renamed group moves its members in an order by groups; one pass over them, however many there are. */
    @EventListener
    void on(GroupRenamed renamed) {
        List<String> combinations = jdbc.queryForList(
                "select distinct c.group_ids from customer_group_member m join customer c on c.id = m.customer_id"
                        + " where m.group_id = ?",
                String.class,
                renamed.id().value());
        if (combinations.isEmpty()) {
            return;
        }
        Map<GroupId, String> names = groups.heldNames(combinations.stream()
                .flatMap(combination -> idsOf(combination).stream())
                .collect(Collectors.toSet())); // another one of them may be renamed at this moment
        var sql = new StringBuilder("update customer c join customer_group_member m on m.customer_id = c.id"
                + " set c.groups_sort = case c.group_ids");
        var args = new ArrayList<Object>();
        for (String combination : combinations) {
            sql.append(" when ? then ?");
            args.add(combination);
            String text = sortText(idsOf(combination), names);
            args.add(text.substring(0, Math.min(text.length(), 200)));
        }
        sql.append(" else c.groups_sort end where m.group_id = ?");
        args.add(renamed.id().value());
        jdbc.update(sql.toString(), args.toArray());
    }

    private static Set<GroupId> idsOf(String combination) {
        return java.util.Arrays.stream(combination.split(","))
                .map(id -> new GroupId(Long.parseLong(id)))
                .collect(Collectors.toSet());
    }

    private static String sortText(Set<GroupId> ids, Map<GroupId, String> names) {
        return ids.stream()
                .map(id -> {
                    String name = names.get(id);
                    if (name == null) {
                        throw new BusinessRuleViolation("group.error.gone");
                    }
                    return Folded.plain(name);
                })
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void addMembers(List<Object[]> members) {
        for (int from = 0; from < members.size(); from += BATCH) {
            jdbc.batchUpdate(
                    "insert into customer_group_member (group_id, customer_id, name_fold) values (?, ?, ?)",
                    members.subList(from, Math.min(from + BATCH, members.size())));
        }
    }

    private static Object[] member(Customer customer, GroupId group) {
        return new Object[] {group.value(), customer.id().value(), customer.nameFold()};
    }
}
