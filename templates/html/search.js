// Search in the whole report. The index is read over http, so a page opened as a file says what it can do instead.
(function () {
  var MOST = 12, WAIT = 120;
  var base = document.currentScript.src.replace(/[^/]*$/, "");
  var box = null, input, status, list, asked = 0, index = null;

  function make(tag, text, className) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  }
  function load() {
    if (!index) index = import(base + "../pagefind/pagefind.js").then(function (found) { return found.init().then(function () { return found; }); });
    return index;
  }
  // The excerpt is HTML; only its text and its marks are taken over.
  function excerpt(html) {
    var words = make("p");
    new DOMParser().parseFromString(html, "text/html").body.childNodes.forEach(function (node) {
      words.append(node.nodeName === "MARK" ? make("mark", node.textContent) : node.textContent);
    });
    return words;
  }
  function link(url, title) {
    var a = make("a", title.replace(/\s+/g, " ").trim());
    a.href = url;
    a.addEventListener("click", function () { box.close(); });
    return a;
  }
  function entry(found) {
    var item = make("li");
    item.append(link(found.url, found.meta.title), excerpt(found.excerpt));
    var places = found.sub_results.filter(function (sub) { return sub.url !== found.url && sub.title !== found.meta.title; }).slice(0, 3);
    if (places.length) {
      var under = make("ul");
      places.forEach(function (sub) {
        var place = make("li");
        place.append(link(sub.url, sub.title));
        under.append(place);
      });
      item.append(under);
    }
    return item;
  }
  function search() {
    var words = input.value.trim(), now = ++asked;
    if (!words) { list.replaceChildren(); status.textContent = ""; return; }
    load().then(function (pagefind) { return pagefind.search(words); }).then(function (answer) {
      var best = answer.results.slice(0, MOST);
      return Promise.all(best.map(function (one) { return one.data(); })).then(function (found) {
        if (now !== asked) return;
        var count = answer.results.length;
        status.textContent = count === 0 ? "Ingen sider har «" + words + "»." : (count === 1 ? "1 side" : count + " sider") + (count > MOST ? ", de " + MOST + " nærmeste vises" : "");
        list.replaceChildren.apply(list, found.map(entry));
      });
    }).catch(function () { instead(); });
  }
  // Without the index: the lists that the report has of itself.
  function instead() {
    status.textContent = "Søket virker når rapporten ligger på en nettside. Her kan du slå opp i vedleggene:";
    list.replaceChildren();
    document.querySelectorAll(".chapters .appendix a").forEach(function (a) {
      var item = make("li");
      item.append(link(a.getAttribute("href"), Array.from(a.children, function (part) { return part.textContent; }).join(" ")));
      list.append(item);
    });
    if (list.querySelector("a")) list.querySelector("a").focus();
  }
  function build() {
    box = make("dialog", "", "search-box");
    box.lang = "nb";
    box.setAttribute("aria-labelledby", "search-title");
    var title = make("h2", "Søk i rapporten");
    var close = make("button", "Lukk");
    var label = make("label", "Søkeord");
    title.id = "search-title";
    close.type = "button";
    close.addEventListener("click", function () { box.close(); });
    input = make("input");
    input.type = "search";
    input.id = label.htmlFor = "search-words";
    status = make("p", "", "search-status");
    status.setAttribute("role", "status");
    list = make("ol");
    var later;
    input.addEventListener("input", function () { clearTimeout(later); later = setTimeout(search, WAIT); });
    // Some browsers let the first Escape empty the field; here it closes, as everywhere else.
    input.addEventListener("keydown", function (event) { if (event.key === "Escape") { event.preventDefault(); box.close(); } });
    box.append(close, title, label, input, status, list);
    document.body.append(box);
  }
  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector("button.search");
    button.hidden = false;
    button.addEventListener("click", function () {
      if (!box) build();
      box.showModal();
      input.focus();
      if (location.protocol === "file:") { input.hidden = input.previousSibling.hidden = true; instead(); }
      else load().catch(instead);
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "/" && !event.target.closest("input, textarea, [contenteditable]") && !document.querySelector("dialog[open]")) { event.preventDefault(); button.click(); }
    });
  });
})();
