import { el } from "../dom.js";

/** The passages quoted, numbered as in the text; each opens in full. */
export function renderSources(part, context) {
  if (part.citations.length === 0) return null;
  const count = part.citations.length;
  return el("details", { class: "sources" },
    el("summary", {}, count === 1 ? "1 source" : `${count} sources`),
    el("ol", {}, part.citations.map((citation, index) => sourceLine(citation, index + 1, context))));
}

function sourceLine(citation, n, context) {
  return el("li", {},
    el("button", { type: "button", class: "source", onclick: () => context.openPassage(citation) },
      el("span", { class: "chip", "aria-hidden": "true" }, String(n)),
      el("span", { class: "source-words" },
        el("span", { class: "source-title", dir: "auto" }, citation.document),
        el("span", { class: "source-section", dir: "auto" }, citation.section),
        citation.quote ? el("q", { class: "source-quote", dir: "auto" }, clip(citation.quote)) : null)));
}

/** One line's worth; the whole quote is marked in the passage. */
function clip(quote) {
  const most = 180;
  const flat = quote.replace(/\s+/g, " ").trim();
  return flat.length <= most ? flat : `${flat.slice(0, most).replace(/\s+\S*$/, "")} …`;
}
