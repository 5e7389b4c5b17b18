/* The engine in a thread of its own: the first message names the scripts it is made of and the language, each later one is
   {number, query} and is answered by {number, answer}. */
"use strict";

let engine = null;

self.addEventListener("message", ({ data }) => {
  if (data.scripts) {
    importScripts(...data.scripts);
    engine = new self.handbook.Engine(self.handbookSearch, data.language);
    self.postMessage({ ready: true });
  } else self.postMessage({ number: data.number, answer: engine.ask(data.query) });
});
