// Navigation inside the shell, and what becomes of answers that are no view.
import htmx from '../vendor/htmx.js';
import { toast } from './toast.js';
import { say } from './words.js';

const announce = (name) => document.dispatchEvent(new CustomEvent(name));

function markPlace() {
  const path = document.querySelector('#view > .view')?.dataset.path ?? location.pathname;
  for (const link of document.querySelectorAll('[data-place]')) {
    const places = [link.pathname, ...link.dataset.place.split(' ').filter(Boolean)];
    const here = places.some((place) => path === place || path.startsWith(`${place}/`));
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  const { xhr, requestConfig, target } = detail;
  // A page that cannot be had is shown; a form that cannot be taken keeps what was typed; a part stays as it was.
  if (xhr.status >= 400) {
    const got = requestConfig.verb === 'get';
    detail.shouldSwap = xhr.status === 422 || (got && ['view', 'page'].includes(target.id));
    detail.isError = false;
    if (detail.shouldSwap) return;
    if (got && !requestConfig.triggeringEvent?.isTrusted) later(detail);
    else toast(sentenceOf(xhr));
  }
});

// What nobody asked for by hand is asked for again until it comes; a refusal is not.
function later({ xhr, elt, target, pathInfo }) {
  if (xhr.status < 500) return;
  const swap = elt.getAttribute('hx-swap') ?? 'innerHTML';
  setTimeout(() => {
    if (target.isConnected) htmx.ajax('GET', pathInfo.requestPath, { target, swap });
  }, 3000);
}

document.addEventListener('htmx:sendError', () => toast(say('live.noAnswer')));

document.addEventListener('htmx:afterSwap', ({ target }) => {
  if (target.id === 'page') {
    const lang = target.querySelector('[data-lang]')?.dataset.lang;
    if (lang) document.documentElement.lang = lang;
    announce('sansheng:page');
    announce('sansheng:view');
  } else if (target.id === 'view') {
    announce('sansheng:view');
    target.querySelector('h1')?.focus({ preventScroll: true });
  }
});
document.addEventListener('htmx:historyRestore', () => announce('sansheng:view'));
document.addEventListener('sansheng:view', markPlace);

// The language form goes back to the place that is open now.
document.addEventListener('htmx:configRequest', ({ detail }) => {
  if (detail.elt.closest('[data-back]')) detail.parameters.set('back', location.pathname + location.search);
});

// A menu closes when the attention goes elsewhere.
document.addEventListener('click', ({ target }) => {
  for (const menu of document.querySelectorAll('.menu[open]')) {
    if (!menu.contains(target)) menu.open = false;
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  const menu = document.querySelector('.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

function sentenceOf(xhr) {
  try {
    const { title, detail } = JSON.parse(xhr.responseText);
    return [title, detail].filter(Boolean).join(' ');
  } catch {
    return say('live.refused');
  }
}

export { htmx };
