/* On the page that answers a wrong address: if it looks like a short address, show the nearest codes. */
(function () {
  "use strict";

  const place = document.querySelector(".hb-unknown-code"),
    list = self.handbookChanges;
  const asked = /\/s\/([^/]+)\/?$/.exec(self.handbook.decoded(location.pathname));
  if (!place || !list || !asked) return;
  const names = Object.keys(list.sections),
    known = self.handbook.pastedCode(asked[1], (name) => names.some((one) => one.toLowerCase() === name));
  const near = known
      ? names.filter((one) => one.toLowerCase() === known)
      : self.handbookNearest(asked[1].slice(0, 100), names, 5),
    items = document.createElement("ul");
  const heading = document.createElement("p");
  heading.textContent =
    "No section was ever published under the code “" + asked[1] + "”." + (near.length ? " The nearest codes:" : "");
  near.forEach((name) => {
    const item = document.createElement("li"),
      link = document.createElement("a");
    link.href = place.dataset.root + "s/" + name.toLowerCase() + "/";
    link.textContent = name + " " + list.sections[name].title;
    item.append(link);
    items.append(item);
  });
  place.append(heading, items);
})();
