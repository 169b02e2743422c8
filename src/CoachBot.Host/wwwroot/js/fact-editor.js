import { el, freshId } from "./dom.js";

/**
 * A control for a fact of this kind.
 * @returns { nodes, focus(), read() } where read gives { value } or { problem }
 */
export function factEditor(fact) {
  const make = editors[fact.kind.type] ?? freeText;
  return make(fact);
}

const editors = {
  one_of: oneOf,
  some_of: someOf,
  yes_no: yesNo,
  whole_number: wholeNumber,
  number_or_range: numberOrRange,
  free_text: freeText,
};

function oneOf(fact) {
  const select = el("select", { "aria-label": fact.label },
    el("option", { value: "" }, "Choose …"),
    (fact.kind.labels ?? []).map(item => el("option", { value: item.value, selected: item.value === fact.value }, item.label)));
  return {
    nodes: [select],
    focus: () => select.focus(),
    read: () => select.value === "" ? { problem: "Please choose one." } : { value: select.value },
  };
}

function someOf(fact) {
  const chosen = new Set(fact.value ?? []);
  const boxes = (fact.kind.labels ?? []).map(item => el("input", { type: "checkbox", value: item.value, checked: chosen.has(item.value) }));
  const labels = (fact.kind.labels ?? []).map((item, index) => el("label", { class: "check" }, boxes[index], el("span", {}, item.label)));
  return {
    nodes: [el("fieldset", { class: "checks", "aria-label": fact.label }, labels)],
    focus: () => boxes[0]?.focus(),
    read: () => {
      const value = boxes.filter(box => box.checked).map(box => box.value);
      return value.length === 0 ? { problem: "Please tick at least one, or clear the fact." } : { value };
    },
  };
}

function yesNo(fact) {
  const name = freshId("yes-no");
  const radio = value => el("input", { type: "radio", name, value: String(value), checked: fact.value === value });
  const [yes, no] = [radio(true), radio(false)];
  return {
    nodes: [el("fieldset", { class: "segments", "aria-label": fact.label },
      el("label", {}, yes, el("span", {}, "Yes")), el("label", {}, no, el("span", {}, "No")))],
    focus: () => (no.checked ? no : yes).focus(),
    read: () => yes.checked || no.checked ? { value: yes.checked } : { problem: "Please choose yes or no." },
  };
}

function wholeNumber(fact) {
  const input = numberInput(fact.label, fact.value, 1, fact.kind.most);
  return {
    nodes: [input],
    focus: () => input.focus(),
    read: () => {
      const { value, problem } = readNumber(input, fact.kind.most);
      if (problem) return { problem };
      if (value === null) return { problem: "Please give a number." };
      return Number.isInteger(value) ? { value } : { problem: "Please give a whole number." };
    },
  };
}

function numberOrRange(fact) {
  const [low, high] = Array.isArray(fact.value) ? fact.value : [fact.value, null];
  const from = numberInput(`${fact.label}: amount, or lowest`, low, "any", fact.kind.most);
  const to = numberInput(`${fact.label}: highest, if it is a range`, high, "any", fact.kind.most);
  return {
    nodes: [el("div", { class: "range" }, from, el("span", {}, "to"), to, fact.kind.unit ? el("span", { class: "unit" }, fact.kind.unit) : null),
      el("p", { class: "hint" }, "Leave the second box empty for a single figure.")],
    focus: () => from.focus(),
    read: () => readRange(readNumber(from, fact.kind.most), readNumber(to, fact.kind.most)),
  };
}

function readRange(low, high) {
  if (low.problem ?? high.problem) return { problem: low.problem ?? high.problem };
  if (low.value === null) return { problem: "Please give a number in the first box." };
  if (high.value === null || high.value === low.value) return { value: low.value };
  return low.value < high.value ? { value: [low.value, high.value] } : { problem: "The first number should be the smaller one." };
}

function freeText(fact) {
  const most = fact.kind.most ?? 2_000;
  const box = el("textarea", { rows: "3", maxlength: most, dir: "auto", "aria-label": fact.label }, fact.value ?? "");
  return {
    nodes: [box],
    focus: () => box.focus(),
    read: () => box.value.trim() === "" ? { problem: "Please write something, or clear the fact." } : { value: box.value.trim() },
  };
}

function numberInput(label, value, step, most) {
  return el("input", { type: "number", min: "0", max: most ?? null, step: String(step), inputmode: step === 1 ? "numeric" : "decimal",
    value: value ?? null, "aria-label": label });
}

/** A missing number is null. */
function readNumber(input, most) {
  if (input.validity.badInput) return { problem: "That is not a number." };
  if (input.value.trim() === "") return { value: null };
  const value = Number(input.value);
  if (!Number.isFinite(value) || value < 0) return { problem: "Please give a number from 0 up." };
  if (most && value > most) return { problem: `That is more than ${most.toLocaleString("en")}.` };
  return { value };
}
