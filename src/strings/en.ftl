# Messages of diagnostics. The id is the code; `.help…` tells the fix, `.label` explains a second place.
# Lower-case start, no final dot, names from the content in backticks. Arguments named allowed, values and ids
# are lists that bring their own backticks.

severity-error = error
severity-warning = warning
severity-help = help
severity-note = note

count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
found = { $counts }
found-nothing = no errors

# Sorts of values.

type-text = text in quotes
type-text-or-list = text in quotes, or a list of such texts
type-integer = a whole number
type-number = a number
type-decimal = a number with decimals
type-boolean = `true` or `false`
type-date = a date
type-time = a time of day
type-list = a list in square brackets
type-table = a table of fields
type-tables = a table of fields below a line in double square brackets
type-coordinates = two numbers in square brackets
type-names = text in quotes, or names by language in curly brackets
type-party = an id in quotes, or a description in curly brackets
type-scalar = text in quotes, a number, `true` or `false`

# Fields about which reports may disagree.

field-title = the title
field-cited = the wording
field-kind = the kind
field-tier = the closeness of the partnership
field-signed = the date of signing
field-in_force = the date of entry into force
field-valid_until = the end of its term
field-ended = the date of its end
field-place = the place
field-parties = the parties
field-witnesses = the witnesses
field-approvers = those who approve it
field-status = the status
field-languages = the languages
field-date = the date
field-format = the format
field-venue = the venue
field-participants = the participants
field-organiser = the organiser
field-series = the series
field-edition = the edition number
field-under = the agreement it was held under
field-signs = the agreement signed at it
field-part_of = the larger event

# Why a line, a path or a file of an archive is refused.

trouble-nul = it has a character that no name may have
trouble-backslash = it has a backslash, which leads elsewhere on Windows
trouble-absolute = it begins at the root of a disk
trouble-parent = it leads out of the archive by `..`
trouble-empty-part = a part of it is empty or a dot
trouble-windows-name = Windows cannot have such a name
trouble-odd-letter = it has a character that Windows or programs for checking do not accept
trouble-not-utf8 = it is not in UTF-8
trouble-no-path = a digest and a path are expected
trouble-no-digest = the digest has a wrong length or wrong digits
trouble-twice = the file is listed for the second time
trouble-not-payload = only files in `data/` can be fetched
trouble-no-label = a label with a colon is expected
trouble-no-declaration = `BagIt-Version: 1.0` and `Tag-File-Character-Encoding: UTF-8` are expected
trouble-no-address = an address, a length and a path are expected
trouble-zip-damaged = its bytes are damaged
trouble-zip-ambiguous = its parts contradict each other
trouble-zip-overlap = several files in it use the same bytes
trouble-zip-encrypted = a password is needed
trouble-zip-method = it is packed in an unknown way
trouble-zip-size = it unpacks to another length than the zip file says
trouble-zip-twice = the zip file has two files of this name
trouble-zip-bomb = it would unpack to more than two hundred times its length, as only harmful files do
trouble-special-link = a link to another place
trouble-special-other = a pipe, a socket or a device
trouble-limit-files = it has too many files
trouble-limit-lines = it has too many lines, by itself or together with the lists before it
trouble-limit-bytes = it is too long, by itself or together with the lists before it
trouble-limit-manifests = it has too many lists of its files
trouble-limit-unpacked = its files are too long together
trouble-limit-depth = it lies in too many folders

# Files and folders.

not-utf8 = this file is not saved as UTF-8
    .help = open the file in Notepad, choose “Save as”, set the encoding to UTF-8 and save it; in Word choose “Plain text” and then the encoding Unicode (UTF-8)

unknown-folder = the folder `{ $folder }` in `content` means nothing
    .help = files are read only from these folders: { $allowed }
    .help-suggestion = did you mean `{ $suggestion }`? rename the folder

