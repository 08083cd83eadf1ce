package org.kartei.importing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.function.Consumer;
import org.kartei.importing.Import;
import org.kartei.importing.ImportId;
import org.kartei.importing.ImportService;
import org.kartei.importing.ImportState;
import org.kartei.shell.Formats;

/** The imports so far, the latest first, with what can still be done about each. */
class FormerImports extends Div {

    private final transient ImportService imports;
    private final transient Consumer<ImportId> open;
    private final Grid<Import> grid = new Grid<>();

    FormerImports(ImportService imports, Consumer<ImportId> open) {
        this.imports = imports;
        this.open = open;
        String title = getTranslation("importing.former");
        grid.getElement().setAttribute("aria-label", title);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        Formats formats = Formats.of(getLocale());
        grid.addColumn(Import::fileName)
                .setHeader(getTranslation("importing.former.file"))
                .setFlexGrow(2);
        grid.addColumn(one -> formats.dateTime(one.uploadedAt()))
                .setHeader(getTranslation("importing.former.when"))
                .setAutoWidth(true);
        grid.addColumn(Import::staffName)
                .setHeader(getTranslation("importing.former.who"))
                .setAutoWidth(true);
        grid.addColumn(one -> getTranslation("importing.state." + one.state().name()))
                .setHeader(getTranslation("importing.former.state"))
                .setFlexGrow(2);
        grid.addColumn(one -> formats.number(one.counts().added() - one.counts().removed()))
                .setHeader(getTranslation("importing.former.added"))
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("importing.former.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        add(new H2(title), grid);
    }

    void refresh() {
        List<Import> latest = imports.latest();
        setVisible(!latest.isEmpty());
        grid.setItems(latest);
        grid.recalculateColumnWidths(); // what can be done to an import changes, and its buttons need their room
    }

    private Component actions(Import one) {
        var actions = new Div();
        actions.addClassName("import-actions");
        if (!imports.isMine(one)) {
            return actions;
        }
        var show = new Button(getTranslation("importing.action.show"), click -> open.accept(one.id()));
        actions.add(show);
        Runnable started = () -> open.accept(one.id());
        if (one.state() == ImportState.STOPPED) {
            actions.add(ImportButtons.goOn(imports, one, started));
        }
        boolean isOver = one.state() == ImportState.STOPPED
                || one.state() == ImportState.DONE
                || one.state() == ImportState.UNDO_STOPPED;
        if (isOver && one.counts().added() > one.counts().removed()) {
            actions.add(ImportButtons.undo(imports, one, started));
        }
        actions.getChildren()
                .map(Button.class::cast)
                .forEach(button -> button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY));
        return actions;
    }
}
