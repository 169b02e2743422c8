import { el } from "./dom.js";
import { factEditor } from "./fact-editor.js";
import { valueWords } from "./words.js";

/**
 * One fact in the panel: in words, with what it was heard from, editable in place.
 * @param save async (name, value or null); throws with a message for people
 */
export class FactRow {
  node;
  #fact;
  #save;
  #editing = false;

  constructor(fact, save) {
    this.#fact = fact;
    this.#save = save;
    this.node = el("li", { class: "fact", "data-fact": fact.name });
    this.#show();
  }

  get editing() {
    return this.#editing;
  }

  edit() {
    if (!this.#editing) this.#open();
    else this.node.querySelector("input, select, textarea")?.focus();
  }

  /** Puts the focus where the person was before the row was drawn anew. */
  focus() {
    this.node.querySelector("button")?.focus();
  }

  get #known() {
    return this.#fact.value !== null && this.#fact.value !== undefined;
  }

  #show() {
    this.#editing = false;
    const { label, display, value, heard } = this.#fact;
    this.node.classList.toggle("known", this.#known);
    this.node.replaceChildren(
      el("div", { class: "fact-head" },
        el("span", { class: "fact-label" }, label),
        el("button", { type: "button", class: "link", "aria-label": `${this.#known ? "Change" : "Add"}: ${label}`, onclick: () => this.#open() },
          this.#known ? "Change" : "Add")),
      ...(this.#known ? [el("p", { class: "fact-value", dir: "auto" }, display ?? valueWords(value, this.#fact))] : []),
      ...(this.#known && heard ? [el("p", { class: "heard" }, "Read from: ", el("q", { dir: "auto" }, heard))] : []));
  }

  #open() {
    this.#editing = true;
    const editor = factEditor(this.#fact);
    const problem = el("p", { class: "field-problem", role: "alert" });
    const form = el("form", { class: "editor", novalidate: true, "aria-label": `Change ${this.#fact.label}` },
      el("span", { class: "fact-label", "aria-hidden": "true" }, this.#fact.label),
      editor.nodes,
      problem,
      el("div", { class: "editor-actions" },
        el("button", { type: "submit", class: "primary" }, "Save"),
        el("button", { type: "button", class: "quiet", onclick: () => this.#cancel() }, "Cancel"),
        this.#known ? el("button", { type: "button", class: "quiet clear", onclick: () => this.#store(null, form, problem) }, "Clear") : null));
    form.addEventListener("submit", event => {
      event.preventDefault();
      const read = editor.read();
      problem.textContent = read.problem ?? "";
      if (read.problem) {
        editor.focus();
        form.scrollIntoView({ block: "nearest" });
      } else {
        this.#store(read.value, form, problem);
      }
    });
    form.addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.#cancel();
    });
    this.node.replaceChildren(form);
    editor.focus();
    form.scrollIntoView({ block: "nearest" });
  }

  #cancel() {
    this.#show();
    this.focus();
  }

  async #store(value, form, problem) {
    problem.textContent = "";
    form.inert = true;
    this.#editing = false; // What comes back redraws this row.
    try {
      await this.#save(this.#fact.name, value);
    } catch (fault) {
      this.#editing = true;
      form.inert = false;
      problem.textContent = fault.message;
    }
  }
}
