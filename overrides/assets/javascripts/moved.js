/* On a page that moved: lead on to the section that the address names, or to the first. Without this script each is a link. */
(function () {
  "use strict";

  const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1))) || document.querySelector(".moved > li");
  const link = wanted && wanted.querySelector("a");
  if (link) location.replace(link.href);
})();
