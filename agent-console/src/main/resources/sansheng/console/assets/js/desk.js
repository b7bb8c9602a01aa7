// The agent's desk in the browser: joins the softphone to the controls, wherever a fragment has put them.
import { serverNow } from './clocks.js';
import { sentenceFor, troubleWithMicrophone } from './microphone.js';
import { Phone } from './phone.js';
import { keepPlace, takePlace } from './place.js';
import { Keypad } from './keypad.js';
import * as bell from './ring.js';
import { isOwnRing } from './handling.js';
import { htmx } from './shell.js';
import { toast } from './toast.js';
import { say } from './words.js';
import './painted.js';

const phone = new Phone();
const keypad = new Keypad((key) => phone.press(key));
let here = false;
let warned = '';

const place = {
  begin: () => { here = true; phone.start(); show(); },
  end: () => { here = false; phone.stop(); show(); },
  isBusy: () => phone.isBusy,
};
keepPlace(place);

// ---------------------------------------------------------------- what is shown

const SHAPES = { registered: 'badge-good', connecting: 'badge-quiet', off: 'badge-quiet' };

function show() {
  const badge = document.querySelector('#phone-state');
  if (!badge) return;
  const words = here ? `phone.${phone.state}` : 'phone.elsewhere';
  badge.className = `badge ${(here && SHAPES[phone.state]) || 'badge-warn'}`;
  badge.dataset.phoneState = here ? phone.state : 'elsewhere';
  badge.querySelector('[data-phone-words]').textContent = say(warned || words);
  if (warned) badge.className = 'badge badge-bad';
  document.querySelector('[data-phone="here"]').hidden = here;
  document.querySelector('[data-phone-bar]').hidden = phone.call === 'none';
  for (const element of document.querySelectorAll('[data-phone-when]')) {
    const now = element.dataset.phoneWhen.split(' ').includes(phone.call);
    if (element.closest('[data-phone-bar]')) element.hidden = !now;
    else element.disabled = !now;
  }
  for (const button of document.querySelectorAll('[data-phone="mute"]')) {
    button.setAttribute('aria-pressed', String(phone.muted));
    button.textContent = say(phone.muted ? 'phone.unmute' : 'phone.mute');
  }
  for (const button of document.querySelectorAll('[data-phone-bar] [data-phone="hold"]')) {
    button.setAttribute('aria-pressed', String(phone.call === 'held'));
    button.textContent = say(phone.call === 'held' ? 'phone.resume' : 'phone.hold');
  }
  for (const hint of document.querySelectorAll('[data-phone-hint]')) {
    hint.textContent = phone.call === 'ringing' ? '' : say(here ? (phone.state === 'registered' ? '' : `phone.${phone.state}`) : 'phone.elsewhere');
  }
}

// ---------------------------------------------------------------- ringing

const title = { plain: '', timer: 0 };

function ringing() {
  const on = phone.call === 'ringing';
  if (on && !title.timer) {
    title.plain = document.title;
    const began = Date.now();
    const cycle = Number(document.querySelector('[data-ring-cycle]')?.dataset.ringCycle ?? 5000);
    bell.ring(cycle / 1000);
    if (!bell.isAudible()) toast(say('phone.silent'));
    let shown = true;
    const flash = () => {
      const nth = Math.floor((Date.now() - began) / cycle) + 1;
      document.title = shown ? say('desk.ringingTitle', nth) : title.plain;
      shown = !shown;
    };
    flash();
    title.timer = setInterval(flash, 900);
  } else if (!on && title.timer) {
    clearInterval(title.timer);
    title.timer = 0;
    document.title = title.plain;
    bell.stop();
  }
}

function countRings() {
  for (const box of document.querySelectorAll('[data-ring-since]')) {
    const nth = Math.max(1, Math.floor((serverNow() - Number(box.dataset.ringSince)) / Number(box.dataset.ringCycle)) + 1);
    const words = say('desk.nthRing', nth);
    const element = box.querySelector('[data-ring-words]');
    if (element.textContent !== words) element.textContent = words;
    box.toggleAttribute('data-insistent', nth >= 2);
    box.querySelectorAll('i').forEach((mark, index) => {
      mark.className = index + 1 === Math.min(nth, 3) ? 'now' : index + 1 < nth ? 'rung' : '';
    });
  }
}
setInterval(countRings, 250);

// ---------------------------------------------------------------- what the phone says

