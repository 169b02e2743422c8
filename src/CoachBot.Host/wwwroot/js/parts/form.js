import { el } from "../dom.js";
import { formControl } from "./form-control.js";
import { live } from "./live.js";

/** From here on the fields scroll by themselves, so that what comes after them stays in reach. */
const manyFields = 12;

/** Several things asked at once. It is sent as one message, a line for each field that was filled in or changed. */
export function renderForm(part, context) {
  const rows = part.fields.map(field => ({ field, ...formControl(field) }));
  const send = () => {
    const lines = linesOf(rows);
    if (lines.length > 0) context.say(lines.join("\n"));
    else rows[0]?.focus();
  };
  const many = rows.length > manyFields;
  const group = live(part.title, "form-part", [
    el("p", { class: "part-title", dir: "auto" }, part.title),
    el("div", many ? { class: "form-rows many", tabindex: "0", role: "group", "aria-label": part.title } : { class: "form-rows" }, rows.map(row => row.node)),
    el("button", { type: "button", class: "primary", onclick: send }, "Send"),
  ]);
  group.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.isComposing || !sends(event)) return;
    event.preventDefault();
    send();
  });
  return group;
}

/** In a box of several lines Enter starts one. */
function sends(event) {
  return event.target.tagName === "INPUT" || (event.target.tagName === "TEXTAREA" && (event.ctrlKey || event.metaKey));
}

/** What was filled in already counts as confirmed: only when nothing was changed is it sent. */
function linesOf(rows) {
  const filled = rows.filter(row => row.read() !== "");
  const changed = filled.filter(row => row.read() !== (row.field.value ?? ""));
  return (changed.length > 0 ? changed : filled).map(row => `${row.field.label.replace(/\s+/g, " ").trim()}: ${row.read()}`);
}
