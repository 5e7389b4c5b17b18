/* The list of a page's sections: open beside the words where there is room for it, and closed under the card elsewhere. While
   one reads, the section at the top of the window is marked in it. A switch of language keeps to the section of the address. */
(function () {
  "use strict";

  const outline = document.querySelector(".hb-outline"),
    wide = matchMedia("(min-width: 60em)");

  document.addEventListener("click", (event) => {
    const other = event.target.closest(".hb-languages a, .hb-where a[hreflang]"),
      own = document.documentElement.lang.toLowerCase() + "-";
    if (!other || !location.hash) return;
    const section = location.hash.slice(1).replace(new RegExp("^" + own), "");
    other.hash = (other.hreflang === "en" ? "" : other.hreflang.toLowerCase() + "-") + section;
  });
  if (!outline) return;
  wide.addEventListener("change", () => {
    outline.open = wide.matches;
  });
  if (wide.matches) outline.open = true; // a reader may have opened it before this script came

  const links = [...outline.querySelectorAll("a")],
    heads = links.map((link) => document.getElementById(link.hash.slice(1)));
  let current = null;

  function mark() {
    const line = innerHeight / 3,
      passed = heads.filter((head) => head && head.getBoundingClientRect().top < line).length;
    const link = links[passed - 1] || null;
    if (link === current) return;
    if (current) current.removeAttribute("aria-current");
    if (link) link.setAttribute("aria-current", "location");
    current = link;
    if (link && wide.matches) outline.scrollTop = link.offsetTop - outline.clientHeight / 2;
  }

  if (typeof IntersectionObserver === "undefined") return;
  const watching = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
  heads.forEach((head) => head && watching.observe(head));
  mark();
})();
