# The command line

cli-about = Letopis turns the yearly reports of cities into a cross-linked website
cli-usage = Usage
cli-options = Options
cli-commands = Commands
cli-kinds = What can be made
cli-help = show this help
cli-version = show the version
cli-root = the site's folder (else the nearest one upward that holds a site.toml)
cli-lang = language of messages: ru or en (else the system's)
cli-build = build the site
cli-out = folder for the finished site (else public in the site's folder)
cli-base-url = address at which the site will be published
cli-drafts = show drafts too: such a site is no publication
cli-date = day of the build, YYYY-MM-DD: plans are overdue as of this day
cli-timings = show how long each part of the work took
cli-serve = show the site in a browser while it is written; pages come anew by themselves
cli-port = port (else 1847, and if that is taken, the next free one)
cli-host = address at which to answer (else 127.0.0.1: to this computer only)
cli-open = open the browser
cli-no-drafts = show only what readers will see
cli-poll = look through the files all the time: for network drives, which do not tell of changes
cli-check = check the content and build nothing
cli-deny-warnings = take warnings for errors
cli-format = how to show what was found: human (for people), short (one line each), json
cli-verify = verify that an archive is as it was made: a folder, a zip file, or a folder with several
cli-archive = freeze a year: a folder that opens and can be checked even in thirty years
cli-archive-all = freeze every year with published reports, and list all archives on a page
cli-archive-zip = also pack the archive into a zip file beside it
cli-archive-to = folder for archives (else archive in the site's folder)
cli-archive-date = day of freezing, YYYY-MM-DD (else today)
cli-register = a city's register of agreements of a year, as a file for the office
cli-activity = not the register but the information on relations: what was done in the year
cli-register-format = what to write: docx (to print and sign), csv (a table), html; else by the file's name, else docx
cli-to = where to write (else register-CITY-YEAR.docx in the current folder; - prints)
cli-register-date = date of creation in the document's properties, YYYY-MM-DD
cli-new = make a new file
cli-new-site = a new site that builds at once
cli-new-report = a new report: a draft with the questionnaire's headings
cli-new-city = a new city
cli-new-agreement = an agreement's own file, to settle what reports dispute
cli-new-event = an event's own file, to settle what reports dispute
cli-new-series = a new series of recurring events

cli-built = done: { $path }, { $files } { $files ->
    [one] file
   *[other] files
}, { $written } new or changed, { $removed } removed, { $time } s

cli-verified = { $name }: intact, { $files } { $files ->
    [one] file
   *[other] files
}, { $bytes } bytes, checked by { $algorithms }
cli-not-verified = { $name }: not intact
cli-faults-more = { $name }: and { $number } more { $number ->
    [one] fault
   *[other] faults
}, not shown here
cli-previous = { $name }: { $previous }, the version before it, is the one that is meant
cli-previous-absent = { $name }: { $previous }, the version before it, does not lie beside it and was not checked
cli-megabytes = { $number } MB
cli-archived = archived: { $path }, { $files } { $files ->
    [one] file
   *[other] files
}, { $size }

cli-archive-unchanged = { $path }: unchanged since { $date }, nothing to do
cli-archive-packed = packed: { $path }, { $size }
cli-archive-list = list of archives: { $path }
cli-unpublished = { $reports } { $reports ->
    [one] report is a draft or in review and was
   *[other] reports are drafts or in review and were
} not published
cli-register-drafts = { $reports } { $reports ->
    [one] report is a draft or in review and was
   *[other] reports are drafts or in review and were
} left out
cli-register-no-report = there is no report of the city of { $year }: made of the reports of other cities and years
cli-register-nothing = note: the reports tell nothing of { $year }, check the year
cli-register-empty = the reports name no agreement of this city
cli-new-site-next = now build the site: letopis build --root "{ $path }"
cli-command = command

cli-try-help = hint: `letopis --help` shows all commands and options
cli-missing-command = nothing to do: a command is missing
cli-unknown-command = there is no command `{ $name }`
cli-unknown-command-suggestion = there is no command `{ $name }`, did you mean `{ $suggestion }`?
cli-unknown-argument = `{ $name }` is not understood
cli-missing-argument = something is missing: `{ $name }`
cli-conflict = `{ $name }` and `{ $value }` do not go together
cli-missing-value = `{ $name }` needs a value
cli-value-not-allowed = `{ $value }` does not fit `{ $name }`, allowed: `{ $allowed }`
cli-wrong-value = `{ $value }` does not fit `{ $name }`: { $expected }
cli-wrong-line = the command line is not understood
cli-expected-date = a date like 2025-01-31 is needed
cli-expected-url = an address that begins with https:// or http:// is needed
cli-expected-year = a year of four digits is needed
cli-expected-id = lower-case Latin letters, digits and hyphens are allowed
cli-expected-document = the name must end in .docx, .csv or .html, else `--format` is needed
cli-expected-port = a number from 0 to 65535 is needed
