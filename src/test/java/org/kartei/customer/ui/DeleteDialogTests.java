package org.kartei.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.ViewTest;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.file.OpenFile;
import org.kartei.group.Group;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-7: who may delete a customer although something stands against it, and with what. */
class DeleteDialogTests extends ViewTest {

    private static final String REASON = "Reason to delete all the same";

    @Autowired
    private CustomerEnd end;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CreditLedger credit;

    @Autowired
    private Fixtures fixtures;

    private final AtomicBoolean isLeft = new AtomicBoolean();
    private CustomerFile rich;

    @Override
    protected Role role() {
        return Role.MANAGER;
    }

    @BeforeEach
    void somebodyWithCredit() {
        rich = fixtures.customer("Anna Weiss");
        credit.changeByHand(rich.id(), Money.of(CurrencyUnit.EUR, 5), "Goodwill");
    }

    @Test
    void aManagerGivesAReason() {
        open(true);
        test(delete()).click();
        assertThat(reason().isInvalid()).isTrue();
        assertThat(reason().getErrorMessage()).isNotBlank();
        assertThat(customers.row(rich.number())).isPresent();

        test(reason()).setValue("Moved away");
        test(delete()).click();
        assertThat(customers.row(rich.number())).isEmpty();
        assertThat(isLeft).isTrue();
    }

    @Test
    void aReasonIsNoneForWhatHasComeSince() {
        open(true);
        test(reason()).setValue("Moved away");
        credit.changeByHand(rich.id(), Money.of(CurrencyUnit.EUR, 7), "Goodwill");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> test(delete()).click())
                .withStackTraceContaining("customer.error.newObstacles");
        assertThat(customers.row(rich.number())).isPresent();
    }

    @Test
    void aClerkIsNotAsked() {
        open(false);
        assertThat(find(TextField.class).withCaption(REASON).all()).isEmpty();
        assertThat(delete().isEnabled()).isFalse();
    }

    private void open(boolean isManager) {
        new DeleteDialog(end, new Opened(), isManager, () -> {}).open();
        roundTrip();
    }

    private TextField reason() {
        return find(TextField.class).withCaption(REASON).single();
    }

    private Button delete() {
        return find(Button.class).withText("Delete customer").single();
    }

    private final class Opened implements OpenFile {

        @Override
        public CustomerId id() {
            return rich.id();
        }

        @Override
        public CustomerRow customer() {
            return customers.row(rich.number()).orElseThrow();
        }

        @Override
        public List<Group> groups() {
            return List.of();
        }

        @Override
        public String tab() {
            return "notes";
        }

        @Override
        public void open(String tab) {}

        @Override
        public void leave() {
            isLeft.set(true);
        }
    }
}
