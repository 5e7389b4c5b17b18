/* The finder: four questions in place of the long table, and the few sections to read now. What is chosen is neither kept
   nor put in the address. Without this script the table leads to the same sections. */
(function () {
  "use strict";

  const box = document.querySelector(".hb-finder"), table = document.querySelector(".hb-finder-table");
  if (!box || !table) return;
  const ask = (name) => box.querySelector("#hb-finder-" + name), answer = box.querySelector(".hb-finder-answer");
  const parts = ["stage", "age", "role"].map(ask), see = ask("see");

  const entry = (code) => box.querySelector('[data-code="' + code + '"]');

  /* The likeliest reaction in full, the second by its card alone: a reader in a hurry gets six links or so. */
  function codes() {
    const [first, ...others] = see.value.split(" "), chosen = parts.filter((part) => part.value);
    const urgent = see.selectedOptions[0].dataset.urgent ? [first + "-urgent"] : [];
    return [...urgent, first + "-card", ...chosen.map((part) => first + "-" + part.value), first + "-respond",
      ...others.map((code) => code + "-card"), ...chosen.map((part) => part.selectedOptions[0].dataset.chapter + "-card")];
  }

  function show() {
    answer.textContent = "";
    if (!see.value) return;
    const list = document.createElement("ol"), title = document.createElement("p");
    title.textContent = "Read now:";
    codes().forEach((code) => { if (entry(code)) list.append(entry(code).cloneNode(true)); });
    answer.append(title, list);
  }

  box.hidden = false;
  const whole = document.createElement("details"), name = document.createElement("summary");
  name.textContent = "All of it as a table";
  (table.closest(".hb-table") || table).replaceWith(whole);
  whole.append(name, table);
  [see, ...parts].forEach((field) => field.addEventListener("change", show));
})();
