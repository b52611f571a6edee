// Draws a model with the path taken: done thick with ticks, the present in seal red.
//
//   <div data-diagram="address of the model" data-done data-now data-trail (ids) data-here="在这里">
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
    // the models are laid out for these sizes, and for names in Chinese
    textRenderer: {
      defaultStyle: { fontFamily: getComputedStyle(place).fontFamily, fontSize: document.documentElement.lang === 'en' ? 12 : 14 },
      externalStyle: { fontSize: document.documentElement.lang === 'en' ? 12 : 13 },
    },
  });
  await viewer.importXML(await answer.text());
  mark(viewer, place.dataset);
  fit(viewer, place);
  tools(viewer, place);
  window.addEventListener('resize', () => fit(viewer, place));
  // folded away, it has no width to be fitted to
  place.closest('details')?.addEventListener('toggle', () => fit(viewer, place));
}

function mark(viewer, { done, now, trail, here }) {
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  const present = ids(now);
  for (const id of [...ids(done), ...taken(trail, elements)]) {
    if (elements.get(id) && !present.has(id)) {
      canvas.addMarker(id, 'gs-path-done');
    }
  }
  for (const id of ids(done)) {
    const element = elements.get(id);
    if (element && !present.has(id) && /Task|Activity|SubProcess/.test(element.type)) {
      overlays.add(id, { position: { top: -9, right: 9 }, html: box('gs-did', tick()), scale: false });
    }
  }
  for (const id of present) {
    if (elements.get(id)) {
      canvas.addMarker(id, 'gs-path-now');
      overlays.add(id, { position: { top: -11, left: 8 }, html: box('gs-here', document.createTextNode(here)), scale: false });
    }
  }
}

/** Flows on the way: each element was reached from the latest one before it that leads to it. */
function taken(trail, elements) {
  const way = (trail || '').split(' ').map((id) => elements.get(id)).filter(Boolean);
  return way.map((element, at) => {
    const flows = (element.incoming || []).filter((flow) => way.lastIndexOf(flow.source, at - 1) >= 0 && at > 0);
    flows.sort((a, b) => way.lastIndexOf(b.source, at - 1) - way.lastIndexOf(a.source, at - 1));
    return flows.length ? flows[0].id : '';
  }).filter(Boolean);
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

/** The whole model with some air; where that is too small to read, the present place. */
function fit(viewer, place) {
  const canvas = viewer.get('canvas');
  if (!place.offsetWidth) {
    return;
  }
  canvas.resized();
  const { inner, outer: room } = canvas.viewbox();
  // while the window changes, the drawing may have no size for a moment
  if (!inner.width || !room.width || !room.height) {
    window.requestAnimationFrame(() => fit(viewer, place));
    return;
  }
  const large = place.classList.contains('is-large');
  const readable = large ? 1 : 0.85;
  const scale = Math.max(readable, place.offsetWidth / (inner.width + 30));
  // as high as the model needs at this width, within reason
  place.style.height = `${Math.round(Math.min(large ? 640 : 480, Math.max(200, scale * (inner.height + 70))))}px`;
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
  const { outer } = canvas.viewbox();
  // where nothing stands any more, the way is read from its beginning
  const way = [...ids(place.dataset.now), ...ids(place.dataset.trail)];
  const first = way.map((id) => viewer.get('elementRegistry').get(id)).find(Boolean);
  if (first && canvas.zoom() < readable - 0.05) {
    const width = outer.width / readable;
    const height = outer.height / readable;
    canvas.viewbox({
      x: between(inner.x, inner.width, first.x + first.width / 2, width),
      y: between(inner.y, inner.height, first.y + first.height / 2, height),
      width,
      height,
    });
    return;
  }
  const air = 14;
  // below it stands the mark of the drawing library
  const mark = 28;
  canvas.viewbox({ x: inner.x - air, y: inner.y - air, width: inner.width + 2 * air, height: inner.height + 2 * air + mark });
}

/** Where a window begins that has a place in its middle, without showing what lies beyond the ends. */
function between(start, length, middle, window) {
  const air = 14;
  return Math.max(start - air, Math.min(middle - window / 2, start + length + air - window));
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
