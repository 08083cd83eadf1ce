package org.kartei.invoice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.kartei.settings.School;

/**
 * Who charges, as it stands on an invoice and stays there (INV-1).
 *
 * @param country ISO code of two letters
 * @param taxNumber as the tax office gave it, or empty
 * @param iban without blanks, or empty
 */
record Issuer(
        String name,
        String street,
        String postcode,
        String city,
        String country,
        String email,
        String taxNumber,
        String vatId,
        String iban,
        String bic) {

    static Issuer of(School school) {
        return new Issuer(
                school.name(),
                school.street(),
                school.postcode(),
                school.city(),
                school.country(),
                school.email(),
                school.taxNumber(),
                school.vatId(),
                school.iban().replaceAll("\\s", ""),
                school.bic().strip());
    }

    /** In the order of the columns. */
    List<String> values() {
        return List.of(name, street, postcode, city, country, email, taxNumber, vatId, iban, bic);
    }

    /** The same for all that say the same, and for no others. */
    String digest() {
        try {
            byte[] text = String.join("\u001f", values()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
