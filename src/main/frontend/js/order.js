// Beside a form stands what it is about: read before it on a phone, where it lies above, and after it
// on a wide screen, where it lies to the right. Keys follow the eye.

export function order() {
  const wide = window.matchMedia('(min-width: 1200px)');
  const arrange = () => document.querySelectorAll('.gs-side-first').forEach((columns) => {
    const side = columns.querySelector(':scope > aside');
    columns.insertBefore(side, wide.matches ? null : columns.firstElementChild);
  });
  arrange();
  // web views before 2020 tell of it to nobody
  if (wide.addEventListener) wide.addEventListener('change', arrange);
}
