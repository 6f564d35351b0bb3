/* The key `/` leads to the search, from every page; `data-keys="off"` on the root element turns it off. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.documentElement.dataset.keys === "off" || event.target.closest("input, textarea, select, [contenteditable]")) return;
  const field = document.querySelector("form[role=search] input[type=search]");
  const link = document.querySelector("a[rel=search]");
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.select();
  else link.click();
});
