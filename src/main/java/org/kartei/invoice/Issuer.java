package org.kartei.invoice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.kartei.settings.School;
import org.kartei.shared.Sha256;

/**
 * Who charges, as it stands on an invoice and stays there (INV-1).
 *
 * @param country ISO code of two letters
 * @param taxNumber as the tax office gave it, or empty
 * @param iban without blanks, or empty
 * @param contact whom to ask about it, or empty
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
        String bic,
        String contact,
        String phone) {

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
                school.bic().strip(),
                school.contact().strip(),
                school.phone().strip());
    }

    /** The VAT id as other countries know it, without blanks; empty where it does not begin with a country. */
    public String europeanVatId() {
        String id = vatId.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return id.matches("[A-Z]{2}[0-9A-Z+*]{2,13}") ? id : "";
    }

    /** In the order of the columns. */
    List<String> values() {
        return List.of(name, street, postcode, city, country, email, taxNumber, vatId, iban, bic, contact, phone);
    }

    /** The same for all that say the same, and for no others. */
    String digest() {
        return Sha256.of(String.join("\u001f", values()).getBytes(StandardCharsets.UTF_8));
    }
}
