import { probePath } from "../api.js";
import { openDialog } from "../dialog.js";
import { el } from "../dom.js";

/** Files to save: the report, and the examples with and without what is hidden. */
export function showTakeAlong(conversation) {
  const link = (what, words) => el("a", { class: "quiet", href: probePath(conversation, what), download: true }, words);
  openDialog("Download",
    el("h3", {}, "The report"),
    el("p", {}, "One page with the patterns and charts, to open, print or pass on. Names and the like are hidden in it."),
    el("div", { class: "files" }, link("report?download=1", "Report (HTML)")),
    el("h3", {}, "The examples, with names and the like hidden"),
    el("div", { class: "files" }, link("examples.csv", "Table (CSV)"), link("examples.jsonl", "JSON lines")),
    el("h3", {}, "The examples as you told them"),
    el("p", {}, "For yourself: these files hold every name. They can be handed in again, here or elsewhere."),
    el("div", { class: "files" }, link("examples.csv?originals=1", "Table (CSV)"), link("examples.jsonl?originals=1", "JSON lines")));
}
