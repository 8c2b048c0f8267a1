// The developer's panel: a worse line without a separate program, graphs, the replica's entities, and the connection as it is on the wire.
// The server adds this script to a page with --dev only. It runs before the game's, so that the game's socket is the one below.
(function () {
  'use strict';
  const SAMPLE_MILLIS = 250;
  const SAMPLES = 120;
  const KEPT_FRAMES = 400;
  const LISTED_FRAMES = 40;
  const LISTED_ENTITIES = 20;
  const STALL_EVERY_MILLIS = 4000;
  const FLAGS = ['FEED', 'RESET', 'SKIPPED', 'VIEW', 'AVATAR', 'OWNER', 'CHECK', 'MODEL'];
  const OPCODES = { 1: 'text', 2: 'binary', 8: 'close' };

  /** What the sliders add, in ms. Delay and jitter count in each direction. */
  const line = { delay: 0, jitter: 0, stall: 0 };

  /** The newest frames in the order of the wire: { millis, sent, opcode, data }. */
  const frames = [];

  /** Bytes received since the last sample, by purpose. */
  const received = { feed: 0, state: 0, other: 0 };

  // ---- The line ------------------------------------------------------------------------------------------------------------------

  /** One direction. It keeps the order, as TCP does: what is late holds up all that follows. */
  class Direction {
    #waiting = [];
    #dueMillis = 0;

    pass(deliver) {
      const now = performance.now();
      if (this.#waiting.length === 0 && !line.delay && !line.jitter && !line.stall) {
        deliver();
        return;
      }
      const arrives = now + line.delay + Math.random() * line.jitter;
      const phase = arrives % STALL_EVERY_MILLIS;
      this.#dueMillis = Math.max(this.#dueMillis, phase < line.stall ? arrives - phase + line.stall : arrives);
      this.#waiting.push(deliver);
      setTimeout(() => this.#waiting.shift()(), Math.ceil(this.#dueMillis - now));
    }
  }

  const RealSocket = window.WebSocket;

  /** A WebSocket behind such a line. */
  class DevSocket extends EventTarget {
    #real;
    #in = new Direction();
    #out = new Direction();
    #state = RealSocket.CONNECTING;

    constructor(url, protocols = []) {
      super();
      const real = new RealSocket(url, protocols);
      this.#real = real;
      real.addEventListener('open', () => {
        handshake(real, [protocols].flat());
        this.#arrive(RealSocket.OPEN, new Event('open'));
      });
      real.addEventListener('message', event => {
        note(false, typeof event.data === 'string' ? 1 : 2, event.data);
        this.#arrive(null, new MessageEvent('message', { data: event.data, origin: event.origin }));
      });
      real.addEventListener('error', () => this.#arrive(null, new Event('error')));
      real.addEventListener('close', event => {
        const { code, reason, wasClean } = event;
        note(false, 8, wasClean ? code + ' ' + reason : code + ', no close frame');
        this.#arrive(RealSocket.CLOSED, new CloseEvent('close', { code, reason, wasClean }));
      });
    }

    #arrive(state, event) {
      this.#in.pass(() => {
        this.#state = state !== null && state > this.#state ? state : this.#state;
        this.dispatchEvent(event);
        this['on' + event.type]?.(event);
      });
    }

    send(data) {
      // A copy, because its owner may write the next message into the same buffer.
      const message = typeof data === 'string' ? data : data.slice(0);
      this.#out.pass(() => {
        if (this.#real.readyState === RealSocket.OPEN) {
          note(true, typeof message === 'string' ? 1 : 2, message);
          this.#real.send(message);
        }
      });
    }

    close(...words) {
      this.#state = Math.max(this.#state, RealSocket.CLOSING);
      this.#out.pass(() => {
        note(true, 8, words.join(' '));
        this.#real.close(...words);
      });
    }

    get readyState() { return this.#state; }
    get bufferedAmount() { return this.#real.bufferedAmount; }
    get url() { return this.#real.url; }
    get protocol() { return this.#real.protocol; }
    get extensions() { return this.#real.extensions; }
    get binaryType() { return this.#real.binaryType; }
    set binaryType(type) { this.#real.binaryType = type; }
  }
  for (const name of ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED']) {
    DevSocket[name] = DevSocket.prototype[name] = RealSocket[name];
  }
  window.WebSocket = DevSocket;

  // ---- Frames: shared-model/docs/protocol.md --------------------------------------------------------------------------------------

  function note(sent, opcode, data) {
    const kept = typeof data === 'string' ? data
      : ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
    frames.push({ millis: performance.now(), sent, opcode, data: kept });
    if (frames.length > KEPT_FRAMES) {
      frames.shift();
    }
    if (!sent && opcode !== 8) {
      const feed = opcode === 2 ? feedOf(kept) : 0;
      const state = opcode === 2 ? Math.max(0, kept.length - feed - 8) : 0;
      received.feed += feed;
      received.state += state;
      received.other += header(frames.at(-1)) + length(kept) - feed - state;
    }
  }

  function length(data) {
    return typeof data === 'string' ? new TextEncoder().encode(data).length : data.length;
  }

  /** Bytes of a frame's head: opcode, length, and the masking key of what a client sends. */
  function header(frame) {
    const payload = length(frame.data);
    return 2 + (payload > 65535 ? 8 : payload > 125 ? 2 : 0) + (frame.sent ? 4 : 0);
  }

  /** Bytes of a snapshot's feed and of their length before it. */
  function feedOf(bytes) {
    let value = 0;
    let at = 8;
    do {
      value |= (bytes[at] & 127) << 7 * (at - 8);
    } while (bytes[at++] > 127);
    return bytes[1] & 1 ? value + at - 8 : 0;
  }

  function hex(bytes) {
    return Array.from(bytes, each => each.toString(16).padStart(2, '0')).join(' ');
  }

  function decoded(frame) {
    const bytes = frame.data;
    if (typeof bytes === 'string') {
      return bytes;
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (frame.sent && bytes[0] === 2 && bytes.length === 9) {
      return `input ${view.getUint16(1)} · bits ${hex(bytes.subarray(3, 6))} · tick ${view.getUint16(6)} · delay ${bytes[8] / 8}`;
    }
    if (frame.sent && bytes[0] === 4 && bytes.length >= 4) {
      return `message ${bytes[1]} · after input ${view.getUint16(2)} · ${bytes.length - 4} bytes`;
    }
    if (frame.sent && bytes[0] === 3) {
      return 'resync';
    }
    if (!frame.sent && bytes[0] === 1 && bytes.length >= 8) {
      const flags = FLAGS.filter((flag, bit) => bytes[1] >> bit & 1).join(' ') || 'no flag';
      const feed = bytes[1] & 1 ? ` · feed ${feedOf(bytes)} B` : '';
      return `snapshot · tick ${view.getUint32(2)} · input ${view.getUint16(6)} applied · ${flags}${feed}`;
    }
    return hex(bytes.subarray(0, 16));
  }

  // ---- The handshake --------------------------------------------------------------------------------------------------------------

  let upgrade = 'No connection yet.';

  function handshake(real, offered) {
    const address = new URL(real.url);
    upgrade = `GET ${address.pathname}${address.search} HTTP/1.1
Host: ${address.host}
Upgrade: websocket
Connection: Upgrade
Origin: ${location.origin}
Sec-WebSocket-Version: 13
Sec-WebSocket-Key: (16 random bytes in base64)${offered.length ? '\nSec-WebSocket-Protocol: ' + offered.join(', ') : ''}

HTTP/1.1 101 Switching Protocols
Upgrade: websocket
Connection: Upgrade
Sec-WebSocket-Accept: (derived from the key)${real.protocol ? '\nSec-WebSocket-Protocol: ' + real.protocol : ''}${
  real.extensions ? '\nSec-WebSocket-Extensions: ' + real.extensions : ''}`;
  }

  const EXPLANATION = `
    <p>A page never sees the key, and no cookie or extension that the browser adds; its network tools show them. The server answers
      <code>base64(SHA-1(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"))</code>, so that no cache and no server of another protocol
      can accept by accident. RFC 6455's example: key <code>dGhlIHNhbXBsZSBub25jZQ==</code>, accept
      <code>s3pPLMBiTxaQ9kYGzzhZRbK+xOo=</code>.</p>
    <p>From then on both send frames: 1 byte with FIN and the opcode, 1 bit that says whether the payload is masked, 7 bits of length
      (126: 2 more bytes follow; 127: 8). What a client sends is masked by a random key of 4 bytes, what a server sends never is.
      Pings and pongs are the browser's and are not listed.</p>`;

  // ---- The panel ------------------------------------------------------------------------------------------------------------------

  const GRAPHS = [
    { id: 'rtt', title: 'Round trip', unit: 'ms', decimals: 1, colors: ['--cool'], read: state => [state.rttMillis] },
    { id: 'behind', title: 'Interpolation delay', unit: 'ms', decimals: 0, colors: ['--good'], read: state => [state.delayMillis] },
    { id: 'corrections', title: 'Corrections', unit: '/s', decimals: 0, colors: ['--danger'], read: state => [corrections(state)] },
    { id: 'bytes', title: 'Received', unit: 'kB/s', decimals: 1, colors: ['--cool', '--own', '--dim'], read: rates },
  ];
  const TABS = ['entities', 'frames', 'handshake', 'page'];
  let corrected = 0;
  let tab = TABS[0];

  function corrections(state) {
    const more = Math.max(0, state.corrections - corrected);
    corrected = state.corrections;
    return more * 1000 / SAMPLE_MILLIS;
  }

  function rates() {
    const kilobytes = [received.state, received.feed, received.other].map(bytes => bytes / SAMPLE_MILLIS);
    received.state = received.feed = received.other = 0;
    return kilobytes;
  }

  const id = name => document.getElementById('dev-' + name);

  function element(name, text, className = '') {
    const made = document.createElement(name);
    made.textContent = text;
    made.className = className;
    return made;
  }

  function slider(name, title, max, step) {
    return `<label><span>${title}</span><input id="dev-${name}" type="range" min="0" max="${max}" step="${step}" value="0">
      <output id="dev-${name}-value">0 ms</output></label>`;
  }

  function build() {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'dev/panel.css' }));
    document.body.insertAdjacentHTML('beforeend', `
      <button id="dev-button" class="clickable quiet" type="button" aria-expanded="false" aria-controls="dev">Dev <kbd>F4</kbd></button>
      <aside id="dev" class="panel clickable" aria-label="Developer" hidden>
        <div id="dev-line">${slider('delay', 'Delay, each way', 500, 5)}${slider('jitter', 'Jitter, each way', 200, 5)}${
          slider('stall', 'Stall, every 4 s', 2000, 50)}</div>
        <div id="dev-graphs">${GRAPHS.map(graph => `<figure><figcaption>${graph.title}<output id="dev-${graph.id}"></output></figcaption>
          <canvas id="dev-${graph.id}-graph" width="400" height="80" aria-hidden="true"></canvas></figure>`).join('')}</div>
        <p id="dev-legend"><i></i>state <i></i>feed <i></i>heads and texts</p>
        <nav>${TABS.map(name =>
          `<button class="quiet" type="button" id="dev-to-${name}" aria-pressed="${name === tab}">${name}</button>`).join('')}
          <label><input id="dev-pause" type="checkbox">Pause</label>
          <button class="quiet" type="button" id="dev-close" aria-label="Close">×</button></nav>
        <div id="dev-content" tabindex="0"></div>
      </aside>`);
    for (const name of Object.keys(line)) {
      id(name).addEventListener('input', event => {
        line[name] = Number(event.target.value);
        id(name + '-value').textContent = line[name] + ' ms';
      });
    }
    for (const name of TABS) {
      id('to-' + name).addEventListener('click', () => {
        id('to-' + tab).ariaPressed = 'false';
        id('to-' + name).ariaPressed = 'true';
        tab = name;
        fill();
        id('content').scrollTop = 0;
      });
    }
    id('button').addEventListener('click', toggle);
    id('close').addEventListener('click', toggle);
    window.addEventListener('keydown', event => {
      if (event.code === 'F4' && !event.altKey && !event.ctrlKey && !event.metaKey && !event.repeat) {
        event.preventDefault();
        toggle();
      }
    });
    setInterval(sample, SAMPLE_MILLIS);
  }

  function toggle() {
    const hidden = document.getElementById('dev').toggleAttribute('hidden');
    id('button').ariaExpanded = String(!hidden);
    sample();
  }

  function stateOfGame() {
    return window.driftfire ? window.driftfire.state() : {};
  }

  function sample() {
    const state = stateOfGame();
    const shown = !document.getElementById('dev').hidden;
    for (const graph of GRAPHS) {
      const values = state.tick === undefined ? graph.colors.map(() => 0) : graph.read(state);
      graph.samples = [...(graph.samples || []), values].slice(-SAMPLES);
      if (shown) {
        draw(graph);
      }
    }
    if (shown && !id('pause').checked) {
      fill();
    }
  }

  /** Sums of the values are drawn over each other, the largest first. */
  function draw(graph) {
    const sum = (values, count) => values.slice(0, count).reduce((a, b) => a + b, 0);
    const canvas = id(graph.id + '-graph');
    const context = canvas.getContext('2d');
    const styles = getComputedStyle(document.body);
    const most = Math.max(...graph.samples.map(values => sum(values, values.length)), 1e-9) * 1.1;
    context.clearRect(0, 0, canvas.width, canvas.height);
    for (let count = graph.colors.length; count > 0; count--) {
      context.fillStyle = styles.getPropertyValue(graph.colors[count - 1]);
      graph.samples.forEach((values, i) => {
        const height = sum(values, count) / most * canvas.height;
        const width = canvas.width / SAMPLES;
        context.fillRect(canvas.width - (graph.samples.length - i) * width, canvas.height - height, width, height);
      });
    }
    const now = graph.samples.at(-1);
    id(graph.id).textContent = sum(now, now.length).toFixed(graph.decimals) + ' ' + graph.unit;
  }

  function fill() {
    const content = id('content');
    if (tab === 'frames') {
      content.replaceChildren(...frames.slice(-LISTED_FRAMES).reverse().map(row));
    } else if (tab === 'entities') {
      content.replaceChildren(...tables());
    } else if (tab === 'page') {
      content.replaceChildren(report());
    } else if (content.firstChild?.textContent !== upgrade) {
      content.innerHTML = EXPLANATION;
      content.prepend(element('pre', upgrade));
    }
  }

  function row(frame) {
    const shown = element('div', '', frame.sent ? 'dev-sent' : 'dev-received');
    const head = `${frame.sent ? '↑' : '↓'} ${(frame.millis / 1000).toFixed(2)} opcode ${frame.opcode} ${OPCODES[frame.opcode]}`;
    const size = frame.opcode === 8 ? '' : `, length ${length(frame.data)}+${header(frame)}`;
    shown.append(element('small', `${head}${size}, ${frame.sent ? 'masked' : 'unmasked'}`), element('span', decoded(frame)));
    return shown;
  }

  /** The replica's entities: a table for each kind, with every field of its rows. */
  function tables() {
    const kinds = Object.entries(stateOfGame().kinds || {}).filter(([, entities]) => entities.length);
    if (!kinds.length) {
      return [element('p', 'No entities.')];
    }
    return kinds.flatMap(([kind, entities]) => {
      const names = Object.keys(entities[0].row);
      const table = document.createElement('table');
      table.insertRow().append(...['slot', ...names].map(name => element('th', name)));
      for (const { slot, own, row } of entities.slice(0, LISTED_ENTITIES)) {
        const line = table.insertRow();
        line.className = own ? 'dev-own' : '';
        line.append(...[slot, ...names.map(name => row[name])].map(value => element('td', value)));
      }
      const more = entities.length > LISTED_ENTITIES ? `, ${LISTED_ENTITIES} listed` : '';
      const box = element('div', '', 'dev-table');
      box.append(table);
      return [element('h3', `${kind} · ${entities.length}${more}`), box];
    });
  }

  /** All else that the page reports of itself. */
  function report() {
    const table = document.createElement('table');
    for (const [name, value] of Object.entries(stateOfGame()).filter(([name]) => name !== 'kinds' && name !== 'own')) {
      const text = typeof value === 'object' ? Object.entries(value).map(([part, is]) => `${part} ${shortest(is)}`).join(', ') : shortest(value);
      table.insertRow().append(element('td', name), element('td', text, 'dev-text'));
    }
    return table;
  }

  function shortest(value) {
    return typeof value === 'number' ? String(Math.round(value * 10) / 10) : String(value);
  }

  document.addEventListener('DOMContentLoaded', build);
})();
