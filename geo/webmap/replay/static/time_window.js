/** What may be done to the window: moved, stretched, given a length; always within the extent, never empty. */

import { addMonths } from "conflict-replay/calendar.js";

const SHORT = { day: 1, week: 7 };
const MONTHS = { month: 1, quarter: 3, year: 12 };

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

/** Set one end to a day that was named: where it lies beyond the other end, the whole window goes there. */
export function placeEnd(window, end, day, extent) {
  const [first, after] = window;
  if (end === "first" && day >= after) return moveWindow(window, day - first, extent);
  if (end === "after" && day <= first) return moveWindow(window, day - after, extent);
  return setEnd(window, end, day, extent);
}

/** Set the end up to which all days count; the first day, which does not count then, makes room. */
export function setLast([first], after, extent) {
  const end = Math.max(extent[0] + 1, Math.min(extent[1], after));
  return [Math.min(first, end - 1), end];
}

/** Where an end comes to lie by a step of days or calendar months; of "after" the last day is moved. */
export function stepEnd(window, end, { days = 0, months = 0 }) {
  return end === "first" ? addMonths(window[0], months) + days : addMonths(window[1] - 1, months) + 1 + days;
}

/** Move a window by calendar months: January becomes February, and the 5th to the 9th stay the 5th to the 9th. */
export function moveByMonths(window, months, extent) {
  const [first, after] = window.map((day) => addMonths(day, months));
  if (first >= extent[0] && Math.max(first + 1, after) <= extent[1]) return [first, Math.max(first + 1, after)];
  return moveWindow(window, Math.sign(months) * (extent[1] - extent[0]), extent);
}

/** Move a window by one step ("day", "week" or "month") in a direction, 1 or -1. */
export function stepWindow(window, kind, direction, extent) {
  return kind === "month" ? moveByMonths(window, direction, extent) : moveWindow(window, SHORT[kind] * direction, extent);
}

/** A window of a length, "day" to "year", that ends where the present one does; null, all days, for "all". */
export function windowOfLength(length, [, after], extent) {
  if (length === "all") return null;
  const first = length in SHORT ? after - SHORT[length] : addMonths(after, -MONTHS[length]);
  return clampWindow(first < extent[0] ? [extent[0], extent[0] + after - first] : [first, after], extent);
}

/** The window with which playing begins: as long as the present one, or as usual where that leaves no room to move. */
export function rewindWindow(window, days, reverse = false) {
  const whole = days[1] - days[0];
  const wanted = window ? window[1] - window[0] : whole;
  const length = wanted < whole ? wanted : usualLength(whole);
  return reverse ? [days[1] - length, days[1]] : [days[0], days[0] + length];
}

/** A quarter of many years, a month of some, a week of months, a day of weeks. */
function usualLength(whole) {
  return [[1500, 91], [400, 30], [28, 7]].find(([longer]) => whole > longer)?.[1] ?? 1;
}

/** Whether playing can go on from a window; not from all days, and not from the last ones. */
export function mayGoOn(window, extent, reverse) {
  if (window === null) return false;
  return reverse ? window[0] > extent[0] : window[1] < extent[1];
}