let before = phone.call;
phone.addEventListener('change', () => {
  // Who has just dialled need not take up their own phone.
  if (phone.call === 'ringing' && before !== 'ringing' && isOwnRing()) phone.answer();
  ringing();
  if (before !== 'none' && phone.call === 'none') htmx.trigger(document.body, 'sansheng:callover');
  before = phone.call;
  judge();
  show();
});
phone.addEventListener('answered', () => {
  warned = '';
  // Who is calling stands on the desk, where there is one: a supervisor's phone has none.
  if (!document.querySelector('#desk-call') && document.querySelector('nav a[href="/desk"]')) {
    htmx.ajax('GET', '/desk', { target: '#view', swap: 'innerHTML' }).then(() => history.pushState({}, '', '/desk'));
  }
});
phone.addEventListener('microphone', ({ detail }) => {
  warned = sentenceFor(detail);
  toast(say(warned));
  show();
});
phone.addEventListener('failed', ({ detail }) => {
  if (!['Canceled', 'Rejected', 'Terminated'].includes(detail)) toast(say('phone.callFailed', detail));
});

// The floor is believed before the phone: when it tells of no talk, the phone has none either. But it tells of a call
// that was dialled only once the other side has answered. Until then only a line that was lost makes it doubtful.
const TALK = ['TALKING', 'HOLDING'];
const WITHOUT_TALK = ['SIGNED_OFF', 'READY', 'NOT_READY', 'WRAP_UP', 'RINGING'];
const onFloor = () => document.querySelector('#desk-state')?.dataset.state;
let doubtful = false;
function judge() {
  if (!['talking', 'held'].includes(phone.call)) doubtful = false;
  else if (TALK.includes(onFloor()) || phone.state !== 'registered') doubtful = true;
}
phone.isOver = () => {
  judge();
  return doubtful && WITHOUT_TALK.includes(onFloor());
};
for (const news of ['sansheng:fragment', 'sansheng:view', 'sansheng:page']) document.addEventListener(news, judge);
let over = 0;
setInterval(() => {
  // Not at once: an answer is on the phone a moment before it is on the floor.
  over = phone.isOver() ? over + 1 : 0;
  if (over >= 3) phone.drop();
}, 1000);

// ---------------------------------------------------------------- what the agent does

const deeds = {
  answer: () => phone.answer(),
  mute: () => phone.toggleMute(),
  hold: () => phone.toggleHold(),
  hangUp,
  keys: () => keypad.toggle(),
  key: (button) => keypad.press(button.dataset.key),
  here: async () => { if (!(await takePlace(place))) toast(say('phone.busyElsewhere')); },
};

async function hangUp() {
  if (phone.isBusy) return phone.hangUp();
  // The call is on this agent but not in this page's phone: the PBX is asked.
  const answer = await fetch('/desk/hang-up', { method: 'POST' });
  if (!answer.ok) toast(say('live.refused'));
}

document.addEventListener('click', ({ target }) => {
  bell.unlock();
  const button = target.closest?.('[data-phone]');
  if (button && !button.disabled) deeds[button.dataset.phone](button);
});

// Alt and a letter, which no input method uses; never while one is composing.
const KEYS = { KeyA: 'answer', KeyM: 'mute', KeyH: 'hold' };
document.addEventListener('keydown', (event) => {
  const deed = KEYS[event.code];
  if (!deed || !event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.repeat) return;
  event.preventDefault();
  deeds[deed]();
});

// A button that asks shows that it has asked; the floor's answer writes it anew.
document.addEventListener('htmx:beforeRequest', ({ detail }) => {
  const asked = detail.requestConfig.triggeringEvent?.submitter ?? detail.elt;
  if (!asked.closest?.('#desk-state')) return;
  asked.setAttribute('aria-busy', 'true');
  setTimeout(() => asked.removeAttribute('aria-busy'), 5000);
  if (detail.pathInfo.requestPath === '/desk/on') {
    troubleWithMicrophone().then((trouble) => {
      warned = trouble;
      if (trouble) toast(say(trouble));
      show();
    });
  }
});
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  if (detail.failed) document.querySelectorAll('#desk-state [aria-busy]').forEach((asked) => asked.removeAttribute('aria-busy'));
});

for (const news of ['sansheng:fragment', 'sansheng:view', 'sansheng:page']) {
  document.addEventListener(news, () => { countRings(); show(); keypad.show(); });
}
document.addEventListener('htmx:afterSwap', show);

addEventListener('beforeunload', (event) => {
  if (phone.isBusy) event.preventDefault();
});

show();
countRings();
