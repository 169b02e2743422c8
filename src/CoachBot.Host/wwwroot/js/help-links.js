import { el } from "./dom.js";

// "findahelpline.com", with or without a path: help is named so, because a spoken address has no "https".
const site = /(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]+\.)+(?:com|net|org|info|eu|at|au|be|br|ca|ch|cz|de|dk|es|fi|fr|gr|hu|ie|in|is|it|jp|kr|mx|nl|no|nz|pl|pt|ro|se|sg|uk|us|za)(?:\/[\w/-]*)?(?![\p{L}\p{N}@-])/giu;
const candidate = /(?<![\p{L}\p{N}.,/$€£-])\+?(?:\(\d{1,5}\)[ -]?)?\d(?:[\d ()-]*\d)?(?![\p{L}\p{N}%/])/gu;
const isoDate = /^\d{4}-\d{2}(-\d{2})?$/;
const year = /^(19[5-9]\d|20[0-4]\d)$/;
// Emergency and crisis lines of three digits; other three-digit numbers in a sentence count something.
const threeDigits = new Set(["000", "016", "109", "110", "111", "112", "113", "114", "115", "117", "118", "119", "122", "133", "142", "143",
  "144", "155", "158", "180", "181", "188", "190", "191", "192", "193", "911", "988", "995", "997", "998", "999"]);
// "text HOME to 741741": the number takes messages, not calls.
const textedTo = /\b(text|sms|message)\b[^.;\n]{0,40}\bto\s+$/iu;

/** Text as nodes with phone numbers made callable. */
function linkPhones(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(candidate)) {
    const before = text.slice(0, match.index);
    const scheme = textedTo.test(before) ? "sms" : "tel";
    if (!isPhone(match[0])) continue;
    nodes.push(text.slice(end, match.index), el("a", { href: `${scheme}:${match[0].replace(/[^\d+]/g, "")}` }, match[0]));
    end = match.index + match[0].length;
  }
  nodes.push(text.slice(end));
  return nodes.filter(node => node !== "");
}

/** Text as nodes with phone numbers and web sites as links. For safety notices only: elsewhere a number is a number. */
export function linkHelp(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(site)) {
    nodes.push(...linkPhones(text.slice(end, match.index)));
    nodes.push(el("a", { href: `https://${match[0]}`, target: "_blank", rel: "noopener noreferrer" }, match[0]));
    end = match.index + match[0].length;
  }
  return [...nodes, ...linkPhones(text.slice(end))];
}

function isPhone(shown) {
  const digits = shown.replace(/\D/g, "");
  if (isoDate.test(shown) || year.test(shown)) return false;
  if (digits.length === 3) return threeDigits.has(digits);
  return digits.length >= 4 && digits.length <= 15;
}
