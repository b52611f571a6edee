// Single keys on a page: J and K walk the rows of a table that asks for it, X ticks the row, Enter
// opens it, / goes to the search, ? tells all this. Never inside a field, never together with another
// key, and not at all where the reader has switched them off: then html has no data-keys="on".

export function keys() {
  const page = document.documentElement;
  if (page.dataset.keys !== 'on') {
    return;
  }
  page.classList.add('gs-keys');
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isField(event.target)) {
      return;
    }
    const act = acts[event.key.toLowerCase()];
    if (act && !document.querySelector('dialog[open]') && act()) {
      event.preventDefault();
    }
  });
}

// each tells whether there was something to do
const acts = {
  j: () => walk(1),
  k: () => walk(-1),
  x: tick,
  '/': search,
  '?': help,
};

function walk(by) {
  const rows = Array.from(document.querySelectorAll('[data-keys] tbody tr')).filter(isShown);
  const row = rows[rows.indexOf(current()) + by];
  if (!row) {
    return false;
  }
  rows.forEach((other) => other.classList.toggle('is-current', other === row));
  const link = row.querySelector('a');
  if (link) link.focus();
  return true;
}

/** The row that was walked to, unless it has been replaced since. */
function current() {
  return document.querySelector('[data-keys] tbody tr.is-current');
}

function tick() {
  const box = current() && current().querySelector('input[type="checkbox"]');
  if (box) box.click();
  return !!box;
}

function search() {
  const field = Array.from(document.querySelectorAll('[role="search"] input')).find(
    (input) => !/hidden|checkbox|radio/.test(input.type) && isShown(input),
  );
  if (field) field.focus();
  return !!field;
}

function help() {
  const dialog = document.getElementById('gs-keys');
  if (!dialog || !dialog.showModal) {
    return false;
  }
  dialog.hidden = false;
  dialog.showModal();
  return true;
}

function isShown(element) {
  return element.getClientRects().length > 0;
}

function isField(element) {
  return element.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
}
