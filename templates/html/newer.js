// A published version is never changed, so each of its pages asks the pointer beside it whether there is a newer one.
(function () {
  var own = Number((/\/v(\d+)\/site\/[^/]*$/.exec(location.pathname) || [])[1]);
  if (!own || !/^https?:$/.test(location.protocol)) return;
  document.addEventListener("DOMContentLoaded", function () {
    fetch("../../latest.json", { mode: "same-origin" }).then(function (answer) { return answer.json(); }).then(function (latest) {
      var newest = Number((/^v(\d+)$/.exec(latest.folder) || [])[1]);
      if (!(newest > own)) return;
      var link = document.createElement("a");
      link.href = "../../v" + newest + "/index.html";
      link.textContent = "Les versjon " + newest + ".";
      var line = document.createElement("div");
      var said = document.createElement("p");
      line.className = "newer notice";
      line.setAttribute("role", "status");
      document.querySelector("header.top").after(line);
      said.append("Det finnes en nyere, rettet versjon av rapporten. ", link);
      line.append(said);
    }).catch(function () { /* the pointer cannot be read: the page stands as it is */ });
  });
})();
