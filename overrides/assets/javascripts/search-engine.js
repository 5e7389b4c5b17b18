/* Answers a question: chapters by their words (MiniSearch) and by meaning (the table), and the section of each that fits best.
   `data` is what handbook_build/search/index.py wrote. Nothing is kept of a question. See decisions/search.md. */
(function () {
  "use strict";

  const { Words, edits, sound } = self.handbook;
  const FEW = 8, CORRECTED = 0.8, MEANT = 0.4, EXPRESSION = 6;
  const WEIGHT = { chapter: 1, section: 0.6, meaning: 2.5, name: 1.5, kind: 1, behind: 0.75 };
  const BOOSTS = { title: 3, names: 2.5, summary: 1.5, text: 1 };
  const BM25 = { k: 1.2, b: 0.5, d: 0.5 };
  const LEAST = { top: 8, near: 1, score: 0.05 };
  const CODE = /^[A-Z]+\d*(?:-[a-z0-9-]*)?$/i;
  const CARDS = ["card", "pick", "all"];

  class Engine {
    constructor(data, language) {
      this.words = new Words(data.words, language);
      this.answers = data.answers;
      this.behind = new Set(data.words.behind || []);
      this.vocabulary = data.vocabulary.split(" ");
      this.plain = this.words.tokens(data.vocabulary);
      this.stems = this.vocabulary.map((word) => this.words.of(word).join(" "));
      this.chapters = data.chapters.map(([code, url, title, names, summary, sections]) => ({ code, url, title, names, summary, sections }));
      this.readTable(data.table);
      this.readExpressions(data.expressions);
      this.known = new Set();
      this.knownStems = new Set();
      this.fill();
      for (const word of [...this.vocabulary, ...this.spoken.keys()]) this.know(word);
    }

    /* A known word by its sound: listed when the first word is misspelled, so that the first answer need not wait for it. */
    sounding(word) {
      if (!this.sounds) {
        this.sounds = new Map();
        for (const known of this.known) if (!this.sounds.has(sound(known))) this.sounds.set(sound(known), known);
      }
      return this.sounds.get(sound(word));
    }

    /* Takes in the words of a text as they are typed: without accents. */
    know(text) {
      for (const word of this.words.tokens(text)) {
        this.known.add(word);
        this.knownStems.add(this.words.stem(word));
      }
    }

    /* word -> [[place, how much it speaks for it], ...]; a place is a chapter's code, or "-say" for sections that end so. */
    readTable(table) {
      this.spoken = new Map();
      if (!table) return;
      const letters = new Map();
      for (let code = 33; letters.size < table.places.length; code++) {
        const letter = String.fromCharCode(code);
        if (letter !== '"' && letter !== "\\") letters.set(letter, table.places[letters.size]);
      }
      const rows = table.rows.split("\n");
      table.words.split("\n").forEach((word, line) => {
        const row = [];
        for (let at = 0; at < rows[line].length; at += 2) row.push([letters.get(rows[line][at]), Number(rows[line][at + 1]) / 9]);
        this.spoken.set(word, row);
        const key = this.words.stem(word);
        if (!this.spoken.has(key)) this.spoken.set(key, row);
      });
    }

    /* Expressions by the stems of their words; one of which a single word would be left is no expression any more. */
    readExpressions(expressions) {
      this.expressions = new Map();
      for (const [words, meaning] of Object.entries(expressions)) {
        const all = words.split(" "), telling = all.filter((word) => this.words.joins(word));
        if (telling.length === 1 && all.length > 1) continue;
        this.expressions.set(telling.map((word) => this.words.stem(word)).join(" "), { words, meaning: this.words.of(meaning) });
      }
    }

    fill() {
      const options = { tokenize: (text) => text.split(" ").filter(Boolean), processTerm: (term) => term };
      this.chapterIndex = new MiniSearch({ ...options, fields: Object.keys(BOOSTS) });
      this.sectionIndex = new MiniSearch({ ...options, fields: ["title", "text"] });
      this.places = [];
      this.named = new Map();
      this.chapters.forEach((chapter, id) => {
        const whole = [];
        chapter.sections.forEach(([, title, , numbers], number) => {
          let at = 0;
          const text = numbers ? numbers.split(" ").map((step) => this.stems[at += parseInt(step, 36)]).join(" ") : "";
          whole.push(text);
          this.sectionIndex.add({ id: this.places.length, title: this.words.of(title).join(" "), text });
          this.places.push([id, number]);
        });
        const of = (text) => this.words.of(text).join(" ");
        for (const name of [chapter.title, ...chapter.names.split(" · ")].map(of).filter(Boolean)) this.named.set(name, (this.named.get(name) || new Set()).add(id));
        this.know([chapter.title, chapter.names, chapter.summary, ...chapter.sections.map(([, title]) => title)].join(" "));
        this.chapterIndex.add({ id, title: of(chapter.title), names: of(chapter.names), summary: of(chapter.summary), text: whole.join(" ") });
      });
    }

    /* What is asked for: [{stem, weight, word}], misspelled words mended, expressions explained. Where no word tells anything,
       all count. */
    terms(query) {
      const tokens = this.words.tokens(query), found = [], used = new Set();
      this.explain(tokens, found, used);
      const telling = tokens.some((word) => !this.words.isStop(word));
      tokens.forEach((word, place) => {
        if ((telling && this.words.isStop(word)) || used.has(place)) return;
        const last = place === tokens.length - 1 && /\S$/.test(query);
        const stem = this.words.stem(word);
        if (this.known.has(word) || this.knownStems.has(stem)) found.push({ stem, word, weight: 1 });
        else if (last && word.length > 2 && this.beginning(word)) found.push({ stem, word: this.beginning(word), weight: CORRECTED, prefix: true });
        else {
          const right = this.mended(this.words.spelled(word));
          found.push(right ? { stem: this.words.stem(right), word: right, weight: CORRECTED } : { stem, word, weight: 1, unknown: true });
        }
      });
      return found;
    }

    beginning(word) { return this.plain.find((known) => known.startsWith(word)); }

    /* Longest expressions first; words that tell nothing may stand between the words of one. */
    explain(tokens, found, used) {
      const telling = tokens.map((word, place) => [place, word]).filter(([, word]) => this.words.joins(word));
      for (let length = Math.min(EXPRESSION, telling.length); length > 0; length--) {
        for (let start = 0; start + length <= telling.length; start++) {
          const part = telling.slice(start, start + length);
          if (part.some(([place]) => used.has(place))) continue;
          const expression = this.expressions.get(part.map(([, word]) => this.words.stem(word)).join(" "));
          if (!expression) continue;
          const whole = length > 1 ? 1 : MEANT;
          for (const stem of expression.meaning) found.push({ stem, word: "", weight: MEANT });
          found.push({ stem: "", word: expression.words, weight: 1.5 * whole });
          if (length > 1) part.forEach(([place]) => used.add(place));
        }
      }
    }

    /* The known word that a misspelled one is nearest to: by sound, then by fewest edits, then the commoner. */
    mended(word) {
      if (word.length < 4) return "";
      const most = word.length > 5 ? 2 : 1;
      let best = "", least = most + 1;
      for (const known of this.known) {
        if (known.length < 3 || (known[0] !== word[0] && word.length < 6)) continue;
        const count = edits(word, known, Math.min(most, least - 1));
        if (count < least) { least = count; best = known; if (count <= 1) break; }
      }
      return best || this.sounding(word) || "";
    }

    /* Results, best chapter first: {code, url, title, chapter, excerpt}; and what to say beside them. */
    search(query) {
      const direct = this.byCode(query.trim());
      if (direct.length) return { results: direct, answer: null };
      const terms = this.terms(query), scores = this.scores(terms, this.named.get(this.words.of(query).join(" ")));
      const results = scores.slice(0, FEW).map(({ id, number }) => this.result(id, number));
      const rule = this.answerTo(query);
      return { results, answer: rule || (results.length ? null : this.answers.none) };
    }

    /* `named` are the chapters of which the question is a name. */
    scores(terms, named) {
      const lexical = terms.filter((term) => term.stem && !term.unknown);
      const weights = new Map();
      for (const { stem, weight } of lexical) weights.set(stem, Math.max(weights.get(stem) || 0, weight));
      const options = { bm25: BM25, boostTerm: (term) => weights.get(term) || 1, prefix: (term) => lexical.some((one) => one.prefix && one.stem === term) };
      const text = [...weights.keys()].join(" ");
      const total = this.chapters.map(() => 0), sections = this.chapters.map(() => new Map());
      if (text) {
        for (const { id, score } of this.chapterIndex.search(text, { ...options, boost: BOOSTS })) total[id] += WEIGHT.chapter * score;
        for (const { id, score } of this.sectionIndex.search(text, { ...options, boost: { title: 2 } })) {
          const [chapter, number] = this.places[id];
          sections[chapter].set(number, score);
        }
      }
      const meaning = this.meaning(terms), meant = (place) => meaning.get(place) || 0;
      const most = sections.map((scores) => Math.max(...scores.values(), 0));
      const top = Math.max(...total, LEAST.top), topSection = Math.max(...most, LEAST.top);
      const near = Math.max(...this.chapters.map((chapter) => meant(chapter.code)), LEAST.near);
      return this.chapters.map((chapter, id) => ({
        id,
        number: this.best(chapter, sections[id], topSection, meaning),
        score: (this.behind.has(chapter.code) ? WEIGHT.behind : 1) * (WEIGHT.chapter * total[id] / top + WEIGHT.section * most[id] / topSection + WEIGHT.meaning * meant(chapter.code) / near + (named && named.has(id) ? WEIGHT.name : 0)),
      })).filter((one) => one.score > LEAST.score).sort((a, b) => b.score - a.score);
    }

    /* The section of a chapter that fits best by its words and its kind; -1 where none stands out. */
    best(chapter, scores, top, meaning) {
      let best = -1, most = 0;
      chapter.sections.forEach(([name], number) => {
        const score = (scores.get(number) || 0) / top + WEIGHT.kind * (meaning.get(name.slice(chapter.code.length)) || 0);
        if (score > most) { most = score; best = number; }
      });
      return best;
    }

    /* place -> how much the words of a question speak for it */
    meaning(terms) {
      const found = new Map();
      for (const { word, stem, weight } of terms) {
        const row = word && (this.spoken.get(word) || this.spoken.get(stem));
        for (const [place, much] of row || []) found.set(place, (found.get(place) || 0) + weight * much);
      }
      return found;
    }

    result(id, number) {
      const chapter = this.chapters[id];
      const first = chapter.sections.findIndex(([name]) => CARDS.some((card) => name.endsWith("-" + card)));
      const place = number >= 0 ? number : Math.max(first, 0);
      const [name, title, excerpt] = chapter.sections[place];
      const rest = name.slice(chapter.code.length);
      return { code: chapter.code + rest, url: chapter.url + (place || name.includes("-") ? "#" + name : ""), title, chapter: chapter.title, excerpt: excerpt || chapter.summary };
    }

    /* A code that is typed leads to its section, or to all sections of its chapter. */
    byCode(query) {
      if (!CODE.test(query)) return [];
      const wanted = query.toLowerCase(), found = [];
      this.chapters.forEach((chapter, id) => {
        const code = chapter.code.toLowerCase();
        const isStart = wanted === code ? (/\d/.test(code) || query === query.toUpperCase()) : wanted.startsWith(code) && wanted.includes("-") || /\d/.test(wanted);
        if (isStart) chapter.sections.forEach(([name], number) => { if (name === wanted || name.startsWith(wanted + (wanted.includes("-") ? "" : "-"))) found.push(this.result(id, number)); });
      });
      return found.slice(0, 40);
    }

    answerTo(query) {
      const stems = (text) => this.words.tokens(text).map((word) => this.words.stem(word)), asked = new Set(stems(query));
      const rule = this.answers.rules.find((one) => one.words.some((group) => stems(group.join(" ")).every((stem) => asked.has(stem))));
      return rule || null;
    }

    /* What a code's section is called, for the links of an answer. */
    link(code) {
      const id = this.chapters.findIndex((chapter) => code === chapter.code || code.startsWith(chapter.code + "-"));
      if (id < 0) return null;
      const number = this.chapters[id].sections.findIndex(([name]) => name === code.toLowerCase());
      return number < 0 ? null : this.result(id, number);
    }

    /* What the box shows: `status` is read out, `links` lead to what to turn to instead. */
    ask(query) {
      const { results, answer } = this.search(query), count = results.length;
      const found = count === 1 ? this.answers.found_one : this.answers.found.replace("{count}", count);
      return {
        results,
        links: answer ? answer.sections.map((code) => this.link(code)).filter(Boolean) : [],
        status: [answer ? answer.say : "", count ? found : ""].filter(Boolean).join(" "),
      };
    }
  }

  self.handbook.Engine = Engine;
})();
