package org.kartei.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;

/** FILE-3: nothing typed into a dialog is lost silently. */
class UnsavedChangesTests extends ViewTest {

    private final TextField name = new TextField("Name");
    private final Checkbox isNew = new Checkbox("New");
    private Dialog dialog;

    @BeforeEach
    void aDialogWithFields() {
        name.setValue("Anna");
        dialog = new Dialog(new Div(new Div(name), isNew));
        UnsavedChanges.guard(dialog);
        dialog.open();
        roundTrip();
    }

    @Test
    void file3EscClosesWhatNobodyHasTouched() {
        escape();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(find(Button.class).withText("Stay").exists()).isFalse();
    }

    @Test
    void file3EscAsksWhenSomethingWasTyped() {
        test(name).setValue("Anne");
        escape();
        assertThat(dialog.isOpened()).isTrue();
        test(find(Button.class).withText("Stay").single()).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(name.getValue()).isEqualTo("Anne");
        escape();
        test(find(Button.class).withText("Leave").single()).click();
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void file3WhatStandsThereAsBeforeIsNoChange() {
        isNew.setValue(true);
        isNew.setValue(false);
        escape();
        assertThat(dialog.isOpened()).isFalse();
    }

    private void escape() {
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
    }
}
