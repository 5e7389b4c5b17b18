/* What people type and paste, made fit to be looked up: a code from a letter or a slide, a whole address, a long question. */
(function () {
  "use strict";

  const handbook = (self.handbook = self.handbook || {});
  const DASHES = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g,
    UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu,
    IN_ADDRESS = /(?:\/(?:s|cite)\/|#)([^\s/#?@&]+)/i;
  const WORDS = 120,
    SIGNS = 1500; // a question of this length is searched for whole

  /* An address as it reads; where its signs were cut in the middle (`%E2%8`), without what is left of them. */
  handbook.decoded = function (text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text.replace(/%[0-9a-f]{0,2}/gi, "");
    }
  };

  /* The code that a text names, in small letters; "" where it names none. `known` tells whether small letters are a code. */
  handbook.pastedCode = function (text, known) {
    const plain = handbook
      .decoded(text.slice(0, SIGNS))
      .normalize("NFKC")
      .replace(DASHES, "-")
      .replace(UNSEEN, "")
      .trim();
    const bare = plain.replace(AROUND, ""),
      inside = IN_ADDRESS.exec(plain);
    const spaced = /^(?:[A-Z]{2,3}-(?:[A-Z0-9]{2,4}-)?)?[A-Z]+\d+[\s-]/i.test(bare)
      ? bare.replace(/\s*-\s*|\s+/g, "-")
      : "";
    const words = bare
      .split(/[\s,;:()[\]]+/)
      .filter((word) => /[-\d]/.test(word))
      .map((word) => word.replace(/@.*/, ""));
    const tries = [inside ? inside[1] : "", bare, spaced, ...words.slice(0, 20)];
    return tries.map((one) => one.replace(AROUND, "").toLowerCase()).find((one) => one && known(one)) || "";
  };

  /* The beginning of a very long question. */
  handbook.shortened = (query) =>
    query.slice(0, SIGNS).split(/\s+/).slice(0, WORDS).join(" ") + (/\s$/.test(query) ? " " : "");

  /* Whether a key belongs to an input method that still composes a word: then it chooses among its words, and is not ours. */
  handbook.composing = (event) => event.isComposing || event.keyCode === 229;
})();
