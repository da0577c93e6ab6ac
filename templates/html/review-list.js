// The comments on the page, in the order of the text; what is resolved comes last.
(function () {
  var TEXT = 10000, NAME = 100;
  var review = window.reportReview, answer = null;
  var STANDING = { changed: "Setningen er endret", gone: "Setningen er borte" };

  function byline(said) {
    var line = review.make("p", "", "review-by");
    var when = review.make("time", new Date(said.when).toLocaleString("nb-NO", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }));
    when.dateTime = said.when;
    line.append(review.make("bdi", said.by), " · ", when);
    return line;
  }
  // A sentence that changed is shown below as it was and as it is.
  function around(comment) { return STANDING[comment.standing] ? comment.quote : comment.sentence; }
  function quoted(comment) {
    if (comment.number < 0) return review.quoted(review.words("", "review-quote"), comment.quote, around(comment));
    var jump = review.press("", function () { review.light(comment.number); }, "review-quote");
    jump.append(review.make("span", "Vis i teksten: ", "review-unseen"));
    return review.quoted(jump, comment.quote, around(comment));
  }
  review.item = function (comment, done) {
    var item = review.make("li", "", comment.resolved ? "is-resolved" : ""), tools = review.make("p", "", "review-tools");
    item.id = "kommentar-" + comment.id;
    item.tabIndex = -1;
    item.append(byline(comment));
    [comment.blocking && "Stopper publisering", comment.resolved && "Løst", STANDING[comment.standing]].forEach(function (tag) {
      if (tag) item.append(review.make("span", tag, "review-tag"));
    });
    item.append(quoted(comment));
    if (STANDING[comment.standing]) item.append(review.words("Sto: " + comment.sentence, "review-then"));
    if (comment.standing === "changed") item.append(review.words("Står nå: " + comment.now, "review-then"));
    item.append(review.words(comment.text, "review-text"));
    comment.replies.forEach(function (reply) {
      var said = review.make("div", "", "review-reply");
      said.append(byline(reply), review.words(reply.text, "review-text"));
      if (reply.own) said.append(takenBack(reply, done));
      item.append(said);
    });
    tools.append(comment.own ? takenBack(comment, done) : review.press("Svar", function () { begin(comment, item, tools, done); }));
    if (review.keeps === "server") tools.append.apply(tools, decisions(comment, done));
    item.append(tools);
    // A reply that is being written stays while the list is made again.
    if (answer && answer.id === comment.id) tools.before(answer.box);
    return item;
  };
  function takenBack(said, done) {
    return review.press("Fjern", function () { review.takeBack("urn:uuid:" + said.id); done("Fjernet.", ""); });
  }
  function decisions(comment, done) {
    function decide(words, decision) {
      return review.press(words, function () {
        var said = review.decision(comment, decision, review.name() || "Uten navn");
        review.say(said).then(function () { done("Lagret.", comment.id); }, function (failed) { done("Ikke lagret: " + failed.message, comment.id); });
      });
    }
    if (comment.resolved) return [decide("Gjenåpne", "reopened")];
    return [decide("Merk som løst", "resolved"), comment.blocking ? decide("La den ikke stoppe publisering", "not blocking") : decide("La den stoppe publisering", "blocking")];
  }
  function begin(comment, item, tools, done) {
    if (!answer || answer.id !== comment.id) {
      if (answer) answer.box.remove();
      answer = { id: comment.id, box: replyBox(comment, done) };
      tools.before(answer.box);
    }
    answer.box.querySelector("textarea").focus();
  }
  function replyBox(comment, done) {
    var box = review.make("form", "", "review-form"), error = review.alert(), made = null;
    var text = review.field("textarea", "Svar", "svar-tekst", TEXT), name = review.field("input", "Navnet ditt", "svar-navn", NAME);
    name.row.hidden = review.keeps === "browser";
    name.input.value = review.name();
    box.noValidate = true;
    box.append(text.row, name.row, error, review.submit("Lagre svaret"), review.press("Avbryt", function () { answer = null; done("", comment.id); }));
    box.addEventListener("submit", function (event) {
      event.preventDefault();
      var said = text.input.value.trim(), by = review.keeps === "browser" ? review.name() : name.input.value.trim();
      if (!said || !by) { error.textContent = said ? "Skriv navnet ditt." : "Skriv et svar først."; return; }
      review.rename(by);
      var reply = review.reply(comment, said, by);
      if (made) reply.id = made.id;
      made = reply;
      review.say(reply).then(function () { answer = null; done("Svaret er lagret.", comment.id); }, function (failed) {
        error.textContent = "Svaret er ikke lagret: " + failed.message + " Teksten står her fortsatt. Prøv igjen.";
      });
    });
    return box;
  }
})();
