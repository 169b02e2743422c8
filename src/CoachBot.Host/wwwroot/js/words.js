/** What each verdict is called, the look of its card, and what it means in one sentence. */
const verdicts = {
  fine_tune: { title: "Fine-tune", look: "go", says: "Your task, examples and permissions are what fine-tuning needs." },
  rag_and_fine_tune: { title: "Fine-tune the manner, look the facts up", look: "go", says: "Training gives the voice or habit; retrieval brings facts that stay right." },
  probe_first: { title: "Run the 50-example probe first", look: "wait", says: "It shows whether there is a pattern to learn before you spend anything." },
  collect_more: { title: "Collect more first", look: "wait", says: "Something that a fair trial needs is not there yet." },
  prompt: { title: "Stay with a good prompt", look: "other", says: "It gets you there sooner and cheaper." },
  rag: { title: "Look facts up instead", look: "other", says: "Retrieval at the moment of asking keeps facts right; training does not." },
  not_a_fit: { title: "Do not fine-tune for this", look: "stop", says: "Tuning cannot give what this needs." },
  get_human_help: { title: "Talk to a person first", look: "help", says: "This is for somebody you trust or a trained helper, not for a model." },
};

const routes = {
  any_provider: "Any provider may hold the data",
  anonymise_first: "Anonymise the data first",
  local_only: "Keep the data on your own machine",
  stop_until_consent: "Stop until everyone concerned agrees",
};

const confidences = { low: "Low confidence", medium: "Medium confidence", high: "High confidence" };

const concerns = {
  distress: "You told Peri that things are hard right now. She keeps that in mind.",
  self_harm: "Your safety comes first in this conversation; coaching on tuning rests.",
  abuse: "Your safety comes first in this conversation; coaching on tuning rests.",
  control_of_other: "Peri does not help with watching or steering another person; coaching on tuning rests.",
};

export const verdictWords = verdict => verdicts[verdict] ?? { title: humanise(verdict), look: "other", says: "" };
export const routeWords = route => routes[route] ?? humanise(route);
export const confidenceWords = confidence => confidences[confidence] ?? humanise(confidence);

/** Whether the concern stops the coaching: then no verdict stands. */
export const stopsCoaching = concern => ["self_harm", "abuse", "control_of_other"].includes(concern);

/** A sentence for the panel; null where there is nothing to say. A sentence from the host is taken as it is. */
export function concernWords(concern) {
  if (!concern || concern === "none") return null;
  return concerns[concern] ?? concern;
}

/** "example_count" as "Example count": for a name that the host gave no label for. */
export function humanise(name) {
  const words = String(name ?? "").replaceAll("_", " ").trim();
  return words === "" ? "" : words[0].toUpperCase() + words.slice(1);
}

const integer = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat("en", { maximumSignificantDigits: 2 });

/** A number as people write it: 1,200; 8.4; 0.0021. */
export function number(value) {
  return Math.abs(value) >= 10 || Number.isInteger(value) ? integer.format(value) : fine.format(value);
}

/** The value of a fact in words, by its definition in the panel. */
export function valueWords(value, definition) {
  const labels = definition?.kind?.labels ?? [];
  const word = item => labels.find(label => label.value === item)?.label ?? humanise(item);
  if (value === true) return "Yes";
  if (value === false) return "No";
  const unit = definition?.kind?.unit ? ` ${definition.kind.unit}` : "";
  if (typeof value === "number") return number(value) + unit;
  if (!Array.isArray(value)) return labels.length > 0 || /^[a-z]+(_[a-z]+)*$/.test(value) ? word(value) : String(value ?? "");
  if (value.every(item => typeof item === "number")) return `${value.map(number).join(" to ")}${unit}`;
  return value.map(word).join(", ");
}

const longDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const dayAndClock = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** An ISO date without time, as "1 March 2027". */
export function dateWords(iso) {
  const date = new Date(`${String(iso).slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? String(iso) : longDay.format(date);
}

/** An instant with its date, in the reader's own time. */
export function dateAndTimeWords(iso) {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? "" : dayAndClock.format(moment);
}

/** An instant in the reader's own time: the clock today, else with the date. */
export function momentWords(iso) {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return "";
  return moment.toDateString() === new Date().toDateString() ? clock.format(moment) : dateAndTimeWords(iso);
}

/** A file that was handed in stands in the conversation as these words. */
export const fileWords = name => `@file ${name}`;

/** The file's name where the words hand one in, else null. */
export const fileIn = text => /^@file ([^\n]+)$/.exec(text)?.[1] ?? null;

export const sendingWords = (name, share) => share > 0 ? `Sending ${name}: ${Math.floor(share * 100)} %` : `Sending ${name}`;
export const readingWords = name => `Peri is reading ${name}`;
export const noFileWords = "That is a folder, or no file that can be read. Pack a folder into a zip, or hand in the file in it.";
export const oneFileWords = "One file at a time, please: Peri asks about each before she takes anything from it.";
export const stillBusyWords = "One moment: Peri is still answering.";

export function fileTooLargeWords(mostBytes) {
  return `The file is larger than ${number(mostBytes / 1024 / 1024)} MB, which is the most that is taken here. Export a shorter time or leave the media out.`;
}

const endings = { worked: "worked", mixed: "mixed", failed: "failed", unknown: "no ending yet" };

/** How an example can have ended, by the host's name for it. */
export const endingNames = Object.keys(endings);
export const endingWords = ending => endings[ending] ?? humanise(ending);

/** How the examples are spread, such as "9 worked, 28 failed". */
export function balanceWords(balance) {
  const counts = endingNames.filter(ending => balance[ending] > 0).map(ending => `${number(balance[ending])}\u00A0${endingWords(ending)}`);
  return counts.length === 0 ? "none yet" : counts.join(", ");
}

const results = {
  specific: "There are patterns of your own in them.",
  generic: "No pattern of your own was found in them.",
  insufficient: "They are not enough to tell yet.",
};

export const lastResultWords = last => `Last look, at ${number(last.examples)}: ${results[last.result] ?? humanise(last.result)}`;

const types = {
  person: "a person", location: "a place", organisation: "an organisation", email: "an e-mail address", phone: "a phone number", date: "a date",
  url: "a web address", money: "money", health: "health", age: "an age", title: "a title", nrp: "an origin, belief or group", id: "a number or code",
  credit_card: "a card number", iban: "a bank account", ip: "a network address",
};

/** As what words are hidden, by the host's name for it. */
export const typeNames = Object.keys(types);
export const typeWords = type => types[type] ?? humanise(type);

/** What is left of the risk after hiding, in words. */
export function riskWords({ texts, found, clues }) {
  if (found === 0) return "With this hidden, no text holds two rare words that would give it away to somebody who knows a little.";
  const share = found === 1 ? "One text" : `${number(found)} of ${number(texts)} texts`;
  return `${share} could still be recognised by somebody who knows a little, by rare words such as: ${clues.join(", ")}. Hide those if it matters.`;
}
