/** The state as a record for Python and as parameters of an address; the twin of geo/webmap/state.py. */

import { dayOfIso, isoOfDay } from "conflict-replay/calendar.js";
import { CHOICES } from "conflict-replay/state.js";

const PARAMETERS = { mode: "mode", shading: "shade", per: "per", names: "names" };

export function toRecord(state, eventTypes) {
  return {
    window: state.window ? state.window.map(isoOfDay) : null,
    ...Object.fromEntries(Object.keys(CHOICES).map((key) => [key, state[key]])),
    layers: eventTypes.filter((type) => state.layers.has(type.id)).map((type) => type.id),
    province: state.province,
    place: state.place,
    incident: state.incident,
    zoom: state.zoom,
    center: state.center,
    answers: state.answers,
    boundaries: state.boundaries,
  };
}

/** Read the fields a record holds; those it lacks are not in the answer. */
export function fromRecord(record, eventTypes) {
  const patch = {};
  const known = new Set(eventTypes.map((type) => type.id));
  if ("window" in record) patch.window = readWindow(...(record.window ?? []));
  for (const key of Object.keys(CHOICES)) if (key in record) patch[key] = choose(key, record[key]);
  if ("layers" in record) patch.layers = new Set((record.layers ?? []).filter((id) => known.has(id)));
  for (const key of ["province", "place", "incident"]) if (key in record) patch[key] = record[key] || null;
  if ("zoom" in record) patch.zoom = typeof record.zoom === "number" ? record.zoom : null;
  if ("center" in record) patch.center = Array.isArray(record.center) ? record.center : null;
  if ("answers" in record) patch.answers = record.answers === true;
  if ("boundaries" in record) patch.boundaries = record.boundaries !== false;
  return patch;
}

export function toQuery(state, eventTypes) {
  const on = eventTypes.filter((type) => state.layers.has(type.id)).map((type) => type.id);
  const query = {
    from: state.window && isoOfDay(state.window[0]),
    until: state.window && isoOfDay(state.window[1]),
    ...Object.fromEntries(Object.keys(CHOICES).map((key) => [PARAMETERS[key], state[key] === CHOICES[key][0] ? null : state[key]])),
    layers: on.length === eventTypes.length ? null : on.join(",") || "none",
    province: state.province,
    place: state.place,
    incident: state.incident,
    zoom: state.zoom === null ? null : String(state.zoom),
    at: state.center && state.center.map((degrees) => degrees.toFixed(3)).join(","),
    answers: state.answers ? "1" : null,
    boundaries: state.boundaries ? null : "0",
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== null));
}

export function fromQuery(query, eventTypes) {
  const ids = eventTypes.map((type) => type.id);
  const center = (query.get("at") ?? "").split(",").map(Number);
  const zoom = Number.parseFloat(query.get("zoom") ?? "");
  const layers = query.get("layers");
  return {
    window: readWindow(query.get("from"), query.get("until")),
    ...Object.fromEntries(Object.keys(CHOICES).map((key) => [key, choose(key, query.get(PARAMETERS[key]))])),
    layers: new Set(layers ? ids.filter((id) => layers.split(",").includes(id)) : ids),
    province: query.get("province") || null,
    place: query.get("place") || null,
    incident: query.get("incident") || null,
    zoom: zoom >= 0 && zoom <= 24 ? zoom : null,
    center: center.length === 2 && center.every(Number.isFinite) ? center : null,
    answers: query.get("answers") === "1",
    boundaries: query.get("boundaries") !== "0",
  };
}

/** The value if it is one of a choice, else the one at the start. */
function choose(key, value) {
  return CHOICES[key].includes(value) ? value : CHOICES[key][0];
}

function readWindow(first, after) {
  const window = [dayOfIso(first), dayOfIso(after)];
  return window.includes(null) || window[0] >= window[1] ? null : window;
}
