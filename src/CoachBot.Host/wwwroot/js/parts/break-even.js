import { el } from "../dom.js";
import { number } from "../words.js";

/** Months until the money has come back, drawn as a span with a mark where it likely falls. */
export function renderBreakEven(breakEven) {
  return el("div", { class: "verdict-part break-even" },
    el("h4", {}, "When the money comes back"),
    breakEven.never ? el("p", {}, "Never, on these figures: each month costs as much as it saves, or more.") : span(breakEven));
}

function span({ low, likely, high }) {
  const open = high === null || high === undefined;
  const end = niceEnd(Math.max(low ?? 0, likely ?? 0, open ? (likely ?? low) * 1.6 : high));
  const share = months => `${Math.min(100, 100 * months / end).toFixed(2)}%`;
  const band = el("span", { class: open ? "band open" : "band" });
  band.style.left = share(low);
  band.style.right = open ? "0" : `${100 - parseFloat(share(high))}%`;
  const mark = likely === null || likely === undefined ? null : el("span", { class: "mark-likely" });
  if (mark) mark.style.left = share(likely);
  return [
    el("p", {}, words({ low, likely, high })),
    el("div", { class: "scale", "aria-hidden": "true" },
      el("div", { class: "track" }, band, mark),
      el("div", { class: "ends" }, el("span", {}, "now"), el("span", {}, `${number(end / 2)} months`), el("span", {}, `${number(end)} months`))),
  ];
}

function words({ low, likely, high }) {
  const about = months => number(months < 3 ? months : Math.round(months));
  if (likely === null || likely === undefined) return ["At best after ", el("strong", {}, `${about(low)} months`), "; with middling figures it never does."];
  const strong = el("strong", {}, `about ${about(likely)} ${likely === 1 ? "month" : "months"}`);
  if (high === null || high === undefined) return ["Likely after ", strong, `, at best after ${about(low)}; on unlucky figures never.`];
  if (Math.abs(high - low) < 0.05) return ["After ", strong, "."];
  return ["Likely after ", strong, `, somewhere between ${about(low)} and ${about(high)}.`];
}

/** The first round number of months at or above the value. */
function niceEnd(value) {
  const step = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 2, 3, 4, 5, 6, 8, 10].map(factor => factor * step).find(end => end >= value) ?? value;
}
