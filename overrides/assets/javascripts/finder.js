/* The finder: a field that leaves only the signs that the words typed fit best. Nothing is kept or put in the address. Without
   this script every sign stands in its group and opens to its answer. */
(function () {
  "use strict";

  const box = document.querySelector(".hb-finder");
  const field = box && box.querySelector("#hb-finder-filter");
  if (!field) return;
  const SAME = 2;
  const none = box.querySelector(".hb-finder-none > *");
  const parts = (text) =>
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f’']/g, "")
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter(Boolean);
  const small = new Set(parts(field.dataset.small));
  /* The longest ending goes, three letters stay; `cut` and `cutting` end alike. */
  const ending = new RegExp(`^(.{3,}?)(?:${parts(field.dataset.endings).join("|")})?$`, "u");
  const stem = (word) => word.replace(ending, "$1").replace(/([^aeiou])\1$/, "$1");
  const words = (text) => [...new Set(parts(text).filter((word) => !small.has(word)))];
  const signs = Array.from(box.querySelectorAll(".hb-sign"), (sign) => ({
    sign,
    urgent: sign.matches(".hb-sign-urgent"),
    own: words(sign.querySelector("summary").textContent + " " + (sign.dataset.said || "")).map(stem),
    card: words(sign.textContent).map(stem),
  }));

  /* How well a typed word fits some stems: SAME, or 1 where one begins the other, as while it is typed. */
  function fit(word, stems) {
    const typed = stem(word);
    if (stems.includes(typed)) return SAME;
    return stems.some((own) => own.startsWith(word) || own.startsWith(typed) || begins(own, word)) ? 1 : 0;
  }
  const begins = (own, word) => own.length > 2 && word.startsWith(own) && word.length < own.length + 4;

  /* The signs whose own words fit best, and urgent ones that one word names; where none fits, those whose card does. */
  function fitting(typed) {
    for (const from of ["own", "card"]) {
      const fits = signs.map((one) => typed.reduce((sum, word) => sum + fit(word, one[from]), 0));
      const best = Math.max(...fits);
      if (best) return signs.filter((one, place) => fits[place] === best || (one.urgent && fits[place] >= SAME));
    }
    return [];
  }

  function filter() {
    const typed = words(field.value),
      found = fitting(typed);
    signs.forEach((one) => {
      one.sign.hidden = found.length > 0 && !found.includes(one);
    });
    box.querySelectorAll(".hb-signs").forEach((group) => {
      group.hidden = !group.querySelector(".hb-sign:not([hidden])");
    });
    none.hidden = found.length > 0 || !typed.length;
  }

  box.querySelector(".hb-finder-search").hidden = false;
  field.addEventListener("input", filter);
  /* Who comes back finds the link they left by, though all signs are there again. */
  let last = null;
  box.addEventListener("click", (event) => {
    last = event.target;
  });
  addEventListener("pagehide", () => {
    field.value = "";
    filter();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted && last) requestAnimationFrame(() => last.scrollIntoView({ block: "nearest" }));
  });
})();
