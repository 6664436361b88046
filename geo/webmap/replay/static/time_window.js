/** What may be done to the window: moved, stretched, set by a preset; always within the extent, never empty. */

import { addMonths } from "conflict-replay/calendar.js";

export const STEPS = { day: "day", week: "week", month: "month" };

/** The window in force: the chosen one within the extent, or all days. */
export function windowInForce(state, extent) {
  return state.window ? clampWindow(state.window, extent) : [...extent];
}

/** The days that count: the window, or all days before its end. */
export function daysThatCount(state, extent) {
  const [first, after] = windowInForce(state, extent);
  return state.mode === "cumulative" ? [extent[0], after] : [first, after];
}

export function clampWindow([first, after], extent) {
  const end = Math.max(extent[0] + 1, Math.min(extent[1], after));
  return [Math.max(extent[0], Math.min(end - 1, first)), end];
}

/** Move a window by days, its length kept; at an edge it stops. */
export function moveWindow([first, after], days, extent) {
  const room = days < 0 ? Math.max(days, extent[0] - first) : Math.min(days, extent[1] - after);
  return [first + room, after + room];
}

/** Set one end ("first" or "after") to a day; the other stays. */
export function setEnd([first, after], end, day, extent) {
  if (end === "first") return [Math.max(extent[0], Math.min(after - 1, day)), after];
  return [first, Math.max(first + 1, Math.min(extent[1], day))];
}

/** How many days one step of a kind is, seen from a day. */
export function stepDays(step, from, direction) {
  if (step === "week") return 7 * direction;
  if (step === "month") return addMonths(from, direction) - from;
  return direction;
}

/** A window of a preset length that ends where the present one does. */
export function presetWindow(preset, window, extent) {
  if (preset === "all") return null;
  const after = window[1];
  const first = { week: after - 7, month: addMonths(after, -1), year: addMonths(after, -12) }[preset];
  const length = after - first;
  return clampWindow(first < extent[0] ? [extent[0], extent[0] + length] : [first, after], extent);
}

/** The window with which playing begins: as long as the present one, a week to a quarter if all days are shown. */
export function rewindWindow(window, days, reverse = false) {
  const whole = days[1] - days[0];
  const usual = whole > 1500 ? 91 : whole > 400 ? 30 : 7;
  const length = Math.max(1, Math.min(whole, window ? window[1] - window[0] : usual));
  return reverse ? [days[1] - length, days[1]] : [days[0], days[0] + length];
}

/** Whether playing can go on from a window; not from all days, and not from the last ones. */
export function mayGoOn(window, extent, reverse) {
  if (window === null) return false;
  return reverse ? window[0] > extent[0] : window[1] < extent[1];
}
