package org.kartei.invoice;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.printing.Lasting;
import org.kartei.printing.PdfPrinter;
import org.kartei.printing.QrCode;
import org.kartei.template.DocumentKind;
import org.kartei.template.Placeholder;
import org.kartei.template.Template;
import org.springframework.stereotype.Component;

/**
 * An issued invoice, or a cancellation, on paper, in the language of its recipient (INV-3). It shows what was issued and nothing that
 * came later, so that it is the same whenever it is printed.
 */
@Component
class InvoicePdf {

    private final PdfPrinter printer;
    private final I18NProvider texts;

    InvoicePdf(PdfPrinter printer, I18NProvider texts) {
        this.printer = printer;
        this.texts = texts;
    }

    /** @param data an e-invoice that says the same, null for none */
    void write(Invoice invoice, Issuer issuer, Template template, byte @Nullable [] data, OutputStream out)
            throws IOException {
        var letter = new Letter(texts, issuer, template, invoice.language());
        new Sheet(invoice, issuer, letter).write(data, out);
    }

    private final class Sheet {

        private final Invoice invoice;
        private final Issuer issuer;
        private final Letter letter;

        Sheet(Invoice invoice, Issuer issuer, Letter letter) {
            this.invoice = invoice;
            this.issuer = issuer;
            this.letter = letter;
        }

        void write(byte @Nullable [] data, OutputStream out) throws IOException {
            Map<String, Object> model = letter.model(
                    invoice.kind() == InvoiceKind.CANCELLATION ? DocumentKind.CANCELLATION : DocumentKind.INVOICE,
                    invoice.recipientName(),
                    invoice.recipient(),
                    invoice.lines(),
                    values());
            String title = letter.text("invoice.kind." + invoice.kind()) + " " + invoice.issuedNumber();
            model.put("title", title);
            model.put("facts", facts());
            model.put("sums", sums());
            model.put("remark", invoice.remark());
            model.put("payment", payment());
            String code = transferCode();
            model.put("code", code.isEmpty() ? "" : QrCode.picture(code));
            model.put(
                    "codeText",
                    letter.text(invoice.instalments() > 1 ? "invoice.print.code.first" : "invoice.print.code"));
            var lasting = new Lasting(title, Objects.requireNonNull(invoice.issuedOn()), data);
            printer.print("invoice", model, letter.locale(), lasting, out);
        }

        /** Of instalments each has its day, so a line of the school's that names one is left out. */
        private Map<Placeholder, String> values() {
            boolean hasOneDay = invoice.issuedInstalments().isEmpty();
            return Map.of(
                    Placeholder.NUMBER,
                    invoice.issuedNumber(),
                    Placeholder.DATE,
                    letter.formats().date(invoice.issuedOn()),
                    Placeholder.DUE_ON,
                    hasOneDay ? letter.formats().date(invoice.dueOn()) : "",
                    Placeholder.AMOUNT,
                    money(invoice.sums().total()),
                    Placeholder.CUSTOMER,
                    String.valueOf(invoice.customerNumber()),
                    Placeholder.INVOICE,
                    Objects.requireNonNullElse(invoice.cancels(), ""));
        }

        private List<String> facts() {
            var facts = new ArrayList<String>();
            facts.add(letter.text("invoice.issuedOn", letter.formats().date(invoice.issuedOn())));
            facts.add(letter.text("invoice.print.customer", String.valueOf(invoice.customerNumber())));
            if (!invoice.buyerReference().isEmpty()) {
                facts.add(letter.text("invoice.print.reference", invoice.buyerReference()));
            }
            if (invoice.cancels() != null) {
                facts.add(letter.text("invoice.cancels") + " " + invoice.cancels());
            }
            if (invoice.corrects() != null) {
                facts.add(letter.text("invoice.corrects") + " " + invoice.corrects());
            }
            if (invoice.lines().stream().allMatch(line -> line.suppliedFrom() == null)) {
                facts.add(letter.text("invoice.print.supplyIsIssue"));
            }
            return facts;
        }

        private List<Letter.Sum> sums() {
            InvoiceSums sums = invoice.sums();
            var shown = new ArrayList<Letter.Sum>();
            if (sums.lines().compareTo(sums.total()) != 0) {
                shown.add(sum(letter.text("invoice.print.sum"), sums.lines()));
            }
            invoice.vouchers()
                    .forEach(use -> shown.add(sum(
                            letter.text("invoice.sum.voucher", use.code()),
                            use.amount().negate())));
            if (sums.credit().signum() != 0) {
                shown.add(sum(letter.text("invoice.sum.credit"), sums.credit().negate()));
            }
            String total = sums.total().signum() < 0 ? "invoice.column.charged" : "invoice.sum.total";
            shown.add(new Letter.Sum(letter.text(total), money(sums.total()), true));
            shown.addAll(letter.taxes(sums));
            return shown;
        }

        private Letter.Sum sum(String caption, BigDecimal amount) {
            return new Letter.Sum(caption, letter.formats().amount(amount), false);
        }

        /** Nothing where nothing is asked for. */
        private String payment() {
            BigDecimal total = invoice.sums().total();
            if (total.signum() <= 0) {
                return "";
            }
            if (invoice.instalments() > 1) {
                return InstalmentWords.of(invoice, issuer, letter);
            }
            String until = letter.formats().date(invoice.dueOn());
            return issuer.iban().isEmpty()
                    ? letter.text("invoice.print.pay", money(total), until)
                    : letter.text(
                            "invoice.print.transfer", money(total), until, letter.account(), invoice.issuedNumber());
        }

        private String transferCode() {
            BigDecimal asked = invoice.issuedInstalments().stream()
                    .findFirst()
                    .map(Instalment::amount)
                    .orElse(invoice.sums().total());
            return TransferCode.of(issuer, invoice.currency(), asked, invoice.issuedNumber())
                    .orElse("");
        }

        private String money(BigDecimal amount) {
            return letter.formats().money(amount, invoice.currency().toCurrency());
        }
    }
}
