package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kartei.invoice.LinePrice;
import org.kartei.shell.Formats;

/** The numbers of a line, typed as the reader's language writes them. What they can't mean is refused with an example. */
final class LineNumbers {

    static final int TYPING_PAUSE = 300;
    private static final int DIGITS = 3;
    private static final BigDecimal AMOUNT = new BigDecimal("1234.50");
    private static final BigDecimal QUANTITY = new BigDecimal("1.5");
    private static final BigDecimal PERCENT = new BigDecimal("12.5");

    final TextField quantity = field("quantity");
    final TextField unitPrice = field("unitPrice");
    final TextField discount = field("discount");
    final TextField standing = field("standing");

    private final Formats formats = Formats.of(UI.getCurrent().getLocale());
    private final Map<TextField, Supplier<Optional<?>>> readers = new LinkedHashMap<>();

    LineNumbers() {
        readers.put(quantity, () -> formats.parseDecimal(quantity.getValue(), DIGITS));
        readers.put(unitPrice, () -> formats.parseAmount(unitPrice.getValue()));
        readers.put(discount, this::discount);
        readers.put(standing, this::standing);
        String amount = formats.amount(AMOUNT);
        wrong(quantity, "invoice.line.error.quantity", formats.decimal(QUANTITY));
        wrong(unitPrice, "shell.error.amount", amount);
        wrong(discount, "invoice.line.error.discount", amount, formats.percent(PERCENT));
        wrong(standing, "invoice.line.error.percent", formats.decimal(PERCENT));
        quantity.setValue(formats.decimal(BigDecimal.ONE));
        standing.setSuffixComponent(new Div("%"));
    }

    private static TextField field(String name) {
        var field = new TextField();
        field.setLabel(field.getTranslation("invoice.line." + name));
        field.getElement().setAttribute("inputmode", name.equals("discount") ? "text" : "decimal");
        field.addClassName("amount-field");
        field.setAutoselect(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
        return field;
    }

    /** What is typed is told to be wrong once the field is left, not while somebody is typing. */
    private void wrong(TextField field, String key, Object... examples) {
        String message = field.getTranslation(key, examples);
        field.addValueChangeListener(change -> field.setInvalid(false));
        field.addBlurListener(left -> {
            if (!field.isEmpty() && !isReadable(field)) {
                tell(field, message);
            }
        });
        field.setErrorMessage(message);
    }

    static void tell(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    private boolean isReadable(TextField field) {
        return readers.getOrDefault(field, Optional::empty).get().isPresent();
    }

    /** Says at each field what can't be read. */
    Optional<TextField> firstWrong() {
        var first =
                readers.keySet().stream().filter(field -> !isReadable(field)).findFirst();
        readers.keySet().forEach(field -> field.setInvalid(!isReadable(field)));
        return first;
    }

    void fill(LinePrice price) {
        quantity.setValue(formats.decimal(price.quantity()));
        unitPrice.setValue(formats.amount(price.unitPrice()));
        discount.setValue(new TypedDiscount(price.discountPercent(), price.discount()).written(formats));
        give(price.standingPercent());
    }

    void give(BigDecimal standingPercent) {
        standing.setValue(standingPercent.signum() == 0 ? "" : formats.decimal(standingPercent));
    }

    /** Empty where a field can't be read. */
    Optional<LinePrice> price() {
        return formats.parseDecimal(quantity.getValue(), DIGITS)
                .flatMap(many -> formats.parseAmount(unitPrice.getValue())
                        .flatMap(each -> discount()
                                .flatMap(off -> standing()
                                        .map(percent ->
                                                new LinePrice(many, each, percent, off.percent(), off.amount())))));
    }

    private Optional<TypedDiscount> discount() {
        return TypedDiscount.read(discount.getValue(), formats);
    }

    private Optional<BigDecimal> standing() {
        return standing.isEmpty() ? Optional.of(BigDecimal.ZERO) : formats.parseDecimal(standing.getValue(), 2);
    }
}
