/* The way back from a note leads to the very call that was followed. Without this script it leads to the first call. */
(function () {
  "use strict";

  document.addEventListener("click", (event) => {
    const call = event.target.closest(".hb-claim a");
    if (!call) return;
    const back = document.querySelector(call.getAttribute("href") + ' a[href^="#_u"]');
    if (!back) return;
    back.onclick = (leaving) => {
      leaving.preventDefault();
      call.focus({ preventScroll: true });
      call.scrollIntoView({ block: "center" });
    };
  });
})();
