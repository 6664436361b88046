/** What geo/panels has drawn, as elements: part of the components that show it, which geo/webmap/host.py puts together. */

const UNWANTED = "script, style, link, meta, base, iframe, object, embed, form, img, svg, math, template";
const WANTED_LINK = /^(https?:\/\/|#)/i;

/** All text in it was escaped by geo/panels; what no card holds is taken out all the same, before it can do anything. */
function draw(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  for (const node of template.content.querySelectorAll(UNWANTED)) node.remove();
  for (const node of template.content.querySelectorAll("*")) {
    for (const { name, value } of [...node.attributes]) {
      if (name.startsWith("on") || (name === "href" && !WANTED_LINK.test(value))) node.removeAttribute(name);
    }
  }
  return document.importNode(template.content.firstElementChild, true);
}
