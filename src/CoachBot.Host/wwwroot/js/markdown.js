import { el } from "./dom.js";
import { renderInline } from "./inline.js";
import { textToCopy } from "./text-to-copy.js";

const bullet = /^\s{0,3}[-*•]\s+(.*)$/;
const numbered = /^\s{0,3}(\d{1,9})[.)]\s+(.*)$/;
const heading = /^#{1,6}\s+(.*?)\s*#*$/;
const quoted = /^>\s?(.*)$/;

/**
 * Light Markdown as nodes: paragraphs, lists, quotes, code, `**bold**`, `*emphasis*`, `[n]`. Anything else stays text.
 * A single line break is a space, as in Markdown; two spaces or a backslash before it make it a break.
 */
export function renderMarkdown(text, options = {}) {
  return blocksOf(text).map(block => drawBlock(block, options));
}

function blocksOf(text) {
  const blocks = [];
  let open = null;
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    if (open?.kind === "code") {
      if (/^```/.test(line)) open = null;
      else open.lines.push(line);
      continue;
    }
    if (line.trim() === "") {
      // A list may have empty lines between its items, so it stays open for an item.
      open = open?.kind === "list" ? { ...open, paused: true } : null;
      continue;
    }
    open = place(line, open, blocks);
  }
  return blocks;
}

/** Adds the line to the open block or to a new one, and returns the block that is open after it. */
function place(line, open, blocks) {
  const start = block => { blocks.push(block); return block; };
  if (/^```/.test(line)) return start({ kind: "code", lines: [] });
  const item = line.match(bullet)?.[1] ?? line.match(numbered)?.[2];
  if (item !== undefined) return addItem(line, item, open, start);
  if (open?.kind === "list" && /^\s{2,}\S/.test(line)) {
    open.items.at(-1).push(line.trim());
    return open;
  }
  const title = line.match(heading)?.[1];
  if (title !== undefined) {
    start({ kind: "heading", lines: [title] });
    return null;
  }
  const quote = line.match(quoted)?.[1];
  const kind = quote === undefined ? "paragraph" : "quote";
  const lineText = quote ?? line;
  if (open?.kind === kind || (open?.kind === "list" && !open.paused)) {
    (open.lines ?? open.items.at(-1)).push(lineText);
    return open;
  }
  return start({ kind, lines: [lineText] });
}

function addItem(line, item, open, start) {
  const first = Number(line.match(numbered)?.[1] ?? 0);
  const tag = first || numbered.test(line) ? "ol" : "ul";
  const list = open?.kind === "list" && open.tag === tag ? open : start({ kind: "list", tag, first, items: [] });
  list.items.push([item]);
  // The paused copy shares its items with the block, so that the pause ends here.
  return { ...list, paused: false };
}

function drawBlock(block, options) {
  switch (block.kind) {
    case "code":
      return textToCopy(block.lines.join("\n"));
    case "list":
      return el(block.tag, { start: block.tag === "ol" && block.first > 1 ? block.first : null },
        block.items.map(lines => el("li", { dir: "auto" }, drawLines(lines, options))));
    case "heading":
      return el("p", { class: "heading", dir: "auto" }, drawLines(block.lines, options));
    case "quote":
      return el("blockquote", { dir: "auto" }, drawLines(block.lines, options));
    default:
      return el("p", { dir: "auto" }, drawLines(block.lines, options));
  }
}

function drawLines(lines, options) {
  // Pieces between hard breaks are drawn whole, because markup may run over a soft line end.
  const pieces = [""];
  lines.forEach((line, index) => {
    const last = index === lines.length - 1;
    const hard = !last && /( {2}|\\)$/.test(line);
    pieces[pieces.length - 1] += hard ? line.replace(/( +|\\)$/, "") : line + (last ? "" : " ");
    if (hard) pieces.push("");
  });
  return pieces.flatMap((piece, index) => index === 0 ? renderInline(piece, options) : [el("br"), ...renderInline(piece, options)]);
}