unused-file = the file `{ $path }` is not used
    .help = nothing reads a file in this place: move it to where its kind belongs, or delete it
    .help-attachment = attachments lie in a report's folder, beside `index.md`: move the file there, or delete it
    .help-suggestion = did you mean `{ $suggestion }`? rename the file
    .help-template = the built-in theme has no template of this name, and no other template names it: correct the file's name, or delete it

bad-id = `{ $id }` cannot be the id here
    .help = an id consists of small Latin letters, digits and hyphens, for instance `heihe-2024`
    .help-suggestion = write `{ $suggestion }`: an id consists of small Latin letters, digits and hyphens
    .help-rename = rename the file to `{ $suggestion }`: a name consists of small Latin letters, digits and hyphens
    .help-file = rename the file: a name consists of small Latin letters, digits and hyphens, for instance `heihe-2024`
    .help-translation = only reports and pages have translations: put the names in other languages into the file of `{ $suggestion }`, as in `name = {"{"} ru = "…", en = "…" {"}"}`
    .help-stem = the file's name is the id: remove this line, or write `{ $stem }`
    .help-report = a report's id is its year and its name, for instance `2024/heihe`

bad-year-folder = the folder `{ $folder }` is not a year
    .help = reports lie in folders named by four digits, for instance `content/reports/2024/`

duplicate-id = the id `{ $id }` is taken twice
    .help = rename one of the two, or remove the former id: each id leads to one page
    .label = it is already taken here

# The header block.

no-front-matter = this file does not begin with a `+++` line
    .help = put the fields of the file between two lines `+++` at its very beginning, and the text below them
    .help-dashes = replace both lines `---` by `+++`, and write the fields as `title = "…"`

unclosed-front-matter = nothing closes the block that begins with `+++`
    .help = put a second line `+++` below the last field, before the text

syntax = { $fault ->
    [list] this list is never closed
    [braces] this curly bracket is never closed
    [triple-quote] this text in three quotes is never closed
    [invisible] an invisible character stands here
    [after-header] nothing may follow the name of a table on its line
    [header] the brackets around the name of this table do not match
    [single-brackets] `{ $name }` needs double square brackets
    [not-latin] the field `{ $key }` is not written in Latin letters
    [no-key] the name of the field is missing
    [key] `{ $key }` cannot be the name of a field
    [stray-text] this line is not a field
    [colon] a colon stands where an equals sign belongs
    [equals] the equals sign is missing
    [no-value] the field `{ $key }` has no value
    [two-equals] one equals sign too many
    [comma] a comma is missing before this
    [extra-comma] one comma too many
    [backslash] a backslash may not stand alone in quotes
    [curly-quotes] these quotes are not the straight ones
    [quote] the closing quote is missing
    [opening-quote] the opening quote is missing
    [list-brackets] several values need square brackets
    [inner-quotes] there are quotes within quotes
    [trailing] `{ $mark }` may not stand at the end of a line
    [after-value] something follows the value on its line
    [boolean] this is neither `true` nor `false`
    [date] this is not how a date is written
    [date-quotes] this date needs quotes
    [number] this is not how a number is written
    [unit] a number stands alone, without its unit
    [quotes] this text needs quotes
   *[other] this line cannot be read
}
    .help = each line reads `field = value`, with text in straight quotes: `title = "…"`
    .help-list = close the list with `]` behind its last entry: `["heihe", "zhuhai"]`
    .help-braces = close it with `{"}"}` on the same line
    .help-triple-quote = put three quotes behind the text as well
    .help-invisible = it came along when the line was copied: delete it, or type the line anew
    .help-after-header = leave only `{ $suggestion }` on this line, and put the rest below it
    .help-header = write `{ $suggestion }`
    .help-single-brackets = write `[[{ $name }]]`, each time: there may be several of them
    .help-not-latin = names of fields are English words, for instance `title`, `place`, `date`
    .help-not-latin-suggestion = names of fields are English words: did you mean `{ $suggestion }`?
    .help-lookalike = some of its letters are Russian ones that look alike: type `{ $suggestion }` anew with the Latin keyboard
    .help-no-key = put the name of the field before the equals sign: `title = "…"`
    .help-key = the name of a field is one word of Latin letters, for instance `title`
    .help-stray-text = text goes below the second line `+++`; above it each line reads `field = "value"`
    .help-colon = write `{ $suggestion }`
    .help-equals = write `{ $suggestion }`
    .help-no-value = write the value behind the equals sign, or delete the line
    .help-two-equals = write one equals sign between the field and its value
    .help-comma = put a comma between two entries: `"heihe", "zhuhai"`
    .help-extra-comma = remove it
    .help-backslash = write `/` instead: `{ $suggestion }`
    .help-curly-quotes = type straight quotes: `{ $suggestion }`
    .help-quote = put `{ $mark }` at the end of the text
    .help-opening-quote = write `{ $suggestion }`
    .help-list-brackets = write `{ $suggestion }`
    .help-inner-quotes = write angle quotes inside: `{ $suggestion }`
    .help-trailing = remove it
    .help-after-value = put each field on a line of its own, and the whole value into one pair of quotes
    .help-boolean = write `{ $suggestion }`, without quotes
    .help-date = write `{ $suggestion }`
    .help-number = write `{ $suggestion }`: no spaces, a dot before the decimals
    .help-unit = write `{ $suggestion }` here, and the unit in its own field: `unit = "{ $unit }"`
    .help-quotes = write `{ $suggestion }`

