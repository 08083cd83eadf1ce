package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asManager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** APP-6, INV-1: how numbers of documents are written, and where they begin. */
@KarteiTest
class NumberFormsTests {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();
    private static final NumberForm OWN = new NumberForm("RE-", true, ".", 4);

    @Autowired
    private NumberForms forms;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void aManager() {
        asManager();
    }

    @Test
    void app6AFormHoldsFromItsDayAndCountingGoesOn() {
        assertThat(issued()).isEqualTo("2026-00001");
        forms.set(DocumentSeries.INVOICE, TODAY.plusDays(1), OWN);
        assertThat(issued()).isEqualTo("2026-00002");
        assertThat(forms.next(DocumentSeries.INVOICE)).isEqualTo("2026-00003");
        clock.moveTo(TODAY.plusDays(1));
        assertThat(forms.next(DocumentSeries.INVOICE)).isEqualTo("RE-26.0003");
        assertThat(issued()).isEqualTo("RE-26.0003");
        clock.moveTo(LocalDate.of(2027, 1, 2));
        assertThat(issued()).isEqualTo("RE-27.0001");
        assertThat(holes()).isEmpty();
        assertThat(forms.of(DocumentSeries.INVOICE)).containsExactly(OWN, DocumentSeries.INVOICE.usual());
    }

    @Test
    void app6EachSeriesHasItsOwn() {
        forms.set(DocumentSeries.CANCELLATION, TODAY, new NumberForm("ST", false, "-", 6));
        Invoice invoice = Acting.as(Role.OFFICE, () -> invoices.find(issued()).orElseThrow());
        String number = Acting.as(
                Role.OFFICE, () -> cancelling.cancel(invoice.id(), invoice.version(), Settlement.INTERNAL, null, ""));
        assertThat(number).isEqualTo("ST2026-000001");
        assertThat(forms.next(DocumentSeries.INVOICE)).isEqualTo("2026-00002");
    }

    @Test
    void app6NumbersThatCouldBeMixedUpAreRefused() {
        refused("invoice.series.error.like", DocumentSeries.INVOICE, new NumberForm("A", true, "-", 3));
        forms.set(DocumentSeries.OFFER, TODAY, new NumberForm("AN", false, "-", 5));
        refused("invoice.series.error.like", DocumentSeries.INVOICE, new NumberForm("A", false, "-", 5)); // was used
        refused("invoice.series.error.like", DocumentSeries.INVOICE, new NumberForm("AN", false, "-", 5));
        forms.set(DocumentSeries.INVOICE, TODAY, new NumberForm("AN", false, ".", 5));
    }

    @Test
    void app6NonsenseIsRefusedAndNothingKept() {
        int known = forms.all().size();
        for (String prefix : List.of("r", "R1", "R/", "-R", "Ä", "ABCDEFGHIJK", "R ", "R{yy}")) {
            refused("invoice.series.error.form", DocumentSeries.INVOICE, new NumberForm(prefix, false, "-", 5));
        }
        refused("invoice.series.error.form", DocumentSeries.INVOICE, new NumberForm("R", false, "", 5));
        refused("invoice.series.error.form", DocumentSeries.INVOICE, new NumberForm("R", false, "/", 5));
        refused("invoice.series.error.form", DocumentSeries.INVOICE, new NumberForm("R", false, "-", 0));
        refused("invoice.series.error.form", DocumentSeries.INVOICE, new NumberForm("R", false, "-", 10));
        assertThatThrownBy(() -> forms.set(DocumentSeries.INVOICE, TODAY.minusDays(1), OWN))
                .hasMessage("invoice.series.error.past");
        assertThat(forms.all()).hasSize(known);
        forms.set(DocumentSeries.INVOICE, TODAY, OWN);
        refused("invoice.series.error.taken", DocumentSeries.INVOICE, new NumberForm("R", false, "-", 5));
    }

    @Test
    void app6AFormIsRemovedUntilADocumentIsNumberedByIt() {
        forms.set(DocumentSeries.INVOICE, TODAY, OWN);
        forms.remove(forms.all().getFirst()); // a slip of today
        forms.set(DocumentSeries.INVOICE, TODAY, OWN);
        forms.set(DocumentSeries.INVOICE, TODAY.plusDays(1), new NumberForm("R", false, "-", 5));
        SeriesForm later = forms.all().getFirst();
        SeriesForm now = forms.all().get(1);
        issued();
        assertThatThrownBy(() -> forms.remove(now)).hasMessage("invoice.series.error.used");
        forms.remove(later);
        assertThatThrownBy(() -> forms.remove(later)).hasMessage("shared.error.changedMeanwhile");
        assertThat(forms.all().getFirst()).isEqualTo(now);
        clock.moveTo(TODAY.plusDays(1));
        assertThatThrownBy(() -> forms.remove(now)).hasMessage("invoice.series.error.used");
    }

    @Test
    void app6AYearBeginsBehindTheNumbersOfAnotherProgram() {
        forms.beginWith(DocumentSeries.INVOICE, 1000);
        forms.beginWith(DocumentSeries.INVOICE, 418); // nothing has a number yet
        assertThat(holes()).isEmpty();
        assertThat(issued()).isEqualTo("2026-00418");
        assertThat(issued()).isEqualTo("2026-00419");
        assertThatThrownBy(() -> forms.beginWith(DocumentSeries.INVOICE, 500)).hasMessage("invoice.series.error.begun");
        assertThatThrownBy(() -> forms.beginWith(DocumentSeries.OFFER, 0)).hasMessage("invoice.series.error.number");
        assertThat(holes()).isEmpty();
        clock.moveTo(LocalDate.of(2027, 1, 2));
        assertThat(issued()).isEqualTo("2027-00001");
        assertThat(history.list().page(ListRequest.ALL, 0, 99))
                .filteredOn(entry -> entry.field().equals("numbers.INVOICE"))
                .extracting(HistoryEntry::after)
                .containsExactly("2026-00418", "2026-01000");
    }

    @Test
    void app6OfTwoManagersWhoWriteAlikeAtOnceOneIsTold() throws Exception {
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var outcome :
                    threads.invokeAll(List.of(setting(DocumentSeries.INVOICE), setting(DocumentSeries.OFFER)))) {
                outcomes.add(outcome.get());
            }
        }
        assertThat(outcomes).containsExactlyInAnyOrder("set", "invoice.series.error.like");
    }

    private Callable<String> setting(DocumentSeries series) {
        return () -> {
            asManager();
            try {
                forms.set(series, TODAY, OWN);
                return "set";
            } catch (BusinessRuleViolation refused) {
                return refused.messageKey();
            }
        };
    }

    private void refused(String messageKey, DocumentSeries series, NumberForm form) {
        assertThatThrownBy(() -> forms.set(series, TODAY, form))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage(messageKey);
    }

    private String issued() {
        return fixtures.invoice(fixtures.customer("Anna Müller"), "120.00");
    }

    private List<String> holes() {
        return jdbc.query(InvoiceCheck.HOLES, (rs, row) -> rs.getString(1));
    }
}
