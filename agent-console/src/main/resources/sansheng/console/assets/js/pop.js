// The form for a caller whom nobody knows: what is typed survives the pushes that draw the call anew.
const typed = new Map(); // call -> field -> value
const form = () => document.querySelector('#pop-new');
const call = () => form()?.querySelector('[name=call]').value ?? '';

document.addEventListener('input', ({ target }) => {
  if (!target.closest('#pop-new')) return;
  const of = typed.get(call()) ?? new Map();
  of.set(target.name, target.value);
  typed.set(call(), of);
});

document.addEventListener('sansheng:fragment', () => {
  const kept = typed.get(call());
  if (kept) for (const [name, value] of kept) form().elements[name].value = value;
  if (typed.size > 20) typed.delete(typed.keys().next().value);
});

// Alt and a letter, which no input method uses; never while one is composing.
document.addEventListener('keydown', (event) => {
  if (event.isComposing || !event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyC' || !form()) return;
  event.preventDefault();
  form().querySelector('#pop-name').select();
});
