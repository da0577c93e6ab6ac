// Buttons under figures and tables: enlarge, copy the link, cite. Files and tables are there without it.
(function () {
  function button(words, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", function () { act(made); });
    return made;
  }
  // Said aloud as well as shown; the button has its own words back after a while.
  function say(made, words, said) {
    var status = made.parentNode.querySelector("[role=status]");
    status.textContent = said;
    made.textContent = words;
    setTimeout(function () { status.textContent = ""; made.textContent = made.dataset.words; }, 4000);
  }
  function copy(made, text) {
    made.dataset.words = made.dataset.words || made.textContent;
    var done = function () { say(made, "Kopiert", "Kopiert: " + text); };
    var byHand = function () { prompt("Kopier herfra:", text); };
    if (navigator.clipboard && isSecureContext) navigator.clipboard.writeText(text).then(done, byHand);
    else byHand();
  }
  function address(id) { return location.href.replace(/[#?].*/, "") + "#" + id; }
  function citation(figure) {
    var said = figure.querySelector("figcaption p, figcaption").cloneNode(true);
    var title = said.textContent.replace(/\s+/g, " ").trim().replace(/\.$/, "");
    var book = document.querySelector(".bottom p").textContent.replace(/\s+/g, " ").trim();
    return title + ". I: " + book + ". " + address(figure.id);
  }
  function enlarge(figure) {
    var box = document.createElement("dialog");
    var caption = figure.querySelector("figcaption").cloneNode(true);
    var picture = figure.querySelector("svg.wide-figure, svg").cloneNode(true);
    var scroll = document.createElement("div");
    box.className = "enlarged";
    caption.querySelectorAll("[id]").forEach(function (named) { named.removeAttribute("id"); });
    scroll.className = "scroll";
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", "Figuren, forstørret");
    scroll.append(picture);
    var words = document.createElement("div");
    words.className = "enlarged-caption";
    words.append.apply(words, caption.childNodes);
    box.append(button("Lukk", function () { box.close(); }), scroll, words);
    box.setAttribute("aria-label", "Forstørret figur");
    // While the copy is open it has the ids, which its own colours and clips go by.
    var original = figure.querySelectorAll("svg");
    var holder = document.createComment("figur");
    original[0].before(holder);
    original.forEach(function (svg) { svg.remove(); });
    box.addEventListener("close", function () {
      box.remove();
      holder.replaceWith.apply(holder, original);
    });
    document.body.append(box);
    box.showModal();
  }
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".exhibit-tools").forEach(function (tools) {
      var figure = tools.closest("figure");
      var status = document.createElement("span");
      status.setAttribute("role", "status");
      status.className = "spoken";
      tools.append(
        button("Kopier lenke", function (made) { copy(made, address(figure.id)); }),
        button("Siter", function (made) { copy(made, citation(figure)); }),
        status
      );
      if (figure.querySelector("svg")) {
        tools.prepend(button("Forstørr", function () { enlarge(figure); }));
      }
      var label = figure.querySelector(".label");
      tools.setAttribute("role", "group");
      tools.setAttribute("aria-label", "Verktøy for " + (label ? label.textContent.trim() : "figuren"));
    });
  });
})();
