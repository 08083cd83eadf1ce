package org.kartei.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.kartei.settings.RecordKind;
import org.kartei.settings.Retention;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.ConfirmDialogs;
import org.kartei.shell.Notices;

/** For how many years each kind of record is kept. */
final class PeriodsCard extends Div {

    private final transient Retention retention;
    private final transient Runnable saved;
    private final transient Map<RecordKind, IntegerField> fields = new EnumMap<>(RecordKind.class);
    private final transient Map<RecordKind, Integer> shown = new EnumMap<>(RecordKind.class);

    /** @param saved runs whenever periods have changed */
    PeriodsCard(Retention retention, Runnable saved) {
        this.retention = retention;
        this.saved = saved;
        addClassName("card");
        add(new H2(getTranslation("privacy.periods.title")), new Paragraph(getTranslation("privacy.periods.text")));
        var row = new Div();
        row.addClassName("field-row");
        for (RecordKind kind : RecordKind.values()) {
            var field = new IntegerField(getTranslation("settings.field.retention." + kind));
            field.setMin(1);
            field.setMax(50);
            field.setStepButtonsVisible(true);
            shown.put(kind, retention.years(kind));
            field.setValue(shown.get(kind));
            fields.put(kind, field);
            row.add(field);
        }
        row.add(new Button(getTranslation("shell.action.save"), click -> ask()));
        add(row);
    }

    /** What was to be kept for longer may be gone for good soon. */
    private void ask() {
        boolean isShorter = fields.entrySet().stream()
                .anyMatch(each -> each.getValue().getValue() != null
                        && each.getValue().getValue() > 0
                        && each.getValue().getValue() < shown.getOrDefault(each.getKey(), 0));
        if (isShorter) {
            ConfirmDialogs.danger("privacy.periods.shorter", this::save);
        } else {
            save();
        }
    }

    /** Only what was changed is written: what nobody touches goes on following the law of the school's country. */
    private void save() {
        boolean isSaved = true;
        for (RecordKind kind : RecordKind.values()) {
            isSaved &= save(kind, Objects.requireNonNull(fields.get(kind)));
        }
        saved.run();
        if (isSaved) {
            Notices.success("privacy.periods.saved");
        }
    }

    /** What somebody else has set meanwhile is said at its field, or shown where nothing is typed: from there it goes on. */
    private boolean save(RecordKind kind, IntegerField field) {
        Integer years = field.getValue();
        int chosen = years == null ? 0 : years;
        int before = shown.getOrDefault(kind, 0);
        int now = retention.years(kind);
        shown.put(kind, now);
        field.setInvalid(false);
        if (chosen == before || chosen == now) {
            field.setValue(now);
            return true;
        }
        if (now != before) {
            return refused(field, "privacy.periods.changedMeanwhile", now);
        }
        try {
            retention.change(kind, before, chosen);
            shown.put(kind, chosen);
            return true;
        } catch (BusinessRuleViolation e) {
            return refused(field, e.messageKey(), e.args());
        }
    }

    private static boolean refused(IntegerField field, String key, Object... args) {
        field.setErrorMessage(field.getTranslation(key, args));
        field.setInvalid(true);
        return false;
    }
}
