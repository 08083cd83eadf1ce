package org.kartei.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.Map;
import org.kartei.settings.RecordKind;
import org.kartei.settings.Retention;
import org.kartei.shell.Notices;

/** For how many years each kind of record is kept. */
final class PeriodsCard extends Div {

    private final transient Retention retention;
    private final transient Map<RecordKind, IntegerField> fields = new EnumMap<>(RecordKind.class);
    private final transient Map<RecordKind, Integer> shown = new EnumMap<>(RecordKind.class);

    PeriodsCard(Retention retention) {
        this.retention = retention;
        addClassName("card");
        add(new H2(getTranslation("privacy.periods.title")), new Paragraph(getTranslation("privacy.periods.text")));
        var row = new Div();
        row.addClassName("field-row");
        for (RecordKind kind : RecordKind.values()) {
            var field = new IntegerField(getTranslation("settings.retention.kind." + kind));
            field.setMin(1);
            field.setMax(50);
            field.setStepButtonsVisible(true);
            shown.put(kind, retention.years(kind));
            field.setValue(shown.get(kind));
            fields.put(kind, field);
            row.add(field);
        }
        row.add(new Button(getTranslation("shell.action.save"), click -> save()));
        add(row);
    }

    /** Only what was changed is written: what nobody touches goes on following the law of the school's country. */
    private void save() {
        fields.forEach((kind, field) -> {
            Integer years = field.getValue();
            int chosen = years == null ? 0 : years;
            int before = shown.getOrDefault(kind, 0);
            if (chosen != before) {
                retention.change(kind, before, chosen);
                shown.put(kind, chosen);
            }
        });
        Notices.success("privacy.periods.saved");
    }
}
