import { el, freshId } from "../dom.js";
import { balanceWords, endingNames, lastResultWords, number } from "../words.js";

/**
 * The examples in the side panel: how many, how they ended, and what can be done with them.
 * @param actions { look(), hidden(), run(), reportPath(), takeAlong(), dropAll() }
 * @param rests whether coaching rests: then they can be seen, taken along and deleted, and that is all
 */
export function examplesSection(probe, actions, rests) {
  const id = freshId("examples");
  const some = probe.examples > 0;
  return el("section", { class: "examples", "aria-labelledby": id },
    el("h3", { id }, "Your examples"),
    meter(probe),
    probe.waiting > 0 ? el("p", { class: "hint" }, waitingWords(probe.waiting)) : null,
    probe.last ? el("p", { class: "hint" }, lastResultWords(probe.last)) : null,
    el("div", { class: "examples-actions" },
      some ? button("Look through", actions.look) : null,
      some ? button("Hidden words", actions.hidden) : null,
      some && !rests ? button("Find patterns", actions.run) : null,
      some && !rests ? el("a", { class: "quiet", href: actions.reportPath(), target: "_blank", rel: "noopener" }, "Report") : null,
      some ? button("Download", actions.takeAlong) : null,
      button("Delete", actions.dropAll)));
}

function button(words, run) {
  return el("button", { type: "button", class: "quiet", onclick: run }, words);
}

const waitingWords = waiting => waiting === 1 ? "1 moment from your file waits to be looked through." : `${number(waiting)} moments from your file wait to be looked through.`;

/** A bar as long as the goal; beyond the goal, as long as the examples. */
function meter({ examples, goal, balance }) {
  const whole = Math.max(goal, examples);
  const parts = endingNames.filter(ending => balance[ending] > 0).map(ending => {
    const part = el("span", { class: `share ${ending}` });
    part.style.width = `${(100 * balance[ending] / whole).toFixed(2)}%`;
    return part;
  });
  return el("div", {},
    el("p", { class: "meter-words" }, el("strong", {}, examples < goal ? `${number(examples)} of ${number(goal)}` : number(examples)), `: ${balanceWords(balance)}`),
    el("div", { class: "meter", "aria-hidden": "true" }, parts));
}
