// Puts the person's choice of colours on the root element: "light" or "dark"; nothing means the system's.
(function () {
  "use strict";
  const key = "peri.theme";
  const root = document.documentElement;

  function read() {
    try {
      return localStorage.getItem(key) || "auto";
    } catch {
      return "auto"; // Storage can be switched off; the page works without.
    }
  }

  function show(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  }

  function choose(theme) {
    show(theme);
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Then it holds until the page is left.
    }
  }

  show(read());
  window.periTheme = Object.freeze({ read, choose });
})();
