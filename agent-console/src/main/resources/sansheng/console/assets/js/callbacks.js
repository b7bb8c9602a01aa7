// While somebody fills in a part of the list it is not taken away from under their hands.
const busy = () => document.querySelector('#callbacks-rows details[open]')
  ?? document.querySelector('#callbacks-assign :focus, #callbacks-rows input:checked');

let waiting = null;
document.addEventListener('htmx:beforeRequest', (event) => {
  const news = event.detail.elt;
  if (news.id !== 'callbacks-news' || !busy()) return;
  event.preventDefault();
  waiting = news;
});

setInterval(() => {
  if (!waiting || busy()) return;
  const news = document.getElementById('callbacks-news');
  waiting = null;
  news?.dispatchEvent(new Event('load'));
}, 1000);
