// Handing a call on: the dialog beside it, and the phone that answers itself when its agent has just dialled.
import { htmx } from './shell.js';

const OURS = /^\/(desk\/(dial|retrieve)|callbacks\/[0-9a-f-]+\/dial|calls\/[0-9a-f-]+\/(listen|whisper|barge))$/;
const SOON = 20_000;
let dialled = 0;

/** Whether the next ring is one's own: dialled, a parked call taken back, listening in. Said once. */
export function isOwnRing() {
  const own = Date.now() - dialled < SOON;
  dialled = 0;
  return own;
}

document.addEventListener('click', ({ target }) => {
  const opener = target.closest?.('[data-opens]');
  if (opener) {
    const dialog = document.getElementById(opener.dataset.opens);
    dialog.showModal();
    htmx.trigger(document.body, 'sansheng:directory');
    dialog.querySelector('input').focus();
  }
  const closer = target.closest?.('[data-closes]');
  if (closer) document.getElementById(closer.dataset.closes).close();
  const entry = target.closest?.('[data-number]');
  if (entry) {
    document.querySelector('#hand-on-to').value = entry.dataset.number;
    for (const other of document.querySelectorAll('[data-number]')) {
      other.setAttribute('aria-pressed', String(other === entry));
    }
  }
});

document.addEventListener('htmx:beforeRequest', ({ detail }) => {
  // Counted from the click: the phone may ring before the answer is here.
  if (OURS.test(detail.pathInfo.requestPath)) dialled = Date.now();
});
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const path = detail.pathInfo.requestPath;
  if (OURS.test(path) && !detail.successful) dialled = 0;
  if (!detail.successful) return;
  if (path === '/desk/transfer') {
    document.querySelector('#hand-on')?.close();
    document.querySelector('#hand-on form')?.reset();
  }
  if (path === '/desk/dial') document.querySelector('.dial')?.reset();
});

// The call is over while the dialog is open: there is nothing left to hand on.
document.addEventListener('sansheng:fragment', () => {
  if (!document.querySelector('#call-hand-on')) document.querySelector('#hand-on[open]')?.close();
});
