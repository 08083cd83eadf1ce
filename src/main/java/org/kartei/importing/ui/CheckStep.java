package org.kartei.importing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.kartei.importing.FindingKind;
import org.kartei.importing.Import;
import org.kartei.importing.ImportKind;
import org.kartei.importing.ImportService;

/** The third step: what the dry run has found, and the decision what to do about it. */
class CheckStep extends Div {

    private final transient Import one;
    private final Checkbox addDuplicates = new Checkbox(getTranslation("importing.check.addDuplicates"));
    private final Button run = new Button();

    CheckStep(ImportService imports, Import one, Runnable changed) {
        this.one = one;
        addClassName("import-step");
        add(
                new H2(getTranslation("importing.check.title", one.fileName())),
                new Paragraph(CountText.found(this, one.counts())));
        if (one.counts().bad() > 0) {
            add(
                    new H3(getTranslation("importing.check.mistakes")),
                    new Paragraph(getTranslation("importing.check.mistakes.help")),
                    FindingGrid.whichOf(one.counts().bad()),
                    new FindingGrid(
                            imports, one, FindingKind.MISTAKE, one.counts().bad()));
        }
        if (one.counts().duplicates() > 0) {
            add(
                    new H3(getTranslation("importing.check.duplicates")),
                    new Paragraph(getTranslation(
                            one.kind().allowsDuplicates()
                                    ? "importing.check.duplicates.help"
                                    : "importing.check.duplicates.help.money")),
                    FindingGrid.whichOf(one.counts().duplicates()),
                    new FindingGrid(
                            imports, one, FindingKind.DUPLICATE, one.counts().duplicates()));
            if (one.kind().allowsDuplicates()) {
                add(addDuplicates);
            }
        }
        run.addThemeVariants(ButtonVariant.PRIMARY);
        run.addClickListener(click -> {
            imports.run(one.id(), addDuplicates.getValue());
            changed.run();
        });
        addDuplicates.addValueChangeListener(event -> sayHowMany());
        sayHowMany();
        var buttons = new Div(run, ImportButtons.remap(imports, one, changed), ImportButtons.discard(imports, one));
        buttons.addClassName("form-buttons");
        add(buttons);
    }

    private void sayHowMany() {
        long good = one.counts().good(addDuplicates.getValue());
        run.setText(getTranslation(
                one.kind() == ImportKind.CUSTOMERS ? "importing.action.run" : "importing.action.run.rows", good));
        run.setEnabled(good > 0);
        run.setTooltipText(good > 0 ? null : getTranslation("importing.check.nothing"));
    }
}
