package org.kartei.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerDraft;
import org.kartei.shared.Folded;

/** What only some customers have: further contacts, and where they agreed to the newsletter. */
final class Extras {

    private static final int PHONE_PERCENT = 14;
    private static final int EMAIL_PERCENT = 5;
    private static final int ADDRESS_PERCENT = 4;

    private final Country country;
    private final SplittableRandom random;

    Extras(Country country, long seed, int place) {
        this.country = country;
        this.random = new SplittableRandom(seed * 0xD1342543DE82EF95L + place);
    }

    void addTo(CustomerDraft draft, LocalDate cameOn, LocalDate today) {
        draft.contacts(contacts(draft));
        if (draft.newsletter()) {
            long days = ChronoUnit.DAYS.between(cameOn, today);
            draft.newsletterSince(cameOn.plusDays(random.nextLong(Math.min(days, 60) + 1)))
                    .newsletterSource(country.consent(random));
        }
    }

    private List<Contact> contacts(CustomerDraft draft) {
        var contacts = new ArrayList<Contact>();
        Country.Address other = country.address(random);
        if (chance(PHONE_PERCENT)) {
            boolean isParent = !draft.participants().isEmpty() && chance(60);
            ContactPurpose purpose =
                    isParent ? ContactPurpose.PARENT : chance(70) ? ContactPurpose.WORK : ContactPurpose.EMERGENCY;
            String whose = (random.nextBoolean() ? country.women : country.men).pick(random);
            contacts.add(Contact.phone(purpose, country.phone(other.city(), random), isParent ? whose : ""));
        }
        if (chance(EMAIL_PERCENT)) {
            String name =
                    Folded.plain(draft.lastName()).replaceAll("[^a-z]", "").toLowerCase(Locale.ROOT);
            contacts.add(Contact.email(ContactPurpose.WORK, "office@" + name + ".example.com", ""));
        }
        if (chance(ADDRESS_PERCENT)) {
            contacts.add(Contact.address(
                    ContactPurpose.INVOICE,
                    other.street(),
                    other.postcode(),
                    other.city().name(),
                    country.code,
                    draft.company()));
        }
        return contacts;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
