/** What is known of some places in a window, and how a note says it; the tooltip and the popup show the same. */

import { dayOfIso, sayDay } from "conflict-replay/calendar.js";
import { countOf, element } from "conflict-replay/dom.js";
import { badge } from "conflict-replay/glyphs.js";
import { countBelow } from "conflict-replay/window_counter.js";

const PRECISIONS = {
  admin1: "the province is known, the place in it is not",
  country: "only the country is known",
  border: "somewhere along the border",
  admin2: "the district is known",
};
const LANGUAGES = { "fa-AF": "Dari", fa: "Persian", ps: "Pashto", ur: "Urdu" };
const MANY = 200; // places of which a latest day is no longer looked for while time runs

/**
 * Read a frame at some places, given by their numbers. A frame is what is shown just now: { index, counts, first,
 * after, enabled, days, epoch }. Answers { parts: [type number, incidents], total, vague, latest, reported }; the last
 * two are day numbers or null.
 */
export function readPlaces(frame, places) {
  const { precise, imprecise } = frame.counts;
  const { typeCount } = frame.index;
  const sums = new Uint32Array(typeCount);
  let vague = 0;
  for (const place of places) {
    for (let type = 0, i = place * typeCount; type < typeCount; type++, i++) {
      if (!frame.enabled[type]) continue;
      sums[type] += precise[i] + imprecise[i];
      vague += imprecise[i];
    }
  }
  const parts = Array.from(sums, (count, type) => [type, count]).filter(([, count]) => count > 0);
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  return { parts, total, vague, latest: findLatest(frame, places), reported: findReported(frame.index, places) };
}

/** The incidents of the window at one place. */
export function countPlace({ counts, index, enabled }, place) {
  let sum = 0;
  for (let type = 0, i = place * index.typeCount; type < index.typeCount; type++, i++) {
    if (enabled[type]) sum += counts.precise[i] + counts.imprecise[i];
  }
  return sum;
}

/** The last day of the window on which something that is dated to the day began at one of the places. */
function findLatest({ index, first, after, enabled, epoch }, places) {
  if (places.length > MANY) return null;
  const { keys, types, offsets, starts } = index.blocks.places;
  let latest = -1;
  for (const place of places) {
    for (let group = countBelow(keys, 0, keys.length, place); keys[group] === place; group++) {
      if (!enabled[types[group]]) continue;
      const from = offsets[group];
      const last = from + countBelow(starts, from, offsets[group + 1], after) - 1;
      if (last >= from && starts[last] >= first) latest = Math.max(latest, starts[last]);
    }
  }
  return latest < 0 ? null : latest + epoch;
}

function findReported(index, places) {
  const newest = places.reduce((last, place) => ((index.places[place].reported ?? "") > last ? index.places[place].reported : last), "");
  return dayOfIso(newest);
}

/** What a note says of a reading, as elements. */
export function sayReading(reading, eventTypes) {
  if (reading.total === 0) return [element("p", { text: "None in this window" }), ...sayReport(reading)];
  return [
    element("ul", {}, ...reading.parts.map(([type, count]) => sayType(eventTypes[type], count))),
    ...(reading.vague ? [element("p", { text: `${countOf(reading.vague, "incident")} dated to the week, month or year only` })] : []),
    ...(reading.latest === null ? [] : [element("p", { text: `Latest of these: ${sayDay(reading.latest)}` })]),
    ...sayReport(reading),
  ];
}

function sayReport({ reported }) {
  return reported === null ? [] : [element("p", { text: `Last report: ${sayDay(reported)}` })];
}

function sayType(type, count) {
  return element("li", {}, badge(type, 16), element("span", { text: type.title }), element("b", { text: count.toLocaleString("en") }));
}

export function titleOf(places, limit = 3) {
  const rest = places.length - limit;
  return places.slice(0, limit).map((place) => place.name).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

export function sayPrecision(place) {
  const text = PRECISIONS[place.precision];
  return text ? [element("em", { text })] : [];
}

/** The names of a unit in the script of the land, each with its language. */
export function sayLocalNames(names = []) {
  return names.map(({ language, name }) =>
    element("span", { class: "cr-local" },
      element("bdi", { lang: language, dir: "rtl", text: name }), element("small", { text: LANGUAGES[language] ?? language })));
}
