package org.kartei.invoice;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.printing.XmlPrinter;
import org.kartei.shared.Languages;
import org.kartei.template.Template;
import org.springframework.stereotype.Component;

/** An issued invoice as EN 16931 wants programs to read it (UN/CEFACT CII): what stands on paper, and not a cent else (INV-3). */
@Component
class EInvoiceXml {

    /** By which rules it is to be read. */
    enum Profile {
        /** Within a PDF: ZUGFeRD, profile EN 16931. */
        EN_16931("urn:cen.eu:en16931:2017"),
        /** As a file of its own, as German authorities want it. */
        X_RECHNUNG("urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0");

        private final String id;

        Profile(String id) {
            this.id = id;
        }
    }

    private static final String INVOICE = "380";
    /** A corrected invoice, which takes another one back; 381 would be called a Gutschrift. */
    private static final String CANCELLATION = "384";

    private static final String SEPA_TRANSFER = "58";
    private static final String TRANSFER = "30";
    private static final String NOT_SAID = "1";

    private final XmlPrinter printer;
    private final I18NProvider texts;

    EInvoiceXml(XmlPrinter printer, I18NProvider texts) {
        this.printer = printer;
        this.texts = texts;
    }

    /** From the first to the last day, both included. */
    public record Period(String from, String until) {}

    /** What is taken off, net. */
    public record Off(String reason, String amount, String category, String percent) {}

    /** A line as the template shows it. */
    public record Line(
            String text,
            String quantity,
            String unitPrice,
            String category,
            String percent,
            @Nullable Period period,
            List<Off> off,
            String net) {}

    /** @param invoice of which nothing is missing, see {@link EInvoiceGaps} */
    byte[] write(Invoice invoice, Issuer issuer, Profile profile) {
        return new Sheet(invoice, issuer).write(profile);
    }

    private final class Sheet {

        private final Invoice invoice;
        private final Issuer issuer;
        private final Locale locale;
        private final NetInvoice net;

        Sheet(Invoice invoice, Issuer issuer) {
            this.invoice = invoice;
            this.issuer = issuer;
            this.locale = Languages.nearest(Locale.forLanguageTag(invoice.language()));
            this.net = NetInvoice.of(
                    invoice, tax -> text("invoice.sum.untaxed", tax.reason()).strip());
        }

        byte[] write(Profile profile) {
            var model = new HashMap<String, Object>();
            model.put("guideline", profile.id);
            model.put("number", invoice.issuedNumber());
            model.put("type", invoice.kind() == InvoiceKind.CANCELLATION ? CANCELLATION : INVOICE);
            model.put("issued", date(issuedOn()));
            model.put("note", invoice.remark());
            model.put("issuer", issuer);
            model.put("name", invoice.recipientName());
            model.put("to", Objects.requireNonNull(invoice.address()));
            model.put("customer", String.valueOf(invoice.customerNumber()));
            model.put("reference", reference());
            model.put("lines", net.lines().stream().map(this::line).toList());
            model.put("net", net);
            model.put("off", vouchers());
            wholePeriod().ifPresent(period -> model.put("period", period));
            model.put("currency", invoice.currency().getCode());
            model.put("means", means());
            model.put("isAskedFor", net.due().signum() > 0);
            model.put("terms", terms());
            model.put("due", invoice.dueOn() == null ? "" : date(invoice.dueOn()));
            model.put(
                    "before",
                    Stream.of(invoice.cancels(), invoice.corrects())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(""));
            return printer.print("e-invoice", model);
        }

        private String terms() {
            return InstalmentWords.of(invoice, issuer, new Letter(texts, issuer, Template.USUAL, invoice.language()));
        }

        private LocalDate issuedOn() {
            return Objects.requireNonNull(invoice.issuedOn());
        }

        /** German authorities want one always; who has given none knows the customer number that stands on paper. */
        private String reference() {
            return invoice.buyerReference().isBlank()
                    ? String.valueOf(invoice.customerNumber())
                    : invoice.buyerReference();
        }

        private Line line(NetLine each) {
            InvoiceLine line = each.line();
            return new Line(
                    line.text(),
                    line.price().quantity().toPlainString(),
                    each.unitPrice().toPlainString(),
                    NetTax.category(line.tax()),
                    line.tax().percent().toPlainString(),
                    line.suppliedFrom() == null ? null : period(firstDay(line), lastDay(line)),
                    Stream.of(
                                    off("invoice.line.standing", each.standing(), line.tax()),
                                    off("invoice.line.discount", each.byHand(), line.tax()))
                            .flatMap(Optional::stream)
                            .toList(),
                    each.net().toPlainString());
        }

        private Optional<Off> off(String key, BigDecimal amount, Tax tax) {
            return amount.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new Off(
                            text(key),
                            amount.toPlainString(),
                            NetTax.category(tax),
                            tax.percent().toPlainString()));
        }

        /** What vouchers take off the price, one for each way of taxing. */
        private List<Off> vouchers() {
            return net.taxes().stream()
                    .filter(tax -> tax.allowance().signum() != 0)
                    .map(tax -> new Off(
                            codes(tax.percent()),
                            tax.allowance().toPlainString(),
                            tax.category(),
                            tax.percent().toPlainString()))
                    .toList();
        }

        private String codes(BigDecimal percent) {
            return invoice.vouchers().stream()
                    .filter(use -> use.effect() == VoucherUse.Effect.REDUCES || percent.equals(use.taxedAt()))
                    .map(use -> text("invoice.sum.voucher", use.code()))
                    .collect(Collectors.joining(", "));
        }

        /** Empty where all is supplied on the day of the invoice. */
        private Optional<Period> wholePeriod() {
            if (invoice.lines().stream().allMatch(line -> line.suppliedFrom() == null)) {
                return Optional.empty();
            }
            Comparator<LocalDate> byDay = Comparator.naturalOrder();
            return Optional.of(period(
                    invoice.lines().stream().map(this::firstDay).min(byDay).orElseThrow(),
                    invoice.lines().stream().map(this::lastDay).max(byDay).orElseThrow()));
        }

        private LocalDate firstDay(InvoiceLine line) {
            return Objects.requireNonNullElseGet(line.suppliedFrom(), this::issuedOn);
        }

        private LocalDate lastDay(InvoiceLine line) {
            return Objects.requireNonNullElseGet(line.suppliedUntil(), () -> firstDay(line));
        }

        private static Period period(LocalDate from, LocalDate until) {
            return new Period(date(from), date(until));
        }

        /** Only what is to be paid says how. */
        private String means() {
            if (net.due().signum() <= 0) {
                return NOT_SAID;
            }
            return invoice.currency().equals(CurrencyUnit.EUR) ? SEPA_TRANSFER : TRANSFER;
        }

        private static String date(LocalDate day) {
            return DateTimeFormatter.BASIC_ISO_DATE.format(day);
        }

        private String text(String key, Object... args) {
            return texts.getTranslation(key, locale, args);
        }
    }
}
