/* "Show what each sentence rests on": writes the kind of claim before each number, and says where there is only practice
   advice. Nothing is stored; paper shows what the screen shows. Without this script the link leads to the notes. */
(function () {
  "use strict";

  const link = document.querySelector(".hb-rests a"),
    words = self.handbookWords;
  if (!link || !words || !self.handbook) return;
  const button = document.createElement("button"),
    show = link.textContent;
  const hidden = document.querySelectorAll(".hb-practice, .hb-claim[hidden]"),
    lines = document.querySelectorAll(".hb-sources");
  button.type = "button";
  button.className = "hb-link-button";
  button.textContent = show;
  const focused = document.activeElement === link;
  link.replaceWith(button);
  if (focused) button.focus();

  function said(text) {
    const made = document.createElement("span");
    made.className = "hb-kind";
    made.textContent = text;
    return made;
  }

  function write() {
    for (const call of document.querySelectorAll("#content .hb-claim a")) {
      const kind = document.querySelector(call.getAttribute("href") + " b");
      if (kind) call.prepend(said(kind.textContent.toLowerCase() + "\u00a0"));
    }
    for (const place of document.querySelectorAll(".hb-practice")) place.append(said(words.practice_advice));
  }

  button.addEventListener("click", () => {
    const on = button.textContent === show; // its words alone say what a press does
    button.textContent = on ? words.hide_rests : show;
    document.querySelectorAll(".hb-kind").forEach((kind) => kind.remove());
    if (on) write();
    document.querySelectorAll("#content .hb-claim a").forEach(self.handbook.nameCall);
    hidden.forEach((mark) => {
      mark.hidden = !on;
    });
    lines.forEach((line) => {
      line.hidden = on;
    });
  });
})();
