package org.kartei.importing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kartei.importing.Import;
import org.kartei.importing.ImportId;
import org.kartei.importing.ImportKind;
import org.kartei.importing.ImportService;
import org.kartei.importing.ImportState;
import org.kartei.shell.Formats;
import org.kartei.shell.SmallTable;

/** The imports so far, the latest first, with what can still be done about each. */
class FormerImports extends Div {

    private final transient ImportService imports;
    private final Set<ImportKind> kinds;
    private final transient Consumer<ImportId> open;
    private final SmallTable<Import> table;

    FormerImports(ImportService imports, Set<ImportKind> kinds, Consumer<ImportId> open) {
        this.imports = imports;
        this.kinds = kinds;
        this.open = open;
        String title = getTranslation("importing.former");
        Formats formats = Formats.of(getLocale());
        table = new SmallTable<Import>(title, "").text(getTranslation("importing.former.file"), Import::fileName);
        if (kinds.size() > 1) {
            table.text(getTranslation("importing.kind"), one -> getTranslation("importing.kind." + one.kind()));
        }
        table.text(getTranslation("importing.former.when"), one -> formats.dateTime(one.uploadedAt()))
                .text(getTranslation("importing.former.who"), Import::staffName)
                .text(
                        getTranslation("importing.former.state"),
                        one -> getTranslation("importing.state." + one.state().name()))
                .number(
                        getTranslation(
                                kinds.contains(ImportKind.CUSTOMERS)
                                        ? "importing.former.added"
                                        : "importing.former.rows"),
                        one -> formats.number(
                                one.counts().added() - one.counts().removed()))
                .actions(getTranslation("importing.former.actions"), this::actions);
        add(new H2(title), table);
    }

    void refresh() {
        List<Import> latest = imports.latest(kinds);
        setVisible(!latest.isEmpty());
        table.show(latest);
    }

    private List<Button> actions(Import one) {
        if (!imports.isMine(one)) {
            return List.of();
        }
        var actions = new ArrayList<Button>();
        actions.add(new Button(getTranslation("importing.action.show"), click -> open.accept(one.id())));
        Runnable started = () -> open.accept(one.id());
        if (one.state() == ImportState.STOPPED) {
            actions.add(ImportButtons.goOn(imports, one, started));
        }
        boolean isOver = one.state() == ImportState.STOPPED
                || one.state() == ImportState.DONE
                || one.state() == ImportState.UNDO_STOPPED;
        if (isOver
                && one.kind().isUndoable()
                && one.counts().added() > one.counts().removed()) {
            actions.add(ImportButtons.undo(imports, one, started));
        }
        return actions;
    }
}
