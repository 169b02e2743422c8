import { el } from "../dom.js";
import { readDecision } from "../decision.js";
import { factLines } from "./fact-lines.js";
import { renderVerdict } from "./verdict.js";

/** A titled table of what is known, or the verdict card. */
export function renderFacts(part, context) {
  const decision = readDecision(part.decision);
  if (decision) return renderVerdict(part, decision, context);
  return el("section", { class: "facts-part", "aria-label": part.title },
    el("p", { class: "part-title", dir: "auto" }, part.title),
    factLines(part.lines, context));
}
