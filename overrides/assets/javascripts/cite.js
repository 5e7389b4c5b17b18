/* Cite this section: the code beside a heading opens a row of buttons that copy a link, a line for a note, or a reference.
   Without this script the code is a plain link to a page that shows the same lines (handbook_build/versions/cite_formats.py);
   the forms of these lines, and all words, come from words/<language>.js (data/languages.yml).
   Nothing leaves the page, and there is no field in which anything about a person could be typed. */
(function () {
  "use strict";

  const head = document.querySelector(".hb-head");
  const codes = document.querySelectorAll("a.hb-code");
  if (!head || !codes.length) return;
  const words = self.handbookWords,
    citation = words.citation,
    url = head.dataset.url;
  let panel = null;

  const pad = (text) => text.padStart(2, "0");

  const fill = (form, values) => form.replace(/\{(\w+)\}/g, (_all, name) => values[name]);

  function cited(link) {
    const heading = link.previousElementSibling,
      code = link.textContent.trim();
    const own = heading.textContent.trim(),
      chapter = document.querySelector("h1").textContent.trim();
    const title = heading.tagName === "H1" ? own : chapter + ": " + own;
    const place = url + (heading.tagName === "H1" ? "" : "#" + heading.id);
    return {
      code,
      title,
      handbook: words.handbook,
      version: words.version,
      day: words.day,
      date: citation.date,
      newest: words.address + "s/" + code.toLowerCase() + "/",
      address: words.address + "v/" + words.version + "/" + place,
    };
  }

  /* Each choice: the name on its button, the text it copies, and, where a paste can keep one, the address in it. */
  const choices = [
    [words.link, (s) => s.newest, (s) => s.newest],
    [words.for_a_note, (s) => fill(citation.note, s), (s) => s.address],
    [words.as_markdown, (s) => fill(citation.markdown, s)],
    ["APA", (s) => fill(citation.apa, s), (s) => s.address],
    [
      "BibTeX",
      (s) => {
        const [year, month] = words.iso.split("-");
        return (
          "@incollection{handbook-" +
          s.code.toLowerCase() +
          "-" +
          s.version +
          ",\n  title = {" +
          s.code +
          ": " +
          s.title +
          "},\n  booktitle = {" +
          s.handbook +
          "},\n  year = " +
          year +
          ",\n  month = " +
          Number(month) +
          ",\n  note = {" +
          fill(citation.version, s) +
          "},\n  url = {" +
          s.address +
          "},\n}"
        );
      },
    ],
    [
      "RIS",
      (s) => {
        const [year, month, day] = words.iso.split("-");
        return [
          "TY  - CHAP",
          "TI  - " + s.code + ": " + s.title,
          "T2  - " + s.handbook,
          "PY  - " + year,
          "DA  - " + [year, pad(month), pad(day)].join("/"),
          "ET  - " + s.version,
          "UR  - " + s.address,
          "ER  - ",
        ].join("\n");
      },
    ],
  ];

  const escaped = (text) => text.replace(/[&<>"]/g, (c) => "&#" + c.charCodeAt(0) + ";");

  const rich = (text, address) =>
    escaped(text).replace(escaped(address), '<a href="' + escaped(address) + '">' + escaped(address) + "</a>");

  /* Older browsers and plain http have no clipboard of their own to write to: there the copy event carries the text. */
  function copyByEvent(text, html) {
    let done = false;
    function fill(event) {
      event.clipboardData.setData("text/plain", text);
      if (html) event.clipboardData.setData("text/html", html);
      event.preventDefault();
      done = true;
    }
    document.addEventListener("copy", fill);
    document.execCommand("copy");
    document.removeEventListener("copy", fill);
    return done ? Promise.resolve() : Promise.reject(new Error("not copied"));
  }

  function copy(text, html) {
    if (!navigator.clipboard || !navigator.clipboard.write || typeof ClipboardItem === "undefined")
      return copyByEvent(text, html);
    const parts = { "text/plain": new Blob([text], { type: "text/plain" }) };
    if (html) parts["text/html"] = new Blob([html], { type: "text/html" });
    return navigator.clipboard.write([new ClipboardItem(parts)]).catch(() => copyByEvent(text, html));
  }

  function element(tag, name, text) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function close(andFocus) {
    if (!panel) return;
    const link = panel.previousElementSibling;
    panel.remove();
    panel = null;
    link.setAttribute("aria-expanded", "false");
    if (andFocus) link.focus();
  }

  function open(link) {
    close(false);
    const section = cited(link),
      status = element("p", "hb-cite-status"),
      shown = element("pre", "hb-cite-text");
    panel = element("div", "hb-cite");
    panel.setAttribute("role", "group");
    panel.setAttribute("aria-label", fill(words.cite, section));
    status.setAttribute("role", "status");
    shown.hidden = true;
    choices.forEach(([name, text, address]) => {
      const button = element("button", "hb-cite-button", fill(words.copy, { choice: name }));
      button.type = "button";
      button.addEventListener("click", () => {
        const line = text(section),
          html = address ? rich(line, address(section)) : "";
        shown.textContent = line;
        shown.hidden = false;
        status.textContent = "";
        copy(line, html).then(
          () => {
            status.textContent = fill(words.copied, { code: section.code, choice: name });
          },
          () => {
            status.textContent = words.not_copied;
          },
        );
      });
      panel.append(button);
    });
    panel.append(status, shown);
    link.after(panel);
    link.setAttribute("aria-expanded", "true");
    panel.querySelector("button").focus();
  }

  codes.forEach((link) => {
    link.setAttribute("aria-label", fill(words.cite_this, { code: link.textContent }));
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      if (panel && panel.previousElementSibling === link) close(true);
      else open(link);
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel) close(panel.contains(document.activeElement));
  });
  document.addEventListener("click", (event) => {
    if (panel && !panel.contains(event.target) && !event.target.closest("a.hb-code")) close(false);
  });
})();
