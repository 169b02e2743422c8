import { el, hiddenText } from "./dom.js";
import { renderParts } from "./parts/index.js";
import { momentWords } from "./words.js";

const longFromLines = 16;
const longFromCharacters = 1_400;

/** What the person said: plain text, line ends kept, a long one folded. */
export function personMessage(text) {
  const words = el("p", { class: "words", dir: "auto" }, text);
  return el("article", { class: "message person", tabindex: "-1" },
    hiddenText("You said: "), fold(words, text));
}

/** What Peri answered. */
export function periMessage(turn, context) {
  const parts = turn.reply.parts ?? [];
  const citations = parts.filter(part => part.kind === "sources").flatMap(part => part.citations);
  const drawn = renderParts(parts, { ...context, citations: citations.length > 0 ? citations : turn.reply.citations ?? [] });
  return el("article", { class: "message peri", tabindex: "-1" },
    hiddenText("Peri said: "), drawn, stamp(turn.at));
}

function stamp(at) {
  const words = momentWords(at);
  return words === "" ? null : el("time", { class: "stamp", datetime: at }, words);
}

function fold(words, text) {
  if (text.split("\n", longFromLines + 1).length <= longFromLines && text.length <= longFromCharacters) return words;
  words.classList.add("folded");
  const button = el("button", {
    type: "button",
    class: "link",
    "aria-expanded": "false",
    onclick: () => {
      const folded = words.classList.toggle("folded");
      button.textContent = folded ? "Show all of it" : "Show less";
      button.setAttribute("aria-expanded", String(!folded));
    },
  }, "Show all of it");
  return [words, button];
}
