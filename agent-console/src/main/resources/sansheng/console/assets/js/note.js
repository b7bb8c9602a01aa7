// The note of the call on the desk: follows the call, is kept as it is typed, survives a reload.
import { scanSoon } from './scan.js';
import { toast } from './toast.js';
import { say } from './words.js';

const PAUSE = 700;
const calls = new Map(); // call -> what was kept last, for a field that comes back with the view
let call = '';
let timer = 0;
let composing = false;

const field = () => document.querySelector('#desk-note-text');
const tell = (key) => {
  const state = document.querySelector('#desk-note-state');
  if (state) state.textContent = key ? say(key) : '';
};

async function follow() {
  const section = document.querySelector('#desk-note');
  if (!section) return;
  const now = document.querySelector('#desk-call')?.dataset.call ?? '';
  const text = field();
  if (section.dataset.call === now) return;
  if (call && call !== now) flush();
  section.dataset.call = now;
  call = now;
  section.hidden = !now;
  text.value = '';
  text.disabled = true;
  tell('');
  if (!now) return;
  try {
    const answer = await fetch(`/desk/note?call=${now}`, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const kept = (await answer.json()).text;
    if (section.dataset.call !== now) return;
    text.value = kept;
    calls.set(now, kept);
    text.disabled = false;
    if (kept) scanSoon(text, 0);
  } catch (away) {
    console.debug('no note', away);
    delete section.dataset.call;
    setTimeout(follow, 2000);
  }
}

function body() {
  return new URLSearchParams({ call, text: field().value });
}

async function keep() {
  timer = 0;
  const text = field();
  if (!text || !call || text.disabled) return;
  const value = text.value;
  const of = call;
  try {
    const answer = await fetch('/desk/note', { method: 'POST', body: body(), headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    calls.set(of, value);
    if (!timer) {
      tell('note.kept');
      document.dispatchEvent(new CustomEvent('sansheng:noted'));
    }
  } catch (away) {
    console.debug('not kept', away);
    tell('note.notKept');
    if (!timer) timer = setTimeout(keep, 3000);
  }
}

// The last words, when the page or the call goes.
function flush() {
  const text = field();
  clearTimeout(timer);
  timer = 0;
  if (!text || !call || text.disabled || text.value === calls.get(call)) return;
  if (!navigator.sendBeacon('/desk/note', body())) toast(say('note.notKept'));
  calls.set(call, text.value);
}

document.addEventListener('input', ({ target, isComposing }) => {
  if (target !== field()) return;
  composing = isComposing;
  tell('note.writing');
  clearTimeout(timer);
  timer = setTimeout(() => { if (!composing) keep(); }, PAUSE);
});
document.addEventListener('compositionend', ({ target }) => {
  if (target !== field()) return;
  composing = false;
  clearTimeout(timer);
  timer = setTimeout(keep, PAUSE);
});
document.addEventListener('keydown', (event) => {
  if (event.code !== 'KeyN' || !event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const text = field();
  if (!text || text.disabled) return;
  event.preventDefault();
  text.focus();
});
addEventListener('pagehide', flush);
document.addEventListener('htmx:beforeSwap', ({ target }) => { if (target?.id === 'view' || target?.id === 'page') flush(); });
for (const news of ['sansheng:fragment', 'sansheng:view', 'sansheng:page']) document.addEventListener(news, follow);
follow();
