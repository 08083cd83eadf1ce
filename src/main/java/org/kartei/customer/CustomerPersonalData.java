package org.kartei.customer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.history.History;
import org.kartei.history.HistoryService;
import org.kartei.job.JobTexts;
import org.kartei.listing.ListRequest;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The master data, as they are and as they were, the family and the history (FILE-7). The customer's own row goes last, elsewhere. */
@Component
@Order(0) // before what is kept of merges has gone
class CustomerPersonalData implements PersonalData {

    private static final int ALL = 1_000_000;

    /** How {@link FamilyHistory} tells households in the lines about a shared participant. */
    private static final Pattern HOUSEHOLD = Pattern.compile("(?:^|; )(\\d+) ");

    private final CustomerCopy copy;
    private final FamilyQueries families;
    private final HistoryService history;
    private final History lines;
    private final JobTexts jobTexts;
    private final MergeRecords merges;
    private final JdbcTemplate jdbc;

    CustomerPersonalData(
            CustomerCopy copy,
            FamilyQueries families,
            HistoryService history,
            History lines,
            JobTexts jobTexts,
            MergeRecords merges,
            JdbcTemplate jdbc) {
        this.copy = copy;
        this.families = families;
        this.history = history;
        this.lines = lines;
        this.jobTexts = jobTexts;
        this.merges = merges;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "customer",
                "customer_history",
                "customer_number_gone",
                "customer_gram",
                "customer_group_member",
                "participant",
                "contact",
                "household_member",
                "family_contact",
                "history_entry",
                "job",
                "job_failure");
    }

    @Override
    public List<Section> copy(CustomerId id) {
        return copy.of(id);
    }

    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        Map<Boolean, Long> isShared = families.of(id).stream()
                .collect(Collectors.partitioningBy(member -> !member.others(id).isEmpty(), Collectors.counting()));
        return List.of(
                Holding.free("customer.copy.details", 1),
                Holding.free("customer.field.participants", isShared.getOrDefault(false, 0L)),
                Holding.free("customer.copy.shared", isShared.getOrDefault(true, 0L)),
                Holding.free("customer.field.groups", count("customer_group_member where customer_id = ?", id)),
                Holding.free("customer.copy.former", count("customer_history where id = ?", id)),
                Holding.free("customer.tab.history", count("history_entry where customer_id = ?", id)));
    }

    /** Everything but the row itself and what hangs on it, which go with it. */
    @Override
    public void erase(CustomerId id, LocalDate today) {
        jdbc.queryForList("select number from customer where id = ?", Long.class, id.value())
                .forEach(number -> forget(id, number));
    }

    /** Other households' files say with whom they share a participant; there only the number stays. */
    private void forget(CustomerId id, long number) {
        Set<Long> others = history.ofCustomer(id.value()).page(ListRequest.ALL, 0, ALL).stream()
                .flatMap(entry -> Stream.of(entry.before(), entry.after()))
                .flatMap(value -> HOUSEHOLD.matcher(value).results())
                .map(found -> Long.valueOf(found.group(1)))
                .collect(Collectors.toSet());
        forgetNames(id, number, others);
        for (MergeRecords.Kept merge : merges.in(id)) {
            forgetNames(merge.loser(), merge.loserNumber(), others);
            lines.rename(others, merge.loserNumber() + " " + merge.loserName(), String.valueOf(merge.loserNumber()));
        }
    }

    /** The longest name first, for others may begin with a shorter one. */
    private void forgetNames(CustomerId id, long number, Set<Long> others) {
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

    private long count(String rows, CustomerId id) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + rows, Long.class, id.value()));
    }
}
