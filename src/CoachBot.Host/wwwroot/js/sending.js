import { api } from "./api.js";
import { pending } from "./pending.js";

const stopOfferedAfterMs = 1_000;

/** A turn on its way to the host: shows the reply in the making, and can be stopped when it takes long. */
export class Sending {
  #view;
  #conversation;
  #control;
  #stopped = false;

  /** @param view { writes(text), takesBack(), offerStop(offered) } */
  constructor(conversation, view) {
    this.#conversation = conversation;
    this.#view = view;
  }

  /** @returns the host's answer */
  async take(turn) {
    const offer = turn.text ? setTimeout(() => this.#view.offerStop(!this.#stopped), stopOfferedAfterMs) : null;
    try {
      return await this.#send(turn);
    } catch (fault) {
      if (!this.#stopped) throw fault;
      // The same turn, so that it happens once however far the first went; this time without a model it is answered at once.
      return await this.#send({ ...turn, withoutModel: true });
    } finally {
      clearTimeout(offer);
      this.#view.offerStop(false);
    }
  }

  /** The person does not want to wait for the rest. */
  stop() {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#view.offerStop(false);
    this.#control.abort();
  }

  #send(turn) {
    this.#control = new AbortController();
    pending.keep(this.#conversation, turn);
    return api.takeTurn(this.#conversation, turn, {
      control: this.#control,
      words: this.#view.writes,
      takenBack: this.#view.takesBack,
    });
  }
}
