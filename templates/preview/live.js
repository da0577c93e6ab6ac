// The page follows what is written: it loads again when it changed, and shows what is wrong over the last good page.
(function () {
  var page = decodeURIComponent(location.pathname);
  var overlay = null, bar = null;

  function make(tag, text, className) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  }
  function show(problem) {
    var returns = overlay && overlay.contains(document.activeElement);
    if (overlay) overlay.remove();
    overlay = null;
    if (!problem) return;
    overlay = make("section", "", "preview-problem");
    overlay.setAttribute("role", "alert");
    overlay.setAttribute("aria-label", "Feil i teksten");
    var count = problem.places.length;
    var close = make("button", "Skjul");
    close.type = "button";
    close.addEventListener("click", function () { overlay.remove(); overlay = null; });
    overlay.append(close, make("p", count === 1 ? "Én feil må rettes" : count + " feil må rettes", "preview-title"));
    overlay.append(make("p", "Bak ligger den siste siden som gikk bra."));
    var list = make("ol");
    problem.places.forEach(function (place) {
      var item = make("li");
      if (place.place) item.append(make("code", place.place), " ");
      if (place.rule) item.append(make("strong", place.rule));
      if (place.text) item.append(make("p", place.text, "preview-text"));
      if (place.remedy) item.append(make("p", place.remedy));
      list.append(item);
    });
    overlay.append(list);
    document.body.append(overlay);
    if (returns) close.focus();
  }
  function work(words) {
    if (bar) bar.remove();
    bar = null;
    if (!words) return;
    bar = make("p", words, "preview-working");
    bar.setAttribute("role", "status");
    document.body.append(bar);
  }
  function mine(changed) {
    var folder = page.replace(/[^/]*$/, ""), name = page.slice(folder.length) || "index.html";
    return folder === "/" + changed.edition + "/" && (changed.all || changed.pages.indexOf(name) >= 0);
  }
  var events = new EventSource("/_preview/events?page=" + encodeURIComponent(page));
  events.addEventListener("problem", function (event) { show(JSON.parse(event.data)); });
  events.addEventListener("working", function (event) { work(JSON.parse(event.data)); });
  events.addEventListener("changed", function (event) {
    if (document.body.hasAttribute("data-waiting") || mine(JSON.parse(event.data))) location.reload();
  });
  // A server that was started again may show something else.
  var broken = false;
  events.addEventListener("error", function () { broken = true; });
  events.addEventListener("open", function () { if (broken) location.reload(); });
})();
