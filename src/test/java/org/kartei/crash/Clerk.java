package org.kartei.crash;

import java.time.LocalDate;
import java.util.List;
import org.kartei.TestClock;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.security.Acting;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Somebody who does one piece of work, and how far, for a customer of their own. The customer is called by the work and the year, and the rest stands in
 * the customer's address, so that it is known after the kill.
 *
 * @param step before which the clerk stands still, counted from 1; 0 for none
 * @param statement the step
 * @param year in which the clerk works alone: numbers are counted by year, and so nobody waits for anybody
 */
record Clerk(MoneyWork work, Fate fate, int step, String statement, int year) {

    private static final int SHOWN = 60;

    /** How far the work goes. */
    enum Fate {
        /** Everything is as it was prepared. */
        UNTOUCHED,
        /** Before one of the steps. */
        STANDING,
        /** Before the commit, and on when the kill comes. */
        COMMITTING,
        DONE
    }

    /** Comes to work, as this thread. */
    void begin(TestClock clock) {
        Acting.asOffice();
        clock.moveHereTo(LocalDate.of(year, 5, 4));
    }

    CustomerDraft customer() {
        String shown = statement.replaceAll("\\s+", " ");
        return new CustomerDraft()
                .firstName(work.name())
                .lastName(String.valueOf(year))
                .street(fate.name())
                .postcode(String.valueOf(step))
                .city(shown.substring(0, Math.min(shown.length(), SHOWN)));
    }

    /** All who were prepared. */
    static List<Clerk> all(JdbcTemplate jdbc) {
        return jdbc.query(
                "select first_name, street, postcode, city, last_name from customer where street <> '' order by id",
                (rs, row) -> new Clerk(
                        MoneyWork.valueOf(rs.getString(1)),
                        Fate.valueOf(rs.getString(2)),
                        rs.getInt(3),
                        rs.getString(4),
                        rs.getInt(5)));
    }

    /** The customer, once prepared. */
    CustomerFile who(ApplicationContext context) {
        Long id = context.getBean(JdbcTemplate.class)
                .queryForObject("select id from customer where last_name = ?", Long.class, String.valueOf(year));
        return context.getBean(CustomerService.class).get(new CustomerId(id == null ? 0 : id));
    }
}
