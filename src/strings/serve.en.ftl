# The server for reviewing drafts

serve-panel = { $count ->
    [one] { $count } error in the files
   *[other] { $count } errors in the files
}
serve-panel-stands = What you see is the last good site.
serve-panel-begun = What you see is what could be made.
serve-panel-more = { $count ->
    [one] And { $count } more error
   *[other] And { $count } more errors
}
serve-review = Review
serve-open = open in the editor
serve-opening = opening in the editor…
serve-opened = opened in the editor
serve-no-editor = to open files, name your editor in the variable LETOPIS_EDITOR
serve-editor-failed = the editor did not start: { $reason }
serve-lost = The server does not answer: changes will not show here
serve-lines = Lines of the file
serve-notes = Notes

serve-missing = There is no such page
serve-missing-words = The site has no page `{ $path }`.
serve-gone = This page is no more
serve-gone-words = The page `{ $path }` was part of the site, but its file has been deleted, renamed or hidden. If it comes back, the page will show here by itself.
serve-near = You may want one of these
serve-home = Home
serve-broken = The page could not be made
serve-broken-words = The site's theme has a fault. Once it is mended, the page will show here by itself.
serve-refused = The request was refused
serve-refused-host = The server answers at its own address only. Open `{ $url }`.
serve-refused-elsewhere = Pages of other websites are not given any drafts.
serve-refused-outside = The file lies outside the site's folder.

serve-drafts = Drafts and reports in review
serve-changes = What changed since the start
serve-diagnostics = What the program found
serve-none = Nothing.
serve-more = And { $count } more.
serve-status-draft = draft
serve-status-review = in review
serve-added = new
serve-changed = changed
serve-removed = removed

cli-serve-watches = watching the folder { $path }; press Ctrl+C to end
cli-serve-drafts = drafts are shown and marked, and gathered at { $url }_review; to hide them: letopis serve --no-drafts
cli-serve-open-to-all = beware: everybody in your network who can open { $url } sees the drafts
cli-serve-port-taken = another program uses port { $port }, so it is { $next }
cli-serve-rebuilt = { $clock }  { $what }: { $time } ms
cli-serve-rebuilt-held = { $clock }  { $what }: { $time } ms, { $found }; the last good site is shown
cli-serve-rebuilt-wrong = { $clock }  { $what }: { $time } ms, { $found }
cli-serve-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
cli-serve-deaf = the system does not tell of changes ({ $reason }): files are looked through every few seconds
cli-serve-no-browser = the browser did not open: { $reason }
