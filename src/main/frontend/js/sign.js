// A signature drawn with finger, pen or mouse. The picture goes along in a hidden field as a line of
// text; while nothing is drawn the field is empty, and the name that was typed counts.

export function sign() {
  document.querySelectorAll('[data-sign]').forEach((pad) => {
    pad.hidden = false;
    const canvas = pad.querySelector('canvas');
    const field = pad.querySelector('input[type="hidden"]');
    const pen = canvas.getContext('2d');
    pen.lineWidth = 4;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    let drawing = false;

    const place = (event) => {
      const box = canvas.getBoundingClientRect();
      return [
        ((event.clientX - box.left) * canvas.width) / box.width,
        ((event.clientY - box.top) * canvas.height) / box.height,
      ];
    };
    canvas.addEventListener('pointerdown', (event) => {
      drawing = true;
      canvas.setPointerCapture(event.pointerId);
      pen.beginPath();
      pen.moveTo(...place(event));
      event.preventDefault();
    });
    canvas.addEventListener('pointermove', (event) => {
      if (!drawing) return;
      pen.lineTo(...place(event));
      pen.stroke();
    });
    const lift = () => {
      if (!drawing) return;
      drawing = false;
      field.value = canvas.toDataURL('image/png');
    };
    canvas.addEventListener('pointerup', lift);
    canvas.addEventListener('pointercancel', lift);
    pad.querySelector('[data-sign-again]').addEventListener('click', () => {
      pen.clearRect(0, 0, canvas.width, canvas.height);
      field.value = '';
    });
  });
}
