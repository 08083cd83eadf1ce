package org.kartei.bench;

/** An offer for each customer, money on the account for each, a mandate of every tenth, and a run of reminders. Made once, by SQL, and kept. */
final class SchoolMoney {

    private static final int REMINDERS = 10_000;

    private static final String OFFERS = """
            insert into offer (state, number, currency, customer_id, customer_number, recipient_name, recipient, language, issued_on,
                valid_until, introduction, closing, total, created_at, staff_name)
            select elt(1 + mod(i.id, 3), 'OPEN', 'ACCEPTED', 'DECLINED'), concat('A', i.number), i.currency, i.customer_id,
                i.customer_number, i.recipient_name, '', 'de', i.issued_on, i.due_on, '', '', i.total, i.created_at, 'Bench'
            from invoice i where i.staff_name = 'Bench' and year(i.issued_on) = 2024 and i.foreign_number = '' and i.kind = 'INVOICE'
                and i.recipient = ''""";

    private static final String FILE =
            "insert into bank_file (name, received_at, staff_name) values ('bench', now(), 'Bench')";

    private static final String ENTRIES = """
            insert into bank_entry (digest, file_id, position, kind, state, account, booked_on, amount, currency, booked, payer,
                payer_iban, remittance, reference)
            select sha2(i.id, 256), (select max(id) from bank_file), i.id, 'RECEIVED', if(mod(i.id, 10) = 0, 'OPEN', 'BOOKED'),
                'DE89370400440532013000', i.due_on, i.total, i.currency, if(mod(i.id, 10) = 0, 0, i.total), i.recipient_name,
                concat('DE', lpad(i.customer_id, 20, '0')), concat('Rechnung ', i.number), ''
            from invoice i where i.staff_name = 'Bench' and year(i.issued_on) = 2025 and i.total > 0 and i.recipient = ''""";

    private static final String MANDATES = """
            insert into mandate (customer_id, customer_number, reference, holder, iban, bic, kind, signed_on, created_at, staff_name)
            select id, number, concat('M', number), left(display_name, 70), 'DE89370400440532013000', '', 'RECURRENT', '2024-01-01', now(), 'Bench'
            from customer where erased_on is null and mod(number, 10) = 0""";

    private static final String RUN =
            "insert into reminder_run (invoices, created_at, staff_name) values (?, now(), 'Bench')";

    private static final String REMIND = """
            insert into reminder (invoice_id, run_id, level, made_on, due_on, open_amount, earlier_fees, fee, text, issuer_id, created_at,
                staff_name)
            select i.id, (select max(id) from reminder_run), 1, curdate(), curdate() + interval 7 day, i.open_amount, 0, 0, '',
                n.issuer_id, now(), 'Bench'
            from invoice i join invoice_issuer_now n where i.open_amount > 0 and i.due_on < '2024-06-01' order by i.id limit ?""";

    private static final String SHOW = """
            update invoice i join reminder r on r.invoice_id = i.id and r.standing = 1
            set i.reminder_level = r.level, i.reminder_due = r.due_on, i.reminded_on = r.made_on""";

    private final School school;

    SchoolMoney(School school) {
        this.school = school;
    }

    /** Does nothing where it is there. */
    void fill() {
        if (school.number("select count(*) from reminder_run where staff_name = 'Bench'") > 0) {
            return;
        }
        for (String sql : new String[] {OFFERS, FILE, ENTRIES, MANDATES}) {
            System.out.println("  " + school.jdbc.update(sql) + " rows of money");
        }
        school.jdbc.update(RUN, REMINDERS);
        school.jdbc.update(REMIND, REMINDERS);
        school.jdbc.update(SHOW);
        for (String table : new String[] {"offer", "bank_entry", "mandate", "reminder", "invoice"}) {
            school.jdbc.queryForList("analyze table " + table);
        }
    }
}
