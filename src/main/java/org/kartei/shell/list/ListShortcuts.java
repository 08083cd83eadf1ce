package org.kartei.shell.list;

import com.vaadin.flow.component.Component;

/** The keys of every list: / searches, N makes a new one, Enter opens the row. None fires while somebody types in a field. */
final class ListShortcuts {

    private ListShortcuts() {}

    static void addTo(Component list) {
        list.getElement().executeJs("""
                        const list = this;
                        const typing = (e) => e.composedPath().some((n) => n.matches
                          && n.matches('input, textarea, select, [contenteditable="true"]'));
                        const keys = (e) => {
                          if (!list.isConnected) { document.removeEventListener('keydown', keys); return; }
                          if (e.ctrlKey || e.metaKey || e.altKey || typing(e)) return;
                          if (e.key === '/') {
                            e.preventDefault();
                            list.querySelector('.list-search').focus();
                          } else if (e.key.toLowerCase() === 'n' && !list.querySelector('vaadin-grid.editing')) {
                            e.preventDefault();
                            list.querySelector('.list-actions vaadin-button[theme~="primary"]')?.click();
                          }
                        };
                        document.addEventListener('keydown', keys);
                        const grid = list.querySelector('vaadin-grid');
                        grid.addEventListener('keydown', (e) => {
                          if (e.key !== 'Enter' || grid.classList.contains('editing') || typing(e)
                            || e.composedPath()[0].localName !== 'td') return;
                          const context = grid.getEventContext(e);
                          const cell = [...e.composedPath()[0].parentElement.querySelectorAll('slot')]
                            .flatMap((s) => s.assignedElements()).map((c) => c.querySelector('a[router-link]')).find((a) => a);
                          if (context.item && cell) cell.click();
                        });
                        """);
    }
}
