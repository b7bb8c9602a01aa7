// The words on the desk: keys, what stays open, and what the agent writes down.
import { htmx } from './shell.js';

// Alt and a letter, which no input method uses; never while one is composing.
document.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.repeat) return;
  if (event.code === 'KeyS') {
    const next = document.querySelector('#desk-script [data-tick][aria-pressed="false"]');
    if (next) {
      event.preventDefault();
      next.click();
    }
  } else if (event.code === 'KeyF') {
    const search = document.querySelector('#script-search');
    if (search?.offsetParent) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing && event.target.id === 'script-search') clear();
  if (event.key === 'Enter' && !event.isComposing && event.target.id === 'script-search') {
    event.preventDefault();
    take(event.target.value.trim());
  }
});

// What is shown may still be what was found for fewer letters.
async function take(typed) {
  if (!typed) return;
  await htmx.ajax('GET', `/desk/script/search?q=${encodeURIComponent(typed)}`, { target: '#script-found', swap: 'innerHTML' });
  const first = document.querySelector('#script-found-0');
  if (!first) return;
  // htmx gives a new button its life only when it has settled.
  htmx.process(first);
  first.click();
}

function clear() {
  const search = document.querySelector('#script-search');
  if (search) search.value = '';
  document.querySelector('#script-found')?.replaceChildren();
}
document.addEventListener('click', ({ target }) => {
  if (target.closest?.('#script-found button')) setTimeout(clear);
});

// The points stay open from one script to the next, once somebody wanted to see them.
let open = false;
document.addEventListener('toggle', ({ target }) => {
  if (target.id === 'script-points') open = target.open;
}, true);
function restore() {
  const points = document.querySelector('#script-points');
  if (points && points.open !== open) points.open = open;
}
for (const news of ['sansheng:fragment', 'sansheng:view', 'sansheng:page', 'htmx:afterSwap']) {
  document.addEventListener(news, restore);
}

// What is written down during a call makes the next scenarios likelier or not.
document.addEventListener('sansheng:noted', () => {
  if (document.querySelector('#desk-script[data-script]')) {
    htmx.ajax('GET', '/desk/script', { target: '#desk-script', swap: 'outerHTML' });
  }
});
