/* The search box: opens, asks, shows, and gives the focus back. What is typed stays in the page: no address, no storage, no
   request. Keys: Ctrl+K goes to the box (a letter alone would be pressed by speech input, WCAG 2.1.4); arrows walk the
   results; Enter opens the first; Escape closes. */
(function () {
  "use strict";

  const root = document.documentElement,
    box = document.querySelector(".md-search"),
    link = document.querySelector(".hb-search-open");
  if (!box) return;
  const form = box.querySelector("form"),
    input = form.elements.query,
    output = element("div", "md-search__output md-search-result"),
    meta = element("div", "md-search-result__meta"),
    advice = element("div", "hb-search-answer md-typeset"),
    list = element("ol", "md-search-result__list");
  for (const name of ["autocapitalize", "autocorrect", "autocomplete"]) input.setAttribute(name, "off");
  input.spellcheck = false;
  meta.setAttribute("role", "status");
  advice.hidden = true;
  output.append(meta, advice, list);
  form.after(output);
  const folder = new URL("./", document.currentScript.src).href,
    site = new URL("../../", folder).href;
  const words = self.handbookWords,
    SOON = 1000;
  let asking = null,
    opener = null,
    answered = null,
    latest = 0;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function address(url) {
    const [path, hash] = url.split("#");
    const file = location.protocol === "file:" ? "index.html" : "";
    return site + path + file + (hash ? "#" + hash : "");
  }

  const find = async (...places) => self.handbook.startSearch(...places); // that script may be missing too

  function start() {
    const language = box.dataset.language;
    if (!asking) asking = find(folder, site + "assets/search/" + language + ".js", language);
    asking.catch(() => {
      asking = null;
    });
  }

  function open(from) {
    if (!root.classList.contains("hb-searching")) opener = from;
    root.classList.add("hb-searching");
    start();
  }

  function close(back) {
    if (!root.classList.contains("hb-searching")) return;
    root.classList.remove("hb-searching");
    if (!back) return;
    if (opener && opener !== document.body && opener.isConnected) opener.focus();
    else input.blur();
  }

  /* Where a section stands: "Dissociation > What to do". */
  const placed = (chapter, title) => (chapter === title ? title : chapter + " › " + title) + " ";

  /* A text in pieces, every second one marked. */
  function lines(pieces) {
    const made = element("p");
    pieces.forEach((piece, place) => {
      if (piece) made.append(place % 2 ? element("mark", "", piece) : piece);
    });
    return made;
  }

  function item({ url, title, code, chapter, lines: pieces }) {
    const made = element("li", "md-search-result__item"),
      anchor = element("a", "md-search-result__link");
    const body = element("div", "md-search-result__article md-typeset"),
      heading = element("p", "hb-result-title", placed(chapter, title));
    if (code.endsWith("-urgent")) made.classList.add("hb-result-urgent");
    heading.append(element("span", "hb-code", code));
    body.append(heading, lines(pieces));
    anchor.href = address(url);
    anchor.append(body);
    made.append(anchor);
    return made;
  }

  function advise(links) {
    const choices = element("ul");
    for (const { url, title, code, chapter } of links) {
      const choice = element("li"),
        anchor = element("a", "", placed(chapter, title));
      anchor.href = address(url);
      anchor.append(element("span", "hb-code", code));
      choice.append(anchor);
      choices.append(choice);
    }
    advice.hidden = !links.length;
    advice.replaceChildren(choices);
  }

  const nothing = { results: [], links: [], danger: false, status: "" };

  function show({ results, links, danger, status }) {
    list.replaceChildren(...results.map(item));
    advise(links);
    output.classList.toggle("hb-danger", danger);
    meta.replaceChildren(danger ? element("strong", "", status) : status);
  }

  /* What is said where the list of words did not come, as on a broken line: the way to all sections. */
  function failed() {
    const all = { url: words.index, title: words.all_sections, code: "", chapter: words.all_sections };
    return { ...nothing, links: [all], status: words.search_failed };
  }

  async function ask() {
    const query = input.value,
      number = (latest += 1);
    start();
    const waiting = setTimeout(() => {
      if (number === latest && query.trim()) meta.textContent = words.search_loading;
    }, SOON);
    const answer = query.trim() ? await asking.then((engine) => engine(query)).catch(failed) : nothing;
    clearTimeout(waiting);
    if (number !== latest) return;
    const place = stops().indexOf(document.activeElement); // an answer that comes late takes no link away from under the keys
    show(answer);
    if (place > 0) stops()[Math.min(place, stops().length - 1)].focus();
  }

  /* A page that is left may come back from memory: without the question. */
  function forget() {
    latest += 1;
    input.value = "";
    show(nothing);
  }

  /* The places that the arrow keys walk through, in order. */
  const stops = () => [input, ...advice.querySelectorAll("a"), ...list.querySelectorAll("a")];

  function walk(step) {
    const places = stops(),
      now = places.indexOf(document.activeElement);
    places[Math.min(Math.max(now + step, 0), places.length - 1)].focus();
  }

  box.hidden = false;
  if (link) {
    const button = element("button", link.className);
    button.append(...link.childNodes);
    button.type = "button";
    const focused = document.activeElement === link;
    link.replaceWith(button);
    if (focused) button.focus();
    button.addEventListener("click", () => {
      open(button);
      input.focus();
      input.select();
    });
  }
  box.addEventListener("pointerover", start, { once: true }); // on its way to the box: the first answer is ready sooner
  input.addEventListener("focus", (event) => open(event.relatedTarget));
  input.addEventListener("input", () => {
    answered = ask();
  });
  addEventListener("pagehide", forget);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const number = latest;
    await answered; // what is shown may answer fewer letters than were typed
    const first = list.querySelector("a") || advice.querySelector("a");
    if (first && number === latest && root.classList.contains("hb-searching")) first.click();
  });
  box.querySelector(".md-search__close").addEventListener("click", () => close(true));
  box.addEventListener("click", (event) => {
    if (event.target.closest("a")) close(false);
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close(false);
  });
  document.addEventListener("click", (event) => {
    if (!box.contains(event.target) && !event.target.closest(".hb-search-open")) close(false);
  });

  box.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return; // an input method chooses among its words
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") close(true);
    else if (step) walk(step);
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    open(document.activeElement);
    input.focus();
    input.select();
  });
})();
