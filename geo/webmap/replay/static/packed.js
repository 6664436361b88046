/** Opens what travels compressed in the page; the twin of geo/webmap/packing.py. */

/** The text that an element holds; "" where there is no such element. */
export async function unpack(id) {
  const packed = document.getElementById(id)?.textContent;
  if (!packed) return "";
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}
