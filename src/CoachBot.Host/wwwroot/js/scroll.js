const nearPx = 120;

/** Keeps the conversation's scroll where its reader expects it. */
export class Scroll {
  #area = document.getElementById("scroller");
  #button = document.getElementById("to-newest");
  #followedTo = null;

  constructor() {
    this.#area.addEventListener("scroll", () => {
      if (this.#nearEnd()) this.#button.hidden = true;
    }, { passive: true });
    this.#button.addEventListener("click", () => this.toEnd());
  }

  toEnd() {
    this.#area.scrollTop = this.#area.scrollHeight;
    this.#followedTo = null;
    this.#button.hidden = true;
  }

  /** After a reply, or more of it: its beginning stays in view, and whoever is reading further up is left there and told. */
  follow(message, wasFollowed) {
    if (!wasFollowed) {
      this.#followedTo = null;
      this.#button.hidden = this.#nearEnd();
      return;
    }
    const room = 16;
    const top = message.getBoundingClientRect().top - this.#area.getBoundingClientRect().top + this.#area.scrollTop - room;
    this.#area.scrollTop = Math.min(top, this.#area.scrollHeight);
    this.#followedTo = this.#area.scrollTop;
  }

  /** Whether nobody has scrolled since a reply was followed. */
  get untouched() {
    return this.#followedTo !== null && Math.abs(this.#area.scrollTop - this.#followedTo) < 2;
  }

  get nearEnd() {
    return this.#nearEnd();
  }

  /** Runs something that adds content above, without moving what is in view. */
  keepingPlace(change) {
    const below = this.#area.scrollHeight - this.#area.scrollTop;
    change();
    this.#area.scrollTop = this.#area.scrollHeight - below;
  }

  #nearEnd() {
    return this.#area.scrollHeight - this.#area.scrollTop - this.#area.clientHeight < nearPx;
  }
}
