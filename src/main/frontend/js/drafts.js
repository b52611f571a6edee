// Keeps what is typed: two seconds after the last key and on leaving a field.

export function drafts(network) {
  document.querySelectorAll('form[data-draft]').forEach((form) => keep(form, network));
}

function keep(form, network) {
  const note = document.querySelector('[data-draft-note]');
  let timer = 0;
  let saved = fingerprint(form);
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

  function save() {
    running = running.then(send);
  }

  async function send() {
    const typed = fingerprint(form);
    if (typed === saved || form.dataset.sent || form.dataset.conflict) {
      return;
    }
    try {
      const answer = await fetch(form.dataset.draft, {
        method: 'POST',
        body: body(form),
        headers: { Accept: 'application/json', 'X-Requested-With': 'fetch' },
        credentials: 'same-origin',
        redirect: 'error',
      });
      const told = await answer.json();
      if (answer.ok) {
        saved = typed;
        form.elements._draft.value = told.version;
        say(note.dataset.saved.replace('{0}', time(told.savedAt)), true);
        network(false);
      } else {
        // somebody typed on another device: stop here, so that nothing is overwritten
        if (answer.status === 409) form.dataset.conflict = 'yes';
        say(told.refused || (told.savedAt ? note.dataset.conflict : note.dataset.gone), false);
      }
    } catch (failure) {
      network(true);
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

function fingerprint(form) {
  const data = body(form);
  ['_key', '_csrf', '_draft'].forEach((name) => data.delete(name));
  return data.toString();
}
