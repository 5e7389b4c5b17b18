/* Keep the handbook on this device, and remove it again: the one place that registers offline-worker.js. Nothing is kept
   unless the button is pressed; what is kept is seen from the worker itself, and noted nowhere else. */
(function () {
  "use strict";

  const place = document.querySelector(".hb-keep"),
    workers = navigator.serviceWorker;
  if (!place || !workers || location.protocol === "file:") return;
  const [keep, remove] = place.querySelectorAll("button"),
    status = place.querySelector("[role=status]");
  const words = self.handbookWords,
    root = new URL(place.dataset.root, location.href).href;

  /* Another site on the same host may have a worker for all of it: that one is not ours. */
  async function own() {
    const found = await workers.getRegistration(root);
    return found && found.scope === root ? found : null;
  }

  async function show(text) {
    const kept = await own();
    keep.hidden = Boolean(kept);
    remove.hidden = !kept;
    status.textContent = text;
  }

  function stored(registration) {
    const worker = registration.installing || registration.waiting || registration.active;
    return new Promise((resolve, reject) => {
      const look = () => {
        if (worker.state === "activated") resolve();
        if (worker.state === "redundant") reject(new Error("not stored"));
      };
      worker.addEventListener("statechange", look);
      look();
    });
  }

  keep.addEventListener("click", async () => {
    status.textContent = words.storing;
    try {
      await stored(await workers.register(root + "offline-worker.js", { scope: root }));
      await show(words.stored);
      remove.focus();
    } catch {
      await show(words.not_stored);
    }
  });

  remove.addEventListener("click", async () => {
    const kept = await own();
    if (kept) await kept.unregister();
    await caches.delete("handbook-copy " + root);
    await show(words.removed);
    keep.focus();
  });

  place.hidden = false;
  show("");
})();
