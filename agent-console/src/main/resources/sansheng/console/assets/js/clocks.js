// Elements that count: data-since (server's milliseconds) counts up, data-until down. The server's clock is the truth;
// the stream's beat says how far ours is off.
let offset = 0;

export const setServerTime = (millis) => { offset = millis - Date.now(); };
export const serverNow = () => Date.now() + offset;

export function length(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

const put = (element, text) => { if (element.textContent !== text) element.textContent = text; };

export function tick() {
  const now = serverNow();
  for (const element of document.querySelectorAll('[data-since]')) {
    put(element, length(now - Number(element.dataset.since)));
  }
  for (const element of document.querySelectorAll('[data-until]')) {
    put(element, length(Number(element.dataset.until) - now + 999));
  }
  for (const element of document.querySelectorAll('[data-clock]')) {
    put(element, new Intl.DateTimeFormat('en-GB', { timeZone: element.dataset.clock, hour: '2-digit', minute: '2-digit' }).format(now));
  }
}

setInterval(tick, 250);
for (const news of ['sansheng:view', 'htmx:afterSwap']) document.addEventListener(news, tick);
tick();
