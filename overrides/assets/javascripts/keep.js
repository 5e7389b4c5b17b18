/* Keep the handbook on this device, and remove it again: the one place that registers offline-worker.js. Nothing is kept
   unless the button is pressed; what is kept is seen from the worker itself, and noted nowhere else. */
(function () {
  "use strict";

  const place = document.querySelector(".hb-keep"), workers = navigator.serviceWorker;
  if (!place || !workers || location.protocol === "file:") return;
  const [keep, remove] = place.querySelectorAll("button"), status = place.querySelector("[role=status]");
  const words = self.handbookWords, root = new URL(place.dataset.root, location.href).href;

  async function show(text) {
    const kept = await workers.getRegistration(root);
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
    for (const name of await caches.keys()) if (name.startsWith("handbook-")) await caches.delete(name);
    const kept = await workers.getRegistration(root);
    if (kept) await kept.unregister();
    await show(words.removed);
    keep.focus();
  });

  place.hidden = false;
  show("");
})();
