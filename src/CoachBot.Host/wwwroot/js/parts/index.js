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
 *   citations (of the reply), facts (the panel's definitions), say(text), openPassage(citation), editFact(name)
 */
export function renderParts(parts, context) {
  return parts.map(part => renderers[part.kind]?.(part, context)).filter(Boolean);
}
