import { el, freshId } from "../dom.js";
import { confidenceWords, dateWords, humanise, routeWords, valueWords, verdictWords } from "../words.js";
import { renderBreakEven } from "./break-even.js";
import { factLines } from "./fact-lines.js";
import { live } from "./live.js";
import { citationChip } from "./text.js";

/** The verdict with its receipt. Everything that it says comes from the decision; the page only puts it into words. */
export function renderVerdict(part, decision, context) {
  const words = verdictWords(decision.verdict);
  const id = freshId("verdict");
  return el("section", { class: `verdict ${words.look}`, "aria-labelledby": id },
    el("header", { class: "verdict-head" },
      el("p", { class: "overline", dir: "auto" }, part.title || "Verdict"),
      el("h3", { id }, words.title),
      words.says ? el("p", { class: "verdict-says" }, words.says) : null,
      el("ul", { class: "tags" },
        decision.dataRoute ? el("li", { class: decision.dataRoute === "stop_until_consent" ? "tag firm" : "tag" }, routeWords(decision.dataRoute)) : null,
        decision.confidence ? el("li", { class: "tag" }, confidenceWords(decision.confidence)) : null)),
    reasons(decision, context),
    decision.breakEven ? renderBreakEven(decision.breakEven) : null,
    missing(decision, context),
    wouldChange(decision, context),
    receipt(part, decision, context));
}

function reasons(decision, context) {
  if (decision.reasons.length === 0) return null;
  return el("div", { class: "verdict-part" },
    el("h4", {}, "Why"),
    el("ul", { class: "reasons" }, decision.reasons.map(reason => el("li", { dir: "auto" }, reason.says, " ", sourceOf(reason, context)))));
}

/** The citation that the advice in words carries after this reason, and the name of what it rests on where the chip does not tell. */
function sourceOf(reason, context) {
  const { advice } = context;
  const after = advice ? advice.slice(advice.indexOf(reason.says) + reason.says.length) : "";
  const chip = /^ ?\[(\d{1,2})\]/.exec(after);
  return [
    chip ? citationChip(Number(chip[1]), context) : null,
    reason.source && !(chip && reason.source === "Guidance") ? el("span", { class: "source-name", dir: "auto" }, reason.source) : null,
  ];
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
    onclick: () => context.whatIf(change.facts),
  }, el("span", {}, ifWords(change.facts, context)), el("span", { class: "then" }, verdictWords(change.verdict).title)));
  return el("div", { class: "verdict-part" },
    el("h4", {}, "What would change it"),
    live("What would change it: ask what if", "choices", buttons));
}

function ifWords(facts, context) {
  return Object.entries(facts).map(([name, value]) => `${labelOf(name, context)}: ${valueWords(value, context.facts[name])}`).join("; ");
}

function receipt(part, decision, context) {
  const used = part.lines.filter(line => line.fact);
  const lines = used.length > 0 ? used : Object.entries(decision.facts)
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
