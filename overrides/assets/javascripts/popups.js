/* The call of a note shows its note, and a marked term its definition, in place: on tap or Enter until it is closed, on hover
   and on focus while it lasts, when its links are no stops of the keyboard. Escape, a second tap and a tap elsewhere close it.
   A note that was asked for below the edge of the window comes into sight.
   What it shows stands at the end of the page, where the link leads without this script; there a work's first note says whom
   it is about, which later ones borrow. The words follow their link, so that who reads on with a screen reader meets them
   next; until they are kept, they describe the link as well. A call is named "note 3", where a reader would hear "3". */
(function () {
  "use strict";

  const LINKS = ".hb-claim a, .hb-term",
    LEAVING = 200;
  const handbook = (self.handbook = self.handbook || {});
  let shown = null,
    opener = null,
    kept = false,
    waiting = 0;

  const entry = (link) => document.getElementById(link.getAttribute("href").slice(1));

  handbook.nameCall = (call) =>
    call.setAttribute("aria-label", self.handbookWords.note_call.replace("{number}", call.textContent));

  function note(item) {
    const made = document.createElement("span"),
      work = item.querySelector("a").getAttribute("href");
    made.append(...item.cloneNode(true).childNodes);
    if (!made.querySelector("i")) {
      const first = [...item.parentNode.children].find(
        (other) => other.querySelector("a").getAttribute("href") === work,
      );
      const about = first.querySelector("i");
      if (about) made.querySelector("b").nextSibling.replaceWith(about.cloneNode(true));
    }
    return made.childNodes;
  }

  function hide() {
    clearTimeout(waiting);
    if (!shown) return;
    shown.remove();
    opener.removeAttribute("aria-describedby");
    opener.setAttribute("aria-expanded", "false");
    shown = opener = null;
    kept = false;
  }

  function show(link) {
    clearTimeout(waiting);
    if (opener === link) return;
    hide();
    const found = entry(link);
    if (!found) return;
    shown = document.createElement("span");
    shown.className = "hb-popup";
    shown.id = "hb-popup";
    shown.setAttribute("role", "note");
    if (found.tagName === "DT")
      shown.append(...found.cloneNode(true).childNodes, ": ", ...found.nextElementSibling.cloneNode(true).childNodes);
    else shown.append(...note(found));
    shown.querySelectorAll("a").forEach((inside) => {
      inside.tabIndex = -1;
    });
    (link.closest("sup") || link).after(shown);
    link.setAttribute("aria-describedby", shown.id);
    link.setAttribute("aria-expanded", "true");
    opener = link;
    const beyond = shown.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
    if (beyond > 0) shown.style.setProperty("translate", -beyond + "px 0");
  }

  document.querySelectorAll(LINKS).forEach((link) => {
    link.setAttribute("aria-expanded", "false");
    if (link.matches(".hb-term")) return;
    link.setAttribute("role", "doc-noteref");
    handbook.nameCall(link);
  });

  const terms = document.querySelector(".hb-words");
  if (terms) terms.classList.add("hb-on-paper");

  document.addEventListener("click", (event) => {
    const link = event.target.closest(LINKS);
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (kept && opener === link) {
        hide();
        return;
      }
      show(link);
      kept = true;
      link.removeAttribute("aria-describedby");
      shown.querySelectorAll("a").forEach((inside) => inside.removeAttribute("tabindex"));
      shown.scrollIntoView({ block: "nearest" });
    } else if (shown && !shown.contains(event.target)) hide();
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || kept) return;
    const link = event.target.closest(LINKS);
    if (link) show(link);
    else if (shown && shown.contains(event.target)) clearTimeout(waiting);
    else if (shown) {
      clearTimeout(waiting);
      waiting = setTimeout(hide, LEAVING);
    }
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(LINKS)) show(event.target);
    else if (shown && !shown.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    const inside = shown.contains(document.activeElement),
      link = opener;
    if (inside) link.focus();
    hide();
  });
})();
