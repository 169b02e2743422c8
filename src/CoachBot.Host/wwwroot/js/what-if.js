import { humanise, number, valueWords } from "./words.js";

// How a person would say each change; a fact that is not here is named by its label.
const phrases = {
  audience: { relationship: "it was for my relationship", freelancer: "it was for my freelance work", business: "it was for my business", developer: "I was a developer" },
  recurrence: { one_off: "it was only once", occasional: "it came up now and then", regular: "it came up regularly, every week" },
  one_task: { true: "it was only one narrow task", false: "it was several different tasks" },
  example_quality: { curated: "the examples were picked and checked", mixed: "the examples were some good, some not", raw: "the examples were raw" },
  example_balance: { balanced: "the examples were balanced", one_sided: "the examples were one-sided" },
  facts_change: { rarely: "the facts hardly ever changed", monthly: "the facts changed monthly", daily: "the facts changed daily" },
  prompting: { untried: "I had not tried prompting", basic: "I had tried prompting only briefly", strong: "I had tried prompting properly" },
  prompting_result: { good: "prompting gave good results", inconsistent: "prompting was hit and miss", poor: "prompting gave poor results" },
  base_model_ability: { yes: "the plain model managed it", sometimes: "the plain model managed it sometimes", no: "the plain model hardly ever managed it" },
  probe_result: { specific: "the probe found patterns of my own", generic: "the probe found nothing but general advice", insufficient: "the probe found too little to say" },
  sensitivity: { none: "nothing in the data was private", personal: "the data was personal", intimate: "the data was intimate", regulated: "the data was regulated" },
  others_consent: { yes: "everyone agreed", no: "the others did not agree", unknown: "I had not asked the others yet", not_needed: "nobody else was in the data" },
  upload_ok: { true: "the data may be uploaded", false: "the data must not be uploaded" },
  local_hardware: { true: "I had a machine for training", false: "I had no machine for training" },
};

const needs = {
  style: "sound like me", format: "keep to a format", task_behaviour: "do one recurring job my way", personal_patterns: "know the patterns between us",
  jargon: "use our terms", knowledge: "answer from my documents", fresh_facts: "give facts that keep changing",
  new_capability: "do something that AI cannot do yet", lower_cost: "cost less to run",
};

/** "What if I had 300 examples?" for a change of facts. */
export function whatIfWords(facts, definitions) {
  const parts = Object.entries(facts).map(([name, value]) => phrase(name, value) ?? plainly(name, value, definitions[name]));
  return `What if ${parts.join(" and ")}?`;
}

function phrase(name, value) {
  if (name === "example_count") return `I had ${number(value)} examples`;
  if (name === "runs_per_month") return `it ran ${number(value)} times a month`;
  if (name === "needs" && Array.isArray(value)) return `it should only ${value.map(need => needs[need] ?? humanise(need).toLowerCase()).join(" and ")}`;
  return phrases[name]?.[String(value)];
}

function plainly(name, value, definition) {
  return `${(definition?.label ?? humanise(name)).toLowerCase()} was ${valueWords(value, definition)}`;
}
