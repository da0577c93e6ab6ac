// The sentences of the page, found as report/review/page_text.py finds them, each with its place in the document.
(function () {
  var BLOCKS = "p,li,h1,h2,h3,h4,h5,h6,tr,dt,dd,figcaption";
  var UNREAD = "svg,script,style,math,button,.exhibit-tools,.comment-mark,.was,.spoken";
  var SLOT = "[data-fact],a.crossref,span.number,span.label";
  var BETWEEN = /(?:(?<=[.!?…])|(?<=[.!?…][»”")])) (?=[A-ZÆØÅ«“"])/g;
  var AROUND = 32, QUOTE = 2000;
  var review = window.reportReview = window.reportReview || {};

  function slotOf(held) {
    if (held.dataset.fact) return held.dataset.fact;
    return held.matches("a.crossref") ? held.getAttribute("href") || held.dataset.href || "" : "nr";
  }
  function heldBy(node, article) {
    var held = null;
    for (var at = node.parentElement; at && at !== article; at = at.parentElement) if (at.matches(SLOT)) held = at;
    return held;
  }
  function put(block, text, node, held) {
    for (var i = 0; i < text.length; i++) {
      var sign = /\s/.test(text[i]) ? " " : text[i];
      if (sign === " " && (!block.text || block.text.endsWith(" "))) continue;
      block.text += sign;
      block.signs.push({ node: node, offset: i, held: held });
    }
  }
  function form(block, start, end) {
    var said = "", last = null;
    for (var i = start; i < end; i++) {
      var held = block.signs[i].held;
      if (!held) said += block.text[i];
      else if (held !== last) said += "{" + slotOf(held) + "}";
      if (held) last = held;
    }
    return said.trim();
  }
  function cut(block) {
    var ends = [], start = 0, found = [];
    if (!block.isRow) Array.from(block.text.matchAll(BETWEEN)).forEach(function (match) { ends.push(match.index); });
    ends.concat(block.text.length).forEach(function (end) {
      var low = start, high = end;
      while (block.text[low] === " ") low++;
      while (high > low && block.text[high - 1] === " ") high--;
      if (high > low) {
        found.push({ text: block.text.slice(low, high), form: form(block, low, high), place: block.place, block: block, start: low, end: high });
      }
      start = end + 1;
    });
    return found;
  }

  review.read = function () {
    var article = document.querySelector("main article"), blocks = new Map(), heading = "";
    if (!article) return { sentences: [], blocks: [], text: "" };
    article.querySelectorAll(BLOCKS).forEach(function (element) {
      if (element.closest(UNREAD)) return;
      if (/^H\d$/.test(element.tagName) && element.id) heading = element.id;
      var figure = element.closest("figure[id]");
      blocks.set(element, { element: element, place: figure ? figure.id : heading, isRow: element.tagName === "TR", text: "", signs: [], cell: null });
    });
    var walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT), node;
    while ((node = walker.nextNode())) {
      var isText = node.nodeType === Node.TEXT_NODE;
      if (!isText && node.tagName !== "BR") continue;
      var parent = node.parentElement, block = blocks.get(parent.closest(BLOCKS));
      if (!block || parent.closest(UNREAD)) continue;
      var cell = parent.closest("td,th");
      if (isText && node.data.trim() && cell !== block.cell) {
        if (block.cell) put(block, " · ", null, null);
        block.cell = cell;
      }
      put(block, isText ? node.data : " ", isText ? node : null, heldBy(node, article));
    }
    var page = { sentences: [], blocks: Array.from(blocks.values()), text: "" };
    page.blocks.forEach(function (block) {
      block.at = page.text.length;
      page.text += block.text + " ";
      page.sentences.push.apply(page.sentences, cut(block));
    });
    return page;
  };

  review.rangeOf = function (sentence) {
    var first = sentence.block.signs[sentence.start], last = sentence.block.signs[sentence.end - 1];
    var range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return range;
  };

  function within(range, sign) {
    if (!sign.node || !range.isPointInRange(sign.node, sign.offset)) return false;
    return sign.node !== range.endContainer || sign.offset < range.endOffset;
  }
  function inFigure(range, page) {
    var from = range.startContainer, element = from.nodeType === Node.ELEMENT_NODE ? from : from.parentElement;
    var figure = element.closest("article figure[id]"), number = element.closest("[data-fact]"), exact = range.toString().trim();
    var sentence = figure && page.sentences.find(function (one) { return one.place === figure.id; });
    return exact && sentence ? place(sentence, exact, "", "", number ? number.dataset.fact : "") : null;
  }
  function place(sentence, exact, prefix, suffix, fact) {
    return {
      sentence: sentence, quote: { type: "TextQuoteSelector", exact: exact.slice(0, QUOTE), prefix: prefix, suffix: suffix }, fact: fact
    };
  }
  // What is marked: the words, those around them, the sentence in which they begin, and the one number among them.
  review.marked = function (range, page) {
    var from = -1, to = -1, facts = new Set(), held = null;
    page.blocks.forEach(function (block) {
      if (!range.intersectsNode(block.element)) return;
      block.signs.forEach(function (sign, at) {
        if (!within(range, sign)) return;
        if (from < 0) from = block.at + at;
        to = block.at + at + 1;
        if (sign.held && sign.held !== held && sign.held.dataset.fact) facts.add(held = sign.held);
      });
    });
    while (from < to && page.text[from] === " ") from++;
    while (to > from && page.text[to - 1] === " ") to--;
    if (from < 0 || from === to) return inFigure(range, page);
    var sentence = page.sentences.find(function (one) { return from < one.block.at + one.end; });
    return place(
      sentence, page.text.slice(from, to), page.text.slice(Math.max(0, from - AROUND), from), page.text.slice(to, to + AROUND).trimEnd(),
      facts.size === 1 ? held.dataset.fact : ""
    );
  };

  // Where a comment belongs on the page that is shown: the same sentence, or the one that it has become.
  review.sentenceOf = function (comment, page) {
    function one(key, wanted) {
      var same = page.sentences.filter(function (sentence) { return sentence[key] === wanted; });
      return same.find(function (sentence) { return sentence.place === comment.place; }) || same[0];
    }
    return one("text", comment.sentence) || one("form", comment.form) || one("text", comment.now) || null;
  };
})();
