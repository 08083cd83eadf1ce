package org.kartei.note.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.kartei.note.NoteRow;
import org.kartei.note.NoteService;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Notices;

/** Moves a follow-up to another day: tomorrow, in a week, or any. */
final class PostponeDialog extends Dialog {

    private final DatePicker day = DatePickers.of(getTranslation("note.field.followUp"));

    private PostponeDialog(NoteService notes, NoteRow note, LocalDate today) {
        setHeaderTitle(getTranslation("note.postpone.title"));
        DatePickers.limit(day, today, null);
        day.setValue(today.plusDays(1));
        var quick = new Div(
                new Button(getTranslation("note.postpone.tomorrow"), click -> day.setValue(today.plusDays(1))),
                new Button(getTranslation("note.postpone.week"), click -> day.setValue(today.plusWeeks(1))),
                new Button(getTranslation("note.postpone.month"), click -> day.setValue(today.plusMonths(1))));
        quick.addClassName("form-buttons");
        add(day, quick);
        day.focus();
        var postpone = new Button(getTranslation("note.action.postpone"), click -> {
            if (DatePickers.isChosen(day)) {
                notes.postpone(note.id(), day.getValue());
                close();
                Notices.success("note.notice.postponed");
            }
        });
        postpone.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), postpone);
    }

    static void open(NoteService notes, NoteRow note, LocalDate today) {
        new PostponeDialog(notes, note, today).open();
    }
}
