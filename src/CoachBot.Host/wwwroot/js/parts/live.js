import { el } from "../dom.js";

/** A group of controls that counts only while its reply is the newest: the log switches it off afterwards. */
export function live(label, className, children) {
  return el("fieldset", { class: className, "data-live": true, "aria-label": label }, children);
}
