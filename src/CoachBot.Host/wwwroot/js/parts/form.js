import { el, freshId } from "../dom.js";
import { live } from "./live.js";

/** Several facts asked at once. It is sent as one message, a line for each field that was filled in. */
export function renderForm(part, context) {
  const rows = part.fields.map(field => {
    const id = freshId("field");
    const input = el("input", { id, name: field.name, dir: "auto", autocomplete: "off", "aria-describedby": field.hint ? `${id}-hint` : null });
    return { field, input, node: el("div", { class: "form-row" },
      el("label", { for: id }, field.label),
      input,
      field.hint ? el("p", { class: "hint", id: `${id}-hint` }, field.hint) : null) };
  });
  const send = () => {
    const lines = rows.filter(row => row.input.value.trim() !== "").map(row => `${row.field.label}: ${row.input.value.trim()}`);
    if (lines.length > 0) context.say(lines.join("\n"));
    else rows[0]?.input.focus();
  };
  const group = live(part.title, "form-part", [
    el("p", { class: "part-title", dir: "auto" }, part.title),
    rows.map(row => row.node),
    el("button", { type: "button", class: "primary", onclick: send }, "Send"),
  ]);
  group.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT" || event.isComposing) return;
    event.preventDefault();
    send();
  });
  return group;
}
