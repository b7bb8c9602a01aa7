// The live part of the page. Tabs of one sign-in share one stream: whoever holds the lock reads it and passes it on.
import { htmx } from './shell.js';
import { setServerTime, tick } from './clocks.js';
import { say } from './words.js';
import { toast } from './toast.js';

const SILENCE = 12_000; // two beats and a little: then the connection is lost, whatever the socket says

const session = document.body.dataset.session;
const channel = new BroadcastChannel(`sansheng-live-${session}`);
const latest = new Map(); // key -> {position, html}: the present, for views that open later
let heard = Date.now();
let connected = true;

export function start() {
  channel.onmessage = ({ data }) => (data.type === 'hello' ? greet() : take(data));
  channel.postMessage({ type: 'hello' });
  setInterval(judge, 1000);
  addEventListener('offline', () => show(false));
  document.addEventListener('sansheng:view', refresh);
  if (navigator.locks) {
    navigator.locks.request(`sansheng-live-${session}`, () => new Promise(() => read()));
  } else {
    read(); // plain HTTP on another host: no locks, so a stream for each tab
  }
}

let source;
function read() {
  const after = document.querySelector('#view > .view')?.dataset.position ?? '';
  source = new EventSource(`/live?after=${encodeURIComponent(after)}`);
  source.addEventListener('fragment', (event) =>
    pass({ type: 'fragment', position: event.lastEventId, ...JSON.parse(event.data) }));
  source.addEventListener('beat', (event) => pass({ type: 'beat', now: Number(event.data) }));
  source.addEventListener('over', () => { source.close(); pass({ type: 'over' }); });
  source.addEventListener('again', () => { source.close(); read(); });
  source.onerror = () => {
    pass({ type: 'lost' });
    // The browser gives up after an answer that is no stream; the sign-in may have ended, or a proxy spoke.
    if (source.readyState === EventSource.CLOSED) setTimeout(retry, 2000);
  };
}

async function retry() {
  try {
    const answer = await fetch('/live/session', { headers: { Accept: 'application/json' } });
    if (answer.status === 401) return pass({ type: 'over' });
  } catch { /* still away: judged by the silence */ }
  read();
}

function pass(message) {
  channel.postMessage(message);
  take(message);
}

// A tab that has just opened gets what the leader knows.
function greet() {
  if (!source) return;
  for (const [id, { position, html }] of latest) channel.postMessage({ type: 'fragment', id, position, html });
}

function take(message) {
  if (message.type === 'over') {
    location.assign('/sign-in');
    return;
  }
  if (message.type === 'lost') {
    show(false);
    return;
  }
  heard = Date.now();
  show(true);
  if (message.type === 'beat') {
    setServerTime(message.now);
  } else if (message.html !== undefined) {
    latest.set(message.id, { position: message.position, html: message.html });
    replace(message.id, message.html);
  }
}

// A view that was written before the latest pushes gets them now.
function refresh() {
  const view = document.querySelector('#view > .view')?.dataset.position ?? '';
  for (const [id, { position, html }] of latest) {
    if (isAfter(position, view)) replace(id, html);
  }
}

function isAfter(position, other) {
  const [epoch, number] = position.split('-');
  const [otherEpoch, otherNumber] = other.split('-');
  return epoch !== otherEpoch || Number(number) > Number(otherNumber);
}

const shown = new WeakMap();
function replace(id, html) {
  const old = document.getElementById(id);
  if (!old || shown.get(old) === html) return;
  const template = document.createElement('template');
  template.innerHTML = html;
  const fresh = template.content.firstElementChild;
  if (!fresh) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.id : '';
  old.replaceWith(fresh);
  shown.set(fresh, html);
  htmx.process(fresh);
  if (focused) document.getElementById(focused)?.focus();
  tick();
  document.dispatchEvent(new CustomEvent('sansheng:fragment', { detail: fresh }));
}

function judge() {
  if (Date.now() - heard > SILENCE) show(false);
}

function show(now) {
  if (now === connected) return;
  connected = now;
  document.documentElement.toggleAttribute('data-stale', !now);
  const banner = document.querySelector('#connection');
  if (banner) banner.hidden = now;
}
document.addEventListener('sansheng:page', () => {
  const banner = document.querySelector('#connection');
  if (banner) banner.hidden = connected;
});

export const isConnected = () => connected;
export const told = (key) => toast(say(key));
