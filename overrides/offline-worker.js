/* Answers from the copy that the reader asked to keep on the safety page (assets/javascripts/keep.js), where there is no network.
   It stores the handbook's own files, those that offline.json lists, all at once, so that what is stored does not tell what
   was read; and nothing else. With a network the newest words are shown, and where they changed, all is stored anew. */
"use strict";

const COPY = "handbook-copy " + self.registration.scope, LIST = "offline.json", SHORT = /^(.*\/s\/)([^/]+)\/$/, SLOW = 4000;
let looked = false;

async function store() {
  const answer = await fetch(LIST, { cache: "no-store" }), { files } = await answer.clone().json();
  const copy = await caches.open(COPY);
  await copy.addAll(files.map((file) => new Request(file, { cache: "reload" })));
  await copy.put(LIST, answer);
}

async function storeFirst() {
  try {
    await store();
  } catch (error) {
    await caches.delete(COPY);
    throw error;
  }
}

const stored = (address) => caches.match(address.split("#")[0], { cacheName: COPY });

/* Once in the life of the worker, when the network is there. */
async function refresh() {
  const kept = await stored(new URL(LIST, self.registration.scope).href);
  if (!kept || looked) return;
  looked = true;
  const now = await fetch(LIST, { cache: "no-store" });
  if (now.ok && await now.text() !== await kept.text()) await store();
}

const later = (time) => new Promise((resolve, reject) => { setTimeout(() => reject(new Error("slow")), time); });

/* Short addresses are too many to store: without a network each leads to its place in the list of all. */
async function fromNetwork(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const code = SHORT.exec(request.url);
    if (!code || !await stored(code[1])) throw error;
    return Response.redirect(code[1] + "#" + code[2]);
  }
}

async function answer(event) {
  const kept = await stored(event.request.url);
  if (!kept) return fromNetwork(event.request);
  try {
    return await Promise.race([fetch(event.request), later(SLOW)]);
  } catch {
    return kept;
  }
}

self.addEventListener("install", (event) => { event.waitUntil(storeFirst().then(() => self.skipWaiting())); });
self.addEventListener("activate", (event) => { event.waitUntil(self.clients.claim()); });
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(event));
  if (mode === "navigate") event.waitUntil(refresh().catch(() => {}));
});
