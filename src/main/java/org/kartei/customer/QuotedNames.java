package org.kartei.customer;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.history.Action;
import org.kartei.history.History;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.job.JobTexts;
import org.kartei.listing.ListRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where others' files and long work quote a customer: there only the number stays when the name has to be forgotten (FILE-7). */
@Component
class QuotedNames {

    private static final int ALL = 1_000_000;

    /** How {@link FamilyHistory} tells households in the lines about a shared participant. */
    private static final Pattern HOUSEHOLD = Pattern.compile("(?:^|; )(\\d+) ");

    private final HistoryService history;
    private final History lines;
    private final JobTexts jobTexts;
    private final MergeRecords merges;
    private final JdbcTemplate jdbc;

    QuotedNames(HistoryService history, History lines, JobTexts jobTexts, MergeRecords merges, JdbcTemplate jdbc) {
        this.history = history;
        this.lines = lines;
        this.jobTexts = jobTexts;
        this.merges = merges;
        this.jdbc = jdbc;
    }

    /** The numbers of all with whom the customer has ever shared a participant, or was one for a while, as its own history tells. */
    Set<Long> sharers(CustomerId id) {
        return history.ofCustomer(id.value()).page(ListRequest.ALL, 0, ALL).stream()
                .flatMap(QuotedNames::sharers)
                .collect(Collectors.toSet());
    }

    private static Stream<Long> sharers(HistoryEntry entry) {
        return entry.action() == Action.UNMERGED
                ? Stream.of(Long.valueOf(entry.after()))
                : Stream.of(entry.before(), entry.after())
                        .flatMap(value -> HOUSEHOLD.matcher(value).results())
                        .map(found -> Long.valueOf(found.group(1)));
    }

    /** To be called while its history and its former details are still there. */
    void forget(CustomerId id) {
        Set<Long> others = sharers(id);
        jdbc.queryForList("select number from customer where id = ?", Long.class, id.value())
                .forEach(number -> forget(id, number, others));
        for (MergeRecords.Kept merge : merges.in(id)) {
            forget(merge.loser(), merge.loserNumber(), others);
            lines.rename(others, merge.loserNumber() + " " + merge.loserName(), String.valueOf(merge.loserNumber()));
        }
    }

    /** The longest name first, for others may begin with a shorter one. */
    private void forget(CustomerId id, long number, Set<Long> others) {
        jobTexts.forget(number);
        jdbc
                .queryForList(
                        "select display_name from customer where id = ?"
                                + " union select display_name from customer_history where id = ? and display_name is not null",
                        String.class,
                        id.value(),
                        id.value())
                .stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(name -> lines.rename(others, number + " " + name, String.valueOf(number)));
    }
}
