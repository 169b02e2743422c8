/** Marks where the quote stands in the passage, whatever markup lies between. @returns the first mark, or null */
export function markQuote(root, quote) {
  const { letters, places } = lettersOf(root);
  const wanted = Array.from(quote).filter(isLetter).join("").toLowerCase();
  const start = wanted === "" ? -1 : letters.indexOf(wanted);
  if (start < 0) return null;
  const marks = pieces(places, start, start + wanted.length).map(mark);
  return marks[0] ?? null;
}

/** Only letters and digits are compared: spaces, line ends and Markdown's signs differ between a quote and what is shown. */
function isLetter(character) {
  return /[\p{L}\p{N}]/u.test(character);
}

function lettersOf(root) {
  const places = [];
  let letters = "";
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = node.data[offset].toLowerCase();
      if (!isLetter(letter) || letter.length > 1) continue;
      letters += letter;
      places.push({ node, offset });
    }
  }
  return { letters, places };
}

/** The runs of text, one per text node, that the letters from start to end cover. */
function pieces(places, start, end) {
  const runs = [];
  for (const { node, offset } of places.slice(start, end)) {
    const run = runs.at(-1);
    if (run?.node === node) run.to = offset + 1;
    else runs.push({ node, from: offset, to: offset + 1 });
  }
  return runs;
}

function mark({ node, from, to }) {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const made = document.createElement("mark");
  range.surroundContents(made);
  return made;
}
