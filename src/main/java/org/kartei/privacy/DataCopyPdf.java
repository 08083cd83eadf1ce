package org.kartei.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.Countries;
import org.kartei.customer.PersonalData.Country;
import org.kartei.customer.PersonalData.Fields;
import org.kartei.customer.PersonalData.Item;
import org.kartei.customer.PersonalData.Section;
import org.kartei.customer.PersonalData.Term;
import org.kartei.printing.PdfPrinter;
import org.kartei.settings.SettingsService;
import org.kartei.shell.Formats;
import org.springframework.stereotype.Component;

/** The copy for people, in the customer's language. What is very long is cut short here and stands whole in data.json. */
@Component
class DataCopyPdf {

    private static final int RECORDS = 500;

    private final PdfPrinter printer;
    private final SettingsService settings;
    private final I18NProvider texts;

    DataCopyPdf(PdfPrinter printer, SettingsService settings, I18NProvider texts) {
        this.printer = printer;
        this.settings = settings;
        this.texts = texts;
    }

    /**
     * A part as the template shows it.
     *
     * @param more what is left out, in words; empty where all is there
     */
    public record Part(String caption, List<List<Line>> records, String more) {}

    public record Line(String caption, String value) {}

    void write(DataCopy copy, OutputStream out) throws IOException {
        Locale locale = copy.locale();
        String title = text(locale, "privacy.copy.title");
        printer.print(
                "personal-data",
                Map.of(
                        "title", title,
                        "subject", text(locale, "privacy.copy.subject", String.valueOf(copy.number()), copy.name()),
                        "made",
                                text(
                                        locale,
                                        "privacy.copy.made",
                                        settings.school().name().isBlank()
                                                ? "Kartei"
                                                : settings.school().name(),
                                        Formats.of(locale).dateTime(copy.madeAt())),
                        "rights", text(locale, "privacy.copy.rights"),
                        "letters", text(locale, "privacy.copy.letters"),
                        "parts",
                                copy.sections().stream()
                                        .filter(section -> !section.records().isEmpty())
                                        .map(section -> part(section, locale))
                                        .toList()),
                locale,
                out);
    }

    private Part part(Section section, Locale locale) {
        int left = section.records().size() - RECORDS;
        return new Part(
                text(locale, section.caption()),
                section.records().stream()
                        .limit(RECORDS)
                        .map(record -> record.stream()
                                .flatMap(item ->
                                        item.value() instanceof Fields(var items) ? items.stream() : Stream.of(item))
                                .filter(item -> !DataCopyJson.isNothing(item.value()))
                                .map(item -> line(item, locale))
                                .toList())
                        .toList(),
                left > 0 ? text(locale, "privacy.copy.more", left) : "");
    }

    private Line line(Item item, Locale locale) {
        return new Line(text(locale, item.caption()), value(item.value(), locale));
    }

    private String value(@Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case LocalDate date -> Formats.of(locale).date(date);
            case Instant moment -> Formats.of(locale).dateTime(moment);
            case Boolean truth -> text(locale, truth ? "shell.value.yes" : "shell.value.no");
            case BigDecimal amount -> Formats.of(locale).amount(amount);
            case Term term -> text(locale, term.caption());
            case Country country -> Countries.show(country.code(), locale);
            case Fields(var items) ->
                items.stream()
                        .filter(item -> !DataCopyJson.isNothing(item.value()))
                        .map(item -> text(locale, item.caption()) + ": " + value(item.value(), locale))
                        .collect(Collectors.joining(", "));
            case Collection<?> all ->
                all.stream().map(each -> value(each, locale)).collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }

    private String text(Locale locale, String caption, Object... args) {
        return caption.startsWith("=") ? caption.substring(1) : texts.getTranslation(caption, locale, args);
    }
}
