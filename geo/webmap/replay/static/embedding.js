/** The lines that show a saved page inside another page, ready to be copied. */

import { element } from "conflict-replay/dom.js";

const RIGHTS = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";
const HEIGHT = 720; // pixels

/**
 * The snippet for a page at an address. The frame may run the page's own scripts, save pictures and films, and open the
 * articles' links; it may reach nothing of the page around it.
 */
export function writeSnippet(address, title) {
  return `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" sandbox="${RIGHTS}" allow="fullscreen"` +
    ` loading="lazy" style="width: 100%; height: ${HEIGHT}px; border: 0"></iframe>`;
}

/** Put a button and its dialog into the head of a saved page. */
export function addEmbedding(head) {
  const lines = element("textarea", { readonly: true, rows: 4, class: "cr-page-snippet", "aria-label": "Lines to embed this page" });
  const told = element("p", { role: "status", class: "cr-page-told" });
  const copy = element("button", { type: "button", class: "cr-page-more", text: "Copy", onclick: async () => (told.textContent = await copyText(lines)) });
  const dialog = element("dialog", { "aria-label": "Embed this page" },
    element("form", { method: "dialog" }, element("button", { class: "cr-page-close", "aria-label": "Close", text: "×" })),
    element("h3", { text: "Embed this page" }), element("p", { text: sayWhere() }), lines, copy, told);
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  const links = head.querySelectorAll(".cr-page-open");
  const button = element("button", { type: "button", class: "cr-page-open", text: "Embed", onclick: () => {
    lines.value = writeSnippet(addressToEmbed(), document.title);
    told.textContent = "";
    dialog.showModal();
  } });
  (links.length ? links[links.length - 1] : head.lastElementChild).after(button);
  head.append(dialog);
}

/** As the reader sees the page now; a file is named as it would lie beside the other page. */
function addressToEmbed() {
  const name = location.pathname.split("/").pop();
  return (isServed() ? location.href.split("#")[0] : name) + location.hash;
}

function isServed() {
  return location.protocol.startsWith("http");
}

function sayWhere() {
  const where = isServed() ? "" : " Put this file beside the page that shows it, or write its address in place of its name.";
  return `These lines show the map in another page, as it looks now.${where}`;
}

/** A page that is not served safely has no clipboard; the marked text can be copied by hand. */
async function copyText(lines) {
  lines.select();
  try {
    await navigator.clipboard.writeText(lines.value);
    return "Copied.";
  } catch {
    return document.execCommand("copy") ? "Copied." : "Marked: copy it with Ctrl+C or ⌘C.";
  }
}

const ESCAPES = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;", "'": "&#x27;" };

function escapeAttribute(text) {
  return text.replace(/[&"<>']/g, (letter) => ESCAPES[letter]);
}
