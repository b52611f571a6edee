// Draws a model with the path taken: done thick with ticks, the present in seal red.
//
//   <div data-diagram="address of the model" data-done data-now data-flows (ids) data-here="在这里">
//
// The list of steps below says the same in words, so a page without script loses nothing.

import Viewer from 'bpmn-js/lib/NavigatedViewer';

document.querySelectorAll('[data-diagram]').forEach(draw);

async function draw(place) {
  const answer = await fetch(place.dataset.diagram, { credentials: 'same-origin' });
  if (!answer.ok) {
    return;
  }
  place.hidden = false;
  const viewer = new Viewer({
    container: place,
    bpmnRenderer: { defaultStrokeColor: '#7c8890', defaultLabelColor: '#1b2328' },
    // the models are laid out for these sizes
    textRenderer: { defaultStyle: { fontFamily: getComputedStyle(place).fontFamily, fontSize: 14 }, externalStyle: { fontSize: 13 } },
  });
  await viewer.importXML(await answer.text());
  mark(viewer, place.dataset);
  fit(viewer, place);
  tools(viewer, place);
  window.addEventListener('resize', () => fit(viewer, place));
}

function mark(viewer, { done, now, flows, here }) {
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  const present = ids(now);
  for (const id of [...ids(done), ...ids(flows)]) {
    if (elements.get(id) && !present.has(id)) {
      canvas.addMarker(id, 'gs-path-done');
    }
  }
  for (const id of ids(done)) {
    const element = elements.get(id);
    if (element && !present.has(id) && /Task|Activity|SubProcess/.test(element.type)) {
      overlays.add(id, { position: { top: -9, right: 9 }, html: box('gs-tick', tick()), scale: false });
    }
  }
  for (const id of present) {
    if (elements.get(id)) {
      canvas.addMarker(id, 'gs-path-now');
      overlays.add(id, { position: { top: -11, left: 8 }, html: box('gs-here', document.createTextNode(here)), scale: false });
    }
  }
}

function tick() {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.append(document.createElementNS(space, 'path'));
  svg.firstChild.setAttribute('d', 'M5 12.5 10 17 19 7');
  return svg;
}

function ids(text) {
  return new Set((text || '').split(' ').filter(Boolean));
}

function box(name, inner) {
  const element = document.createElement('div');
  element.className = name;
  element.append(inner);
  return element;
}

/** The whole model; on narrow screens the present place, large enough to read. */
function fit(viewer, place) {
  const canvas = viewer.get('canvas');
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
  const first = [...ids(place.dataset.now)].map((id) => viewer.get('elementRegistry').get(id)).find(Boolean);
  if (first && canvas.zoom() < 0.5) {
    canvas.zoom(0.6, { x: first.x + first.width / 2, y: first.y + first.height / 2 });
    canvas.scrollToElement(first, 40);
  }
}

function tools(viewer, place) {
  const bar = document.querySelector(`[data-diagram-tools="${place.id}"]`);
  if (!bar) {
    return;
  }
  bar.hidden = false;
  bar.addEventListener('click', (event) => {
    const act = event.target.closest('[data-zoom]');
    if (!act) {
      return;
    }
    if (act.dataset.zoom === 'large') {
      place.classList.toggle('is-large');
      fit(viewer, place);
    } else {
      viewer.get('zoomScroll').stepZoom(Number(act.dataset.zoom));
    }
  });
}
