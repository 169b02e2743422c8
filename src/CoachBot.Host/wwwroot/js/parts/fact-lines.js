import { el } from "../dom.js";

/** Lines of label and value; one that shows an editable fact can be changed. */
export function factLines(lines, context) {
  return el("dl", { class: "lines" }, lines.map(line => el("div", { class: "line" },
    el("dt", { dir: "auto" }, line.label),
    el("dd", { dir: "auto" },
      el("span", {}, line.value),
      line.fact
        ? el("button", { type: "button", class: "link", "aria-label": `Change ${line.label}`, onclick: () => context.editFact(line.fact) }, "Change")
        : null))));
}
