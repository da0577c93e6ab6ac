// Where comments are kept: by the preview's server, or, in a page that came by mail, by this browser until they are sent.
(function () {
  var CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { report: "urn:is-24-8:report:" }];
  var NAME = "rapport-navn";
  var review = window.reportReview;
  var inside = document.getElementById("kommentarer");
  var given = inside ? JSON.parse(inside.textContent) : null;

  function uuid() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    var hex = Array.from(bytes, function (byte) { return byte.toString(16).padStart(2, "0"); }).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }
  function annotation(motivation, bodies, target, name) {
    return {
      "@context": CONTEXT, id: "urn:uuid:" + uuid(), type: "Annotation", motivation: motivation,
      creator: { type: "Person", name: name }, created: new Date().toISOString(),
      body: bodies.map(function (body) { return { type: "TextualBody", purpose: body[0], format: "text/plain", value: body[1] }; }),
      target: target
    };
  }
  review.comment = function (place, text, blocking, name) {
    var sentence = place.sentence, bodies = [["commenting", text]];
    if (blocking) bodies.push(["tagging", "blocking"]);
    return annotation("commenting", bodies, {
      type: "SpecificResource", source: "report:" + review.year + "/" + review.chapter, selector: place.quote,
      "report:sentence": { text: sentence.text, form: sentence.form, place: sentence.place }, "report:fact": place.fact
    }, name);
  };
  review.reply = function (comment, text, name) {
    return annotation("replying", [["replying", text]], "urn:uuid:" + comment.id, name);
  };
  review.decision = function (comment, decision, name) {
    return annotation("moderating", [["tagging", decision]], "urn:uuid:" + comment.id, name);
  };

  function byMail() {
    var prefix = "kommentar " + given.package + " ", unsaved = new Map();
    review.year = given.year;
    review.chapter = given.chapter;
    review.name = function () { return given.name; };
    review.rename = function () {};
    review.keeps = "browser";
    // Each under a key of its own, so that two windows with the same page do not write over each other.
    review.say = function (said) {
      unsaved.set(said.id, said);
      try {
        localStorage.setItem(prefix + said.id, JSON.stringify(said));
        unsaved.delete(said.id);
      } catch (error) { /* told by isSafe, and kept until the page is closed */ }
      return Promise.resolve();
    };
    review.isSafe = function () { return unsaved.size === 0; };
    review.takeBack = function (id) {
      unsaved.delete(id);
      try { localStorage.removeItem(prefix + id); } catch (error) { /* it was never kept */ }
    };
    review.own = function () {
      var own = new Map(unsaved);
      try {
        Object.keys(localStorage).forEach(function (key) {
          if (!key.startsWith(prefix)) return;
          try { var said = JSON.parse(localStorage.getItem(key)); own.set(said.id, said); } catch (error) { /* not ours */ }
        });
      } catch (error) { /* no storage here: what is unsaved is all there is */ }
      return Array.from(own.values()).sort(function (a, b) { return a.created < b.created ? -1 : 1; });
    };
    function plain(said) {
      var target = said.target, sentence = target["report:sentence"];
      return {
        id: said.id.slice(9), text: said.body[0].value, by: said.creator.name, when: said.created, blocking: said.body.length > 1,
        resolved: false, quote: target.selector.exact, fact: target["report:fact"], place: sentence.place, sentence: sentence.text,
        form: sentence.form, standing: "as it was", now: null, replies: [], own: true
      };
    }
    review.list = function () {
      var own = review.own(), comments = given.comments.map(function (one) { return Object.assign({}, one, { replies: one.replies.slice() }); });
      own.filter(function (said) { return said.motivation === "commenting"; }).forEach(function (said) { comments.push(plain(said)); });
      own.filter(function (said) { return said.motivation === "replying"; }).forEach(function (said) {
        var first = comments.find(function (one) { return "urn:uuid:" + one.id === said.target; });
        if (first) first.replies.push({ id: said.id.slice(9), text: said.body[0].value, by: said.creator.name, when: said.created, own: true });
      });
      return Promise.resolve(comments);
    };
    review.fileName = given.file;
    review.file = function () {
      return JSON.stringify({ "@context": CONTEXT, type: "AnnotationPage", items: review.own() }, null, 1);
    };
    addEventListener("beforeunload", function (event) { if (!review.isSafe()) event.preventDefault(); });
  }

  function byServer() {
    var path = location.pathname.split("/");
    var name = "";
    try { name = localStorage.getItem(NAME) || ""; } catch (error) { /* asked for each time */ }
    review.year = Number(path[path.length - 2]);
    review.chapter = decodeURIComponent(path[path.length - 1]).replace(/\.html$/, "") || "index";
    review.keeps = "server";
    review.name = function () { return name; };
    review.rename = function (said) {
      name = said;
      try { localStorage.setItem(NAME, said); } catch (error) { /* asked for again */ }
    };
    function ask(address, options) {
      return fetch("/_preview/review/" + review.year + "/" + address, options).then(function (answer) {
        return answer.json().then(function (told) {
          if (!answer.ok) throw new Error(told.told || answer.statusText);
          return told;
        });
      });
    }
    review.list = function () { return ask("comments/" + encodeURIComponent(review.chapter)); };
    review.say = function (said) {
      return ask("comments", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(said) });
    };
  }
  if (given) byMail(); else byServer();
})();
