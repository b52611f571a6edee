// Shows and hides conditional fields and counts characters, as the server does.

import { evaluate } from './feel.js';

const number = /^[+-]?(\d+\.?\d*|\.\d+)$/;

function value(field) {
  const inputs = Array.from(field.querySelectorAll('input, textarea, select'));
  const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
  switch (field.dataset.kind) {
    case 'checkbox':
      return chosen.length > 0;
    case 'checklist':
      return chosen;
    case 'radio':
      return chosen[0] ?? null;
    case 'filepicker':
      return null;
    case 'number':
      return numeric(inputs[0].value);
    case 'textfield':
      return inputs[0].value.trim() || null;
    default:
      return inputs[0].value || null;
  }
}

function numeric(typed) {
  const narrow = typed.normalize('NFKC').trim().replace('。', '.');
  const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(narrow) ? narrow.replace(/,/g, '') : narrow;
  return number.test(plain) ? Number(plain) : null;
}

/** A hidden field counts as unanswered for the others, so this repeats until nothing changes. */
function refresh(form) {
  const fields = Array.from(form.querySelectorAll('[data-field]'));
  const conditional = Array.from(form.querySelectorAll('[data-hide]'));
  let hidden = new Set();
  for (let round = 0; round <= fields.length; round++) {
    const values = {};
    for (const field of fields) {
      if (!within(field, hidden)) values[field.dataset.field] = value(field);
    }
    const next = new Set(conditional.filter((part) => evaluate(JSON.parse(part.dataset.hide), values) === true));
    const settled = next.size === hidden.size && [...next].every((part) => hidden.has(part));
    hidden = next;
    if (settled) break;
  }
  for (const part of conditional) part.hidden = hidden.has(part);
}

function within(field, hidden) {
  for (const part of hidden) {
    if (part.contains(field)) return true;
  }
  return false;
}

function count(input) {
  const note = input.parentElement.querySelector('[data-count]');
  if (!note) return;
  const most = Number(note.dataset.count);
  const now = Array.from(input.value).length;
  note.textContent = note.dataset.words.replace('{0}', now.toLocaleString('en'));
  note.classList.toggle('over', now > most);
}

function start(root) {
  root.querySelectorAll('.gs-form textarea').forEach(count);
  for (const form of root.querySelectorAll('.gs-form[data-conditions]')) {
    form.classList.add('is-scripted');
    refresh(form);
  }
}

function changed(event) {
  const form = event.target.closest('.gs-form');
  if (!form) return;
  if (event.target.tagName === 'TEXTAREA') count(event.target);
  if (form.hasAttribute('data-conditions')) refresh(form);
}

export function forms() {
  document.addEventListener('input', changed);
  document.addEventListener('change', changed);
  document.addEventListener('htmx:afterSwap', (event) => start(event.target));
  start(document);
  const summary = document.getElementById('gs-sum');
  if (summary) summary.focus();
}
