package org.kartei.importing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.kartei.importing.Import;
import org.kartei.importing.ImportService;

/** Buttons that several steps have. */
final class ImportButtons {

    private ImportButtons() {}

    /** Forgets the file, of which nothing is in yet, and begins anew. */
    static Button discard(ImportService imports, Import one) {
        var button = new Button(UI.getCurrent().getTranslation("importing.action.discard"), click -> {
            imports.discard(one.id());
            ImportPage.anew(one.kind());
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Back to the columns of a file that has been checked. */
    static Button remap(ImportService imports, Import one, Runnable changed) {
        var button = new Button(UI.getCurrent().getTranslation("importing.action.remap"), click -> {
            imports.reconsider(one.id());
            changed.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    static Button undo(ImportService imports, Import one, Runnable started) {
        return new Button(
                UI.getCurrent().getTranslation("importing.action.undo"),
                click -> new UndoDialog(imports, one, started).open());
    }

    /** Leaves the rest of a stopped import out. */
    static Button end(ImportService imports, Import one, Runnable ended) {
        return new Button(UI.getCurrent().getTranslation("importing.action.end"), click -> {
            imports.end(one.id());
            ended.run();
        });
    }

    static Button goOn(ImportService imports, Import one, Runnable started) {
        return new Button(UI.getCurrent().getTranslation("importing.action.continue"), click -> {
            imports.goOn(one.id());
            started.run();
        });
    }
}
