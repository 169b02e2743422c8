/** The panel beside the conversation; on a narrow screen it is a sheet that is opened over it. */
export class Drawer {
  #panel = document.getElementById("panel");
  #toggle = document.getElementById("panel-toggle");
  #backdrop = document.getElementById("backdrop");
  #outside = [document.querySelector(".top"), document.getElementById("conversation")];
  #narrow = matchMedia("(max-width: 899px)");

  constructor() {
    this.#toggle.addEventListener("click", () => this.#isOpen ? this.close() : this.open());
    document.getElementById("panel-close").addEventListener("click", () => this.close());
    this.#backdrop.addEventListener("click", () => this.close());
    this.#panel.addEventListener("keydown", event => {
      if (event.key === "Escape") this.close();
    });
    this.#narrow.addEventListener("change", () => this.#set(false));
    this.#set(false);
  }

  /** Brings the panel into view; beside the conversation it always is. */
  open() {
    if (!this.#narrow.matches) return;
    this.#set(true);
    document.getElementById("panel-title").focus();
  }

  close() {
    if (!this.#isOpen) return;
    this.#set(false);
    this.#toggle.focus();
  }

  get #isOpen() {
    return this.#panel.classList.contains("open");
  }

  #set(open) {
    this.#panel.classList.toggle("open", open);
    this.#backdrop.hidden = !open;
    this.#toggle.setAttribute("aria-expanded", String(open));
    for (const part of this.#outside) part.inert = open;
    this.#panel.inert = this.#narrow.matches && !open;
    if (open) {
      this.#panel.setAttribute("role", "dialog");
      this.#panel.setAttribute("aria-modal", "true");
    } else {
      this.#panel.removeAttribute("role");
      this.#panel.removeAttribute("aria-modal");
    }
  }
}
