/* Answers from the copy that the reader asked to keep on the safety page (assets/javascripts/keep.js), where there is no network.
   It stores the handbook's own files, those that offline.json lists, all at once, so that what is stored does not tell what
   was read; and nothing else. With a network the newest words are shown, and replace the stored ones. */
"use strict";

const COPY = "handbook-copy", SLOW = 4000;

async function store() {
  const list = await (await fetch("offline.json", { cache: "no-store" })).json();
  const copy = await caches.open(COPY);
  await copy.addAll(list.map((file) => new Request(file, { cache: "reload" })));
}

const later = (time) => new Promise((resolve, reject) => { setTimeout(() => reject(new Error("slow")), time); });

async function fromNetwork(request, copy, stored) {
  const answer = await fetch(request);
  if (stored && answer.ok) await copy.put(request.url.split("#")[0], answer.clone());
  return answer;
}

async function answer(request) {
  const copy = await caches.open(COPY), stored = await copy.match(request.url.split("#")[0]);
  if (!stored) return fetch(request);
  try {
    return await Promise.race([fromNetwork(request, copy, stored), later(SLOW)]);
  } catch {
    return stored;
  }
}

self.addEventListener("install", (event) => { event.waitUntil(store().then(() => self.skipWaiting())); });
self.addEventListener("activate", (event) => { event.waitUntil(self.clients.claim()); });
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});
