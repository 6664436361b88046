/** Draws a part of the page onto a canvas as it stands: grounds, edges, text, drawings and pictures in it. */

import { paintSvg } from "conflict-replay/svg_painter.js";

/** Draw an element with all in it; `origin` is the point of the screen that lies at the canvas' 0, 0. */
export function paintElement(context, node, origin) {
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden") return;
  if (node.localName === "svg") return paintSvg(context, node, origin);
  paintBox(context, node.getBoundingClientRect(), style, origin);
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) paintText(context, child, style, origin);
    else if (child.nodeType === Node.ELEMENT_NODE) paintElement(context, child, origin);
  }
}

function paintBox(context, box, style, origin) {
  const [x, y] = [box.left - origin.left, box.top - origin.top];
  context.fillStyle = style.backgroundColor;
  context.beginPath();
  context.roundRect(x, y, box.width, box.height, Number.parseFloat(style.borderTopLeftRadius) || 0);
  context.fill();
  const edges = {
    Top: [x, y, box.width, 0], Bottom: [x, y + box.height, box.width, 0],
    Left: [x, y, 0, box.height], Right: [x + box.width, y, 0, box.height],
  };
  for (const [side, [left, top, width, height]] of Object.entries(edges)) {
    const thick = Number.parseFloat(style[`border${side}Width`]);
    if (!thick || style[`border${side}Style`] === "none") continue;
    context.fillStyle = style[`border${side}Color`];
    const inwards = side === "Bottom" || side === "Right" ? thick : 0;
    context.fillRect(left - (width ? 0 : inwards), top - (height ? 0 : inwards), width || thick, height || thick);
  }
}

/** Write a text word by word where the page has put each, so that lines break alike. */
function paintText(context, node, style, origin) {
  const text = node.textContent;
  if (!text.trim()) return;
  Object.assign(context, {
    font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
    fillStyle: style.color, textAlign: "left", textBaseline: "alphabetic", direction: "ltr",
  });
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText(text);
  const range = document.createRange();
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    context.fillText(word, box.left - origin.left, box.top - origin.top + (box.height + ascent - descent) / 2);
  }
}
