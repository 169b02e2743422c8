import { api } from "./api.js";
import { closeDialog, openDialog, stillShows } from "./dialog.js";
import { el } from "./dom.js";
import { dateAndTimeWords } from "./words.js";

/** Lists the person's conversations, the newest first. @param open (id) => void */
export async function chooseConversation(current, open) {
  const box = el("div", {}, el("p", { class: "hint" }, "Looking them up …"));
  openDialog("Earlier conversations", box);
  try {
    const { conversations } = await api.session();
    if (!stillShows(box)) return;
    box.replaceChildren(conversations.length === 0
      ? el("p", {}, "There are none.")
      : el("ul", { class: "conversation-list" }, conversations.map(conversation => line(conversation, current, open))));
  } catch (fault) {
    if (stillShows(box)) box.replaceChildren(el("p", { class: "notice problem" }, fault.message));
  }
}

function line(conversation, current, open) {
  const here = conversation.id === current;
  return el("li", {}, el("button", {
    type: "button",
    "aria-current": here ? "true" : null,
    onclick: () => {
      closeDialog();
      if (!here) open(conversation.id);
    },
  }, el("span", {}, dateAndTimeWords(conversation.updatedAt)), here ? el("span", { class: "tag" }, "open now") : null));
}
