package org.kartei.invoice;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.iban4j.Iban;
import org.jspecify.annotations.Nullable;
import org.kartei.printing.Lasting;
import org.kartei.printing.PdfPrinter;
import org.kartei.printing.QrCode;
import org.kartei.shared.Languages;
import org.kartei.shell.Formats;
import org.springframework.stereotype.Component;

/**
 * An issued invoice, or a cancellation, on paper, in the language of its recipient (INV-3). It shows what was issued and nothing that
 * came later, so that it is the same whenever it is printed.
 */
@Component
class InvoicePdf {

    private static final char NO_BREAK = '\u00a0';

    private final PdfPrinter printer;
    private final I18NProvider texts;

    InvoicePdf(PdfPrinter printer, I18NProvider texts) {
        this.printer = printer;
        this.texts = texts;
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

    /** @param data an e-invoice that says the same, null for none */
    void write(Invoice invoice, Issuer issuer, byte @Nullable [] data, OutputStream out) throws IOException {
        Locale locale = Languages.nearest(Locale.forLanguageTag(invoice.language()));
        new Sheet(invoice, issuer, locale).write(data, out);
    }

    private final class Sheet {

        private final Invoice invoice;
        private final Issuer issuer;
        private final Locale locale;
        private final Formats formats;

        Sheet(Invoice invoice, Issuer issuer, Locale locale) {
            this.invoice = invoice;
            this.issuer = issuer;
            this.locale = locale;
            this.formats = Formats.of(locale);
        }

        void write(byte @Nullable [] data, OutputStream out) throws IOException {
            var model = new HashMap<String, Object>();
            String title = text("invoice.kind." + invoice.kind()) + " " + invoice.issuedNumber();
            model.put("title", title);
            model.put("school", issuer.name());
            model.put("address", joined(" · ", issuer.street(), town()));
            model.put("recipient", recipient());
            model.put("facts", facts());
            model.put("captions", captions());
            model.put("lines", lines());
            model.put("sums", sums());
            model.put("remark", invoice.remark());
            model.put("payment", payment());
            String code = transferCode();
            model.put("code", code.isEmpty() ? "" : QrCode.picture(code));
            model.put("codeText", text("invoice.print.code"));
            model.put("footer", footer());
            var lasting = new Lasting(title, Objects.requireNonNull(invoice.issuedOn()), data);
            printer.print("invoice", model, locale, lasting, out);
        }

        private List<String> recipient() {
            return Stream.concat(
                            Stream.of(invoice.recipientName()),
                            invoice.recipient().lines())
                    .filter(line -> !line.isBlank())
                    .toList();
        }

        private List<String> facts() {
            var facts = new ArrayList<String>();
            facts.add(text("invoice.issuedOn", formats.date(invoice.issuedOn())));
            facts.add(text("invoice.print.customer", String.valueOf(invoice.customerNumber())));
            if (!invoice.buyerReference().isEmpty()) {
                facts.add(text("invoice.print.reference", invoice.buyerReference()));
            }
            if (invoice.cancels() != null) {
                facts.add(text("invoice.cancels") + " " + invoice.cancels());
            }
            if (invoice.corrects() != null) {
                facts.add(text("invoice.corrects") + " " + invoice.corrects());
            }
            if (invoice.lines().stream().allMatch(line -> line.suppliedFrom() == null)) {
                facts.add(text("invoice.print.supplyIsIssue"));
            }
            return facts;
        }

        private List<String> captions() {
            return Stream.of("text", "quantity", "unitPrice", "vat", "amount")
                    .map(key -> text("invoice.line." + key))
                    .toList();
        }

        private List<Line> lines() {
            var lines = new ArrayList<Line>();
            for (InvoiceLine line : invoice.lines()) {
                lines.add(new Line(
                        String.valueOf(lines.size() + 1),
                        line.text(),
                        details(line),
                        formats.decimal(line.price().quantity()),
                        formats.amount(line.price().unitPrice()),
                        formats.percent(line.tax().percent()),
                        formats.amount(line.gross())));
            }
            return lines;
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

        private List<Sum> sums() {
            InvoiceSums sums = invoice.sums();
            var shown = new ArrayList<Sum>();
            if (sums.lines().compareTo(sums.total()) != 0) {
                shown.add(new Sum(text("invoice.print.sum"), formats.amount(sums.lines()), false));
            }
            invoice.vouchers()
                    .forEach(use -> shown.add(new Sum(
                            text("invoice.sum.voucher", use.code()),
                            formats.amount(use.amount().negate()),
                            false)));
            if (sums.credit().signum() != 0) {
                shown.add(new Sum(
                        text("invoice.sum.credit"), formats.amount(sums.credit().negate()), false));
            }
            String total = sums.total().signum() < 0 ? "invoice.column.total" : "invoice.sum.total";
            shown.add(new Sum(text(total), money(sums.total()), true));
            sums.taxes().stream()
                    .filter(part -> part.gross().signum() != 0)
                    .forEach(part -> shown.add(new Sum(tax(part), formats.amount(part.vat()), false)));
            return shown;
        }

        private String tax(TaxPart part) {
            return part.tax().percent().signum() == 0
                    ? text("invoice.sum.untaxed", part.tax().reason())
                    : text("invoice.sum.vat", formats.percent(part.tax().percent()), formats.amount(part.net()));
        }

        /** Nothing where nothing is asked for. */
        private String payment() {
            BigDecimal total = invoice.sums().total();
            if (total.signum() <= 0) {
                return "";
            }
            String until = formats.date(invoice.dueOn());
            return issuer.iban().isEmpty()
                    ? text("invoice.print.pay", money(total), until)
                    : text("invoice.print.transfer", money(total), until, account(), invoice.issuedNumber());
        }

        private String account() {
            String iban = ("IBAN " + Iban.valueOf(issuer.iban()).toFormattedString()).replace(' ', NO_BREAK);
            return issuer.bic().isEmpty() ? iban : iban + ", BIC " + issuer.bic();
        }

        private String transferCode() {
            return TransferCode.of(issuer, invoice.currency(), invoice.sums().total(), invoice.issuedNumber())
                    .orElse("");
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

        private String captioned(String key, String value) {
            return value.isBlank() ? "" : text(key, value);
        }

        private String town() {
            return (issuer.postcode() + " " + issuer.city()).strip();
        }

        private String money(BigDecimal amount) {
            return formats.money(amount, invoice.currency().toCurrency());
        }

        private static String joined(String between, String... parts) {
            return String.join(
                    between, Stream.of(parts).filter(part -> !part.isBlank()).toList());
        }

        private String text(String key, Object... args) {
            return texts.getTranslation(key, locale, args);
        }
    }
}
