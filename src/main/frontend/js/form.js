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
      return field.querySelector('[data-money]') ? money(inputs[0].value) : numeric(inputs[0].value);
    case 'textfield':
      return inputs[0].value.trim() || null;
    default:
      return inputs[0].value || null;
  }
}

function narrowed(typed) {
  return typed.normalize('NFKC').trim().replace(/。/g, '.');
}

function numeric(typed) {
  const narrow = narrowed(typed);
  const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(narrow) ? narrow.replace(/,/g, '') : narrow;
  return number.test(plain) ? Number(plain) : null;
}

/** Yuan, also in tens of thousands; without look-behind, which old browsers do not know. */
function money(typed) {
  const tight = narrowed(typed)
    .replace(/(\d) +(?=\d{3}(?!\d))/g, '$1')
    .replace(/ +(?!\d)/g, '')
    .replace(/(^|\D) +/g, '$1');
  const parts = /^(?:¥|CNY|RMB|人民币)?([^万亿]*?)([万亿])?(?:元整?|yuan|CNY|RMB)?$/i.exec(tight);
  const amount = parts ? numeric(parts[1]) : null;
  if (amount === null) return null;
  return Number((amount * (parts[2] === '万' ? 1e4 : parts[2] === '亿' ? 1e8 : 1)).toFixed(4));
}

/** Says how an amount is understood while it is typed. */
function understand(input) {
  const note = input.closest('[data-field]')?.querySelector('[data-money]');
  if (!note) return;
  const yuan = money(input.value);
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  note.textContent =
    yuan === null ? note.dataset.hint : note.dataset.money.replace('{0}', yuan.toLocaleString('en', digits));
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
  root.querySelectorAll('.gs-form [data-kind="number"] input').forEach(understand);
  for (const form of root.querySelectorAll('.gs-form[data-conditions]')) {
    form.classList.add('is-scripted');
    refresh(form);
  }
}

function changed(event) {
  const form = event.target.closest('.gs-form');
  if (!form) return;
  if (event.target.tagName === 'TEXTAREA') count(event.target);
  understand(event.target);
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
