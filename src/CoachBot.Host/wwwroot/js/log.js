import { announce, el } from "./dom.js";
import { Draft } from "./draft.js";
import { periMessage, personMessage } from "./message.js";
import { Scroll } from "./scroll.js";

/** The conversation as it is shown. */
export class Log {
  #log = document.getElementById("log");
  #typing = document.getElementById("typing");
  #typingWords = document.getElementById("typing-words");
  #earlier = document.getElementById("earlier");
  #scroll = new Scroll();
  #draft = null;
  #context;

  /** @param context what message parts need, see renderParts; read anew for each message */
  constructor(context, onEarlier) {
    this.#context = context;
    this.#earlier.addEventListener("click", onEarlier);
  }

  /** Shows a conversation from its stored turns, oldest first, without reading them all out. */
  show(turns) {
    this.#draft = null;
    this.#quietly(() => this.#log.replaceChildren(...turns.flatMap(turn => this.#draw(turn))));
    this.#offerEarlier(turns);
    this.#settle(false);
    this.#scroll.toEnd();
  }

  prepend(turns) {
    this.#quietly(() => this.#scroll.keepingPlace(() => this.#log.prepend(...turns.flatMap(turn => this.#draw(turn)))));
    this.#offerEarlier(turns);
    this.#settle(false);
  }

  /** Shows the person's words at once, before Peri has answered. */
  addPerson(text) {
    const message = personMessage(text);
    this.#log.append(message);
    this.#scroll.toEnd();
    return message;
  }

  /** Shows words of a reply that is still being written. */
  write(text) {
    const followed = this.#followed;
    if (!this.#draft) {
      this.#draft = new Draft();
      this.#log.append(this.#draft.node);
    }
    this.#draft.add(text);
    this.#scroll.follow(this.#draft.node, followed);
  }

  /** What was written so far is no longer meant. */
  dropDraft() {
    this.#draft?.node.remove();
    this.#draft = null;
  }

  /**
   * Shows the whole reply, in the place of what was written of it.
   * @returns the new message, for moving the focus there
   */
  addReply(turn) {
    const followed = this.#followed;
    const message = periMessage(turn, this.#context());
    if (this.#draft) this.#draft.node.replaceWith(message);
    else this.#log.append(message);
    this.#draft = null;
    this.#settle(false);
    this.#scroll.follow(message, followed);
    return message;
  }

  /** While Peri works nothing old can be pressed, and it shows. @param words what she does */
  setBusy(busy, words = "Peri is typing") {
    const wasNear = this.#scroll.nearEnd;
    this.#typing.hidden = !busy;
    this.#typingWords.textContent = words;
    if (busy) announce(words);
    this.#settle(busy);
    if (busy && wasNear) this.#scroll.toEnd();
  }

  /** Says under a message that it did not arrive, and what can be done about it. */
  markUnsent(message, says, actions) {
    message.classList.add("unsent");
    const note = el("div", { class: "unsent-note", role: "alert" },
      el("p", {}, el("strong", {}, "Not sent. "), says),
      el("div", { class: "note-actions" }, actions.map(({ label, run }) => el("button", { type: "button", class: "quiet", onclick: () => {
        note.remove();
        message.classList.remove("unsent");
        run();
      } }, label))));
    message.after(note);
    this.#scroll.toEnd();
  }

  /** Says that something which was pressed came to nothing. */
  addProblem(says) {
    this.#log.append(el("p", { class: "notice problem", role: "alert" }, says));
    this.#scroll.toEnd();
  }

  /** A fault that belongs to no message, with a way out. */
  showFault(says, label, run) {
    this.#log.replaceChildren(el("div", { class: "notice problem", role: "alert" },
      el("p", {}, says), el("button", { type: "button", class: "quiet", onclick: run }, label)));
    this.#earlier.hidden = true;
  }

  /** A word in the middle, such as after everything was deleted. */
  showNotice(says, label, run) {
    this.#quietly(() => this.#log.replaceChildren(el("div", { class: "notice" },
      el("p", {}, says), el("button", { type: "button", class: "primary", onclick: run }, label))));
    this.#earlier.hidden = true;
  }

  /** Whether the reader goes along: at the end before a reply began, and not scrolled away since. */
  get #followed() {
    return this.#draft ? this.#scroll.untouched : this.#scroll.nearEnd;
  }

  #draw(turn) {
    const messages = [periMessage(turn, this.#context())];
    if (turn.asked?.trim()) messages.unshift(personMessage(turn.asked));
    return messages;
  }

  #offerEarlier(turns) {
    this.#earlier.hidden = turns.length === 0 || turns[0].number <= 1;
  }

  /**
   * Only the newest question's answers and the newest verdict's what-ifs count, and none while a turn is under way.
   * What was picked stays marked.
   */
  #settle(busy) {
    const groups = Array.from(this.#log.querySelectorAll("[data-live]"));
    const whatIfs = groups.filter(inVerdict);
    const answers = groups.filter(group => !inVerdict(group));
    const openQuestion = answers.at(-1)?.closest(".message");
    const newestVerdict = whatIfs.at(-1);
    const answered = openQuestion?.matches(":has(~ .person)");
    for (const group of groups) {
      const counts = inVerdict(group) ? group === newestVerdict : !answered && group.closest(".message") === openQuestion;
      group.disabled = busy || !counts;
      if (!counts) markPicked(group);
    }
  }

  #quietly(change) {
    this.#log.setAttribute("aria-live", "off");
    change();
    requestAnimationFrame(() => this.#log.setAttribute("aria-live", "polite"));
  }
}

function inVerdict(group) {
  return group.closest(".verdict") !== null;
}

function markPicked(group) {
  const answer = group.closest(".message").nextElementSibling?.querySelector(".words")?.textContent;
  for (const button of group.querySelectorAll("[data-send]")) button.classList.toggle("picked", button.dataset.send === answer);
}
