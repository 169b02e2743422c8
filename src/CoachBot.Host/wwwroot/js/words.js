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
