/** The scale of the time bar: which days are in view, where they lie, and what its ticks say. */

import { addMonths, dayOfParts, monthName, partsOfDay } from "conflict-replay/calendar.js";

const SHORTEST = 7; // days in view
const OUTLIERS = 0.03; // of all incidents may lie outside the first view
const TICK_GAP = 64; // pixels
const MARGIN = 0.1; // of the view, between its edge and a window that is brought into it

export class TimeAxis {
  constructor() {
    this.extent = [0, 1];
    this.view = [0, 1];
    this.home = [0, 1]; // the view that was chosen last, where playing begins; following does not change it
    this.width = 1;
  }

  setExtent(extent) {
    const [sawAll, playedAll] = [this.view, this.home].map(([first, after]) => first === this.extent[0] && after === this.extent[1]);
    this.extent = extent;
    this.#turn(sawAll ? extent : this.view);
    if (playedAll) this.home = [...extent];
  }

  x(day) {
    return ((day - this.view[0]) / (this.view[1] - this.view[0])) * this.width;
  }

  day(x) {
    return this.view[0] + (x / this.width) * (this.view[1] - this.view[0]);
  }

  get pixelsPerDay() {
    return this.width / (this.view[1] - this.view[0]);
  }

  /** Bring a range of days into view, as far as the extent goes. */
  show(days) {
    this.#turn(days);
    this.home = this.view;
  }

  #turn([first, after]) {
    const whole = this.extent[1] - this.extent[0];
    const length = Math.min(whole, Math.max(Math.min(SHORTEST, whole), after - first));
    const start = Math.max(this.extent[0], Math.min(this.extent[1] - length, first));
    this.view = [start, start + length];
  }

  zoom(factor, x = this.width / 2) {
    const still = this.day(x);
    const length = (this.view[1] - this.view[0]) * factor;
    const first = still - (x / this.width) * length;
    this.show([first, first + length]);
  }

  pan(days) {
    this.show(this.view.map((day) => day + days));
  }

  /** Bring the calendar week, month or year of a window into view, or "all" days. */
  showLength(length, [first, after]) {
    if (length === "all") return this.show(this.extent);
    const { year, month } = partsOfDay(after - 1);
    const monday = Math.floor((after + 2) / 7) * 7 - 3; // day 0 was a Thursday
    const stretch = {
      week: [monday, monday + 7],
      month: [dayOfParts(year, month), dayOfParts(year, month + 1)],
      year: [dayOfParts(year, 0), dayOfParts(year + 1, 0)],
    }[length];
    const free = stretch[1] - stretch[0] - (after - first);
    const reaches = first < stretch[0] && free >= 0;
    this.show(reaches ? [first - free / 2, after + free / 2] : stretch);
  }

  /** Which of the lengths is in view: "week", "month", "year", "all" or null. */
  get length() {
    if (this.showsAll) return "all";
    const days = Math.round(this.view[1] - this.view[0]);
    if (days === 7) return "week";
    if (days >= 28 && days <= 31) return "month";
    return days === 365 || days === 366 ? "year" : null;
  }

  /** Keep a window in sight while it moves: the page is turned when it leaves, so that the bars stand still between. */
  follow([first, after], direction = 1) {
    const length = this.view[1] - this.view[0];
    if (after - first > length) [first, after] = direction > 0 ? [after - 1, after] : [first, first + 1];
    if (first >= this.view[0] && after <= this.view[1]) return;
    const margin = Math.min(MARGIN * length, (length - (after - first)) / 2);
    const start = direction > 0 ? first - margin : after + margin - length;
    this.#turn([start, start + length]);
  }

  /** Bring a day into view without changing how many days are. */
  reach(day) {
    const length = this.view[1] - this.view[0];
    if (day >= this.view[0] && day <= this.view[1]) return;
    const start = day < this.view[0] ? day - MARGIN * length : day - (1 - MARGIN) * length;
    this.show([start, start + length]);
  }

  goHome() {
    this.view = this.home;
  }

  /** The days in view, as whole days. */
  get days() {
    return this.#whole(this.view);
  }

  /** The days that are played through. */
  get homeDays() {
    return this.#whole(this.home);
  }

  #whole([first, after]) {
    return [Math.max(this.extent[0], Math.floor(first)), Math.min(this.extent[1], Math.ceil(after))];
  }

  get showsAll() {
    return this.view[0] <= this.extent[0] && this.view[1] >= this.extent[1];
  }

  /** Days of the ticks with their text; the first of a year is marked. */
  ticks() {
    const days = TICK_GAP / this.pixelsPerDay;
    if (days < 20) return this.#dayTicks([1, 2, 7, 14].find((step) => step >= days) ?? 14);
    const months = [1, 2, 3, 6, 12, 24, 60, 120].find((step) => step * 30 >= days) ?? 240;
    return this.#monthTicks(months);
  }

  /** Days of the month that are even parts of it, so that the first of a month always has a tick. */
  #dayTicks(step) {
    const ticks = [];
    for (let day = Math.ceil(this.view[0]); day <= this.view[1]; day++) {
      const { year, month, date } = partsOfDay(day);
      if ((date - 1) % step !== 0 || (step > 1 && date > 31 - step / 2)) continue;
      const strong = ticks.length === 0 || date === 1;
      ticks.push({ day, text: `${date} ${monthName(month)}${ticks.length === 0 ? ` ${year}` : ""}`, strong });
    }
    return ticks;
  }

  #monthTicks(step) {
    const { year, month } = partsOfDay(Math.floor(this.view[0]));
    const first = dayOfParts(year, Math.floor(month / step) * step);
    const ticks = [];
    for (let day = first; day <= this.view[1]; day = addMonths(day, step)) {
      if (day < this.view[0]) continue;
      const parts = partsOfDay(day);
      const strong = parts.month === 0 || ticks.length === 0;
      const text = step >= 12 ? String(parts.year) : `${monthName(parts.month)}${strong ? ` ${parts.year}` : ""}`;
      ticks.push({ day, text, strong });
    }
    return ticks;
  }
}

/**
 * The shortest stretch of the extent that holds nearly all incidents, so that one date of long ago does not
 * squeeze all others into the last pixel. `days` are the first days of the incidents, sorted.
 */
export function findBusyStretch([first, after], days) {
  if (days.length === 0) return [first, after];
  const start = days[Math.floor(days.length * OUTLIERS)];
  const pad = Math.max(2, Math.ceil((after - start) * 0.02));
  return after - start > 0.7 * (after - first) ? [first, after] : [Math.max(first, start - pad), after];
}
