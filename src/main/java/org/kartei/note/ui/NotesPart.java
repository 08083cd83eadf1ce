package org.kartei.note.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kartei.customer.file.FilePart;
import org.kartei.customer.file.OpenFile;
import org.kartei.note.NoteRow;
import org.kartei.note.NoteService;
import org.springframework.stereotype.Component;

/** The first five notes in the sidebar (FILE-2). */
@Component
class NotesPart implements FilePart {

    private static final int FIRST = 5;

    private final NoteService notes;

    NotesPart(NoteService notes) {
        this.notes = notes;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public com.vaadin.flow.component.Component part(OpenFile file) {
        UI ui = UI.getCurrent();
        List<NoteRow> first = notes.of(file.id(), FIRST);
        var part = new Div(new H2(ui.getTranslation("customer.tab.notes")));
        part.addClassName("file-notes");
        if (first.isEmpty()) {
            part.add(new Div(ui.getTranslation("note.none")));
            return part;
        }
        var list = new UnorderedList();
        first.forEach(note -> {
            String heading = note.title().isEmpty() ? note.content().text() : note.title();
            var item = new ListItem(heading);
            item.getElement().setAttribute("title", note.content().text());
            list.add(item);
        });
        var all = new Button(ui.getTranslation("note.all"), click -> file.open(NotesTab.PATH));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        part.add(list, all);
        return part;
    }
}
