// Chooses among the promises of this page by city, year and state, leads to those on other pages, and keeps the choice
// in the address.
(function () {
  "use strict";
  var form = document.getElementById("_filter");
  var rows = Array.prototype.slice.call(document.querySelectorAll(".plans tbody tr"));
  var fields = ["city", "year", "state"].map(function (name) { return form.elements[name]; });
  var status = form.querySelector("[role=status]");

  // cities/heihe.html in the page, heihe in the address
  function short(value) { return value.replace(/^.*\//, "").replace(/\.html$/, ""); }

  function choose() {
    var shown = 0;
    rows.forEach(function (row) {
      var fits = fields.every(function (field) {
        return !field.value || field.value === row.getAttribute("data-" + field.name);
      });
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    var chosen = fields.some(function (field) { return field.value; });
    status.textContent = chosen
      ? form.getAttribute("data-shown").replace("{shown}", shown).replace("{all}", rows.length)
      : "";
    fields.forEach(elsewhere);
  }

  // Leads to all promises of the chosen city or year, where other pages of the list have more of them.
  function elsewhere(field) {
    var option = field.options[field.selectedIndex];
    var here = rows.filter(function (row) { return row.getAttribute("data-" + field.name) === field.value; });
    if (!option || !option.hasAttribute("data-url") || here.length >= Number(option.getAttribute("data-plans"))) return;
    var link = document.createElement("a");
    link.href = option.getAttribute("data-url");
    link.textContent = form.getAttribute("data-elsewhere").replace("{name}", option.textContent);
    status.append(" ", link);
  }

  function remember() {
    var parts = fields.filter(function (field) { return field.value; }).map(function (field) {
      return field.name + "=" + encodeURIComponent(short(field.value));
    });
    // From a folder, too, only the part behind # may change.
    history.replaceState(null, "", location.pathname + location.search + (parts.length ? "#" + parts.join("&") : ""));
  }

  function recall() {
    fields.forEach(function (field) { field.value = ""; });
    location.hash.slice(1).split("&").forEach(function (part) {
      var at = part.indexOf("=");
      fields.forEach(function (field) {
        if (at < 0 || part.slice(0, at) !== field.name) return;
        var wanted = part.slice(at + 1);
        try { wanted = decodeURIComponent(wanted); } catch (error) { return; }
        Array.prototype.forEach.call(field.options, function (option) {
          if (option.value && short(option.value) === wanted) field.value = option.value;
        });
      });
    });
    choose();
  }

  form.addEventListener("change", function () { choose(); remember(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function (event) {
    event.preventDefault();
    fields.forEach(function (field) { field.value = ""; });
    choose();
    remember();
  });
  window.addEventListener("hashchange", recall);
  recall();
  form.hidden = false;
})();
