package org.kartei.crash;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is true of the data at any moment, each as a query that counts the exceptions. */
final class Rules {

    private static final Map<String, String> EXCEPTIONS = Map.of(
            "numbers that will be given again",
            "select count(*) from customer where number >="
                    + " (select next_value from number_series where name = 'customer')",
            "members whose group does not stand at the customer",
            "select count(*) from customer_group_member m join customer c on c.id = m.customer_id"
                    + " where not find_in_set(m.group_id, c.group_ids) or m.name_fold <> c.name_fold",
            "groups at the customer without membership",
            """
                    select (select coalesce(sum(1 + length(group_ids) - length(replace(group_ids, ',', ''))), 0)
                            from customer where group_ids <> '')
                         - (select count(*) from customer_group_member)""",
            "customers that no search finds",
            "select count(*) from customer c where not exists"
                    + " (select 1 from customer_gram g where g.customer_id = c.id)",
            "search entries of nobody",
            "select count(*) from customer_gram g left join customer c on c.id = g.customer_id" + " where c.id is null",
            "customers without history",
            "select count(*) from customer c where c.erased_on is null and not exists"
                    + " (select 1 from customer_history h where h.id = c.id)",
            "customers who are merged and are there all the same",
            "select count(*) from customer_merge m join customer c on c.id = m.loser_id",
            "merged numbers that lead to nobody",
            """
                    select count(*) from customer_merge m left join customer c on c.id = m.leads_to
                    where c.id is null or not find_in_set(m.loser_number, replace(c.merged_numbers, ' ', ','))""",
            "twins whose notes are not theirs",
            """
                    select count(*) from (select c.id from customer c left join note n on n.customer_id = c.id
                        where c.first_name = 'Twin' and c.last_name = 'One' group by c.id, c.merged_numbers
                        having count(n.id) > if(c.merged_numbers = '', 1, 2)
                            or c.merged_numbers <> '' and count(n.id) <> 2) wrong""",
            "work that seems to run",
            "select count(*) from job where state in ('WAITING', 'RUNNING')");

    private static final Map<String, String> OF_FAMILIES = Map.of(
            "participants of no household",
            "select count(*) from participant p where not exists"
                    + " (select 1 from household_member m where m.participant_id = p.id)",
            "participants without a payer",
            "select count(*) from participant p where not exists"
                    + " (select 1 from household_member m where m.payer_of = p.id)",
            "families whose order has gaps",
            """
                    select count(*) from (select customer_id from household_member group by customer_id
                        having max(position) <> count(*) - 1 or count(distinct position) <> count(*)) wrong""");

    private Rules() {}

    static List<String> broken(JdbcTemplate jdbc) {
        return Stream.of(EXCEPTIONS, OF_FAMILIES)
                .flatMap(rules -> rules.entrySet().stream())
                .filter(rule -> Objects.requireNonNull(jdbc.queryForObject(rule.getValue(), Long.class)) != 0)
                .map(rule -> "broken: " + rule.getKey())
                .toList();
    }
}
