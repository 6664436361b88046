/** Elements without markup: text goes in as text, so nothing a place is called can ever run. */

const SVG = "http://www.w3.org/2000/svg";

/** Make an element; `properties` are attributes, except on… (listeners) and text. */
export function element(name, properties = {}, ...children) {
  return fill(document.createElement(name), properties, children);
}

/** The same for SVG. */
export function svgElement(name, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, name), properties, children);
}

function fill(node, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "text") node.textContent = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children);
  return node;
}

/** Text for a screen reader that is not seen. */
export function hiddenText(properties = {}) {
  return element("span", { class: "cr-hidden", ...properties });
}

/** "1 incident", "1,204 incidents". */
export function countOf(count, noun) {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

const NUMBERS = new Intl.NumberFormat("en"); // made once: toLocaleString makes one each time

/** "1,204". */
export function formatCount(count) {
  return NUMBERS.format(count);
}

/** Write the attributes that differ; what is written anew each frame would be looked at anew each frame. */
export function setAttributes(node, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    const text = String(value);
    if (node.getAttribute(key) !== text) node.setAttribute(key, text);
  }
}
