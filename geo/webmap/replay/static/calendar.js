/** Days as numbers (days since 1970-01-01, UTC), and as a reader writes them. Windows are half-open. */

const DAY = 86_400_000;
const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July",
  "August", "September", "October", "November", "December",
];

export function dayOfIso(iso) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso ?? "") ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  return Number.isNaN(time) ? null : Math.round(time / DAY);
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
  return Math.round(Date.UTC(year, month, date) / DAY);
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

/** Read a day as people write it, "21 Feb 2026", "February 21, 2026" or "2026-02-21"; null if it is none. */
export function readDay(text) {
  const iso = dayOfIso(text.trim());
  if (iso !== null) return iso;
  const words = text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const month = MONTHS.findIndex((name) => words.some((word) => word.length >= 3 && name.toLowerCase().startsWith(word)));
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const year = numbers.find((number) => number > 31);
  const date = numbers.find((number) => number >= 1 && number <= 31) ?? 1;
  return month < 0 || year === undefined ? null : dayOfParts(year, month, date);
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
