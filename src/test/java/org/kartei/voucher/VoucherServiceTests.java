package org.kartei.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.PersonalData.Holding;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.JobState;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.listing.Sort;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** CREDIT-6: vouchers made one by one and in bulk, found, extended, blocked, printed; what becomes of them with their owner. */
class VoucherServiceTests extends VoucherTest {

    @Autowired
    private VoucherBatches batches;

    @Autowired
    private VoucherPrint print;

    @Autowired
    private JobService jobs;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private CustomerMerge merging;

    @Autowired
    private MovementsOfCustomer ofCustomer;

    @Autowired
    private VouchersOfCustomer owned;

    @Test
    void aCodeIsFoundHoweverItIsTypedAndIsThereOnce() {
        Voucher voucher = vouchers.issue(terms("25"), VoucherCode.chosen("Sommer-2026"), anna.id());
        assertThat(voucher.code().value()).isEqualTo("SOMMER2026");
        assertThat(vouchers.find(VoucherCode.read("sommer 2026"))).contains(voucher);
        assertThat(voucher.ownerName()).isEqualTo("Anna Weiss");
        refused("voucher.error.taken", () -> vouchers.issue(terms("5"), VoucherCode.chosen("SOMM-ER20-26"), null));
        assertThat(vouchers.beginning(VoucherCode.read("somm"), 5)).containsExactly(voucher);
        assertThat(vouchers.find(VoucherCode.read("Grün 田"))).isEmpty();
    }

    @Test
    void aSinglePurposeKeepsItsRate() {
        Voucher voucher = vouchers.issue(terms("25").singlePurpose(new BigDecimal("0.0700")), null, null);
        assertThat(now(voucher).terms().vatRate()).isEqualByComparingTo("0.07");
    }

    @Test
    void blockingNeedsAReasonAndUnblockingAManager() {
        Voucher voucher = amount("50.00");
        refused("voucher.error.reason", () -> vouchers.block(voucher.id(), " "));
        vouchers.block(voucher.id(), "Lost on the bus");
        refused("voucher.error.blocked", () -> vouchers.block(voucher.id(), "Again"));
        assertThat(now(voucher).state(TODAY)).isEqualTo(VoucherState.BLOCKED);
        Acting.asManager();
        vouchers.unblock(voucher.id());
        refused("voucher.error.notBlocked", () -> vouchers.unblock(voucher.id()));
        assertThat(now(voucher).state(TODAY)).isEqualTo(VoucherState.VALID);
        assertThat(jdbc.queryForList(
                        "select concat(action, ' ', field, ' ', item) from history_entry where subject = 'voucher' order by id",
                        String.class))
                .containsExactly(
                        "CREATED worth " + voucher.code().spoken(),
                        "CHANGED blockedReason " + voucher.code().spoken(),
                        "CHANGED blockedReason " + voucher.code().spoken());
    }

    @Test
    void anEndOnlyMovesOnAndNotUnderSomebodysHands() {
        Voucher voucher = amount("50.00");
        LocalDate before = TODAY.plusMonths(1);
        refused("voucher.error.notLater", () -> vouchers.extend(voucher.id(), before, before));
        vouchers.extend(voucher.id(), before, before.plusYears(1));
        refused("shared.error.changedMeanwhile", () -> vouchers.extend(voucher.id(), before, before.plusYears(2)));
        vouchers.extend(voucher.id(), before.plusYears(1), null);
        assertThat(now(voucher).terms().validUntil()).isNull();
    }

