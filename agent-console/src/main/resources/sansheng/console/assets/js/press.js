// A part that is replaced between a button's going down and up takes the click with it. What would replace it waits.
import { htmx } from './shell.js';

let pressed = null;
const waiting = new Map(); // element's id: where its new text comes from

document.addEventListener('pointerdown', ({ target }) => { pressed = target; }, true);
for (const end of ['pointerup', 'pointercancel']) {
  document.addEventListener(end, () => {
    pressed = null;
    setTimeout(() => { // after the click
      for (const [id, path] of waiting) htmx.ajax('GET', path, { target: `#${id}`, swap: 'outerHTML' });
      waiting.clear();
    });
  }, true);
}

document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  const { target, requestConfig, pathInfo } = detail;
  if (!pressed || requestConfig?.verb !== 'get' || !target.id || !target.contains(pressed)) return;
  detail.shouldSwap = false;
  waiting.set(target.id, pathInfo.requestPath);
});
