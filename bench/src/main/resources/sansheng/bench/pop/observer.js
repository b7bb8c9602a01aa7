// Tells the driver when a ringing on the desk, or an echo, was painted. DRIVER is the driver's address.
(() => {
  const driver = 'DRIVER';
  const line = new WebSocket(`ws://${driver}/`);

  // painted: the task after the first frame that holds it. next: the second animation frame from now, as painted.js
  // of the console counts, up to one frame later.
  function tell(what, key, marks, read) {
    const seen = performance.now();
    const report = { what, key, marks, seen };
    const done = () => {
      if (report.painted && report.next) {
        line.send([what, key, marks, seen, report.painted, report.next, read].join('|'));
      }
    };
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { report.painted = performance.now(); done(); };
      channel.port2.postMessage(0);
      requestAnimationFrame(() => { report.next = performance.now(); done(); });
    });
  }

  let told = '';
  function look() {
    const desk = document.querySelector('#desk-call.call-ringing');
    if (!desk) return;
    const marks = [
      desk.querySelector('.number') ? 'number' : '',
      desk.querySelector('.call-where .badge') ? 'queue' : '',
      desk.querySelector('p.call-number') ? 'customer' : '',
      desk.querySelector('.pop .notice-warn') ? 'unavailable' : '',
    ].filter(Boolean).join(',');
    const now = `${desk.dataset.call} ${marks}`;
    if (now === told) return;
    told = now;
    tell('ring', desk.dataset.call, marks, desk.dataset.received ?? 0);
  }

  function begin() {
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    const place = document.createElement('div');
    place.style.cssText = 'position:fixed;bottom:0;left:0;width:320px;max-height:120px;overflow:hidden;font-size:9px';
    document.body.append(place);
    const echo = new EventSource(`http://${driver}/echo`);
    echo.onmessage = ({ data }) => {
      const { key, html } = JSON.parse(data);
      const template = document.createElement('template');
      template.innerHTML = html;
      place.replaceChildren(template.content);
      tell('echo', key, '', 0);
    };
  }

  // The driver's clock less ours, milliseconds, from the quickest of many questions.
  window.benchClock = async () => {
    let best = { offset: 0, trip: Infinity };
    for (let i = 0; i < 500; i++) {
      const asked = performance.now();
      const theirs = await new Promise((answer) => {
        line.onmessage = ({ data }) => answer(Number(data));
        line.send('clock');
      });
      const answered = performance.now();
      if (answered - asked < best.trip) best = { offset: theirs - (asked + answered) / 2, trip: answered - asked };
    }
    return [best.offset, best.trip];
  };

  if (document.body) begin(); else addEventListener('DOMContentLoaded', begin);
})();
