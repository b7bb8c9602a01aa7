// Finding a customer from anywhere: Ctrl+K, or / where nothing is being typed.
import { htmx } from './shell.js';

let asked = 0;

const dialog = () => document.querySelector('#find');
const options = () => [...document.querySelectorAll('#find-list [role=option]')];
const isTyping = (target) => target.closest?.('input, textarea, select, [contenteditable]');

function open() {
  const box = dialog();
  if (!box || box.open) return;
  box.showModal();
  const field = box.querySelector('input');
  field.select();
  ask(field);
}

async function ask(field) {
  const mine = ++asked;
  const answer = await fetch(`/customers/bar?typed=${encodeURIComponent(field.value)}`, { headers: { Accept: 'text/html' } });
  if (mine !== asked || !answer.ok) return;
  dialog().querySelector('#find-found').innerHTML = await answer.text();
  choose(0);
}

function choose(at) {
  const all = options();
  const field = dialog().querySelector('input');
  all.forEach((one, i) => one.setAttribute('aria-selected', String(i === at)));
  field.setAttribute('aria-expanded', String(all.length > 0));
  if (all[at]) {
    field.setAttribute('aria-activedescendant', all[at].id);
    all[at].scrollIntoView({ block: 'nearest' });
  } else field.removeAttribute('aria-activedescendant');
}

function go(option) {
  dialog().close();
  history.pushState({ htmx: true }, '', option.dataset.href);
  htmx.ajax('GET', option.dataset.href, { target: '#view', swap: 'innerHTML' });
}

document.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const command = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k';
  if (command || (event.key === '/' && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target))) {
    if (!dialog()) return;
    event.preventDefault();
    open();
    return;
  }
  if (!dialog()?.open) return;
  const all = options();
  const at = all.findIndex((one) => one.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    choose((at + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % Math.max(1, all.length));
  } else if (event.key === 'Enter' && all[at]) {
    event.preventDefault();
    go(all[at]);
  }
});

let waiting;
document.addEventListener('input', ({ target }) => {
  if (!target.closest('#find')) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => ask(target), 50);
});
document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-find-open]')) open();
  const option = target.closest('#find-list [role=option]');
  if (option) go(option);
  if (target === dialog()) dialog().close();
});

// A part's little menu closes when the attention goes elsewhere.
document.addEventListener('click', ({ target }) => {
  for (const menu of document.querySelectorAll('.part-deeds[open]')) if (!menu.contains(target)) menu.open = false;
});
