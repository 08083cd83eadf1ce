package org.kartei.customer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kartei.history.HistoryItems;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who goes for good with the last of its households is forgotten where it once lived as well (FILE-4, FILE-7): in the
 * lines of the history, in the former details, and in what is kept of merges there.
 */
@Component
class ForgottenParticipants {

    private static final String KIND = "participant";
    private static final Set<String> OF_HOUSEHOLDS = Set.of("households", "payer");

    private final HistoryItems lines;
    private final FamilyQueries families;
    private final MergeRecords merges;
    private final QuotedNames quoted;
    private final JdbcTemplate jdbc;

    ForgottenParticipants(
            HistoryItems lines, FamilyQueries families, MergeRecords merges, QuotedNames quoted, JdbcTemplate jdbc) {
        this.lines = lines;
        this.families = families;
        this.merges = merges;
        this.quoted = quoted;
        this.jdbc = jdbc;
    }

    /**
     * To be called while the customer's history is still there; who was taken out for good before it ended is forgotten, too.
     *
     * @param gone who are in no household any more since it has none
     */
    void forget(CustomerId ended, List<FamilyMember> gone) {
        Set<Long> ids = goneBefore(ended);
        gone.forEach(member -> ids.add(member.id().value()));
        if (ids.isEmpty()) {
            return;
        }
        Set<Long> households = new HashSet<>(quoted.sharers(ended));
        households.addAll(lines.customers(ids));
        Set<String> names = new HashSet<>(lines.names(KIND, ids));
        gone.forEach(member -> names.add(member.details().name()));
        lines.empty(ids, OF_HOUSEHOLDS);
        if (!households.isEmpty()) {
            households(households).forEach((number, id) -> forget(id, number, ids, names));
        }
    }

    /** Of whom the customer's own file tells, and who is in nobody's family. */
    private Set<Long> goneBefore(CustomerId id) {
        Set<Long> told = new HashSet<>(lines.of(KIND, id.value()));
        if (!told.isEmpty()) {
            told.removeAll(Set.copyOf(
                    jdbc.queryForList("select id from participant where id in (" + list(told) + ")", Long.class)));
        }
        return told;
    }

    /** Those of the same name who live there now are somebody else. */
    private void forget(CustomerId id, long number, Set<Long> ids, Set<String> names) {
        Set<String> others =
                families.of(id).stream().map(member -> member.details().name()).collect(Collectors.toSet());
        Set<String> gone = names.stream().filter(name -> !others.contains(name)).collect(Collectors.toSet());
        lines.rewrite(number, "participants", line -> without(gone, line));
        Map<Long, String> former = new TreeMap<>();
        jdbc.query(
                "select revision_id, participants from customer_history where id = ? and participants <> ''",
                rs -> {
                    String line = without(gone, rs.getString(2));
                    if (!line.equals(rs.getString(2))) {
                        former.put(rs.getLong(1), line);
                    }
                },
                id.value());
        former.forEach((revision, line) -> jdbc.update(
                "update customer_history set participants = ? where id = ? and revision_id = ?",
                line,
                id.value(),
                revision));
        merges.in(id).forEach(merge -> merges.forget(merge.id(), ids, gone));
    }

    private static String without(Set<String> names, String line) {
        List<ParticipantData> family = ParticipantText.read(line);
        List<ParticipantData> left = family.stream()
                .filter(each -> !names.contains(ParticipantDetails.of(each).name()))
                .toList();
        return left.size() == family.size() ? line : ParticipantText.of(left);
    }

    /** Who was merged has former details too, and what is kept of the merge belongs to whom it leads to. */
    private Map<Long, CustomerId> households(Collection<Long> numbers) {
        String list = list(numbers);
        Map<Long, CustomerId> households = new TreeMap<>();
        jdbc.query(
                "select number, id from customer where number in (" + list
                        + ") union select loser_number, loser_id from customer_merge where loser_number in (" + list
                        + ") union select c.number, c.id from customer_merge m join customer c on c.id = m.leads_to"
                        + " where m.loser_number in (" + list + ")",
                rs -> {
                    households.put(rs.getLong(1), new CustomerId(rs.getLong(2)));
                });
        return households;
    }

    private static String list(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
