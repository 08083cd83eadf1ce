package org.kartei.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** FILE-6: what an address has in it is no part of the link. */
class CustomerLinksTests {

    @Test
    void addressesAreEncoded() {
        assertThat(CustomerLinks.mail("anna.mueller+school@example.org"))
                .isEqualTo("mailto:anna.mueller+school@example.org");
        assertThat(CustomerLinks.mail("who?cc=all%40@example.org")).isEqualTo("mailto:who%3Fcc=all%2540@example.org");
    }
}
