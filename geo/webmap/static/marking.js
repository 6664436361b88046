/**
 * An article beside an incident, whose sentences are marked by a click, by keys or by selecting words; geo/webmap/host.py
 * puts it together with drawn.js. Its data are
 *
 * - html: the article; each sentence is an element with data-s="start-end"
 * - article: its name, which is told with what is marked
 * - actions: { id, label, key } each: what can be done with marked sentences; none: nothing is marked
 * - chosen: null, or the "start-end" of the sentences that are chosen: then a click chooses or leaves one at once
 * - tags: what is drawn before a sentence, by its "start-end"
 * - number: of the last choice that Python has taken over
 * - at: the id of the element to begin at
 *
 * and it tells `marked`: { article, action, sentences, number }; the action "choose" tells all that are chosen.
 */

const texts = new WeakMap();
const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

export default function ({ data, parentElement, setTriggerValue }) {
  if (!data) return undefined;
  let text = texts.get(parentElement);
  if (!text) texts.set(parentElement, (text = new MarkedText(parentElement)));
  text.update(data, setTriggerValue);
  return () => setTimeout(() => parentElement.isConnected || text.remove(), 0);
}

class MarkedText {
  #sentences = [];
  #marked = []; // sentences that something can be done with
  #chosen = new Set(); // "start-end"
  #number = 0;

  constructor(parent) {
    this.node = document.createElement("div");
    this.node.className = "cp-marking";
    this.bar = document.createElement("div");
    this.bar.className = "cp-mark-bar";
    this.node.addEventListener("click", (event) => this.#click(event));
    this.node.addEventListener("keydown", (event) => this.#press(event));
    this.hear = (event) => this.#pressAnywhere(event);
    document.addEventListener("keydown", this.hear, true); // before the page's own keys
    parent.append(this.node);
  }

  remove() {
    document.removeEventListener("keydown", this.hear, true);
  }

  update(data, tell) {
    Object.assign(this, { data, tell });
    const isNew = data.html !== this.html;
    if (isNew) this.#draw(data.html);
    if (data.number >= this.#number) {
      this.#number = data.number;
      this.#choose(data.chosen ?? []);
    }
    this.#show();
    if (isNew || (data.at !== this.at && !data.chosen)) this.#begin(data.at); // what is chosen changes under the hand
  }

  #draw(html) {
    const before = this.current?.dataset.s;
    this.html = html;
    this.node.replaceChildren(draw(html), this.bar);
    this.#sentences = this.data.actions.length ? [...this.node.querySelectorAll("[data-s]")] : [];
    this.#mark([]);
    const list = this.node.querySelector(".cp-text");
    if (!this.#sentences.length) return;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-multiselectable", "true");
    list.setAttribute("aria-label", "Sentences of the article: arrows move, Enter marks");
    for (const sentence of this.#sentences) sentence.setAttribute("role", "option");
    this.#goTo(this.#sentences.find(({ dataset }) => dataset.s === before) ?? this.#sentences[0]);
  }

  /** Begin at an element; the sentence in it, or after it, is the first that a key reaches. */
  #begin(at) {
    this.at = at;
    const mark = at && this.node.querySelector(`[id='${CSS.escape(at)}'], [data-s='${CSS.escape(at)}']`);
    if (!mark) return;
    const box = this.node.closest(".st-key-review_article");
    const place = () => (box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3);
    if (box) requestAnimationFrame(place);
    const isHere = (each) => each.contains(mark) || mark.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING;
    this.#goTo(this.#sentences.find(isHere) ?? this.#sentences[0]);
  }

  /** Let the keys go on from a sentence: one of them all can be reached with Tab. */
  #goTo(sentence) {
    for (const each of this.#sentences) each.tabIndex = each === sentence ? 0 : -1;
    this.current = sentence;
  }

  #choose(chosen) {
    this.#chosen = new Set(chosen);
    this.#show();
  }

  #mark(sentences) {
    this.#marked = sentences;
    if (!sentences.length) this.begun = null; // where marking with Shift and arrows began
    this.#show();
    const last = sentences.at(-1);
    this.bar.hidden = !last;
    if (last) this.#placeBar(last);
  }

