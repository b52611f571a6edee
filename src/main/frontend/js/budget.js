// While a sum is shared out: what the chosen options cost together and what is left, always in view
// above them. Without this the page says so when the paper is sent.

export function budget() {
  const said = document.querySelector('[data-budget]');
  const boxes = Array.from(document.querySelectorAll('form input[type="checkbox"][name="choices"]'));
  if (!said || boxes.length === 0) {
    return;
  }
  const costs = new Map(said.dataset.costs.split(',').map((pair) => pair.split('=')));
  const list = boxes[0].closest('fieldset') || boxes[0].form;
  list.prepend(said);
  const show = () => {
    const spent = boxes.filter((box) => box.checked).reduce((sum, box) => sum + Number(costs.get(box.value) || 0), 0);
    const left = Number(said.dataset.budget) - spent;
    said.classList.toggle('over', left < 0);
    said.textContent = (left < 0 ? said.dataset.over : said.dataset.left)
      .replace('{0}', money(spent))
      .replace('{1}', money(Math.abs(left)));
  };
  list.addEventListener('change', show);
  show();
}

function money(yuan) {
  const number = (value) => value.toLocaleString('en-US', { maximumFractionDigits: 4 });
  if (document.documentElement.lang.startsWith('en')) {
    return `CNY ${number(yuan)}`;
  }
  return yuan >= 10000 ? `${number(yuan / 10000)} 万元` : `${number(yuan)} 元`;
}
