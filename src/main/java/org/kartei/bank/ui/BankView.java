package org.kartei.bank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.kartei.bank.BankEntries;
import org.kartei.bank.BankEntry;
import org.kartei.bank.BankIntake;
import org.kartei.bank.EntryState;
import org.kartei.bank.Proposal;
import org.kartei.shell.Notices;
import org.kartei.shell.PageHead;

/** Account statements come in here, and what came in finds its invoice (INV-2). */
@Route(BankView.PATH)
@RolesAllowed("OFFICE")
class BankView extends Div implements HasDynamicTitle {

    static final String PATH = "invoices/bank";

    private static final int PORTION = 30;

    private final transient BankEntries bank;
    private final Button sure;
    private final RadioButtonGroup<EntryState> states = new RadioButtonGroup<>();
    private final Button more;
    private final Div table = new Div();
    private int shown = PORTION;

    BankView(BankEntries bank, BankIntake intake) {
        this.bank = bank;
        addClassNames("page", "bank");
        sure = new Button(getTranslation("bank.action.sure"), click -> confirmSure());
        sure.setDisableOnClick(true);
        sure.addThemeVariants(ButtonVariant.PRIMARY);
        more = new Button(getTranslation("bank.action.more"), click -> {
            shown += PORTION;
            show();
        });
        states.setAriaLabel(getTranslation("bank.state"));
        states.setItems(EntryState.values());
        states.setValue(EntryState.OPEN);
        states.addValueChangeListener(change -> {
            shown = PORTION;
            show();
        });
        var back = new Anchor("invoices", getTranslation("invoice.list.title"));
        back.getElement().setAttribute("router-link", true);
        add(
                back,
                new PageHead(getPageTitle(), sure),
                new Paragraph(getTranslation("bank.help")),
                new StatementUpload(intake, this::show),
                states,
                table,
                more);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bank.title");
    }

    private void confirmSure() {
        BankEntries.Confirmed confirmed = bank.confirmSure();
        show();
        if (confirmed.refused() > 0) {
            Notices.info("bank.notice.sureLeft", confirmed.done(), confirmed.refused());
        } else {
            Notices.success("bank.notice.sure", confirmed.done());
        }
    }

    private void show() {
        sure.setEnabled(true);
        states.setItemLabelGenerator(each -> getTranslation("bank.state.count." + each, bank.count(each)));
        EntryState state = states.getValue();
        List<BankEntry> entries = bank.first(state, shown);
        Map<Long, Proposal> proposals = bank.proposals(entries);
        more.setVisible(entries.size() == shown);
        table.removeAll();
        table.add(new EntryTable(bank, state, proposals, this::show).of(entries));
    }
}
