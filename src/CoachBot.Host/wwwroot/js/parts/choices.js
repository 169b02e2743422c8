import { el } from "../dom.js";
import { moveWithArrows } from "../keys.js";
import { live } from "./live.js";

/** Answers to pick from. Typing one, or its number, into the message box does the same. */
export function renderChoices(part, context) {
  return part.several ? severalOf(part, context) : oneOf(part, context);
}

function oneOf(part, context) {
  const buttons = part.options.map((option, index) => el("button", {
    type: "button",
    class: "choice",
    "data-send": option.send,
    onclick: () => context.say(option.send),
  }, keyCap(index), el("span", { dir: "auto" }, option.label)));
  const group = live("Answers to choose from", "choices", buttons);
  moveWithArrows(group, buttons, index => buttons[index]?.click());
  return group;
}

function severalOf(part, context) {
  const boxes = part.options.map(option => el("input", { type: "checkbox", value: option.send }));
  const chosen = () => boxes.filter(box => box.checked).map(box => box.value);
  const send = el("button", {
    type: "button",
    class: "primary",
    disabled: true,
    onclick: () => context.say(chosen().join("; ")),
  }, "Send");
  const labels = part.options.map((option, index) => el("label", { class: "choice" },
    boxes[index], keyCap(index), el("span", { dir: "auto" }, option.label)));
  const group = live("Answers to choose from; several may apply", "choices several", [...labels, el("div", { class: "choices-send" }, send)]);
  group.addEventListener("change", () => { send.disabled = chosen().length === 0; });
  moveWithArrows(group, boxes, index => boxes[index]?.click());
  return group;
}

function keyCap(index) {
  return index < 9 ? el("kbd", { "aria-hidden": "true" }, String(index + 1)) : null;
}
