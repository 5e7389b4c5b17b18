/* The published codes that look most like one that was mistyped: those that begin alike, then those that need the fewest edits. */
self.handbookNearest = function (typed, codes, count) {
  "use strict";
  const wanted = typed
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");

  function edits(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      }
      row = next;
    }
    return row[b.length];
  }

  const chapter = wanted.split("-")[0];
  const distance = (code) => edits(wanted, code) - (code.split("-")[0] === chapter ? 1 : 0);
  return codes
    .map((code) => [distance(code.toLowerCase()), code])
    .filter(([cost]) => cost <= Math.max(2, wanted.length / 2))
    .sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1))
    .slice(0, count)
    .map(([, code]) => code);
};