duplicate-key = the field `{ $key }` is written twice
    .help = remove one of the two lines
    .help-table = put the lines of both under one `[{ $key }]`
    .label = it was written here before

unknown-key = there is no field `{ $key }` here
    .help = the fields are { $allowed }
    .help-suggestion = did you mean `{ $suggestion }`?
    .help-translation = a translation has only `title` and its text: everything else stands in the original file

unknown-value = `{ $value }` cannot be the value of `{ $key }`
    .help = allowed: { $allowed }
    .help-suggestion = did you mean `{ $suggestion }`? allowed: { $allowed }

wrong-type = `{ $key }` must be { $expected }, not { $found }
    .help = write it as in `{ $example }`
    .help-suggestion = write `{ $suggestion }`

missing-key = the field `{ $key }` is missing
    .help = add the field `{ $key }` here: it is required
    .help-figure = say what the number counts: add `label = "…"`, or an `indicator` of site.toml

empty-value = the field `{ $key }` is empty
    .help = write something between the quotes: the field is required

bad-date = `{ $date }` is not a date in a form that can be read
    .help = write it as `2024-09-03`, `2024-09`, `2024`, `2024-10-11/2024-10-16` or `2009?`
    .help-suggestion = did you mean `{ $suggestion }`?
    .help-time = write only the day: `{ $suggestion }`
    .help-backwards = the interval ends before it begins: exchange its two dates
    .help-unsupported = this notation is too exact for a report: write it as `2024-09-03`, `2024-09` or `2024-10-11/2024-10-16`

impossible-date = there is no such date as `{ $date }`
    .help = look it up in the calendar: the month has fewer days, or there are only twelve months

unknown-country = no country `{ $country }`
    .help = write the two capital letters of the country, for instance `CN`, `RU`, `KZ`
    .help-suggestion = did you mean `{ $suggestion }`?

bad-coordinates = these are not coordinates
    .help = write latitude and longitude in degrees: `[50.2453, 127.4886]`
    .help-swapped = latitude comes first: did you mean `{ $suggestion }`?

bad-address = `{ $address }` is not a web address
    .help = write the whole address, for instance `https://example.org/`
    .help-suggestion = did you mean `{ $suggestion }`?

# Reports.

