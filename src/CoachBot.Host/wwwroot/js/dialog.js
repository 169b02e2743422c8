const dialog = document.getElementById("dialog");
const title = document.getElementById("dialog-title");
const body = document.getElementById("dialog-body");

document.getElementById("dialog-close").addEventListener("click", () => dialog.close());
// A click on the backdrop is a click on the dialog itself, outside its content.
dialog.addEventListener("click", event => {
  if (event.target === dialog) dialog.close();
});
dialog.addEventListener("close", () => body.replaceChildren());

/** Shows a modal dialog; the focus goes to its title, and back to where it was when it closes. */
export function openDialog(words, ...nodes) {
  title.textContent = words;
  body.replaceChildren(...nodes);
  if (!dialog.open) dialog.showModal();
  body.scrollTop = 0;
  title.focus();
}

export function closeDialog() {
  dialog.close();
}

/** Whether these nodes are what the dialog still shows: an answer may come after it was closed or filled anew. */
export function stillShows(node) {
  return dialog.open && body.contains(node);
}

export function retitle(words) {
  title.textContent = words;
}
