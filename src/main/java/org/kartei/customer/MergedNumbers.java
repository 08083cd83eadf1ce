package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where those are found who were merged into others (LIST-12). */
@Component
class MergedNumbers {

    private static final String SELECT = "select m.loser_number, c.id, c.number, c.display_name from customer_merge m"
            + " join customer c on c.id = m.leads_to where ";

    private final JdbcTemplate jdbc;

    MergedNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MergedInto> of(long number) {
        return find("m.loser_number = ?", number);
    }

    /** Why nothing can be done to somebody who is not there: merged, or gone for good. */
    BusinessRuleViolation gone(CustomerId id) {
        return into(id).map(MergedInto::violation).orElseGet(() -> new BusinessRuleViolation("customer.error.gone"));
    }

    Optional<MergedInto> into(CustomerId id) {
        return find("m.loser_id = ?", id.value());
    }

    /** Numbers of all who have become this one. */
    List<Long> numbersIn(CustomerId id) {
        return jdbc.queryForList(
                "select loser_number from customer_merge where leads_to = ? order by loser_number",
                Long.class,
                id.value());
    }

    /** Under which ids something is kept of a customer: its own, and those of all who have become this one. */
    List<Long> idsOf(CustomerId id) {
        var ids = new ArrayList<>(List.of(id.value()));
        ids.addAll(jdbc.queryForList(
                "select loser_id from customer_merge where leads_to = ? order by id", Long.class, id.value()));
        return ids;
    }

    /** Those of the numbers that are gone were erased as a person, rather than deleted. */
    void erased(Collection<Long> numbers) {
        numbers.forEach(
                number -> jdbc.update("update customer_number_gone set erased = true where number = ?", number));
    }

    /** @throws BusinessRuleViolation when one of the numbers belonged to somebody who was merged, deleted or erased */
    void requireFree(Collection<Long> numbers) {
        if (!former(numbers).isEmpty()) {
            throw new BusinessRuleViolation("customer.error.numberTaken");
        }
    }

    /** Those of the numbers that belonged to somebody who was merged, deleted or erased, and are never given again. */
    Set<Long> former(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        String list = numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Set.copyOf(jdbc.queryForList(
                "select loser_number from customer_merge where loser_number in (" + list
                        + ") union select number from customer_number_gone where number in (" + list + ")",
                Long.class));
    }

    private Optional<MergedInto> find(String condition, long value) {
        return jdbc
                .query(
                        SELECT + condition,
                        (rs, row) -> new MergedInto(
                                rs.getLong(1), new CustomerId(rs.getLong(2)), rs.getLong(3), rs.getString(4)),
                        value)
                .stream()
                .findFirst();
    }
}
