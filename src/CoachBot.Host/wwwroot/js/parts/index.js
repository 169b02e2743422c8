import { renderApproval } from "./approval.js";
import { renderChart } from "./chart.js";
import { renderChoices } from "./choices.js";
import { renderFacts } from "./facts.js";
import { renderForm } from "./form.js";
import { renderProgress } from "./progress.js";
import { renderSources } from "./sources.js";
import { renderText } from "./text.js";

const renderers = {
  text: renderText,
  choices: renderChoices,
  form: renderForm,
  facts: renderFacts,
  sources: renderSources,
  progress: renderProgress,
  chart: renderChart,
  approval: renderApproval,
};

/** The part kinds that this page can draw. */
export const kinds = Object.keys(renderers);

/**
 * Draws the parts of one reply.
 * @param context what a part may need of the page:
 *   citations (of the reply), advice (the text that a verdict card stands for, or null), facts (the panel's definitions), say(text), whatIf(facts), openPassage(citation), editFact(name)
 */
export function renderParts(parts, context) {
  return parts.map((part, index) => {
    if (restates(part, parts[index + 1])) return null;
    const advice = restates(parts[index - 1], part) ? parts[index - 1].says : null;
    return renderers[part.kind]?.(part, { ...context, advice });
  }).filter(Boolean);
}

/** Whether the text says nothing but what the verdict card after it says too: channels without cards need it, this one does not. */
function restates(text, card) {
  const reasons = card?.decision?.reasons ?? [];
  return text?.kind === "text" && !text.tone && reasons.length > 0 && reasons.every(reason => text.says.includes(reason.says));
}
