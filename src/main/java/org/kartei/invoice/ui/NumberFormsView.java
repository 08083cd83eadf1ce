package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kartei.invoice.DocumentSeries;
import org.kartei.invoice.NumberForms;
import org.kartei.invoice.SeriesForm;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.PageHead;
import org.kartei.shell.SmallTable;

/** How numbers of documents are written, and the days from which they are (APP-6). */
@Route("settings/numbers")
@Menu(title = "invoice.series.title", order = 491, icon = "vaadin:hash")
@RolesAllowed("MANAGER")
class NumberFormsView extends Div implements HasDynamicTitle {

    private final transient NumberForms forms;
    private final transient Clock clock;
    private final transient Formats formats = Formats.of(getLocale());
    private final SmallTable<SeriesForm> table;
    private final transient Map<DocumentSeries, SeriesForm> holding = new EnumMap<>(DocumentSeries.class);

    NumberFormsView(NumberForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
        addClassName("page");
        var set = new Button(getTranslation("invoice.series.action.set"), new Icon(VaadinIcon.PLUS));
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.addClickListener(click -> new NumberFormDialog(forms, holding, today(), this::refresh).open());
        var begin = new Button(getTranslation("invoice.series.action.begin"));
        begin.addClickListener(click -> new BeginSeriesDialog(forms, this::refresh).open());
        var help = new Paragraph(getTranslation("invoice.series.help"));
        help.addClassName("secondary");
        table = new SmallTable<SeriesForm>(getPageTitle(), "")
                .cells(getTranslation("invoice.series.field.series"), this::series)
                .text(
                        getTranslation("invoice.series.field.form"),
                        each -> each.form().write(today().getYear(), 1))
                .text(
                        getTranslation("invoice.series.field.validFrom"),
                        each -> each.validFrom().equals(LocalDate.EPOCH) ? "" : formats.date(each.validFrom()))
                .text(
                        getTranslation("invoice.series.field.next"),
                        each -> holding.containsValue(each) ? forms.next(each.series()) : "")
                .actions(getTranslation("invoice.series.actions"), this::actions);
        add(new PageHead(getPageTitle(), begin, set), help, table);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoice.series.title");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Component series(SeriesForm form) {
        var name = new Div(new Span(getTranslation(form.series().nameKey())));
        if (holding.containsValue(form)) {
            var now = new Span(getTranslation("invoice.series.state.now"));
            now.addClassNames("secondary", "group-state");
            name.add(now);
        }
        return name;
    }

    private List<Button> actions(SeriesForm form) {
        if (form.validFrom().isBefore(today())) {
            return List.of();
        }
        var remove = new Button(getTranslation("invoice.series.action.remove"), click -> remove(form));
        remove.setAriaLabel(getTranslation(
                "invoice.series.action.remove.of",
                getTranslation(form.series().nameKey()),
                formats.date(form.validFrom())));
        return List.of(remove);
    }

    private void remove(SeriesForm form) {
        forms.remove(form);
        refresh();
        Notices.success("invoice.series.notice.removed");
    }

    private void refresh() {
        List<SeriesForm> all = forms.all();
        holding.clear();
        all.stream()
                .filter(each -> !each.validFrom().isAfter(today()))
                .forEach(each -> holding.putIfAbsent(each.series(), each)); // the latest stands first
        table.show(all);
    }
}
