/* Answers a question with sections: what its words name (BM25), what they mean (a table learned from example questions), and
   of each chapter the section that acts, unless another is asked for. `data` is what handbook_build/search/index.py wrote; it
   is read word by word, when a word is asked for, so that the first answer comes at once. Nothing is kept of a question. See
   decisions/search.md. */
(function () {
  "use strict";

  const handbook = self.handbook,
    { Words, edits, sound } = handbook;
  const UNKNOWN = 16; // words of a question that are looked up by their likeness: each takes a hundredth of a second
  const FEW = 8,
    CORRECTED = 0.8,
    BEGINNINGS = 12;
  const FIRST = 35,
    MISSING = 92 - FIRST,
    MORE = 45; // how numbers are packed: index.py's `digits`
  const HOW = [1, 1.7, 4]; // a section holds a word once or twice, more often, or in its title
  const K = { chapter: 3, section: 1.2 },
    LONG = { chapter: 0.3, section: 0.4 };
  const WEIGHT = { words: 1, section: 0.6, meaning: 2.4, name: 1, behind: 0.85 };
  const WITHIN = { words: 0.9, kind: 1, asked: 0.35, danger: 0.75 };
  const LEAST = { top: 4, near: 1, score: 0.05 };
  const SECOND = 0.92; // of the first section's score, so that a chapter shows a second one
  const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g,
    CODE = /[\p{L}]+-?[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu;

  /* How far each kind of section acts, where nothing else is asked for; by the ending of its code. */
  const ACTS = {
    respond: 1,
    alone: 1,
    first: 0.8,
    card: 0.6,
    urgent: 0.45,
    say: 0.45,
    staff: 0.9,
    supervisor: 0.9,
    plan: 0.5,
    pick: 0.9,
    see: 0.25,
    why: 0.1,
    differ: 0.2,
    you: 0.15,
    consent: 0.2,
    fear: 0.25,
    handover: 0.1,
    organization: 0.15,
    working: -0.2,
    pitfalls: -0.2,
    checklist: -0.2,
    supervision: -0.3,
    voice: -0.3,
    evidence: -0.4,
    reactions: 0.1,
  };
  const PART = 0.5,
    OTHER = 0.35,
    WHOLE = 0.1,
    ASKED = 1.25; // a part of what acts, any other section, a page that holds none, what is asked for

  class Engine {
    constructor(data, language) {
      this.data = data;
      this.words = new Words(data.words, language);
      this.answers = data.answers;
      this.prefix = language.toUpperCase() + "-";
      this.behind = new Set(data.words.behind || []);
      this.vocabulary = data.vocabulary.split("\n");
      this.packed = data.places.split("\n");
      this.rows = data.rows.split("\n");
      this.found = new Map();
      this.sections = [];
      this.chapters = data.chapters.map(([code, url, title, names, sections], id) => {
        const first = this.sections.length,
          acting = sections.some(([rest]) => rest === "-respond" || rest === "-alone");
        let parent = "";
        for (const [rest, level, name, lines] of sections) {
          const kind = rest.slice(1);
          if (level < 3) parent = kind;
          this.sections.push({ chapter: id, rest, kind, parent, level, title: name, lines, acting });
        }
        return { code, url, title, names, first, end: this.sections.length };
      });
      const lengths = [...data.lengths].map((digit) => digit.charCodeAt(0) - FIRST);
      const mean = (all) => all.reduce((sum, one) => sum + one, 0) / all.length;
      const average = mean(lengths);
      this.longer = lengths.map((length) => 1 - LONG.section + (LONG.section * length) / average);
      const whole = this.chapters.map(({ first, end }) => lengths.slice(first, end).reduce((sum, one) => sum + one, 0));
      this.longerChapter = whole.map((length) => 1 - LONG.chapter + (LONG.chapter * length) / mean(whole));
      const letters = [];
      for (let code = 33; letters.length < data.kinds.length; code = code === 126 ? 0xc0 : code + 1) {
        const letter = String.fromCharCode(code);
        if (letter !== '"' && letter !== "\\") letters.push(letter);
      }
      this.letters = new Map(letters.map((letter, place) => [letter, data.kinds[place]]));
    }

    /* The place of the first word of the vocabulary that does not come before one. */
    from(word) {
      let low = 0,
        high = this.vocabulary.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.vocabulary[middle] < word) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    at(word) {
      const place = this.from(word);
      return this.vocabulary[place] === word ? place : -1;
    }

    beginning(start, most) {
      const found = [];
      for (
        let at = this.from(start);
        at < this.vocabulary.length && found.length < most && this.vocabulary[at].startsWith(start);
        at++
      )
        if (!this.vocabulary[at].includes(" ")) found.push(at);
      return found;
    }

    /* How words begin that may have the same stem as one. */
    starts(word) {
      const stem = this.words.stem(word);
      return new Set([word, stem, ...this.words.irregular(stem)].map((one) => one.slice(0, 3)));
    }

    /* The places of the words of the vocabulary that have the same stem as one. */
    family(word) {
      const stem = this.words.stem(word);
      let found = this.found.get(stem);
      if (!found) {
        found = new Set();
        for (const start of this.starts(word)) {
          for (const at of this.beginning(start, Infinity))
            if (this.words.stem(this.vocabulary[at]) === stem) found.add(at);
        }
        this.found.set(stem, (found = [...found]));
      }
      return found;
    }

    /* section -> how it holds words of these places of the vocabulary */
    holding(places) {
      const held = new Map();
      for (const place of places) {
        const text = this.packed[place];
        let section = 0,
          number = 0,
          scale = 1;
        for (let at = 0; at < text.length; at++) {
          let digit = text.charCodeAt(at) - FIRST;
          if (digit > MISSING) digit -= 1;
          if (digit >= MORE) {
            number += (digit - MORE) * scale;
            scale *= MORE;
            continue;
          }
          number += digit * scale;
          section += Math.floor(number / 3);
          held.set(section, Math.max(held.get(section) || 0, HOW[number % 3]));
          number = 0;
          scale = 1;
        }
      }
      return held;
    }

    /* What is asked for: [{word, places, weight}], misspelled words mended. Where no word tells anything, all count. */
    terms(query) {
      const tokens = this.words.tokens(query),
        found = [];
      const telling = tokens.some((word) => !this.words.isStop(word));
      let patience = UNKNOWN;
      const mended = tokens.map((word, place) => {
        if (telling && this.words.isStop(word)) return word;
        const last = place === tokens.length - 1 && /\S$/.test(query),
          places = this.family(word);
        if (places.length) {
          found.push({ word, places, weight: 1 });
          return word;
        }
        const begun = last && word.length > 2 ? this.beginning(word, BEGINNINGS) : [];
        if (begun.length) {
          found.push({ word, places: begun, weight: CORRECTED });
          return word;
        }
        const right = (patience -= 1) < 0 ? "" : this.mended(this.words.spelled(word));
        if (right) found.push({ word: right, places: this.family(right), weight: CORRECTED });
        return right || word;
      });
      return { tokens: mended, found };
    }

    /* Words that begin as those of a question do: where the words themselves lead nowhere. */
    begun(tokens) {
      return tokens
        .filter((word) => !this.words.isStop(word))
        .map((word) => {
          const places =
            [4, 3].map((letters) => this.beginning(word.slice(0, letters), BEGINNINGS)).find((one) => one.length) || [];
          return { word, places, weight: CORRECTED };
        });
    }

    /* The known word that a misspelled one is nearest to: by fewest edits, then the one that sounds alike, then the commoner. */
    mended(word) {
      if (word.length < 4 || this.words.pairs(word)) return "";
      const most = word.length > 10 ? 3 : word.length > 5 ? 2 : 1,
        heard = sound(word);
      let best = "",
        least = most + 1;
      this.vocabulary.forEach((known, place) => {
        if (known.length < 3 || (known[0] !== word[0] && word.length < 6) || known.includes(" ")) return;
        const count = edits(word, known, Math.min(most, Math.ceil(least)));
        if (count > most) return;
        const score =
          count +
          (known[0] === word[0] ? 0 : 0.5) -
          (sound(known) === heard ? 0.6 : 0) -
          Math.min(0.3, this.packed[place].length / 200);
        if (score < least) {
          least = score;
          best = known;
        }
      });
      return best || this.sounding(word);
    }

    sounding(word) {
      if (!this.sounds) {
        this.sounds = new Map();
        for (const known of this.vocabulary)
          if (!known.includes(" ") && !this.sounds.has(sound(known))) this.sounds.set(sound(known), known);
      }
      return this.sounds.get(sound(word)) || "";
    }

    /* place -> how much a question speaks for it: a chapter's code, or "-say" for sections that end so. Words that tell
       nothing of their own (`I`, `my`) and neighbors (`my client`) speak too. */
    meaning(tokens, terms) {
      const found = new Map();
      const speak = (row, weight) => {
        for (let at = 0; row && at < row.length; at += 2) {
          const place = this.letters.get(row[at]);
          found.set(place, (found.get(place) || 0) + (weight * Number(row[at + 1])) / 9);
        }
      };
      const of = (word) => {
        const at = this.at(word);
        return at < 0 ? "" : this.rows[at];
      };
      const stem = (word) => (this.words.isStop(word) ? word : this.words.stem(word));
      for (const { word, places, weight } of terms) {
        const near = places.map((place) => this.rows[place]).find(Boolean);
        const family = of(stem(word) + " "); // so are stems kept, where a language's forms are many
        speak(of(word) || (family ? "" : near), weight);
        speak(family, weight);
      }
      new Set(tokens.filter((word) => this.words.isStop(word))).forEach((word) => speak(of(word), 1));
      for (const length of [2, 3]) {
        new Set(tokens.slice(length - 1).map((_, place) => tokens.slice(place, place + length))).forEach((said) =>
          speak(of(said.join(" ")) || of(said.map(stem).join(" ")), 1),
        );
      }
      return found;
    }

    /* Results, best first: {code, url, title, chapter, lines}; and what to say beside them. */
    search(query) {
      const direct = this.byCode(query);
      if (direct.length) return { results: direct.map((section) => this.result(section, [])), answer: null };
      const { tokens, found } = this.terms(query),
        rule = this.answerTo(query);
      const named = this.named(query),
        first = this.ranked(tokens, found, named, rule);
      const shown = first.length ? first : this.ranked(tokens, this.begun(tokens), named, rule);
      const results = shown.map((section) => this.result(section, found));
      return { results, answer: rule || (results.length ? null : this.answers.none) };
    }

    /* The chapters of which a question is a name. Only names that may hold its first word are read. */
    named(query) {
      const [first = "", ...rest] = this.words.telling(query),
        asked = [first, ...rest].map((word) => this.words.stem(word)).join(" ");
      const starts = [...this.starts(first)].filter(Boolean),
        found = new Set();
      this.chapters.forEach(({ title, names }, id) => {
        const all = title + " · " + names,
          plain = this.words.plain(all);
        if (
          starts.some((start) => plain.includes(start)) &&
          all.split(" · ").some((name) => this.words.of(name).join(" ") === asked)
        )
          found.add(id);
      });
      return found;
    }

    ranked(tokens, terms, named, rule) {
      const count = this.sections.length,
        inChapter = this.chapters.map(() => 0),
        inSection = new Map();
      const heaviest = new Map();
      for (const term of terms) {
        const key = term.places.join(),
          before = heaviest.get(key);
        if (term.places.length && (!before || before.weight < term.weight)) heaviest.set(key, term);
      }
      for (const { places, weight } of heaviest.values()) {
        const held = this.holding(places),
          sums = new Map();
        const rare = Math.log(1 + (count - held.size + 0.5) / (held.size + 0.5));
        for (const [section, how] of held) {
          inSection.set(
            section,
            (inSection.get(section) || 0) + (weight * rare * how) / (how + K.section * this.longer[section]),
          );
          const { chapter } = this.sections[section];
          sums.set(chapter, (sums.get(chapter) || 0) + how);
        }
        const rareChapter = Math.log(1 + (this.chapters.length - sums.size + 0.5) / (sums.size + 0.5));
        for (const [chapter, how] of sums)
          inChapter[chapter] += (weight * rareChapter * how) / (how + K.chapter * this.longerChapter[chapter]);
      }
      const meaning = this.meaning(tokens, terms),
        meant = (place) => meaning.get(place) || 0;
      const top = Math.max(...inChapter, LEAST.top),
        topSection = Math.max(...inSection.values(), LEAST.top);
      const near = Math.max(...this.chapters.map(({ code }) => meant(this.source(code))), LEAST.near);
      const danger = new Set(rule ? rule.sections : []),
        asked = this.kindsAsked(tokens);
      const most = this.chapters.map(() => 0);
      for (const [section, score] of inSection)
        most[this.sections[section].chapter] = Math.max(most[this.sections[section].chapter], score / topSection);
      const ranked = this.chapters
        .map((chapter, id) => {
          const said =
            (WEIGHT.words * inChapter[id]) / top + WEIGHT.section * most[id] + (named.has(id) ? WEIGHT.name : 0);
          const score =
            (this.behind.has(chapter.code) ? WEIGHT.behind : 1) *
            (said + (WEIGHT.meaning * meant(this.source(chapter.code))) / near);
          return { chapter, score };
        })
        .filter(({ score }) => score > LEAST.score)
        .sort((one, two) => two.score - one.score);
      const within = (section) => {
        const { kind, chapter, rest } = this.sections[section],
          said = (WITHIN.words * (inSection.get(section) || 0)) / topSection;
        return (
          said +
          WITHIN.kind * this.acts(this.sections[section], asked) +
          WITHIN.asked * meant("-" + kind) +
          (danger.has(this.chapters[chapter].code + rest) ? WITHIN.danger : 0)
        );
      };
      const shown = [];
      for (const { chapter } of ranked.slice(0, FEW)) {
        const own = Array.from({ length: chapter.end - chapter.first }, (_, place) => [
          chapter.first + place,
          within(chapter.first + place),
        ]);
        own.sort((one, two) => two[1] - one[1]);
        const urgent =
          shown.length || !rule || !rule.danger
            ? undefined
            : own.find(([section]) => this.sections[section].kind === "urgent");
        if (urgent && urgent !== own[0]) shown.push(urgent[0]);
        shown.push(own[0][0]);
        const other = own.find(([section]) => this.sections[section].lines !== this.sections[own[0][0]].lines); // says more
        if (shown.length === 1 && other && other[1] > SECOND * own[0][1]) shown.push(other[0]);
      }
      return shown.slice(0, FEW);
    }

    /* The code of the English page that a page translates, by which the table knows it. */
    source(code) {
      return code.startsWith(this.prefix) ? code.slice(this.prefix.length) : code;
    }

    /* How far a section acts on a question: most where its kind is asked for. A page as a whole stands behind its own steps. */
    acts({ kind, level, parent, acting }, asked) {
      if (asked.has(kind)) return ASKED;
      if (kind in ACTS) return ACTS[kind];
      if (!kind) return acting ? -1 : WHOLE;
      return level === 3 && (parent === "respond" || parent === "alone") ? PART : OTHER;
    }

    /* The kinds of section that a question asks for: words of one entry stand in it side by side. */
    kindsAsked(tokens) {
      const plain = (words) => ` ${words.map((word) => this.words.stem(word)).join(" ")} `,
        said = plain(tokens);
      const kinds = Object.entries(this.data.words.asked || {});
      return new Set(
        kinds
          .filter(([, asked]) => asked.some((one) => said.includes(plain(this.words.tokens(one)))))
          .map(([kind]) => kind),
      );
    }

    result(number, terms) {
      const { chapter, rest, title, lines } = this.sections[number],
        { code, url, title: name } = this.chapters[chapter];
      const own = code.toLowerCase() + rest;
      return {
        code: code + rest,
        url: url + (rest ? "#" + own : ""),
        title,
        chapter: name,
        lines: this.marked(lines, terms),
      };
    }

    /* A text in pieces: every second one is a word that was asked for. */
    marked(text, terms) {
      const wanted = new Set(
        terms.flatMap(({ places }) => places).map((place) => this.words.stem(this.vocabulary[place])),
      );
      const pieces = [""];
      for (const [part, tokens] of this.words.parts(text)) {
        if (tokens.some((word) => wanted.has(this.words.stem(word)))) pieces.push(part, "");
        else pieces[pieces.length - 1] += part;
      }
      return pieces;
    }

    isCode(name) {
      if (!this.codes)
        this.codes = new Set(
          this.sections.map(({ chapter, rest }) => (this.chapters[chapter].code + rest).toLowerCase()),
        );
      return /[-\d]/.test(name) && this.codes.has(name);
    }

    /* A code that is typed or pasted, in brackets, with any dash or in an address, leads to its section; a chapter's leads to
       the chapter and its sections. */
    byCode(query) {
      const code = handbook.pastedCode(query, (name) => this.isCode(name));
      const found = (code || query).normalize("NFKC").replace(DASHES, "-").replace(/%2d/gi, "-").match(CODE) || [];
      const alone = found.length === 1;
      for (const typed of found) {
        const wanted = typed.toLowerCase();
        const number = !/[-\d]/.test(typed)
          ? -1
          : this.sections.findIndex(
              ({ chapter, rest }) => rest && this.chapters[chapter].code.toLowerCase() + rest === wanted,
            );
        if (number >= 0) return [number];
        if (!alone) continue;
        const id = this.chapters.findIndex(
          ({ code }) => code.toLowerCase() === wanted && (/\d/.test(code) || typed === code),
        );
        if (id >= 0)
          return Array.from(
            { length: Math.min(40, this.chapters[id].end - this.chapters[id].first) },
            (_, step) => this.chapters[id].first + step,
          );
        const [start] = wanted.split("-"),
          within = /\d-/.test(wanted)
            ? this.sections
                .map((_, place) => place)
                .filter((place) => {
                  const { chapter, rest } = this.sections[place];
                  return this.chapters[chapter].code.toLowerCase() === start && (start + rest).startsWith(wanted);
                })
            : [];
        if (within.length) return within;
      }
      return [];
    }

    /* The first rule of which a group of words stands in the question, and where it is `alone`, nothing else. Only words that
       may be asked are cut to their stem, and none that tells nothing alone: `her` is not `here`. */
    answerTo(query) {
      const key = (word) => (this.words.isStop(word) ? this.words.forms.get(word) || word : this.words.stem(word));
      const tokens = this.words.tokens(query),
        asked = new Set(tokens.map(key));
      const starts = new Set(tokens.flatMap((word) => [key(word).slice(0, 3), ...this.starts(word)]));
      const stands = (word) =>
        starts.has((this.words.tokens(word)[0] || "").slice(0, 3)) &&
        this.words.tokens(word).every((one) => asked.has(key(one)));
      const telling = tokens.filter((word) => !this.words.isStop(word)).length;
      const fits = ({ alone, words }) =>
        words.some((group) => group.every(stands) && !(alone && telling > group.length));
      return this.answers.rules.find(fits) || null;
    }

    /* The section of a code, for the links of an answer. */
    link(code) {
      const number = this.sections.findIndex(({ chapter, rest }) => this.chapters[chapter].code + rest === code);
      return number < 0 ? null : this.result(number, []);
    }

    /* What the box shows: `status` is read out, `links` lead to what to turn to instead; both stand in a frame where a life may
       be in `danger`. */
    ask(query) {
      const { results, answer } = this.search(handbook.shortened(query)),
        danger = Boolean(answer && answer.danger),
        count = danger ? 0 : results.length; // how many there are matters to nobody then
      const found = count === 1 ? this.answers.found_one : this.answers.found.replace("{count}", count);
      return {
        results,
        links: answer ? answer.sections.map((code) => this.link(code)).filter(Boolean) : [],
        danger,
        status: [answer ? answer.say : "", count ? found : ""].filter(Boolean).join("\n"),
      };
    }
  }

  Object.assign(Engine, { ACTS, WEIGHT, WITHIN, K, LONG, HOW });
  self.handbook.Engine = Engine;
})();
