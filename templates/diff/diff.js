// Filters for the changed numbers. Without this script every number is shown and the form stays hidden.
(function () {
  var form = document.querySelector(".filters");
  if (!form) return;
  var status = document.getElementById("velg-utfall");
  var search = document.getElementById("sok");
  var shown = form.querySelector(".shown");
  var chapters = Array.prototype.slice.call(document.querySelectorAll(".chapter"));
  function apply() {
    var words = search.value.trim().toLocaleLowerCase("nb"), count = 0, all = 0;
    chapters.forEach(function (chapter) {
      var kept = 0;
      chapter.querySelectorAll("tr[data-status]").forEach(function (row) {
        var fits = (!status.value || row.dataset.status === status.value) &&
          row.dataset.words.toLocaleLowerCase("nb").indexOf(words) >= 0;
        row.hidden = !fits;
        all += 1;
        if (fits) kept += 1;
      });
      chapter.hidden = kept === 0;
      chapter.querySelector(".how-many").textContent = kept;
      count += kept;
    });
    shown.textContent = "Viser " + count + " av " + all + " tall.";
  }
  status.addEventListener("change", apply);
  search.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  apply();
})();
