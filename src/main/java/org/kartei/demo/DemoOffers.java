package org.kartei.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.kartei.customer.CustomerId;
import org.kartei.invoice.Offer;
import org.kartei.invoice.OfferDraft;
import org.kartei.invoice.Offering;
import org.kartei.invoice.Offers;

/** Offers to some customers: drafts, open ones, and some with an answer. */
final class DemoOffers {

    private static final int ONE_IN = 12;
    private static final int MOST = 60;

    private final Offers offers;
    private final Offering offering;
    private final DemoLines lines;
    private final long seed;
    private final LocalDate today;
    private final AtomicInteger left = new AtomicInteger(MOST);

    DemoOffers(Offers offers, Offering offering, DemoLines lines, long seed, LocalDate today) {
        this.offers = offers;
        this.offering = offering;
        this.lines = lines;
        this.seed = seed;
        this.today = today;
    }

    /** For customers that have just been made. */
    void of(List<CustomerId> customers, int firstPlace) {
        for (int i = 0; i < customers.size(); i++) {
            int place = firstPlace + i;
            if (place % ONE_IN == 1 && left.getAndDecrement() > 0) {
                offer(customers.get(i), new SplittableRandom(seed ^ 0xBF58476D1CE4E5B9L * (place + 1L)));
            }
        }
    }

    private void offer(CustomerId customer, SplittableRandom random) {
        OfferDraft draft = OfferDraft.empty(today)
                .until(today.plusDays(random.nextInt(7, 60)))
                .with(lines.of(random, today));
        int fate = random.nextInt(6);
        if (fate == 0) {
            offers.write(customer, draft);
            return;
        }
        Offer offer = offers.find(offering.issue(customer, draft)).orElseThrow();
        if (fate == 1) {
            offering.decline(offer.id(), offer.version());
        } else if (fate == 2) {
            offering.accept(offer.id(), offer.version());
        }
    }
}
