/* The finder: a field that leaves only the signs with the words typed. Nothing is kept or put in the address. Without this
   script every sign stands in its group and opens to its answer. */
(function () {
  "use strict";

  const box = document.querySelector(".hb-finder");
  const field = box && box.querySelector("#hb-finder-filter");
  if (!field) return;
  const none = box.querySelector(".hb-finder-none");
  const bare = (text) =>
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[’']/g, "");
  const signs = Array.from(box.querySelectorAll(".hb-sign"), (sign) => ({
    sign,
    text: bare(sign.querySelector("summary").textContent + " " + sign.textContent),
  }));

  function filter() {
    const words = bare(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    signs.forEach(({ sign, text }) => {
      sign.hidden = !words.every((word) => text.includes(word));
      if (!sign.hidden) shown += 1;
    });
    box.querySelectorAll(".hb-signs").forEach((group) => {
      group.hidden = !group.querySelector(".hb-sign:not([hidden])");
    });
    none.textContent = shown || !words.length ? "" : field.dataset.none;
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
