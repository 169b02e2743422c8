import { api } from "./api.js";
import { closeDialog, openDialog } from "./dialog.js";
import { el } from "./dom.js";

/** Asks once more, naming what goes, and then deletes everything of the person. @param done () => void */
export function askToForget(done) {
  const problem = el("p", { class: "field-problem", role: "alert" });
  const forget = el("button", { type: "button", class: "danger", onclick: () => run(forget, problem, done) }, "Delete everything");
  openDialog("Forget me?",
    el("p", {}, "This deletes, for good:"),
    el("ul", {},
      el("li", {}, "all your conversations with Peri, this one too;"),
      el("li", {}, "every fact that Peri has noted about your situation, and the words it came from;"),
      el("li", {}, "every example that you collected, and what was hidden in it;"),
      el("li", {}, "every verdict that she has given you.")),
    el("p", {}, "Nobody can bring it back. You may want to ", el("a", { href: "api/me/export", download: true }, "export your data"), " first."),
    problem,
    el("div", { class: "dialog-actions" },
      el("button", { type: "button", class: "quiet", onclick: closeDialog }, "Keep it"), forget));
}

async function run(button, problem, done) {
  button.disabled = true;
  problem.textContent = "";
  try {
    await api.forgetMe();
    closeDialog();
    done();
  } catch (fault) {
    button.disabled = false;
    problem.textContent = `Nothing was deleted. ${fault.message}`;
  }
}
