package org.kartei.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Asks before something typed is lost: on leaving a page, on closing a dialog by Esc. */
public final class UnsavedChanges {

    private UnsavedChanges() {}

    /** Lets whoever leaves the page decide. */
    public static void ask(BeforeLeaveEvent event) {
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        ask(event.getUI(), leave::cancel, leave::proceed);
    }

    /**
     * Esc and a click beside the dialog ask first, if a field says something else than when the dialog was opened. A
     * button *Cancel* does not: it is meant. To be called when all fields are there.
     */
    public static void guard(Dialog dialog) {
        Map<HasValue<?, ?>, Object> shown = new IdentityHashMap<>();
        fields(dialog).forEach(field -> {
            if (field instanceof HasValueChangeMode typed) {
                typed.setValueChangeMode(ValueChangeMode.EAGER); // else Esc comes before what stands in the field
            }
        });
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fields(dialog).forEach(field -> shown.put(field, field.getValue()));
            }
        });
        dialog.addDialogCloseActionListener(escape -> {
            boolean isChanged = shown.entrySet().stream()
                    .anyMatch(field -> !Objects.equals(field.getKey().getValue(), field.getValue()));
            if (isChanged) {
                ask(UI.getCurrent(), () -> {}, dialog::close);
            } else {
                dialog.close();
            }
        });
    }

    private static Stream<HasValue<?, ?>> fields(Component component) {
        return component instanceof HasValue<?, ?> field
                ? Stream.of(field)
                : component.getChildren().flatMap(UnsavedChanges::fields);
    }

    private static void ask(UI ui, Runnable stays, Runnable leaves) {
        var stay = new Button(ui.getTranslation("shell.unsaved.stay"), click -> stays.run());
        var go = new Button(ui.getTranslation("shell.unsaved.leave"), click -> leaves.run());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        ConfirmDialogs.open(
                ui.getTranslation("shell.unsaved.title"), ui.getTranslation("shell.unsaved.text"), stay, go);
    }
}
