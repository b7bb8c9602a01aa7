// A sentence at the edge of the screen; stays long enough to be read and longer while pointed at.
export function toast(sentence) {
  const box = document.createElement('div');
  box.className = 'toast';
  box.textContent = sentence;
  document.querySelector('#toasts').append(box);
  let timer = setTimeout(() => box.remove(), 6000);
  box.addEventListener('pointerenter', () => clearTimeout(timer));
  box.addEventListener('pointerleave', () => { timer = setTimeout(() => box.remove(), 2000); });
}
