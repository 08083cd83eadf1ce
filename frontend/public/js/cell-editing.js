/* Keys of cell editing, as people know them from spreadsheets. The server opens, stores and closes the one open cell. */
(() => {
  const FRAMES = 60;
  const printable = (e) => e.key.length === 1 && !e.ctrlKey && !e.metaKey && !e.altKey;

  class CellEditing {
    constructor(grid) {
      this.grid = grid;
      this.on = false;
      this.cell = null; // { column, index } that is open or opening
      this.isOpening = false;
      this.isStoring = false;
      this.next = null; // where to go once the cell is stored
      this.keys = []; // pressed for a field before it was there
      this.before = null; // what the field said when it came
      grid.addEventListener('dblclick', (e) => this.on && this.startAt(grid.getEventContext(e), []));
      grid.addEventListener('cell-edit-saved', () => this.saved());
      grid.addEventListener('cell-edit-refused', () => {
        this.isOpening = false;
        this.isStoring = false;
        this.next = null;
        this.keys = [];
        this.field()?.focus();
        setTimeout(() => this.field()?.focus(), 50); // a row that somebody else has changed is drawn anew first
      });
      new MutationObserver(() => this.fieldArrived()).observe(grid, { childList: true, subtree: true });
    }

    field() { return this.grid.querySelector('.cell-editor'); }

    key(e) {
      if (!this.on) return;
      const field = this.field();
      const target = e.composedPath()[0];
      const awaited = this.isStoring ? this.next : this.isOpening ? this.cell : null;
      if (awaited && (target.localName !== 'td' || target === this.td(awaited))) this.keyBeforeField(e);
      else if (field && e.composedPath().includes(field)) this.keyInField(e, field);
      else if (target.localName === 'td') this.keyOnCell(e);
    }

    /** Whoever types quickly is ahead of the server, by cells even: the keys wait for their field. */
    keyBeforeField(e) {
      if (!printable(e) && !['Enter', 'Tab', 'Escape'].includes(e.key)) return;
      this.keys.push(e);
      stop(e);
    }

    keyOnCell(e) {
      const starts = e.key === 'Enter' || e.key === 'F2' || (printable(e) && e.key !== ' ');
      if (starts && this.startAt(this.grid.getEventContext(e), printable(e) ? [e] : [])) stop(e);
    }

    keyInField(e, field) {
      if (e.key === 'Escape' && !field.opened) {
        stop(e);
        this.cancel();
      } else if (breaksLine(e, field)) {
        stop(e);
        this.breakLine(field);
      } else if (e.key === 'Tab' || e.key === 'Enter' && !field.opened) {
        stop(e);
        this.leave(e);
      }
    }

    breakLine(field) {
      const input = field.inputElement;
      input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end');
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      field.__filled = true;
    }

    leave(e) {
      const step = e.shiftKey ? -1 : 1;
      this.store(e.key === 'Tab' ? this.beside(step) : { column: this.cell.column, index: this.cell.index + step });
    }

    /** Whoever presses elsewhere is done with the cell: what was typed there is stored. */
    pressed(e) {
      const field = this.field();
      const path = e.composedPath();
      if (!field?.__taken || field.opened || this.isStoring || path.includes(field)) return;
      if (path.some((each) => each.localName?.startsWith('vaadin-dialog'))) return; // it asks about what is typed
      if (this.isChanged(field)) this.store(null);
      else this.cancel(false);
    }

    isChanged(field) { return this.before !== null && said(field) !== this.before; }

    startAt(context, keys) {
      const column = context?.column;
      if (!context?.item || !column?.hasAttribute('data-editable')) return false;
      this.keys = keys;
      const to = { column, index: context.index };
      if (this.field() && (this.isStoring || this.isChanged(this.field()))) {
        if (this.isStoring) this.next = to;
        else this.store(to);
        return true;
      }
      this.cell = to;
      this.forget();
      this.isOpening = true;
      this.grid.dispatchEvent(new CustomEvent('cell-edit-start',
        { detail: { column: column.getAttribute('data-key'), item: context.item.key } }));
      return true;
    }

    fieldArrived() {
      const field = this.field();
      if (!field || !this.cell || field.__taken) return;
      field.__taken = true;
      this.before = null;
      requestAnimationFrame(() => {
        if (this.field() !== field || !this.cell) return;
        field.focus();
        this.stayInView(field);
        this.before = said(field);
        this.isOpening = false;
        this.keysArrive(field);
      });
    }

    /** Up to the key that leaves the field; what comes behind that waits for the next one. */
    keysArrive(field) {
      const leaving = this.keys.findIndex((e) => !printable(e) && !breaksLine(e, field));
      const keys = this.keys.splice(0, leaving < 0 ? this.keys.length : leaving + 1);
      const typed = keys.map((e) => printable(e) ? e.key : breaksLine(e, field) ? '\n' : '').join('');
      const input = field.inputElement;
      if (typed && input && input.type !== 'checkbox') {
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        if (!('opened' in field)) field.value = typed; // the others read their text themselves
        field.__filled = true;
      } else input?.select?.();
      const last = keys[leaving];
      if (last?.key === 'Escape') this.cancel();
      else if (last) this.leave(last);
    }

    /** Beside the columns that stay at the end, a field that is wider than its own one grows the other way. */
    stayInView(field) {
      const staying = [...(this.row(this.cell.index)?.children ?? [])].find((td) => td._column?.frozenToEnd);
      const end = (staying ?? this.grid).getBoundingClientRect()[staying ? 'left' : 'right'];
      const over = field.getBoundingClientRect().right - end;
      if (over > 0) field.style.marginInlineStart = `${-over}px`;
    }

    /** Leaving the field makes it tell its value; the order to store travels behind it. */
    store(next) {
      this.next = next;
      this.isStoring = true;
      const field = this.field();
      this.shut(field, FRAMES, () => {
        if (field?.contains(document.activeElement)) document.activeElement.blur();
        if (field?.__filled) field.dispatchEvent(new CustomEvent('change', { bubbles: true })); // no key was pressed in it
        if (next) (this.td(next) ?? this.td(this.cell))?.focus(); // where the next keys are heard
        this.grid.dispatchEvent(new CustomEvent('cell-edit-save'));
      });
    }

    /**
     * A list that is open beside the field goes first, and not before it has opened whole: what goes in the middle of that
     * leaves the page hidden from who listens.
     */
    shut(field, frames, then) {
      const overlay = () => field?.shadowRoot?.querySelector('[opened], [opening], [closing]');
      if (frames === 0 || !field?.opened && !overlay()) return then();
      requestAnimationFrame(() => setTimeout(() => {
        if (overlay()?.hasAttribute('opening') === false) field.opened = false;
        this.shut(field, frames - 1, then);
      }));
    }

    saved() {
      const from = this.cell;
      const next = this.next;
      this.confirm(from);
      this.cell = null;
      this.forget();
      const row = next && this.row(next.index);
      if (row) {
        this.focusCell(next);
        this.startAt({ ...next, item: row._item }, this.keys);
      } else if (from && next) this.focusCell(from); // who has gone elsewhere stays there
    }

    cancel(isBack = true) {
      const from = this.cell;
      this.cell = null;
      this.keys = [];
      this.forget();
      if (from && isBack) this.focusCell(from);
      this.grid.dispatchEvent(new CustomEvent('cell-edit-cancel'));
    }

    /** What was under way has come to its end. */
    forget() {
      this.next = null;
      this.before = null;
      this.isOpening = false;
      this.isStoring = false;
    }

    /** Those that are seen, from left to right. */
    editable() {
      return this.grid._getColumns().filter((c) => !c.hidden && c.hasAttribute('data-editable'))
        .sort((a, b) => a._order - b._order);
    }

    /** Whoever begins to edit goes on with the keyboard. */
    focusFirst() {
      const [column] = this.editable();
      if (column) this.focusCell({ column, index: this.grid._firstVisibleIndex ?? 0 });
    }

    /** The next editable cell in the row, or the first of the next one. */
    beside(step) {
      const columns = this.editable();
      const at = columns.indexOf(this.cell.column) + step;
      if (at >= 0 && at < columns.length) return { column: columns[at], index: this.cell.index };
      return { column: columns[at < 0 ? columns.length - 1 : 0], index: this.cell.index + step };
    }

    row(index) {
      return [...this.grid.shadowRoot.querySelectorAll('#items tr')].find((tr) => tr.index === index && !tr.hidden);
    }

    td(cell) { return [...(this.row(cell.index)?.children ?? [])].find((td) => td._column === cell.column); }

    focusCell(cell) { this.td(cell)?.focus(); }

    confirm(cell) {
      const content = cell && this.td(cell)?._content;
      if (!content) return;
      content.classList.add('cell-saved');
      setTimeout(() => content.classList.remove('cell-saved'), 1200);
    }
  }

  const said = (field) => JSON.stringify([field.checked, field.value, field.inputElement?.value]);
  const breaksLine = (e, field) =>
    e.key === 'Enter' && (e.shiftKey || e.altKey) && field.localName === 'vaadin-text-area';
  const taken = new Set();
  const stop = (e) => {
    e.preventDefault();
    e.stopPropagation();
    if (e.type === 'keydown') taken.add(e.code);
  };

  const edited = (tell) => document.querySelectorAll('vaadin-grid.editing').forEach((grid) => grid.__cellEditing && tell(grid));

  window.addEventListener('pointerdown', (e) => edited((grid) => grid.__cellEditing.pressed(e)), true);
  // At the window: an open tooltip takes Esc for itself on its way down the document.
  window.addEventListener('keydown', (e) => edited((grid) => e.composedPath().includes(grid) && grid.__cellEditing.key(e)), true);
  // The grid clicks the link of a cell when the space bar comes up.
  window.addEventListener('keyup', (e) => taken.delete(e.code) && stop(e), true);
  window.addEventListener('blur', () => taken.clear());

  window.karteiCellEditing = (grid, on) => {
    grid.__cellEditing ??= new CellEditing(grid);
    grid.__cellEditing.on = on;
    if (on) grid.__cellEditing.focusFirst();
  };
})();
