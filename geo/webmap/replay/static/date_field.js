/** A day of the window as text: what is typed stays until it can be read, and a note says how to write it. */

import { readDays, sayShortDay } from "conflict-replay/calendar.js";
import { element } from "conflict-replay/dom.js";

const SAMPLES = "21 Feb 2026, 2026-02-21, Feb 2026 or 2026";

export class DateField {
  #typing = false;
  #shown = null;

  /** `apply(days)` takes over a day, month or year that was typed, or null for none; answers what to tell, or "". */
  constructor(label, note, apply) {
    Object.assign(this, { note, apply });
    this.input = element("input", { type: "text", "aria-label": label, title: `${label}, such as ${SAMPLES}`, autocomplete: "off",
      spellcheck: "false", oninput: () => (this.#typing = true), onblur: () => this.#commit(),
      onchange: () => this.#commit(), onkeydown: (event) => this.#key(event) });
  }

  #key(event) {
    if (event.key === "Enter") this.#commit();
    if (event.key !== "Escape" || !this.#typing) return;
    event.stopPropagation(); // in full screen or in a dialog it would close that too
    this.#typing = false;
    this.#write(this.#shown);
  }

  #commit() {
    if (!this.#typing) return;
    const text = this.input.value.trim();
    const days = readDays(text);
    this.#typing = false;
    if (text && !days) return this.#refuse(text);
    this.input.removeAttribute("aria-invalid");
    this.note.tell(this, this.apply(days));
    if (document.activeElement === this.input) this.input.select();
  }

  #refuse(text) {
    this.input.setAttribute("aria-invalid", "true");
    this.note.tell(this, `Cannot read “${text}” as a day. Write ${SAMPLES}.`);
  }

  /** Follow the window; what is being typed is left alone, and so is what could not be read until the day changes. */
  show(day, disabled) {
    if (this.input.disabled !== disabled) this.input.disabled = disabled;
    if (this.#typing || (day === this.#shown && this.input.ariaInvalid === "true")) return;
    this.#write(day);
  }

  #write(day) {
    const text = day === null ? "" : sayShortDay(day);
    if (day !== this.#shown) this.note.forget(this);
    this.#shown = day;
    if (this.input.value !== text) this.input.value = text;
    this.input.removeAttribute("aria-invalid");
  }
}

/** The one line beside the fields that says what was wrong; it is read out. */
export class DateNote {
  constructor() {
    this.id = `cr-date-note-${Math.random().toString(36).slice(2)}`; // a page may hold many replays
    this.node = element("p", { id: this.id, class: "cr-date-note", "aria-live": "polite" });
  }

  tell(field, text) {
    this.field?.input.removeAttribute("aria-describedby");
    this.field = text ? field : null;
    this.field?.input.setAttribute("aria-describedby", this.id);
    if (this.node.textContent !== text) this.node.textContent = text;
  }

  forget(field) {
    if (this.field === field) this.tell(field, "");
  }
}
