import { el } from "../dom.js";

export function renderProgress(part) {
  const of = Math.max(part.of, 1);
  return el("label", { class: "progress-part" },
    el("span", { dir: "auto" }, part.label),
    el("progress", { max: of, value: Math.min(part.done, of) }),
    el("span", { class: "count" }, `${part.done} of ${part.of}`));
}
