/** The scale of the time bar: which days are in view, where they lie, and what its ticks say. */

import { addMonths, dayOfParts, monthName, partsOfDay } from "conflict-replay/calendar.js";

const SHORTEST = 7; // days in view
const OUTLIERS = 0.03; // of all incidents may lie outside the first view
const TICK_GAP = 64; // pixels

export class TimeAxis {
  constructor() {
    this.extent = [0, 1];
    this.view = [0, 1];
    this.width = 1;
  }

  setExtent(extent) {
    const all = this.view[0] === this.extent[0] && this.view[1] === this.extent[1];
    this.extent = extent;
    if (all) this.view = [...extent];
    else this.show(this.view);
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
  show([first, after]) {
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

  /** Keep a window in sight while it moves. */
  follow([first, after]) {
    const length = this.view[1] - this.view[0];
    if (after - first >= length) return;
    if (first < this.view[0]) this.show([first, first + length]);
    else if (after > this.view[1]) this.show([after - length, after]);
  }

  /** The days in view, as whole days. */
  get days() {
    return [Math.max(this.extent[0], Math.floor(this.view[0])), Math.min(this.extent[1], Math.ceil(this.view[1]))];
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
