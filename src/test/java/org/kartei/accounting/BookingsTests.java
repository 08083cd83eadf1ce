package org.kartei.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asManager;
import static org.kartei.security.Acting.asOffice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.customer.CustomerFile;
import org.kartei.invoice.Cancelling;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.PaymentWay;
import org.kartei.invoice.Payments;
import org.kartei.invoice.Settlement;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-5: the bookings of a month as files for the tax adviser. */
@KarteiTest
class BookingsTests {

    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final int NEEDED = 14;

    @Autowired
    private Bookings bookings;

    @Autowired
    private AccountPlans plans;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Payments payments;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private TestClock clock;

    private CustomerFile anna;

    /** Charged, paid too much, cancelled; and some goodwill. */
    @BeforeEach
    void aMonth() {
        anna = fixtures.customer("Anna Weiss");
        asOffice();
        Invoice first = invoices.find(fixtures.invoice(anna, "119.00")).orElseThrow();
        clock.moveTo(LocalDate.of(2026, 5, 6));
        payments.record(
                first.id(), first.version(), Money.of(CurrencyUnit.EUR, 120), PaymentWay.TRANSFER, clock.today(), "");
        fixtures.credit(anna, "5.00");
        clock.moveTo(LocalDate.of(2026, 6, 1));
        Invoice paid = invoices.find(first.id()).orElseThrow();
        cancelling.cancel(paid.id(), paid.version(), Settlement.REFUND, PaymentWay.CASH, "By hand");
        asManager();
    }

    @Test
    void inv5TheBatchOfAMonthHasAllItsBookings() throws IOException {
        setUp(Map.of());
        BookingFile file = bookings.batch(MAY, MAY);
        assertThat(file.name()).isEqualTo("EXTF_Buchungsstapel_2026-05.csv");
        String debtor = String.valueOf(anna.number());
        assertThat(rows(written(file)))
                .containsExactly(
                        "119,00 S " + debtor + " 8400 0405 2026-00001 Rechnung 2026-00001 Anna Weiss",
                        "120,00 H " + debtor + " 1200 0605 2026-00001 Zahlung 2026-00001 Anna Weiss",
                        "1,00 S " + debtor + " 1700 0605 2026-00001 Guthaben 2026-00001 Anna Weiss",
                        "5,00 H 1700 8700 0605 Guthaben von Hand Anna Weiss");
    }

    @Test
    void inv5SeveralMonthsAreOneFileEach() throws IOException {
        setUp(Map.of(AccountPlan.COLLECTIVE, "10000"));
        BookingFile file = bookings.batch(MAY, MAY.plusMonths(1));
        assertThat(file.name()).isEqualTo("EXTF_Buchungsstapel_2026-05_2026-06.zip");
        var names = new ArrayList<String>();
        var last = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(written(file)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                last.clear();
                last.addAll(rows(zip.readAllBytes()));
            }
        }
        assertThat(names).containsExactly("EXTF_Buchungsstapel_2026-05.csv", "EXTF_Buchungsstapel_2026-06.csv");
        assertThat(last)
                .containsExactly(
                        "119,00 H 10000 8400 0106 2026-00001 S2026-00001 Stornorechnung S2026-00001 Anna Weiss",
                        "119,00 S 10000 1000 0106 2026-00001 S2026-00001 Zahlung S2026-00001 Anna Weiss");
    }

    @Test
    void inv5TheOverviewSaysWhatAFileWouldDoAndWhatItWants() {
        BookingOverview bare = bookings.overview(MAY, MAY);
        assertThat(bare.missing()).containsExactly(AccountPlan.ADVISER, AccountPlan.CLIENT, AccountPlan.CHART);
        assertThat(bare.missingAccounts())
                .extracting(AccountSlot::key)
                .containsExactlyInAnyOrder("SALES.STANDARD.19.00", "BANK", "CREDIT", "GOODWILL");
        assertThatThrownBy(() -> bookings.batch(MAY, MAY)).hasMessage("accounting.error.missing");

        setUp(Map.of());
        BookingOverview ready = bookings.overview(MAY, MAY);
        assertThat(ready.isReady()).isTrue();
        assertThat(ready.bookings()).isEqualTo(4);
        assertThat(ready.sums())
                .extracting(sum -> sum.slot().key() + " " + sum.account() + " " + sum.debit() + " " + sum.credit())
                .containsExactlyInAnyOrder(
                        "CUSTOMERS  120.00 120.00",
                        "SALES.STANDARD.19.00 8400 0.00 119.00",
                        "CREDIT 1700 0.00 6.00",
                        "BANK 1200 120.00 0.00",
                        "GOODWILL 8700 5.00 0.00");
        assertThat(bookings.overview(MAY.minusMonths(1), MAY.minusMonths(1)).sums())
                .isEmpty();

        setUp(Map.of(AccountPlan.BASE, "60000"));
        assertThat(bookings.overview(MAY, MAY).customersFit())
                .as("70001 and more are accounts of suppliers")
                .isFalse();
    }

    @Test
    void inv5TheSameAsATableInWordsOfTheReader() throws IOException {
        String english = text(bookings.table(MAY, MAY, Locale.ENGLISH));
        assertThat(english.lines())
                .hasSize(5)
                .first()
                .isEqualTo(
                        "\uFEFFDate,Booking,Document,Belongs to invoice,Customer no.,Name,What for,Debit,Credit,Amount");
        assertThat(english)
                .contains("2026-05-04,Invoice,2026-00001,2026-00001," + anna.number() + ",Anna Weiss,Sales: ")
                .contains(",119.00\r\n");
        BookingFile german = bookings.table(MAY, MAY.plusMonths(1), Locale.GERMAN);
        assertThat(german.name()).isEqualTo("buchungen_2026-05_2026-06.csv");
        assertThat(text(german)).contains(";Soll;Haben;Betrag").contains("Stornorechnung;S2026-00001;2026-00001;");
    }

    private void setUp(Map<String, String> more) {
        AccountPlan before = plans.plan();
        var values = new HashMap<>(before.values());
        values.putAll(Map.of(AccountPlan.ADVISER, "1001", AccountPlan.CLIENT, "1", AccountPlan.CHART, "SKR03"));
        plans.slots().forEach(slot -> values.put(slot.key(), Chart.SKR03.proposal(slot, 4)));
        values.putAll(more);
        plans.change(before, new AccountPlan(values));
    }

    private static byte[] written(BookingFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        file.writing().to(out);
        return out.toByteArray();
    }

    private static String text(BookingFile file) throws IOException {
        return new String(written(file), StandardCharsets.UTF_8);
    }

    /** What a booking fills, in the order of the columns. */
    private static List<String> rows(byte[] file) {
        return new String(file, Charset.forName("windows-1252"))
                .lines()
                .skip(2)
                .map(line -> List.of(line.split(";", -1)).subList(0, NEEDED).stream()
                        .map(field -> field.replace("\"", ""))
                        .filter(field -> !field.isEmpty())
                        .toList())
                .map(fields -> String.join(" ", fields))
                .toList();
    }
}
