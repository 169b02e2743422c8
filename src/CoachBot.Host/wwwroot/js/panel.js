import { announce, el } from "./dom.js";
import { examplesSection } from "./examples/section.js";
import { FactRow } from "./fact-row.js";
import { readDecision } from "./decision.js";
import { concernWords, confidenceWords, routeWords, stopsCoaching, verdictWords } from "./words.js";

/** What Peri knows so far, every fact of it editable. */
export class Panel {
  #body = document.getElementById("panel-body");
  #badge = document.getElementById("panel-badge");
  #rows = new Map();
  #facts = {};
  #save;
  #examples;
  #restOpen = false;

  /**
   * @param save async (name, value or null)
   * @param examples what can be done with the examples, see examplesSection
   */
  constructor(save, examples) {
    this.#save = save;
    this.#examples = examples;
    this.show(null);
  }

  /** The facts' definitions and values by name. */
  get facts() {
    return this.#facts;
  }

  show(panel) {
    const facts = panel?.facts ?? [];
    this.#facts = Object.fromEntries(facts.map(fact => [fact.name, fact]));
    const rows = facts.map(fact => [fact, this.#row(fact)]);
    this.#rows = new Map(rows.map(([fact, row]) => [fact.name, row]));
    const known = rows.filter(([fact]) => isKnown(fact));
    const unknown = rows.filter(([fact]) => !isKnown(fact));
    this.#body.replaceChildren(...[
      concern(panel?.concern),
      stopsCoaching(panel?.concern) ? null : verdict(readDecision(panel?.verdict)),
      panel?.probe ? examplesSection(panel.probe, this.#examples, stopsCoaching(panel.concern)) : null,
      known.length === 0
        ? el("p", { class: "empty" }, "Nothing yet. What you tell Peri about your situation gathers here, and you can put it right at any time.")
        : el("p", { class: "hint" }, "Put right what is wrong; the advice is worked out again."),
      known.length === 0 ? null : el("ul", { class: "fact-list" }, known.map(([, row]) => row.node)),
      unknown.length === 0 ? null : this.#rest(unknown),
    ].filter(Boolean));
    this.#badge.hidden = known.length === 0;
    this.#badge.textContent = String(known.length);
    this.#badge.setAttribute("aria-label", known.length === 1 ? "1 fact" : `${known.length} facts`);
  }

  /** Opens the editor of a fact; the panel must be in view. */
  edit(name) {
    const row = this.#rows.get(name);
    if (!row) return;
    const rest = row.node.closest("details");
    if (rest) rest.open = true;
    row.edit();
    row.node.scrollIntoView({ block: "nearest" });
  }

  /** A row that is being edited stays as it is: an answer in the conversation must not wipe it. */
  #row(fact) {
    const old = this.#rows.get(fact.name);
    return old?.editing ? old : new FactRow(fact, (name, value) => this.#store(name, value));
  }

  async #store(name, value) {
    await this.#save(name, value);
    announce(value === null ? "Cleared. Peri has answered in the conversation." : "Saved. Peri has answered in the conversation.");
    const row = this.#rows.get(name);
    const rest = row?.node.closest("details");
    if (rest) rest.open = true;
    row?.focus();
  }

  #rest(rows) {
    const details = el("details", { class: "rest", open: this.#restOpen },
      el("summary", {}, `Not known yet (${rows.length})`),
      el("ul", { class: "fact-list" }, rows.map(([, row]) => row.node)));
    details.addEventListener("toggle", () => { this.#restOpen = details.open; });
    return details;
  }
}

function isKnown(fact) {
  return fact.value !== null && fact.value !== undefined;
}

function concern(label) {
  const words = concernWords(label);
  return words ? el("p", { class: "notice help small", dir: "auto" }, words) : null;
}

function verdict(decision) {
  if (!decision) return null;
  const words = verdictWords(decision.verdict);
  return el("section", { class: `standing ${words.look}`, "aria-label": "As it stands" },
    el("p", { class: "overline" }, "As it stands"),
    el("p", { class: "standing-title" }, words.title),
    el("p", { class: "hint" }, [routeWords(decision.dataRoute), confidenceWords(decision.confidence)].filter(Boolean).join(" · ")));
}
