// Keeps what is typed: two seconds after the last key and on leaving a field. When the session is
// over it stays on the page; after signing in again, in another window, it is saved at once.

import { isOver, settle, tell } from './network.js';

const PATIENCE = 10000;

export function drafts() {
  document.querySelectorAll('form[data-draft]').forEach(keep);
}

function keep(form) {
  const note = document.querySelector('[data-draft-note]');
  if (note.dataset.auto) note.querySelector('[data-words]').textContent = note.dataset.auto;
  let timer = 0;
  let saved = asDrawn(form);
  let running = Promise.resolve();

  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, 2000);
  });
  form.addEventListener('change', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, 300);
  });
  form.addEventListener('submit', () => window.clearTimeout(timer));
  window.addEventListener('online', save);
  window.addEventListener('focus', () => {
    if (isOver()) signedInAgain();
  });
  if (fingerprint(form) !== saved) save();

  function save() {
    running = running.then(send);
  }

  async function send() {
    const typed = fingerprint(form);
    if (typed === saved || form.dataset.sent || form.dataset.conflict) {
      return;
    }
    let answer;
    try {
      answer = await within(PATIENCE, form.dataset.draft, {
        method: 'POST',
        body: body(form),
        headers: { Accept: 'application/json', 'X-Requested-With': 'fetch' },
        credentials: 'same-origin',
      });
    } catch (away) {
      tell(navigator.onLine ? 'slow' : 'offline', navigator.onLine ? save : null);
      return;
    }
    if (answer.status === 401) {
      tell('expired');
    } else if (answer.ok) {
      const told = await answer.json();
      saved = typed;
      form.elements._draft.value = told.version;
      say(note.dataset.saved.replace('{0}', time(told.savedAt)), true);
      settle();
    } else if (answer.status === 409) {
      // somebody typed on another device: stop here, so that nothing is overwritten
      form.dataset.conflict = 'yes';
      const told = await answer.json();
      say(told.savedAt ? note.dataset.conflict : note.dataset.gone, false);
    } else {
      const told = await answer.json().catch(() => ({}));
      if (told.refused) say(told.refused, false);
      else tell('slow', save);
    }
  }

  /** The page that the server draws now has the token of the new session. */
  async function signedInAgain() {
    const answer = await fetch(location.href, { credentials: 'same-origin', redirect: 'manual' });
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const token = page.querySelector('input[name="_csrf"]');
    if (token) {
      document.querySelectorAll('input[name="_csrf"]').forEach((input) => (input.value = token.value));
      settle();
      save();
    }
  }

  function say(text, good) {
    if (!note || !text) {
      return;
    }
    const words = note.querySelector('[data-words]') || note;
    words.textContent = text;
    note.classList.toggle('ok', good);
    note.hidden = false;
  }
}

/** Fetches, but waits no longer than this for an answer. */
function within(milliseconds, address, request) {
  if (!window.AbortController) {
    return fetch(address, request);
  }
  const abort = new AbortController();
  const timer = window.setTimeout(() => abort.abort(), milliseconds);
  return fetch(address, { ...request, signal: abort.signal }).finally(() => window.clearTimeout(timer));
}

function time(moment) {
  return new Date(moment).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' });
}

/** Files travel with the form itself, never with a draft. */
function body(form) {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') data.append(name, value);
  }
  return data;
}

/** What the server put into the form: somebody may have typed before this script arrived. */
function asDrawn(form) {
  const copy = form.cloneNode(true);
  copy.reset();
  return fingerprint(copy);
}

function fingerprint(form) {
  const data = body(form);
  ['_key', '_csrf', '_draft'].forEach((name) => data.delete(name));
  return data.toString();
}
