package org.kartei.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number, typed as the reader's language writes it, without thousands. Vaadin's own field does not take the other
 * language's sign at all, so that "7,5" becomes 75 where the point is meant; here it is taken, and refused with an example.
 */
public final class DecimalField extends BigDecimalField {

    private static final BigDecimal EXAMPLE = new BigDecimal("7.5");

    public DecimalField(String label) {
        super(label);
        setI18n(new BigDecimalFieldI18n()
                .setBadInputErrorMessage(getTranslation(
                        "shell.error.decimal", Formats.of(getLocale()).decimal(EXAMPLE))));
    }

    /** The field sets its signs once it knows its own separator, a moment after it is there. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("setTimeout(() => { this.allowedCharPattern = '[-+\\\\d.,]'; })");
    }

    /** Nothing, while what is typed could be two numbers. */
    @Override
    public @Nullable BigDecimal getValue() {
        return isOfAnotherLanguage() ? null : super.getValue();
    }

    @Override
    public Validator<BigDecimal> getDefaultValidator() {
        Validator<BigDecimal> usual = super.getDefaultValidator();
        return (value, context) -> isOfAnotherLanguage()
                ? ValidationResult.error(getI18n().getBadInputErrorMessage())
                : usual.apply(value, context);
    }

    private boolean isOfAnotherLanguage() {
        // while it is being made, it knows no language yet
        Locale language = Objects.requireNonNullElse(getLocale(), Locale.ROOT);
        char own = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        return getElement().getProperty("value", "").indexOf(own == '.' ? ',' : '.') >= 0;
    }
}
