// A line of text that is longer than the screen is wide: the box grows with it and keeps to one line.

export function grow() {
  document.querySelectorAll('textarea[data-grow]').forEach((box) => {
    fit(box);
    box.addEventListener('input', () => {
      if (box.value.includes('\n')) box.value = box.value.replace(/\n+/g, ' ');
      fit(box);
    });
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
    });
  });
  addEventListener('resize', () => document.querySelectorAll('textarea[data-grow]').forEach(fit));
}

function fit(box) {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
}
