package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kartei.invoice.ReminderTerm;
import org.kartei.invoice.ReminderTerms;
import org.kartei.shared.Languages;
import org.kartei.shell.AmountField;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** How reminders of a level are made from now on. */
final class ReminderTermDialog extends Dialog {

    private final transient ReminderTerms terms;
    private final transient ReminderTerm shown;
    private final IntegerField days = days("invoice.reminder.term.days");
    private final AmountField fee = new AmountField(getTranslation("invoice.reminder.fee"));
    private final IntegerField daysToPay = days("invoice.reminder.term.daysToPay");
    private final transient Map<String, TextArea> texts = new LinkedHashMap<>();

    ReminderTermDialog(ReminderTerms terms, ReminderTerm shown, Runnable saved) {
        this.terms = terms;
        this.shown = shown;
        setHeaderTitle(getTranslation(shown.nameKey()));
        setWidth("min(44rem, 94vw)");
        days.setValue(shown.days());
        days.setHelperText(getTranslation(
                shown.level() == 1 ? "invoice.reminder.term.days.first" : "invoice.reminder.term.days.later"));
        fee.setValue(Formats.of(getLocale()).amount(shown.fee()));
        fee.setHelperText(getTranslation("invoice.reminder.term.fee.help"));
        daysToPay.setValue(shown.daysToPay());
        var numbers = new Div(days, fee, daysToPay);
        numbers.addClassNames("field-row", "reminder-numbers");
        var fields = new Div(numbers);
        fields.addClassName("dialog-fields");
        for (Locale language : Languages.ALL) {
            fields.add(text(language));
        }
        add(fields);
        Refusals refusals = new Refusals().at(fee, "invoice.reminder.error.fee");
        var save = new Button(
                getTranslation("shell.action.save"),
                click -> typed().ifPresent(after -> refusals.run(() -> {
                    terms.change(shown, after);
                    close();
                    saved.run();
                    Notices.success("invoice.reminder.term.saved");
                })));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
        UnsavedChanges.guard(this);
    }

    private IntegerField days(String key) {
        var field = new IntegerField(getTranslation(key));
        String error = getTranslation("invoice.reminder.error.days", ReminderTerm.MOST_DAYS);
        field.setMin(1);
        field.setMax(ReminderTerm.MOST_DAYS);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(error)
                .setMinErrorMessage(error)
                .setMaxErrorMessage(error));
        field.setErrorMessage(error);
        return field;
    }

    /** The usual words stand there to be changed; what says the same as they is not kept. */
    private TextArea text(Locale language) {
        var area = new TextArea(getTranslation("invoice.reminder.term.text", language.getDisplayLanguage(getLocale())));
        area.setMaxLength(ReminderTerm.LENGTH);
        area.setMinRows(2);
        area.setWidthFull();
        String set = shown.texts().getOrDefault(language.getLanguage(), "");
        area.setValue(set.isEmpty() ? terms.usualText(shown.level(), language.getLanguage()) : set);
        texts.put(language.getLanguage(), area);
        return area;
    }

    private Optional<ReminderTerm> typed() {
        if (isNoNumber(days) || isNoNumber(daysToPay)) {
            return Optional.empty();
        }
        return fee().map(amount -> new ReminderTerm(
                shown.level(),
                days.getValue(),
                amount,
                daysToPay.getValue(),
                texts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> kept(each.getKey(), each.getValue())))));
    }

    private String kept(String language, TextArea area) {
        String typed = area.getValue().strip();
        return typed.equals(terms.usualText(shown.level(), language)) ? "" : typed;
    }

    private static boolean isNoNumber(IntegerField field) {
        Integer typed = field.getValue();
        boolean isNone =
                UnsavedChanges.isUnreadable(field) || typed == null || typed < 1 || typed > ReminderTerm.MOST_DAYS;
        field.setInvalid(isNone);
        return isNone;
    }

    /** Nothing is a fee, too. */
    private Optional<BigDecimal> fee() {
        BigDecimal none = BigDecimal.ZERO.setScale(2);
        boolean isNone = fee.isEmpty()
                || Formats.of(getLocale())
                        .parseAmount(fee.getValue())
                        .filter(typed -> typed.signum() == 0)
                        .isPresent();
        return isNone ? Optional.of(none) : fee.amount();
    }
}
