/* Who answers the search box: a worker, or, where the browser allows none (pages opened from a disk), the page itself. Its
   scripts and the list of words are fetched when the box is first used, never before. */
(function () {
  "use strict";

  const handbook = (self.handbook = self.handbook || {});
  const PARTS = ["pasted.js", "search-words.js", "search-engine.js"];

  function add(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.async = false; // fetched together, run in their order
      script.addEventListener("load", resolve);
      script.addEventListener("error", () => reject(new Error(address)));
      document.head.append(script);
    });
  }

  async function inPage(scripts, language) {
    await Promise.all(scripts.map(add));
    const engine = new handbook.Engine(self.handbookSearch, language);
    return (query) => Promise.resolve(engine.ask(query));
  }

  function inWorker(address, scripts, language) {
    const worker = new Worker(address),
      waiting = new Map();
    let count = 0;
    return new Promise((resolve, reject) => {
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        reject(new Error("no worker"));
      });
      worker.addEventListener("message", ({ data }) => {
        if (data.ready) {
          resolve(
            (query) =>
              new Promise((answer) => {
                waiting.set((count += 1), answer);
                worker.postMessage({ number: count, query });
              }),
          );
        } else {
          waiting.get(data.number)(data.answer);
          waiting.delete(data.number);
        }
      });
      worker.postMessage({ scripts, language });
    });
  }

  /* Returns a promise of a function: question -> promise of its answer. `folder` is where the scripts lie, `words` the list. */
  handbook.startSearch = async function (folder, words, language) {
    const scripts = [...PARTS.map((part) => folder + part), words];
    if (location.protocol === "file:") return inPage(scripts, language);
    try {
      return await inWorker(folder + "search-worker.js", scripts, language);
    } catch {
      return inPage(scripts, language);
    }
  };
})();
