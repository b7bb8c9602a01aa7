// What must not be said, looked for while somebody types in a textarea marked data-scan-phrases. Calm: a hint beside the
// field with the better wording and one key (Alt+R) or click to take it over. Never while an input method composes.
import { say } from './words.js';

const PAUSE = 350;
const waiting = new WeakMap(); // field -> timer
const shown = new WeakMap(); // field -> {text, hits}

function hintOf(field) {
  let hint = document.getElementById(`${field.id}-scan`);
  if (!hint) {
    hint = document.createElement('div');
    hint.id = `${field.id}-scan`;
    hint.setAttribute('role', 'status');
    field.after(hint);
    field.setAttribute('aria-describedby', hint.id);
  }
  return hint;
}

export function scanSoon(field, pause = PAUSE) {
  clearTimeout(waiting.get(field));
  waiting.set(field, setTimeout(() => scan(field), pause));
}

async function scan(field) {
  const text = field.value;
  if (!text.trim()) return show(field, text, []);
  try {
    const answer = await fetch('/api/v1/phrases/scan', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ language: field.dataset.scanPhrases || document.documentElement.lang, text }),
    });
    // A hint that can't be had is no reason to disturb somebody who types.
    if (answer.ok && field.value === text) show(field, text, (await answer.json()).hits);
  } catch (away) {
    console.debug('not scanned', away);
  }
}

function show(field, text, hits) {
  const hint = hintOf(field);
  const before = shown.get(field)?.hits ?? [];
  shown.set(field, { text, hits });
  field.dispatchEvent(new CustomEvent('sansheng:scanned', { bubbles: true, detail: { text, hits } }));
  if (!hits.length) {
    hint.className = '';
    hint.replaceChildren();
    return;
  }
  const [first] = hits;
  if (before[0] && before.length === hits.length && before[0].text === first.text && before[0].instead === first.instead) return;
  hint.className = 'scan-hint';
  hint.dataset.severity = first.severity;
  const sentence = document.createElement('p');
  const words = document.createElement('mark');
  words.className = `said said-${first.severity}`;
  words.textContent = first.text;
  const why = document.createElement('span');
  why.textContent = say(`phrase.category.${first.category}`);
  const instead = document.createElement('span');
  instead.textContent = `${say('phrase.instead')} ${first.instead}`;
  sentence.append(words, why);
  if (hits.length > 1) {
    const more = document.createElement('span');
    more.className = 'quiet';
    more.textContent = say('phrase.more', hits.length - 1);
    sentence.append(more);
  }
  const better = document.createElement('p');
  better.append(instead);
  const take = document.createElement('button');
  take.type = 'button';
  take.className = 'button';
  take.setAttribute('aria-keyshortcuts', 'Alt+R');
  take.textContent = say('phrase.take');
  take.addEventListener('click', () => takeOver(field));
  hint.replaceChildren(sentence, better, take);
}

function takeOver(field) {
  const { text, hits } = shown.get(field) ?? {};
  if (!hits?.length || field.value !== text) return;
  const [{ start, end, instead }] = hits;
  // The better wording is whole sentences: the stop or comma that stood behind the phrase goes with it.
  const after = /[。！？.!?]$/.test(instead) && /^[。，！？.,!?]/.test(text.slice(end)) ? end + 1 : end;
  field.focus();
  field.setRangeText(instead, start, after, 'end');
  show(field, field.value, []);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const isScanned = (target) => target instanceof HTMLTextAreaElement && 'scanPhrases' in target.dataset;
document.addEventListener('input', (event) => {
  if (isScanned(event.target) && !event.isComposing) scanSoon(event.target);
});
document.addEventListener('compositionend', ({ target }) => { if (isScanned(target)) scanSoon(target); });
document.addEventListener('compositionstart', ({ target }) => { if (isScanned(target)) clearTimeout(waiting.get(target)); });
document.addEventListener('keydown', (event) => {
  if (event.code === 'KeyR' && event.altKey && !event.ctrlKey && !event.metaKey && !event.isComposing && isScanned(event.target)) {
    event.preventDefault();
    takeOver(event.target);
  }
});
