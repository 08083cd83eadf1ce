package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerPart.Loss;
import org.kartei.customer.PersonalData;
import org.kartei.customer.PersonalData.Holding;
import org.kartei.customer.PersonalData.Item;
import org.kartei.customer.PersonalData.Section;
import org.kartei.directdebit.DebitFixtures;
import org.kartei.directdebit.DirectDebitId;
import org.kartei.directdebit.DirectDebits;
import org.kartei.directdebit.MandateKind;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-7, INV-3: accounts of payers when a customer ends: kept only as long as what was booked by them. */
class MandateErasureTests extends ErasureTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2034, 12, 31);

    @Autowired
    private DebitFixtures signed;

    @Autowired
    private DirectDebits debits;

    @Autowired
    private List<PersonalData> parts;

    private DirectDebitId collection;

    @BeforeEach
    void collectedOnce() {
        signed.school();
        signed.mandate(person, MandateKind.RECURRENT);
        fixtures.invoice(person, "10.00");
        collection = signed.collection(DebitFixtures.DAY);
        signed.mandate(person, MandateKind.ONE_OFF);
        Acting.asManager();
        clock.moveTo(DebitFixtures.DAY);
        debits.recordPaid(collection);
    }

    @Test
    void file7OfADeletedCustomerTheUsedAccountStaysForItsYears() {
        assertThat(end.losses(person.id())).contains(new Loss("directdebit.delete.unused", 1));
        assertThat(end.kept(person.id())).contains(new Loss("directdebit.delete.used", 1));
        end.delete(person.id(), end.obstacles(person.id()), "");
        assertThat(ibans()).containsExactly("DE02120300000000202051");

        clock.moveTo(LAST_DAY);
        assertThat(erasures.dueOfDeleted()).doesNotContain(person.number());
        clock.moveTo(LAST_DAY.plusDays(1));
        assertThat(erasures.dueOfDeleted()).contains(person.number());
        dueErasures.start(Locale.ENGLISH);
        Awaitility.await()
                .pollInSameThread()
                .until(() -> erasures.dueOfDeleted().isEmpty());
        assertThat(ibans()).containsExactly("");
        assertThat(jdbc.queryForObject("select sum(amount) from direct_debit_item", String.class))
                .isEqualTo("10.00");
        assertThatThrownBy(() -> debits.write(collection, OutputStream.nullOutputStream()))
                .hasMessage("directdebit.error.forgotten");
    }

    @Test
    void file7AnErasureTakesWhatIsUnusedAndLocksTheRest() {
        assertThat(erasures.plan(person.id()).holdings())
                .filteredOn(holding -> holding.caption().equals("directdebit.mandate.list"))
                .containsExactly(
                        Holding.free("directdebit.mandate.list", 1),
                        Holding.locked(
                                "directdebit.mandate.list",
                                "M" + person.number() + "-1",
                                LAST_DAY,
                                "settings.retention.ground.INVOICE"));
        erase();
        assertThat(ibans()).containsExactly("DE02120300000000202051");
    }

    @Test
    void file7TheCopyTellsMandatesAndWhatWasCollected() {
        List<Section> sections = parts.stream()
                .filter(part -> part.tables().contains("mandate"))
                .flatMap(part -> part.copy(person.id()).stream())
                .toList();
        assertThat(values(sections, "mandates", "iban"))
                .containsExactly("DE02120300000000202051", "DE02120300000000202051");
        assertThat(values(sections, "directDebits", "amount")).containsExactly("10.00");
    }

    private static List<String> values(List<Section> sections, String section, String name) {
        return sections.stream()
                .filter(each -> each.name().equals(section))
                .flatMap(each -> each.records().stream())
                .flatMap(List::stream)
                .filter(item -> item.name().equals(name))
                .map(Item::value)
                .map(Objects::toString)
                .toList();
    }

    private List<String> ibans() {
        return jdbc.queryForList("select iban from mandate order by id", String.class);
    }
}