year-mismatch = the year `{ $year }` is not the year of the folder, `{ $folder }`
    .help = write `year = { $folder }`, or move the file to `content/reports/{ $year }/`

city-mismatch = the report of `{ $city }` lies in the file `{ $name }`
    .help = name the file `{ $city }.md` or, with the topic, `{ $city }-topic.md`, so that it is found by its city

duplicate-claim = this report tells of `{ $id }` twice
    .help = join the two into one: a report says what it knows of a thing in one place
    .label = it is told of here first

duplicate-plan = this report has two plans `{ $id }`
    .help = give one of them another id
    .label = the first one is here

duplicate-partnership = this report has two partnerships `{ $id }`
    .help = give one of them another id
    .label = the first one is here

too-few-parties = a partnership joins at least two
    .help = name everybody whom it joins, the reporting city too: `parties = ["blagoveshchensk", "joetsu"]`

translation-without-original = this is a translation of `{ $id }`, which does not exist
    .help = write the original first, or correct the file's name

unknown-language = no language `{ $language }`
    .help = the languages are { $allowed }

# References.

unknown-city = no city `{ $id }`
    .help = make the file `content/cities/{ $id }.md`, or correct the id
    .help-latin = write not the name but the file’s name in content/cities/, in Latin letters; if there is no such file yet, make `content/cities/{ $latin }.md` and write `{ $latin }`
    .help-suggestion = did you mean `{ $suggestion }`? cities live in content/cities/
    .help-organisation = there is an organisation of that name: write `{ $organisation }`

unknown-organisation = no organisation `{ $id }`
    .help = make the file `content/organisations/{ $id }.md`, or correct the id
    .help-latin = write not the name but the file’s name in content/organisations/, in Latin letters; if there is no such file yet, make `content/organisations/{ $latin }.md` and write `{ $latin }`
    .help-suggestion = did you mean `{ $suggestion }`? organisations live in content/organisations/

unknown-agreement = no agreement `{ $id }`
    .help = describe it in a report under `[[agreements]]`, or correct the id
    .help-suggestion = did you mean `{ $suggestion }`?

unknown-event = no event `{ $id }`
    .help = describe it in a report under `[[events]]`, or correct the id
    .help-suggestion = did you mean `{ $suggestion }`?

unknown-series = no series `{ $id }`
    .help = make the file `content/series/{ $id }.md`, or correct the id
    .help-latin = write not the name but the file’s name in content/series/, in Latin letters; if there is no such file yet, make `content/series/{ $latin }.md` and write `{ $latin }`
    .help-suggestion = did you mean `{ $suggestion }`? series live in content/series/

unknown-report = no report `{ $id }`
    .help = a report is named by its year and its file, for instance `2024/heihe`
    .help-suggestion = did you mean `{ $suggestion }`?

unknown-partnership = no partnership `{ $id }`
    .help = describe it in this report under `[[partnerships]]`; that of another report is named by its report and its id, for instance `2011/heihe#zhuhai`
    .help-suggestion = did you mean `{ $suggestion }`?

unknown-plan = no plan `{ $id }`
    .help = a plan is named by its report and its id, for instance `2023/heihe#five-mayors`
    .help-suggestion = did you mean `{ $suggestion }`?

unknown-figure = no figure `{ $id }`
    .help = give it under `[[figures]]` in this report, or correct the id
    .help-suggestion = did you mean `{ $suggestion }`?

unknown-page = no page `{ $id }`
    .help = make the file `content/pages/{ $id }.md`, or correct the id
    .help-latin = write not the name but the file’s name in content/pages/, in Latin letters; if there is no such file yet, make `content/pages/{ $latin }.md` and write `{ $latin }`
    .help-suggestion = did you mean `{ $suggestion }`? pages live in content/pages/

unknown-topic = no topic `{ $id }`
    .help = add it under `[topics]` in site.toml, or correct the id
    .help-suggestion = did you mean `{ $suggestion }`? topics stand in site.toml

