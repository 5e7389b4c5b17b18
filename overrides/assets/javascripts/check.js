/* Check a copy: a code and a version, typed or from a printed QR code (check/#R4-respond@1.0.0), against the list in
   changes.js that comes with the page. The words of that version stand beside those of today; they come with a script of
   this site for the chapter alone. Nothing is kept, and nothing leaves the site. */
(function () {
  "use strict";

  const box = document.querySelector(".hb-check"),
    list = self.handbookChanges,
    words = self.handbookWords;
  if (!box || !list || !words) return;
  const code = box.querySelector("#hb-check-code"),
    version = box.querySelector("#hb-check-version");
  const answer = box.querySelector(".hb-check-answer"),
    sides = box.querySelector(".hb-check-words");
  const root = box.dataset.root,
    dates = Object.fromEntries(list.versions);
  const byLower = {};
  Object.keys(list.sections).forEach((name) => {
    byLower[name.toLowerCase()] = name;
  });

  const order = (number) => number.split(".").map(Number);
  function newer(a, b) {
    const x = order(a),
      y = order(b);
    for (let i = 0; i < 3; i += 1) if ((x[i] || 0) !== (y[i] || 0)) return (x[i] || 0) > (y[i] || 0);
    return false;
  }

  function element(tag, text, className) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function link(name) {
    const made = element("a", name);
    made.href = root + "s/" + name.toLowerCase() + "/" + (location.protocol === "file:" ? "index.html" : "");
    return made;
  }

  /* Writes a sentence; codes in it are links. */
  function paragraph(text, values) {
    const made = element("p");
    text.split(/(\{\w+\})/).forEach((part) => {
      const name = /^\{(\w+)\}$/.exec(part),
        value = name ? values[name[1]] : part;
      made.append(name && list.sections[value] ? link(value) : value);
    });
    answer.append(made);
    return made;
  }

  const chapterOf = (name) => /^(?:[A-Z]{2,3}-(?:[A-Z0-9]{2,4}-)?)?[A-Z]+[0-9]*/.exec(name)[0];

  function load(chapter, done) {
    if ((self.handbookVersionWords || {})[chapter]) {
      done();
      return;
    }
    const script = element("script");
    script.src = root + "assets/version-words/" + chapter.toLowerCase() + ".js";
    script.addEventListener("load", done);
    document.head.append(script);
  }

  /* The words under a code in a version: those of the newest entry that is not newer. */
  function saidIn(name, number) {
    const said = ((self.handbookVersionWords || {})[chapterOf(name)] || {})[name] || [];
    return said.find((entry) => !newer(entry[0], number)) || said.filter((entry) => newer(entry[0], number)).pop();
  }

  /* A section's words in a version, with those of the parts that stood below it. */
  function column(title, entry, number) {
    const made = element("section");
    made.append(element("h3", title));
    [entry, ...entry[3].map((part) => saidIn(part, number))].filter(Boolean).forEach((said) => {
      made.append(element("p", said[1], "hb-check-title"), element("div", said[2]));
    });
    return made;
  }

  function beside(name, from, target) {
    load(chapterOf(name), () =>
      load(chapterOf(target), () => {
        const newest = list.versions[0][0],
          then = saidIn(name, from),
          now = saidIn(target, newest);
        sides.textContent = "";
        if (then && then[1])
          sides.append(column(fill(words.check_then, { version: from, day: dates[from] }), then, from));
        if (now && now[1]) sides.append(column(fill(words.check_now, { code: target, version: newest }), now, newest));
      }),
    );
  }

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

  function unknownCode(typed) {
    const near = self.handbookNearest(typed, Object.keys(list.sections), 3);
    const line = paragraph(words.check_unknown, { code: typed });
    near.forEach((name, index) => line.append(index ? ", " : " " + words.check_near + " ", link(name)));
  }

  function report(name, from) {
    let target = name;
    const seen = new Set();
    while (list.sections[target].moved_to && !seen.has(target)) {
      seen.add(target);
      target = list.sections[target].moved_to;
    }
    const section = list.sections[name],
      reworded = section.changes.find((change) => newer(change[0], from));
    if (newer(section.since, from)) {
      paragraph(words.check_since, { code: name, since: section.since, version: from });
      return;
    }
    if (section.retired)
      paragraph(words.check_retired, { code: name, day: section.retired.on, because: section.retired.because });
    else if (target !== name) paragraph(words.check_moved, { code: name, target });
    else if (reworded) paragraph(words.check_reworded, { code: name, version: reworded[0] });
    else {
      paragraph(words.check_current, { code: name, version: from });
      return;
    }
    beside(name, from, target);
  }

  /* "v1.0.0", "version 1,0,0", "1.0" and a note that names it are the version 1.0.0; a date beside it is none. */
  function versionIn(text) {
    const plain = text.slice(0, 1500).normalize("NFKC").replace(/,/g, "."),
      found = plain.match(/\d+(?:\.\d+){1,2}/g) || [];
    const whole = found.map((one) => (one.split(".").length < 3 ? one + ".0" : one));
    return whole.find((one) => dates[one]) || found.find((one) => one.split(".").length > 2) || "";
  }

  function check() {
    const typed = code.value.trim(),
      from = versionIn(version.value) || versionIn(typed) || version.value.trim();
    const known = self.handbook.pastedCode(typed, (name) => Object.hasOwn(byLower, name));
    answer.textContent = sides.textContent = "";
    if (!typed || !from) paragraph(words.check_both, {});
    else if (!known) unknownCode(typed.slice(0, 100));
    else if (!dates[from])
      paragraph(words.check_no_version, { version: from.slice(0, 100), versions: Object.keys(dates).join(", ") });
    else report(byLower[known], from);
  }

  function fromAddress() {
    const scanned = /^#([A-Za-z0-9-]+)@([0-9.]+)$/.exec(self.handbook.decoded(location.hash));
    if (!scanned) return;
    code.value = scanned[1];
    version.value = scanned[2];
    check();
  }

  box.hidden = false;
  box.querySelector("button").addEventListener("click", check);
  [code, version].forEach((field) =>
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !self.handbook.composing(event)) check();
    }),
  );
  addEventListener("hashchange", fromAddress);
  addEventListener("pagehide", () => {
    code.value = version.value = answer.textContent = sides.textContent = "";
  });
  fromAddress();
})();
