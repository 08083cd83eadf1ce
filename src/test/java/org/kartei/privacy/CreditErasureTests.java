package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-7, CREDIT-8: the statement belongs to the books, and goes when they may. */
class CreditErasureTests extends ErasureTest {

    @Autowired
    private CreditLedger credit;

    @Test
    void theStatementWaitsAtTheShellAndGoesWithIt() {
        CustomerFile rich = fixtures.customer("Rich Once");
        Acting.asManager();
        Money five = Money.of(CurrencyUnit.EUR, 5);
        credit.changeByHand(rich.id(), five, "Goodwill");
        credit.changeByHand(rich.id(), five.negated(), "Paid in cash");

        ErasurePlan plan = erasures.plan(rich.id());
        assertThat(plan.isPartial()).isTrue();
        ErasureId erased = erasures.erase(rich.id(), plan, Locale.ENGLISH);
        assertThat(entries("customer_id = " + rich.id().value())).hasSize(2);

        clock.moveTo(LocalDate.of(2037, 1, 1));
        erasures.eraseDue(erased, Locale.ENGLISH);
        assertThat(entries("customer_number = " + rich.number())).isEmpty();
    }

    /** Who was deleted has no shell that falls due: the clock reaches what is left all the same. */
    @Test
    void theStatementOfWhoWasDeletedGoesWhenTheBooksMay() {
        CustomerFile old = deletedWithGoodwill("Rich Once");
        clock.moveTo(LocalDate.of(2027, 3, 1));
        CustomerFile late = deletedWithGoodwill("Rich Later");
        clock.moveTo(LocalDate.of(2036, 12, 31));
        assertThat(erasures.dueOfDeleted()).isEmpty();

        clock.moveTo(LocalDate.of(2037, 1, 1));
        assertThat(erasures.dueOfDeleted()).containsExactly(old.number());
        dueErasures.start(Locale.ENGLISH);
        Awaitility.await()
                .pollInSameThread()
                .until(() -> erasures.dueOfDeleted().isEmpty());
        assertThat(entries("customer_number = " + old.number())).isEmpty();
        assertThat(entries("customer_number = " + late.number())).hasSize(2);
    }

    private CustomerFile deletedWithGoodwill(String name) {
        CustomerFile rich = fixtures.customer(name);
        Acting.asManager();
        credit.changeByHand(rich.id(), Money.of(CurrencyUnit.EUR, 5), "Zzyzx was ill");
        end.delete(rich.id(), end.obstacles(rich.id()), "Moved away");
        return rich;
    }

    private List<Long> entries(String condition) {
        return jdbc.queryForList("select id from credit_entry where " + condition, Long.class);
    }
}
