package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The phones and e-mails of participants, by which their households are found (LIST-6): rows of family_contact, and one
 * line on the customer's row, of which the search texts are made.
 */
@Component
class FamilyContacts {

    private final JdbcTemplate jdbc;

    FamilyContacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is searched of one participant. */
    record Row(long participant, ContactKind kind, String fold) {}

    /** What the customer's row has of its family. */
    static String line(Collection<ParticipantDetails> family) {
        return ContactText.kept(
                family.stream().flatMap(each -> of(each).stream()).toList());
    }

    /** The rows that there should be, for a customer who lives there. */
    static Set<Row> rows(Map<Long, ParticipantDetails> family, String country) {
        var rows = new HashSet<Row>();
        family.forEach((id, details) ->
                of(details).forEach(contact -> rows.add(new Row(id, contact.kind(), contact.fold(country)))));
        rows.removeIf(row -> row.fold().isEmpty()); // "ask the mother"
        return rows;
    }

    /** Writes the rows of a customer's family as it is now; where they are right already, nothing. */
    void write(Customer customer, List<FamilyMember> family) {
        Map<Long, ParticipantDetails> byId =
                family.stream().collect(Collectors.toMap(each -> each.id().value(), FamilyMember::details));
        long id = customer.id().value();
        Set<Row> wanted = rows(byId, customer.country());
        if (!wanted.equals(of(List.of(id)).getOrDefault(id, Set.of()))) {
            jdbc.update("delete from family_contact where customer_id = ?", id);
            add(Map.of(id, wanted));
        }
    }

    /** @param rowsOf by the ids of customers, of whom there are no rows yet */
    void add(Map<Long, Set<Row>> rowsOf) {
        var args = new ArrayList<Object[]>();
        rowsOf.forEach((customer, rows) -> rows.forEach(row ->
                args.add(new Object[] {customer, row.participant(), row.kind().name(), row.fold()})));
        if (!args.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into family_contact (customer_id, participant_id, kind, fold) values (?, ?, ?, ?)", args);
        }
    }

    /** The rows of each of these customers. */
    Map<Long, Set<Row>> of(Collection<Long> customers) {
        String ids = customers.stream().map(String::valueOf).collect(Collectors.joining(","));
        var found = new HashMap<Long, Set<Row>>();
        jdbc.query(
                "select customer_id, participant_id, kind, fold from family_contact where customer_id in (" + ids + ")",
                rs -> {
                    found.computeIfAbsent(rs.getLong(1), id -> new HashSet<>())
                            .add(new Row(rs.getLong(2), ContactKind.valueOf(rs.getString(3)), rs.getString(4)));
                });
        return found;
    }

    /** Who in these households has such a phone or e-mail. */
    Set<Long> participants(Collection<Long> customers, ContactKind kind, String pattern) {
        String ids = customers.stream().map(String::valueOf).collect(Collectors.joining(","));
        return customers.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.queryForList(
                        "select distinct participant_id from family_contact where customer_id in (" + ids
                                + ") and kind = ? and fold like ?",
                        Long.class,
                        kind.name(),
                        pattern));
    }

    private static List<Contact> of(ParticipantDetails details) {
        var contacts = new ArrayList<Contact>();
        if (!details.phone().isBlank()) {
            contacts.add(Contact.phone(ContactPurpose.OTHER, details.phone(), ""));
        }
        if (!details.email().isBlank()) {
            contacts.add(Contact.email(ContactPurpose.OTHER, details.email(), ""));
        }
        return contacts;
    }
}
