package org.kartei.directdebit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.kartei.directdebit.DebitItem;
import org.kartei.directdebit.DebitState;
import org.kartei.shell.Formats;

/** What was collected by one collection, and what became of it. */
final class DebitItemGrid extends Grid<DebitItem> {

    /** So many fit on the page without scrolling within it. */
    private static final int FEW = 15;

    DebitItemGrid(List<DebitItem> items, Consumer<DebitItem> giveBack) {
        Formats formats = Formats.of(getLocale());
        getElement().setAttribute("aria-label", getTranslation("directdebit.list.items"));
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(item -> new Anchor("invoices/" + item.invoiceSlug(), item.invoiceNumber()))
                .setHeader(getTranslation("directdebit.column.invoice"))
                .setAutoWidth(true);
        addColumn(item -> item.mandate().holder())
                .setHeader(getTranslation("directdebit.mandate.holder"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        addColumn(item -> formats.amount(item.amount()))
                .setHeader(getTranslation("directdebit.column.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addComponentColumn(item -> state(item, giveBack))
                .setHeader(getTranslation("directdebit.column.state"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        addColumn(item -> item.mandate().shortIban())
                .setHeader(getTranslation("directdebit.column.account"))
                .setAutoWidth(true);
        addColumn(item -> item.mandate().reference())
                .setHeader(getTranslation("directdebit.mandate.reference"))
                .setAutoWidth(true);
        addColumn(DebitItem::sequence)
                .setHeader(getTranslation("directdebit.column.sequence"))
                .setAutoWidth(true);
        setItems(items);
        if (items.size() <= FEW) {
            setAllRowsVisible(true);
        } else {
            setHeight("34rem");
        }
    }

    private Component state(DebitItem item, Consumer<DebitItem> giveBack) {
        var badge = new Span(getTranslation(item.stateKey()));
        badge.addClassNames("badge", "badge-" + color(item.state()));
        if (item.state() == DebitState.RETURNED) {
            return new Div(badge, new Span(" " + item.reason()));
        }
        var button = new Button(getTranslation("directdebit.return.action"), click -> giveBack.accept(item));
        button.setAriaLabel(getTranslation("directdebit.return.action") + " " + item.invoiceNumber());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return new Div(badge, button);
    }

    private static String color(DebitState state) {
        return switch (state) {
            case COLLECTED -> "blue";
            case PAID -> "green";
            case RETURNED -> "red";
        };
    }
}
