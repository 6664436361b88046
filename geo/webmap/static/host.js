/**
 * The map's component in the Streamlit page: mounts one frame, hands it the index and the state, and brings the
 * reader's state back. The contract stands in geo/webmap/host.py. Runs in the outer page, in no frame.
 */

const hosts = new WeakMap();

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  if (!data) return undefined;
  let host = hosts.get(parentElement);
  if (!host) hosts.set(parentElement, (host = new Host(parentElement)));
  host.update(data, setStateValue, setTriggerValue);
  // Streamlit also cleans up when a faster rerun overtakes this one; the frame must outlive that.
  return () => setTimeout(() => parentElement.isConnected || (hosts.get(parentElement) === host && host.remove()), 0);
}

class Host {
  constructor(parent) {
    this.parent = parent;
    this.frame = null;
    this.ready = false;
    this.revision = 0;
    this.query = null;
    this.hear = (event) => this.#hear(event);
    this.connection = new Connection(parent, () => this.#comeBack());
    window.addEventListener("message", this.hear);
  }

  remove() {
    window.removeEventListener("message", this.hear);
    hosts.delete(this.parent);
    this.connection.remove();
    this.frame?.remove();
  }

  /** Called on every rerun, with what Python passes now. */
  update(data, setStateValue, setTriggerValue) {
    Object.assign(this, { data, setStateValue, setTriggerValue });
    this.report = null; // answered
    this.asked ??= data.ask.number; // what was asked of a map before this one is done
    this.connection.hear();
    if (this.page !== data.page) this.#mount(data.page);
    this.frame.style.height = `${data.height}px`;
    if (this.ready) this.#send();
    this.#writeAddress();
  }

  #mount(page) {
    this.frame?.remove();
    Object.assign(this, { page, ready: false, revision: 0, index: null, killed: null, dark: null, pick: 0, parts: "[]" });
    this.frame = document.createElement("iframe");
    this.frame.title = "Map of incidents with time bar";
    this.frame.allow = "fullscreen";
    this.frame.src = resolve(page);
    Object.assign(this.frame.style, { display: "block", width: "100%", border: "0", borderRadius: "8px" });
    this.parent.append(this.frame);
    this.early = { address: this.data.index, response: fetch(resolve(this.data.index)) }; // while the frame gets ready
    this.early.response.catch(() => (this.early = null)); // asked for again when it is needed
  }

  #hear({ source, data }) {
    if (!this.frame || source !== this.frame.contentWindow || data?.conflictReplay !== 1) return;
    if (data.type === "ready") {
      this.ready = true;
      this.#send();
    }
    if (data.type === "state") {
      this.query = data.query;
      this.#writeAddress();
      this.serial = (this.serial ?? 0) + 1; // so that a state which came back to what it was is answered, too
      this.report = { revision: data.revision, state: data.state, serial: this.serial };
      this.#report();
    }
    if (data.type === "picked") this.#endPick(data.point);
    if (data.type === "parts") {
      this.setTriggerValue("parts", { off: data.off });
      this.connection.expect();
    }
  }

  /** The program is there again; one that was started anew does not know this page, which the address reopens. */
  async #comeBack() {
    const known = await fetch(resolve(this.data.page), { cache: "no-store" });
    if (known.ok) this.#report();
    else window.location.reload();
  }

  #report() {
    if (!this.report) return;
    this.setStateValue("state", this.report);
    this.connection.expect();
  }

  #post(message, transfer = []) {
    this.frame.contentWindow.postMessage({ conflictReplay: 1, ...message }, "*", transfer);
  }

  /** Send what the frame does not have yet. */
  #send() {
    const dark = isDark(this.parent);
    if (this.dark !== dark) this.#post({ type: "theme", dark: (this.dark = dark) });
    if (this.data.revision > this.revision) {
      this.revision = this.data.revision;
      this.#post({ type: "state", revision: this.revision, state: this.data.state });
      this.query = this.data.query;
    }
    if (this.data.index !== this.index) {
      this.killed = null; // that of another index
      this.indexSent = this.#deliver("index");
    }
    this.#deliver("killed");
    this.#ask();
    this.#pick();
    this.#sendParts();
  }

  #sendParts() {
    const parts = JSON.stringify(this.data.parts);
    if (parts === this.parts) return;
    this.parts = parts;
    this.#post({ type: "parts", parts: this.data.parts });
  }

  /** Let a point be picked: the map comes into view and takes the keys, and gives both back when that is over. */
  #pick() {
    const { pick } = this.data;
    if (pick === this.pick) return;
    this.pick = pick;
    this.#post({ type: "pick", on: pick > 0 });
    if (!pick) return;
    this.before = document.activeElement;
    this.frame.focus({ preventScroll: true });
    this.frame.scrollIntoView({ block: "nearest" });
  }

  #endPick(point) {
    this.setTriggerValue("picked", { number: this.pick, point });
    this.connection.expect();
    const back = this.before?.isConnected ? this.before : null;
    back?.focus({ preventScroll: true });
    back?.scrollIntoView({ block: "center" }); // what is offered then stands below it
  }

  #ask() {
    const { what, number } = this.data.ask;
    if (number <= this.asked) return;
    this.asked = number;
    this.#post({ type: "ask", what });
  }

  /** Fetch what an address holds and hand it on, unless something newer has been asked for meanwhile. */
  async #deliver(part) {
    const address = this.data[part];
    if (!address || this[part] === address) return;
    this[part] = address;
    const { frame, index } = this;
    const early = this.early?.address === address ? this.early.response : null;
    this.early = null; // a body is read once
    const response = await (early ?? fetch(resolve(address)));
    if (!response.ok) throw new Error(`The ${part} of the map could not be fetched (${response.status}).`);
    const bytes = await response.arrayBuffer();
    if (part === "killed") await this.indexSent;
    if (this[part] === address && this.index === index && this.frame === frame) this.#post({ type: part, [part]: bytes }, [bytes]);
  }

  /** Keep the address true without a step in the history: Back leaves the page. */
  #writeAddress() {
    const url = new URL(window.location.href);
    if (this.query) for (const name of this.data.mapParameters) setParameter(url, name, this.query[name]);
    for (const [name, value] of Object.entries(this.data.parameters)) setParameter(url, name, value);
    if (url.href !== window.location.href) window.history.replaceState(window.history.state, "", url);
  }
}

function setParameter(url, name, value) {
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
}

/** An address of Streamlit's server, also when the page lies below a path of its own. */
function resolve(address) {
  return new URL(address.replace(/^\//, ""), document.baseURI).href;
}

/** Whether Streamlit's theme is dark: its background is darker than its text. */
function isDark(node) {
  const style = getComputedStyle(node);
  const lightness = (name) => {
    const probe = document.createElement("canvas").getContext("2d");
    probe.fillStyle = style.getPropertyValue(name).trim() || "#ffffff";
    const [red, green, blue] = probe.fillStyle.match(/[0-9a-f]{2}/gi).map((pair) => Number.parseInt(pair, 16));
    return 0.3 * red + 0.6 * green + 0.1 * blue;
  };
  return lightness("--st-background-color") < lightness("--st-text-color");
}
