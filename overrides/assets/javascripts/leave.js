/* Leave this site: the link in the header, or Shift pressed three times within five seconds. The page goes blank at once, and
   the other site takes its place in the history. Nothing else is done to Back. Without this script the link is a plain link. */
(function () {
  "use strict";

  const WITHIN = 5000,
    TIMES = 3;
  let presses = 0,
    alone = false,
    since = 0,
    silence = 0;

  const link = () => document.querySelector("a.hb-leave");

  /* The way out first: nothing that an old browser lacks may stand before it. */
  function leave() {
    location.replace(link().href);
    document.title = "\u200e";
    document.body.textContent = "";
  }

  /* A status is only read out if it was there, empty, before. */
  function status() {
    let found = document.querySelector(".hb-leave-status");
    if (!found && link()) {
      found = document.createElement("span");
      found.className = "hb-leave-status";
      found.setAttribute("role", "status");
      link().parentNode.insertBefore(found, link().nextSibling);
    }
    return found;
  }

  function say(text) {
    status().textContent = text;
    clearTimeout(silence);
    if (text) silence = setTimeout(() => say(""), WITHIN);
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest("a[data-leave]") || event.button || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    leave();
  });

  /* Shift that is held for a capital letter or for Shift+Tab does not count. */
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return; // Shift that an input method asked for
    if (event.key === "Shift") alone = alone || !event.repeat;
    else {
      if (presses) say("");
      alone = false;
      presses = 0;
    }
  });

  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone || !link()) return;
    alone = false;
    if (event.timeStamp - since > WITHIN) presses = 0;
    if (!presses) since = event.timeStamp;
    presses += 1;
    if (presses === TIMES) leave();
    else if (self.handbookWords) say(self.handbookWords.leave_again.replace("{times}", TIMES - presses));
  });

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", status);
  else status();
})();
