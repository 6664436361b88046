/**
 * The cards of incidents in the Streamlit page: takes over those that are new, leaves those that stay as they are,
 * unfolded parts included, and passes on what a card is asked for. Streamlit's own element would sanitize sixty
 * kilobytes of HTML at each click, which takes longer than everything else of it.
 */

const lists = new WeakMap();
const IN_SIGHT = 5; // cards that a panel shows without scrolling, at least

export default function ({ data, parentElement, setTriggerValue }) {
  if (!data) return;
  let list = lists.get(parentElement);
  if (!list) lists.set(parentElement, (list = new CardList(parentElement)));
  list.update(data.cards, setTriggerValue);
}

class CardList {
  #cards = new Map(); // by incident: { html, node }

  constructor(parent) {
    this.node = document.createElement("div");
    this.node.className = "cp-cards";
    this.node.addEventListener("click", ({ target }) => this.#ask(target.closest("[data-ask]")));
    parent.append(this.node);
  }

  /** The cards in sight are drawn at once, many new ones below them right after: nobody waits for what is not seen. */
  update(cards, tell) {
    this.tell = tell;
    clearTimeout(this.later);
    const isNew = cards.filter(({ id, html }) => !this.#keep(id, html));
    if (isNew.length > IN_SIGHT) this.later = setTimeout(() => this.#show(cards));
    this.#show(isNew.length > IN_SIGHT ? cards.slice(0, IN_SIGHT) : cards);
  }

  #show(cards) {
    this.#cards = new Map(cards.map(({ id, html }) => [id, this.#keep(id, html) ?? { html, node: draw(html) }]));
    const nodes = [...this.#cards.values()].map(({ node }) => node);
    for (const node of [...this.node.children]) if (!nodes.includes(node)) node.remove();
    for (const [i, node] of nodes.entries()) if (this.node.children[i] !== node) this.node.insertBefore(node, this.node.children[i] ?? null);
  }

  #keep(id, html) {
    const card = this.#cards.get(id);
    return card?.html === html ? card : null;
  }

  #ask(button) {
    if (button) this.tell("asked", { action: button.dataset.ask, incident: button.dataset.incident });
  }
}
