import { el } from "../dom.js";
import { live } from "./live.js";
import { factLines } from "./fact-lines.js";

/** Something that only the person may allow. The token goes along, so that the answer counts for exactly what was shown. */
export function renderApproval(part, context) {
  return el("section", { class: "approval-part", "aria-label": part.title },
    el("p", { class: "part-title", dir: "auto" }, part.title),
    el("p", { dir: "auto" }, part.says),
    factLines(part.terms, context),
    live("Your decision", "choices", [
      el("button", { type: "button", class: "choice", onclick: () => context.say(`decline ${part.token}`) }, "No, not now"),
      el("button", { type: "button", class: "primary", onclick: () => context.say(`approve ${part.token}`) }, "Yes, I allow this"),
    ]));
}
