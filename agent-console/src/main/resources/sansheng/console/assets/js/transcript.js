// The forms of the call's page that bring a transcript in: a file as it is, or one made from the recording.
import { htmx } from './shell.js';

const TYPES = { vtt: 'text/vtt', srt: 'application/x-subrip', json: 'application/json' };

document.addEventListener('submit', async (event) => {
  const form = event.target.closest('form[data-transcript], form[data-transcribe]');
  if (!form) return;
  event.preventDefault();
  const button = form.querySelector('button');
  const trouble = form.querySelector('[role=alert]');
  trouble.hidden = true;
  button.disabled = true;
  try {
    const answer = await send(form);
    if (answer.ok) {
      const part = document.querySelector('#transcript');
      htmx.ajax('GET', part.getAttribute('hx-get'), { target: part, swap: 'innerHTML' });
      return;
    }
    const problem = await answer.json();
    tell(trouble, problem.detail || problem.title);
  } catch {
    tell(trouble, document.querySelector('#connection strong')?.textContent ?? '');
  } finally {
    button.disabled = false;
  }
});

function send(form) {
  const headers = { Accept: 'application/json' };
  if (form.dataset.transcribe) return fetch(form.dataset.transcribe, { method: 'POST', headers });
  const file = form.elements.file.files[0];
  const type = TYPES[file.name.split('.').pop().toLowerCase()] ?? 'application/octet-stream';
  const language = encodeURIComponent(form.elements.language.value);
  return fetch(`${form.dataset.transcript}?language=${language}`,
    { method: 'POST', headers: { ...headers, 'Content-Type': type }, body: file });
}

function tell(place, sentence) {
  place.textContent = sentence;
  place.hidden = false;
}
