import { api } from "./api.js";
import { announce } from "./dom.js";
import { readingWords, sendingWords } from "./words.js";

/** A file on its way to the host: shows how far it is, above the message box, and lets it be cancelled. */
export class HandingIn {
  #bar = document.getElementById("upload");
  #words = document.getElementById("upload-words");
  #progress = document.getElementById("upload-progress");
  #cancel = document.getElementById("upload-cancel");
  #control = null;
  #name = "";

  constructor() {
    this.#cancel.addEventListener("click", () => this.#control?.abort());
  }

  /** @returns the host's answer */
  async send(conversation, turnId, file) {
    this.#control = new AbortController();
    this.#name = file.name;
    this.#bar.hidden = false;
    announce(sendingWords(file.name));
    this.#show(0);
    try {
      return await api.handIn(conversation, turnId, file, { signal: this.#control.signal, sent: share => this.#show(share) });
    } finally {
      this.#control = null;
      this.#bar.hidden = true;
    }
  }

  #show(share) {
    const arrived = share >= 1;
    this.#words.textContent = arrived ? readingWords(this.#name) : sendingWords(this.#name, share);
    if (arrived) this.#progress.removeAttribute("value");
    else this.#progress.value = share;
  }
}
