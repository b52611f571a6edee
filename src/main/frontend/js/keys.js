// J and K walk the rows of a table that asks for it, Enter opens the row. Never inside a field,
// never together with another key.

export function keys() {
  document.addEventListener('keydown', (event) => {
    const table = document.querySelector('[data-keys]');
    if (!table || event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) {
      return;
    }
    const rows = Array.from(table.querySelectorAll('tbody tr'));
    const at = rows.findIndex((row) => row.classList.contains('is-current'));
    if (event.key === 'j') go(rows, at + 1);
    if (event.key === 'k') go(rows, at - 1);
  });
}

function go(rows, next) {
  const row = rows[next];
  if (!row) {
    return;
  }
  rows.forEach((other) => other.classList.toggle('is-current', other === row));
  const link = row.querySelector('a');
  if (link) link.focus();
}

function isField(element) {
  return element.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
}
