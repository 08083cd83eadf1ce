package org.kartei.bench;

import org.springframework.jdbc.core.JdbcTemplate;

/** Three invoices for each customer, from three years: nine of ten paid, one line each. Made once, by SQL, and kept with the school. */
final class SchoolInvoices {

    private static final int PER_CUSTOMER = 3;
    private static final int CHUNK = 20_000;

    private static final String INVOICES = """
            insert into invoice (kind, state, number, currency, customer_id, customer_number, recipient_name, recipient, language,
                issued_on, due_on, remark, lines_total, voucher_total, credit_total, total, paid, open_amount, created_at, staff_name)
            select 'INVOICE', state, number, 'EUR', id, customer_number, name, '', 'de', day, day + interval 14 day, '',
                total, 0, 0, total, paid, total - paid, timestamp(day, '10:00'), 'Bench'
            from (
                select c.id, c.number customer_number, c.display_name name,
                    concat(2022 + s.seq, '-', lpad(c.n, 7, '0')) number,
                    makedate(2022 + s.seq, 1 + floor(c.n * 364 / ?)) day,
                    20 + mod(c.n * 7919 + s.seq, 38000) / 100 total,
                    case when mod(c.n + s.seq, 50) = 0 then 10 when mod(c.n + s.seq, 50) < 5 then 0
                        else 20 + mod(c.n * 7919 + s.seq, 38000) / 100 end paid,
                    case when mod(c.n + s.seq, 50) = 0 then 'PARTLY_PAID' when mod(c.n + s.seq, 50) < 5 then 'ISSUED'
                        else 'PAID' end state
                from (select id, number, display_name, ? + row_number() over (order by id) n
                    from customer where id > ? order by id limit ?) c
                join (select 1 seq union all select 2 union all select 3) s) made""";

    private static final String LINES = """
            insert into invoice_line (invoice_id, position, kind, text, quantity, unit_price, standing_percent, discount_percent,
                discount, gross, vat_category, vat_percent, vat_reason)
            select id, 0, 'COURSE', 'Course', 1, total, 0, 0, 0, total, 'STANDARD', 19, '' from invoice where id > ?""";

    private static final String TAXES = """
            insert into invoice_tax (invoice_id, position, category, percent, reason, gross, vat)
            select id, 0, 'STANDARD', 19, '', total, total - round(total / 1.19, 2) from invoice where id > ?""";

    private static final String PAYMENTS = """
            insert into payment (invoice_id, amount, way, paid_on, note, recorded_at, staff_name)
            select id, paid, 'TRANSFER', due_on, '', timestamp(due_on, '10:00'), 'Bench' from invoice where id > ? and paid <> 0""";

    private static final String OPEN = """
            update customer set open_amount =
                (select coalesce(sum(i.open_amount), 0) from invoice i where i.customer_id = customer.id)
            where id > ? and id <= ?""";

    private final School school;
    private final JdbcTemplate jdbc;

    SchoolInvoices(School school) {
        this.school = school;
        this.jdbc = school.jdbc;
    }

    /** Does nothing where they are there. */
    void fill(int size) {
        if (school.number("select count(*) from invoice") >= (long) size * PER_CUSTOMER) {
            return;
        }
        long after = 0;
        for (int done = 0; done < size; done += CHUNK) {
            int chunk = Math.min(CHUNK, size - done);
            long last = school.number("select max(id) from (select id from customer where id > " + after
                    + " order by id limit " + chunk + ") c");
            long before = school.number("select coalesce(max(id), 0) from invoice");
            jdbc.update(INVOICES, size, done, after, chunk);
            for (String parts : new String[] {LINES, TAXES, PAYMENTS}) {
                jdbc.update(parts, before);
            }
            jdbc.update(OPEN, after, last);
            after = last;
            System.out.println("  invoices of " + (done + chunk) + " customers");
        }
        for (String table : new String[] {"invoice", "invoice_line", "invoice_tax", "payment", "customer"}) {
            jdbc.queryForList("analyze table " + table);
        }
    }
}
