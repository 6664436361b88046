/** Colours for what is drawn by hand, read from the style sheet so that each stands in one place. */

const NAMES = [
  "surface", "text", "muted", "halo", "accent", "land", "neighbour", "province-line", "country-line", "border-line",
  "shade-0", "shade-1", "shade-2", "shade-3", "shade-4", "shade-5", "hatch", "label", "selected", "on-type", "on-type-edge", "answer", "font", "font-arabic",
];

export class Theme {
  #query = window.matchMedia("(prefers-color-scheme: dark)");

  /** `root` is the element whose style sheet tells the colours; `listen` hears of a change. */
  constructor(root, listen) {
    this.root = root;
    this.forced = null; // true or false once the page around the map has told
    this.listen = listen;
    this.#query.addEventListener("change", () => this.apply());
    this.#read();
  }

  /** Follow the page around the map from now on. */
  force(dark) {
    this.forced = dark;
    this.apply();
  }

  apply() {
    this.#read();
    this.listen();
  }

  #read() {
    this.dark = this.forced ?? this.#query.matches;
    this.root.dataset.theme = this.dark ? "dark" : "light";
    document.documentElement.style.colorScheme = this.root.dataset.theme;
    const style = getComputedStyle(this.root);
    this.colours = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--cr-${name}`).trim()]));
  }
}
