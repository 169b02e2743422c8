import { announce, el } from "./dom.js";

/** A block of text as it stands, such as a prompt, with a button that copies it. */
export function textToCopy(text) {
  const code = el("code", {}, text);
  const button = el("button", { type: "button", class: "quiet", onclick: () => copy(code, button) }, "Copy");
  return el("div", { class: "text-to-copy" }, el("pre", { tabindex: "0", role: "region", "aria-label": "Text to copy" }, code), button);
}

async function copy(code, button) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "Copied";
  } catch {
    // A page that is not served securely, as on a home network, may not write there: the person's own keys can.
    getSelection().selectAllChildren(code);
    button.textContent = "Selected: now copy it";
  }
  announce(button.textContent);
}
