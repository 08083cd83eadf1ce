package org.kartei.credit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.Money;
import org.kartei.credit.CreditEntry;
import org.kartei.credit.CreditKind;
import org.kartei.credit.CreditLedger;
import org.kartei.credit.CreditSource;
import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.OpenFile;
import org.kartei.shell.Formats;
import org.kartei.shell.list.Choice;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** What a customer has, how it came to that, and every movement. */
final class CreditContent extends Div implements FileContent {

    private static final int DRAWN = 50;

    private final transient CreditLedger ledger;
    private final transient OpenFile file;
    private final Span balance = new Span();
    private final BalanceLine line = new BalanceLine();
    private final ListPanel<CreditEntry> list;

    CreditContent(ListPanels lists, CreditLedger ledger, OpenFile file) {
        this.ledger = ledger;
        this.file = file;
        addClassName("credit");
        balance.addClassName("credit-balance");
        var caption = new Span(getTranslation("credit.balance"));
        caption.addClassName("credit-caption");
        var change = new Button(
                getTranslation("credit.action.change"),
                new Icon(VaadinIcon.PLUS),
                click -> new ChangeCreditDialog(ledger, file.id()).open());
        var head = new Div(new Div(caption, balance), line, change);
        head.addClassName("credit-head");
        list = lists.create(new ListDefinition<>(
                "credit", null, null, columns(), ledger.of(file.id()), CreditEntry::id, null, this::name));
        list.show();
        add(head, list);
        draw();
    }

    private List<ListColumn<CreditEntry>> columns() {
        return List.of(
                ListColumn.date(
                                "at",
                                (CreditEntry entry) -> LocalDate.ofInstant(entry.recordedAt(), ZoneId.systemDefault()))
                        .rendered(LitRenderer.<CreditEntry>of("${item.at}")
                                .withProperty(
                                        "at", entry -> Formats.of(getLocale()).dateTime(entry.recordedAt())))
                        .always()
                        .width(150),
                ListColumn.choice(
                                "kind",
                                (CreditEntry entry) -> text("credit.kind." + entry.kind()),
                                () -> Choice.of(CreditKind.values(), "credit.kind."))
                        .shown()
                        .width(120),
                ListColumn.text("cause", this::cause)
                        .rendered(LitRenderer.<CreditEntry>of(
                                        "${item.href ? html`<a router-link class=\"name-link\" href=\"${item.href}\">${item.cause}</a>` : item.cause}")
                                .withProperty("href", entry -> entry.source().path())
                                .withProperty("cause", this::cause))
                        .always()
                        .unsorted()
                        .width(230),
                ListColumn.text("staff", (CreditEntry entry) -> entry.staffName())
                        .shown()
                        .width(95),
                ListColumn.amount("amount", CreditEntry::amount).always().width(95),
                ListColumn.amount("balance", CreditEntry::balance)
                        .always()
                        .showingZero()
                        .width(95));
    }

    /** "By hand: birthday", "Merged with customer 10044", and whose account it was where another one came along. */
    private String cause(CreditEntry entry) {
        String what = text("credit.source." + entry.source().kind(), causedBy(entry.source()));
        String reason = entry.source().reason();
        String said = reason.isEmpty() ? what : what + ": " + reason;
        return entry.customerNumber() == file.customer().number()
                ? said
                : text("credit.cause.ofOther", said, String.valueOf(entry.customerNumber()));
    }

    /** Its name; of what was brought along the day of which it was the balance. */
    private String causedBy(CreditSource source) {
        boolean isDay =
                source.kind().equals(CreditSource.OPENING) && !source.name().isEmpty();
        return isDay ? Formats.of(getLocale()).date(LocalDate.parse(source.name())) : source.name();
    }

    private String name(CreditEntry entry) {
        return Formats.of(getLocale()).dateTime(entry.recordedAt()) + " "
                + Formats.of(getLocale()).amount(entry.amount());
    }

    private String text(String key, Object... args) {
        return getTranslation(key, args);
    }

    private void draw() {
        Money now = ledger.balance(file.id());
        balance.setText(Formats.of(getLocale())
                .money(now.getAmount(), now.getCurrencyUnit().toCurrency()));
        line.show(ledger.course(file.id(), DRAWN));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void refresh() {
        draw();
        list.refresh();
    }
}
