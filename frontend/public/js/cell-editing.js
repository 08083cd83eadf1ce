/* Keys of cell editing, as people know them from spreadsheets. The server opens, stores and closes the one open cell. */
(() => {
  const printable = (e) => e.key.length === 1 && !e.ctrlKey && !e.metaKey && !e.altKey;

  class CellEditing {
    constructor(grid) {
      this.grid = grid;
      this.on = false;
      this.cell = null; // { column, index } that is open or opening
      this.typed = null; // what was typed before the field was there
      this.leaving = null; // the key that left the field before it was there
      this.next = null; // where to go once the cell is stored
      grid.addEventListener('keydown', (e) => this.key(e), true);
      grid.addEventListener('dblclick', (e) => this.on && this.startAt(grid.getEventContext(e), null));
      grid.addEventListener('cell-edit-saved', () => this.saved());
      grid.addEventListener('cell-edit-refused', () => {
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
        this.end();
        this.grid.dispatchEvent(new CustomEvent('cell-edit-cancel'));
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

    startAt(context, typed) {
      const column = context?.column;
      if (!context?.item || !column?.hasAttribute('data-editable')) return false;
      this.cell = { column, index: context.index };
      this.typed = typed;
      this.grid.dispatchEvent(new CustomEvent('cell-edit-start',
        { detail: { column: column.getAttribute('data-key'), item: context.item.key } }));
      return true;
    }

    fieldArrived() {
      const field = this.field();
      if (!field || !this.cell || field.__taken) return;
      field.__taken = true;
      requestAnimationFrame(() => {
        field.focus();
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

    /** Leaving the field makes it tell its value; the order to store travels behind it. */
    store(next) {
      this.next = next;
      const field = this.field();
      if (field?.opened) field.opened = false; // else a date that was typed waits until its calendar has gone
      this.grid.ownerDocument.activeElement?.blur();
      if (field?.__filled) field.dispatchEvent(new CustomEvent('change', { bubbles: true })); // no key was pressed in it
      this.grid.dispatchEvent(new CustomEvent('cell-edit-save'));
    }

    saved() {
      const from = this.cell;
      const next = this.next;
      this.confirm(from);
      this.cell = null;
      this.next = null;
      const row = next && this.row(next.index);
      if (row) {
        this.focusCell(next);
        this.startAt({ column: next.column, index: next.index, item: row._item }, null);
      } else if (from) this.focusCell(from);
    }

    end() {
      const from = this.cell;
      this.cell = null;
      this.typed = null;
      this.leaving = null;
      if (from) setTimeout(() => this.focusCell(from));
    }

    /** The next editable cell in the row, or the first of the next one. */
    beside(step) {
      const columns = this.grid._getColumns().filter((c) => !c.hidden && c.hasAttribute('data-editable'))
        .sort((a, b) => a._order - b._order);
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

  const stop = (e) => { e.preventDefault(); e.stopPropagation(); };

  window.karteiCellEditing = (grid, on) => {
    grid.__cellEditing ??= new CellEditing(grid);
    grid.__cellEditing.on = on;
  };
})();
