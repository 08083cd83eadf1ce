package org.kartei.shell;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;

/** An amount of money, typed as the reader's language writes it. What it can't mean is refused with an example. */
public final class AmountField extends TextField {

    private static final BigDecimal EXAMPLE = new BigDecimal("1234.50");

    public AmountField(String label) {
        super(label);
        getElement().setAttribute("inputmode", "decimal");
        addClassName("amount-field");
        addValueChangeListener(change -> setInvalid(false));
    }

    /** More than nothing, with at most two digits behind the point; empty when it is not, which the field says itself. */
    public Optional<BigDecimal> amount() {
        Formats formats = Formats.of(getLocale());
        Optional<BigDecimal> amount = formats.parseAmount(getValue()).filter(typed -> typed.signum() > 0);
        setInvalid(amount.isEmpty());
        if (amount.isEmpty()) {
            setErrorMessage(getTranslation("shell.error.amount", formats.amount(EXAMPLE)));
            focus();
        }
        return amount;
    }
}