unknown-indicator = no indicator `{ $id }`
    .help = add it under `[indicators]` in site.toml, or correct the id
    .help-suggestion = did you mean `{ $suggestion }`? indicators stand in site.toml

unknown-attachment = no file `{ $path }` beside the report
    .help = put the file into the report's folder, beside `index.md`, or correct its name
    .help-suggestion = did you mean `{ $suggestion }`?

unknown-anchor = no heading `{ $id }` on that page
    .help = a heading gets its name at the end of its line: `## Results {"{"}#{ $id }{"}"}`
    .help-suggestion = did you mean `{ $suggestion }`?

unknown-link-kind = there are no links of the kind `{ $kind }:`
    .help = links begin with `city:`, `org:`, `agreement:`, `event:`, `series:`, `report:`, `partnership:`, `plan:`, `figure:`, `page:` or `https://`
    .help-suggestion = did you mean `{ $suggestion }`?

hidden-target = `{ $id }` is told of only in drafts, so readers will not find it
    .help = publish that draft, or remove the reference for now

loop = `{ $id }` leads back to itself by `{ $key }`
    .help = break the circle: remove `{ $key }` from one of the files concerned
    .label = the circle goes on here

# The text of reports.

removed-html = `{ $what }` was removed from the text
    .help = write the text without it: scripts, styles and embedded frames are not published

missing-alt = the picture `{ $path }` has no description
    .help = say in the square brackets what it shows: `![the mayors at the table](picture.jpg)`

remote-picture = the picture `{ $address }` lies on another site
    .help = save it beside the report's `index.md`: pictures elsewhere vanish, and readers are watched there

shared-name = the name `{ $name }` means more than one place: { $ids }
    .help = write a link where it is meant, for instance `[…](city:…)`: without one the name is not linked
    .label = this place has the name as well

# Records.

disputed = reports disagree about { $field } of `{ $id }`: { $values }
    .help = settle it in the file `{ $path }`, or leave it: the page shows what each report says
    .label = another report says otherwise here

# Pages and themes.

page-collision = two things want the page `{ $path }`: `{ $first }` and `{ $second }`
    .help = rename one of them
    .label = the other one is here

unknown-theme = no theme `{ $name }`
    .help = put the theme into `themes/{ $name }/`, or write `theme = "default"` in site.toml
    .help-suggestion = did you mean `{ $suggestion }`?

bad-colour = `{ $value }` is no colour
    .help = write it with six digits, as in `{ $key } = "#0a5a66"`, or by its English name, as in `{ $key } = "teal"`

unknown-static = the default theme has no static file `{ $name }`
    .help = name a file of the default theme’s `static/`, such as `favicon.svg`; the theme’s own static files need not be listed
    .help-suggestion = did you mean `{ $suggestion }`?

template-syntax = this template cannot be read: `{ $message }`
    .help = correct the template; the built-in one of the same name shows how it may look
    .help-suggestion = did you mean `{ $suggestion }`?

template-variable = no variable `{ $name }` in the template `{ $template }`
    .help = the variables are { $allowed }
    .help-suggestion = did you mean `{ $suggestion }`?

template-render = this template failed while it was filled in: `{ $message }`
    .help = correct the template; `docs/theme.md` tells what each page gives it

string-syntax = this file of interface texts cannot be read here
    .help = each text reads `name = text`; a text over several lines is indented

unknown-string = no interface text `{ $key }`
    .help = correct the name, or add the text to the theme's strings
    .help-suggestion = did you mean `{ $suggestion }`?
    .help-unused = the built-in theme has no text of this name, and no template asks for it: correct the name, or delete the line

# Archives.

no-bag = no archive in `{ $file }`
    .help = name the folder that holds `bagit.txt`, a zip file of it, or a folder with several archives
    .help-wreck = its name is that of an archive: take it from another copy, or rename it if it never was one
    .help-absent = nothing lies there: check the path, and put it in quotes if it has spaces
    .help-file = this file is no zip file of an archive: name such a file, or the folder that holds `bagit.txt`

