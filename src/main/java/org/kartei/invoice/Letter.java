package org.kartei.invoice;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.iban4j.Iban;
import org.kartei.shared.Languages;
import org.kartei.shell.Formats;
import org.kartei.template.DocumentKind;
import org.kartei.template.Logo;
import org.kartei.template.Passage;
import org.kartei.template.Placeholder;
import org.kartei.template.Template;

/** What invoices and offers have in common on paper: who writes to whom, the lines with what is taken off, their taxes. */
final class Letter {

    private static final int FOOTER = 30;
    private static final int FOOTER_LINE = 4;
    private static final int FOOTER_LETTERS = 100;
    private static final double LOGO_WIDTH = 80;
    private static final double LOGO_HEIGHT = 18;
    private static final char NO_BREAK = '\u00a0';

    private final I18NProvider texts;
    private final Issuer issuer;
    private final Template template;
    private final Locale locale;
    private final Formats formats;

    /** @param language of the recipient */
    Letter(I18NProvider texts, Issuer issuer, Template template, String language) {
        this.texts = texts;
        this.issuer = issuer;
        this.template = template;
        this.locale = Languages.nearest(Locale.forLanguageTag(language));
        this.formats = Formats.of(locale);
    }

    /**
     * A line as the template shows it.
     *
     * @param details what it was supplied on, and what was taken off
     */
    public record Line(
            String number,
            String text,
            List<String> details,
            String quantity,
            String unitPrice,
            String vat,
            String amount) {}

    /** A sum below the lines. */
    public record Sum(String caption, String amount, boolean isTotal) {}

    Locale locale() {
        return locale;
    }

    Formats formats() {
        return formats;
    }

    /** What the template shows of each; title, facts, sums and remark are still to come, and what only some have is empty. */
    Map<String, Object> model(
            DocumentKind kind,
            String recipientName,
            String recipient,
            List<InvoiceLine> lines,
            Map<Placeholder, String> values) {
        var model = new HashMap<String, Object>();
        var said = new EnumMap<Placeholder, String>(Placeholder.class);
        said.putAll(values);
        said.put(Placeholder.SCHOOL, issuer.name());
        said.put(Placeholder.NAME, recipientName);
        model.put("opening", said(kind, Passage.Place.OPENING, said));
        model.put("closing", said(kind, Passage.Place.CLOSING, said));
        look(model, said);
        model.put("school", issuer.name());
        model.put("address", joined(" · ", issuer.street(), town()));
        model.put(
                "recipient",
                Stream.concat(Stream.of(recipientName), recipient.lines())
                        .filter(line -> !line.isBlank())
                        .toList());
        model.put("captions", captions());
        model.put("lines", lines(lines));
        model.put("introduction", "");
        model.put("payment", "");
        model.put("code", "");
        return model;
    }

    private String said(DocumentKind kind, Passage.Place place, Map<Placeholder, String> values) {
        return template.text(new Passage(kind, place, locale.getLanguage()), values);
    }

    /** Colour, logo and footer, for which the page leaves as much room as it takes. */
    private void look(Map<String, Object> model, Map<Placeholder, String> values) {
        Logo logo = template.logo();
        List<String> own = template.text(Passage.footer(locale.getLanguage()), values)
                .lines()
                .toList();
        model.put("accent", template.accent());
        model.put("logo", logo == null ? "" : logo.picture());
        model.put("logoSize", logo == null ? "" : logo.within(LOGO_WIDTH, LOGO_HEIGHT));
        model.put("footer", Stream.concat(footer().stream(), own.stream()).toList());
        int lines = own.stream()
                .mapToInt(line -> 1 + line.length() / FOOTER_LETTERS)
                .sum();
        model.put("footerHeight", FOOTER + lines * FOOTER_LINE);
    }

    private List<String> captions() {
        return Stream.of("text", "quantity", "unitPrice", "vat", "amount")
                .map(key -> text("invoice.line." + key))
                .toList();
    }

    private List<Line> lines(List<InvoiceLine> lines) {
        var shown = new ArrayList<Line>();
        for (InvoiceLine line : lines) {
            shown.add(new Line(
                    String.valueOf(shown.size() + 1),
                    line.text(),
                    details(line),
                    formats.decimal(line.price().quantity()),
                    formats.amount(line.price().unitPrice()),
                    formats.percent(line.tax().percent()),
                    formats.amount(line.gross())));
        }
        return shown;
    }

    private List<String> details(InvoiceLine line) {
        var details = new ArrayList<String>();
        if (line.suppliedFrom() != null) {
            String from = formats.date(line.suppliedFrom());
            details.add(
                    line.suppliedUntil() == null || line.suppliedUntil().equals(line.suppliedFrom())
                            ? text("invoice.print.suppliedOn", from)
                            : text("invoice.print.supplied", from, formats.date(line.suppliedUntil())));
        }
        takenOff("invoice.line.standing", line.price().standingDiscount(), details);
        takenOff("invoice.line.discount", line.price().handDiscount(), details);
        return details;
    }

    private void takenOff(String key, BigDecimal amount, List<String> details) {
        if (amount.signum() != 0) {
            details.add(text(key) + ": " + formats.amount(amount.negate()));
        }
    }

    List<Sum> taxes(InvoiceSums sums) {
        return sums.taxes().stream()
                .filter(part -> part.gross().signum() != 0)
                .map(part -> new Sum(tax(part), formats.amount(part.vat()), false))
                .toList();
    }

    private String tax(TaxPart part) {
        return part.tax().percent().signum() == 0
                ? text("invoice.sum.untaxed", part.tax().reason())
                : text("invoice.sum.vat", formats.percent(part.tax().percent()), formats.amount(part.net()));
    }

    private List<String> footer() {
        return Stream.of(
                        joined(
                                " · ",
                                issuer.name(),
                                issuer.street(),
                                town(),
                                issuer.contact(),
                                issuer.phone(),
                                issuer.email()),
                        joined(
                                " · ",
                                captioned("invoice.print.taxNumber", issuer.taxNumber()),
                                captioned("invoice.print.vatId", issuer.vatId()),
                                issuer.iban().isEmpty() ? "" : account()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Where money is transferred to. */
    String account() {
        String iban = ("IBAN " + Iban.valueOf(issuer.iban()).toFormattedString()).replace(' ', NO_BREAK);
        return issuer.bic().isEmpty() ? iban : iban + ", BIC " + issuer.bic();
    }

    private String captioned(String key, String value) {
        return value.isBlank() ? "" : text(key, value);
    }

    private String town() {
        return (issuer.postcode() + " " + issuer.city()).strip();
    }

    private static String joined(String between, String... parts) {
        return String.join(
                between, Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }

    String text(String key, Object... args) {
        return texts.getTranslation(key, locale, args);
    }
}
