import { el } from "./dom.js";

// One alternative each: escape, code, strong, emphasis, citation, address.
const pattern = new RegExp([
  /\\([\\`*_[\]#-])/,
  /`([^`\n]+)`/,
  /\*\*(?=\S)([^\n]+?\S|\S)\*\*/,
  /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]*?[^\s*])\*(?![\p{L}\p{N}*])/u,
  /\[(\d{1,2})\]/,
  /(https:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?])/,
].map(part => part.source).join("|"), "gu");

/**
 * The nodes of one line of light Markdown.
 * @param options.citation draws `[n]`: (n) => node or null when there is no such citation
 * @param options.plain draws text that has no markup: (text) => nodes; text nodes when left out
 */
export function renderInline(text, options) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    nodes.push(...plain(text.slice(end, match.index), options), draw(match, options));
    end = match.index + match[0].length;
  }
  nodes.push(...plain(text.slice(end), options));
  return nodes;
}

function draw([whole, escaped, code, strong, emphasis, citation, address], options) {
  if (escaped !== undefined) return escaped;
  if (code !== undefined) return el("code", {}, code);
  if (strong !== undefined) return el("strong", {}, renderInline(strong, options));
  if (emphasis !== undefined) return el("em", {}, renderInline(emphasis, options));
  if (citation !== undefined) return options.citation?.(Number(citation)) ?? whole;
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address);
}

function plain(text, options) {
  if (text === "") return [];
  return options.plain ? options.plain(text) : [text];
}
