package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerPart.Loss;
import org.kartei.customer.PersonalData.Holding;
import org.kartei.invoice.Offer;
import org.kartei.invoice.Offering;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-7, INV-1: offers when a customer ends: what was accepted is kept as long as letters are, all others go. */
class OfferErasureTests extends ErasureTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2032, 12, 31);

    @Autowired
    private Offering offering;

    @Test
    void file7AnOpenOfferStandsAgainstNothingAndGoes() {
        CustomerFile customer = withOffers("Payer Once");
        Acting.asManager();
        assertThat(end.obstacles(customer.id())).isEmpty();
        assertThat(end.losses(customer.id())).contains(new Loss("offer.delete.others", 2));
        assertThat(end.kept(customer.id())).contains(new Loss("offer.delete.accepted", 1));
        end.delete(customer.id(), List.of(), "");
        assertThat(offers()).containsExactly("A2026-00001 Payer Once");

        clock.moveTo(LAST_DAY);
        assertThat(erasures.dueOfDeleted()).isEmpty();
        clock.moveTo(LAST_DAY.plusDays(1));
        assertThat(erasures.dueOfDeleted()).containsExactly(customer.number());
        dueErasures.start(Locale.ENGLISH);
        Awaitility.await()
                .pollInSameThread()
                .until(() -> erasures.dueOfDeleted().isEmpty());
        assertThat(offers()).isEmpty();
        assertThat(jdbc.queryForList("select * from offer_line")).isEmpty();
    }

    @Test
    void file7AnErasureKeepsWhatWasAcceptedUntilItsLastDay() {
        accepted(person);
        fixtures.offer(person, "20.00");
        Acting.asManager();
        assertThat(erasures.plan(person.id()).holdings())
                .filteredOn(holding -> holding.caption().equals("offer.list.title"))
                .containsExactly(
                        Holding.free("offer.list.title", 1),
                        Holding.locked(
                                "offer.list.title", "A2026-00001", LAST_DAY, "settings.retention.ground.LETTER"));
        erase();
        assertThat(offers()).hasSize(1);
    }

    private CustomerFile withOffers(String name) {
        CustomerFile customer = fixtures.customer(name);
        accepted(customer);
        fixtures.offer(customer, "20.00");
        fixtures.offerDraft(customer, "30.00");
        return customer;
    }

    /** And its invoice was never issued. */
    private void accepted(CustomerFile customer) {
        Offer offer = fixtures.offer(customer, "10.00");
        Acting.asOffice();
        offering.accept(offer.id(), offer.version());
    }

    private List<String> offers() {
        return jdbc.queryForList("select concat(number, ' ', recipient_name) from offer order by id", String.class);
    }
}
