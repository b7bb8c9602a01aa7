// The keys for the other side's menu: clicked, or typed while the keypad is open. It stays open while the call's part of
// the page is written anew, and what was pressed is never sent to the console.
const KEY = /^[0-9*#]$/;
const EDITABLE = 'input, textarea, select, [contenteditable="true"]';

export class Keypad {
  #press;
  #call = '';
  #pressed = '';

  constructor(press) {
    this.#press = press;
    document.addEventListener('keydown', (event) => {
      if (!this.#isOpen() || !KEY.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target.closest?.(EDITABLE)) return;
      event.preventDefault();
      if (!event.repeat) this.press(event.key);
    });
  }

  #present() { return document.querySelector('#desk-call')?.dataset.call ?? ''; }
  #isOpen() { return this.#call !== '' && this.#call === this.#present(); }

  toggle() {
    this.#call = this.#isOpen() ? '' : this.#present();
    this.#pressed = '';
    this.show();
  }

  press(key) {
    this.#press(key);
    this.#pressed = (this.#pressed + key).slice(-24);
    this.show();
  }

  show() {
    const pad = document.querySelector('#keypad');
    if (!pad) return;
    pad.hidden = !this.#isOpen();
    pad.querySelector('output').textContent = this.#pressed;
    document.querySelector('#call-keys')?.setAttribute('aria-expanded', String(!pad.hidden));
  }
}
