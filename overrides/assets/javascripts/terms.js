/* A marked term shows its definition on hover and on focus. The words stand at the end of the page, where the mark leads
   without this script. Escape hides them; the pointer may move onto them; nothing else opens them. */
(function () {
  "use strict";

  let shown = null, mark = null, waiting = 0;

  function hide() {
    clearTimeout(waiting);
    if (shown) shown.remove();
    if (mark) mark.removeAttribute("aria-describedby");
    shown = mark = null;
  }

  function show(term) {
    if (mark === term) { clearTimeout(waiting); return; }
    hide();
    const entry = document.getElementById(term.getAttribute("href").slice(1));
    if (!entry) return;
    shown = document.createElement("span");
    shown.className = "hb-term-definition";
    shown.id = "hb-term-definition";
    shown.setAttribute("role", "tooltip");
    shown.textContent = entry.nextElementSibling.textContent;
    term.after(shown);
    term.setAttribute("aria-describedby", shown.id);
    mark = term;
    const beyond = shown.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
    if (beyond > 0) shown.style.setProperty("translate", -beyond + "px 0");
  }

  const leave = () => { clearTimeout(waiting); waiting = setTimeout(hide, 200); };

  document.addEventListener("pointerover", (event) => {
    const term = event.target.closest(".hb-term");
    if (term) show(term); else if (event.target.closest(".hb-term-definition")) clearTimeout(waiting); else if (shown) leave();
  });
  document.addEventListener("focusin", (event) => { if (event.target.matches(".hb-term")) show(event.target); else hide(); });
  document.addEventListener("focusout", leave);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
