// Light, dark, or as the system has it; kept in this browser.
const root = document.documentElement;

function show(theme) {
  root.dataset.theme = theme;
  for (const button of document.querySelectorAll('[data-theme-choice]')) {
    button.setAttribute('aria-pressed', String(button.dataset.themeChoice === theme));
  }
}

const kept = () => localStorage.getItem('theme') ?? 'auto';

show(kept());
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-theme-choice]');
  if (button) {
    localStorage.setItem('theme', button.dataset.themeChoice);
    show(kept());
  }
});
document.addEventListener('sansheng:page', () => show(kept()));
addEventListener('storage', () => show(kept()));
