/* The engine behind the search box: BM25 over sections (MiniSearch), evened-out words, typing errors, and everyday expressions
   that mean a chapter. It runs in a worker, or in the page where a browser allows none (a page on disk). */
self.handbookEngine = function (MiniSearch, data) {
  "use strict";

  const SMALL = new Set(("a about after again all also am an and any are as at be because been before being but by can could did do does doing " +
    "during each for from get gets getting got had has have having he her hers him his how i if in into is it its just keep keeps like me more most " +
    "my of off on once only or our ours out over own same she should so some such than that the their theirs them then there these they this those to " +
    "too under until up us very was we were what when where which while who whom why will with would you your yours please someone somebody person " +
    "people client victim survivor victims survivors clients one thing things really always still says say said tell tells told").split(" "));
  const US = [[/our\b/, "or"], [/is(e|es|ed|ing|ation)\b/, "iz$1"], [/ll(ed|ing|or|ors)\b/, "l$1"], [/centre\b/, "center"], [/programme/, "program"],
    [/ence\b/, "ense"]];
  const ENDINGS = [[/(ies|ied)$/, "y"], [/(sses)$/, "ss"], [/([^aeious])s$/, "$1"], [/([aeiou][^s])s$/, "$1"], [/(.{3,})(ingly|edly)$/, "$1"],
    [/(.{3,})(ations?|ings?|ments?|ness|fully|ful|able|ible|ives?|ed|ly|ers?|e)$/, "$1"]];

  const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/['’‘`]/g, "");

  function stem(word) {
    let w = word;
    if (w.length < 4) return w;
    US.forEach(([from, to]) => { w = w.replace(from, to); });
    ENDINGS.forEach(([from, to]) => { w = w.replace(from, to); });
    return w.replace(/([a-z])\1/g, "$1").replace(/i$/, "y");      // "agressive" and "aggressive" are one
  }

  const tokens = (text) => plain(text).match(/[a-z0-9]+/g) || [];
  const stems = (text) => tokens(text).map(stem);

  const sections = data.sections.map(([code, title, chapter, address, excerpt, words, language]) =>
    ({ id: code, code, title, chapter, address, excerpt, words, language, home: code.match(/^(?:[A-Z]{2}-)?[A-Z]+\d*/)[0] }));
  const byCode = new Map(sections.map((section) => [section.code, section]));

  const mini = new MiniSearch({
    fields: ["title", "chapter", "words"],
    tokenize: tokens,
    processTerm: (term) => (SMALL.has(term) || term.length < 2 ? null : stem(term)),
    searchOptions: { boost: { title: 2.5, chapter: 1.5 }, fuzzy: (term) => (term.length > 7 ? 0.25 : term.length > 4 ? 0.2 : false),
      weights: { fuzzy: 0.35, prefix: 0.4 }, prefix: (term, index, terms) => index === terms.length - 1 && term.length > 2 },
  });
  mini.addAll(sections);

  /* Each expression as its stems; small words count here, since "give up" is not "give". */
  const expressions = [];
  Object.entries(data.means).forEach(([code, list]) => list.forEach((words) => {
    expressions.push({ code, parts: stems(words).filter((part) => !["a", "the", "to", "of", "my", "it"].includes(part)) });
  }));

  const near = (a, b) => {      // one letter more, less, other or swapped
    if (a === b) return true;
    if (a.length < 5 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i += 1;
    const x = a.slice(i), y = b.slice(i);
    return x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1) ||
      (x.length > 1 && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
  };

  /* How strongly a query means each code: longer expressions, found whole and in order, mean more. */
  function meant(query) {
    const words = stems(query), found = new Map();
    expressions.forEach(({ code, parts }) => {
      let at = 0, first = -1, last = -1;
      for (const [index, word] of words.entries()) {
        if (near(parts[at], word)) { if (first < 0) first = index; last = index; at += 1; if (at === parts.length) break; }
      }
      if (at < parts.length || last - first > parts.length + 1) return;
      const weight = parts.length * parts.length * (parts.join("").length > 4 ? 1 : 0.6);
      found.set(code, (found.get(code) || 0) + weight);
    });
    return found;
  }

  /* What is shown where nothing is found: the finder, where to turn, and what the handbook does not have. */
  const NEAREST = ["FIND", "HELP-local", "ABOUT-not", "HOME"];
  const WEIGHT = { GLOSS: 0.5, D: 0.75, V: 0.6, TR: 0.6, T: 0.6, TH: 0.5, SUP: 0.7, ABOUT: 0.6, Q: 0.6, HOME: 0.5, INTRO: 0.8, MATRIX: 0.5, FIND: 0.7 };

  /* Chapters are ranked by their best sections and by what the query means; each shows its best section. */
  function search(query, language, count) {
    const hits = mini.search(query, { filter: (hit) => byCode.get(hit.id).language === language });
    const chapters = new Map(), chapter = (home) => {
      if (!chapters.has(home)) chapters.set(home, { home, best: null, score: 0, hits: [] });
      return chapters.get(home);
    };
    hits.forEach((hit) => chapter(byCode.get(hit.id).home).hits.push(hit));
    const top = hits.length ? hits[0].score : 1;
    chapters.forEach((each) => {
      each.score = each.hits.slice(0, 4).reduce((sum, hit, index) => sum + hit.score / top / (index + 1), 0) * (WEIGHT[each.home.replace(/\d$/, "")] || 1);
      each.best = each.hits[0].id;
    });
    const codes = meant(query), most = Math.max(1, ...codes.values());
    codes.forEach((weight, code) => {
      const prefix = language === "en" ? "" : language.toUpperCase() + "-", section = byCode.get(prefix + code);
      if (!section) return;
      const each = chapter(section.home);
      each.score += 1.6 * weight / most + 0.15 * Math.min(weight, 6);
      if (!each.best) each.best = byCode.has(section.home + "-card") ? section.home + "-card" : section.code;
    });
    const found = [...chapters.values()];
    if (!found.length) return NEAREST.filter((code) => byCode.has(code)).map((code) => ({ ...byCode.get(code), nothing: true }));
    return found.sort((a, b) => b.score - a.score).slice(0, count).map((each) => {
      const { code, title, chapter: of, address, excerpt } = byCode.get(each.best);
      return { code, title, chapter: of, address, excerpt };
    });
  }

  return search;
};
