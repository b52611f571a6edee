// Small comforts on pages that work without them. What a page asks for stands in its attributes:
//
//   form[data-draft="address"]   saves what is typed; the note [data-draft-note] says when
//   form[data-once]              (every POST form) a second press changes nothing
//   textarea[data-grow]          grows with what is typed: grow.js
//   .gs-form                     conditional fields and counted characters: form.js
//   .gs-pick, .gs-c              shows the chosen option where :has() is unknown
//   [data-sign]                  a signature is drawn with the finger: sign.js
//   [data-print]                 prints the page; folded parts open for it
//   [data-next-size] [data-size-choice]   changes the size of text in place: size.js
//   [data-keys]                  J and K walk the rows of a table, Enter opens one: keys.js
//   .gs-side-first               what a form is about stands before or beside it: order.js
//   form[data-tally]             the result of an election as it is entered: tally.js
//   [data-budget]                what is left of a sum that is shared out: budget.js
//   #batch                       how many rows are chosen for what is done to several: batch.js
//   #gs-net                      says when the network is slow or away, or the session over: network.js

import htmx from 'htmx.org';
import { batch } from './batch.js';
import { budget } from './budget.js';
import { drafts } from './drafts.js';
import { forms } from './form.js';
import { grow } from './grow.js';
import { keys } from './keys.js';
import { network, tell } from './network.js';
import { order } from './order.js';
import { sign } from './sign.js';
import { sizes } from './size.js';
import { tally } from './tally.js';

window.htmx = htmx;

// the script is deferred: the page stands
gapless();
each('form', once);
document.addEventListener('change', (event) => marks(event.target.form || document));
document.addEventListener('click', click);
document.addEventListener('htmx:load', (event) => refresh(event.target));
// a list that nobody looks at need not ask; neither may it take the focus away
document.addEventListener('htmx:beforeRequest', (event) => {
  const part = event.target;
  const focused = document.activeElement;
  const inUse =
    part.contains(focused) ||
    (focused && focused.closest('.gs-seg')) ||
    part.querySelector('[form="batch"]:checked');
  if (part.matches('.gs-live') && (document.hidden || inUse)) event.preventDefault();
});
network();
order();
refresh(document);
forms();
grow();
drafts();
keys();
batch();
sign();
sizes();
tally();
budget();
focusErrors();

function refresh(part) {
  marks(part);
  each('[data-print]', (button) => (button.hidden = false), part);
}

function each(selector, action, part = document) {
  part.querySelectorAll(selector).forEach(action);
}

/** Web views before 2021 know gap in grids only. */
function gapless() {
  const probe = document.createElement('div');
  probe.style.display = 'flex';
  probe.style.flexDirection = 'column';
  probe.style.rowGap = '1px';
  probe.append(document.createElement('div'), document.createElement('div'));
  document.body.append(probe);
  if (probe.scrollHeight !== 1) {
    document.documentElement.classList.add('no-flex-gap');
  }
  probe.remove();
}

function once(form) {
  if (form.method !== 'post') {
    return;
  }
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (!navigator.onLine) {
      // the browser would put a page of its own in place of what was typed
      event.preventDefault();
      tell('offline');
      return;
    }
    form.dataset.sent = 'yes';
    const button = event.submitter || form.querySelector('button');
    const words = button && button.innerHTML;
    if (button) {
      button.classList.add('is-busy');
      if (button.dataset.busy) {
        button.textContent = button.dataset.busy;
      }
    }
    // nothing came back so far; sending again does no harm, since the server knows its own
    window.setTimeout(() => {
      delete form.dataset.sent;
      if (button) {
        button.classList.remove('is-busy');
        button.innerHTML = words;
      }
      tell('slow');
    }, 10000);
  });
}
// what is folded on the screen is not folded on paper
window.addEventListener('beforeprint', () => each('main details:not([open])', (part) => {
  part.open = true;
  part.dataset.folded = 'yes';
}));
window.addEventListener('afterprint', () => each('main details[data-folded]', (part) => {
  part.open = false;
  delete part.dataset.folded;
}));
window.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    each('form', (form) => delete form.dataset.sent);
    each('.is-busy', (button) => button.classList.remove('is-busy'));
  }
});

function marks(part) {
  each('.gs-pick, .gs-c', (label) => {
    const input = label.querySelector('input');
    if (input) label.classList.toggle('is-on', input.checked);
  }, part);
}


function click(event) {
  if (event.target.closest('[data-print]')) {
    event.preventDefault();
    window.print();
  }
  each('details.gs-who[open]', (menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

function focusErrors() {
  const summary = document.getElementById('errors') || document.getElementById('gs-sum');
  if (summary) {
    summary.focus();
    each('a[href^="#"]', (link) => link.addEventListener('click', () => {
      const place = document.getElementById(link.hash.slice(1));
      const field = place && place.querySelector('input:not([type=hidden]), select, textarea');
      if (field) window.setTimeout(() => field.focus(), 0);
    }), summary);
  }
}
