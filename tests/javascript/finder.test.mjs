// What the finder shows for words typed, over signs of its own: a document is played. Run by `node --test tests/javascript`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const script = readFileSync(new URL("../../overrides/assets/javascripts/finder.js", import.meta.url), "utf8");
const ENDINGS = { en: "al e ed es ing s", es: "a ando ar arse o" };

/* The names of the signs that stay for some words; `told` is whether the message that none fits is seen. */
function asked(typed, signs, language = "en") {
  const told = { hidden: true };
  const field = {
    value: typed,
    dataset: { small: "the is my she el la", endings: ENDINGS[language] },
    addEventListener: (_, filter) => filter(),
  };
  const all = signs.map(([see, said, card = "", urgent = false]) => ({
    see,
    dataset: { said },
    textContent: `${see} ${card}`,
    matches: () => urgent,
    querySelector: () => ({ textContent: see }),
  }));
  const parts = { "#hb-finder-filter": field, ".hb-finder-none > *": told, ".hb-finder-search": {} };
  const box = {
    querySelector: (one) => parts[one],
    querySelectorAll: (one) => (one === ".hb-sign" ? all : []),
    addEventListener() {},
  };
  new Function("document", "addEventListener", script)({ querySelector: () => box }, () => {});
  return { shown: all.filter(({ hidden }) => !hidden).map(({ see }) => see), told: !told.hidden };
}

const SIGNS = [
  ["They say yes", "agree", "If they speak of suicide, ask."],
  ["They cry", "crying tears"],
  ["They do not want to live", "kill suicide", "", true],
  ["La persona llora", "lágrimas"],
  ["They cut", ""],
];
const shown = (typed, language) => asked(typed, SIGNS, language).shown;

test("a word is found by its beginning, without its ending and its accents", () => {
  for (const typed of ["cry", "Crying", "cryin", "she cries tears"])
    assert.deepEqual(shown(typed), ["They cry"], typed);
  assert.deepEqual(shown("cutting"), ["They cut"]);
  for (const typed of ["llorando", "lloró", "lagrimas"])
    assert.deepEqual(shown(typed, "es"), ["La persona llora"], typed);
});

test("a card counts only where no sign has the word itself", () => {
  assert.deepEqual(shown("suicidal"), ["They do not want to live"]);
  assert.deepEqual(shown("speak"), ["They say yes"]);
});

test("an urgent sign that one word names is seen whatever else was typed", () => {
  assert.deepEqual(shown("crying, tears, kill"), ["They cry", "They do not want to live"]);
});

test("all signs stay where small words alone were typed, and where none fits, which is told", () => {
  assert.deepEqual(asked("the", SIGNS), { shown: SIGNS.map(([see]) => see), told: false });
  assert.deepEqual(asked("zzzz", SIGNS), { shown: SIGNS.map(([see]) => see), told: true });
});
