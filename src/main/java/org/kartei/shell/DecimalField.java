package org.kartei.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.BigDecimalField;
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

    /** What could be two numbers is none; the field says so, as of anything else that is no number. */
    @Override
    protected void setModelValue(@Nullable BigDecimal typed, boolean isFromClient) {
        super.setModelValue(isOfAnotherLanguage() ? null : typed, isFromClient);
    }

    private boolean isOfAnotherLanguage() {
        // while it is being made, it knows no language yet
        Locale language = Objects.requireNonNullElse(getLocale(), Locale.ROOT);
        char own = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        return getElement().getProperty("value", "").indexOf(own == '.' ? ',' : '.') >= 0;
    }
}
