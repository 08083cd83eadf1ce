// What screen readers hear of Vaadin's menus (axe: aria-allowed-attr, aria-required-children). Entries are said to be
// "not selected", which only options and rows may be; and the frame of an open menu counts as something to stop at.
for (const name of ['vaadin-menu-bar-item', 'vaadin-context-menu-item']) {
  customElements.whenDefined(name).then((item) => {
    item.prototype.setAttribute = function (attribute, value) {
      if (attribute !== 'aria-selected') {
        HTMLElement.prototype.setAttribute.call(this, attribute, value);
      }
    };
  });
}

customElements.whenDefined('vaadin-menu-bar-overlay').then((overlay) => {
  const firstUpdated = overlay.prototype.firstUpdated;
  overlay.prototype.firstUpdated = function (changes) {
    firstUpdated?.call(this, changes);
    this.shadowRoot.querySelector('[part="overlay"]')?.removeAttribute('tabindex');
  };
});
