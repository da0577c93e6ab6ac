// Marks the numbers that are not as before. What changed stands in the page, as
// <script type="application/json" id="endringer">, or, from a server, in the file that the address names:
// ?sammenlign=a-b is changes-a-b.json beside the page (`report diff` writes it). Without either nothing happens.
(function () {
  function element(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    made.textContent = text;
    return made;
  }
  function mark(place, change) {
    place.classList.add("not-as-before", "is-" + change.status);
    if (place.namespaceURI !== "http://www.w3.org/1999/xhtml" || change.status === "rounding") return;
    var told = change.before ? "før " + change.before : "nytt";
    var was = element("span", place.closest("table") ? "was unseen" : "was", " (" + told + ")");
    place.insertAdjacentElement("afterend", was);
  }
  function bar(changes, places) {
    var box = element("aside", "comparing", "");
    box.setAttribute("aria-label", "Endrede tall");
    var told = places.length === 0 ? "Ingen tall" : places.length === 1 ? "Ett tall" : places.length + " tall";
    box.appendChild(element("p", "", told + " på denne siden er ikke som i " + changes.before + "."));
    if (places.length) {
      var at = -1, next = element("button", "", "Neste endring");
      next.type = "button";
      next.addEventListener("click", function () {
        at = (at + 1) % places.length;
        if (!places[at].hasAttribute("href")) places[at].setAttribute("tabindex", "-1");
        places[at].focus();
        places[at].scrollIntoView({ block: "center" });
      });
      box.appendChild(next);
    }
    var main = document.querySelector("main");
    main.insertBefore(box, main.firstChild);
  }
  function show(changes) {
    var places = [];
    document.querySelectorAll("article [data-fact]").forEach(function (place) {
      var change = Object.prototype.hasOwnProperty.call(changes.facts, place.dataset.fact) &&
        changes.facts[place.dataset.fact];
      if (!change || place.classList.contains("claim")) return;
      mark(place, change);
      if (change.status !== "rounding" && place.getClientRects().length) places.push(place);
    });
    bar(changes, places);
  }
  function follow(search) {
    document.querySelectorAll("a[href]").forEach(function (link) {
      var to = link.getAttribute("href");
      if (/^[\w.-]+\.html(#|$)/.test(to)) link.setAttribute("href", to.replace(".html", ".html" + search));
    });
  }
  document.addEventListener("DOMContentLoaded", function () {
    var inside = document.getElementById("endringer");
    if (inside) return show(JSON.parse(inside.textContent));
    var name = new URLSearchParams(location.search).get("sammenlign");
    if (!name || !/^[\w.-]+$/.test(name) || location.protocol === "file:") return;
    fetch("changes-" + name + ".json").then(function (answer) {
      if (!answer.ok) return;
      return answer.json().then(function (changes) {
        show(changes);
        follow("?sammenlign=" + name);
      });
    }).catch(function () { /* no such comparison: the page is shown as it is */ });
  });
})();
