// The softphone: SIP over the console's own WebSocket. It knows telephony only; desk.js shows it.
import JsSIP from '../vendor/jssip.js';
import { Line } from './line.js';

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15_000;

export class Phone extends EventTarget {
  state = 'off'; // off, connecting, registered, lost, refused, noAccount
  call = 'none'; // none, ringing, calling, talking, held
  muted = false;
  #ua;
  #session;
  #wait = FIRST_WAIT;
  #timer;
  #running = false;
  #audio = document.body.appendChild(document.createElement('audio'));

  constructor() {
    super();
    this.#audio.autoplay = true;
    this.#audio.id = 'caller';
  }

  start() {
    this.#running = true;
    this.#begin();
  }

  stop() {
    this.#running = false;
    clearTimeout(this.#timer);
    this.#ua?.stop();
    this.#ua = undefined;
    this.#is('off');
  }

  // A fresh account for this page, then a registration with it.
  async #begin() {
    clearTimeout(this.#timer);
    this.#ua?.stop();
    this.#ua = undefined;
    if (!this.#running) return;
    this.#is('connecting');
    try {
      const answer = await fetch('/desk/phone', { method: 'POST', headers: { Accept: 'application/json' } });
      if (answer.status === 401) return this.stop();
      if (!answer.ok) throw new Error(`no account: ${answer.status}`);
      if (this.#running) this.#register(await answer.json());
    } catch {
      this.#is('noAccount');
      this.#again();
    }
  }

  #again() {
    clearTimeout(this.#timer);
    if (this.#session) {
      // A call goes on without a registration; a new account would end it.
      this.#timer = setTimeout(() => this.#again(), 2000);
      return;
    }
    this.#timer = setTimeout(() => this.#begin(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  #register(account) {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const ua = new JsSIP.UA({
      sockets: [new Line(`${scheme}://${location.host}${account.path}`)],
      uri: account.uri,
      authorization_user: account.user,
      password: account.password,
      display_name: account.name,
      register_expires: 120,
      session_timers: false,
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: 10,
      user_agent: 'Sansheng',
    });
    ua.on('registered', () => { this.#wait = FIRST_WAIT; this.#is('registered'); });
    ua.on('disconnected', () => { if (this.#ua === ua) this.#is('lost'); });
    ua.on('registrationFailed', ({ cause }) => {
      if (this.#ua !== ua || cause === JsSIP.C.causes.CONNECTION_ERROR) return;
      this.#is('refused'); // the account may be another page's by now, or the PBX has forgotten it
      this.#again();
    });
    ua.on('newRTCSession', ({ session }) => this.#take(session));
    this.#ua = ua;
    ua.start();
  }

  // A PBX that died says no goodbye: its call stays on this phone, and only the floor knows that it is over.
  isOver = () => false;

  drop() {
    const old = this.#session;
    if (!old) return;
    this.#over('');
    old.removeAllListeners();
    try {
      if (!old.isEnded()) old.terminate();
    } catch (error) {
      console.warn('the far end of a call that is over cannot be told', error); // the next call must not fail by it
    }
  }

  #take(session) {
    if (this.#session && this.isOver()) this.drop();
    if (this.#session) {
      session.terminate({ status_code: 486 });
      return;
    }
    this.#session = session;
    session.on('peerconnection', ({ peerconnection }) => this.#hear(peerconnection));
    let gathered;
    session.on('icecandidate', ({ ready }) => { clearTimeout(gathered); gathered = setTimeout(ready, 400); });
    session.on('confirmed', () => this.#calls('talking'));
    session.on('hold', ({ originator }) => { if (originator === 'local') this.#calls('held'); });
    session.on('unhold', ({ originator }) => { if (originator === 'local') this.#calls('talking'); });
    session.on('muted', () => { this.muted = true; this.#changed(); });
    session.on('unmuted', () => { this.muted = false; this.#changed(); });
    session.on('getusermediafailed', (error) => this.dispatchEvent(new CustomEvent('microphone', { detail: error })));
    session.on('ended', () => this.#over(''));
    session.on('failed', ({ originator, cause }) => this.#over(originator === 'local' ? cause : ''));
    if (session.connection) this.#hear(session.connection);
    this.#calls(session.direction === 'incoming' ? 'ringing' : 'calling');
  }

  #hear(connection) {
    connection.addEventListener('track', ({ streams, track }) => {
      this.#audio.srcObject = streams[0] ?? new MediaStream([track]);
    });
  }

  #over(cause) {
    this.#session = undefined;
    this.muted = false;
    this.#audio.srcObject = null;
    this.#calls('none');
    if (cause) this.dispatchEvent(new CustomEvent('failed', { detail: cause }));
  }

  get isBusy() { return this.#session !== undefined; }

  answer() {
    if (this.call !== 'ringing') return;
    this.#session.answer({ mediaConstraints: { audio: true, video: false }, pcConfig: { iceServers: [] } });
    this.dispatchEvent(new Event('answered'));
  }

  hangUp() {
    this.#session?.terminate();
  }

  toggleMute() {
    if (!this.#session) return;
    if (this.muted) this.#session.unmute({ audio: true });
    else this.#session.mute({ audio: true });
  }

  toggleHold() {
    if (this.call === 'talking') this.#session.hold();
    else if (this.call === 'held') this.#session.unhold();
  }

  press(key) {
    this.#session?.sendDTMF(key, { transportType: 'RFC2833' });
  }

  #is(state) {
    if (this.state === state) return;
    this.state = state;
    this.#changed();
  }

  #calls(call) {
    this.call = call;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