    @Test
    void theListFiltersSortsAndTellsStates() {
        Voucher used = amount("20.00");
        Voucher blocked = amount("30.00");
        Voucher expired = amount("40.00");
        vouchers.issue(terms("50"), VoucherCode.chosen("GOODONE1"), anna.id());
        percent("10");
        redeem(used, "20", "2026-1");
        vouchers.block(blocked.id(), "Lost");
        jdbc.update(
                "update voucher set valid_from = ?, valid_until = ? where id = ?",
                TODAY.minusYears(1),
                TODAY.minusDays(1),
                expired.id().value());
        for (VoucherState state : VoucherState.values()) {
            assertThat(codes(ListRequest.ALL.filtered("state", new Filter.AnyOf(Set.of(state.name())))))
                    .hasSize(
                            switch (state) {
                                case VALID -> 2;
                                case NOT_YET_VALID -> 0;
                                default -> 1;
                            });
        }
        assertThat(vouchers.list().page(ListRequest.ALL, 0, 10))
                .allSatisfy(voucher -> assertThat(codes(ListRequest.ALL.filtered(
                                "state",
                                new Filter.AnyOf(Set.of(voucher.state(TODAY).name())))))
                        .contains(voucher.code().value()));
        assertThat(codes(ListRequest.ALL.searching("good one"))).containsExactly("GOODONE1");
        assertThat(codes(ListRequest.ALL.searching("weiss"))).containsExactly("GOODONE1");
        assertThat(codes(ListRequest.ALL.searching("Weiß ü"))).isEmpty();
        assertThat(codes(ListRequest.ALL.searching("-"))).isEmpty();
        assertThat(codes(ListRequest.ALL.filtered("code", new Filter.Contains("grün"))))
                .isEmpty();
        assertThat(codes(ListRequest.ALL.filtered("code", new Filter.Contains("done-1"))))
                .containsExactly("GOODONE1");
        for (String column : List.of(
                "code",
                "kind",
                "worth",
                "rest",
                "validFrom",
                "validUntil",
                "state",
                "owner",
                "origin",
                "originName",
                "uses",
                "purpose",
                "remark",
                "staff",
                "createdAt")) {
            assertThat(codes(ListRequest.ALL.sorted(List.of(new Sort(column, true)))))
                    .as(column)
                    .hasSize(5);
        }
        assertThat(codes(ListRequest.ALL.sorted(List.of(new Sort("worth", true))))
                        .getFirst())
                .isEqualTo("GOODONE1");
    }

    @Test
    void manyAreMadeInTheBackgroundUnderOneName() {
        Acting.asManager();
        JobId job = batches.start(" Summer fair ", 1_234, terms("5").remarked("Stand 7"));
        waitFor(job);
        assertThat(jdbc.queryForObject(
                        "select count(distinct code) from voucher where origin_name = 'Summer fair'"
                                + " and remark = 'Stand 7'",
                        Long.class))
                .isEqualTo(1_234);
        assertThat(batches.named("fair", 0, 10))
                .singleElement()
                .returns("Summer fair", VoucherBatch::name)
                .returns(1_234L, VoucherBatch::vouchers);
        refused("voucher.error.batchTaken", () -> batches.start("summer FAIR", 5, terms("5")));
        refused("voucher.error.count", () -> batches.start("Too many", 10_001, terms("5")));
        refused("voucher.error.count", () -> batches.start("None", 0, terms("5")));
        refused("voucher.error.batchName", () -> batches.start(" ", 5, terms("5")));
        refused("voucher.error.worth", () -> batches.start("Worthless", 5, terms("0")));
        assertThat(batches.named("", 0, 10)).hasSize(1);
    }

    @Test
    void aCancelledBatchKeepsWhatItHas() {
        Acting.asManager();
        JobId job = batches.start("Stopped", 10_000, terms("5"));
        jobs.cancel(job);
        waitFor(job);
        assertThat(jdbc.queryForObject("select count(*) from voucher", Long.class))
                .isLessThanOrEqualTo(10_000);
        assertThat(jobs.own(job).orElseThrow().state()).isIn(JobState.CANCELLED, JobState.DONE);
    }

    @Test
    void aVoucherIsPrintedInItsOwnersLanguage() throws IOException {
        CustomerFile ilse = fixtures.customer(
                new CustomerDraft().firstName("Ilse").lastName("Weiß").language("de"));
        Voucher voucher = vouchers.issue(
                VoucherTerms.amount(new BigDecimal("1234.50"), TODAY, TODAY.plusYears(1)), null, ilse.id());
        assertThat(printed(List.of(voucher, percent("12.5"))))
                .contains(
                        "Gutschein",
                        "Für Ilse Weiß",
                        "1.234,50",
                        "04.05.2026",
                        voucher.code().spoken())
                .contains("Voucher", "12.5\u00a0%", "Each customer can redeem it once.");
    }

