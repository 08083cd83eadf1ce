package org.kartei.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.OpenFile;
import org.kartei.note.NoteRow;
import org.kartei.note.NoteService;
import org.kartei.security.StaffService;
import org.kartei.shell.Notices;

/** The notes of an open file, in their order by hand. */
final class NotesContent extends Div implements FileContent {

    /** More than most ever have; further ones are shown when asked for. */
    private static final int PORTION = 500;

    private final transient NoteService notes;
    private final transient StaffService staff;
    private final transient Clock clock;
    private final transient OpenFile file;
    private final OrderedList list = new OrderedList();
    private final Span moved = new Span();
    private final Button more = new Button(getTranslation("note.action.more"), click -> showMore());
    private int limit = PORTION;
    private transient @Nullable List<NoteRow> shown;

    NotesContent(NoteService notes, StaffService staff, Clock clock, OpenFile file) {
        this.clock = clock;
        this.notes = notes;
        this.staff = staff;
        this.file = file;
        addClassName("notes");
        list.addClassName("note-list");
        moved.addClassName("visually-hidden");
        moved.getElement().setAttribute("role", "status");
        var add = new Button(getTranslation("note.action.add"), new Icon(VaadinIcon.PLUS), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(add);
        bar.addClassName("tab-bar");
        add(bar, list, more, moved);
        refresh();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void refresh() {
        List<NoteRow> rows = notes.of(file.id(), limit);
        more.setVisible(rows.size() == limit && notes.count(file.id()) > limit);
        if (rows.equals(shown)) {
            return; // what has the focus keeps it
        }
        shown = rows;
        list.removeAll();
        for (int place = 0; place < rows.size(); place++) {
            list.add(new ListItem(new NoteCard(rows.get(place), place, LocalDate.now(clock), this)));
        }
        if (rows.isEmpty()) {
            list.add(new ListItem(new Paragraph(getTranslation("note.empty"))));
        }
    }

    private void showMore() {
        int before = limit;
        limit += PORTION;
        refresh();
        focusHandle(before);
    }

    private void add() {
        NoteDialog.adding(
                        getTranslation("note.action.add"),
                        staff.colleagues(),
                        (origin, content) -> notes.add(file.id(), origin, content))
                .open();
    }

    void edit(NoteRow note) {
        NoteDialog.editing(notes, note, staff.colleagues()).open();
    }

    /** Where whom it is about stands. */
    void openParticipants() {
        file.open("participants");
    }

    void delete(NoteRow note) {
        DeleteNoteDialog.open(notes, note, LocalDate.now(clock));
    }

    void done(NoteRow note) {
        notes.done(note.id());
        Notices.undoable("note.notice.done", "note.action.undone", () -> notes.notDone(note.id()));
    }

    /** Says where the note is now, for those who listen to the page; the focus stays on its handle. */
    void move(NoteRow note, int wanted) {
        int place = Math.min(wanted, Objects.requireNonNull(shown).size() - 1);
        notes.move(note.id(), place);
        refresh();
        moved.setText(getTranslation("note.moved", place + 1));
        focusHandle(place);
    }

    private void focusHandle(int place) {
        list.getChildren()
                .skip(place)
                .findFirst()
                .flatMap(item -> item.getChildren().findFirst())
                .ifPresent(card -> ((NoteCard) card).focusHandle());
    }
}
