/**
 * The ways to hand a file in: the paper clip, dropping it anywhere, pasting it into the message box.
 * @param take (files) => void
 */
export function wireFiles(take) {
  const picker = document.getElementById("file");
  document.getElementById("attach").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    if (picker.files.length > 0) take([...picker.files]);
    // The same file picked again is a change again.
    picker.value = "";
  });
  document.getElementById("say").addEventListener("paste", event => {
    if (!event.clipboardData || event.clipboardData.files.length === 0 || event.clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    take([...event.clipboardData.files]);
  });
  wireDrop(take);
}

function wireDrop(take) {
  const overlay = document.getElementById("drop");
  const carriesFiles = event => event.dataTransfer?.types.includes("Files") ?? false;
  const isCovered = () => document.querySelector("dialog[open]") !== null;
  // Each element on the way tells of being entered and left: only the balance says whether the pointer is still over the page.
  let inside = 0;
  const show = count => {
    inside = Math.max(0, count);
    overlay.hidden = inside === 0 || isCovered();
  };
  addEventListener("dragenter", event => { if (carriesFiles(event)) show(inside + 1); });
  addEventListener("dragleave", event => { if (carriesFiles(event)) show(inside - 1); });
  addEventListener("dragover", event => {
    if (!carriesFiles(event)) return;
    // Otherwise the browser would leave the page and open the file.
    event.preventDefault();
    event.dataTransfer.dropEffect = isCovered() ? "none" : "copy";
  });
  addEventListener("drop", event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    show(0);
    if (!isCovered()) take(filesOf(event.dataTransfer));
  });
}

/** A folder comes as a file that cannot be read: it is left out, and an empty list says so. */
function filesOf(transfer) {
  const entries = [...transfer.items].filter(item => item.kind === "file");
  return entries.filter(item => !item.webkitGetAsEntry?.()?.isDirectory).map(item => item.getAsFile()).filter(Boolean);
}
