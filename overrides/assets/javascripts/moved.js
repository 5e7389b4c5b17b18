/* On a page that moved: lead on to the section that the address names, or to the first. Without this script each is a link. */
(function () {
  "use strict";

  function name() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return location.hash.slice(1); // an address that was cut in the middle of a sign
    }
  }

  const wanted = document.getElementById(name()) || document.querySelector(".moved > li");
  const link = wanted && wanted.querySelector("a");
  if (link) location.replace(link.href);
})();
