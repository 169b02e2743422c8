import { probePath } from "./api.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { chooseConversation } from "./conversations.js";
import { announce } from "./dom.js";
import { Drawer } from "./drawer.js";
import { wireFiles } from "./attach.js";
import { askToDropExamples } from "./examples/drop-all.js";
import { showExamples } from "./examples/list.js";
import { showHidden } from "./examples/hidden.js";
import { showTakeAlong } from "./examples/take-along.js";
import { askToForget } from "./forget.js";
import { Log } from "./log.js";
import { wireMenu } from "./menu.js";
import { Panel } from "./panel.js";
import { openPassage } from "./passage.js";
import { noFileWords, oneFileWords, stillBusyWords } from "./words.js";

const drawer = new Drawer();
const act = hand => chat.act(hand);
const panel = new Panel((name, value) => chat.setFact(name, value), {
  look: () => showExamples(chat.id, act),
  hidden: () => showHidden(chat.id, act),
  run: () => {
    drawer.close();
    chat.ask({ runProbe: true });
  },
  reportPath: () => probePath(chat.id, "report"),
  takeAlong: () => showTakeAlong(chat.id),
  dropAll: () => askToDropExamples(act),
});
const composer = new Composer(text => chat.say(text), () => chat.stop());
const log = new Log(() => ({
  facts: panel.facts,
  say: text => chat.say(text),
  // As facts, not as words, so that they are understood exactly.
  whatIf: facts => chat.ask({ whatIf: facts }),
  openPassage,
  editFact: name => {
    drawer.open();
    panel.edit(name);
  },
}), () => chat.earlier().catch(fault => announce(fault.message)));
const chat = new Chat({ log, panel, composer, arrived, opened });

wireMenu({
  startNew: () => chat.startNew(),
  earlier: () => chooseConversation(chat.id, id => chat.open(id)),
  forget: () => askToForget(() => {
    chat.leave();
    history.replaceState(null, "", location.pathname);
    log.showNotice("Everything about you has been deleted.", "Start anew", () => chat.startNew());
    announce("Everything about you has been deleted.");
  }),
});

wireFiles(files => {
  if (files.length !== 1) log.addProblem(files.length === 0 ? noFileWords : oneFileWords);
  else if (chat.busy) log.addProblem(stillBusyWords);
  else chat.handIn(files[0]);
});

chat.start(location.hash.slice(1));

/** Which conversation is open stands in the address, so that a reload opens the same one. */
function opened(id) {
  history.replaceState(null, "", `#${id}`);
}

/** The focus was on an answer that no longer counts, or nowhere: it goes to the next thing to do. */
function arrived(message) {
  const active = document.activeElement;
  if (active && active !== document.body && !active.matches("fieldset:disabled *, #stop") && active.isConnected) return;
  const answers = Array.from(message.querySelectorAll("[data-live]")).find(group => !group.closest(".verdict"));
  const next = answers?.querySelector("button, input, select, textarea");
  const fine = matchMedia("(pointer: fine)").matches;
  // Where fingers point, a text field in focus would bring up a keyboard over what is to be read first.
  if (next && (fine || !next.matches("textarea, input:not([type=radio], [type=checkbox])"))) next.focus({ preventScroll: true });
  else if (fine) composer.focus();
  else message.focus({ preventScroll: true });
}
