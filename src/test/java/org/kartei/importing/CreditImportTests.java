package org.kartei.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kartei.security.Acting.asOffice;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Drifts;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.credit.CreditEntry;
import org.kartei.credit.CreditKind;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerFile;
import org.kartei.job.Check;
import org.kartei.job.JobService;
import org.kartei.listing.ListRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** CREDIT-8: what customers bring along from another program. */
@KarteiTest
class CreditImportTests {

    @Autowired
    private ImportService imports;

    @Autowired
    private JobService jobs;

    @Autowired
    private CreditLedger ledger;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private List<Check> checks;

    private ImportJourney journey;

    @BeforeEach
    void office() {
        asOffice();
        journey = new ImportJourney(imports, jobs);
    }

    @Test
    void credit8EachCustomerOpensTheAccountOnce() {
        CustomerFile anna = fixtures.customer("Anna");
        CustomerFile ben = fixtures.customer("Ben");
        String csv = "Kundennummer;Guthaben;Stand;Bemerkung\n"
                + anna.number() + ";1.012,50;31.12.2025;Gutschein vom Vorjahr\n"
                + ben.number() + ";0,00;31.12.2025;\n";
        ImportId id = journey.receive(ImportKind.OPENING_CREDIT, csv);
        assertThat(imports.preview(id).plan().fields())
                .containsExactly(MoneyField.CUSTOMER, MoneyField.AMOUNT, MoneyField.DATE, MoneyField.TEXT);
        assertThat(journey.check(id).counts()).isEqualTo(new ImportCounts(2, 0, 1, 0, 0, 0, 0));
        assertThat(journey.duplicates(id))
                .extracting(Finding::messageKey)
                .containsExactly("importing.duplicate.nothing");
        assertThat(journey.run(id, false).counts()).isEqualTo(new ImportCounts(2, 0, 1, 1, 1, 0, 0));
        assertThat(ledger.balance(anna.id()).getAmount()).isEqualByComparingTo("1012.50");
        List<CreditEntry> entries = ledger.of(anna.id()).page(ListRequest.ALL, 0, 10);
        assertThat(entries)
                .extracting(
                        CreditEntry::kind,
                        entry -> entry.source().kind(),
                        entry -> entry.source().name(),
                        entry -> entry.source().reason())
                .containsExactly(tuple(CreditKind.GRANTED, "opening", "2025-12-31", "Gutschein vom Vorjahr"));

        ImportId again = journey.receive(ImportKind.OPENING_CREDIT, csv);
        assertThat(journey.check(again).counts().duplicates()).isEqualTo(2);
        assertThat(journey.run(again, false).counts().added()).isZero();
        assertThat(ledger.balance(anna.id()).getAmount()).isEqualByComparingTo("1012.50");
        assertThat(Drifts.of(checks)).isEmpty();
    }

    @Test
    void credit8WhatIsWrongIsToldRowByRow() {
        long anna = fixtures.customer("Anna").number();
        long ben = fixtures.customer("Ben").number();
        ImportId id = journey.receive(
                ImportKind.OPENING_CREDIT,
                "customer number,amount,date\n"
                        + anna + ",5,\n"
                        + anna + ",6,\n"
                        + ben + ",-1,\n"
                        + "999999,5,\n"
                        + ben + ",,\n"
                        + ben + ",2.5,2026-05-05\n"
                        + ben + ",2.50,\n");
        journey.check(id);
        assertThat(journey.mistakes(id))
                .extracting(Finding::row, Finding::messageKey, Finding::value)
                .containsExactly(
                        tuple(3L, "importing.error.again", "2"),
                        tuple(4L, "importing.error.below", "-1.00"),
                        tuple(5L, "importing.error.noCustomer", "999999"),
                        tuple(6L, "importing.error.amountMissing", ""),
                        tuple(7L, "importing.error.future", "2026-05-05"));
        assertThat(journey.run(id, false).counts()).isEqualTo(new ImportCounts(7, 5, 0, 2, 0, 5, 0));
        assertThat(Drifts.of(checks)).isEmpty();
    }

    @Test
    void credit8AnAccountInAnotherCurrencyStopsOnlyItsRow() {
        CustomerFile anna = fixtures.customer("Anna");
        CustomerFile ben = fixtures.customer("Ben");
        fixtures.credit(anna, "10.00");
        jdbc.update("update credit_account set currency = 'CHF'");
        Import done = journey.takeOver(
                ImportKind.OPENING_CREDIT, "customer number,amount\n" + anna.number() + ",5\n" + ben.number() + ",6\n");
        assertThat(done.counts().added()).isOne();
        assertThat(ledger.balance(ben.id()).getAmount()).isEqualByComparingTo("6.00");
        assertThat(journey.mistakes(done.id()))
                .extracting(Finding::row, Finding::messageKey, Finding::value)
                .containsExactly(tuple(2L, "importing.error.currency", "EUR"));
    }

    @Test
    void credit8WhatEveryRowNeedsMustHaveAColumn() {
        ImportId id = journey.receive(ImportKind.OPENING_CREDIT, "customer number,name\n1,Anna\n");
        ImportPlan plan = imports.preview(id).plan();
        assertThatThrownBy(() -> imports.check(id, plan)).hasMessage("importing.error.noCredit");
    }
}
