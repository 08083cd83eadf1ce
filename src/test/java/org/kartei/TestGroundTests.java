package org.kartei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartei.security.Acting.asOffice;

import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerService;
import org.springframework.beans.factory.annotation.Autowired;

/** The ground that the other tests stand on. */
@KarteiTest
class TestGroundTests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CustomerService customers;

    @Autowired
    private TestClock clock;

    @RepeatedTest(2)
    void everyTestStartsWithTheFirstNumber() {
        assertThat(fixtures.customer("Anna Müller").number()).isEqualTo(10001);
    }

    @Test
    void timeMovesWhenATestMovesIt() {
        asOffice();
        clock.forward(Duration.ofDays(1));
        fixtures.customer("Anna Müller");
        assertThat(customers.find(10001).orElseThrow().createdOn())
                .isEqualTo(TestClock.START.toLocalDate().plusDays(1));
    }
}
