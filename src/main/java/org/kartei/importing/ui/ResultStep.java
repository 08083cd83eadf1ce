package org.kartei.importing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.kartei.importing.Import;
import org.kartei.importing.ImportCounts;
import org.kartei.importing.ImportService;
import org.kartei.importing.ImportState;
import org.kartei.shell.Formats;

/** How an import has ended, and what can be done now. */
class ResultStep extends Div {

    ResultStep(ImportService imports, Import one, Runnable changed) {
        addClassName("import-step");
        add(
                new H2(one.fileName()),
                new Paragraph(getTranslation("importing.state." + one.state().name())));
        if (one.message() != null) {
            add(new Paragraph(getTranslation(one.message(), one.messageValue())));
        }
        if (one.state() != ImportState.REFUSED) {
            add(new Paragraph(counts(one.counts())));
        }
        var buttons = new Div();
        buttons.addClassName("form-buttons");
        if (one.state() == ImportState.STOPPED) {
            Button goOn = ImportButtons.goOn(imports, one, changed);
            goOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(goOn);
        }
        if (one.state() != ImportState.REFUSED
                && one.counts().added() > one.counts().removed()) {
            buttons.add(ImportButtons.undo(imports, one, changed));
        }
        buttons.add(
                new Button(getTranslation("importing.action.another"), click -> ImportView.open(null)),
                new Button(
                        getTranslation("importing.action.customers"),
                        click -> UI.getCurrent().navigate("customers")));
        add(buttons);
    }

    private String counts(ImportCounts counts) {
        Formats formats = Formats.of(getLocale());
        return getTranslation(
                "importing.result",
                formats.number(counts.total()),
                formats.number(counts.added()),
                formats.number(counts.skipped()),
                formats.number(counts.failed()),
                formats.number(counts.removed()));
    }
}
