package org.kartei.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.kartei.customer.PersonalData.Document;
import org.kartei.customer.PersonalData.Section;

/**
 * All that is kept about one customer, ready to be handed out.
 *
 * @param locale the customer's language, or that of whoever hands it out
 */
public record DataCopy(
        long number, String name, Locale locale, Instant madeAt, List<Section> sections, List<Document> documents) {

    public String fileName() {
        return "personal-data-" + number + ".zip";
    }
}
