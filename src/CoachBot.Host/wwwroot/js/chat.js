import { api } from "./api.js";
import { newId } from "./ids.js";
import { pending } from "./pending.js";
import { HandingIn } from "./handing-in.js";
import { Sending } from "./sending.js";
import { fileTooLargeWords, fileWords, readingWords } from "./words.js";

/**
 * The conversation that is open: loads it, takes one turn at a time, and hands what comes back to the log and the panel.
 * A turn keeps its id over every retry, so the host takes it once.
 */
export class Chat {
  #view;
  #id = null;
  #turns = [];
  #busy = false;
  #sending = null;
  #handingIn = new HandingIn();
  #mostUploadBytes = Infinity;

  /** @param view { log, panel, composer, arrived(message), opened(id) } */
  constructor(view) {
    this.#view = view;
  }

  get id() {
    return this.#id;
  }

  get busy() {
    return this.#busy;
  }

  /** Opens the conversation asked for, else the current one, else a new one. */
  async start(wanted) {
    await this.#guarded(async () => {
      const session = await api.session();
      this.#mostUploadBytes = session.mostUploadBytes ?? Infinity;
      const known = session.conversations.map(conversation => conversation.id);
      const id = known.includes(wanted) ? wanted : session.current;
      await (id ? this.#load(id) : this.#begin());
    }, () => this.start(wanted));
  }

  open(id) {
    return this.#guarded(() => this.#load(id), () => this.open(id));
  }

  startNew() {
    return this.#guarded(() => this.#begin(), () => this.startNew());
  }

  async earlier() {
    const first = this.#turns[0]?.number;
    if (!first) return;
    const { turns } = await api.conversation(this.#id, first);
    this.#turns = [...turns, ...this.#turns];
    this.#view.log.prepend(turns);
  }

  /** Sends words. When that fails they stay in view with a way to send them again. */
  async say(text) {
    if (this.#busy) return;
    await this.#send({ turnId: newId(), text }, this.#view.log.addPerson(text));
  }

  /**
   * Sets a fact, or takes it back with null.
   * @throws ApiError when the host refuses it or cannot be reached; the panel says so where the fact stands
   */
  setFact(name, value) {
    return this.act({ setFact: { name, value } });
  }

  /**
   * Does something by hand, such as { dropExample: { id } }; Peri answers in the conversation.
   * @throws ApiError when the host refuses it or cannot be reached
   */
  async act(hand) {
    if (this.#busy) throw new Error("One moment: Peri is still answering.");
    await this.#take({ turnId: newId(), ...hand });
  }

  /** Hands a file in. When that fails it stays in view with a way to send it again. */
  async handIn(file) {
    if (this.#busy || !this.#id) return;
    const message = this.#view.log.addPerson(fileWords(file.name));
    if (file.size > this.#mostUploadBytes) this.#view.log.markUnsent(message, fileTooLargeWords(this.#mostUploadBytes), [leaveOut(message)]);
    else await this.#sendFile(newId(), file, message);
  }

  /** Likewise, where only the conversation can say that it came to nothing. */
  async ask(hand) {
    if (this.#busy) return;
    try {
      await this.act(hand);
    } catch (fault) {
      this.#view.log.addProblem(fault.message);
    }
  }

  /** Lets Peri finish at once, without the language model that is still writing. */
  stop() {
    this.#sending?.stop();
  }

  /** After everything was deleted: nothing is open. */
  leave() {
    this.#id = null;
    this.#turns = [];
    pending.clear();
    this.#view.panel.show(null);
  }

  async #begin() {
    const { id } = await api.newConversation();
    this.#become(id, { turns: [], panel: null });
    await this.#take({ turnId: newId(), text: "" });
  }

  async #load(id) {
    const conversation = await api.conversation(id);
    this.#become(id, conversation);
    const waiting = this.#waiting(id);
    if (waiting) this.#offerAgain(waiting);
    else if (this.#turns.length === 0) await this.#take({ turnId: newId(), text: "" });
  }

  #become(id, { turns, panel }) {
    this.#id = id;
    this.#turns = turns;
    this.#view.panel.show(panel);
    this.#view.log.show(turns);
    this.#view.opened(id);
  }

  #waiting(id) {
    const turn = pending.find(id);
    if (!turn || this.#turns.some(taken => taken.turnId === turn.turnId)) {
      pending.clear();
      return null;
    }
    return turn.text ? turn : null;
  }

  #offerAgain(turn) {
    const message = this.#view.log.addPerson(turn.text);
    this.#markUnsent(turn, message, { message: "The page was left before Peri answered. Sending it again does no harm.", passing: true });
  }

  async #send(turn, message) {
    try {
      await this.#take(turn);
    } catch (fault) {
      this.#markUnsent(turn, message, fault);
    }
  }

  async #sendFile(turnId, file, message) {
    const id = this.#id;
    try {
      await this.#answered(id, () => this.#handingIn.send(id, turnId, file), readingWords(file.name));
    } catch (fault) {
      const again = { label: "Try again", run: () => this.#sendFile(turnId, file, message) };
      if (fault.cancelled) message.remove();
      else this.#view.log.markUnsent(message, fault.message, fault.passing === false ? [leaveOut(message)] : [again, leaveOut(message)]);
    }
  }

  #markUnsent(turn, message, fault) {
    const again = { label: "Try again", run: () => this.#send(turn, message) };
    const edit = { label: "Edit", run: () => { message.remove(); pending.clear(); this.#view.composer.restore(turn.text); } };
    this.#view.log.markUnsent(message, fault.message, fault.passing === false ? [edit] : [again, edit]);
  }

  async #take(turn) {
    const id = this.#id;
    this.#sending = new Sending(id, this.#viewOf(id));
    try {
      await this.#answered(id, () => this.#sending.take(turn));
    } finally {
      this.#sending = null;
    }
  }

  /** @param words what Peri does meanwhile, where she does not type */
  async #answered(id, send, words) {
    this.#setBusy(true, words);
    try {
      const answer = await send();
      pending.clear();
      if (id === this.#id) await this.#accept(answer);
    } finally {
      this.#view.log.dropDraft();
      this.#setBusy(false);
    }
  }

  /** Another conversation may have been opened in the meantime: nothing of this one is drawn there. */
  #viewOf(id) {
    const { log, composer } = this.#view;
    return {
      writes: text => { if (id === this.#id) log.write(text); },
      takesBack: () => { if (id === this.#id) log.dropDraft(); },
      offerStop: offered => { composer.stoppable = offered; },
    };
  }

  async #accept({ turn, panel }) {
    const last = this.#turns.at(-1)?.number ?? 0;
    // Another tab took turns in between: show the conversation as it is.
    if (turn.number > last + 1) {
      this.#become(this.#id, await api.conversation(this.#id));
      return;
    }
    // The host counts anew: it was asked to forget, so what is still on the screen goes too.
    if (turn.number <= last) {
      this.#become(this.#id, { turns: [turn], panel });
      return;
    }
    this.#turns.push(turn);
    this.#view.panel.show(panel);
    this.#view.arrived(this.#view.log.addReply(turn));
  }

  #setBusy(busy, words) {
    this.#busy = busy;
    this.#view.log.setBusy(busy, words);
    this.#view.composer.busy = busy;
  }

  async #guarded(work, again) {
    try {
      await work();
    } catch (fault) {
      this.#view.log.showFault(fault.message, "Try again", again);
    }
  }
}

function leaveOut(message) {
  return { label: "Leave it out", run: () => message.remove() };
}
