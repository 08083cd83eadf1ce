package org.kartei.crash;

import java.util.List;
import java.util.stream.Collectors;
import org.kartei.customer.CustomerFile;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that a customer's money has left in the tables, and the counters of the customer's year; told alike for whoever has the same. */
final class Purse {

    private static final List<String> OF_CUSTOMER = List.of(
            "select open_amount, credit_balance from customer where id = ?",
            """
                    select kind, state, version, number, recipient_name <> '' named, lines_total, voucher_total, credit_total, total,
                        paid, open_amount, due_on, instalments, date_format(instalment_due_on, '%m-%d') next, reminder_level, reminder_due,
                        cancels_id is null, corrects_id is null
                    from invoice where customer_id = ? order by id""",
            """
                    select l.position, l.gross from invoice_line l join invoice i on i.id = l.invoice_id
                    where i.customer_id = ? order by i.id, l.position""",
            """
                    select t.gross, t.vat from invoice_tax t join invoice i on i.id = t.invoice_id
                    where i.customer_id = ? order by i.id, t.position""",
            """
                    select v.amount from invoice_voucher v join invoice i on i.id = v.invoice_id
                    where i.customer_id = ? order by i.id, v.position""",
            """
                    select p.standing, n.position, date_format(n.due_on, '%m-%d'), n.amount, n.rest_after
                    from instalment n join instalment_plan p on p.id = n.plan_id join invoice i on i.id = p.invoice_id
                    where i.customer_id = ? order by p.id, n.position""",
            """
                    select p.amount, p.credited, p.way, p.reverses_id is null from payment p join invoice i on i.id = p.invoice_id
                    where i.customer_id = ? order by p.id""",
            "select rest, uses from voucher where customer_id = ? order by id",
            "select kind, amount, rest, source_name from voucher_movement where customer_id = ? order by id",
            "select balance from credit_account where customer_id = ?",
            "select kind, amount, balance, source_name from credit_entry where customer_id = ? order by id",
            "select action, subject, field, before_value, after_value from history_entry where customer_id = ? order by id",
            "select state, version, number, total, invoice_id is null from offer where customer_id = ? order by id",
            """
                    select r.level, r.fee, r.standing from reminder r join invoice i on i.id = r.invoice_id
                    where i.customer_id = ? order by r.id""",
            """
                    select d.state, d.amount, d.payment_id is null from direct_debit_item d join invoice i on i.id = d.invoice_id
                    where i.customer_id = ? order by d.id""",
            """
                    select e.state, e.version, e.booked from bank_entry e join customer c on c.display_name = e.payer
                    where c.id = ? order by e.id""",
            """
                    select b.amount, b.reversed from bank_payment b join invoice i on i.id = b.invoice_id
                    where i.customer_id = ? order by b.payment_id""");

    private static final String COUNTERS =
            "select series, last_number from invoice_series where year = ? order by series";

    private final JdbcTemplate jdbc;

    Purse(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param year that the numbers and days of nobody else are in */
    String of(CustomerFile who, int year) {
        String rows =
                OF_CUSTOMER.stream().map(sql -> rows(sql, who.id().value())).collect(Collectors.joining("\n"));
        return (rows + "\n" + rows(COUNTERS, year))
                .replace(who.data().displayName(), "who")
                .replaceAll(year + "(-\\d\\d-\\d\\d)", "a day")
                .replace(String.valueOf(year), "year");
    }

    private String rows(String sql, Object of) {
        return jdbc.queryForList(sql, of).toString();
    }
}
