// Ask a number: a click on a number or a bound word shows what is behind it, beside the text.
// Without this script, and with a modifier key, the links lead to the register as they are.
(function () {
  var ASKED = "a.fact[data-fact], a.claim[data-fact]";
  var told = null, waiting = null, panel = null, asker = null, trail = [];

  function make(tag, text, className) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  }
  function pageName() {
    return decodeURIComponent(location.pathname.split("/").pop()).replace(/\.html$/, "") || "index";
  }
  // The page's numbers come in a script of their own, fetched when the first of them is asked.
  function withNumbers(then, otherwise) {
    if (told) return then();
    waiting = then;
    var script = make("script");
    script.src = "numbers/" + pageName() + ".js";
    script.onerror = function () { script.remove(); otherwise(); };
    document.head.append(script);
  }
  window.reportNumbers = function (numbers) {
    told = numbers;
    if (waiting) waiting();
  };
  function read(id) {
    var plain = told.facts[id];
    if (!plain) return null;
    var text = function (at) { return told.texts[at]; };
    return { name: text(plain[0]), about: text(plain[1]), number: plain[2], rows: plain[3].map(text), years: plain[4], parts: plain[5] };
  }

  function opener(id, words, className) {
    var button = make("button", words, className);
    button.type = "button";
    button.addEventListener("click", function () { trail.push(id); showNumber(id); panel.focus(); });
    return button;
  }
  function rowsOf(fact) {
    var list = make("dl");
    for (var i = 0; i < fact.rows.length; i += 2) {
      var row = make("div");
      row.append(make("dt", fact.rows[i]), make("dd", fact.rows[i + 1]));
      list.append(row);
    }
    return list;
  }
  function yearsOf(fact, id) {
    var list = make("ol", "", "panel-years");
    fact.years.forEach(function (year) {
      var item = make("li", "", year[2] === id ? "here" : "");
      var number = year[2] && year[2] !== id && told.facts[year[2]] ? opener(year[2], year[1]) : make("span", year[1]);
      if (year[2] === id) item.setAttribute("aria-current", "true");
      if (year[3]) item.append(make("span", "brudd", "broken"), " ");
      if (number.tagName === "BUTTON") number.setAttribute("aria-label", year[1] + ", " + year[0]);
      item.append(make("span", year[0], "year"), " ", number);
      list.append(item);
    });
    return list;
  }
  // A numerator tells the whole definition of its share again; in the tree its part in it is enough.
  function roleOf(fact) {
    return fact.rows[1].replace(/^(Antall bak andelen|Nevneren i andelen): .*/, "$1").replace(/\.$/, "");
  }
  function branchOf(ids, depth) {
    var list = make("ul", "", "panel-tree");
    ids.forEach(function (id) {
      var fact = read(id);
      var item = make("li");
      var ask = opener(id, fact.number);
      ask.setAttribute("aria-label", fact.number + " " + roleOf(fact) + ", " + fact.about);
      item.append(ask, make("span", " " + roleOf(fact)), make("span", " · " + fact.about, "about"));
      if (depth && fact.parts.length) item.append(branchOf(fact.parts, depth - 1));
      list.append(item);
    });
    return list;
  }

  function fill(title, about, parts, href) {
    var head = make("div", "", "panel-head");
    var heading = make("p", title, "panel-title");
    // The name of the dialog says what the number is of; the number alone tells a listener little.
    panel.setAttribute("aria-label", about ? title + ", " + about : title);
    var close = make("button", "Lukk");
    close.type = "button";
    close.addEventListener("click", hide);
    if (trail.length > 1) {
      var back = make("button", "Tilbake");
      back.type = "button";
      back.addEventListener("click", function () { trail.pop(); show(trail[trail.length - 1]); panel.focus(); });
      head.append(back);
    }
    head.append(close);
    panel.replaceChildren(head, heading);
    if (about) panel.append(make("p", about, "panel-about"));
    parts.forEach(function (part) { panel.append(part); });
    var link = make("a", "Se tallet i tallregisteret");
    link.href = href;
    var last = make("p", "", "panel-link");
    last.append(link);
    panel.append(last);
    panel.scrollTop = 0;
    if (trail.length === 1) document.dispatchEvent(new CustomEvent("number-shown", { detail: { panel: panel, link: asker, hide: hide } }));
  }
  function section(title, content) {
    var whole = make("div");
    whole.append(make("p", title, "panel-heading"), content);
    return whole;
  }
  function register(id) { return asker.getAttribute("href").replace(/#.*/, "") + "#fact-" + id; }
  function showNumber(id) {
    var fact = read(id);
    var parts = [rowsOf(fact)];
    if (fact.years.length) parts.push(section("År for år", yearsOf(fact, id)));
    if (fact.parts.length) parts.push(section("Utledet av", branchOf(fact.parts, 1)));
    fill(fact.number, fact.name + " · " + fact.about, parts, register(id));
  }
  function showClaim(link) {
    var ids = link.dataset.fact.split(" ");
    var bound = told.claims[link.dataset.rule + " " + link.dataset.fact] || [];
    var words = link.textContent.trim();
    var claim = bound.find(function (one) { return one[0].toLowerCase() === words.toLowerCase(); }) || bound[0];
    var list = make("dl");
    [["Ordet står når", claim[1]], ["Prøvd på", claim[2].join(" · ")]].forEach(function (pair) {
      var row = make("div");
      row.append(make("dt", pair[0]), make("dd", pair[1]));
      list.append(row);
    });
    fill("«" + words + "»", "Et ord som er bundet til en regel. Slutter tallene å støtte det, stanser rapporten.",
      [list, section("Tallene bak", branchOf(ids.filter(read), 1))], register(ids[0]));
  }
  function show(what) { typeof what === "string" ? showNumber(what) : showClaim(what); }

  function narrow() { return matchMedia("(max-width: 52rem)").matches; }
  function place() {
    if (narrow()) { panel.style.left = panel.style.top = ""; return; }
    var at = asker.getBoundingClientRect();
    var width = panel.offsetWidth, height = panel.offsetHeight;
    var left = Math.min(Math.max(16, at.left), document.documentElement.clientWidth - width - 16);
    var below = at.bottom + 8, above = at.top - height - 8;
    var top = below + height > innerHeight && above > 64 ? above : below;
    panel.style.left = left + scrollX + "px";
    panel.style.top = top + scrollY + "px";
  }
  function open(link) {
    asker = link;
    if (!panel) {
      panel = make("div", "", "panel");
      panel.tabIndex = -1;
      panel.lang = "nb";
      panel.setAttribute("role", "dialog");
      panel.addEventListener("keydown", stayNear);
    }
    var home = link.closest("dialog") || document.body;
    if (panel.parentNode !== home) home.append(panel);
    panel.hidden = false;
    trail = [link.classList.contains("claim") ? link : link.dataset.fact];
    show(trail[0]);
    document.querySelectorAll("[aria-expanded=true].fact, [aria-expanded=true].claim").forEach(function (other) { other.removeAttribute("aria-expanded"); });
    link.setAttribute("aria-expanded", "true");
    place();
    panel.focus({ preventScroll: true });
    if (!narrow()) return panel.scrollIntoView({ block: "nearest" });
    var hidden = link.getBoundingClientRect().bottom + 16 - panel.getBoundingClientRect().top;
    if (hidden > 0) scrollBy(0, hidden);
  }
  function hide() {
    if (!panel || panel.hidden) return;
    panel.hidden = true;
    asker.removeAttribute("aria-expanded");
    asker.focus({ preventScroll: true });
  }
  // The panel stands at the end of the page; Tab leaves it for the text after the number.
  function stayNear(event) {
    if (event.key !== "Tab") return;
    var stops = panel.querySelectorAll("button, a");
    var edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (document.activeElement === edge || (event.shiftKey && document.activeElement === panel)) hide();
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest(ASKED);
    if (!link) {
      if (panel && !panel.hidden && event.target.isConnected && !panel.contains(event.target)) {
        panel.hidden = true;
        asker.removeAttribute("aria-expanded");
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    event.preventDefault();
    withNumbers(function () {
      var known = link.classList.contains("claim") ? told.claims[link.dataset.rule + " " + link.dataset.fact] : told.facts[link.dataset.fact];
      if (known) open(link); else location.href = link.href;
    }, function () { location.href = link.href; });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && panel && !panel.hidden) { event.preventDefault(); hide(); }
  });
  addEventListener("resize", function () { if (panel && !panel.hidden) place(); });
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(ASKED).forEach(function (link) { link.setAttribute("aria-haspopup", "dialog"); });
  });
})();
