/* The engine of the search box, without a browser: `node --test tests/javascript`. */
"use strict";

const { test } = require("node:test"),
  assert = require("node:assert"),
  fs = require("node:fs"),
  path = require("node:path"),
  vm = require("node:vm");

const folder = path.join(__dirname, "../../overrides/assets/javascripts");
const page = vm.createContext({ self: {} });
for (const name of ["pasted.js", "search-words.js", "search-engine.js"])
  vm.runInContext(fs.readFileSync(path.join(folder, name), "utf8"), page);
const { Words, Engine, edits, sound } = page.self.handbook;
const english = {
  stop: "a the is",
  spellings: [["([a-z]{2})our(?=$|s$)", "$1or"]],
  forms: { ran: "run" },
  not_spellings: ["four"],
};

/* Two chapters: R1 with a section that acts and one of evidence, C2. Words stand in order, with the sections that hold them. */
const data = {
  chapters: [
    [
      "R1",
      "r1/",
      "Distrust",
      "guarded",
      [
        ["", 1, "Distrust", "What it is."],
        ["-respond", 2, "What to do", "Stop and wait."],
        ["-evidence", 2, "What the evidence says", "Two studies."],
      ],
    ],
    [
      "C2",
      "c2/",
      "Alcohol",
      "",
      [
        ["", 1, "Alcohol", ""],
        ["-urgent", 2, "Urgent", "Call."],
        ["-respond", 2, "What to do", "Offer water."],
      ],
    ],
  ],
  lengths: "$$$$$$",
  kinds: ["R1", "C2"],
  vocabulary: "alcohol\nbooze\ndistrust\nrun\nstudies\nwait",
  places: ".\n\n%\n\n)\n&",
  rows: "\n#9\n!9\n\n\n",
  words: { ...english, asked: { evidence: ["studies"] } },
  answers: { found: "{count} found", found_one: "1 found", rules: [], none: { say: "Nothing.", sections: [] } },
};
const engine = new Engine(data, "en"),
  codes = (question) => Array.from(engine.ask(question).results, ({ code }) => code);

test("forms of a word have one stem, and another spelling the same", () => {
  const words = new Words(english, "en");
  assert.strictEqual(new Set(["hoping", "hope", "hopes", "hoped"].map((word) => words.stem(word))).size, 1);
  assert.strictEqual(words.stem("colours"), words.stem("color"));
  assert.notStrictEqual(words.stem("four"), words.stem("for"));
  assert.strictEqual(words.stem("ran"), words.stem("run"));
});

test("words of every script are read as the build reads them", () => {
  const words = new Words({}, "th");
  for (const [text, expected] of JSON.parse(fs.readFileSync(path.join(__dirname, "../fixtures/words.json"), "utf8")))
    assert.deepStrictEqual([...words.tokens(text)], expected);
});

test("in a script that parts no words, the letters of what was asked for are marked", () => {
  const words = new Words({}, "th"),
    wanted = new Set(words.tokens("ไว้ใจ"));
  const marked = Array.from(words.parts("ฉันไม่ไว้ใจเขา"), ([part, tokens]) =>
    tokens.some((token) => wanted.has(token)) ? part : "",
  ).join("");
  assert.strictEqual(marked, "ไว้ใจ");
});

test("forms of a Spanish word have one stem by the endings that are told", () => {
  const words = new Words({ endings: "ear eo eando o a ar en e ir", settled: [["ue", "o"]] }, "es");
  assert.strictEqual(new Set(["golpear", "golpeo", "golpeando"].map((word) => words.stem(word))).size, 1);
  assert.strictEqual(words.stem("duermen"), words.stem("dormir"));
  assert.strictEqual(words.stem("mar"), "mar");
});

test("edits are counted, neighbors that change places once, and not beyond what is asked", () => {
  assert.strictEqual(edits("recieve", "receive", 2), 1);
  assert.strictEqual(edits("alchol", "alcohol", 2), 1);
  assert.strictEqual(edits("water", "bread", 2), 3);
});

test("misspellings that keep the sound sound alike", () => {
  assert.strictEqual(sound("fobia"), sound("phobia"));
  assert.notStrictEqual(sound("trust"), sound("water"));
});

test("a question leads to the section that acts, and to the evidence where that is asked for", () => {
  assert.strictEqual(codes("distrust")[0], "R1-respond");
  assert.strictEqual(codes("studies of distrust")[0], "R1-evidence");
});

test("a second result of a chapter is shown where it fits as well, and says more than the first", () => {
  const [, second] = data.chapters;
  const shown = (lines) => {
    const sections = [
      ["", 1, "Distrust", ""],
      ["-respond", 2, "What to do", "Stop and wait."],
      ["-alone", 2, "Alone", lines],
    ];
    const chapters = [["R1", "r1/", "Distrust", "guarded", sections], second];
    return Array.from(new Engine({ ...data, chapters }, "en").ask("distrust").results, ({ code }) => code);
  };
  assert.deepStrictEqual(shown("Breathe out.").sort(), ["R1-alone", "R1-respond"]);
  assert.strictEqual(shown("Stop and wait.").length, 1);
});

test("a word that no page holds leads where the table says, and a misspelled one where the right one does", () => {
  assert.strictEqual(codes("booze")[0], "C2-respond");
  assert.strictEqual(codes("distrsut")[0], "R1-respond");
});

test("a word that leads nowhere is taken for those that begin as it does", () => {
  assert.strictEqual(codes("waitlisting")[0], "R1-respond");
});

test("a code leads to its section however it is pasted", () => {
  for (const typed of [
    "R1-respond",
    "r1-RESPOND.",
    "(R1–respond)",
    "R1−respond",
    "https://example.org/r1/#r1-respond",
    "see R1-respond in the note",
  ])
    assert.deepStrictEqual(codes(typed), ["R1-respond"], typed);
  assert.deepStrictEqual(codes("r1"), ["R1", "R1-respond", "R1-evidence"]);
});

test("words that were asked for are marked", () => {
  const [first] = engine.ask("distrust wait").results;
  assert.deepStrictEqual([...first.lines], ["Stop and ", "wait", "."]);
});

test("a rule that fits alone is silent where the question says more", () => {
  const rules = [{ alone: true, words: [["wait"]], say: "Stay.", sections: [] }];
  const alone = new Engine({ ...data, answers: { ...data.answers, rules } }, "en");
  const says = (question) => alone.ask(question).status.startsWith("Stay.");
  assert.deepStrictEqual(["wait", "the wait is a", "wait alcohol"].map(says), [true, true, false]);
});
