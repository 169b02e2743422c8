import { api } from "../api.js";
import { openDialog, stillShows } from "../dialog.js";
import { el } from "../dom.js";

/**
 * Opens a dialog that shows something of a conversation's examples, and shows it anew whenever asked.
 * @param draw (probe, reload) => nodes; reload() fetches and draws again
 */
export async function openExamples(conversation, title, draw) {
  const box = el("div", { class: "loaded" }, el("p", { class: "hint" }, "Looking them up …"));
  const reload = async () => {
    const probe = await api.probe(conversation);
    if (stillShows(box)) box.replaceChildren(...[draw(probe, reload)].flat().filter(Boolean));
  };
  openDialog(title, box);
  await attempt(box, reload);
}

async function attempt(box, reload) {
  try {
    await reload();
  } catch (fault) {
    if (stillShows(box)) box.replaceChildren(
      el("p", { class: "notice problem" }, fault.message),
      fault.passing === false ? "" : el("button", { type: "button", class: "quiet", onclick: () => attempt(box, reload) }, "Try again"));
  }
}