bag-zip = `{ $file }` is refused: { $trouble }
    .help = nothing of it was unpacked to the disk: take another copy of the zip file, or unpack it by a program that you trust and verify the folder

bag-limit = `{ $file }` was not verified: { $trouble }, the limit is { $most }
    .help = nobody archives so much in one piece: take another copy, or verify it by another program

bag-name = the name `{ $file }` is refused: { $trouble }
    .help = the file was not opened: take another copy of the archive, or find out who put it there

bag-special = `{ $file }` is no file: it is { $trouble }
    .help = it was not followed or opened: put the file itself in its place, or remove it

bag-unreadable = `{ $file }` cannot be read: { $reason }
    .help = see whether you may read it; if the disk is damaged, take another copy of the archive

bag-version = the version `{ $value }` of BagIt is not known here
    .help = versions 0.93 to 1.0 are: a newer Letopis may know this one

bag-encoding = the encoding `{ $value }` is not known here
    .help = UTF-8 is, and any other one as long as all is in plain Latin letters: verify this archive by a program of those who made it

bag-line = line { $line } of `{ $file }` is not understood, `{ $text }`: { $trouble }
    .help = the file was changed or damaged: take another copy of the archive

bag-unsafe-path = line { $line } of `{ $file }` names an unsafe path, `{ $text }`: { $trouble }
    .help = nothing was read there: do not trust this archive before you know who made it

bag-not-payload = `{ $file }` lists `{ $other }`, which does not lie in `data/`
    .help = such files belong in a tag manifest: tell those who made the archive

bag-not-tag = `{ $file }` lists `{ $other }`, which no tag manifest may list
    .help = payload belongs in `manifest-….txt`, and tag manifests belong nowhere: tell those who made the archive

bag-no-manifest = the archive has no list of its files that can be read
    .help = a file such as `manifest-sha512.txt` is missing; without it nothing can be verified: take another copy

bag-unknown-algorithm = `{ $file }` uses digests that are not known here, so it was not checked
    .help = the other manifests were: MD5, SHA-1 and SHA-2 are known

bag-altered = `{ $file }` was altered: its digest is not the one in { $ids }
    .help = take this file from another copy of the archive

bag-rewritten = `{ $file }` was written anew: it lists the same, but not as Letopis writes it
    .help = later versions know this archive by these bytes: take this file from another copy of the archive

bag-missing = `{ $file }` is missing
    .help = take this file from another copy of the archive

bag-extra = `{ $file }` does not belong to the archive
    .help = no manifest lists it: remove it, or find out who put it there; some programs leave such files behind when a folder is looked at

bag-renamed = `{ $file }` is now called `{ $other }`
    .help = give it back its old name: what is in it is as it was

bag-uneven = `{ $file }` is not listed in { $ids }
    .help = each manifest must list every file: tell those who made the archive, or take another copy

bag-fetch = `{ $file }` still has to be fetched from `{ $address }`
    .help = Letopis fetches nothing: save the file from that address under this name, or ask those who made the archive for a complete one

bag-oxum = `Payload-Oxum` in `bag-info.txt` is `{ $value }`, but `data/` has `{ $found }`
    .help = the numbers are bytes and files: `bag-info.txt` was changed, or was wrong from the beginning

bag-previous = { $kind ->
        [half] `bag-info.txt` has `{ $other }` without the line that belongs to it
       *[other] `{ $other }` is not the version that this archive follows
    }
    .help = its `tagmanifest-sha512.txt` is another one than `bag-info.txt` names: verify it for itself, or take another copy of it
    .help-half = `Letopis-Previous-Version` and `Letopis-Previous-Manifest-SHA512` tell of the version before together: take `bag-info.txt` from another copy of the archive
    .help-name = `Letopis-Previous-Version` in `bag-info.txt` must be the name of a folder beside this one