  #show() {
    for (const each of this.#sentences) {
      const tag = this.data.tags?.[each.dataset.s];
      if (tag) each.dataset.tag = tag;
      else delete each.dataset.tag;
      each.setAttribute("aria-selected", this.#chosen.has(each.dataset.s) || this.#marked.includes(each));
    }
  }

  #placeBar(sentence) {
    this.bar.replaceChildren(...this.data.actions.map((action) => this.#makeButton(action)));
    const around = this.node.getBoundingClientRect();
    const line = [...sentence.getClientRects()].at(-1);
    const left = Math.max(0, Math.min(line.left - around.left, around.width - this.bar.offsetWidth));
    Object.assign(this.bar.style, { left: `${left}px`, top: `${line.bottom - around.top + 3}px` });
  }

  #makeButton(action) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: action.label });
    button.addEventListener("click", () => this.#do(action));
    if (action.key) button.append(Object.assign(document.createElement("kbd"), { textContent: action.key.toUpperCase() }));
    return button;
  }

  #click(event) {
    if (event.target.closest(".cp-mark-bar, a[href]")) return;
    const selected = this.#listSelected();
    const sentence = event.target.closest("[data-s]");
    if (selected.length) this.#mark(selected);
    else if (event.detail > 1) return;
    else if (sentence && this.#sentences.includes(sentence)) this.#take(sentence);
    else this.#mark([]);
  }

  /** The sentences that hold words which are selected; a double click selects one word, and means nothing more. */
  #listSelected() {
    const selection = document.getSelection();
    if (selection.isCollapsed || !this.node.contains(selection.anchorNode) || !String(selection).trim().includes(" ")) return [];
    return this.#sentences.filter((each) => selection.containsNode(each, true));
  }

  /** A click on a sentence, or Enter. */
  #take(sentence) {
    this.#goTo(sentence);
    if (!this.data.chosen) return this.#mark(this.#marked.length === 1 && this.#marked[0] === sentence ? [] : [sentence]);
    this.#mark([]);
    const chosen = new Set(this.#chosen);
    if (!chosen.delete(sentence.dataset.s)) chosen.add(sentence.dataset.s);
    this.#tellChosen(chosen);
  }

  #tellChosen(chosen) {
    this.#choose(chosen);
    this.#tell("choose", [...chosen]);
  }

  #do(action) {
    const ranges = this.#marked.map(({ dataset }) => dataset.s);
    this.#mark([]);
    document.getSelection().removeAllRanges();
    if (action.id === "choose") this.#tellChosen(new Set([...this.#chosen, ...ranges]));
    else this.#tell(action.id, ranges);
  }

  #tell(action, sentences) {
    this.#number += 1; // what Python had before this is old
    this.tell("marked", { article: this.data.article, action, sentences, number: this.#number });
  }

  #press(event) {
    const { key, target, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return; // Ctrl+Enter saves
    const sentence = target.closest("[data-s]");
    if (key === "Escape" && this.#marked.length) this.#mark([]);
    else if (sentence && (key === "Enter" || key === " ")) this.#take(sentence);
    else if (sentence && STEPS[key]) this.#step(STEPS[key], shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #step(step, grows) {
    const from = this.#sentences.indexOf(this.current);
    const to = Math.min(Math.max(from + step, 0), this.#sentences.length - 1);
    this.begun ??= from;
    this.#goTo(this.#sentences[to]);
    this.current.focus();
    if (grows) this.#mark(this.#sentences.slice(Math.min(this.begun, to), Math.max(this.begun, to) + 1));
  }

  /** The key of an action works wherever the focus is, but in a field: words were selected by hand. */
  #pressAnywhere(event) {
    if (!this.#marked.length || !this.node.isConnected || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable=true]")) return;
    const action = this.data.actions.find(({ key }) => key && key === event.key.toLowerCase());
    if (!action) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#do(action);
  }
}
