package org.kartei.note.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteRow;
import org.kartei.note.NoteService;
import org.kartei.security.StaffService;
import org.kartei.shell.CounterChanged;
import org.kartei.shell.Formats;
import org.kartei.shell.NavigationCounters;
import org.kartei.shell.News;
import org.kartei.shell.Notices;
import org.kartei.shell.list.Choice;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** What the current user is to be reminded of (NOTE-3). */
@Route(FollowUpsView.PATH)
@Menu(title = "note.list.title", order = 20, icon = "vaadin:bell-o")
@RolesAllowed("OFFICE")
class FollowUpsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "follow-ups";

    private final transient NoteService notes;
    private final transient StaffService staff;
    private final transient Clock clock;
    private final transient Locale locale = UI.getCurrent().getLocale();
    private final ListPanel<NoteRow> list;

    FollowUpsView(ListPanels lists, NoteService notes, StaffService staff, NavigationCounters changes, Clock clock) {
        this.clock = clock;
        this.notes = notes;
        this.staff = staff;
        setSizeFull();
        list = lists.create(new ListDefinition<>(
                "note",
                PATH,
                "vaadin:bell-o",
                columns(),
                notes.followUps(),
                note -> note.id().value(),
                note -> "customers/" + note.customerNumber() + "/notes",
                note -> note.customerName() + ", " + note.title()));
        list.setRowMenu(this::fill);
        add(list);
        News.<CounterChanged>follow(this, changes::listen, changed -> list.refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("note.list.title");
    }

    private List<ListColumn<NoteRow>> columns() {
        return List.of(
                ListColumn.date("followUp", (NoteRow note) -> note.followUp())
                        .rendered(LitRenderer.<NoteRow>of("<span class=\"${item.badge}\">${item.day}</span>")
                                .withProperty("badge", this::badge)
                                .withProperty("day", this::day))
                        .onCard(this::day, this::badge)
                        .always()
                        .width(190),
                ListColumn.text("customer", (NoteRow note) -> note.customerName())
                        .opening(note -> "")
                        .always()
                        .width(180),
                ListColumn.text("title", (NoteRow note) -> note.title())
                        .always()
                        .width(180),
                ListColumn.text("text", (NoteRow note) -> note.content().text())
                        .shown()
                        .width(260),
                ListColumn.text("writtenBy", (NoteRow note) -> note.writtenBy())
                        .shown()
                        .width(150),
                ListColumn.choice("origin", NoteTexts::origin, FollowUpsView::origins),
                ListColumn.text("informed", (NoteRow note) -> note.informed()).width(180));
    }

    private static List<Choice> origins() {
        return Arrays.stream(NoteOrigin.values())
                .map(origin -> new Choice(origin.name(), UI.getCurrent().getTranslation("note.origin." + origin)))
                .toList();
    }

    private String day(NoteRow note) {
        String date = Formats.of(locale).date(note.followUp());
        String day =
                NoteTexts.isOverdue(note, LocalDate.now(clock)) ? getTranslation("note.badge.overdue", date) : date;
        return note.reachesNobody() ? getTranslation("note.badge.nobody", day) : day;
    }

    /** Overdue stands out, today is near. */
    private String badge(NoteRow note) {
        LocalDate day = note.followUp();
        LocalDate today = LocalDate.now(clock);
        return "badge badge-" + (day == null || day.isAfter(today) ? "grey" : day.isBefore(today) ? "red" : "amber");
    }

    private void fill(GridContextMenu<NoteRow> menu, NoteRow note) {
        menu.addItem(
                getTranslation("note.action.show"),
                click -> NoteDialog.reading(note).open());
        menu.addItem(
                getTranslation("shell.action.edit"),
                click -> NoteDialog.editing(notes, note, staff.colleagues()).open());
        menu.addItem(getTranslation("note.action.done"), click -> {
            notes.done(note.id());
            Notices.undoable("note.notice.done", "note.action.undone", () -> notes.notDone(note.id()));
        });
        menu.addItem(
                getTranslation("note.action.postpone"),
                click -> PostponeDialog.open(notes, note, LocalDate.now(clock)));
        menu.addItem(
                getTranslation("note.action.delete"),
                click -> DeleteNoteDialog.open(notes, note, LocalDate.now(clock)));
    }
}
