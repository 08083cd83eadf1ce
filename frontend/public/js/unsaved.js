// A form says at once that somebody types in it; what is chosen there, and what has been saved, it is told by the server
// (UnsavedChanges). While one has changes, the browser asks before the tab is closed or loaded anew.
document.addEventListener(
  'input',
  (event) => {
    const form = event.target.closest?.('[data-unsaved]');
    if (form) {
      form.dataset.unsaved = 'true';
    }
  },
  true
);

// Whoever goes back with the cursor still in a field has typed there: the field says so before the page is left.
window.addEventListener(
  'popstate',
  () => {
    const typed = document.activeElement;
    if (typed?.closest?.('[data-unsaved="true"]')) {
      typed.blur();
      typed.focus({ preventScroll: true }); // they may stay
    }
  },
  true
);

window.addEventListener('beforeunload', (event) => {
  if (document.querySelector('[data-unsaved="true"]')) {
    event.preventDefault();
  }
});
