import { brokenOff, longestWaitMs, reach, readJson, refusal, tookTooLong } from "./http.js";
import { readEvents } from "./events.js";

/**
 * Sends a turn and hands back its answer, telling of the reply in the making until then.
 * @param watch { control, words(text), takenBack() }: aborting the control hangs up, and the host then forgets the turn
 */
export async function takeTurn(path, turn, watch) {
  const patience = new Patience(watch.control);
  try {
    const answer = await reach("POST", path, turn, "text/event-stream, application/json", watch.control.signal);
    const streams = answer.ok && answer.headers.get("Content-Type")?.startsWith("text/event-stream");
    return streams ? await follow(answer, watch, patience) : await readJson(answer);
  } finally {
    patience.end();
  }
}

async function follow(answer, watch, patience) {
  try {
    for await (const event of readEvents(answer.body, () => patience.renew())) {
      const data = JSON.parse(event.data);
      if (event.name === "reply") return data;
      if (event.name === "problem") throw refusal(data, 500);
      if (event.name === "words") watch.words(data.text);
      if (event.name === "taken_back") watch.takenBack();
    }
  } catch (fault) {
    if (fault.problems) throw fault;
    throw watch.control.signal.reason?.name === "TimeoutError" ? tookTooLong() : brokenOff();
  }
  throw brokenOff();
}

/** Hangs up when nothing at all was heard for too long. */
class Patience {
  #control;
  #timer;

  constructor(control) {
    this.#control = control;
    this.renew();
  }

  renew() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#control.abort(new DOMException("Nothing was heard.", "TimeoutError")), longestWaitMs);
  }

  end() {
    clearTimeout(this.#timer);
  }
}
