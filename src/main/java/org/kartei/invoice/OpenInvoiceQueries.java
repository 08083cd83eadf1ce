package org.kartei.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.kartei.listing.Condition;
import org.kartei.shared.Folded;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is read about open invoices when money comes in. */
@Component
class OpenInvoiceQueries {

    /** Nobody has so many open ones that more would help. */
    private static final int MOST = 5_000;

    private static final String COLUMNS =
            "i.id, i.version, i.foreign_number, i.number, i.customer_number, i.recipient_name, i.currency, i.open_amount, i.pay_by due_on,"
                    + " i.open_amount - if(i.instalment_due_on is null, 0, (select n.rest_after from "
                    + InstalmentTables.STANDING + " and n.due_on = i.instalment_due_on)) next_amount";
    private static final String IS_OPEN =
            " i.state in ('ISSUED', 'PARTLY_PAID') and i.open_amount > 0 and i.customer_id is not null";
    private static final String FIRST_DUE = " order by due_on, id limit " + MOST;

    private final JdbcTemplate jdbc;

    OpenInvoiceQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenInvoice> withNumbers(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select " + COLUMNS + " from invoice i where i.number in (" + marks(numbers) + ") and" + IS_OPEN
                                + FIRST_DUE,
                        (rs, row) -> invoice(rs),
                        numbers.toArray());
    }

    Map<String, List<OpenInvoice>> ofNamed(Collection<String> folded) {
        var found = new HashMap<String, List<OpenInvoice>>();
        if (!folded.isEmpty()) {
            var args = new ArrayList<Object>(folded);
            args.addAll(folded);
            jdbc.query(
                    named("name_fold", folded) + " union all " + named("company_fold", folded) + FIRST_DUE,
                    rs -> {
                        found.computeIfAbsent(rs.getString("fold"), fold -> new ArrayList<>())
                                .add(invoice(rs));
                    },
                    args.toArray());
        }
        return found;
    }

    private static String named(String column, Collection<String> folded) {
        return "select c." + column + " fold, " + COLUMNS
                + " from customer c join invoice i on i.customer_id = c.id where c." + column + " in (" + marks(folded)
                + ") and" + IS_OPEN;
    }

    Map<InvoiceId, List<OpenInvoice>> ofSameCustomers(Collection<InvoiceId> known) {
        var found = new HashMap<InvoiceId, List<OpenInvoice>>();
        if (!known.isEmpty()) {
            jdbc.query(
                    "select k.id known_id, " + COLUMNS
                            + " from invoice k join invoice i on i.customer_id = k.customer_id where k.id in ("
                            + marks(known) + ") and" + IS_OPEN + FIRST_DUE,
                    rs -> {
                        found.computeIfAbsent(new InvoiceId(rs.getLong("known_id")), id -> new ArrayList<>())
                                .add(invoice(rs));
                    },
                    known.stream().map(InvoiceId::value).toArray());
        }
        return found;
    }

    List<OpenInvoice> search(String typed, int limit) {
        String text = Condition.literal(typed) + "%";
        return jdbc.query(
                "select * from ((select " + COLUMNS + " from invoice i where i.number like ? and" + IS_OPEN
                        + " order by i.number limit " + limit + ") union (select " + COLUMNS
                        + " from customer c join invoice i on i.customer_id = c.id where c.number = ? and" + IS_OPEN
                        + " limit " + limit + ") union (select " + COLUMNS
                        + " from customer c join invoice i on i.customer_id = c.id where c.name_fold like ? and"
                        + IS_OPEN
                        + " order by c.name_fold limit " + limit + ")) i order by due_on, id limit " + limit,
                (rs, row) -> invoice(rs),
                text,
                typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1L,
                Condition.literal(Folded.needle(typed)) + "%");
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static OpenInvoice invoice(ResultSet rs) throws SQLException {
        var id = new InvoiceId(rs.getLong("id"));
        InvoiceOrigin origin = InvoiceOrigin.of(rs.getString("foreign_number"));
        String number = rs.getString("number");
        return new OpenInvoice(
                id,
                rs.getInt("version"),
                origin,
                number,
                id.slug(origin, number),
                rs.getLong("customer_number"),
                rs.getString("recipient_name"),
                CurrencyUnit.of(rs.getString("currency")),
                rs.getBigDecimal("open_amount"),
                rs.getBigDecimal("next_amount"),
                rs.getObject("due_on", LocalDate.class));
    }
}
