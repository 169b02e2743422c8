import { el, hiddenText, svg } from "./dom.js";
import { renderParts } from "./parts/index.js";
import { fileIn, momentWords } from "./words.js";

const longFromLines = 16;
const longFromCharacters = 1_400;

/** What the person said: plain text, line ends kept, a long one folded; a file that was handed in by its name. */
export function personMessage(text) {
  const file = fileIn(text);
  if (file) return el("article", { class: "message person", tabindex: "-1" }, hiddenText("You handed in: "), fileChip(file));
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

function fileChip(name) {
  return el("p", { class: "words file" },
    svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, svg("path", { d: "M6 3h8l5 5v13H6zM14 3v5h5" })),
    el("span", { dir: "auto" }, name));
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
