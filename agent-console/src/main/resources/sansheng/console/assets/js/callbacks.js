// The lists of callbacks: fetched anew when something changes, when a limit passes, and after a sleep.
import { serverNow } from './clocks.js';

// While somebody fills in a part of a list, or listens to a message, it is not taken away from under their hands.
const PLACES = { 'callbacks-news': '#callbacks-rows', 'desk-owed-news': '#desk-owed-next' };
const busy = (place) => document.querySelector(`${place} details[open]`)
  ?? document.querySelector(`#callbacks-assign :focus, ${place} input:checked`)
  ?? [...document.querySelectorAll(`${place} audio`)].find((audio) => !audio.paused);

const waiting = new Set();
const again = (id) => document.getElementById(id)?.dispatchEvent(new Event('sansheng:again'));

document.addEventListener('htmx:beforeRequest', (event) => {
  const place = PLACES[event.detail.elt.id];
  if (!place || !busy(place)) return;
  event.preventDefault();
  waiting.add(event.detail.elt.id);
});

// A limit that has passed is shown as passed, also when nothing is pushed.
const overdue = (place) => [...document.querySelectorAll(`${place} [data-until]`)]
  .some((left) => Number(left.dataset.until) + 1000 < serverNow() && !left.dataset.asked && (left.dataset.asked = 'yes'));

const SLEPT = 5_000;
let last = Date.now();
setInterval(() => {
  const slept = Date.now() - last > SLEPT;
  last = Date.now();
  for (const [id, place] of Object.entries(PLACES)) {
    if (slept || overdue(place)) waiting.add(id);
    if (waiting.has(id) && !busy(place)) {
      waiting.delete(id);
      again(id);
    }
  }
}, 1000);
