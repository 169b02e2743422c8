import { closeDialog, openDialog } from "../dialog.js";
import { announce, el } from "../dom.js";

/** Asks once more, naming what goes, and then deletes the examples. @param act async (hand) */
export function askToDropExamples(act) {
  const problem = el("p", { class: "field-problem", role: "alert" });
  const drop = el("button", { type: "button", class: "danger", onclick: () => run(drop, problem, act) }, "Delete my examples");
  openDialog("Delete your examples?",
    el("p", {}, "This deletes all your examples, the ones that wait, and what was hidden in them. Nobody can bring them back; you may want to download them first."),
    el("p", {}, "The conversation stays. What you wrote in it is deleted by “Forget me” in the menu."),
    problem,
    el("div", { class: "dialog-actions" },
      el("button", { type: "button", class: "quiet", onclick: closeDialog }, "Keep them"), drop));
}

async function run(button, problem, act) {
  button.disabled = true;
  problem.textContent = "";
  try {
    await act({ dropExamples: true });
    closeDialog();
    announce("Your examples are deleted.");
  } catch (fault) {
    button.disabled = false;
    problem.textContent = `Nothing was deleted. ${fault.message}`;
  }
}
