package org.kartei.voucher;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kartei.printing.PdfPrinter;
import org.kartei.printing.QrCode;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.shared.Languages;
import org.kartei.shell.Formats;
import org.kartei.template.DocumentKind;
import org.kartei.template.Logo;
import org.kartei.template.Passage;
import org.kartei.template.Placeholder;
import org.kartei.template.Template;
import org.kartei.template.Templates;
import org.springframework.stereotype.Component;

/** Sheets of vouchers, three to a page, each in the language of whom it is for. */
@Component
class VoucherPdf {

    private static final double LOGO_WIDTH = 40;
    private static final double LOGO_HEIGHT = 14;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PdfPrinter printer;
    private final SettingsService settings;
    private final Templates templates;
    private final I18NProvider texts;

    VoucherPdf(PdfPrinter printer, SettingsService settings, Templates templates, I18NProvider texts) {
        this.printer = printer;
        this.settings = settings;
        this.templates = templates;
        this.texts = texts;
    }

    /**
     * One as the template shows it.
     *
     * @param qr a picture of the code
     * @param qrText what it is, for whoever has it read aloud
     */
    public record Card(
            String lang,
            String title,
            String opening,
            String worth,
            String code,
            List<String> lines,
            String closing,
            String qr,
            String qrText) {}

    /** As the template has it that holds on the day on which it is printed. */
    void write(List<Voucher> vouchers, Locale otherwise, OutputStream out) throws IOException {
        write(vouchers, templates.of(templates.today()), otherwise, out);
    }

    void write(List<Voucher> vouchers, Template template, Locale otherwise, OutputStream out) throws IOException {
        School school = settings.school();
        Logo logo = template.logo();
        String address = String.join(
                " · ",
                List.of(school.street(), (school.postcode() + " " + school.city()).strip()).stream()
                        .filter(part -> !part.isBlank())
                        .toList());
        printer.print(
                "voucher",
                Map.of(
                        "title",
                        text(otherwise, "voucher.list.title"),
                        "school",
                        school.name(),
                        "address",
                        address,
                        "accent",
                        template.accent(),
                        "logo",
                        logo == null ? "" : logo.picture(),
                        "logoSize",
                        logo == null ? "" : logo.within(LOGO_WIDTH, LOGO_HEIGHT),
                        "cards",
                        vouchers.stream()
                                .map(each -> card(each, school, template, otherwise))
                                .toList()),
                otherwise,
                out);
    }

    private Card card(Voucher voucher, School school, Template template, Locale otherwise) {
        Locale locale = voucher.ownerLanguage() == null
                ? otherwise
                : Languages.nearest(Locale.forLanguageTag(voucher.ownerLanguage()));
        Formats formats = Formats.of(locale);
        VoucherTerms terms = voucher.terms();
        String code = voucher.code().spoken();
        String worth = terms.kind() == VoucherKind.PERCENT
                ? formats.percent(terms.worth())
                : formats.money(terms.worth(), voucher.currency().toCurrency());
        Map<Placeholder, String> values = Map.of(
                Placeholder.SCHOOL,
                school.name(),
                Placeholder.NAME,
                voucher.ownerName(),
                Placeholder.CODE,
                code,
                Placeholder.AMOUNT,
                worth,
                Placeholder.VALID_UNTIL,
                formats.date(terms.validUntil()));
        return new Card(
                locale.getLanguage(),
                text(locale, "voucher.print.card"),
                template.text(passage(Passage.Place.OPENING, locale), values),
                worth,
                code,
                lines(voucher, locale, formats),
                template.text(passage(Passage.Place.CLOSING, locale), values),
                QrCode.picture(code),
                text(locale, "voucher.print.qr", code));
    }

    private static Passage passage(Passage.Place place, Locale locale) {
        return new Passage(DocumentKind.VOUCHER, place, locale.getLanguage());
    }

    private List<String> lines(Voucher voucher, Locale locale, Formats formats) {
        VoucherTerms terms = voucher.terms();
        var lines = new ArrayList<String>();
        if (!voucher.ownerName().isEmpty()) {
            lines.add(text(locale, "voucher.print.owner", voucher.ownerName()));
        }
        lines.add(
                terms.validUntil() == null
                        ? text(locale, "voucher.print.from", terms.validFrom())
                        : text(locale, "voucher.print.days", terms.validFrom(), terms.validUntil()));
        if (terms.maxUses() != null) {
            lines.add(text(locale, "voucher.print.uses", terms.maxUses()));
        } else if (terms.kind() == VoucherKind.AMOUNT) {
            lines.add(text(locale, "voucher.print.rest"));
        }
        if (terms.oncePerCustomer()) {
            lines.add(text(locale, "voucher.print.once"));
        }
        if (terms.vatRate() != null) {
            lines.add(text(
                    locale, "voucher.print.vat", formats.percent(terms.vatRate().multiply(HUNDRED))));
        }
        return lines;
    }

    private String text(Locale locale, String key, Object... args) {
        return texts.getTranslation(key, locale, args);
    }
}
