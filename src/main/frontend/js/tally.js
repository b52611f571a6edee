// While the result of an election is entered: how far it has come, a line found by name, and a rank
// asked of alternates only. Without this every line stands there with all its fields.

export function tally() {
  const form = document.querySelector('form[data-tally]');
  if (!form) {
    return;
  }
  const rows = Array.from(form.querySelectorAll('[data-row]'));
  form.querySelectorAll('[data-script]').forEach((part) => (part.hidden = false));
  const find = form.querySelector('#find');
  find.addEventListener('input', () => show(rows, find.value.trim()));
  // a line is looked for, not sent
  find.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
  form.addEventListener('input', () => sum(form, rows));
  sum(form, rows);
}

function show(rows, text) {
  rows.forEach((row) => (row.hidden = text !== '' && !row.dataset.row.includes(text)));
}

function sum(form, rows) {
  const outcomes = { filled: 0, PARTY: 0, GOVERNMENT: 0, PUBLIC: 0, alternate: 0 };
  rows.forEach((row) => {
    const outcome = row.querySelector('select').value;
    const votes = row.querySelector('input').value.trim();
    const rank = row.querySelector('[id^="f-rank-"]');
    rank.hidden = outcome !== 'alternate' && !rank.classList.contains('bad');
    outcomes.filled += votes === '' ? 0 : 1;
    outcomes.alternate += outcome === 'alternate' ? 1 : 0;
    outcomes[row.dataset.sector] += outcome === 'member' ? 1 : 0;
  });
  const members = outcomes.PARTY + outcomes.GOVERNMENT + outcomes.PUBLIC;
  const values = [outcomes.filled, rows.length, members, outcomes.PARTY, outcomes.GOVERNMENT, outcomes.PUBLIC];
  const said = form.querySelector('[data-sum]');
  said.textContent = [...values, outcomes.alternate].reduce(
    (text, value, at) => text.replace(`{${at}}`, value),
    said.dataset.sum,
  );
}
