package org.kartei.invoice;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kartei.printing.PdfPrinter;
import org.kartei.template.DocumentKind;
import org.kartei.template.Placeholder;
import org.kartei.template.Template;
import org.springframework.stereotype.Component;

/** An issued offer on paper, in the language of its recipient (INV-3): what an invoice says, with its last day and nothing to pay. */
@Component
class OfferPdf {

    private final PdfPrinter printer;
    private final I18NProvider texts;

    OfferPdf(PdfPrinter printer, I18NProvider texts) {
        this.printer = printer;
        this.texts = texts;
    }

    void write(Offer offer, Issuer issuer, Template template, OutputStream out) throws IOException {
        var letter = new Letter(texts, issuer, template, offer.language());
        Map<String, Object> model = letter.model(
                DocumentKind.OFFER, offer.recipientName(), offer.recipient(), offer.lines(), values(offer, letter));
        model.put("title", letter.text("offer.print.title") + " " + offer.issuedNumber());
        model.put("facts", facts(offer, letter));
        model.put("introduction", offer.introduction());
        model.put("sums", sums(offer, letter));
        model.put("remark", offer.closing());
        printer.print("invoice", model, letter.locale(), out);
    }

    private static Map<Placeholder, String> values(Offer offer, Letter letter) {
        return Map.of(
                Placeholder.NUMBER,
                offer.issuedNumber(),
                Placeholder.DATE,
                letter.formats().date(offer.issuedOn()),
                Placeholder.VALID_UNTIL,
                letter.formats().date(offer.validUntil()),
                Placeholder.AMOUNT,
                total(offer, letter),
                Placeholder.CUSTOMER,
                String.valueOf(offer.customerNumber()));
    }

    private static String total(Offer offer, Letter letter) {
        return letter.formats().money(offer.sums().total(), offer.currency().toCurrency());
    }

    private static List<String> facts(Offer offer, Letter letter) {
        return List.of(
                letter.text("offer.issuedOn", letter.formats().date(offer.issuedOn())),
                letter.text("offer.validUntil", letter.formats().date(offer.validUntil())),
                letter.text("invoice.print.customer", String.valueOf(offer.customerNumber())));
    }

    private static List<Letter.Sum> sums(Offer offer, Letter letter) {
        var shown = new ArrayList<Letter.Sum>();
        shown.add(new Letter.Sum(letter.text("offer.column.total"), total(offer, letter), true));
        shown.addAll(letter.taxes(offer.sums()));
        return shown;
    }
}
