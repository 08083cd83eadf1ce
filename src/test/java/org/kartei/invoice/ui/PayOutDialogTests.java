package org.kartei.invoice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.ViewTest;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerFile;
import org.kartei.invoice.CreditPayout;
import org.kartei.security.Acting;
import org.kartei.shell.AmountField;
import org.springframework.beans.factory.annotation.Autowired;

/** CREDIT-4: paying credit out. */
class PayOutDialogTests extends ViewTest {

    @Test
    void clickedTwiceItPaysOnce(
            @Autowired CreditPayout payout, @Autowired CreditLedger ledger, @Autowired Fixtures fixtures) {
        CustomerFile anna = fixtures.customer("Anna Weiss");
        fixtures.credit(anna, "50.00");
        Acting.asOffice();
        new PayOutDialog(payout, anna.id(), ledger.balance(anna.id()), TestClock.START.toLocalDate()).open();
        roundTrip();
        find(AmountField.class).single().setValue("20");
        find(TextArea.class).single().setValue("By transfer to her account");
        Button pay = find(Button.class).withText("Pay out").single();
        pay.click();
        pay.click();
        assertThat(ledger.balance(anna.id())).isEqualTo(Money.of(CurrencyUnit.EUR, 30));
    }
}
