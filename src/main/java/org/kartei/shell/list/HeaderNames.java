package org.kartei.shell.list;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.html.Span;

/** Names for the columns without a caption, for those who hear the table instead of seeing it (APP-4). */
final class HeaderNames {

    private HeaderNames() {}

    static void addTo(Grid<?> grid, HeaderRow filterRow, String icon, String actions) {
        name(grid, filterRow, icon, "shell.header.icon");
        name(grid, filterRow, actions, "shell.header.actions");
        name(grid, filterRow, CardColumn.KEY, "shell.header.card");
        String selection = grid.getTranslation("shell.header.select");
        grid.getElement().executeJs("""
                        const column = this.querySelector('vaadin-grid-flow-selection-column');
                        if (column) column.headerRenderer = (root) => {
                          root.textContent = '';
                          const span = root.appendChild(document.createElement('span'));
                          span.className = 'visually-hidden';
                          span.textContent = $0;
                        };
                        const header = this.shadowRoot.querySelector('#header');
                        const spacers = () => header.querySelectorAll('th').forEach((th) => {
                          const content = th._content;
                          if (content?.textContent || content?.children.length || th.querySelector('span')) return;
                          const span = th.appendChild(document.createElement('span'));
                          span.style.cssText = 'position:absolute;inline-size:1px;block-size:1px;clip-path:inset(50%)';
                          span.textContent = $0;
                        });
                        const later = () => requestAnimationFrame(() => requestAnimationFrame(spacers));
                        new MutationObserver(later).observe(header, { childList: true, subtree: true });
                        later();
                        """, selection);
    }

    private static void name(Grid<?> grid, HeaderRow filterRow, String key, String textKey) {
        grid.getColumnByKey(key).setHeader(hidden(grid.getTranslation(textKey)));
        filterRow.getCell(grid.getColumnByKey(key)).setComponent(hidden(grid.getTranslation(textKey)));
    }

    private static Span hidden(String text) {
        var span = new Span(text);
        span.addClassName("visually-hidden");
        return span;
    }
}
