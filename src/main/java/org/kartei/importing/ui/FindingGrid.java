package org.kartei.importing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.kartei.importing.Finding;
import org.kartei.importing.FindingKind;
import org.kartei.importing.Import;
import org.kartei.importing.ImportKind;
import org.kartei.importing.ImportService;
import org.kartei.importing.MoneyField;

/** What was found in the rows of a file, of one kind. */
class FindingGrid extends Grid<Finding> {

    /** So many fit on the page without scrolling within it. */
    private static final int FEW = 8;

    FindingGrid(ImportService imports, Import one, FindingKind kind, long count) {
        boolean isMistakes = kind == FindingKind.MISTAKE;
        getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(isMistakes ? "importing.check.mistakes" : "importing.check.duplicates"));
        addClassName("import-findings");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        addColumn(Finding::row)
                .setHeader(getTranslation("importing.finding.row"))
                .setWidth("4rem")
                .setFlexGrow(0);
        addColumn(Finding::subject)
                .setHeader(getTranslation(subject(one.kind())))
                .setFlexGrow(1);
        if (isMistakes) {
            addColumn(Finding::column)
                    .setHeader(getTranslation("importing.finding.column"))
                    .setFlexGrow(1);
        }
        addComponentColumn(this::text)
                .setHeader(getTranslation("importing.finding.what"))
                .setFlexGrow(3);
        setItems(query -> imports.findings(one.id(), kind, query.getOffset(), query.getLimit()).stream());
        if (count <= FEW) {
            setAllRowsVisible(true);
        } else {
            setHeight("18rem");
        }
    }

    /** What is told of each row besides its number. */
    private static String subject(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS -> "importing.finding.subject";
            case INVOICES -> MoneyField.NUMBER.captionKey();
            case OPENING_CREDIT -> MoneyField.CUSTOMER.captionKey();
        };
    }

    /** What stands above them where there are more than are listed. */
    static Paragraph whichOf(long count) {
        var first = new Paragraph();
        first.setText(first.getTranslation("job.failures.first", ImportService.LISTED, count));
        first.setVisible(count > ImportService.LISTED);
        return first;
    }

    private Component text(Finding finding) {
        String text = getTranslation(finding.messageKey(), finding.value());
        return finding.customerNumber() == null
                ? new Span(text)
                : new Anchor(
                        "customers/" + finding.customerNumber() + "/details",
                        text + " (" + finding.customerNumber() + ")");
    }
}
