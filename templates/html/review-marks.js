// Marks in the text: which sentences have comments, and which one is spoken of now.
(function () {
  var review = window.reportReview;
  var paints = window.CSS && CSS.highlights && window.Highlight;

  function paint(name, ranges, priority) {
    if (!paints) return;
    CSS.highlights.delete(name);
    if (!ranges.length) return;
    var highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
  // Comments by the number of their sentence on the page; numbers stay when marks are put in and taken out.
  review.markText = function (byNumber, open) {
    document.querySelectorAll(".comment-mark").forEach(function (mark) { mark.remove(); });
    document.querySelector("main article").normalize();
    review.page = review.read();
    var numbers = Array.from(byNumber.keys()).sort(function (a, b) { return b - a; });
    numbers.forEach(function (number) {
      var sentence = review.page.sentences[number], comments = byNumber.get(number);
      var mark = review.press(String(comments.length), function () { open(comments[0], mark); }, "comment-mark");
      mark.setAttribute("aria-label", comments.length === 1 ? "1 kommentar" : comments.length + " kommentarer");
      if (sentence.block.isRow) { sentence.block.element.cells[0].append(mark); return; }
      var range = review.rangeOf(sentence);
      range.collapse(false);
      range.insertNode(mark);
    });
    review.page = review.read();
    paint("kommentar", numbers.map(function (number) { return review.rangeOf(review.page.sentences[number]); }), 0);
  };
  review.light = function (number) {
    var sentence = review.page.sentences[number];
    paint("kommentar-her", sentence ? [review.rangeOf(sentence)] : [], 1);
    if (!sentence) return;
    var at = review.rangeOf(sentence).getBoundingClientRect(), still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (at.top < 80 || at.bottom > innerHeight * 0.3) scrollTo({ top: scrollY + at.top - 96, behavior: still ? "auto" : "smooth" });
  };
})();
