package org.kartei.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.kartei.security.ManagersOnly;
import org.kartei.settings.SettingsService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What invoices and payments mean for the books (issue 4, "Reports"), in the currency of the school. An invoice of another program was booked
 * there, with the payments that came along; only what is paid on it here counts. All postings of a customer together are what is open of
 * the invoices that count.
 */
@Service
@Transactional(readOnly = true)
@ManagersOnly
public class Postings {

    private final PostingQueries queries;
    private final SettingsService settings;

    Postings(PostingQueries queries, SettingsService settings) {
        this.queries = queries;
        this.settings = settings;
    }

    /** One after the other as they are read, by day and document; both days inclusive. */
    public void forEach(LocalDate from, LocalDate until, Consumer<Posting> consumer) {
        queries.forEach(from, until, currency(), consumer);
    }

    /** What they add up to; both days inclusive. */
    public List<PostingSum> sums(LocalDate from, LocalDate until) {
        return queries.sums(from, until, currency());
    }

    /** Sales by every rate that stands on a document, whether the settings know it still or not. */
    public List<Against> sales() {
        return queries.sales();
    }

    private CurrencyUnit currency() {
        return CurrencyUnit.of(settings.school().currency());
    }
}
