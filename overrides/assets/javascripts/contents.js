/* The list of a page's sections stands open beside the words where there is room for it, and closed under the title elsewhere. */
(function () {
  "use strict";

  const outline = document.querySelector(".hb-outline"), wide = matchMedia("(min-width: 60em)");
  if (!outline) return;
  const fit = () => { outline.open = wide.matches; };
  wide.addEventListener("change", fit);
  fit();
})();
