package org.kartei.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.PersonalData.Holding;
import org.kartei.printing.PdfPrinter;
import org.kartei.settings.SettingsService;
import org.kartei.shell.Formats;
import org.springframework.stereotype.Component;

/** The plan and the certificate of an erasure on paper. */
@Component
class ErasurePdf {

    private final PdfPrinter printer;
    private final SettingsService settings;
    private final I18NProvider texts;

    ErasurePdf(PdfPrinter printer, SettingsService settings, I18NProvider texts) {
        this.printer = printer;
        this.settings = settings;
        this.texts = texts;
    }

    void plan(ErasurePlan plan, Instant at, Locale locale, OutputStream out) throws IOException {
        List<String> facts = List.of(
                settings.school().name(),
                text(locale, "privacy.plan.subject", String.valueOf(plan.number())),
                text(locale, "privacy.plan.made", Formats.of(locale).dateTime(at)));
        print(
                "privacy.plan.title",
                facts,
                plan.holdings().stream().map(each -> row(each, locale)).toList(),
                locale,
                out);
    }

    void certificate(Erasure erasure, Locale locale, OutputStream out) throws IOException {
        Formats formats = Formats.of(locale);
        String end = erasure.finishedAt() == null
                ? text(locale, "privacy.certificate.kept")
                : text(locale, "privacy.certificate.finished", formats.dateTime(erasure.finishedAt()));
        List<String> facts = List.of(
                settings.school().name(),
                text(
                        locale,
                        "privacy.certificate.subject",
                        String.valueOf(erasure.number()),
                        formats.dateTime(erasure.erasedAt()),
                        erasure.erasedBy()),
                end);
        print(
                "privacy.certificate.title",
                facts,
                erasure.items().stream().map(item -> row(item, locale)).toList(),
                locale,
                out);
    }

    private void print(String titleKey, List<String> facts, List<List<String>> rows, Locale locale, OutputStream out)
            throws IOException {
        printer.print(
                "erasure",
                Map.of(
                        "title", text(locale, titleKey),
                        "facts", facts.stream().filter(fact -> !fact.isBlank()).toList(),
                        "captions",
                                List.of(
                                        text(locale, "privacy.column.what"),
                                        text(locale, "privacy.column.count"),
                                        text(locale, "privacy.column.fate")),
                        "rows", rows),
                locale,
                out);
    }

    private List<String> row(Holding holding, Locale locale) {
        return List.of(
                what(holding.caption(), holding.name(), locale),
                Formats.of(locale).number(holding.count()),
                fate(holding.lockedUntil(), holding.ground(), locale));
    }

    private List<String> row(Erasure.Item item, Locale locale) {
        return List.of(
                what(item.caption(), item.name(), locale),
                Formats.of(locale).number(item.amount()),
                item.erasedAt() == null
                        ? fate(item.lockedUntil(), item.ground(), locale)
                        : text(locale, "privacy.fate.erased", Formats.of(locale).dateTime(item.erasedAt())));
    }

    private String what(String caption, String name, Locale locale) {
        return (text(locale, caption) + " " + name).strip();
    }

    private String fate(@Nullable LocalDate until, String ground, Locale locale) {
        return until == null
                ? text(locale, "privacy.fate.now")
                : text(locale, "privacy.fate.locked", Formats.of(locale).date(until), text(locale, ground));
    }

    private String text(Locale locale, String caption, Object... args) {
        return caption.startsWith("=") ? caption.substring(1) : texts.getTranslation(caption, locale, args);
    }
}
