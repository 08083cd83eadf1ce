package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kartei.KarteiTest;
import org.kartei.customer.PersonalData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * FILE-7: every table either belongs to somebody who exports and erases what stands there about customers, or has a
 * reason here why nothing does. Whoever makes a table decides.
 */
@KarteiTest
class PersonalDataRegisterTests {

    private static final Map<String, String> NOTHING_PERSONAL = Map.ofEntries(
            Map.entry("accounting_setting", "accounts at the tax adviser"),
            Map.entry("databasechangelog", "what the schema went through"),
            Map.entry("bank_file", "which account statements came in, and by which employee"),
            Map.entry("customer_group", "names of groups, not of people"),
            Map.entry("customer_import_group", "groups that an import made, not people"),
            Map.entry("direct_debit", "when was collected, and by which school and employee"),
            Map.entry("document_logo", "the school's logo"),
            Map.entry("document_template", "how documents look, and which employee set it"),
            Map.entry("document_text", "what managers write on documents, to whomever"),
            Map.entry("duplicate_run", "when duplicates were looked for, and how far that came"),
            Map.entry("erasure", "that a number was erased; what a certificate may tell"),
            Map.entry("erasure_item", "what kinds of things were erased; what a certificate may tell"),
            Map.entry("invoice_issuer", "the school, as it stands on invoices"),
            Map.entry("invoice_issuer_now", "which of them the school is"),
            Map.entry("invoice_run", "what many customers are charged, and which employee began it"),
            Map.entry("invoice_run_customer", "which rows of customers and invoices a run leads to; emptied with them"),
            Map.entry("invoice_run_line", "what many customers are charged"),
            Map.entry("invoice_series", "the last numbers of invoices"),
            Map.entry("list_layout", "columns that an employee has chosen"),
            Map.entry("list_view", "what an employee looks for, of whomever"),
            Map.entry("number_form", "how numbers are written"),
            Map.entry("number_series", "the next numbers"),
            Map.entry("own_field", "what managers call their fields"),
            Map.entry("reminder_run", "that reminders were made, and by which employee"),
            Map.entry("reminder_term", "what managers set for reminders"),
            Map.entry("revision", "when something was saved, and by which employee"),
            Map.entry("setting", "the school"),
            Map.entry("staff", "employees, not customers"),
            Map.entry("vat_rate", "the law"),
            Map.entry("voucher_batch", "names of batches; made by which employee"));

    @Autowired
    private List<PersonalData> parts;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void everyTableIsInAPlanOrHasAReason() {
        Set<String> decided = Stream.concat(
                        parts.stream().flatMap(part -> part.tables().stream()), NOTHING_PERSONAL.keySet().stream())
                .collect(Collectors.toSet());
        assertThat(tables())
                .as(
                        "tables that nobody exports or erases: add them to PersonalData.tables() of the module, or a reason here")
                .isSubsetOf(decided);
        assertThat(decided).as("tables that are no more").isSubsetOf(tables());
    }

    @Test
    void noTableIsInTwoPlans() {
        assertThat(Stream.concat(
                        parts.stream().flatMap(part -> part.tables().stream()), NOTHING_PERSONAL.keySet().stream()))
                .doesNotHaveDuplicates();
    }

    private Set<String> tables() {
        return jdbc
                .queryForList(
                        "select lower(table_name) from information_schema.tables where table_schema = database()"
                                + " and table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .collect(Collectors.toSet());
    }
}
