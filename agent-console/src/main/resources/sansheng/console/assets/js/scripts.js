// The editor of call scripts: line numbers, going to a line, putting in a word. It works without all three.
const source = () => document.querySelector('#script-source');

function number() {
  const text = source();
  const numbers = document.querySelector('#script-numbers');
  if (!text || !numbers) return;
  const lines = text.value.split('\n').length;
  if (numbers.dataset.lines !== String(lines)) {
    numbers.dataset.lines = lines;
    numbers.textContent = Array.from({ length: lines }, (_, i) => i + 1).join('\n');
  }
  numbers.scrollTop = text.scrollTop;
}

function goTo(line) {
  const text = source();
  if (!text) return;
  const lines = text.value.split('\n');
  const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  text.focus();
  text.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  text.scrollTop = Math.max(0, (line - 5) * parseFloat(getComputedStyle(text).lineHeight));
}

function put(word, always) {
  const text = source();
  if (!text) return;
  const inserted = always ? '${' + word + '}' : `<#if ${word}??>\${${word}}</#if>`;
  text.setRangeText(inserted, text.selectionStart, text.selectionEnd, 'end');
  text.focus();
  text.dispatchEvent(new Event('input', { bubbles: true }));
}

document.addEventListener('click', ({ target }) => {
  const line = target.closest?.('[data-line]');
  if (line) goTo(Number(line.dataset.line));
  const word = target.closest?.('[data-word-insert]');
  if (word) put(word.dataset.wordInsert, word.dataset.always === 'true');
});
document.addEventListener('input', ({ target }) => { if (target === source()) number(); });
document.addEventListener('scroll', ({ target }) => { if (target === source()) number(); }, true);
document.addEventListener('sansheng:view', number);
number();
