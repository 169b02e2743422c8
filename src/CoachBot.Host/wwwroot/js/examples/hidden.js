import { announce, el, freshId } from "../dom.js";
import { number, riskWords, typeNames, typeWords } from "../words.js";
import { openExamples } from "./loading.js";

const mostForms = 6;

/** What is hidden in the examples, each in its surroundings: to show again, and to hide more. @param act async (hand) */
export function showHidden(conversation, act) {
  let moreOpen = false;
  return openExamples(conversation, "What is hidden", ({ hidden, keepsOriginals, examples }, reload) => {
    const change = async (hand, placeholder) => {
      await act(hand);
      await reload();
      announce("Saved.");
      document.querySelector(placeholder ? `[data-placeholder="${CSS.escape(placeholder)}"] input` : ".hide-more input")?.focus({ preventScroll: true });
    };
    return [
      el("p", {}, keepsOriginals
        ? "Before anything of your examples is shown to others, copied or studied, these words are replaced. The same person has the same placeholder everywhere."
        : "The originals are not kept, so what was hidden before stays hidden."),
      el("p", { class: hidden.risk.found > 0 ? "notice small" : "hint" }, riskWords(hidden.risk)),
      hideMore(change, moreOpen, open => { moreOpen = open; }),
      hidden.items.length === 0 ? el("p", { class: "empty" }, "Nothing to hide was found.")
        : el("ul", { class: "hidden-list" }, hidden.items.map(item => line(item, examples, change))),
    ];
  });
}

function line(item, examples, change) {
  const id = freshId("hidden");
  const problem = el("p", { class: "field-problem", role: "alert" });
  const forms = item.forms.slice(0, mostForms).join(", ") + (item.forms.length > mostForms ? " …" : "");
  const toggle = el("input", { type: "checkbox", role: "switch", checked: !item.shown, "aria-describedby": id, onchange: () => flip(item, toggle, problem, change) });
  return el("li", { class: item.shown ? "hidden-item shown" : "hidden-item", "data-placeholder": item.placeholder },
    el("label", { class: "switch" },
      el("span", { class: "hidden-forms", dir: "auto" }, forms),
      el("span", { class: "switch-state" }, toggle, el("span", { "aria-hidden": "true" }, item.shown ? "shown" : "hidden"))),
    el("p", { class: "hint", id }, el("code", {}, item.placeholder), ` · ${typeWords(item.type)} · ${number(item.mentions)}×${item.added ? " · you added it" : ""}`),
    placesOf(item).map(context => el("p", { class: "place", dir: "auto" }, marked(context, examples))),
    problem);
}

/** The same words twice tell nothing more. */
function placesOf(item) {
  return item.contexts.filter((context, index) => item.contexts.findIndex(other => other.excerpt === context.excerpt) === index);
}

function marked({ example, excerpt, start, length }, examples) {
  const told = examples.find(one => one.id === example);
  const texts = told ? [told.situation, told.action, told.response].map(text => text.replace(/[\r\n]/g, " ")) : [];
  return [
    texts.some(text => text.startsWith(excerpt)) ? null : "… ",
    excerpt.slice(0, start), el("mark", {}, excerpt.slice(start, start + length)), excerpt.slice(start + length),
    texts.some(text => text.endsWith(excerpt)) ? null : " …",
  ];
}

async function flip(item, toggle, problem, change) {
  problem.textContent = "";
  toggle.disabled = true;
  try {
    await change(toggle.checked ? { hideWord: { text: item.forms[0], type: item.type } } : { showWord: { text: item.placeholder } }, item.placeholder);
  } catch (fault) {
    toggle.disabled = false;
    toggle.checked = !toggle.checked;
    problem.textContent = fault.message;
  }
}

function hideMore(change, open, toggled) {
  const [words, kind] = [freshId("words"), freshId("kind")];
  const input = el("input", { id: words, maxlength: "200", dir: "auto", autocomplete: "off" });
  const select = el("select", { id: kind }, typeNames.map(type => el("option", { value: type }, typeWords(type))));
  const problem = el("p", { class: "field-problem", role: "alert" });
  const form = el("form", { class: "editor hide-more", novalidate: true, "aria-label": "Hide more" },
    el("label", { for: words }, "Hide these words too"), input,
    el("label", { for: kind }, "They are"), select,
    problem,
    el("div", { class: "editor-actions" }, el("button", { type: "submit", class: "primary" }, "Hide")));
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const text = input.value.trim();
    problem.textContent = text === "" ? "Please write the words as they stand in your examples." : "";
    if (text === "") return;
    form.inert = true;
    try {
      await change({ hideWord: { text, type: select.value } }, null);
    } catch (fault) {
      problem.textContent = fault.message;
    } finally {
      form.inert = false;
    }
  });
  const details = el("details", { class: "more", open }, el("summary", {}, "Hide more words"), form);
  details.addEventListener("toggle", () => toggled(details.open));
  return details;
}
