/* Paper shows everything: closed details are opened for printing, and closed again afterwards. Of the finder's signs, whose
   answers are twenty pages, it shows those that were opened. */
(function () {
  "use strict";

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open]):not(.hb-sign)")];
    opened.forEach((details) => {
      details.open = true;
    });
  });
  addEventListener("afterprint", () => {
    opened.forEach((details) => {
      details.open = false;
    });
    opened = [];
  });
})();
