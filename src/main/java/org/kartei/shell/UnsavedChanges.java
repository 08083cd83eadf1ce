package org.kartei.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Asks before something typed is lost: on leaving a page or the tab, on closing a dialog by Esc. */
public final class UnsavedChanges {

    private static final int TYPING_MILLIS = 1_000;

    private UnsavedChanges() {}

    /** Before the whole page is loaded anew: lets the user decide if the page that is open has something unsaved. */
    static void before(UI ui, Runnable stays, Runnable leaves) {
        Runnable unasked = () -> {
            ui.getPage()
                    .executeJs("document.querySelectorAll('[data-unsaved]').forEach((form) =>"
                            + " form.removeAttribute('data-unsaved'))");
            leaves.run();
        };
        if (ui.getCurrentView() instanceof TypedPage page && page.hasUnsaved()) {
            ask(ui, stays, unasked);
        } else {
            unasked.run();
        }
    }

    /** Lets the browser ask, too, when it is the tab that is closed or loaded anew (js/unsaved.js). */
    public static void tell(Component form, boolean isChanged) {
        form.getElement().executeJs("this.dataset.unsaved = $0", isChanged);
    }

    /** Lets whoever leaves the page decide. */
    public static void ask(BeforeLeaveEvent event) {
        ask(event, () -> {});
    }

    static void ask(BeforeLeaveEvent event, Runnable left) {
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        UI ui = event.getUI();
        ask(
                ui,
                () -> {
                    leave.cancel();
                    // else the framework takes the next Back for a step of its own, and asks nobody
                    ui.getPage().executeJs("delete window.Vaadin.Flow.navigation");
                },
                () -> {
                    left.run();
                    leave.proceed();
                });
    }

    /** Whether something is typed in a dialog that is guarded. */
    static boolean isTyped(Dialog dialog) {
        Typed typed = ComponentUtil.getData(dialog, Typed.class);
        return typed != null && typed.isTyped();
    }

    /** Knows whether something is typed in a dialog. */
    @FunctionalInterface
    private interface Typed {
        boolean isTyped();
    }

    /**
     * Esc and a click beside the dialog ask first, if a field says something else than when the dialog was opened. A
     * button *Cancel* does not: it is meant. Once closed, the dialog hears nothing more. To be called when all fields are
     * there.
     */
    public static void guard(Dialog dialog) {
        Map<HasValue<?, ?>, Object> shown = new IdentityHashMap<>();
        fields(dialog).forEach(UnsavedChanges::tellAtOnce);
        dialog.getElement().setAttribute("data-unsaved", "false");
        // A value that waits for its time goes ahead of any event of the page, but not of the close action: so Esc is
        // one.
        dialog.getElement().addEventListener("keydown", escape -> {}).setFilter("event.key === 'Escape'");
        ConfirmDialogs.hearsNothingOnceClosed(dialog);
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fields(dialog).forEach(field -> shown.put(field, field.getValue()));
            } else {
                Notices.settled();
            }
        });
        Typed typed = () -> isUnreadable(dialog)
                || shown.entrySet().stream()
                        .anyMatch(field -> !Objects.equals(field.getKey().getValue(), field.getValue()));
        ComponentUtil.setData(dialog, Typed.class, typed);
        dialog.addDialogCloseActionListener(escape -> {
            if (typed.isTyped()) {
                ask(UI.getCurrent(), () -> {}, dialog::close);
            } else {
                dialog.close();
            }
        });
    }

    /** Whether a field has no value because what is typed there is none: no date, no number. It is a change, too. */
    public static boolean isUnreadable(Component form) {
        return fields(form).anyMatch(UnsavedChanges::isUnreadable);
    }

    private static boolean isUnreadable(HasValue<?, ?> field) {
        return field.isEmpty() && field instanceof HasValidator<?> validated && hasBadInput(validated, field);
    }

    @SuppressWarnings("unchecked")
    private static <V> boolean hasBadInput(HasValidator<V> validated, HasValue<?, ?> field) {
        return validated
                .getDefaultValidator()
                .apply(
                        (V) field.getValue(),
                        new ValueContext()) // with a context it does not ask whether it is required
                .isError();
    }

    /** The first letter at once, so that Esc knows of it; the next ones together, not each by itself. */
    private static void tellAtOnce(HasValue<?, ?> field) {
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
            typed.setValueChangeTimeout(TYPING_MILLIS);
        }
    }

    private static Stream<HasValue<?, ?>> fields(Component component) {
        return component instanceof HasValue<?, ?> field
                ? Stream.of(field)
                : component.getChildren().flatMap(UnsavedChanges::fields);
    }

    private static void ask(UI ui, Runnable stays, Runnable leaves) {
        var stay = new Button(ui.getTranslation("shell.unsaved.stay"), click -> stays.run());
        var go = new Button(ui.getTranslation("shell.unsaved.leave"), click -> leaves.run());
        stay.addThemeVariants(ButtonVariant.PRIMARY);
        ConfirmDialogs.open(
                ui.getTranslation("shell.unsaved.title"), ui.getTranslation("shell.unsaved.text"), stay, go);
    }
}
