package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.OfferRow;
import org.kartei.invoice.OfferState;
import org.kartei.listing.ListSource;
import org.kartei.shell.list.Choice;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;

/** The columns of the list of offers (INV-5). */
final class OfferList {

    /** @param path of the page it fills, null as a part of another one */
    ListDefinition<OfferRow> definition(@Nullable String path, ListSource<OfferRow> rows) {
        return new ListDefinition<>(
                "offer",
                path,
                "vaadin:file-text-o",
                path == null ? columns() : withRecipient(),
                rows,
                row -> row.id().value(),
                OfferView::path,
                row -> row.number().isEmpty() ? number(row) + " " + row.recipientName() : row.number());
    }

    /** A draft has none, but has to be called something to be opened. */
    private static String number(OfferRow row) {
        return row.number().isEmpty() ? state(row.state()) : row.number();
    }

    static String state(OfferState state) {
        return InvoiceTexts.text("offer.state." + state);
    }

    static Span badge(OfferState state) {
        var badge = new Span(state(state));
        badge.addClassNames("badge", "badge-" + color(state));
        return badge;
    }

    private static String color(OfferState state) {
        return switch (state) {
            case DRAFT, REPLACED -> "grey";
            case OPEN -> "blue";
            case EXPIRED -> "amber";
            case ACCEPTED -> "green";
            case DECLINED -> "red";
        };
    }

    private static List<ListColumn<OfferRow>> withRecipient() {
        var all = new ArrayList<>(columns());
        all.add(
                1,
                ListColumn.text("recipient", OfferRow::recipientName)
                        .rendered(LitRenderer.<OfferRow>of(
                                        "${item.href ? html`<a router-link class=\"name-link\" href=\"${item.href}\">${item.name}</a>` : item.name}")
                                .withProperty(
                                        "href",
                                        row -> row.isOfCustomer() ? OfferView.ofCustomer(row.customerNumber()) : "")
                                .withProperty("name", OfferRow::recipientName))
                        .always()
                        .width(190));
        return all;
    }

    private static List<ListColumn<OfferRow>> columns() {
        return List.of(
                ListColumn.text("number", OfferList::number)
                        .opening(row -> "")
                        .monospaced()
                        .always()
                        .width(118),
                ListColumn.choice(
                                "state",
                                (OfferRow row) -> state(row.state()),
                                () -> Choice.of(OfferState.values(), "offer.state."))
                        .rendered(LitRenderer.<OfferRow>of(
                                        "<span class=\"badge badge-${item.color}\">${item.state}</span>")
                                .withProperty("color", row -> color(row.state()))
                                .withProperty("state", row -> state(row.state())))
                        .always()
                        .width(128),
                ListColumn.date("issuedOn", OfferRow::issuedOn)
                        .onCard(row -> "")
                        .shown()
                        .width(118),
                ListColumn.date("validUntil", OfferRow::validUntil)
                        .onCard(row -> InvoiceTexts.text("offer.validUntil", row.validUntil()))
                        .always()
                        .width(108),
                ListColumn.amount("total", OfferRow::total).always().summed().width(105),
                ListColumn.text("staff", (OfferRow row) -> row.staffName()).width(120));
    }
}
