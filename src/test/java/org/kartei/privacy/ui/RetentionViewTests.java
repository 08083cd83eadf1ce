package org.kartei.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.ViewTest;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerId;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.privacy.DueErasures;
import org.kartei.security.Role;
import org.kartei.settings.RecordKind;
import org.kartei.settings.Retention;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-7, APP-6: the page of the retention clock. */
@SuppressWarnings({"rawtypes", "unchecked"})
class RetentionViewTests extends ViewTest {

    @Autowired
    private JobService jobs;

    @Autowired
    private Retention retention;

    @Override
    protected Role role() {
        return Role.MANAGER;
    }

    /** What is due is asked of all modules: too much for every step of long work. */
    @Test
    void file7WhatIsDueIsAskedAgainWhenWorkHasEnded() {
        navigate(RetentionView.class);
        var asked = new AtomicInteger();
        find(Grid.class).single().getDataProvider().addDataProviderListener(changed -> asked.incrementAndGet());
        var goOn = new CountDownLatch(1);
        JobId job = jobs.start(DueErasures.KIND, "", null, progress -> goOn.await());
        jobs.writeDown();
        jobs.writeDown();
        showWhatOthersDid();
        assertThat(asked).hasValue(0);

        goOn.countDown();
        await().pollInSameThread().until(() -> {
            showWhatOthersDid();
            return !jobs.own(job).orElseThrow().isRunning() && asked.get() > 0;
        });
        assertThat(asked).hasValue(1);
    }

    /** CREDIT-8: what deleted customers left falls due without any erasure. */
    @Test
    void file7WhatDeletedCustomersLeftIsDueToo(
            @Autowired CustomerEnd end,
            @Autowired CreditLedger credit,
            @Autowired Fixtures fixtures,
            @Autowired TestClock clock) {
        CustomerId rich = fixtures.customer("Rich Once").id();
        credit.changeByHand(rich, Money.of(CurrencyUnit.EUR, 5), "Goodwill");
        end.delete(rich, end.obstacles(rich), "Moved away");
        clock.moveTo(LocalDate.of(2037, 1, 1));
        navigate(RetentionView.class);
        assertThat(find(Button.class).withText("Erase what is due").single().isEnabled())
                .isTrue();
    }

    @Test
    void app6APeriodThatSomebodyElseHasSetIsToldAtItsField() {
        navigate(RetentionView.class);
        IntegerField invoices =
                find(IntegerField.class).withCaption("Invoices (years)").single();
        IntegerField books =
                find(IntegerField.class).withCaption("Books (years)").single();
        retention.change(RecordKind.INVOICE, 8, 9);
        retention.change(RecordKind.BOOK, 10, 11);
        test(invoices).setValue(12);
        test(save()).click();
        assertThat(invoices.isInvalid()).isTrue();
        assertThat(invoices.getErrorMessage()).startsWith("Somebody else has set 9 years meanwhile.");
        assertThat(invoices.getValue()).isEqualTo(12);
        assertThat(books.getValue()).isEqualTo(11);
        assertThat(retention.years(RecordKind.INVOICE)).isEqualTo(9);

        test(save()).click();
        assertThat(invoices.isInvalid()).isFalse();
        assertThat(retention.years(RecordKind.INVOICE)).isEqualTo(12);
        assertThat(retention.years(RecordKind.BOOK)).isEqualTo(11);

        test(invoices).setValue(50);
        invoices.setValue(51);
        test(save()).click();
        assertThat(invoices.getErrorMessage()).isEqualTo("Please choose a period between 1 and 50 years.");
        assertThat(retention.years(RecordKind.INVOICE)).isEqualTo(12);
    }

    private Button save() {
        return find(Button.class).withText("Save").single();
    }

    private static void showWhatOthersDid() {
        VaadinSession session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
    }
}
