/** Draws what an SVG element shows onto a canvas, from its shapes and their computed styles; nothing is loaded. */

/** Draw an <svg>; `origin` is the point of the screen that lies at the canvas' 0, 0. */
export function paintSvg(context, svg, origin) {
  const { left, top } = svg.getBoundingClientRect();
  context.save();
  context.translate(left - origin.left, top - origin.top);
  for (const shape of svg.querySelectorAll("path, rect, circle")) {
    if (!shape.closest("defs, pattern")) paintInPlace(context, shape);
  }
  context.restore();
}

function paintInPlace(context, shape) {
  const matrix = shape.getCTM();
  if (!matrix) return; // it is not shown
  context.save();
  context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
  paintShape(context, shape);
  context.restore();
}

function paintShape(context, shape) {
  const style = getComputedStyle(shape);
  if (style.visibility === "hidden" || style.display === "none") return;
  const path = pathOf(shape, style);
  const opacity = Number(style.opacity);
  const fill = readPaint(context, shape, style.fill);
  if (fill) {
    context.globalAlpha = opacity * Number(style.fillOpacity);
    context.fillStyle = fill;
    context.fill(path, style.fillRule);
  }
  const stroke = readPaint(context, shape, style.stroke);
  if (!stroke || !Number.parseFloat(style.strokeWidth)) return;
  context.globalAlpha = opacity * Number(style.strokeOpacity);
  context.setLineDash(style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(",").map(Number.parseFloat));
  Object.assign(context, {
    strokeStyle: stroke, lineWidth: Number.parseFloat(style.strokeWidth), lineJoin: style.strokeLinejoin, lineCap: style.strokeLinecap,
  });
  context.stroke(path);
}

function pathOf(shape, style) {
  if (shape.localName === "path") return new Path2D(shape.getAttribute("d"));
  const path = new Path2D();
  const [x, y, r] = shape.localName === "rect" ? ["x", "y", "rx"] : ["cx", "cy", "r"];
  const number = (name) => Number.parseFloat(style[name]) || Number.parseFloat(shape.getAttribute(name)) || 0;
  if (shape.localName === "rect") path.roundRect(number(x), number(y), number("width"), number("height"), number(r));
  else path.arc(number(x), number(y), number(r), 0, 2 * Math.PI);
  return path;
}

/** A colour, a pattern or a gradient as a canvas takes it; null for none. */
function readPaint(context, shape, paint) {
  if (!paint || paint === "none") return null;
  const id = /url\("?#([^")]+)"?\)/.exec(paint)?.[1];
  if (!id) return paint;
  const server = (shape.ownerSVGElement ?? document).querySelector(`#${CSS.escape(id)}`) ?? document.getElementById(id);
  if (server?.localName === "pattern") return makePattern(context, server);
  return server?.localName === "linearGradient" ? makeGradient(context, shape, server) : null;
}

function makePattern(context, pattern) {
  const { a: scale } = context.getTransform();
  const [width, height] = ["width", "height"].map((name) => Number(pattern.getAttribute(name)));
  const tile = Object.assign(document.createElement("canvas"), { width: Math.ceil(width * scale), height: Math.ceil(height * scale) });
  const tileContext = tile.getContext("2d");
  tileContext.scale(tile.width / width, tile.height / height);
  for (const shape of pattern.children) paintShape(tileContext, shape);
  const made = context.createPattern(tile, "repeat");
  made.setTransform(new DOMMatrix().scale(width / tile.width, height / tile.height));
  return made;
}

/** From the left edge of the shape to the right one, the only kind that the map has. */
function makeGradient(context, shape, gradient) {
  const { x, width } = shape.getBBox();
  const made = context.createLinearGradient(x, 0, x + width, 0);
  for (const stop of gradient.children) {
    const { stopColor, stopOpacity } = getComputedStyle(stop);
    const [red, green, blue] = stopColor.match(/[\d.]+/g);
    made.addColorStop(Number(stop.getAttribute("offset")), `rgba(${red}, ${green}, ${blue}, ${stopOpacity})`);
  }
  return made;
}
