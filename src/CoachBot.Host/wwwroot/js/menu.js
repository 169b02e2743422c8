/** The menu in the header. @param actions { startNew(), earlier(), forget() } */
export function wireMenu(actions) {
  const menu = document.getElementById("menu");
  const onClick = (id, run) => document.getElementById(id).addEventListener("click", () => {
    if (menu.matches(":popover-open")) menu.hidePopover();
    run();
  });
  onClick("new-conversation", actions.startNew);
  onClick("menu-new", actions.startNew);
  onClick("menu-earlier", actions.earlier);
  onClick("menu-forget", actions.forget);
  onClick("menu-export", () => {});
  for (const radio of menu.querySelectorAll("input[name=theme]")) {
    radio.checked = radio.value === window.periTheme.read();
    radio.addEventListener("change", () => window.periTheme.choose(radio.value));
  }
}
