/* A button for each form, today's date, and word of what was copied. */
(function () {
  "use strict";
  var box = document.getElementById("_cite");
  if (!box) return;
  function opened() {
    if (location.hash === "#_cite") box.open = true;
  }
  function today() {
    var now = new Date();
    function two(number) { return (number < 10 ? "0" : "") + number; }
    return two(now.getDate()) + "." + two(now.getMonth() + 1) + "." + now.getFullYear();
  }
  function copy(text, done) {
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, function () {});
  }
  box.querySelectorAll(".copy").forEach(function (form) {
    var blank = form.dataset.accessed;
    if (blank) form.textContent = form.textContent.replace(blank, today());
    if (!navigator.clipboard) return;
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = box.dataset.copy;
    button.setAttribute("aria-label", box.dataset.copy + ": " + form.previousElementSibling.textContent);
    var status = document.createElement("span");
    status.setAttribute("role", "status");
    button.addEventListener("click", function () {
      status.textContent = "";
      copy(form.textContent, function () { status.textContent = box.dataset.copied; });
    });
    form.after(button, " ", status);
  });
  window.addEventListener("hashchange", opened);
  opened();
})();
