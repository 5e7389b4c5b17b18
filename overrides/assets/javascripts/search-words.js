/* Words as search sees them: folded as handbook_build/search/words.py folds them, in the handbook's spelling, cut to their stem.
   `words` is data/search_words.yml. */
(function () {
  "use strict";

  const handbook = (self.handbook = self.handbook || {});
  const UNSEEN = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u00ad\u200c\u200d]/g,
    APOSTROPHES = /['’‘`]/g;
  const FOLDED = { ى: "ي", ی: "ي", ک: "ك", ة: "ه", ٱ: "ا", ۀ: "ه", "ँ": "ं" },
    TO_FOLD = new RegExp(`[${Object.keys(FOLDED).join("")}]`, "gu");
  const ARTICLE = /^(?:و?(?:[فبك]?ال|لل))(?=..)/;
  const UNPARTED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"; // scripts that part no words
  const LETTER = new RegExp(`[${UNPARTED}]\\p{M}*`, "gu");
  const TOKEN = new RegExp(`(?:[${UNPARTED}]\\p{M}*)+|(?:(?![${UNPARTED}])[\\p{L}\\p{N}\\p{M}])+(?:&\\p{L})?`, "gu");
  const PART = new RegExp(`([${UNPARTED}]\\p{M}*|(?:(?![${UNPARTED}])[\\p{L}\\p{N}\\p{M}'’\u200c\u200d])+)`, "u");
  const VOWEL = /[aeiouy]/;

  /* The endings of English words, longest first: [ending, what stays, least length of the rest]. */
  const ENDINGS = [
    ["fulness", "", 3],
    ["ousness", "ous", 3],
    ["iveness", "ive", 3],
    ["ization", "ize", 2],
    ["isation", "ize", 2],
    ["ational", "ate", 3],
    ["ments", "", 4],
    ["ment", "", 4],
    ["ation", "ate", 3],
    ["ator", "ate", 3],
    ["ities", "", 4],
    ["ity", "", 4],
    ["ness", "", 3],
    ["ingly", "", 4],
    ["edly", "", 4],
    ["fully", "", 3],
    ["ful", "", 3],
    ["ical", "ic", 3],
    ["ally", "al", 3],
    ["ely", "e", 3],
    ["ily", "y", 3],
    ["ly", "", 4],
    ["ings", "", 3],
    ["ing", "", 3],
    ["ions", "", 4],
    ["ion", "", 4],
    ["ives", "", 4],
    ["ive", "", 4],
    ["ies", "y", 2],
    ["ied", "y", 2],
    ["sses", "ss", 2],
    ["ers", "", 4],
    ["er", "", 4],
    ["ed", "", 3],
    ["es", "", 3],
    ["s", "", 2],
  ];

  function stem(word) {
    if (word.length < 4) return word;
    for (const [ending, stays, least] of ENDINGS) {
      const rest = word.slice(0, word.length - ending.length);
      if (word.endsWith(ending) && rest.length >= least && VOWEL.test(rest) && !(ending === "s" && /[su]$/.test(rest)))
        return settled(rest + stays);
    }
    return settled(word);
  }

  /* Same end for `hope` and `hoping`, `stop` and `stopping`, `try` and `tries`. */
  function settled(word) {
    let end = word.length > 4 ? word.replace(/(ate|ize)$/, (ending) => ending.slice(0, 2)) : word;
    end = end.length > 3 ? end.replace(/e$/, "") : end;
    end = end.length > 3 ? end.replace(/([bdfgklmnprt])\1$/, "$1") : end;
    return end.length > 2 ? end.replace(/y$/, "i") : end;
  }

  /* The same for a language whose endings are told (search_training/stems.py cuts alike): the longest goes, three letters stay. */
  function byEndings(told, settled) {
    const endings = told.split(" ").sort((one, two) => two.length - one.length),
      rules = settled.map(([from, to]) => [new RegExp(from, "g"), to]);
    return (word) => {
      if (word.length < 4) return word;
      const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= 3) || "";
      return rules.reduce((now, [from, to]) => now.replace(from, to), word.slice(0, word.length - ending.length));
    };
  }

  class Words {
    constructor(words, language) {
      this.stop = new Set(this.tokens(words.stop || ""));
      const spellings = words.spellings || [];
      this.spellings = spellings.map(([from, to]) => [new RegExp(from), to]);
      this.otherwise = spellings.length ? new RegExp(spellings.map(([from]) => from).join("|")) : /(?!)/;
      this.forms = new Map(Object.entries(words.forms || {}));
      this.bases = new Map();
      for (const [form, base] of this.forms) this.bases.set(base, [...(this.bases.get(base) || []), form]);
      this.asWritten = new Set(words.not_spellings || []);
      this.stems = new Map();
      this.cut = language === "en" ? stem : byEndings(words.endings || "", words.settled || []);
    }

    plain(text) {
      return text
        .toLowerCase()
        .normalize("NFKD")
        .replace(UNSEEN, "")
        .replace(APOSTROPHES, "")
        .replace(TO_FOLD, (letter) => FOLDED[letter]);
    }

    tokens(text) {
      return (this.plain(text).match(TOKEN) || []).flatMap((word) => this.pairs(word) || word.replace(ARTICLE, ""));
    }

    /* The letters of a script that parts no words, two by two; null for a word of another. */
    pairs(word) {
      const letters = word.match(LETTER);
      return (
        letters && (letters.length > 1 ? letters.slice(1).map((letter, place) => letters[place] + letter) : letters)
      );
    }

    /* A text in what stands between its words and, every second time, a word: with the tokens that it is part of. */
    parts(text) {
      const parts = text.split(PART);
      return parts.map((part, place) => {
        if (place % 2 === 0 || !part.match(LETTER)) return [part, this.tokens(part)];
        const before = parts[place - 1] ? "" : parts[place - 2] || "",
          after = parts[place + 1] ? "" : parts[place + 2] || "";
        return [part, [...(before ? this.tokens(before + part) : []), ...(after ? this.tokens(part + after) : [])]];
      });
    }

    spelled(word) {
      if (!this.otherwise.test(word) || this.asWritten.has(word)) return word;
      return this.spellings.reduce((now, [from, to]) => now.replace(from, to), word);
    }

    stem(word) {
      let found = this.stems.get(word);
      if (found === undefined) this.stems.set(word, (found = this.cut(this.spelled(this.forms.get(word) || word))));
      return found;
    }

    isStop(word) {
      return this.stop.has(word) || word.length < 2;
    }

    /* Forms of a word that no rule ties to it. */
    irregular(word) {
      return this.bases.get(word) || [];
    }

    telling(text) {
      return this.tokens(text).filter((word) => !this.isStop(word));
    }

    /* Stems of a text's telling words. */
    of(text) {
      return this.telling(text).map((word) => this.stem(word));
    }
  }

  /* Edits between two words, two neighbors changing places counted once; `most` + 1 where there are more. */
  function edits(one, two, most) {
    if (Math.abs(one.length - two.length) > most) return most + 1;
    let before = null,
      row = Array.from({ length: two.length + 1 }, (_, place) => place);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= two.length; j++) {
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === two[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1])
          cost = Math.min(cost, before[j - 2] + 1);
        next.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      before = row;
      row = next;
    }
    return row[two.length];
  }

  /* The sound of a word, roughly: misspellings often keep it. */
  function sound(word) {
    return word
      .replace(/^kn/, "n")
      .replace(/ph/g, "f")
      .replace(/gh(?=t)/g, "")
      .replace(/sc(?=[ei])/g, "s")
      .replace(/c(?=[eiy])/g, "s")
      .replace(/[cq]k?/g, "k")
      .replace(/z/g, "s")
      .replace(/[aeiouy]+/g, "a")
      .replace(/(.)\1+/g, "$1")
      .replace(/(.)h/g, "$1");
  }

  Object.assign(handbook, { Words, edits, sound });
})();
