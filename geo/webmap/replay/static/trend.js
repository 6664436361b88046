/** Whether there was more or less than before, and whether that can be said at all. */

const FEWEST = 8; // incidents in both stretches together; with fewer, chance alone makes any pattern
const SURE = 1.645; // standard deviations: a change that chance makes in one of ten pairs of stretches

/** The directions, as the legend tells them. */
export const TRENDS = [
  { direction: "up", text: "clearly more" },
  { direction: "flat", text: "no clear change" },
  { direction: "down", text: "clearly fewer" },
  { direction: "few", text: "too few to say" },
];

/**
 * Compare a count with that of a stretch as long before it; `before` is null where it is not known.
 *
 * If both came at the same pace, each of the `now + before` incidents would fall into either stretch with even
 * odds: the difference has the variance of their sum.
 */
export function findTrend(now, before) {
  if (before === null || now + before < FEWEST) return { direction: "few", now, before };
  const difference = (now - before) / Math.sqrt(now + before);
  return { direction: difference >= SURE ? "up" : difference <= -SURE ? "down" : "flat", now, before };
}
