package org.kartei.note.ui;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a colleague has saved meanwhile, at the field of a form that is still open. */
final class OtherVersion {

    private OtherVersion() {}

    /**
     * What only the colleague has changed is shown at once; where both did, what is typed stays, and the other version
     * stands beneath it to be taken over.
     *
     * @param text how the other version reads
     */
    static <V, F extends HasValue<?, V> & HasHelper> void show(
            F field, @Nullable V before, @Nullable V theirs, String text) {
        if (Objects.equals(before, theirs)) {
            return;
        }
        field.setHelperComponent(null);
        if (Objects.equals(field.getValue(), before)) {
            field.setValue(theirs);
        } else if (!Objects.equals(field.getValue(), theirs)) {
            UI ui = UI.getCurrent();
            var take = new Button(ui.getTranslation("note.conflict.take"), click -> {
                field.setValue(theirs);
                field.setHelperComponent(null);
            });
            take.addThemeVariants(ButtonVariant.TERTIARY);
            String saved = text.isEmpty() ? ui.getTranslation("note.none") : text;
            var other = new Div(new Span(ui.getTranslation("note.conflict.theirs", saved)), take);
            other.addClassName("note-theirs");
            field.setHelperComponent(other);
        }
    }
}
