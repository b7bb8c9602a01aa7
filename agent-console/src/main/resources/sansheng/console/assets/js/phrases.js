// The try-it box: what was found in the pasted text, marked.
document.addEventListener('sansheng:scanned', ({ target, detail: { text, hits } }) => {
  if (target.id !== 'phrase-try-text') return;
  const marked = document.querySelector('#phrase-marked');
  if (!hits.length) {
    marked.textContent = text.trim() ? marked.dataset.silent : '';
    return;
  }
  const parts = [];
  let at = 0;
  for (const { start, end, severity } of hits) {
    if (start < at) continue; // of several categories the first is marked
    const mark = document.createElement('mark');
    mark.className = `said said-${severity}`;
    mark.textContent = text.slice(start, end);
    parts.push(text.slice(at, start), mark);
    at = end;
  }
  marked.replaceChildren(...parts, text.slice(at));
});
