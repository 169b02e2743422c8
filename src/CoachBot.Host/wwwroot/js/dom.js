/**
 * Makes an element. Children are nodes or texts; texts are always set as text, so nothing that a person or a reply says
 * can become markup. An attribute that is null or false is left out; "onclick" and its like take a listener.
 */
export function el(tag, attributes = {}, ...children) {
  return furnish(document.createElement(tag), attributes, children);
}

/** Likewise for a drawing. */
export function svg(tag, attributes = {}, ...children) {
  return furnish(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function furnish(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** Text that only screen readers get. */
export function hiddenText(text) {
  return el("span", { class: "hidden" }, text);
}

let lastId = 0;

/** An id for tying labels to what they label; unique within this page. */
export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

/** Says something to screen readers without moving the focus. */
export function announce(text) {
  const status = document.getElementById("status");
  status.textContent = "";
  // The same words twice are announced twice only when the text was empty in between.
  setTimeout(() => { status.textContent = text; }, 50);
}
