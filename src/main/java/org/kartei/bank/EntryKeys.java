package org.kartei.bank;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.kartei.shared.Folded;
import org.kartei.shared.Sha256;

/**
 * Tells the entries of a file apart, the same way in every file that has them: by account, day, amount and what the bank calls each.
 * Where the bank gives no reference, payer and text say it; of those that are alike in all of it, the first, the second and so on.
 */
final class EntryKeys {

    private static final Set<String> NO_REFERENCE = Set.of("", "NONREF", "NOTPROVIDED");

    private final Map<String, Integer> alike = new HashMap<>();

    /** A digest of 64 letters; to be asked once for each entry, in the order of the file. */
    String next(ReadEntry entry) {
        boolean isNamed = !NO_REFERENCE.contains(entry.reference());
        String key = String.join(
                "\n",
                entry.account(),
                entry.bookedOn().toString(),
                entry.amount().toPlainString(),
                entry.currency(),
                entry.isReturned() ? "-" : "+",
                isNamed ? entry.reference() : "",
                entry.endToEnd(),
                isNamed ? "" : entry.payerIban() + "\n" + Folded.letters(entry.payer() + entry.remittance()));
        String whole = key + "\n" + alike.merge(key, 1, Integer::sum);
        return Sha256.of(whole.getBytes(StandardCharsets.UTF_8));
    }
}
