// Codes, addresses and questions as people paste them. Run by `node --test tests/javascript`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const self = {};
new Function("self", readFileSync(new URL("../../overrides/assets/javascripts/pasted.js", import.meta.url), "utf8"))(
  self,
);
const { composing, decoded, pastedCode, shortened } = self.handbook;
const codes = new Set(["r4", "r4-respond", "es-r4-card", "home", "home-not", "q5", "p4-lone-worker"]);
const code = (text) => pastedCode(text, (one) => codes.has(one));

for (const text of [
  "R4-respond",
  " r4-respond\n",
  "R4\u2011respond",
  "R4\u2010respond",
  "R4\u2013respond",
  "R4\u2014respond",
  "R4\u2212respond",
  "R4\ufe63respond",
  "R4\uff0drespond",
  "Ｒ４-respond",
  "R4 respond",
  "R4\u00a0respond",
  "R4 - respond",
  "R4-res\u00adpond",
  "R4\u200b-respond",
  "\ufeffR4-respond",
  "R4-respond.",
  "(R4-respond)",
  "[R4-respond]",
  "«R4-respond»",
  "“R4-respond”,",
  "#r4-respond",
  "R4-respond@1.0.0",
  "R4-respond: How to respond",
  "see R4-respond",
  "https://handbook.example.org/s/r4-respond/",
  "handbook.example.org/s/r4-respond",
  "https://x.org/reactions/dissociation/#r4-respond",
  "https://x.org/v/1.0.0/reactions/dissociation/#r4-respond",
  "https://x.org/check/#R4-respond@1.0.0",
  "https://x.org/s/r4%2Drespond/?utm_source=a",
  "https://x.org/s/r4-respond/%E2%8",
  "<https://x.org/s/r4-respond/>.",
])
  test(`${JSON.stringify(text)} is the code r4-respond`, () => assert.equal(code(text), "r4-respond"));

for (const [text, found] of [
  ["ES-R4 card", "es-r4-card"],
  ["p4 lone worker", "p4-lone-worker"],
  ["R4", "r4"],
  ["Q5.", "q5"],
  ["", ""],
  ["   ", ""],
  ["R9-respond", ""],
  ["home not", ""],
  ["they do not respond", ""],
  ["how to respond to R9", ""],
  ["%", ""],
  ["%E0%A4%A", ""],
  ["-", ""],
])
  test(`${JSON.stringify(text)} is the code ${found || "of nothing"}`, () => assert.equal(code(text), found));

test("an address reads as it is, and one with cut signs without them", () => {
  assert.equal(decoded("r4%2Drespond"), "r4-respond");
  assert.equal(decoded("r4-respond%E2%8"), "r4-respond");
  assert.equal(decoded("100%"), "100");
});

test("a question stays whole, a pasted page is cut, and a space at the end stays", () => {
  assert.equal(shortened("they do not come"), "they do not come");
  assert.match(shortened("they do "), /^they do +$/);
  assert.equal(shortened("word ".repeat(4000)).trim().split(" ").length, 120);
  assert.ok(shortened("x".repeat(1e6)).length <= 1501);
});

test("a megabyte that is pasted for a code is looked at in no time", () => {
  const before = performance.now();
  for (const text of ["R4-".repeat(3e5), "#".repeat(1e6), "(".repeat(1e6), "%E2".repeat(3e5), " ".repeat(1e6)])
    code(text);
  assert.ok(performance.now() - before < 500);
});

test("keys of an input method are known in every browser", () => {
  assert.ok(composing({ isComposing: true, keyCode: 13 }));
  assert.ok(composing({ isComposing: false, keyCode: 229 })); // Safari's Enter after the word was chosen
  assert.ok(!composing({ isComposing: false, keyCode: 13 }));
});
