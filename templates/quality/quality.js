// Filters for the findings of units. Without this script every finding is shown and the form stays hidden.
(function () {
  var form = document.querySelector(".filters");
  if (!form) return;
  var severity = document.getElementById("velg-alvorlighet");
  var county = document.getElementById("velg-fylke");
  var rule = document.getElementById("velg-regel");
  var search = document.getElementById("sok");
  var shown = form.querySelector(".shown");
  var rows = Array.prototype.slice.call(document.querySelectorAll("tr[data-severity]"));
  function fits(row) {
    return (!severity.value || row.dataset.severity === severity.value) &&
      (!rule.value || row.dataset.rule === rule.value) &&
      row.dataset.unit.toLocaleLowerCase("nb").indexOf(search.value.trim().toLocaleLowerCase("nb")) >= 0;
  }
  function apply() {
    var count = 0;
    document.querySelectorAll(".county").forEach(function (section) {
      var inCounty = !county.value || section.dataset.county === county.value;
      var kept = 0;
      section.querySelectorAll("tbody").forEach(function (unit) {
        var keptOfUnit = 0;
        unit.querySelectorAll("tr").forEach(function (row) {
          row.hidden = !(inCounty && fits(row));
          if (!row.hidden) keptOfUnit += 1;
        });
        unit.hidden = keptOfUnit === 0;
        kept += keptOfUnit;
      });
      section.hidden = kept === 0;
      section.querySelector(".how-many").textContent = kept;
      count += kept;
    });
    shown.textContent = "Viser " + count + " av " + rows.length + " funn.";
  }
  function openTarget() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") target.open = true;
  }
  [severity, county, rule].forEach(function (choice) { choice.addEventListener("change", apply); });
  search.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  window.addEventListener("hashchange", openTarget);
  form.hidden = false;
  apply();
  openTarget();
})();
