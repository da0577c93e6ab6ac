// Comments: mark words or go to a number, and write. This is the drawer, and the ways into it.
(function () {
  var EVERY = 5000;
  var review = window.reportReview, marked = null, opener = null, known = "";
  var drawer, list, status, offer, button, none, kept, fetchButton;

  function open(from) {
    if (drawer.hidden) opener = from || document.activeElement;
    drawer.hidden = false;
    document.body.classList.add("review-is-open");
    button.setAttribute("aria-expanded", "true");
  }
  function close() {
    drawer.hidden = true;
    document.body.classList.remove("review-is-open");
    button.setAttribute("aria-expanded", "false");
    review.leave();
    review.light(-1);
    (opener && opener.isConnected && opener !== document.body ? opener : button).focus({ preventScroll: true });
  }
  function say(text) { status.textContent = text; }
  function write(place, from) {
    if (!place) return;
    open(from);
    offer.hidden = true;
    review.write(place);
  }
  function pick() {
    open();
    review.pick();
  }
  function goTo(id) {
    var item = id && document.getElementById("kommentar-" + id);
    (item || drawer).focus();
  }

  function show(comments) {
    var focused = drawer.contains(document.activeElement) && document.activeElement.id, byNumber = new Map();
    comments.forEach(function (one) {
      one.number = one.standing === "gone" ? -1 : review.page.sentences.indexOf(review.sentenceOf(one, review.page));
      if (one.number >= 0 && !one.resolved) byNumber.set(one.number, (byNumber.get(one.number) || []).concat(one));
    });
    comments.sort(function (a, b) {
      return a.resolved - b.resolved || (a.number < 0) - (b.number < 0) || a.number - b.number || (a.when < b.when ? -1 : 1);
    });
    list.replaceChildren.apply(list, comments.map(function (one) { return review.item(one, done); }));
    review.markText(byNumber, function (one, mark) { open(mark); goTo(one.id); });
    var unresolved = comments.filter(function (one) { return !one.resolved; }).length;
    button.textContent = unresolved ? "Kommentarer (" + unresolved + ")" : "Kommentarer";
    none.hidden = comments.length > 0;
    if (focused && document.getElementById(focused)) document.getElementById(focused).focus({ preventScroll: true });
  }
  function refresh(anyway) {
    return review.list().then(function (comments) {
      if (kept) tellKept();
      var told = JSON.stringify(comments);
      if (told === known && anyway !== true) return;
      known = told;
      show(comments);
    });
  }
  function done(said, id) {
    return refresh(true).then(function () { goTo(id); say(said); }, function (failed) { say("Kommentarene kan ikke leses: " + failed.message); });
  }

  function tellKept() {
    var number = review.own().length;
    fetchButton.disabled = !number;
    kept.classList.toggle("review-error", !review.isSafe());
    if (!review.isSafe()) kept.textContent = "Nettleseren tar ikke vare på det du skriver. Last det ned før du lukker siden, ellers er det borte.";
    else if (!number) kept.textContent = "Det du skriver, ligger i denne nettleseren til du laster det ned som en fil og sender den tilbake.";
    else kept.textContent = "Du har skrevet " + (number === 1 ? "én kommentar" : number + " kommentarer og svar") + ". Når du er ferdig: Last ned fila, og send den tilbake.";
  }
  function fetchFile() {
    var link = review.make("a"), address = URL.createObjectURL(new Blob([review.file()], { type: "application/ld+json" }));
    link.href = address;
    link.download = review.fileName;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
    say("Fila heter " + review.fileName + ". Send den tilbake.");
  }

  // What is marked with the mouse, a finger or the keyboard.
  function selected() {
    var selection = getSelection(), article = document.querySelector("main article");
    if (!selection.rangeCount || selection.isCollapsed) return null;
    var range = selection.getRangeAt(0);
    return range.intersectsNode(article) ? range : null;
  }
  function showOffer() {
    var range = selected();
    marked = range && review.marked(range, review.page);
    offer.hidden = !marked;
    if (!marked) return;
    var boxes = range.getClientRects(), at = boxes[boxes.length - 1] || range.getBoundingClientRect();
    var most = document.documentElement.clientWidth - offer.offsetWidth - 8;
    offer.style.top = at.bottom + scrollY + 8 + "px";
    offer.style.left = Math.max(8, Math.min(at.right + scrollX - offer.offsetWidth / 2, most)) + "px";
  }
  function ofNumber(link) {
    var range = document.createRange();
    range.selectNodeContents(link);
    return review.marked(range, review.page);
  }
  function byKey(event) {
    if (event.key === "Escape" && !event.defaultPrevented && !drawer.hidden) {
      event.preventDefault();
      close();
    }
    if (event.code !== "KeyM" || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    var focus = document.activeElement, link = focus.closest("article [data-fact]"), range = selected(), place = range && review.marked(range, review.page);
    if (place) write(place, focus);
    else if (link) write(ofNumber(link), link);
    else pick();
  }
  // The panel of a number offers to comment on it.
  function offerInPanel(event) {
    var panel = event.detail.panel, link = event.detail.link, place = link.closest("article") && ofNumber(link);
    if (!place) return;
    panel.querySelector(".panel-head").prepend(review.press("Kommenter", function () {
      event.detail.hide();
      write(place, link);
    }));
  }

  function build() {
    var head = review.make("div", "", "review-head"), title = review.make("h2", "Kommentarer"), tools = review.make("p", "", "review-tools");
    drawer = review.make("section", "", "review");
    drawer.hidden = true;
    drawer.lang = "nb";
    drawer.tabIndex = -1;
    drawer.setAttribute("aria-labelledby", title.id = "kommentarer-tittel");
    status = review.make("p", "", "review-status");
    status.setAttribute("role", "status");
    head.append(title, review.press("Lukk", close));
    tools.append(review.press("Velg en setning", pick));
    drawer.append(head, review.words("Marker ord i teksten, eller trykk på et tall. Med tastaturet: Ctrl\u00a0+\u00a0Alt\u00a0+\u00a0M.", "review-help"));
    if (review.keeps === "browser") {
      fetchButton = review.press("Last ned kommentarene", fetchFile, "review-main");
      kept = review.words("", "review-kept");
      tools.append(fetchButton);
      drawer.append(kept);
    }
    list = review.make("ol", "", "review-list");
    none = review.words("Ingen har kommentert denne siden ennå.", "review-none");
    drawer.append(tools, status, review.buildPicker(write), review.buildBox(function (id) { review.light(-1); return done("Kommentaren er lagret.", id); }, close), none, list);
    button = review.press("Kommentarer", function () {
      if (!drawer.hidden) { close(); return; }
      open(button);
      drawer.focus();
    }, "review-open");
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-keyshortcuts", "Control+Alt+M");
    offer = review.press("Kommenter", function () { write(marked, button); }, "review-offer");
    offer.hidden = true;
    // The words stay marked while the button is pressed.
    offer.addEventListener("mousedown", function (event) { event.preventDefault(); });
    document.body.append(offer, button, drawer);
    document.body.classList.add("reviewed-by-" + review.keeps);
  }
  function begin() {
    if (!document.querySelector("main article")) return;
    review.page = review.read();
    build();
    var timer = 0;
    document.addEventListener("selectionchange", function () { clearTimeout(timer); timer = setTimeout(showOffer, 150); });
    document.addEventListener("keydown", byKey);
    document.addEventListener("number-shown", offerInPanel);
    refresh(true).catch(function (failed) { say("Kommentarene kan ikke leses: " + failed.message); }).then(function () {
      review.restoreDraft(function () { open(button); });
    });
    // Another window tells that it has written, which a busy browser may lose.
    if (review.keeps === "browser") addEventListener("storage", refresh);
    setInterval(function () { if (!document.hidden) refresh().catch(function () { /* asked again soon */ }); }, EVERY);
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
