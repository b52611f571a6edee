// The bar that does the same to several tasks: how many are chosen stands in it, and while none is
// it is not in the way. Without this it is always there and says so itself when nothing was chosen.

export function batch() {
  count();
  document.addEventListener('change', count);
  document.addEventListener('htmx:load', count);
}

function count() {
  const bar = document.getElementById('batch');
  if (!bar) {
    return;
  }
  const chosen = document.querySelectorAll('input[form="batch"]:checked').length;
  bar.toggleAttribute('data-none', chosen === 0);
  const words = bar.querySelector('[data-chosen]');
  words.textContent = words.dataset.chosen.replace('{0}', chosen);
}
