/** Where a page begins: reads what Python put beside the map and starts its replay. */

import { Bridge } from "conflict-replay/messages.js";
import { Replay } from "conflict-replay/replay.js";

/** `name` is that of the plugin; its elements in the page are named after it. */
export async function startReplay(map, name) {
  mendPage();
  const options = JSON.parse(document.getElementById(`${name}_options`).textContent);
  const replay = new Replay(map, options);
  map.attributionControl.addAttribution(options.credits.join(" · "));
  if (options.panel) {
    const { Page } = await import("conflict-replay/page.js");
    await Page.open(replay);
  }
  if (options.hosted) new Bridge(replay);
  replay.wantKilled = () => replay.showKilled(readBytes(`${name}_killed`));
  const index = readBytes(`${name}_index`);
  if (index.length) await replay.showIndex(index);
}

/** The bytes that an element of the page holds; none where there is no such element. */
function readBytes(id) {
  const text = document.getElementById(id)?.textContent ?? "";
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** folium's page names no language and forbids a reader to enlarge it. */
function mendPage() {
  document.documentElement.lang ||= "en";
  document.querySelector("meta[name=viewport]")?.setAttribute("content", "width=device-width, initial-scale=1");
}
