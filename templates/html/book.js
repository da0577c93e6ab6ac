// Light or dark is set before the page is drawn; buttons appear only where this script runs.
(function () {
  var root = document.documentElement;
  var key = "rapport-visning";
  function remembered() {
    try { return localStorage.getItem(key); } catch (error) { return null; }
  }
  function remember(view) {
    try { localStorage.setItem(key, view); } catch (error) { /* private window: not remembered */ }
  }
  function isDark() {
    return root.dataset.view ? root.dataset.view === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  root.classList.add("scripted");
  if (remembered()) root.dataset.view = remembered();

  document.addEventListener("DOMContentLoaded", function () {
    var theme = document.querySelector("button.theme");
    var menu = document.querySelector("button.menu");
    var chapters = document.getElementById("kapitler");
    function nameTheme() { theme.firstChild.textContent = isDark() ? "Lys" : "Mørk"; }
    theme.hidden = menu.hidden = false;
    nameTheme();
    theme.addEventListener("click", function () {
      root.dataset.view = isDark() ? "light" : "dark";
      remember(root.dataset.view);
      nameTheme();
    });
    menu.addEventListener("click", function () {
      menu.setAttribute("aria-expanded", String(chapters.classList.toggle("open")));
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && chapters.classList.contains("open")) { menu.click(); menu.focus(); }
    });
    // Where the list is longer than the window, the chapter at hand is brought into it.
    var current = chapters.querySelector("[aria-current]");
    if (current && current.offsetTop > chapters.clientHeight * 0.7) chapters.scrollTop = current.offsetTop - chapters.clientHeight / 3;
    var links = {};
    document.querySelectorAll(".contents a").forEach(function (a) { links[a.hash.slice(1)] = a; });
    var seen = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting || !links[entry.target.id]) return;
        Object.keys(links).forEach(function (id) { links[id].classList.toggle("here", id === entry.target.id); });
      });
    }, { rootMargin: "0px 0px -75% 0px" });
    document.querySelectorAll("h2[id], h3[id]").forEach(function (heading) { seen.observe(heading); });
  });
})();
