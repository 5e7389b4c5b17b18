/* Runs the search engine beside the page: it is asked {number, query, language} and answers {number, results}. */
"use strict";
importScripts("vendor/minisearch.js", "search-engine.js", "../../search-index.js");
const search = self.handbookEngine(self.MiniSearch, self.handbookSearch);
self.postMessage({ ready: true });
self.onmessage = (event) => {
  const { number, query, language } = event.data;
  self.postMessage({ number, results: search(query, language, 12) });
};
