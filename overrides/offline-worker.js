/* Answers from the copy that the reader asked to keep on the safety page (assets/javascripts/keep.js), where there is no network.
   It stores the handbook's own files, those that offline.json lists, all at once, so that what is stored does not tell what
   was read; and nothing else. With a network the newest words are shown, and where they changed, all is stored anew. */
"use strict";

const COPY = "handbook-copy " + self.registration.scope,
  LIST = "offline.json",
  SHORT = /^(.*\/s\/)([^/]+)\/$/,
  SLOW = 4000;
let looked = false;

async function store() {
  const answer = await fetch(LIST, { cache: "no-store" }),
    { files } = await answer.clone().json();
  const copy = await caches.open(COPY);
  await copy.addAll(files.map((file) => new Request(file, { cache: "reload" })));
  await copy.put(LIST, answer);
  await removeOthers(copy, [...files, LIST]);
}

/* What the handbook no longer has is not kept either. */
async function removeOthers(copy, files) {
  const listed = new Set(files.map((file) => new URL(file, self.registration.scope).href));
  for (const { url } of await copy.keys()) if (!listed.has(url)) await copy.delete(url);
}

async function storeFirst() {
  try {
    await store();
  } catch (error) {
    await caches.delete(COPY);
    throw error;
  }
}

/* What a link carries behind `?` or `#` makes no other page. */
const plain = (address) => address.split(/[?#]/)[0],
  stored = (address) => caches.match(plain(address), { cacheName: COPY });

/* Once in the life of the worker, when the network is there. */
async function refresh() {
  const kept = await stored(new URL(LIST, self.registration.scope).href);
  if (!kept || looked) return;
  looked = true;
  const now = await fetch(LIST, { cache: "no-store" });
  if (now.ok && (await now.text()) !== (await kept.text())) await store();
}

const later = (time) =>
  new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error("slow")), time);
  });

/* Short addresses are too many to store: without a network each leads to its place in the list of all, and an address
   without its last slash to the page. */
async function fromNetwork(request) {
  try {
    return await fetch(request);
  } catch (error) {
    if (await stored(plain(request.url) + "/")) return Response.redirect(plain(request.url) + "/");
    const code = SHORT.exec(plain(request.url));
    if (!code || !(await stored(code[1]))) throw error;
    return Response.redirect(code[1] + "#" + code[2]);
  }
}

async function answer(event) {
  const kept = await stored(event.request.url);
  if (!kept) return fromNetwork(event.request);
  try {
    const fresh = await Promise.race([fetch(event.request), later(SLOW)]);
    return fresh.ok || event.request.mode === "navigate" ? fresh : kept; // an open page may ask for what a newer version lacks
  } catch {
    return kept;
  }
}

self.addEventListener("install", (event) => {
  event.waitUntil(storeFirst().then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(event));
  if (mode === "navigate") event.waitUntil(refresh().catch(() => {}));
});
