import { el } from "../dom.js";
import { linkHelp } from "../help-links.js";
import { renderMarkdown } from "../markdown.js";

/** Prose. A safety notice and a fault get a frame of their own. */
export function renderText(part, context) {
  if (!part.says?.trim()) return null;
  const body = renderMarkdown(part.says, {
    citation: n => citationChip(n, context),
    plain: part.tone === "help" ? linkHelp : undefined,
  });
  if (part.tone === "help") return el("section", { class: "notice help", "aria-label": "Help for you" }, body);
  if (part.tone === "problem") return el("section", { class: "notice problem", "aria-label": "A problem" }, body);
  return el("div", { class: "prose" }, body);
}

/** The `[n]` of a text: opens the passage. Null where there is no such citation. */
export function citationChip(n, context) {
  const citation = context.citations[n - 1];
  if (!citation) return null;
  return el("button", {
    type: "button",
    class: "chip",
    title: `${citation.document}: ${citation.section}`,
    "aria-label": `Source ${n}: ${citation.document}`,
    onclick: () => context.openPassage(citation),
  }, String(n));
}
