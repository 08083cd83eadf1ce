package org.kartei.credit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.ViewTest;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Acting;
import org.kartei.shell.AmountField;
import org.springframework.beans.factory.annotation.Autowired;

/** CREDIT-8: changing the balance by hand. */
class ChangeCreditDialogTests extends ViewTest {

    @Test
    void clickedTwiceItChangesOnce(@Autowired CreditLedger ledger, @Autowired Fixtures fixtures) {
        CustomerFile anna = fixtures.customer("Anna Weiss");
        Acting.asOffice();
        new ChangeCreditDialog(ledger, anna.id()).open();
        roundTrip();
        find(AmountField.class).single().setValue("5");
        find(TextArea.class).single().setValue("Goodwill");
        Button save = find(Button.class).withText("Save").single();
        save.click();
        save.click();
        assertThat(ledger.balance(anna.id())).isEqualTo(Money.of(CurrencyUnit.EUR, 5));
    }
}
