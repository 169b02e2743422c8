import { humanise, number, valueWords } from "./words.js";

// The words of a question as a person would put it, for facts whose label makes a clumsy one.
const phrases = {
  example_count: value => `I had ${number(value)} examples`,
  one_task: value => value ? "it was one narrow task" : "it was several different tasks",
  upload_ok: value => value ? "the data may be uploaded" : "the data must not be uploaded",
  others_consent: value => ({
    yes: "everyone concerned agreed", no: "the others did not agree", not_needed: "nobody else's consent was needed",
  })[value],
};

/** "What if I had 300 examples?" for a change of facts. */
export function whatIfWords(facts, definitions) {
  const parts = Object.entries(facts).map(([name, value]) => phrases[name]?.(value) ?? plainly(name, value, definitions[name]));
  return `What if ${parts.join(" and ")}?`;
}

function plainly(name, value, definition) {
  const label = humanise(name).toLowerCase();
  return `${label} was ${valueWords(value, definition).toLowerCase()}`;
}
