package org.kartei.importing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.kartei.importing.FindingKind;
import org.kartei.importing.Import;
import org.kartei.importing.ImportKind;
import org.kartei.importing.ImportService;
import org.kartei.importing.ImportState;

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
            add(new Paragraph(CountText.done(this, one.counts())));
        }
        if (one.counts().failed() > 0
                && !imports.findings(one.id(), FindingKind.MISTAKE, 0, 1).isEmpty()) { // they are not kept for ever
            add(mistakes(imports, one));
        }
        var buttons = new Div();
        buttons.addClassName("form-buttons");
        if (one.state() == ImportState.STOPPED) {
            Button goOn = ImportButtons.goOn(imports, one, changed);
            goOn.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(goOn);
            if (!one.kind().isUndoable()) {
                buttons.add(ImportButtons.end(imports, one, changed));
            }
        }
        if (one.kind().isUndoable()
                && one.state() != ImportState.REFUSED
                && one.counts().added() > one.counts().removed()) {
            buttons.add(ImportButtons.undo(imports, one, changed));
        }
        var another = new Button(getTranslation("importing.action.another"), click -> ImportPage.anew(one.kind()));
        boolean isOfInvoices = one.kind() == ImportKind.INVOICES;
        var overview = new Button(
                getTranslation(isOfInvoices ? "importing.action.invoices" : "importing.action.customers"),
                click -> UI.getCurrent().navigate(isOfInvoices ? "invoices" : "customers"));
        if (one.state() == ImportState.DONE) {
            overview.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.addComponentAsFirst(overview);
            buttons.add(another);
        } else {
            buttons.add(another, overview);
        }
        add(buttons);
    }

    private Component mistakes(ImportService imports, Import one) {
        var mistakes = new Div(
                new H3(getTranslation("importing.check.mistakes")),
                FindingGrid.whichOf(one.counts().failed()),
                new FindingGrid(imports, one, FindingKind.MISTAKE, one.counts().failed()));
        mistakes.addClassName("import-step");
        return mistakes;
    }
}
