package org.kartei.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The master data, as they are and as they were, the family and the history (FILE-7). The customer's own row goes last, elsewhere. */
@Component
@Order(0) // before what is kept of merges has gone
class CustomerPersonalData implements PersonalData {

    private final CustomerCopy copy;
    private final FamilyQueries families;
    private final QuotedNames quoted;
    private final MergedNumbers merged;
    private final JdbcTemplate jdbc;

    CustomerPersonalData(
            CustomerCopy copy, FamilyQueries families, QuotedNames quoted, MergedNumbers merged, JdbcTemplate jdbc) {
        this.copy = copy;
        this.families = families;
        this.quoted = quoted;
        this.merged = merged;
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
                Holding.free("customer.copy.former", former(id)),
                Holding.free("customer.tab.history", count("history_entry where customer_id = ?", id)));
    }

    /** Everything but the row itself and what hangs on it, which go with it. */
    @Override
    public void erase(CustomerId id, LocalDate today) {
        quoted.forget(id);
    }

    /** Also of those who have become this one, as the copy tells them. */
    private long former(CustomerId id) {
        return merged.idsOf(id).stream()
                .mapToLong(each -> count("customer_history where id = ?", new CustomerId(each)))
                .sum();
    }

    private long count(String rows, CustomerId id) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + rows, Long.class, id.value()));
    }
}
