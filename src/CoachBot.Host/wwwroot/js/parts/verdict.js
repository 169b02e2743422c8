import { el, freshId } from "../dom.js";
import { confidenceWords, dateWords, humanise, routeWords, valueWords, verdictWords } from "../words.js";
import { whatIfWords } from "../what-if.js";
import { renderBreakEven } from "./break-even.js";
import { live } from "./live.js";
import { factLines } from "./fact-lines.js";

/** The verdict with its receipt. Everything that it says comes from the decision; the page only puts it into words. */
export function renderVerdict(title, decision, context) {
  const words = verdictWords(decision.verdict);
  const id = freshId("verdict");
  return el("section", { class: `verdict ${words.look}`, "aria-labelledby": id },
    el("header", { class: "verdict-head" },
      el("p", { class: "overline", dir: "auto" }, title || "Verdict"),
      el("h3", { id }, words.title),
      words.says ? el("p", { class: "verdict-says" }, words.says) : null,
      el("ul", { class: "tags" },
        decision.dataRoute ? el("li", { class: decision.dataRoute === "stop_until_consent" ? "tag firm" : "tag" }, routeWords(decision.dataRoute)) : null,
        decision.confidence ? el("li", { class: "tag" }, confidenceWords(decision.confidence)) : null)),
    reasons(decision, context),
    decision.breakEven ? renderBreakEven(decision.breakEven) : null,
    missing(decision, context),
    wouldChange(decision, context),
    receipt(decision, context));
}

function reasons(decision, context) {
  if (decision.reasons.length === 0) return null;
  return el("div", { class: "verdict-part" },
    el("h4", {}, "Why"),
    el("ul", { class: "reasons" }, decision.reasons.map(reason => el("li", { dir: "auto" }, reason.says, " ", sourceOf(reason, context)))));
}

/** A passage id opens the passage; any other source is named. */
function sourceOf(reason, context) {
  if (!reason.source) return null;
  const [file, section] = reason.source.split("#");
  if (!section || /[\s:/]/.test(reason.source)) return el("span", { class: "source-name" }, reason.source);
  const citation = { document: humanise(file.replaceAll("-", "_")), section: humanise(section.replaceAll("-", "_")), quote: "", passage: reason.source };
  return el("button", { type: "button", class: "link", "aria-label": `Read the source: ${citation.document}, ${citation.section}`, onclick: () => context.openPassage(citation) }, "Source");
}

function missing(decision, context) {
  if (decision.missing.length === 0) return null;
  return el("div", { class: "verdict-part" },
    el("h4", {}, "Still unknown, and it could matter"),
    el("div", { class: "pills" }, decision.missing.map(name => el("button", {
      type: "button",
      class: "pill",
      onclick: () => context.editFact(name),
    }, labelOf(name, context)))));
}

function wouldChange(decision, context) {
  if (decision.wouldChange.length === 0) return null;
  const buttons = decision.wouldChange.map(change => el("button", {
    type: "button",
    class: "choice what-if",
    onclick: () => context.say(whatIfWords(change.facts, context.facts)),
  }, el("span", {}, ifWords(change.facts, context)), el("span", { class: "then" }, verdictWords(change.verdict).title)));
  return el("div", { class: "verdict-part" },
    el("h4", {}, "What would change it"),
    live("What would change it: ask what if", "choices", buttons));
}

function ifWords(facts, context) {
  return Object.entries(facts).map(([name, value]) => `${labelOf(name, context)}: ${valueWords(value, context.facts[name])}`).join("; ");
}

function receipt(decision, context) {
  const lines = Object.entries(decision.facts)
    .map(([name, value]) => ({ label: labelOf(name, context), value: valueWords(value, context.facts[name]), fact: name }));
  return el("footer", { class: "verdict-foot" },
    lines.length === 0 ? null : el("details", {},
      el("summary", {}, lines.length === 1 ? "The fact it rests on" : `The ${lines.length} facts it rests on`),
      factLines(lines, context)),
    decision.validUntil ? el("p", { class: "valid" }, "Valid until ", el("time", { datetime: decision.validUntil }, dateWords(decision.validUntil)),
      "; after that, ask again: prices and offers move.") : null);
}

function labelOf(name, context) {
  return context.facts[name]?.label ?? humanise(name);
}
