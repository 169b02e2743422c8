import { api } from "./api.js";
import { openDialog, retitle, stillShows } from "./dialog.js";
import { el } from "./dom.js";
import { markQuote } from "./quote.js";
import { safeNodes } from "./safe-html.js";
import { dateWords } from "./words.js";

/** Opens the passage that a citation quotes, with the quoted words marked. */
export async function openPassage(citation) {
  const waiting = el("div", {}, citation.quote ? quoteOf(citation) : null, el("p", { class: "hint" }, "Opening the passage …"));
  openDialog(citation.document, waiting);
  const [document, section] = addressOf(citation);
  try {
    const passage = await api.passage(document, section);
    if (stillShows(waiting)) show(passage, citation, waiting);
  } catch (fault) {
    if (stillShows(waiting)) waiting.replaceChildren(...[
      citation.quote ? quoteOf(citation) : null,
      el("p", { class: "notice problem" }, fault.message),
      el("button", { type: "button", class: "quiet", onclick: () => openPassage(citation) }, "Try again"),
    ].filter(Boolean));
  }
}

function addressOf(citation) {
  const [file, section] = (citation.passage ?? "").split("#");
  return file && section ? [file, section] : [citation.document, citation.section];
}

function show(passage, citation, waiting) {
  retitle(passage.title);
  const text = el("div", { class: "passage" }, passage.html ? safeNodes(passage.html) : plainText(passage.text));
  const mark = citation.quote ? markQuote(text, citation.quote) : null;
  waiting.replaceChildren(...[
    passage.section ? el("p", { class: "passage-section", dir: "auto" }, passage.section) : null,
    citation.quote && !mark ? quoteOf(citation) : null,
    text,
    sources(passage),
  ].filter(Boolean));
  mark?.scrollIntoView({ block: "center" });
}

function plainText(text) {
  return (text ?? "").split(/\n{2,}/).map(paragraph => el("p", { dir: "auto" }, paragraph));
}

function quoteOf(citation) {
  return el("blockquote", { dir: "auto" }, citation.quote);
}

function sources(passage) {
  const names = passage.sources ?? [];
  if (names.length === 0 && !passage.asOf) return null;
  return el("footer", { class: "passage-foot" },
    names.length === 0 ? null : el("p", {}, names.length === 1 ? "Source: " : "Sources: ", names.flatMap((name, index) => [index === 0 ? "" : "; ", sourceName(name)])),
    passage.asOf ? el("p", {}, "As of ", el("time", { datetime: passage.asOf }, dateWords(passage.asOf)), ".") : null);
}

function sourceName(name) {
  return /^https?:\/\//i.test(name) ? el("a", { href: name, target: "_blank", rel: "noopener noreferrer" }, name) : name;
}
