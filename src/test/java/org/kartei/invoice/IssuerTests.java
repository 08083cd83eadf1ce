package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** INV-1: who charges is who the school was at that moment. */
class IssuerTests extends InvoiceTest {

    @Autowired
    private Issuers issuers;

    @Autowired
    private SettingsService settings;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void inv1WhoChargesStaysAndTheNextOneIsTheNewSchool() {
        change(School.UNNAMED, school("Old", ""));
        Invoice before = issued(course("10.00"));
        change(school("Old", ""), school("New", ""));
        assertThat(issuers.of(issued(course("10.00"))).name()).isEqualTo("New");
        assertThat(issuers.of(before).name()).isEqualTo("Old");
        change(school("New", ""), school("Old", ""));
        assertThat(issuers.of(issued(course("10.00")))).isEqualTo(issuers.of(before));
    }

    /** The later one waits until it can see what the other has changed. */
    @Test
    void inv1TwoChangesAtOnceAreBothOnTheNextInvoice() throws Exception {
        Acting.email(Role.MANAGER); // so that both know the account
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<School> second = Objects.requireNonNull(transaction.execute(status -> {
                change(School.UNNAMED, school("New", ""));
                Future<School> waiting = other.submit(() -> change(School.UNNAMED, school("", "Marktstraße 2")));
                await().until(() -> !jdbc.queryForList(
                                "select 1 from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")
                        .isEmpty());
                return waiting;
            }));
            second.get();
        }
        assertThat(issuers.of(issued(course("10.00"))))
                .extracting(Issuer::name, Issuer::street)
                .containsExactly("New", "Marktstraße 2");
    }

    /** Only what differs between the two. */
    private School change(School before, School after) {
        return Acting.as(Role.MANAGER, () -> {
            settings.change(before, after);
            return after;
        });
    }

    private static School school(String name, String street) {
        return School.of(name, street, "", "", "", "DE", "EUR", 14);
    }
}
