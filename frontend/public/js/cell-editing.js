/* Keys of cell editing, as people know them from spreadsheets. The server opens, stores and closes the one open cell. */
(() => {
  const FRAMES = 60;
  const printable = (e) => e.key.length === 1 && !e.ctrlKey && !e.metaKey && !e.altKey;

  class CellEditing {
    constructor(grid) {
      this.grid = grid;
      this.on = false;
      this.cell = null; // { column, index } that is open or opening
      this.typed = null; // what was typed before the field was there
      this.leaving = null; // the key that left the field before it was there
      this.next = null; // where to go once the cell is stored, with what was typed for there
      this.before = null; // what the field said when it came
      this.isStoring = false;
      grid.addEventListener('dblclick', (e) => this.on && this.startAt(grid.getEventContext(e), null));
      grid.addEventListener('cell-edit-saved', () => this.saved());
      grid.addEventListener('cell-edit-refused', () => {
        this.isStoring = false;
        this.next = null;
        this.field()?.focus();
        setTimeout(() => this.field()?.focus(), 50); // a row that somebody else has changed is drawn anew first
      });
      new MutationObserver(() => this.fieldArrived()).observe(grid, { childList: true, subtree: true });
    }

    field() { return this.grid.querySelector('.cell-editor'); }

    key(e) {
      if (!this.on) return;
      const field = this.field();
      if (field && e.composedPath().includes(field)) this.keyInField(e, field);
      else if (this.cell && this.typed !== null && this.keyBeforeField(e)) stop(e);
      else if (e.composedPath()[0].localName === 'td') this.keyOnCell(e);
    }

    /** Whoever types quickly is done before the server has sent the field. */
    keyBeforeField(e) {
      if (this.leaving) return true;
      if (printable(e)) this.typed += e.key;
      else if (e.key === 'Enter' || e.key === 'Tab') this.leaving = e;
      else return false;
      return true;
    }

    keyOnCell(e) {
      const starts = e.key === 'Enter' || e.key === 'F2' || (printable(e) && e.key !== ' ');
      if (starts && this.startAt(this.grid.getEventContext(e), printable(e) ? e.key : null)) stop(e);
    }

    keyInField(e, field) {
      if (e.key === 'Escape' && !field.opened) {
        stop(e);
        this.cancel();
      } else if (e.key === 'Enter' && (e.shiftKey || e.altKey) && field.localName === 'vaadin-text-area') {
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

    startAt(context, typed) {
      const column = context?.column;
      if (!context?.item || !column?.hasAttribute('data-editable')) return false;
      if (this.field() && (this.isStoring || this.isChanged(this.field()))) {
        const isAwaited = this.isStoring && this.next?.column === column && this.next.index === context.index;
        const next = { column, index: context.index, typed: isAwaited && typed ? (this.next.typed ?? '') + typed : typed };
        if (this.isStoring) this.next = next;
        else this.store(next);
        return true;
      }
      this.cell = { column, index: context.index };
      this.typed = typed;
      this.forget();
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
        field.focus();
        this.stayInView(field);
        this.before = said(field);
        const input = field.inputElement;
        if (this.typed !== null && input) {
          input.value = this.typed;
          input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
          if (!('opened' in field)) field.value = this.typed; // the others read their text themselves
          field.__filled = true;
        } else if (input?.select) input.select();
        this.typed = null;
        const leaving = this.leaving;
        this.leaving = null;
        if (leaving) this.leave(leaving);
      });
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
        this.startAt({ column: next.column, index: next.index, item: row._item }, next.typed ?? null);
      } else if (from && next) this.focusCell(from); // who has gone elsewhere stays there
    }

    cancel(isBack = true) {
      const from = this.cell;
      this.cell = null;
      this.typed = null;
      this.leaving = null;
      this.forget();
      if (from && isBack) setTimeout(() => this.focusCell(from));
      this.grid.dispatchEvent(new CustomEvent('cell-edit-cancel'));
    }

    /** What was under way has come to its end. */
    forget() {
      this.next = null;
      this.before = null;
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
      if (column) requestAnimationFrame(() => this.focusCell({ column, index: this.grid._firstVisibleIndex ?? 0 }));
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
  const stop = (e) => { e.preventDefault(); e.stopPropagation(); };

  const edited = (tell) => document.querySelectorAll('vaadin-grid.editing').forEach((grid) => grid.__cellEditing && tell(grid));

  window.addEventListener('pointerdown', (e) => edited((grid) => grid.__cellEditing.pressed(e)), true);
  // At the window: an open tooltip takes Esc for itself on its way down the document.
  window.addEventListener('keydown', (e) => edited((grid) => e.composedPath().includes(grid) && grid.__cellEditing.key(e)), true);

  window.karteiCellEditing = (grid, on) => {
    grid.__cellEditing ??= new CellEditing(grid);
    grid.__cellEditing.on = on;
    if (on) grid.__cellEditing.focusFirst();
  };
})();