bag-no-tags = nothing vouches for the files beside `data/`: there is no tag manifest
    .help = what lies in `data/` was checked; whether `bag-info.txt` and the manifests are as they were made, nobody can tell

bag-unlisted = nothing vouches for `{ $file }`
    .help = it lies beside `data/` and no manifest lists it: the archive itself is whole without it

bag-composition = the name `{ $file }` looks as in the manifest but is spelled by other characters
    .help = nothing has to be done: some systems write a letter and its mark as two characters; the file itself was checked

bag-similar-names = `{ $file }` and `{ $other }` are one name on some systems
    .help = on Windows and macOS one of them takes the place of the other when the archive is copied: keep it in a zip file

# The command line and the surroundings.

no-site = no site in `{ $path }`
    .help = go to the folder with site.toml, name it by `--root`, or make a new site by `letopis new site`

site-exists = the folder `{ $path }` is not empty
    .help = choose a new or empty folder

file-exists = the file `{ $path }` exists already
    .help = edit that file, or choose another id
    .help-document = delete it, or name another one by `--to FILE`

bad-argument = `{ $value }` cannot be the value of `{ $name }`
    .help = `letopis --help` tells what may stand there

archive-changed = `{ $file }` { $change ->
        [gone] is gone since
        [new] was published after
       *[changed] was changed after
    } `{ $archive }` was made
    .help = if that is right, `letopis archive { $year }` makes version { $version }; if not, the archive has the file as it was

archive-unreadable = `archive/{ $archive }` cannot be read as an archive
    .help = `letopis verify archive/{ $archive }` tells what is wrong: take it from another copy; if it is no archive, move it elsewhere

foreign-output = `{ $path }` was not made by Letopis, so it is left alone
    .help = choose another folder by `--out`, or empty this one yourself
    .help-file = there is a file of that name: choose a folder by `--out`
    .help-list = the list of archives is written to a file of this name: move yours, or name another folder with `--to`

output-inside-content = the output folder `{ $path }` and the sources lie within one another
    .help = choose a folder of its own by `--out`, such as `public` beside `site.toml`
    .help-to = name a folder outside of `content` and `themes` with `--to`

output-busy = another command is writing to `{ $path }`
    .help = wait until it has finished, then try again

archive-exists = `{ $path }` is there already, and an archive is never overwritten
    .help = it is no archive that can be read: see what it is, and move it away or name another folder with `--to`
    .help-zip = it is not the archive beside it, packed: see what it is, and move it away; then `--zip` packs the archive anew

archive-altered = `{ $path }` is not as it was made, so no new version was made
    .help = `letopis verify` and this path tell which files differ; take them, or the whole archive, from another copy

archive-zip = `{ $path }` is too big for a zip file that every program opens: more than 4 GB or 65 534 files
    .help = the archive itself is complete: hand over the folder

archive-inside-output = the archive would lie in `{ $path }`, and the next build replaces everything there
    .help = name another folder with `--to`

archive-name = `{ $path }` has a name that not every system can hold for decades
    .help = rename the file and its links: no `< > : " | ? * %`, no space or full stop at the end of a name, and not a name of Windows’ own such as `con` or `nul`
    .help-twin = Windows and macOS take it for `{ $other }`: rename one of the two, and its links

nothing-to-archive = { $year ->
        [all] no published report
       *[other] no published report of { $year }
    }
    .help = there are reports of { $years }
    .help-drafts = reports of this year that are still drafts or in review: { $drafts }; set `status = "published"` in them
    .help-none = there is no published report at all; set `status = "published"` in those that are ready

port-taken = another program uses port `{ $port }`
    .help = name another one, or leave out `--port`: then a free port is found

io = `{ $path }` cannot be read or written: { $reason }
    .help = see whether the file exists, whether another program has it open, and whether you may change it
