import { el, freshId } from "../dom.js";

/** Up to so many answers stand side by side; more go into a list. */
const mostSegments = 4;

/**
 * One field of a form: a text, a longer text, or one answer of several.
 * @returns { node, focus(), read() } where read gives the text, "" where nothing was filled in
 */
export function formControl(field) {
  if (!field.options) return written(field);
  return field.options.length <= mostSegments && !field.value ? segments(field) : listed(field);
}

function written(field) {
  const id = freshId("field");
  const attributes = { id, name: field.name, dir: "auto", autocomplete: "off", "aria-describedby": field.hint ? `${id}-hint` : null };
  const input = field.isLong ? el("textarea", { ...attributes, rows: "2" }, field.value ?? "") : el("input", { ...attributes, value: field.value ?? null });
  return row(field, id, input, input);
}

function listed(field) {
  const id = freshId("field");
  const select = el("select", { id, name: field.name, "aria-describedby": field.hint ? `${id}-hint` : null },
    field.value ? null : el("option", { value: "" }, "Choose …"),
    field.options.map(option => el("option", { value: option, selected: option === field.value }, option)));
  return row(field, id, select, select, "listed");
}

function segments(field) {
  const id = freshId("field");
  const radios = field.options.map(option => el("input", { type: "radio", name: id, value: option }));
  const group = el("fieldset", { class: "segments", "aria-describedby": field.hint ? `${id}-hint` : null },
    el("legend", { dir: "auto" }, field.label),
    hint(field, id),
    radios.map((radio, index) => el("label", {}, radio, el("span", { dir: "auto" }, field.options[index]))));
  return {
    node: el("div", { class: "form-row" }, group),
    focus: () => radios[0]?.focus(),
    read: () => radios.find(radio => radio.checked)?.value ?? "",
  };
}

function row(field, id, control, input, look = "") {
  return {
    node: el("div", { class: `form-row ${look}` }, el("label", { for: id, dir: "auto" }, field.label), control, hint(field, id)),
    focus: () => input.focus(),
    read: () => input.value.trim(),
  };
}

function hint(field, id) {
  // Of several lines it is no side remark but what is asked about.
  return field.hint ? el("p", { class: field.hint.includes("\n") ? "about" : "hint", id: `${id}-hint`, dir: "auto" }, field.hint) : null;
}
