package org.kartei.note.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import org.kartei.note.NoteRow;
import org.kartei.shell.Formats;

/** One note, to be read, edited, deleted, and moved by its handle: dragged, or with the arrow keys (NOTE-2). */
final class NoteCard extends Div {

    private final Button handle = icon(VaadinIcon.ELLIPSIS_DOTS_V, "note.action.move");

    NoteCard(NoteRow note, int place, LocalDate today, NotesContent notes) {
        addClassName("note");
        handle.addClassName("note-handle");
        onKey("ArrowUp", () -> notes.move(note, Math.max(0, place - 1)));
        onKey("ArrowDown", () -> notes.move(note, place + 1));
        DragSource<Button> source = DragSource.create(handle);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.setDragData(note);
        DropTarget<NoteCard> target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragData().ifPresent(dragged -> notes.move((NoteRow) dragged, place)));
        var head = new Div(handle);
        head.addClassName("note-head");
        if (!note.title().isEmpty()) {
            head.add(new H2(note.title()));
        }
        if (note.followUp() != null) {
            head.add(badge(note, note.followUp(), today));
        }
        var actions = new Div();
        actions.addClassName("note-actions");
        head.add(actions);
        if (note.isOpen()) {
            var done = new Button(getTranslation("note.action.done"), new Icon(VaadinIcon.CHECK));
            done.addThemeVariants(ButtonVariant.TERTIARY);
            done.addClickListener(click -> notes.done(note));
            actions.add(done);
        }
        Button edit = icon(VaadinIcon.PENCIL, "note.action.edit");
        edit.addClickListener(click -> notes.edit(note));
        Button delete = icon(VaadinIcon.TRASH, "note.action.delete");
        delete.addClickListener(click -> notes.delete(note));
        actions.add(edit, delete);
        var text = new Paragraph(note.content().text());
        text.addClassName("note-text");
        var foot = new Span(NoteTexts.written(note));
        foot.addClassName("note-foot");
        add(head, text, foot);
        if (!note.participant().isEmpty()) {
            var about = new Button(note.participant(), click -> notes.openParticipants());
            about.addThemeVariants(ButtonVariant.TERTIARY);
            about.addClassName("note-about");
            foot.add(about);
        }
        if (!note.informed().isEmpty()) {
            var informed = new Span(getTranslation("note.informs", note.informed()));
            informed.addClassName("note-foot");
            add(informed);
        }
    }

    void focusHandle() {
        handle.focus();
    }

    private void onKey(String key, Runnable move) {
        handle.getElement()
                .addEventListener("keydown", pressed -> move.run())
                .setFilter("event.key === '" + key + "' && (event.preventDefault() || true)");
    }

    private Span badge(NoteRow note, LocalDate followUp, LocalDate today) {
        String day = Formats.of(getLocale()).date(followUp);
        boolean isOverdue = NoteTexts.isOverdue(note, today);
        var badge = new Span(
                note.isOpen()
                        ? getTranslation(isOverdue ? "note.badge.overdue" : "note.badge.open", day)
                        : getTranslation("note.badge.done", day, String.valueOf(note.doneBy())));
        badge.addClassNames("badge", !note.isOpen() ? "badge-green" : isOverdue ? "badge-red" : "badge-amber");
        return badge;
    }

    private Button icon(VaadinIcon icon, String captionKey) {
        var button = new Button(new Icon(icon));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(captionKey));
        button.setTooltipText(getTranslation(captionKey));
        return button;
    }
}
