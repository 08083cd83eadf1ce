package org.kartei.shell.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.function.Function;

/**
 * The links from a row to what it opens. They carry along what the list asks for and the row's place, so that previous
 * and next work there; and they leave the place in the list's own address, so that the way back ends where it began.
 */
final class RowLinks<T> {

    private static final String CLICK = "@click=\"${() => { const u = new URL(location.href); u.searchParams.set('"
            + ListAddress.AT + "', index); history.replaceState(history.state, '', u); }}\"";

    private final ListDefinition<T> definition;
    private final ListPanel<T> panel;

    RowLinks(ListDefinition<T> definition, ListPanel<T> panel) {
        this.definition = definition;
        this.panel = panel;
    }

    /** A text that opens its row. */
    LitRenderer<T> text(Function<T, String> cssClass, Function<T, String> text) {
        return LitRenderer.<T>of("<a router-link class=\"name-link ${item.css}\" tabindex=\"-1\""
                        + " href=\"${item.href}${index}\" " + CLICK + ">${item.text}</a>")
                .withProperty("css", cssClass::apply)
                .withProperty("href", this::href)
                .withProperty("text", text::apply);
    }

    /**
     * A card for the whole row, which opens it where there is something to open.
     *
     * @param name what the card is called
     * @param details what else it tells, in this order: the words, and what they are marked with
     */
    LitRenderer<T> card(
            Function<T, String> cssClass, Function<T, String> name, Function<T, List<List<String>>> details) {
        return LitRenderer.<T>of("""
                        ${((content) => item.href
                        ? html`<a router-link class="row-card" href="${item.href}${index}" CLICK>${content}</a>`
                        : html`<div class="row-card">${content}</div>`
                        )(html`<strong class="${item.css}">${item.name}</strong>
                        <span class="row-card-details">${item.details.map(([words, css]) => html`<span class="${css}">${words}</span>`)}</span>`)}
                        """.replace("CLICK", CLICK))
                .withProperty("href", this::href)
                .withProperty("css", cssClass::apply)
                .withProperty("name", name::apply)
                .withProperty("details", details::apply);
    }

    /** The button of the row's menu, where the list has one, and View. */
    LitRenderer<T> actions(SerializableSupplier<Boolean> hasMenu) {
        UI ui = UI.getCurrent();
        return LitRenderer.<T>of("""
                        <span class="row-actions">${item.menu ? html`<vaadin-button theme="tertiary icon" class="row-menu" aria-label="${item.more}"
                        title="${item.moreTip}" aria-haspopup="menu" @click="${(e) => { const r = e.currentTarget.getBoundingClientRect();
                        e.currentTarget.dispatchEvent(new MouseEvent('contextmenu', {bubbles: true, composed: true, cancelable: true,
                        clientX: r.left, clientY: r.bottom})); }}"><vaadin-icon icon="vaadin:ellipsis-dots-v"></vaadin-icon></vaadin-button>` : ''}
                        ${item.href ? html`<a router-link class="row-view" href="${item.href}${index}"
                        aria-label="${item.viewName}" CLICK>${item.view}</a>` : ''}
                        </span>""".replace("CLICK", CLICK))
                .withProperty("menu", row -> hasMenu.get())
                .withProperty("more", row -> named(ui, "shell.row.more", row))
                .withProperty("moreTip", row -> ui.getTranslation("shell.row.moreTip"))
                .withProperty("view", row -> ui.getTranslation("shell.row.view"))
                .withProperty("viewName", row -> named(ui, "shell.row.viewName", row))
                .withProperty("href", this::href);
    }

    private String named(UI ui, String key, T row) {
        return ui.getTranslation(key, definition.rowName().apply(row));
    }

    private String href(T row) {
        Function<T, String> open = definition.open();
        if (open == null) {
            return "";
        }
        String path = open.apply(row);
        if (path.isEmpty()) {
            return "";
        }
        if (definition.path() == null) {
            return path + "?row="; // a part of a page has no address for what it asks for
        }
        String query = panel.query().getQueryString();
        boolean isOther = !path.startsWith(definition.path() + "/");
        return path + "?" + (query.isEmpty() ? "" : query + "&")
                + (isOther ? ListAddress.FROM + "=" + definition.path() + "&" : "") + ListAddress.AT + "=";
    }
}
