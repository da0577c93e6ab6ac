// The elements that the comments are made of. Words are always set as text, whoever wrote them.
(function () {
  var review = window.reportReview = window.reportReview || {};

  review.make = function (tag, text, className) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  review.press = function (words, act, className) {
    var button = review.make("button", words, className);
    button.type = "button";
    button.addEventListener("click", act);
    return button;
  };
  review.words = function (text, className) {
    var words = review.make("p", text, className);
    words.dir = "auto";
    return words;
  };
  // A number says little by itself, so a short quotation brings its sentence.
  review.quoted = function (into, quote, sentence) {
    into.append(review.make("bdi", quote));
    if (quote.length < 30 && quote !== sentence) into.append(review.make("bdi", sentence, "review-around"));
    return into;
  };
  review.field = function (tag, label, id, most) {
    var row = review.make("p", "", "review-field"), name = review.make("label", label), input = review.make(tag);
    name.htmlFor = input.id = id;
    input.maxLength = most;
    row.append(name, input);
    return { row: row, input: input };
  };
  review.alert = function () {
    var said = review.make("p", "", "review-error");
    said.setAttribute("role", "alert");
    return said;
  };
  review.submit = function (words) {
    var button = review.make("button", words, "review-main");
    button.type = "submit";
    return button;
  };
})();
