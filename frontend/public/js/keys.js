// The keys of every page, list and file. One listener for all of them, which looks for what is on the screen when a key is
// pressed: a listener of each list or file would hold on to its page long after it was left.
(() => {
  const typing = (event) => event.composedPath()
    .some((node) => node.matches?.('input, textarea, select, [contenteditable="true"]'));

  const shown = (selector) => [...document.querySelectorAll(selector)].find((each) => each.checkVisibility());

  const isDialogOpen = () => [...document.querySelectorAll('vaadin-dialog')].some((dialog) => dialog.opened);

  document.addEventListener('keydown', (event) => {
    const tabs = shown('.customer-file vaadin-tabs');
    // Where Alt and a digit are a sign of their own (macOS), whoever types means that.
    const isSign = typing(event) && !/^[0-9]$/.test(event.key);
    const isDigit = event.altKey && event.code.startsWith('Digit') && event.code !== 'Digit0';
    if (tabs && isDigit && !isSign && !isDialogOpen()) {
      event.preventDefault();
      const place = Number(event.code.slice(5)) - 1;
      if (place < tabs.items.length) tabs.selected = place;
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
    const list = shown('.list-panel');
    if (event.key === '?') {
      event.preventDefault();
      document.querySelector('vaadin-app-layout')?.dispatchEvent(new CustomEvent('show-shortcuts'));
    } else if (list && event.key === '/') {
      event.preventDefault();
      list.querySelector('.list-search').focus();
    } else if (list && event.key.toLowerCase() === 'n' && !list.querySelector('vaadin-grid.editing')) {
      event.preventDefault();
      list.querySelector('.list-actions vaadin-button[theme~="primary"]')?.click();
    } else if (event.key === 'Enter') {
      openRow(event);
    }
  });

  // Whoever types until one entry is left, and goes on, means that entry.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    const combo = event.composedPath().find((node) => node.localName === 'vaadin-combo-box');
    if (!combo?.opened || !combo.filter || combo.loading) return;
    const left = combo.filteredItems ?? [];
    if (left.length === 1 && left[0].key) combo.selectedItem = left[0];
  }, true);

  /** The row whose cell has the focus, by its link. */
  const openRow = (event) => {
    const cell = event.composedPath()[0];
    const grid = event.composedPath().find((node) => node.matches?.('vaadin-grid.list-grid'));
    if (cell.localName !== 'td' || !grid || grid.classList.contains('editing')) return;
    const link = [...cell.parentElement.querySelectorAll('slot')]
      .flatMap((slot) => slot.assignedElements())
      .map((content) => content.querySelector('a[router-link]'))
      .find((each) => each);
    if (grid.getEventContext(event).item && link) link.click();
  };
})();
