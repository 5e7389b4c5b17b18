/* Leave this site: the link in the header, or Shift pressed three times within five seconds. The page goes blank at once, and
   the other site takes its place in the history. Nothing else is done to Back. Without this script the link is a plain link. */
(function () {
  "use strict";

  const WITHIN = 5000, TIMES = 3;
  let presses = 0, alone = false, since = 0;

  const link = () => document.querySelector("a.hb-leave");

  function leave() {
    const target = link().href;
    document.title = "\u200e";
    document.body.replaceChildren();
    location.replace(target);
  }

  function say(text) {
    let status = document.querySelector(".hb-leave-status");
    if (!status) {
      status = document.createElement("span");
      status.className = "hb-leave-status";
      status.setAttribute("role", "status");
      link().after(status);
    }
    status.textContent = text;
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest("a.hb-leave") || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    leave();
  });

  /* Shift that is held for a capital letter or for Shift+Tab does not count. */
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") { alone = false; presses = 0; } else if (!event.repeat) alone = true;
  });

  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone || !link()) return;
    alone = false;
    if (event.timeStamp - since > WITHIN) presses = 0;
    if (!presses) since = event.timeStamp;
    presses += 1;
    if (presses === TIMES) leave(); else if (self.handbookWords) say(self.handbookWords.leave_again.replace("{times}", TIMES - presses));
  });
})();