    @Test
    void aLargeBatchIsAnArchiveOfFiles() throws IOException {
        Acting.asManager();
        waitFor(batches.start("Large", 305, terms("5")));
        List<Voucher> large =
                print.ofBatch(batches.named("Large", 0, 1).getFirst().id());
        assertThat(large).hasSize(305);
        var out = new ByteArrayOutputStream();
        print.write(large, Locale.ENGLISH, out);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("vouchers-00001-00300.pdf");
            try (var pdf = Loader.loadPDF(zip.readAllBytes())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(100);
            }
            assertThat(zip.getNextEntry().getName()).isEqualTo("vouchers-00301-00305.pdf");
        }
    }

    @Test
    void list12OwnedAndRedeemedVouchersMoveAndPartAgain() {
        CustomerFile twin = fixtures.customer("Anna Weis");
        Voucher voucher = vouchers.issue(terms("25"), null, twin.id());
        redemptions.redeem(voucher.id(), twin.id(), euro("10"), TODAY, invoice("2026-1"));
        merging.merge(anna, twin, anna.data());
        assertThat(now(voucher).owner()).isEqualTo(anna.id());
        assertThat(redeem(voucher, "5", "2026-2")).isEqualTo(euro("5"));
        assertThat(ofCustomer.preview(anna.id()).getFirst().count()).isEqualTo(2);
    }

    @Test
    void file7AVoucherWithARestStandsAgainstDeletingAndOutlivesItsOwner() {
        Voucher voucher = vouchers.issue(terms("25").remarked("For her birthday"), null, anna.id());
        assertThat(end.obstacles(anna.id())).hasSize(1);
        Acting.asManager();
        end.delete(anna.id(), end.obstacles(anna.id()), "Moved away without an address");
        assertThat(now(voucher).owner()).isNull();
        assertThat(now(voucher).terms().remark()).isEmpty();
        assertThat(now(voucher).state(TODAY)).isEqualTo(VoucherState.VALID);
    }

    @Test
    void file7WhatWasRedeemedIsKeptForItsYearsAndThenForgetsTheCustomer() {
        Voucher voucher = amount("50.00");
        redeem(voucher, "30", "2026-1");
        assertThat(ofCustomer.holdings(anna.id(), TODAY)).singleElement().satisfies(holding -> {
            assertThat(holding.isLocked()).isTrue();
            assertThat(holding.lockedUntil()).isEqualTo(LocalDate.of(2034, 12, 31));
        });
        ofCustomer.erase(anna.id(), TODAY);
        assertThat(numbers()).containsExactly(anna.number());
        LocalDate later = LocalDate.of(2035, 1, 1);
        assertThat(ofCustomer.holdings(anna.id(), later)).singleElement().returns(false, Holding::isLocked);
        ofCustomer.erase(anna.id(), later);
        assertThat(numbers()).containsOnlyNulls();
        owned.erase(anna.id(), later);
        assertThat(rest(voucher)).isEqualByComparingTo("20.00");
    }

    @Test
    void whatACustomerCanRedeemIsOfferedTheFirstToExpireFirst() {
        Voucher late = vouchers.issue(terms("25"), null, anna.id());
        Voucher soon = vouchers.issue(VoucherTerms.amount(BigDecimal.ONE, TODAY, TODAY.plusDays(3)), null, anna.id());
        Voucher blocked = vouchers.issue(terms("9"), null, anna.id());
        vouchers.block(blocked.id(), "Lost");
        assertThat(vouchers.usableOf(anna.id())).extracting(Voucher::id).containsExactly(soon.id(), late.id());
    }

    private List<Long> numbers() {
        return jdbc.queryForList("select customer_number from voucher_movement", Long.class);
    }

    private List<String> codes(ListRequest request) {
        return vouchers.list().page(request, 0, 100).stream()
                .map(voucher -> voucher.code().value())
                .toList();
    }

    private String printed(List<Voucher> chosen) throws IOException {
        var out = new ByteArrayOutputStream();
        print.write(chosen, Locale.ENGLISH, out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).hasSize(2);
            return new PDFTextStripper().getText(pdf);
        }
    }

    private void waitFor(JobId job) {
        await().pollInSameThread().until(() -> !jobs.own(job).orElseThrow().isRunning());
    }

    private static VoucherTerms terms(String worth) {
        return VoucherTerms.amount(new BigDecimal(worth), TODAY, null);
    }
}
