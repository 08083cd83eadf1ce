package org.kartei.template.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.kartei.shell.Formats;
import org.kartei.shell.SmallTable;
import org.kartei.template.TemplateVersion;

/** What was saved so far, each to begin anew from. */
final class VersionsTable extends Div {

    private final SmallTable<TemplateVersion> table;
    private long holding;

    /** @param remove takes one back that does not hold yet */
    VersionsTable(LocalDate today, Consumer<TemplateVersion> remove) {
        Formats formats = Formats.of(getLocale());
        String title = getTranslation("template.versions");
        table = new SmallTable<TemplateVersion>(title, "")
                .cells(getTranslation("template.validFrom"), this::validFrom)
                .text(
                        getTranslation("template.version.savedAt"),
                        each -> each.isFirst() ? "" : formats.dateTime(each.savedAt()))
                .text(getTranslation("template.version.staff"), TemplateVersion::staffName)
                .cells(getTranslation("template.version.start"), this::start)
                .actions(getTranslation("template.version.actions"), version -> actions(version, today, remove));
        add(new H2(title), table);
    }

    /** @param holdingNow id of the version that documents get today */
    void show(List<TemplateVersion> versions, long holdingNow) {
        holding = holdingNow;
        table.show(versions);
    }

    private Component validFrom(TemplateVersion version) {
        var day = new Div(new Span(day(version)));
        if (version.id() == holding) {
            var now = new Span(getTranslation("template.version.now"));
            now.addClassNames("secondary", "group-state");
            day.add(now);
        }
        return day;
    }

    private String day(TemplateVersion version) {
        return version.isFirst()
                ? getTranslation("template.version.first")
                : Formats.of(getLocale()).date(version.validFrom());
    }

    private List<Button> actions(TemplateVersion version, LocalDate today, Consumer<TemplateVersion> remove) {
        if (!version.validFrom().isAfter(today)) {
            return List.of();
        }
        var button = new Button(getTranslation("template.version.remove"), click -> remove.accept(version));
        button.setAriaLabel(getTranslation("template.version.remove.of", day(version)));
        return List.of(button);
    }

    private Component start(TemplateVersion version) {
        var link = new RouterLink(getTranslation("template.version.start.here"), DocumentsView.class);
        link.setQueryParameters(QueryParameters.of(DocumentsView.VERSION, String.valueOf(version.id())));
        link.getElement().setAttribute("aria-label", getTranslation("template.version.start.of", day(version)));
        return link;
    }
}
