/* The menu opens over the page on a narrow screen. Without this script its link leads to the menu at the end of the page. */
(function () {
  "use strict";

  const link = document.querySelector(".hb-menu-button"),
    menu = document.getElementById("menu"),
    root = document.documentElement;
  if (!link || !menu) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", "menu");
  const focused = document.activeElement === link; // a keyboard may have reached it before this script came
  link.replaceWith(button);
  if (focused) button.focus();

  const isOpen = () => root.classList.contains("hb-menu-open");
  // A tap meets the sign within the button, not the button.
  const isBeside = (place) => !menu.parentElement.contains(place) && !button.contains(place);

  function set(open) {
    root.classList.toggle("hb-menu-open", open);
    button.setAttribute("aria-expanded", String(open));
  }

  function close() {
    set(false);
    button.focus();
  }

  button.addEventListener("click", () => {
    if (isOpen()) {
      close();
      return;
    }
    set(true);
    menu.querySelector("a").focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) close();
  });
  document.addEventListener("focusin", (event) => {
    if (isOpen() && isBeside(event.target)) set(false);
  });
  document.addEventListener("click", (event) => {
    if (isOpen() && isBeside(event.target)) set(false);
  });
  addEventListener("pagehide", () => set(false)); // a page that comes back from memory shows its words
  // Safari on a phone tells the document of a tap on plain words only if something below the body listens.
  document.querySelector(".md-container").addEventListener("click", () => {});
})();
