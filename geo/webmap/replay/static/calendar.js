/** Days as numbers (days since 1970-01-01, UTC), and as a reader writes them. Windows are half-open. */

import { countOf } from "conflict-replay/dom.js";

const DAY = 86_400_000;
const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July",
  "August", "September", "October", "November", "December",
];

/** The day of "2026-02-21"; null for anything else, the 31st of February too. */
export function dayOfIso(iso) {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? "") ?? [];
  return year === undefined ? null : dayThatExists(Number(year), month - 1, Number(date));
}

export function isoOfDay(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Year, month (0 to 11) and day of the month. */
export function partsOfDay(day) {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
}

export function dayOfParts(year, month, date = 1) {
  return Math.round(new Date(0).setUTCFullYear(year, month, date) / DAY); // Date.UTC would read the year 26 as 1926
}

/** Move a day by whole months; the 31st becomes the last day of a shorter month. */
export function addMonths(day, months) {
  const { year, month, date } = partsOfDay(day);
  const last = partsOfDay(dayOfParts(year, month + months + 1, 1) - 1).date;
  return dayOfParts(year, month + months, Math.min(date, last));
}

/** "21 February 2026". */
export function sayDay(day) {
  const { year, month, date } = partsOfDay(day);
  return `${date} ${MONTHS[month]} ${year}`;
}

/** "21 Feb 2026". */
export function sayShortDay(day) {
  const { year, month, date } = partsOfDay(day);
  return `${date} ${monthName(month)} ${year}`;
}

/** Null where a month has no such day: a date that rolls over into the next month is a slip of the hand. */
function dayThatExists(year, month, date) {
  const day = dayOfParts(year, month, date);
  const parts = partsOfDay(day);
  return parts.year === year && parts.month === month && parts.date === date ? day : null;
}

/**
 * Read days as people write them, half-open: "21 Feb 2026", "February 21, 2026", "2026-02-21" and "21.02.2026" are a
 * day, "Feb 2026" and "2026-02" a month, "2026" a year. Null if it is none, or if 5/2/2026 may be either month.
 */
export function readDays(text) {
  const words = text.trim().toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const names = words.filter((word) => /^[a-z]/.test(word) && !/^(st|nd|rd|th|of)$/.test(word));
  const numbers = words.filter((word) => /^\d/.test(word));
  const year = numbers.findIndex((number) => number.length === 4);
  if (year < 0 || names.length > 1 || numbers.length + names.length > 3) return null;
  const rest = numbers.filter((_, i) => i !== year).map(Number);
  if (names.length === 1) return readNamed(Number(numbers[year]), names[0], rest);
  return readNumbers(Number(numbers[year]), rest, year === 0);
}

function readNamed(year, name, [date]) {
  const month = name.length < 3 ? -1 : MONTHS.findIndex((full) => full.toLowerCase().startsWith(name));
  return month < 0 ? null : stretch(year, month, date);
}

function readNumbers(year, [a, b], yearFirst) {
  if (a === undefined) return stretch(year);
  if (b === undefined || yearFirst) return a >= 1 && a <= 12 ? stretch(year, a - 1, b) : null;
  if (a > 12 || a === b) return stretch(year, b - 1, a);
  return b > 12 ? stretch(year, a - 1, b) : null;
}

/** A year, a month of it or a day of that, half-open; null if there is no such day. */
function stretch(year, month, date) {
  if (month === undefined) return [dayOfParts(year, 0), dayOfParts(year + 1, 0)];
  if (date === undefined) return [dayOfParts(year, month), dayOfParts(year, month + 1)];
  const day = dayThatExists(year, month, date);
  return day === null ? null : [day, day + 1];
}

/** "1 day", "2 weeks", "3 months": how long a half-open window is, in the largest unit that it fills. */
export function sayLength([first, after]) {
  const [a, b] = [partsOfDay(first), partsOfDay(after)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const whole = months > 0 && addMonths(first, months) === after;
  const days = after - first;
  if (whole && months % 12 === 0) return countOf(months / 12, "year");
  if (whole) return countOf(months, "month");
  return days % 7 === 0 && days < 28 ? countOf(days / 7, "week") : countOf(days, "day");
}

/** Say a half-open window: "21 to 26 February 2026", "28 February to 3 March 2026". */
export function sayWindow([first, after]) {
  const last = after - 1;
  if (last <= first) return sayDay(first);
  const [a, b] = [partsOfDay(first), partsOfDay(last)];
  if (a.year !== b.year) return `${sayDay(first)} to ${sayDay(last)}`;
  if (a.month !== b.month) return `${a.date} ${MONTHS[a.month]} to ${sayDay(last)}`;
  return `${a.date} to ${sayDay(last)}`;
}

export function monthName(month, short = true) {
  return short ? MONTHS[month].slice(0, 3) : MONTHS[month];
}
