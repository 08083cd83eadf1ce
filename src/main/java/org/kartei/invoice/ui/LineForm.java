package org.kartei.invoice.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.LineKind;
import org.kartei.invoice.LinePrice;
import org.kartei.settings.VatCategory;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Formats;
import org.kartei.shell.UnsavedChanges;

/** One line of a draft: what is charged for, what it costs, and why. */
final class LineForm extends Div {

    private final transient DraftLines lines;
    private final transient Taxes taxes;
    private final transient LineNumbers numbers = new LineNumbers();
    private final Select<LineKind> kind = new Select<>();
    private final TextField text = new TextField(label("text"));
    private final Select<VatCategory> vat = new Select<>();
    private final DatePicker from = DatePickers.of(label("from"));
    private final DatePicker until = DatePickers.of(label("until"));
    private final PriceButton price = new PriceButton();
    private final Div rest = new Div(numbers.standing, from, until);
    private final LineButtons buttons;

    LineForm(DraftLines lines, Taxes taxes) {
        this.lines = lines;
        this.taxes = taxes;
        this.buttons = new LineButtons(this, lines, rest);
        addClassName("draft-line");
        getElement().setAttribute("role", "group");
        kind.setLabel(label("kind"));
        kind.setItems(LineKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("invoice.line.kind." + each));
        kind.setValue(LineKind.COURSE);
        text.addClassName("draft-text");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(LineNumbers.TYPING_PAUSE);
        text.addValueChangeListener(change -> text.setInvalid(false));
        vat.setLabel(label("vat"));
        vat.setItems(VatCategory.values());
        vat.setItemLabelGenerator(each -> getTranslation(each.nameKey()));
        vat.setValue(VatCategory.STANDARD);
        numbers.discount.addKeyDownListener(Key.ENTER, enter -> {
            if (enter.getModifiers().isEmpty()) {
                lines.next(this);
            }
        });
        rest.addClassName("draft-rest");
        add(kind, text, vat, numbers.quantity, numbers.unitPrice, numbers.discount, price, buttons, rest);
        fields().forEach(field -> field.addValueChangeListener(change -> changed()));
        draw();
    }

    private List<AbstractField<?, ?>> fields() {
        return List.of(
                kind, text, vat, numbers.quantity, numbers.unitPrice, numbers.discount, numbers.standing, from, until);
    }

    private void changed() {
        draw();
        lines.changed();
    }

    private void draw() {
        Optional<LinePrice> now = isEmpty() ? Optional.empty() : numbers.price();
        price.show(now);
        BigDecimal standing = now.map(LinePrice::standingPercent).orElse(BigDecimal.ZERO);
        numbers.discount.setHelperText(
                standing.signum() == 0
                        ? null
                        : getTranslation(
                                "invoice.line.withStanding",
                                Formats.of(getLocale()).percent(standing)));
    }

    /** Goes on as the line before did. */
    void like(LineForm before) {
        kind.setValue(before.kind.getValue());
        vat.setValue(before.vat.getValue());
    }

    void give(BigDecimal standingPercent) {
        numbers.give(standingPercent);
    }

    void fill(InvoiceLine line) {
        kind.setValue(line.kind());
        text.setValue(line.text());
        vat.setValue(line.tax().category());
        numbers.fill(line.price());
        from.setValue(line.suppliedFrom());
        until.setValue(line.suppliedUntil());
        buttons.showRest(line.suppliedFrom() != null || line.suppliedUntil() != null);
    }

    /** Nothing is typed that would be missed. */
    boolean isEmpty() {
        return text.getValue().isBlank() && numbers.unitPrice.isEmpty() && numbers.discount.isEmpty();
    }

    /**
     * What is typed; empty where something can't be read.
     *
     * @throws org.kartei.shared.BusinessRuleViolation when no tax is known for the day
     */
    Optional<InvoiceLine> line() {
        LocalDate supplied = until.getValue() == null ? from.getValue() : until.getValue();
        return numbers.price()
                .filter(known -> !UnsavedChanges.isUnreadable(rest))
                .map(known -> new InvoiceLine(
                        kind.getValue(),
                        text.getValue().strip(),
                        known,
                        taxes.on(vat.getValue(), supplied),
                        from.getValue(),
                        until.getValue()));
    }

    /** Says at each field what can't be read, and goes to the first one. */
    boolean check() {
        Optional<TextField> wrong = numbers.firstWrong();
        boolean isRestWrong = UnsavedChanges.isUnreadable(rest);
        if (isRestWrong || wrong.filter(numbers.standing::equals).isPresent()) {
            buttons.showRest(true);
        }
        wrong.ifPresent(TextField::focus);
        return wrong.isEmpty() && !isRestWrong;
    }

    /** Says a refusal at the field that it is about. */
    void refuse(String key, String message) {
        switch (key) {
            case "invoice.error.text", "invoice.error.noLines", "offer.error.noLines" -> tell(text, message);
            case "invoice.error.quantity" -> tell(numbers.quantity, message);
            case "invoice.error.percent" ->
                tell(numbers.discount.getValue().contains("%") ? numbers.discount : numbers.standing, message);
            case "invoice.error.days" -> {
                buttons.showRest(true);
                until.setErrorMessage(message);
                until.setInvalid(true);
                until.focus();
            }
            default -> tell(numbers.unitPrice, message);
        }
    }

    private void tell(TextField field, String message) {
        if (field == numbers.standing) {
            buttons.showRest(true);
        }
        LineNumbers.tell(field, message);
        field.focus();
    }

    /** Which line it is, of so many. */
    void number(int place, int all) {
        getElement().setAttribute("aria-label", getTranslation("invoice.line.group", place));
        buttons.number(place, all);
    }

    void focusText() {
        text.focus();
    }

    /** What is typed, to be compared. */
    List<Optional<?>> typed() {
        return fields().stream()
                .<Optional<?>>map(field -> Optional.ofNullable(field.getValue()))
                .toList();
    }

    private String label(String field) {
        return getTranslation("invoice.line." + field);
    }
}
