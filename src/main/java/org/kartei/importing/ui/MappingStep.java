package org.kartei.importing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.importing.Import;
import org.kartei.importing.ImportField;
import org.kartei.importing.ImportPlan;
import org.kartei.importing.ImportPreview;
import org.kartei.importing.ImportService;
import org.kartei.importing.ImportTarget;
import org.kartei.importing.NamedTarget;
import org.kartei.importing.OwnTarget;
import org.kartei.ownfield.OwnField;

/** The second step: what each column is about, guessed and to be confirmed, over the first rows of the file. */
class MappingStep extends Div {

    private static final int CELL = 80;

    private final transient ImportService imports;
    private final transient Import one;
    private final transient Runnable changed;
    private final transient ImportPreview preview;
    private final transient List<ImportTarget> targets;
    private final List<Select<ImportTarget>> fields = new ArrayList<>();
    private final Checkbox createGroups = new Checkbox(getTranslation("importing.mapping.createGroups"));
    private final Paragraph leftOut = new Paragraph();
    private final boolean isManager;

    MappingStep(ImportService imports, Import one, boolean isManager, Runnable changed) {
        this.imports = imports;
        this.one = one;
        this.changed = changed;
        this.isManager = isManager;
        this.preview = imports.preview(one.id());
        this.targets = imports.targets(one.kind());
        addClassName("import-step");
        createGroups.setValue(preview.plan().createGroups());
        leftOut.addClassName("secondary");
        var check = new Button(getTranslation("importing.action.check"), click -> check());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(check, ImportButtons.discard(imports, one));
        buttons.addClassName("form-buttons");
        add(
                new H2(getTranslation("importing.mapping.title", one.fileName())),
                new Paragraph(getTranslation("importing.mapping.help")),
                table(),
                leftOut,
                createGroups,
                buttons);
        tellWhatFollows();
    }

    private Grid<List<String>> table() {
        var grid = new Grid<List<String>>();
        grid.addClassName("import-preview");
        grid.getElement().setAttribute("aria-label", getTranslation("importing.mapping.preview"));
        for (int i = 0; i < preview.captions().size(); i++) {
            int column = i;
            Select<ImportTarget> field =
                    field(preview.captions().get(i), preview.plan().fields().get(i));
            fields.add(field);
            var head = new Div(new Span(preview.captions().get(i)), field);
            head.addClassName("import-column");
            grid.addColumn(row -> cell(row, column))
                    .setHeader(head)
                    .setWidth("11rem")
                    .setFlexGrow(1);
        }
        grid.setItems(preview.rows());
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Select<ImportTarget> field(String caption, @Nullable ImportTarget guess) {
        var field = new Select<ImportTarget>();
        field.setAriaLabel(getTranslation("importing.mapping.column", caption));
        field.setItems(targets);
        field.setItemLabelGenerator(this::name);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("importing.mapping.leaveOut"));
        field.setValue(guess);
        field.setWidthFull();
        field.addValueChangeListener(event -> tellWhatFollows());
        return field;
    }

    private String name(@Nullable ImportTarget target) {
        return switch (target) {
            case null -> getTranslation("importing.mapping.leaveOut");
            case NamedTarget field -> getTranslation(field.captionKey());
            case OwnTarget(OwnField field) -> field.name();
        };
    }

    private void tellWhatFollows() {
        var captions = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isEmpty()) {
                captions.add(preview.captions().get(i));
            }
        }
        boolean hasGroups = fields.stream().anyMatch(field -> field.getValue() == ImportField.GROUPS);
        createGroups.setVisible(isManager && hasGroups);
        leftOut.setVisible(!captions.isEmpty());
        leftOut.setText(getTranslation("importing.mapping.leftOut", String.join(", ", captions)));
    }

    private void check() {
        var chosen = new ArrayList<@Nullable ImportTarget>();
        fields.forEach(field -> chosen.add(field.getValue()));
        imports.check(one.id(), new ImportPlan(chosen, createGroups.getValue()));
        changed.run();
    }

    private static String cell(List<String> row, int column) {
        String text = column < row.size() ? row.get(column) : "";
        return text.length() <= CELL ? text : text.substring(0, CELL) + "…";
    }
}
