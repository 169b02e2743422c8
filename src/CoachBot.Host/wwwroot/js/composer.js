const mostCharacters = 8_000;
const noticeFrom = 0.9;

/** The message box: grows with its text, Enter sends, Shift+Enter starts a line, and what does not fit is never cut off. */
export class Composer {
  #box = document.getElementById("say");
  #button = document.getElementById("send");
  #stop = document.getElementById("stop");
  #attach = document.getElementById("attach");
  #limit = document.getElementById("limit");
  #busy = false;

  /**
   * @param onSend (text) => void, called with what is to be sent
   * @param onStop called when whoever waits for a reply has waited enough
   */
  constructor(onSend, onStop) {
    document.getElementById("composer").addEventListener("submit", event => {
      event.preventDefault();
      this.#send(onSend);
    });
    this.#box.addEventListener("keydown", event => {
      // While an input method is composing, Enter belongs to it.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#send(onSend);
    });
    this.#stop.addEventListener("click", onStop);
    this.#box.addEventListener("input", () => this.#update());
    this.#update();
  }

  set busy(busy) {
    this.#busy = busy;
    this.#attach.disabled = busy;
    this.#update();
  }

  /** While nothing can be sent, stopping may stand in its place. */
  set stoppable(stoppable) {
    this.#stop.hidden = !stoppable;
    this.#button.hidden = stoppable;
  }

  get text() {
    return this.#box.value;
  }

  /** Puts a text that could not be sent back, before what was written since. */
  restore(text) {
    this.#box.value = this.#box.value.trim() === "" ? text : `${text}\n${this.#box.value}`;
    this.#update();
    this.focus();
  }

  clear() {
    this.#box.value = "";
    this.#update();
  }

  focus() {
    this.#box.focus();
  }

  #send(onSend) {
    const text = this.#box.value.trim();
    if (text === "" || this.#busy || text.length > mostCharacters) return;
    this.clear();
    onSend(text);
  }

  #update() {
    const length = this.#box.value.length;
    const over = length - mostCharacters;
    this.#button.disabled = this.#busy || over > 0 || this.#box.value.trim() === "";
    this.#limit.hidden = length < mostCharacters * noticeFrom;
    this.#limit.classList.toggle("over", over > 0);
    this.#limit.textContent = over > 0
      ? `${over.toLocaleString("en")} characters too long; please shorten it or send it in parts. `
      : `${(-over).toLocaleString("en")} characters left. `;
    this.#box.setAttribute("aria-invalid", String(over > 0));
    this.#grow();
  }

  #grow() {
    this.#box.style.height = "auto";
    this.#box.style.height = `${this.#box.scrollHeight}px`;
  }
}
