package org.kartei.directdebit;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kartei.printing.XmlPrinter;
import org.springframework.stereotype.Component;

/** A collection as banks take it (ISO 20022, pain.008.001.08, SEPA Core): only what never changes, so that it is always the same. */
@Component
class DebitXml {

    /** Letters of what stands on the payer's statement. */
    private static final int PURPOSE = 140;

    private final XmlPrinter printer;

    DebitXml(XmlPrinter printer) {
        this.printer = printer;
    }

    /** Those that are alike in their sequence, as the template shows them. */
    public record Group(String id, String sequence, int count, String sum, List<Line> lines) {}

    /** One item. */
    public record Line(
            String endToEndId,
            String amount,
            String mandate,
            String signedOn,
            String bic,
            String holder,
            String iban,
            String purpose) {}

    byte[] write(DirectDebit debit) {
        return printer.print(
                "pain.008",
                Map.of(
                        "message", debit.messageId(),
                        "created", DateTimeFormatter.ISO_INSTANT.format(debit.createdAt()),
                        "count", debit.items().size(),
                        "sum", sum(debit.items()),
                        "creditor", debit.creditor(),
                        "day", debit.collectedOn().toString(),
                        "groups",
                                Arrays.stream(Sequence.values())
                                        .map(sequence -> group(debit, sequence))
                                        .filter(group -> group.count() > 0)
                                        .toList()));
    }

    private static Group group(DirectDebit debit, Sequence sequence) {
        List<DebitItem> items = debit.items().stream()
                .filter(item -> item.sequence() == sequence)
                .toList();
        return new Group(
                debit.messageId() + "-" + sequence,
                sequence.name(),
                items.size(),
                sum(items),
                items.stream().map(item -> line(debit, item)).toList());
    }

    private static String sum(List<DebitItem> items) {
        return items.stream()
                .map(DebitItem::amount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)
                .toPlainString();
    }

    private static Line line(DirectDebit debit, DebitItem item) {
        MandateData mandate = item.mandate();
        return new Line(
                item.endToEndId(),
                item.amount().toPlainString(),
                mandate.reference(),
                mandate.signedOn().toString(),
                mandate.bic(),
                SepaText.of(mandate.holder(), MandateData.HOLDER),
                mandate.iban(),
                SepaText.of(item.invoiceNumber() + " " + debit.creditor().name(), PURPOSE));
    }
}
