// Says what the network does: something is being fetched, it takes long, it is away, or the session
// is over. The words stand in the page, in the reader's language:
//
//   #gs-net[data-loading][data-slow][data-offline][data-expired]
//     [data-words]   where they are said
//     [data-again]   button that tries once more
//     [data-sign-in] link to sign in again, in a window of its own, so that this page stays as it is

const PATIENCE = 300;

const note = document.getElementById('gs-net');
let retry = null;
let waiting = 0;

/** @param again what the button tries once more; without it there is none */
export function tell(kind, again = null) {
  if (!note) {
    return;
  }
  retry = again;
  note.dataset.kind = kind;
  note.querySelector('[data-words]').textContent = note.dataset[kind];
  note.querySelector('[data-again]').hidden = !again;
  note.querySelector('[data-sign-in]').hidden = kind !== 'expired';
  note.hidden = false;
}

/** @param kinds what is over; everything, if none is named */
export function settle(...kinds) {
  window.clearTimeout(waiting);
  if (note && (kinds.length === 0 || kinds.includes(note.dataset.kind))) {
    note.hidden = true;
    note.dataset.kind = '';
  }
}

export function isOver() {
  return !!note && note.dataset.kind === 'expired';
}

export function network() {
  if (!note) {
    return;
  }
  note.querySelector('[data-again]').addEventListener('click', () => {
    const again = retry;
    settle();
    if (again) again();
  });
  window.addEventListener('offline', () => tell('offline'));
  window.addEventListener('online', () => settle('offline'));
  if (!navigator.onLine) {
    tell('offline');
  }
  parts();
}

/** Parts of a page that htmx fetches. */
function parts() {
  document.addEventListener('htmx:beforeRequest', () => {
    waiting = window.setTimeout(() => tell('loading'), PATIENCE);
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    window.clearTimeout(waiting);
    if (event.detail.successful) settle('loading', 'slow');
  });
  const slow = (event) => tell(navigator.onLine ? 'slow' : 'offline', () => fetchAgain(event.detail));
  document.addEventListener('htmx:timeout', slow);
  document.addEventListener('htmx:sendError', slow);
  document.addEventListener('htmx:responseError', slow);
}

function fetchAgain({ elt, pathInfo }) {
  if (elt.tagName === 'FORM') elt.requestSubmit();
  else window.htmx.ajax('GET', pathInfo.finalRequestPath, { source: elt });
}
