/** Whether the program answers: part of the map's component, which geo/webmap/host.py puts together with host.js. */

const CONNECTION_STATE = "data-test-connection-state"; // of Streamlit's page
const SCRIPT_STATE = "data-test-script-state";
const PATIENCE_MS = 4000; // until a program that does not answer is asked whether it is there
const ASK_AGAIN_MS = 2000;
const LOST = "No connection to the program: the map goes on, the panel shows its last answer.";
const NOTICE_STYLE = {
  display: "none", position: "absolute", insetInline: "12%", top: "8px", zIndex: 1, padding: "6px 12px", borderRadius: "6px",
  textAlign: "center", fontSize: "14px", color: "var(--st-background-color)", background: "var(--st-text-color)",
};

/** Whether the program still answers; tells it over the map when it does not, for the panel would go stale unnoticed. */
class Connection {
  #timer = 0;
  due = null; // when an answer was first expected

  /** `onReturn` is called when the program is there again. */
  constructor(parent, onReturn) {
    this.onReturn = onReturn;
    this.notice = document.createElement("div");
    this.notice.setAttribute("role", "status");
    Object.assign(this.notice.style, NOTICE_STYLE);
    parent.style.position = "relative";
    parent.append(this.notice);
    this.app = document.querySelector(`[${CONNECTION_STATE}]`);
    this.observer = new MutationObserver(() => this.#look());
    if (this.app) this.observer.observe(this.app, { attributes: true, attributeFilter: [CONNECTION_STATE] });
    this.look = () => this.#look();
    for (const type of ["online", "offline"]) window.addEventListener(type, this.look);
  }

  remove() {
    clearTimeout(this.#timer);
    this.observer.disconnect();
    for (const type of ["online", "offline"]) window.removeEventListener(type, this.look);
    this.notice.remove();
  }

  /** The reader chose something: an answer is due. */
  expect() {
    this.due = performance.now();
    this.#askIn(PATIENCE_MS);
  }

  /** The program has answered. */
  hear() {
    this.due = null;
    clearTimeout(this.#timer);
    this.#tell(false);
  }

  #look() {
    this.#askIn(this.notice.textContent ? 0 : 1000); // a connection that comes back at once is not worth a word
  }

  #askIn(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), milliseconds);
  }

  async #ask() {
    const lost = this.#isCut() || !(await isThere());
    const returned = !lost && this.notice.textContent !== "";
    this.#tell(lost);
    if (lost) this.#askIn(ASK_AGAIN_MS);
    if (returned) this.onReturn();
    else if (!lost && this.#isDeaf()) window.location.reload(); // started anew meanwhile; the address holds the view
  }

  /** Whether the program rests though an answer has been due for long. */
  #isDeaf() {
    return this.due && performance.now() - this.due >= PATIENCE_MS && this.app?.getAttribute(SCRIPT_STATE) === "notRunning";
  }

  #isCut() {
    return (this.app?.getAttribute(CONNECTION_STATE) ?? "CONNECTED") !== "CONNECTED";
  }

  #tell(lost) {
    this.notice.textContent = lost ? LOST : "";
    this.notice.style.display = lost ? "" : "none";
    // Streamlit's own dialog would lie over a map that plays on, and tells how to start a script of another name.
    if (lost && this.#isCut()) document.querySelector("[data-testid=stDialog] button[aria-label=Close]")?.click();
  }
}

/** Whether the program's server answers. */
async function isThere() {
  try {
    return (await fetch(resolve("_stcore/health"), { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) })).ok;
  } catch {
    return false;
  }
}
