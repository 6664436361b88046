/** The replay as a film: one picture after the other, as time would run, with dates, legend and credits in each. */

import { isoOfDay } from "conflict-replay/calendar.js";
import { drawPicture, endPictures } from "conflict-replay/picture.js";

const FRAME_MS = 100; // a picture is seen at least so long
const LAST_MS = 2000; // and the last one
const RATIOS = [0.6, 2]; // pixels of the film for one of the page, at least and at most

/** What a film would be at a speed in days a second: its pictures, how far each goes, how long it takes to see. */
export function planFilm({ clock, player }, speed) {
  const days = Math.max(1, Math.round((speed * FRAME_MS) / 1000));
  const ms = Math.round((days / speed) * 1000);
  const pictures = 1 + Math.ceil(clock.daysToRun(player.reverse) / days);
  return { days, ms, pictures, seconds: ((pictures - 1) * ms + LAST_MS) / 1000 };
}

/**
 * Make a film of the replay. Answers { blob, name }, or null where `signal` was aborted. The map shows how far it is and
 * goes back to where it was.
 *
 * `recorder` takes the pictures; `onProgress(done, all)` hears of each.
 */
export async function makeFilm(replay, plan, recorder, { signal, onProgress }) {
  const { store, axis, bar } = replay;
  const { window } = store.state;
  const { view } = axis;
  store.set({ playing: false, held: true }, { quiet: true }); // held: nothing is reported meanwhile
  try {
    const days = await record(replay, plan, recorder, { signal, onProgress });
    if (days === null) return null;
    const name = `conflict-replay_${isoOfDay(days[0])}_${isoOfDay(days[1] - 1)}.${recorder.constructor.extension}`;
    return { blob: await recorder.finish(), name };
  } finally {
    recorder.cancel();
    endPictures(replay);
    axis.view = view;
    store.set({ window, held: false });
    store.flush();
    bar.repaint();
  }
}

/** Answers the days that the film shows; null where it was called off. */
async function record(replay, plan, recorder, { signal, onProgress }) {
  const { player, store, picking } = replay;
  const { film, draw } = await prepare(replay, recorder);
  player.rewind(player.reverse);
  store.flush();
  const days = [...picking.frame.days];
  for (let done = 1; ; done++) {
    draw();
    const moved = done < plan.pictures && player.moveWindow(player.reverse ? -plan.days : plan.days);
    await recorder.add(film, moved ? plan.ms : LAST_MS);
    onProgress(done, plan.pictures);
    await new Promise((resolve) => setTimeout(resolve)); // the page stays usable
    if (signal.aborted) return null;
    if (!moved) return [Math.min(days[0], picking.frame.days[0]), Math.max(days[1], picking.frame.days[1])];
    store.flush();
  }
}

/** The canvas of the film, sized by the fullest picture, that of all days, and what draws the present one on it. */
async function prepare(replay, recorder) {
  const { store, map } = replay;
  const { window } = store.state;
  const ratio = Math.max(RATIOS[0], Math.min(RATIOS[1], recorder.constructor.width / map.getSize().x));
  store.set({ window: null });
  store.flush();
  const steady = { counts: replay.index.profile.count(0, replay.index.days, replay.picking.frame.enabled), heights: {} };
  const fullest = drawPicture(replay, { ratio, steady });
  const film = Object.assign(document.createElement("canvas"), { width: fullest.width & ~1, height: fullest.height & ~1 });
  const context = film.getContext("2d", { willReadFrequently: true });
  const draw = () => fit(context, drawPicture(replay, { ratio, steady }));
  fit(context, fullest);
  store.set({ window });
  await recorder.begin(film);
  return { film, draw };
}

/** Draw a picture onto the film; one that is higher than the film is made smaller, so that nothing of it is cut off. */
function fit(context, picture) {
  const { width, height } = context.canvas;
  const scale = picture.height > height + 1 ? height / picture.height : 1;
  context.fillStyle = pixelOf(picture);
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, picture.width * scale, picture.height * scale);
}

/** The ground of a picture, as in its first pixel. */
function pixelOf(picture) {
  const [red, green, blue] = picture.getContext("2d").getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
