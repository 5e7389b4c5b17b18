/* Check a copy: a code and a version, typed or from a printed QR code (check/#R4-respond@1.0.0), against the list in
   changes.js that comes with the page. No request is made, and nothing is kept. */
(function () {
  "use strict";

  const box = document.querySelector(".hb-check"), list = self.handbookChanges;
  if (!box || !list) return;
  const code = box.querySelector("#hb-check-code"), version = box.querySelector("#hb-check-version");
  const answer = box.querySelector(".hb-check-answer"), root = box.dataset.root;
  const byLower = {};
  Object.keys(list.sections).forEach((name) => { byLower[name.toLowerCase()] = name; });

  const order = (number) => number.split(".").map(Number);
  function newer(a, b) {
    const x = order(a), y = order(b);
    for (let i = 0; i < 3; i += 1) if ((x[i] || 0) !== (y[i] || 0)) return (x[i] || 0) > (y[i] || 0);
    return false;
  }

  function paragraph(...parts) {
    const made = document.createElement("p");
    parts.forEach((part) => made.append(part));
    answer.append(made);
    return made;
  }

  function link(name, text) {
    const made = document.createElement("a");
    made.href = root + "s/" + name.toLowerCase() + "/" + (location.protocol === "file:" ? "index.html" : "");
    made.textContent = text || name;
    return made;
  }

  function difference(change) {
    const made = paragraph();
    change.pieces.forEach(([kind, words]) => {
      const piece = document.createElement(kind === "gone" ? "del" : kind === "new" ? "ins" : "span");
      piece.textContent = words;
      made.append(piece);
    });
  }

  function unknownCode(typed) {
    const near = self.handbookNearest(typed, Object.keys(list.sections), 3);
    const line = paragraph("No section was ever published under the code “" + typed + "”." + (near.length ? " The nearest: " : ""));
    near.forEach((name, index) => line.append(index ? ", " : "", link(name)));
  }

  function report(name, from) {
    const section = list.sections[name];
    const since = section.changes.filter((change) => newer(change.version, from));
    if (newer(section.since, from)) {
      paragraph(link(name), " was first published in version " + section.since + ". It was not in version " + from + ".");
      return;
    }
    if (section.retired) paragraph(name + " was retired on " + section.retired.on + ". " + section.retired.because);
    else if (section.moved_to) paragraph(name + " is now ", link(section.moved_to), ".");
    else if (!since.length) paragraph("Your copy is current. ", link(name), " has not changed since version " + from + ".");
    since.forEach((change) => {
      paragraph(link(name), " was " + change.kind + " in version " + change.version + (change.moved_to ? ": now on " + change.moved_to : "") + ".");
      if (change.pieces.length) difference(change);
    });
  }

  function check() {
    const typed = code.value.trim(), from = version.value.trim().replace(/,/g, ".");
    answer.textContent = "";
    if (!typed || !from) paragraph("Type both the code and the version.");
    else if (!byLower[typed.toLowerCase()]) unknownCode(typed);
    else if (!list.versions.includes(from)) paragraph("There is no version “" + from + "”. The versions are: " + list.versions.join(", ") + ".");
    else report(byLower[typed.toLowerCase()], from);
  }

  function fromAddress() {
    const scanned = /^#([A-Za-z0-9-]+)@([0-9.]+)$/.exec(location.hash);
    if (!scanned) return;
    code.value = scanned[1];
    version.value = scanned[2];
    check();
  }

  box.hidden = false;
  box.querySelector("button").addEventListener("click", check);
  [code, version].forEach((field) => field.addEventListener("keydown", (event) => { if (event.key === "Enter") check(); }));
  addEventListener("hashchange", fromAddress);
  addEventListener("pagehide", () => { code.value = version.value = answer.textContent = ""; });
  fromAddress();
})();
