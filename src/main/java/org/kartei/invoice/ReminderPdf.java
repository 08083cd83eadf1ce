package org.kartei.invoice;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kartei.printing.Lasting;
import org.kartei.printing.PdfPrinter;
import org.kartei.printing.QrCode;
import org.kartei.template.DocumentKind;
import org.kartei.template.Placeholder;
import org.kartei.template.Template;
import org.springframework.stereotype.Component;

/** A reminder on paper, in the language of the invoice (INV-2, INV-3). It shows what was made, whatever was paid or set since. */
@Component
class ReminderPdf {

    private final PdfPrinter printer;
    private final I18NProvider texts;
    private final WholeInvoices invoices;
    private final Issuers issuers;
    private final IssuedTemplates templates;

    ReminderPdf(
            PdfPrinter printer,
            I18NProvider texts,
            WholeInvoices invoices,
            Issuers issuers,
            IssuedTemplates templates) {
        this.printer = printer;
        this.texts = texts;
        this.invoices = invoices;
        this.issuers = issuers;
        this.templates = templates;
    }

    void write(Reminder reminder, OutputStream out) throws IOException {
        Invoice invoice = invoices.find(reminder.invoice()).orElseThrow(Invoices::changedMeanwhile);
        write(reminder, invoice, issuers.of(reminder), templates.of(reminder), out);
    }

    void write(Reminder reminder, Invoice invoice, Issuer issuer, Template template, OutputStream out)
            throws IOException {
        var letter = new Letter(texts, issuer, template, invoice.language());
        Map<String, Object> model = letter.model(
                DocumentKind.REMINDER,
                invoice.recipientName(),
                invoice.recipient(),
                List.of(),
                values(reminder, invoice, letter));
        String title =
                letter.text("invoice.reminder.print.title", letter.text(reminder.nameKey()), invoice.issuedNumber());
        model.put("title", title);
        model.put("facts", facts(reminder, invoice, letter));
        model.put("introduction", reminder.text());
        model.put("sums", sums(reminder, invoice, letter));
        model.put("remark", "");
        model.put("payment", payment(reminder, invoice, issuer, letter));
        model.put(
                "code",
                TransferCode.of(issuer, invoice.currency(), reminder.sum(), invoice.issuedNumber())
                        .map(QrCode::picture)
                        .orElse(""));
        model.put("codeText", letter.text("invoice.print.code"));
        printer.print("invoice", model, letter.locale(), new Lasting(title, reminder.madeOn(), null), out);
    }

    private static Map<Placeholder, String> values(Reminder reminder, Invoice invoice, Letter letter) {
        return Map.of(
                Placeholder.NUMBER,
                invoice.issuedNumber(),
                Placeholder.DATE,
                letter.formats().date(reminder.madeOn()),
                Placeholder.DUE_ON,
                letter.formats().date(reminder.dueOn()),
                Placeholder.AMOUNT,
                money(reminder.sum(), invoice, letter),
                Placeholder.CUSTOMER,
                String.valueOf(invoice.customerNumber()));
    }

    private static List<String> facts(Reminder reminder, Invoice invoice, Letter letter) {
        return List.of(
                letter.text("invoice.reminder.madeOn", letter.formats().date(reminder.madeOn())),
                letter.text("invoice.print.customer", String.valueOf(invoice.customerNumber())),
                letter.text(
                        "invoice.reminder.print.invoice",
                        invoice.issuedNumber(),
                        letter.formats().date(invoice.issuedOn())),
                letter.text(
                        "invoice.reminder.print.due",
                        letter.formats()
                                .date(
                                        reminder.instalmentDueOn() == null
                                                ? invoice.dueOn()
                                                : reminder.instalmentDueOn())));
    }

    private static List<Letter.Sum> sums(Reminder reminder, Invoice invoice, Letter letter) {
        var sums = new ArrayList<Letter.Sum>();
        String open = letter.text(
                reminder.instalmentDueOn() == null
                        ? "invoice.reminder.print.open"
                        : "invoice.reminder.print.instalments",
                invoice.issuedNumber());
        sums.add(new Letter.Sum(open, letter.formats().amount(reminder.open()), false));
        fee("invoice.reminder.earlierFees", reminder.earlierFees(), letter, sums);
        fee("invoice.reminder.fee", reminder.fee(), letter, sums);
        sums.add(new Letter.Sum(letter.text("invoice.sum.total"), money(reminder.sum(), invoice, letter), true));
        return sums;
    }

    private static void fee(String key, BigDecimal fee, Letter letter, List<Letter.Sum> sums) {
        if (fee.signum() > 0) {
            sums.add(new Letter.Sum(letter.text(key), letter.formats().amount(fee), false));
        }
    }

    private static String payment(Reminder reminder, Invoice invoice, Issuer issuer, Letter letter) {
        String sum = money(reminder.sum(), invoice, letter);
        String until = letter.formats().date(reminder.dueOn());
        return issuer.iban().isEmpty()
                ? letter.text("invoice.print.pay", sum, until)
                : letter.text("invoice.print.transfer", sum, until, letter.account(), invoice.issuedNumber());
    }

    private static String money(BigDecimal amount, Invoice invoice, Letter letter) {
        return letter.formats().money(amount, invoice.currency().toCurrency());
    }
}
