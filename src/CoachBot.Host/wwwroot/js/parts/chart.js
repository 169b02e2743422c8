import { el } from "../dom.js";
import { number } from "../words.js";

/** Values as bars on one scale from nought, each with its range as a whisker; the figures stand beside it in words. */
export function renderChart(part) {
  const most = Math.max(...part.bars.flatMap(bar => [bar.value, bar.high ?? 0]), 0) || 1;
  return el("figure", { class: "chart-part" },
    el("figcaption", { dir: "auto" }, part.title, part.unit ? el("span", { class: "unit" }, ` (${part.unit})`) : null),
    el("ul", {}, part.bars.map(bar => drawBar(bar, most))));
}

function drawBar(bar, most) {
  const share = value => `${(100 * Math.max(0, value) / most).toFixed(2)}%`;
  const fill = el("span", { class: "fill" });
  fill.style.width = share(bar.value);
  const whisker = hasRange(bar) ? el("span", { class: "whisker" }) : null;
  if (whisker) {
    whisker.style.left = share(bar.low ?? bar.value);
    whisker.style.width = `${parseFloat(share(bar.high ?? most)) - parseFloat(share(bar.low ?? bar.value))}%`;
  }
  return el("li", {},
    el("span", { class: "bar-label", dir: "auto" }, bar.label),
    el("span", { class: "bar", "aria-hidden": "true" }, fill, whisker),
    el("span", { class: "bar-value" }, number(bar.value), hasRange(bar) ? el("span", { class: "range" }, ` ${rangeWords(bar)}`) : null));
}

const hasRange = bar => isNumber(bar.low) || isNumber(bar.high);
const isNumber = value => typeof value === "number";

function rangeWords(bar) {
  if (!isNumber(bar.high)) return `(${number(bar.low)} or more)`;
  return isNumber(bar.low) ? `(${number(bar.low)} to ${number(bar.high)})` : `(up to ${number(bar.high)})`;
}
