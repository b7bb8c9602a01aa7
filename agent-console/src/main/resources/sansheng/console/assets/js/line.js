// The line from this page to the PBX, as JsSIP wants it. The console says an empty line when it has joined both halves;
// nothing is said before, for it could be lost.
const JOINED = '\r\n';

export class Line {
  onconnect = () => {};
  ondisconnect = () => {};
  ondata = () => {};
  #socket;
  #joined = false;

  constructor(url) {
    this.url = url;
    this.via_transport = url.startsWith('wss:') ? 'WSS' : 'WS';
    this.sip_uri = `sip:${new URL(url).host};transport=ws`;
  }

  connect() {
    if (this.#socket) return;
    const socket = new WebSocket(this.url, 'sip');
    this.#socket = socket;
    this.#joined = false;
    socket.binaryType = 'arraybuffer';
    socket.onmessage = ({ data }) => {
      if (this.#joined) return this.ondata(data);
      if (data !== JOINED) return;
      this.#joined = true;
      this.onconnect();
    };
    socket.onclose = ({ wasClean, code, reason }) => {
      this.#socket = undefined;
      this.#joined = false;
      this.ondisconnect(!wasClean, code, reason);
    };
  }

  disconnect() {
    if (!this.#socket) return;
    this.#socket.onmessage = null;
    this.#socket.onclose = null;
    this.#socket.close();
    this.#socket = undefined;
    this.#joined = false;
  }

  send(message) {
    if (!this.isConnected()) return false;
    this.#socket.send(message);
    return true;
  }

  isConnected() {
    return this.#joined && this.#socket?.readyState === WebSocket.OPEN;
  }

  isConnecting() {
    return this.#socket !== undefined && !this.#joined;
  }
}
