package org.kartei.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kartei.security.Acting.asManager;
import static org.kartei.template.DocumentKind.INVOICE;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** APP-6, INV-3: versions of how documents look, each from a day on; and previews of what is not saved. */
@KarteiTest
class TemplatesTests {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();

    @Autowired
    private Templates templates;

    @Autowired
    private Previews previews;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aManager() {
        asManager();
    }

    @Test
    void app6UntilAManagerChangesItDocumentsLookAsUsual() {
        assertThat(templates.of(templates.today())).isEqualTo(Template.USUAL);
        assertThat(templates.versions()).hasSize(1).allMatch(TemplateVersion::isFirst);
    }

    @Test
    void app6AVersionIsKeptWithAllThatBelongsToIt() throws Exception {
        var template = new Template(
                "#aa0000",
                Logos.transparent(),
                Map.of(
                        new Passage(INVOICE, Passage.Place.OPENING, "de"),
                        "Hallo {name} <b>\uD83D\uDE00",
                        Passage.footer("et"),
                        "Äriregister"));
        long id = templates.save(1, TODAY, template);
        assertThat(templates.of(id)).isEqualTo(template);
        templates.save(id, TODAY, template);
        assertThat(jdbc.queryForObject("select count(*) from document_logo", Long.class))
                .isEqualTo(1);
        assertThat(templates.versions()).extracting(TemplateVersion::staffName).startsWith("Test Manager");
        assertThat(jdbc.queryForList("select after_value from history_entry where subject = 'template'", String.class))
                .hasSize(2);
    }

    @Test
    void app6EachHoldsFromItsDayAndTheLastOfADayWins() {
        long first = templates.save(1, TODAY, coloured("#111111"));
        long later = templates.save(first, TODAY.plusDays(10), coloured("#222222"));
        assertThat(templates.today()).isEqualTo(first);
        long second = templates.save(later, TODAY, coloured("#333333"));
        assertThat(templates.today()).isEqualTo(second);
        clock.moveTo(TODAY.plusDays(10));
        assertThat(templates.today()).isEqualTo(later);
        templates.save(second, TODAY.plusDays(10), Template.USUAL);
        assertThat(templates.of(templates.today())).isEqualTo(Template.USUAL);
    }

    @Test
    void app6AVersionThatDoesNotHoldYetIsRemoved() {
        long first = templates.save(1, TODAY, coloured("#111111"));
        templates.save(first, TODAY.plusDays(1), coloured("#222222"));
        TemplateVersion later = templates.versions().getFirst();
        templates.remove(later);
        refused("shared.error.changedMeanwhile", () -> templates.remove(later));
        TemplateVersion now = templates.versions().getFirst();
        refused("shared.error.changedMeanwhile", () -> templates.remove(now));
        clock.moveTo(TODAY.plusDays(1));
        assertThat(templates.today()).isEqualTo(first);
    }

    @Test
    void app6WhatCannotBePrintedIsRefusedAndChangesNothing() {
        refused("shell.date.earliest", () -> templates.save(1, TODAY.minusDays(1), Template.USUAL));
        refused("template.error.accent", () -> templates.save(1, TODAY, coloured("red; } @import url(x)")));
        refused(
                "template.error.placeholder",
                () -> templates.save(
                        1, TODAY, new Template("#000000", null, Map.of(Passage.footer("en"), "Page {page}"))));
        assertThat(templates.versions()).hasSize(1);
    }

    @Test
    void app6OfTwoManagersAtOnceOneReadsThatTheOtherWasFaster() throws Exception {
        Callable<Boolean> saving = () -> {
            asManager();
            try {
                templates.save(1, TODAY, coloured("#123456"));
                return true;
            } catch (BusinessRuleViolation e) {
                assertThat(e.messageKey()).isEqualTo("shared.error.changedMeanwhile");
                return false;
            }
        };
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> done =
                    both.invokeAll(IntStream.range(0, 4).mapToObj(i -> saving).toList());
            int saved = 0;
            for (Future<Boolean> each : done) {
                saved += each.get() ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
        assertThat(templates.versions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE, en, Invoice 2026-00001", "INVOICE, et, Arve 2026-00001",
        "CANCELLATION, de, Stornorechnung S2026-00001", "OFFER, nl, Offerte A2026-00001",
        "REMINDER, de, 2026-00001", "VOUCHER, en, AAAA-BBBB-CCCC"
    })
    void inv3APreviewShowsWhatIsNotSavedYet(DocumentKind kind, String language, String title) throws Exception {
        var template = new Template(
                "#0055aa",
                Logos.transparent(),
                Map.of(
                        new Passage(kind, Passage.Place.OPENING, language), "Hello {name}!",
                        new Passage(kind, Passage.Place.CLOSING, language), "<b>{amount}</b>"));
        var out = new ByteArrayOutputStream();
        previews.write(kind, template, Locale.of(language), out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(title)
                    .contains("Hello Anna")
                    .containsPattern("<b>.*\\d.*</b>");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        var picture = new ByteArrayOutputStream();
        previews.draw(kind, template, Locale.of(language), picture);
        assertThat(picture.toByteArray()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(templates.versions()).hasSize(1);
    }

    private static Template coloured(String accent) {
        return new Template(accent, null, Map.of());
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
