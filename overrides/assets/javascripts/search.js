/* The search box. Nothing of search is loaded before it is opened. What is typed is kept nowhere and goes nowhere: not into the
   address, not into storage, not over the network. Without this script the way to search is a link to all sections. */
(function () {
  "use strict";

  const box = document.querySelector(".md-search"), opener = document.querySelector(".hb-search-open");
  if (!box || !opener) return;
  const field = box.querySelector(".md-search__input"), form = box.querySelector(".md-search__form");
  const meta = box.querySelector(".md-search-result__meta"), list = box.querySelector(".md-search-result__list");
  const closer = box.querySelector(".md-search__close"), root = box.dataset.root, scripts = root + "assets/javascripts/";
  const words = box.dataset, language = document.documentElement.lang.slice(0, 2) || "en", fromDisk = location.protocol === "file:";
  let ask = null, asked = 0, from = null, loading = false;

  function inPage() {
    const files = ["vendor/minisearch.js", "search-engine.js", "../../search-index.js"];
    const load = (index) => {
      if (index === files.length) {
        const search = self.handbookEngine(self.MiniSearch, self.handbookSearch);
        ask = (query, number) => show(number, search(query, language, 12));
        look();
        return;
      }
      const script = document.createElement("script");
      script.src = scripts + files[index];
      script.onload = () => load(index + 1);
      document.head.append(script);
    };
    load(0);
  }

  function start() {
    if (loading) return;
    loading = true;
    if (fromDisk) { inPage(); return; }
    try {
      const worker = new Worker(scripts + "search-worker.js");
      worker.onmessage = (event) => {
        if (event.data.ready) { ask = (query, number) => worker.postMessage({ number, query, language }); look(); }
        else show(event.data.number, event.data.results);
      };
      worker.onerror = inPage;
    } catch (error) { inPage(); }
  }

  function element(tag, name, text) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function row(result) {
    const item = element("li", "md-search-result__item"), link = element("a", "md-search-result__link");
    const article = element("article", "md-search-result__article md-typeset"), name = element("p", "hb-result-title");
    const title = result.title === result.chapter ? result.title : result.chapter + ": " + result.title;
    link.href = root + (fromDisk ? result.address.replace(/(^|\/)(#|$)/, "$1index.html$2") : result.address);
    name.append(title + " ", element("span", "hb-code", result.code));
    article.append(name);
    if (result.excerpt) article.append(element("p", "", result.excerpt));
    link.append(article);
    item.append(link);
    return item;
  }

  function show(number, results) {
    if (number !== asked) return;
    list.replaceChildren(...results.map(row));
    meta.textContent = results.length && !results[0].nothing ? words.found.replace("#", results.length) : words.none;
  }

  function look() {
    const query = field.value.trim();
    asked += 1;
    if (!query) { list.replaceChildren(); meta.textContent = ""; return; }
    if (ask) ask(query, asked); else meta.textContent = words.wait;
  }

  function open() {
    from = document.activeElement === field ? from : document.activeElement;
    document.documentElement.classList.add("hb-searching");
    start();
    field.focus();
  }

  function close(andReturn) {
    document.documentElement.classList.remove("hb-searching");
    if (andReturn && from && from !== document.body) from.focus(); else if (andReturn) field.blur();
  }

  box.hidden = false;
  opener.setAttribute("role", "button");
  opener.textContent = words.open;
  opener.addEventListener("click", (event) => { event.preventDefault(); open(); });
  opener.addEventListener("keydown", (event) => { if (event.key === " ") { event.preventDefault(); open(); } });
  field.addEventListener("focus", () => { document.documentElement.classList.add("hb-searching"); start(); });
  field.addEventListener("input", look);
  form.addEventListener("submit", (event) => { event.preventDefault(); const first = list.querySelector("a"); if (first) first.click(); });
  closer.addEventListener("click", () => close(true));
  document.addEventListener("click", (event) => { if (!box.contains(event.target) && !opener.contains(event.target)) close(false); });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); open(); }
    if (!document.documentElement.classList.contains("hb-searching")) return;
    if (event.key === "Escape") { close(true); return; }
    const stops = [field, ...list.querySelectorAll("a")], at = stops.indexOf(document.activeElement);
    if (at >= 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
    }
  });
})();
