const allowed = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "STRONG", "EM", "B", "I", "CODE", "PRE", "BLOCKQUOTE",
  "TABLE", "THEAD", "TBODY", "TR", "TH", "TD", "BR", "HR", "A", "DEL", "SUP", "SUB", "DL", "DT", "DD"]);
const dropped = new Set(["SCRIPT", "STYLE", "TEMPLATE", "IFRAME", "OBJECT", "SVG", "MATH", "NOSCRIPT"]);

/**
 * A passage's HTML as nodes. The host has made it safe already; what it quotes may come from a document that somebody
 * imported, so only plain elements are built here, and no attribute but a web address.
 */
export function safeNodes(html) {
  // A parsed document is inert: it runs nothing and fetches nothing.
  return copyChildren(new DOMParser().parseFromString(html, "text/html").body);
}

function copyChildren(node) {
  return Array.from(node.childNodes).flatMap(copy);
}

function copy(node) {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.data)];
  if (node.nodeType !== Node.ELEMENT_NODE || dropped.has(node.tagName.toUpperCase())) return [];
  if (!allowed.has(node.tagName)) return copyChildren(node);
  const made = document.createElement(node.tagName);
  made.append(...copyChildren(node));
  if (node.tagName === "A") return [safeLink(node, made)];
  if (/^(P|H\d|LI|BLOCKQUOTE|TD|TH)$/.test(node.tagName)) made.dir = "auto";
  return [made];
}

function safeLink(node, made) {
  const address = node.getAttribute("href") ?? "";
  if (!/^https?:\/\//i.test(address)) return made;
  made.href = address;
  made.target = "_blank";
  made.rel = "noopener noreferrer";
  return made;
}
