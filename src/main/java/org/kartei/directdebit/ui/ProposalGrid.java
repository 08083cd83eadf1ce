package org.kartei.directdebit.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import org.kartei.directdebit.ProposedDebit;
import org.kartei.shell.Formats;

/** What could be collected; what is due on the day of the collection is ticked. */
final class ProposalGrid extends Grid<ProposedDebit> {

    /** So many fit on the page without scrolling within it. */
    private static final int FEW = 8;

    ProposalGrid() {
        Formats formats = Formats.of(getLocale());
        getElement().setAttribute("aria-label", getTranslation("directdebit.proposal.title"));
        setSelectionMode(SelectionMode.MULTI);
        addComponentColumn(row -> new Anchor("invoices/" + row.invoiceSlug(), row.invoiceNumber()))
                .setHeader(getTranslation("directdebit.column.invoice"))
                .setAutoWidth(true);
        addColumn(ProposedDebit::customerName)
                .setHeader(getTranslation("directdebit.column.customer"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        addColumn(row -> formats.date(row.dueOn()))
                .setHeader(getTranslation("directdebit.column.dueOn"))
                .setAutoWidth(true);
        addColumn(row -> formats.amount(row.amount()))
                .setHeader(getTranslation("directdebit.column.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(row -> row.signed().shortIban())
                .setHeader(getTranslation("directdebit.column.account"))
                .setAutoWidth(true);
        addColumn(row -> row.signed().reference())
                .setHeader(getTranslation("directdebit.mandate.reference"))
                .setAutoWidth(true);
    }

    /** These, of which those are ticked that are due by then. */
    void show(List<ProposedDebit> rows, LocalDate day) {
        setItems(rows);
        asMultiSelect()
                .select(rows.stream()
                        .filter(row -> row.dueOn() == null || !row.dueOn().isAfter(day))
                        .toList());
        setAllRowsVisible(rows.size() <= FEW);
        setHeight(rows.size() <= FEW ? null : "24rem");
        setVisible(!rows.isEmpty());
    }
}
