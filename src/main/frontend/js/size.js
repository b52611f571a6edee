// Changes the size of text in place: nothing that was typed is lost. The server remembers it by the
// address that works without script.

const SIZES = ['m', 'l', 'xl'];

export function sizes() {
  document.querySelectorAll('[data-next-size], [data-sizes]').forEach((part) => (part.hidden = false));
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-next-size], [data-size-choice]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const now = document.documentElement.dataset.size;
    choose(link.dataset.sizeChoice || SIZES[(SIZES.indexOf(now) + 1) % SIZES.length], link.href);
  });
}

function choose(size, address) {
  document.documentElement.dataset.size = size;
  document.querySelectorAll('[data-size-choice]').forEach((link) => {
    if (link.dataset.sizeChoice === size) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
  const url = new URL(address);
  url.searchParams.set('size', size);
  // the answer sets the cookie and leads back here, where we are already
  fetch(url, { redirect: 'manual', credentials: 'same-origin' }).catch(() => (location.href = url));
}
