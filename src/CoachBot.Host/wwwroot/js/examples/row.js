import { el, freshId } from "../dom.js";
import { dateWords, endingNames, endingWords } from "../words.js";

const mostCharacters = 4_000;

const parts = [["situation", "What happened"], ["action", "What I did"], ["response", "What came back"]];

/** One example in the list, by its number in the report: read, then edited in place or dropped. @param change async (hand); throws with a message for people */
export class ExampleRow {
  node;
  #example;
  #change;

  constructor(example, change) {
    this.#example = example;
    this.#change = change;
    this.node = el("li", { class: "example", "data-example": example.id });
    this.#show();
  }

  get #name() {
    return `example ${this.#example.number}`;
  }

  #show() {
    const { ending, when, source } = this.#example;
    const problem = el("p", { class: "field-problem", role: "alert" });
    this.node.replaceChildren(
      el("div", { class: "example-head" },
        el("strong", {}, String(this.#example.number)),
        el("span", { class: `ending ${ending}` }, endingWords(ending)),
        el("span", { class: "hint", dir: "auto" }, [when ? dateWords(when) : null, source && source !== "told" ? source : null].filter(Boolean).join(" · "))),
      el("dl", {}, parts.filter(([part]) => this.#example[part] !== "").map(([part, label]) => el("div", {},
        el("dt", {}, label), el("dd", { dir: "auto" }, this.#example[part])))),
      problem,
      el("div", { class: "example-actions" },
        el("button", { type: "button", class: "link", "aria-label": `Edit ${this.#name}`, onclick: () => this.#edit() }, "Edit"),
        el("button", { type: "button", class: "link", "aria-label": `Drop ${this.#name}`, onclick: () => this.#do({ dropExample: { id: this.#example.id } }, this.node, problem) }, "Drop")));
  }

  #edit() {
    const boxes = parts.map(([part, label]) => {
      const id = freshId("part");
      const box = el("textarea", { id, rows: "3", maxlength: mostCharacters, dir: "auto" }, this.#example[part]);
      return { part, box, nodes: [el("label", { for: id }, label), box] };
    });
    const ending = endingChoice(this.#example.ending);
    const problem = el("p", { class: "field-problem", role: "alert" });
    const form = el("form", { class: "editor", novalidate: true, "aria-label": `Edit ${this.#name}` },
      boxes.map(box => box.nodes), ending.node, problem,
      el("div", { class: "editor-actions" },
        el("button", { type: "submit", class: "primary" }, "Save"),
        el("button", { type: "button", class: "quiet", onclick: () => this.#leave() }, "Cancel")));
    form.addEventListener("submit", event => {
      event.preventDefault();
      this.#save(boxes, ending.read(), form, problem);
    });
    form.addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      // Otherwise the dialog would close.
      event.preventDefault();
      event.stopPropagation();
      this.#leave();
    });
    this.node.replaceChildren(form);
    boxes[0].box.focus();
  }

  #save(boxes, ending, form, problem) {
    const texts = Object.fromEntries(boxes.map(({ part, box }) => [part, box.value.trim()]));
    if (texts.situation === "" && texts.action === "") {
      problem.textContent = "An example needs at least what happened or what you did.";
      return;
    }
    const changed = Object.fromEntries(Object.entries(texts).filter(([part, text]) => text !== this.#example[part]));
    if (ending !== this.#example.ending) changed.ending = ending;
    if (Object.keys(changed).length === 0) this.#leave();
    else this.#do({ editExample: { id: this.#example.id, ...changed } }, form, problem);
  }

  #leave() {
    this.#show();
    this.node.querySelector("button").focus();
  }

  async #do(hand, busy, problem) {
    problem.textContent = "";
    busy.inert = true;
    try {
      await this.#change(hand);
    } catch (fault) {
      busy.inert = false;
      problem.textContent = fault.message;
    }
  }
}

function endingChoice(ending) {
  const name = freshId("ending");
  const radios = endingNames.map(value => el("input", { type: "radio", name, value, checked: value === ending }));
  return {
    node: el("fieldset", { class: "segments" }, el("legend", {}, "How it ended"),
      radios.map(radio => el("label", {}, radio, el("span", {}, endingWords(radio.value))))),
    read: () => radios.find(radio => radio.checked).value,
  };
}
