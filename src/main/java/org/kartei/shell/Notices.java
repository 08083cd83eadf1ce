package org.kartei.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.ArrayList;
import java.util.List;

/** Short messages at the edge of the screen; screen readers hear them, problems at once. Call in the UI's thread. */
public final class Notices {

    private static final int SUCCESS_MILLIS = 4_000;
    private static final int PROBLEM_MILLIS = 12_000;

    private Notices() {}

    /** Something has been done; whatever was refused before is settled with it. */
    public static void success(String key, Object... args) {
        settled();
        show(key, args, SUCCESS_MILLIS, NotificationVariant.SUCCESS);
    }

    /** The same, of what can be taken back. */
    public static void undoable(String key, String undoKey, Runnable undo) {
        settled();
        Notification notice = show(key, new Object[] {}, PROBLEM_MILLIS, NotificationVariant.SUCCESS);
        var back = new Button(UI.getCurrent().getTranslation(undoKey), click -> {
            notice.close();
            undo.run();
        });
        back.setDisableOnClick(true);
        back.addThemeVariants(ButtonVariant.SMALL);
        notice.addComponentAtIndex(1, back);
    }

    /** Something worth knowing that is neither. */
    public static void info(String key, Object... args) {
        show(key, args, SUCCESS_MILLIS, NotificationVariant.INFO);
    }

    /** Something could not be done, and why. */
    public static void problem(String key, Object... args) {
        Notification notice = show(key, args, PROBLEM_MILLIS, NotificationVariant.ERROR);
        notice.setAssertive(true);
        problems().add(notice);
        notice.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                problems().remove(notice);
            }
        });
    }

    /** What has been told is done now, or given up: it need not stand there any longer. */
    public static void settled() {
        List.copyOf(problems()).forEach(Notification::close);
    }

    private static Problems problems() {
        UI ui = UI.getCurrent();
        Problems problems = ComponentUtil.getData(ui, Problems.class);
        if (problems == null) {
            problems = new Problems();
            ComponentUtil.setData(ui, Problems.class, problems);
        }
        return problems;
    }

    /** Those that one window shows. */
    private static final class Problems extends ArrayList<Notification> {}

    private static Notification show(String key, Object[] args, int millis, NotificationVariant variant) {
        UI ui = UI.getCurrent();
        var notice = new Notification();
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), clicked -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel(ui.getTranslation("shell.action.close"));
        notice.add(new Span(ui.getTranslation(key, args)), close);
        notice.addClassName("notice");
        notice.addThemeVariants(variant);
        notice.setPosition(Notification.Position.BOTTOM_END);
        notice.setDuration(millis);
        notice.open();
        return notice;
    }
}
