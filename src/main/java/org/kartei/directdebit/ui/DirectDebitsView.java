package org.kartei.directdebit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.kartei.directdebit.DebitRow;
import org.kartei.directdebit.DirectDebitId;
import org.kartei.directdebit.DirectDebits;
import org.kartei.directdebit.ProposedDebit;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Formats;
import org.kartei.shell.PageHead;
import org.kartei.shell.Refusals;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** What can be collected by direct debit, and what has been (INV-3). */
@Route(DirectDebitsView.PATH)
@RolesAllowed("OFFICE")
class DirectDebitsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "invoices/direct-debits";

    private static final Currency EURO = Currency.getInstance("EUR");

    private final transient DirectDebits debits;
    private final ProposalGrid proposal = new ProposalGrid();
    private final DatePicker day = DatePickers.of(getTranslation("directdebit.column.collectedOn"));
    private final Paragraph sum = new Paragraph();
    private final Paragraph nothing = new Paragraph(getTranslation("directdebit.proposal.empty"));
    private final Button collect = new Button(getTranslation("directdebit.action.collect"), click -> collect());
    private final Refusals refusals = new Refusals().at(day, "directdebit.error.day", "directdebit.error.businessDay");
    private final ListPanel<DebitRow> list;
    private final boolean isReady;

    DirectDebitsView(DirectDebits debits, ListPanels lists) {
        this.debits = debits;
        this.isReady = debits.isReady();
        addClassNames("page", "run");
        DatePickers.limit(day, debits.firstDay(), debits.lastDay());
        day.setHelperText(getTranslation("directdebit.proposal.dayHelp", DirectDebits.NOTICE_DAYS));
        day.setValue(debits.usualDay());
        day.setWidth("min(22rem, 100%)");
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && day.getValue() != null && !day.isInvalid()) {
                propose();
            }
        });
        proposal.addSelectionListener(selection -> showSum());
        collect.addThemeVariants(ButtonVariant.PRIMARY);
        collect.setDisableOnClick(true);
        sum.getElement().setAttribute("aria-live", "polite");
        var actions = new Div(collect, sum);
        actions.addClassName("invoice-actions");
        var notReady = new Paragraph(getTranslation("directdebit.error.creditor"));
        notReady.setVisible(!isReady);
        var card = new Div(
                new H2(getTranslation("directdebit.proposal.title")), notReady, day, nothing, proposal, actions);
        card.addClassNames("card", "run-fields");
        list = lists.create(DebitLists.all(debits.list()));
        add(
                new Anchor("invoices", getTranslation("invoice.list.title")),
                new PageHead(getPageTitle()),
                card,
                new H2(getTranslation("directdebit.list.collections")),
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show();
        propose();
    }

    private void propose() {
        List<ProposedDebit> rows = debits.proposed(day.getValue());
        proposal.show(rows, day.getValue());
        nothing.setVisible(rows.isEmpty());
        showSum();
    }

    private void showSum() {
        var chosen = proposal.getSelectedItems();
        BigDecimal total = chosen.stream().map(ProposedDebit::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Formats formats = Formats.of(getLocale());
        sum.setText(
                getTranslation("directdebit.proposal.sum", formats.number(chosen.size()), formats.money(total, EURO)));
        collect.setEnabled(!chosen.isEmpty() && isReady);
    }

    private void collect() {
        try {
            if (DatePickers.isChosen(day)) {
                refusals.run(this::made);
            }
        } finally {
            collect.setEnabled(true);
        }
    }

    private void made() {
        List<ProposedDebit> chosen = proposal.getSelectedItems().stream()
                .sorted(Comparator.comparingLong(row -> row.invoice().value()))
                .toList();
        DirectDebitId id = debits.collect(chosen, day.getValue());
        UI.getCurrent().navigate(DirectDebitView.path(id));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directdebit.list.title");
    }
}
