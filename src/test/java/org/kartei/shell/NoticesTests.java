package org.kartei.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;

/** APP-4: what was refused stands there until it is settled, and not longer. */
class NoticesTests extends ViewTest {

    @Test
    void aRefusalGoesWhenWhatWasRefusedIsDone() {
        Notices.problem("shared.error.changedMeanwhile");
        Notices.info("shell.action.close");
        roundTrip();
        assertThat(find(Notification.class).all()).hasSize(2);
        Notices.success("staff.own.changed");
        roundTrip();
        assertThat(find(Notification.class).all())
                .extracting(notice -> ((Span) notice.getChildren().findFirst().orElseThrow()).getText())
                .containsExactlyInAnyOrder("Close", "Password changed. You have been signed out everywhere else.");
    }

    @Test
    void aRefusalGoesWithTheDialogThatItWasAbout() {
        var dialog = new Dialog();
        UnsavedChanges.guard(dialog);
        dialog.open();
        roundTrip();
        Notices.problem("shared.error.changedMeanwhile");
        roundTrip();
        dialog.close();
        roundTrip();
        assertThat(find(Notification.class).all()).isEmpty();
    }
}
