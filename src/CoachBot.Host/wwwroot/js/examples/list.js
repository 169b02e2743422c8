import { announce, el, freshId } from "../dom.js";
import { endingNames, endingWords, number } from "../words.js";
import { ExampleRow } from "./row.js";
import { openExamples } from "./loading.js";

/** All examples in a dialog: to read, edit, label and drop. @param act async (hand) */
export function showExamples(conversation, act) {
  let shown = "all";
  return openExamples(conversation, "Your examples", (probe, reload) => {
    const list = el("ul", { class: "example-list" });
    const count = el("p", { class: "hint", role: "status" });
    const fill = () => {
      const fitting = probe.examples.map((example, index) => ({ ...example, number: index + 1 })).filter(example => shown === "all" || example.ending === shown);
      list.replaceChildren(...fitting.map(example => new ExampleRow(example, hand => change(hand, list, act, reload)).node));
      count.textContent = fitting.length === probe.examples.length ? "" : `${number(fitting.length)} of ${number(probe.examples.length)} are shown.`;
    };
    fill();
    return [
      probe.keepsOriginals ? null : el("p", { class: "hint" }, "Only the redacted texts are kept, as you asked for."),
      filter(probe, shown, value => { shown = value; fill(); }),
      count,
      list,
    ];
  });
}

function filter(probe, shown, choose) {
  const id = freshId("filter");
  const select = el("select", { id, onchange: () => choose(select.value) },
    el("option", { value: "all", selected: shown === "all" }, `all ${number(probe.examples.length)}`),
    endingNames.map(ending => el("option", { value: ending, selected: shown === ending }, `${endingWords(ending)} (${number(probe.balance[ending])})`)));
  return el("div", { class: "filter" }, el("label", { for: id }, "Show"), select);
}

/** Does it, draws the list anew, and puts the focus where the person was. */
async function change(hand, list, act, reload) {
  const id = hand.editExample?.id ?? hand.dropExample?.id;
  const at = [...list.children].findIndex(row => row.dataset.example === id);
  await act(hand);
  const scroller = list.closest(".dialog-body");
  const top = scroller?.scrollTop ?? 0;
  await reload();
  if (scroller) scroller.scrollTop = top;
  announce(hand.dropExample ? "Dropped." : "Saved.");
  const rows = [...document.querySelectorAll(".example-list > li")];
  (rows.find(row => row.dataset.example === id) ?? rows[Math.min(at, rows.length - 1)])?.querySelector("button")?.focus({ preventScroll: true });
}
