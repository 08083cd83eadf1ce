package org.kartei.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveListener;
import java.util.List;
import java.util.stream.Stream;

/**
 * No dialog stays open over a page that is left, by the browser's Back say: what it asks would be done to what comes next.
 * Where something is typed in one, its user decides.
 */
final class OpenDialogs implements BeforeLeaveListener {

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        List<Dialog> open = in(event.getUI()).filter(Dialog::isOpened).toList();
        if (open.stream().anyMatch(UnsavedChanges::isTyped)) {
            UnsavedChanges.ask(event, () -> open.forEach(Dialog::close));
        } else {
            open.forEach(Dialog::close);
        }
    }

    /** Those that were opened from others stand in them. */
    private static Stream<Dialog> in(Component parent) {
        return parent.getChildren()
                .filter(Dialog.class::isInstance)
                .map(Dialog.class::cast)
                .flatMap(dialog -> Stream.concat(in(dialog), Stream.of(dialog)));
    }
}
