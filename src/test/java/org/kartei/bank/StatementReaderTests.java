package org.kartei.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartei.shared.BusinessRuleViolation;
import org.xml.sax.SAXException;

/** INV-2: account statements are read, or refused in clear words. */
class StatementReaderTests {

    @Test
    void inv2EntriesOfTheOldVersionAreRead() {
        ReadFile file = StatementReader.read(Statement.file("statement-02.xml"));
        assertThat(file.accounts()).containsExactly(Statement.ACCOUNT);
        assertThat(file.entries())
                .extracting(entry -> entry.bookedOn() + " " + entry.amount() + " " + entry.currency() + " "
                        + entry.payer() + (entry.isReturned() ? " returned" : ""))
                .containsExactly(
                        "2026-05-03 120.00 EUR WEISS ANNA",
                        "2026-05-03 50.00 EUR Peter Lang",
                        "2026-05-03 25.50 EUR Maria Kurz",
                        "2026-05-03 40.00 EUR Ida Frost returned",
                        "2026-05-03 33.00 CHF ");
        ReadEntry first = file.entries().getFirst();
        assertThat(first.payerIban()).isEqualTo("DE88100900001234567892");
        assertThat(first.remittance()).isEqualTo("Rechnung 2026 - 00001");
        assertThat(first.reference()).isEqualTo("REF-1");
        assertThat(first.endToEnd()).isEmpty();
        assertThat(file.entries().get(1).remittance()).isEqualTo("RF18539007547034");
        assertThat(file.entries().get(1).endToEnd()).isEqualTo("E2E-1");
    }

    @Test
    void inv2WhatIsNotTakenInIsToldEntryByEntry() {
        assertThat(StatementReader.read(Statement.file("statement-02.xml")).ignored())
                .extracting(each -> each.position() + " " + each.amount() + " " + each.why())
                .containsExactly("3 900.00 OUT", "5 10.00 NOT_BOOKED", "7 null UNREADABLE");
    }

    @Test
    void inv2EntriesOfTheNewVersionAreRead() {
        ReadFile file = StatementReader.read(Statement.file("statement-08.xml"));
        assertThat(file.entries())
                .extracting(entry -> entry.amount() + " " + entry.payer() + " " + entry.remittance())
                .containsExactly(
                        "120.00 Anna Weiß Rechnung 2026-00001", "30.00 Bernd Holm Yoga", "30.00 Bernd Holm Yoga");
    }

    /** What the other tests read is what a bank may write, but for the one amount that is wrong on purpose. */
    @Test
    void inv2TheStatementsOfTheTestsFollowTheSchema() throws Exception {
        StatementSchema.validate("08", Statement.text("statement-08.xml"));
        String iban = "DE88100900001234567892";
        StatementSchema.validate(
                "08",
                new Statement()
                        .with("1.00", "A", iban, "b")
                        .with("2.00", "C", "", "d")
                        .xml());
        String old = Statement.text("statement-02.xml");
        StatementSchema.validate("02", old.replace("12,00", "12.00"));
        assertThatExceptionOfType(SAXException.class)
                .isThrownBy(() -> StatementSchema.validate("02", old))
                .withMessageContaining("12,00");
        assertThatExceptionOfType(SAXException.class)
                .isThrownBy(() -> StatementSchema.validate("02", old.replaceFirst("(?s)<Bal>.*</Bal>", "")))
                .withMessageContaining("Bal");
    }

    @Test
    void inv2AFileThatIsCutOffAnywhereIsRefused() throws IOException {
        String whole = Statement.text("statement-08.xml");
        for (int length = whole.indexOf("<BkTo"); length < whole.lastIndexOf("</Document>"); length += 97) {
            refused("bank.error.broken", whole.substring(0, length));
        }
        refused("bank.error.broken", whole.replace("</Ntry>", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "day;amount",
                "<html/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.008.001.08\"><CstmrDrctDbtInitn/></Document>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"/>"
            })
    void inv2WhatIsNoStatementIsRefused(String text) {
        refused("bank.error.noStatement", text);
    }

    @Test
    void inv2NothingIsReadFromElsewhereAndNothingIsBlownUp() {
        String body = new Statement().with("1.00", "&a;", "", "x").xml();
        refused("bank.error.entities", "<!DOCTYPE Document [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + body);
        refused("bank.error.entities", "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/x.dtd\">" + body);
        refused(
                "bank.error.entities",
                "<!DOCTYPE Document [<!ENTITY b \"" + "b".repeat(1000) + "\"><!ENTITY a \"" + "&b;".repeat(1000)
                        + "\">]>" + body);
        refused("bank.error.broken", new Statement().xml().replace("<Acct>", "<a>".repeat(50)));
    }

    @Test
    void inv2TextWithoutEndIsCutAndManyEntriesAreRefused() {
        ReadFile file = StatementReader.read(
                new Statement().with("1.00", "x".repeat(1_000_000), "", "y".repeat(1_000_000)).stream());
        assertThat(file.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.payer()).hasSize(200);
            assertThat(entry.remittance()).hasSize(1_000);
        });
        var many = new Statement();
        for (int i = 0; i <= StatementEntries.MOST / 2; i++) {
            many.with("1.00", "A", "", "b");
        }
        refused("bank.error.tooMany", many.xml());
    }

    private static void refused(String key, String xml) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> StatementReader.read(Statement.of(xml)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
