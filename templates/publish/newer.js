// A version that is published is never changed, so it asks the pointer beside it whether there is a newer one.
(function () {
  var own = Number(location.pathname.replace(/^.*\/v(\d+)\/[^/]*$/, "$1"));
  if (!own || !/^https?:$/.test(location.protocol)) return;
  fetch("../latest.json").then(function (answer) { return answer.json(); }).then(function (latest) {
    if (!(latest.version > own)) return;
    var link = document.createElement("a");
    link.href = "../v" + Number(latest.version) + "/index.html";
    link.textContent = "Les versjon " + Number(latest.version) + ".";
    var line = document.getElementById("nyere");
    line.append("Det finnes en nyere, rettet versjon av rapporten. ", link);
    line.hidden = false;
  }).catch(function () { /* the pointer cannot be read: the page stands as it is */ });
})();
