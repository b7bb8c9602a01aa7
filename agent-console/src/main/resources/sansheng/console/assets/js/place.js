// The softphone lives in one tab. The lock says in which; the others wait for it, or take it when asked to.
const name = `sansheng-phone-${document.body.dataset.session}`;
const channel = new BroadcastChannel(name);

/**
 * Keeps trying to be the phone's place.
 * begin() is called when this tab has become it, end() when another has taken it; isBusy() says whether a call is on.
 */
export function keepPlace({ begin, end, isBusy }) {
  channel.onmessage = ({ data }) => {
    if (data === 'busy?' && isBusy()) channel.postMessage('busy');
  };
  wait({ begin, end });
}

function wait(phone, options = {}) {
  if (!navigator.locks) {
    phone.begin();
    return;
  }
  navigator.locks
    .request(name, options, () => {
      phone.begin();
      return new Promise(() => undefined); // until the tab goes or another steals it
    })
    .catch(() => {
      phone.end();
      wait(phone);
    });
}

/** Takes the phone from the tab that has it; resolves to false when there is a call in it. */
export async function takePlace(phone) {
  const busy = await new Promise((resolve) => {
    const asking = new BroadcastChannel(name);
    asking.onmessage = ({ data }) => data === 'busy' && resolve(true);
    asking.postMessage('busy?');
    setTimeout(() => { asking.close(); resolve(false); }, 300);
  });
  if (!busy) wait(phone, { steal: true });
  return !busy;
}
