// The box where a comment is written, and the choice of a sentence without a mouse.
(function () {
  var DRAFT = "rapport-utkast " + location.pathname, TEXT = 10000, NAME = 100;
  var review = window.reportReview, place = null, made = null, at = -1;
  var box, quote, text, name, blocking, error, save, picker, shown;

  review.buildBox = function (saved, left) {
    box = review.make("form", "", "review-form");
    quote = review.words("", "review-quote");
    text = review.field("textarea", "Kommentar", "kommentar-tekst", TEXT);
    name = review.field("input", "Navnet ditt", "kommentar-navn", NAME);
    error = review.alert();
    save = review.submit("Lagre kommentaren");
    blocking = review.make("input");
    blocking.type = "checkbox";
    var stops = review.make("p", "", "review-check"), label = review.make("label", "Må være løst før rapporten publiseres");
    blocking.id = label.htmlFor = "kommentar-stopper";
    stops.append(blocking, label);
    name.input.autocomplete = "name";
    name.input.value = review.name();
    name.row.hidden = review.keeps === "browser";
    box.hidden = box.noValidate = true;
    box.append(quote, text.row, stops, name.row, error, save, review.press("Avbryt", function () { drop(); left(); }));
    box.addEventListener("input", keep);
    box.addEventListener("submit", function (event) { event.preventDefault(); send(saved); });
    text.input.addEventListener("keydown", function (event) {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); box.requestSubmit(); }
    });
    return box;
  };
  review.write = function (marked) {
    place = marked;
    made = null;
    quote.replaceChildren();
    review.quoted(quote, place.quote.exact, place.sentence.text);
    error.textContent = "";
    box.hidden = false;
    picker.hidden = true;
    review.light(review.page.sentences.findIndex(function (one) { return one.text === place.sentence.text && one.place === place.sentence.place; }));
    keep();
    text.input.focus({ preventScroll: true });
  };
  function drop() {
    place = made = null;
    text.input.value = "";
    blocking.checked = false;
    box.hidden = true;
    try { sessionStorage.removeItem(DRAFT); } catch (failed) { /* there is none */ }
  }
  // The preview loads the page again when the report changes; what somebody is writing outlives that.
  function keep() {
    review.rename(name.input.value.trim());
    var sentence = place.sentence;
    var draft = { sentence: { text: sentence.text, form: sentence.form, place: sentence.place }, quote: place.quote, fact: place.fact };
    try { sessionStorage.setItem(DRAFT, JSON.stringify({ place: draft, text: text.input.value, blocking: blocking.checked })); } catch (failed) { /* lost with the page, as in any form */ }
  }
  review.restoreDraft = function (open) {
    var draft = null;
    try { draft = JSON.parse(sessionStorage.getItem(DRAFT)); } catch (failed) { return; }
    if (!draft || !draft.text) return;
    text.input.value = draft.text;
    blocking.checked = draft.blocking;
    open();
    review.write(draft.place);
  };
  function send(saved) {
    var said = text.input.value.trim(), by = review.keeps === "browser" ? review.name() : name.input.value.trim();
    if (!said || !by) {
      error.textContent = said ? "Skriv navnet ditt." : "Skriv en kommentar først.";
      (said ? name : text).input.focus();
      return;
    }
    review.rename(by);
    // A second try after a failed one is the same comment, not one more.
    var comment = review.comment(place, said, blocking.checked, by);
    if (made) comment.id = made.id;
    made = comment;
    save.disabled = true;
    review.say(comment).then(function () {
      drop();
      return saved(comment.id.slice(9));
    }, function (failed) {
      error.textContent = "Kommentaren er ikke lagret: " + failed.message + " Teksten står her fortsatt. Prøv igjen.";
    }).finally(function () { save.disabled = false; });
  }

  review.buildPicker = function (chosen) {
    picker = review.make("div", "", "review-form");
    picker.hidden = true;
    picker.setAttribute("role", "group");
    picker.setAttribute("aria-label", "Velg en setning");
    shown = review.words("", "review-quote");
    shown.setAttribute("aria-live", "polite");
    var tools = review.make("p", "", "review-tools");
    tools.append(
      review.press("Forrige", function () { step(-1); }), review.press("Neste", function () { step(1); }),
      review.press("Kommenter setningen", function () { chosen(review.marked(review.rangeOf(review.page.sentences[at]), review.page)); }, "review-main")
    );
    picker.append(shown, tools);
    picker.addEventListener("keydown", function (event) {
      var way = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (way) { event.preventDefault(); step(way); }
    });
    return picker;
  };
  // Begins with the first sentence in sight, or where it was left.
  review.pick = function () {
    var seen = review.page.sentences.findIndex(function (one) { return review.rangeOf(one).getBoundingClientRect().top > 60; });
    if (at < 0) at = Math.max(0, seen);
    box.hidden = true;
    picker.hidden = false;
    step(0);
    picker.querySelector("button:nth-of-type(2)").focus({ preventScroll: true });
  };
  function step(way) {
    at = Math.min(review.page.sentences.length - 1, Math.max(0, at + way));
    shown.textContent = review.page.sentences[at].text;
    review.light(at);
  }
  // Escape leaves what is being written as it is, to be gone on with.
  review.leave = function () { box.hidden = picker.hidden = true; };
})();
