import { el } from "./dom.js";
import { renderMarkdown } from "./markdown.js";

/** A citation's place: what it opens comes with the whole reply. */
const chip = n => el("span", { class: "chip" }, String(n));

/** Peri's reply while it is being written. It is inert, so that screen readers get the whole reply instead, once. */
export class Draft {
  #text = "";
  #prose = el("div", { class: "prose" });

  node = el("article", { class: "message peri draft", inert: true }, this.#prose);

  add(text) {
    this.#text += text;
    this.#prose.replaceChildren(...renderMarkdown(this.#text, { citation: chip }));
  }
}
