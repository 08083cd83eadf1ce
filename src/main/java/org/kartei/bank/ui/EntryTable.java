package org.kartei.bank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kartei.bank.BankEntries;
import org.kartei.bank.BankEntry;
import org.kartei.bank.EntryKind;
import org.kartei.bank.EntryState;
import org.kartei.bank.Proposal;
import org.kartei.bank.Share;
import org.kartei.invoice.OpenInvoice;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.SmallTable;

/** Entries of one state, with what they may be for and what can be done. */
final class EntryTable {

    private final UI ui = UI.getCurrent();
    private final Formats formats = Formats.of(ui.getLocale());
    private final BankEntries bank;
    private final EntryState state;
    private final Map<Long, Proposal> proposals;
    private final Runnable done;

    EntryTable(BankEntries bank, EntryState state, Map<Long, Proposal> proposals, Runnable done) {
        this.bank = bank;
        this.state = state;
        this.proposals = proposals;
        this.done = done;
    }

    Component of(List<BankEntry> entries) {
        SmallTable<BankEntry> table = new SmallTable<BankEntry>(
                        text("bank.state.name." + state), text("bank.empty." + state))
                .text(text("bank.column.bookedOn"), entry -> formats.date(entry.bookedOn()))
                .cells(text("bank.column.payer"), this::payer)
                .number(text("bank.column.amount"), this::amount)
                .cells(text("bank.column.for"), this::meantFor)
                .actions(text("bank.column.actions"), this::actions);
        table.show(entries);
        return table;
    }

    private Component payer(BankEntry entry) {
        var cell = cell(new Span(entry.payer()));
        for (String detail : new String[] {entry.payerIban(), entry.remittance()}) {
            if (!detail.isEmpty()) {
                cell.add(secondary(detail));
            }
        }
        return cell;
    }

    private String amount(BankEntry entry) {
        return formats.money(entry.amount(), entry.currency().toCurrency());
    }

    private Component meantFor(BankEntry entry) {
        var cell = cell();
        entry.bookings().forEach(booking -> {
            cell.add(invoice(booking.number(), booking.slug()));
            if (booking.isReversed()) {
                cell.add(secondary(text("bank.reversed")));
            }
        });
        if (entry.state() != EntryState.OPEN) {
            cell.add(secondary(entry.reason()));
            cell.add(secondary((entry.staffName() + " " + formats.dateTime(entry.handledAt())).strip()));
            return cell;
        }
        if (entry.kind() != EntryKind.RECEIVED) {
            cell.add(new Span(text("bank.kind." + entry.kind())));
            return cell;
        }
        if (entry.booked().signum() > 0) {
            cell.add(secondary(text(
                    "bank.rest", formats.money(entry.rest(), entry.currency().toCurrency()))));
        }
        Proposal proposal = proposals.get(entry.id().value());
        if (proposal == null) {
            cell.add(secondary(text("bank.match.none")));
        } else {
            proposal.shares().forEach(share -> cell.add(share(share)));
            cell.add(secondary(text("bank.match." + proposal.match())));
        }
        return cell;
    }

    private Component share(Share share) {
        OpenInvoice invoice = share.invoice();
        String open = formats.money(invoice.open(), invoice.currency().toCurrency());
        return new Div(
                invoice(invoice.number(), invoice.slug()),
                new Span(" " + text("bank.share", invoice.recipientName(), open)));
    }

    private static Anchor invoice(String number, String slug) {
        var link = new Anchor("invoices/" + slug, number);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private List<Button> actions(BankEntry entry) {
        var buttons = new ArrayList<Button>();
        if (entry.isToBook()) {
            Proposal proposal = proposals.get(entry.id().value());
            if (proposal != null) {
                buttons.add(button("bank.action.confirm", entry, () -> confirm(entry, proposal.shares())));
            }
            buttons.add(button("bank.action.choose", entry, () -> new ChooseDialog(bank, entry, done).open()));
        }
        if (entry.canGoAside()) {
            buttons.add(button("bank.action.aside", entry, () -> new AsideDialog(bank, entry, done).open()));
        }
        if (entry.state() == EntryState.ASIDE) {
            buttons.add(button("bank.action.takeBack", entry, () -> {
                bank.takeBack(entry.id(), entry.version());
                done.run();
            }));
        }
        return buttons;
    }

    private void confirm(BankEntry entry, List<Share> shares) {
        bank.confirm(entry.id(), entry.version(), shares);
        done.run();
        Notices.success("bank.notice.confirmed", amount(entry));
    }

    private Button button(String key, BankEntry entry, Runnable action) {
        var button = new Button(text(key), click -> action.run());
        button.setAriaLabel(text(key) + ": " + (entry.payer() + " " + amount(entry)).strip());
        return button;
    }

    private static Div cell(Component... parts) {
        var cell = new Div(parts);
        cell.addClassName("bank-cell");
        return cell;
    }

    private static Span secondary(String text) {
        var span = new Span(text);
        span.addClassName("secondary");
        return span;
    }

    private String text(String key, Object... args) {
        return ui.getTranslation(key, args);
    }
}
