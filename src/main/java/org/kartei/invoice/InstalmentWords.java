package org.kartei.invoice;

import java.util.stream.Collectors;

/** How an invoice says in which instalments it is to be paid (INV-2): on paper, and in the payment terms of an e-invoice (BT-20). */
final class InstalmentWords {

    private InstalmentWords() {}

    /** A line for each, below where to pay; empty where it is to be paid at once. */
    static String of(Invoice invoice, Issuer issuer, Letter letter) {
        if (invoice.issuedInstalments().isEmpty()) {
            return "";
        }
        String head = issuer.iban().isEmpty()
                ? letter.text("invoice.print.instalments")
                : letter.text("invoice.print.instalments.transfer", letter.account(), invoice.issuedNumber());
        return invoice.issuedInstalments().stream()
                .map(each -> letter.text(
                        "invoice.print.instalment",
                        letter.formats().money(each.amount(), invoice.currency().toCurrency()),
                        letter.formats().date(each.dueOn())))
                .collect(Collectors.joining("\n", head + "\n", ""));
    }
}
