/* On the page that answers a wrong address: if it lies in another language, go to that language's own such page, which gets
   the address after `#`; if it looks like a short address, show the nearest codes. */
(function () {
  "use strict";

  const place = document.querySelector(".hb-unknown-code"),
    list = self.handbookChanges,
    words = self.handbookWords;
  if (!place) return;
  const address = location.hash.slice(1) || location.pathname;
  const within = new URL(address, location.origin).pathname.slice(
    new URL(place.dataset.root, location.href).pathname.length,
  );
  const other = [...document.querySelectorAll("[data-language]")].find((link) => {
    const name = link.dataset.language.toLowerCase();
    return [name + "/", "s/" + name + "-", "cite/" + name + "-"].some((start) =>
      within.toLowerCase().startsWith(start),
    );
  });
  if (other) {
    location.replace(other.href + "#" + location.pathname);
    return;
  }
  const asked = /\/s\/([^/]+)\/?$/.exec(self.handbook.decoded(address));
  if (!list || !words || !asked) return;
  const names = Object.keys(list.sections),
    known = self.handbook.pastedCode(asked[1], (name) => names.some((one) => one.toLowerCase() === name));
  const near = known
      ? names.filter((one) => one.toLowerCase() === known)
      : self.handbookNearest(asked[1].slice(0, 100), names, 5),
    items = document.createElement("ul");
  const heading = document.createElement("p");
  heading.textContent =
    words.check_unknown.replace("{code}", () => asked[1]) + (near.length ? " " + words.check_near : "");
  near.forEach((name) => {
    const item = document.createElement("li"),
      link = document.createElement("a");
    link.href = place.dataset.root + "s/" + name.toLowerCase() + "/";
    link.textContent = name;
    item.append(link);
    items.append(item);
  });
  place.append(heading, items);
})();
