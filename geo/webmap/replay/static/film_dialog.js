/** Asks how a film shall be, makes it, shows how far it is, and hands it to the reader as a file. */

import { sayShortDay } from "conflict-replay/calendar.js";
import { countOf, element } from "conflict-replay/dom.js";
import { makeFilm, planFilm } from "conflict-replay/film.js";
import { GifRecorder } from "conflict-replay/gif_recorder.js";
import { SPEEDS } from "conflict-replay/player.js";
import { WebmRecorder } from "conflict-replay/webm_recorder.js";

const RECORDERS = [WebmRecorder, GifRecorder];
const LONGEST = 60; // seconds that are proposed at most
const KEPT_MS = 600_000; // for which a film can be saved again

export class FilmDialog {
  static async open(replay) {
    const dialog = new FilmDialog(replay, await findRecorders());
    replay.root.append(dialog.node);
    dialog.node.showModal();
    return dialog;
  }

  constructor(replay, recorders) {
    this.replay = replay;
    this.recorders = recorders;
    this.speed = choice("Speed", SPEEDS.map(({ days, text }) => [days, text]), () => this.#plan());
    this.format = choice("File", recorders.map((recorder) => [recorder.extension, recorder.title]), () => this.#plan());
    this.told = element("p", { role: "status", class: "cr-film-told" });
    this.bar = element("progress", { "aria-label": "Pictures made", hidden: true });
    this.start = element("button", { type: "button", class: "cr-film-start", text: "Make the film", onclick: () => this.#make() });
    this.stop = element("button", { type: "button", text: "Close", onclick: () => this.#stop() });
    this.node = element("dialog", { class: "cr-film", "aria-label": "Film of the replay" }, element("h2", { text: "Film of the replay" }),
      element("p", { text: this.#sayDays() }), element("div", { class: "cr-film-choices" }, this.speed.label, this.format.label),
      this.told, this.bar, element("div", { class: "cr-film-buttons" }, this.start, this.stop));
    this.node.addEventListener("close", () => this.#leave());
    this.speed.select.value = proposeSpeed(replay);
    this.#plan();
  }

  #sayDays() {
    const { clock, player, axis } = this.replay;
    const start = clock.beginning(player.reverse);
    const [first, last] = player.reverse ? [start[1] - 1, axis.extent[0]] : [start[0], axis.extent[1] - 1];
    return `Time runs from ${sayShortDay(first)} to ${sayShortDay(last)}, with the window, layers and view of the map. ` +
      "Dates, legend and credits are in every picture.";
  }

  get recorder() {
    return this.recorders.find(({ extension }) => extension === this.format.select.value);
  }

  #plan() {
    this.plan = planFilm(this.replay, Number(this.speed.select.value));
    const seconds = Math.round(this.plan.seconds);
    const missing = this.recorders.includes(WebmRecorder) ? "" : " This browser makes no WebM film of a page at this address.";
    this.told.textContent = `${countOf(this.plan.pictures, "picture")}, ${countOf(seconds, "second")} long.${missing}`;
  }

  async #make() {
    this.abort = new AbortController();
    this.#showBusy(true);
    try {
      const onProgress = (done, all) => Object.assign(this.bar, { value: done, max: all });
      const made = await makeFilm(this.replay, this.plan, new this.recorder(), { signal: this.abort.signal, onProgress });
      this.told.replaceChildren(...(made ? save(made) : ["The film was called off; nothing is saved."]));
    } catch (error) {
      this.told.textContent = `The film could not be made: ${error.message} Choose the other kind of file, or a smaller window.`;
    } finally {
      this.abort = null;
      this.#showBusy(false);
    }
  }

  #showBusy(busy) {
    if (busy) this.told.textContent = "Making pictures …";
    Object.assign(this.bar, { hidden: !busy });
    this.bar.removeAttribute("value");
    for (const control of [this.start, this.speed.select, this.format.select]) control.disabled = busy;
    this.stop.textContent = busy ? "Cancel" : "Close";
  }

  #stop() {
    if (this.abort) this.abort.abort();
    else this.node.close();
  }

  #leave() {
    this.abort?.abort();
    this.node.remove();
  }
}

async function findRecorders() {
  const possible = await Promise.all(RECORDERS.map((recorder) => recorder.isPossible()));
  return RECORDERS.filter((_, i) => possible[i]);
}

/** The speed that is chosen for playing, or the next at which the film does not grow long. */
function proposeSpeed(replay) {
  const days = SPEEDS.map((speed) => speed.days).filter((speed) => speed >= replay.player.speed);
  return days.find((speed) => planFilm(replay, speed).seconds <= LONGEST) ?? days.at(-1);
}

/** Save a film; answers what to tell of it. */
function save({ blob, name }) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name, text: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
  return [link, ` (${(blob.size / 1e6).toFixed(1)} MB) is saved.`];
}

function choice(name, options, onchange) {
  const select = element("select", { onchange });
  select.append(...options.map(([value, text]) => element("option", { value, text })));
  return { select, label: element("label", { class: "cr-choice" }, element("span", { text: name }), select) };
}
