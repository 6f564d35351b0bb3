# Interface texts. Every language has the same keys.

## The frame of a page

skip-to-content = Skip to content
nav-label = Sections of the site
nav-home = Home
nav-cities = Cities
nav-agreements = Agreements
nav-events = Events
nav-series = Series
nav-organisations = Organisations
nav-topics = Topics
nav-plans = Promises
nav-data = Data
languages-label = Language
crumbs-label = You are here
contents = Contents
note-back = back to the text
permalink-block = Paragraph
permalink-section = Section
pager-label = Pages of the list
pager-previous = Back
pager-next = Next
list-page = page { $n }
list-empty = Nothing here yet.
drafts-banner = This is a draft of the site, not a publication: reports that are not out yet are shown too.
footer-publisher = Published by { $name }
footer-contact = Contact:
footer-licence = Licence: { $name }
footer-made = Made with Letopis { $version }

## Settings of reading

settings = Accessibility settings
settings-size = Text size
settings-size-100 = 100%
settings-size-125 = 125%
settings-size-150 = 150%
settings-size-200 = 200%
settings-letters = Letter spacing
settings-letters-normal = normal
settings-letters-wide = wide
settings-letters-wider = wider
settings-lines = Line spacing
settings-lines-normal = normal
settings-lines-wide = wide
settings-lines-wider = wider
settings-scheme = Colours
settings-scheme-auto = as in the system
settings-scheme-light = light
settings-scheme-dark = dark
settings-scheme-on-white = black on white
settings-scheme-on-black = white on black
settings-scheme-on-blue = dark blue on light blue
settings-pictures = Pictures
settings-pictures-on = show
settings-pictures-off = replace by a description
settings-keys = The key “/” opens the search
settings-keys-on = yes
settings-keys-off = no
settings-reset = Restore the usual look
settings-page-only = Without JavaScript, what you choose holds for this page only.

## Page titles

title-year = { $year }
title-yearbook = Yearbook { $year }
title-cities = Cities and places
title-agreements = Agreements
title-register = Register of agreements: { $year }
title-city-register = Register of agreements: { $city }, { $year }
title-activity = Information on international and foreign economic relations: { $city }, { $year }
title-events = Events
title-series = Recurring events
title-organisations = Organisations
title-topics = Topics of reports
title-plans = Promises and what became of them
title-data = Open data
title-compare = Compare
title-compare-years = { $city }: { $first } and { $second }
title-compare-question = { $question }: { $year }
title-partners = Partners by year
title-city-partners = { $city }: partners by year
title-not-found = There is no such page
title-outside = A page outside of the archive
title-redirect = This page has moved
title-pair = { $first } and { $second }

## Descriptions for search engines

description-city = { $name }: reports, events, agreements, partners and promises, year by year.
description-year = What the cities reported for { $year }: reports, events, agreements, promises.
description-report = { $name }: { $city }, report for { $year }.
description-agreement = { $name }: parties, dates, status and what the reports say of it.
description-register = { $name }: agreements in force, concluded and ended, with parties, dates, terms and the reports that tell of them.
description-activity = { $name }: what was done under each agreement and outside of them, visits, plans and figures.
description-event = { $name }: when, where, who took part and what the reports say of it.
description-pair = { $first } and { $second }: their agreements and events, year by year.
description-compare-years = { $name } side by side: what the reports tell of in one year and not in the other, figures, promises and answers to the same questions.
description-compare-question = { $name }: the answers of all cities to one question.
description-partners = { $name }: which years' reports tell of whom, and whom they are silent about.

## Languages

og-locale = en_GB
own-language-name = English
no-translation = not translated yet
in-language-ru = in Russian
in-language-en = in English
in-language-zh = in Chinese
language-name-ru = Russian
language-name-en = English
language-name-zh = Chinese
language-name-ja = Japanese
language-name-ko = Korean

## How many

n-reports = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
n-events = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
n-agreements = { $n ->
    [one] { $n } agreement
   *[other] { $n } agreements
}
n-plans = { $n ->
    [one] { $n } promise
   *[other] { $n } promises
}
n-concluded = { $n ->
    [0] no agreements signed
    [one] { $n } agreement signed
   *[other] { $n } agreements signed
}
agreements-total = { $n ->
    [one] { $n } agreement of which reports tell.
   *[other] { $n } agreements of which reports tell.
}
events-total = { $n ->
    [one] { $n } event of which reports tell.
   *[other] { $n } events of which reports tell.
}
plans-total = { $n ->
    [one] { $n } promise
   *[other] { $n } promises
}, and what later reports say of them.
size-bytes = { $n } B
size-kilobytes = { $n } KB
size-megabytes = { $n } MB

## Home

weave = Reports
weave-caption = Reports of the cities by year
weave-city = City
weave-none = no report
weave-parts = Parts of the grid of cities and years
legend-report = report
legend-draft = draft
legend-topics = each stripe is a topic
legend-none = empty: no report
latest-year = Latest reports: { $year }
latest-concluded = Signed in { $year }
all-years = All years
partners = Whom the reports tell of

## Year and yearbook

steps-years = Neighbouring years
yearbook-link = Yearbook { $year }, to read at a stretch and to print
yearbook-parts = Parts of the yearbook
yearbook-other = Other answers
answer-report = From the report:
yearbook-imprint = Imprint
yearbook-imprint-reports = { $n ->
    [one] This yearbook has { $n } report.
   *[other] This yearbook has { $n } reports.
}
yearbook-imprint-dates = When published
yearbook-imprint-changed = changed
print-address = This page on the web:
no-reports = No reports yet.
no-reports-of-year = No reports for this year.
no-answers = There are reports, but nothing is written in them yet.
no-events-of-year = The reports tell of no events in this year.
events-of-year = Events of the year
events-undated = Events without a date
concluded = Agreements concluded
lapsed = Agreements that lapsed

## Report

about-report = About this report
report-topics = { $n ->
    [one] Topic
   *[other] Topics
}
report-status = Status
report-status-draft = draft
report-status-review = in review
report-status-published = published
report-received = Received
report-published = Published
report-changed = Changed
report-original = Original
report-id = Identifier
corrections = Corrections after publication
attachments = Files
attachment-source = source of the report
cite = How to cite
cite-note = One click selects the whole text, ready to be copied.
cite-gost = GOST R 7.0.100-2018
cite-copy = Copy
cite-copied = Copied
cite-subtitle = report for { $year }
cite-medium = Text : electronic
cite-website = [website]
cite-published = Published: { $date }
cite-no-date = [n. d.]
cite-accessed = accessed: { $date }
cite-accessed-blank = dd.mm.yyyy
attachment-sha256 = SHA-256 checksum
steps-reports = Reports of neighbouring years
neighbours = Other cities on the same topic

## Sections

reports = Reports
events = Events
events-by-year = Events by year
agreements = Agreements
agreement = Agreement
partnerships = Partnerships
partnership-since = since:
partnership-no-since = beginning not told
partnership-until = until:
partnership-told = what is said of the partnership ({ $n })
plans = Plans
figures = Figures
outcomes = What became of promises
series = Recurring events
organisations = Organisations
organisation-agreements = Agreements of these organisations
organisation-events = Events of these organisations
topics = Topics
topic = Topic
mentions = Where it is mentioned
not-told = not told
undated = undated
valid-until = until
told-in = { $n ->
    [one] Report:
   *[other] Reports:
}
told-more = { $n ->
    [one] { $n } more report
   *[other] { $n } more reports
}

## Cities and places

about-place = About the place
place-name = Name
place-kind = What it is
place-member = files reports
place-country = Country
place-region = Region
place-within = Part of
place-districts = Includes
place-founded = Founded
place-coordinates = Coordinates
place-wikidata = Wikidata
other-names = In other languages
group-members = Cities that file reports
group-no-country = Without a country
group-countries = Countries
group-rivers-and-regions = Rivers and regions
place-kind-city = city
place-kind-town = town
place-kind-village = village
place-kind-district = district
place-kind-region = region
place-kind-river = river
place-kind-country = country
partner-cities = Partner cities
partner = Partner
pair-link = their history
pair-events = Together: events and agreements
pair-elsewhere = In both cities or elsewhere
pair-unplaced = No place is named
pair-water = no events or agreements of both are told
pair-bank = Hosted by { $name }
pair-undated = No year named
pair-vague = Dates that span many years
pair-again = The same document: its date takes in this year, too.
pair-again-event = The same event: its date takes in this year, too.
pair-no-events = The reports tell of no events or agreements that both took part in.

## Organisations

about-organisation = About the organisation
organisation-name = Name
organisation-short = Short name
organisation-parent = Part of
organisation-parts = Its parts
organisation-city = City
organisation-website = Website

## What the reports say

disputed = reports disagree
disputes = Reports disagree
disputes-note = The reports tell this differently. The versions stand side by side; which one is right is not decided here.
claims = What the reports say
claims-agree = { $n ->
    [one] { $n } report tells of this; nothing is disputed.
   *[other] { $n } reports tell of this and do not disagree.
}
claim-cited = Cited as:
claim-same = As said above:
claim-facts = What the report says: { $name }
settled = An editor settled these facts. Below is what the reports say.
passage-link = This place in the report
facts-agreement = Facts about the agreement
facts-event = Facts about the event
facts-series = Facts about the series
successions = Before and after
supersedes = Supersedes
superseded-by = Superseded by

## Agreements

life = The life of the agreement
signed-at = Signed at
events-under = Events under the agreement
agreement-kind-agreement = agreement
agreement-kind-contract = contract
agreement-kind-treaty = treaty
agreement-kind-protocol-of-intent = protocol of intent
agreement-kind-protocol = protocol
agreement-kind-memorandum = memorandum
agreement-kind-communique = communiqué
agreement-kind-plan = plan
agreement-kind-other = other document
tier-twin = twinning
tier-friendship = friendship
tier-cooperation = cooperation
agreement-status-intended = intended
agreement-status-negotiating = under negotiation
agreement-status-in-approval = awaiting approval
agreement-status-signed = signed
agreement-status-in-force = in force
agreement-status-lapsed = lapsed
agreement-status-terminated = terminated
life-intended = Intended
life-negotiating = Negotiations
life-in-approval = Awaiting approval
life-signed = Signed
life-in-force = In force
life-lapsed = Lapsed
life-terminated = Terminated
life-settled = Settled by an editor
life-untold = no report tells

## Register of agreements and information on relations

registers = Registers by year:
activities = Information on relations by year:
city-registers = Register of agreements and information on relations
register-link = Register of agreements of { $year }
register-all-link = Register of the agreements of all cities, { $year }
activity-link = Information on relations in { $year }
register-name = Register of agreements
register-subject = { $city }, { $year }
register-section = Section
register-number = No.
register-title = Title
register-signed = Date of signature
register-place = Place of signature
register-term = Term
register-told = Told by
register-none = None is named in the reports.
register-in-force = In force on 31 December { $year }
register-concluded = Concluded in { $year }
register-ended = Ended in { $year }
register-preparing = Being prepared, or not yet in force
register-unclear = Cannot be said for certain
register-unclear-note = Here stands what reports tell vaguely, differently or not at all. The column “Status” gives the reason; an agreement may stand in another section, too.
register-left-out = Not in the register: the city is no party to these documents
register-others = Agreements to which none of the cities with reports is named as a party
register-all-note = The register is made of all reports. An agreement stands with each city that is named as its party, itself or by its organisation.
register-twice = An agreement that was concluded in { $year } and is in force at the end of the year stands in both sections.
register-reports = The register is made of reports: the city has { $n ->
    [one] { $n } report
   *[other] { $n } reports
} of { $year }; those of other cities and years count, too.
register-no-report = There is no report of the city of { $year }: the register is made of the reports of other cities and years.
register-silent = { $n ->
    [one] For { $n } city that files reports
   *[other] For { $n } cities that file reports
} no agreement is named for { $year }:
register-role-witness = the city was present at the signing
register-role-approver = the city approved it
register-role-place = it was signed in the city
register-role-no-parties = the reports name no parties
register-role-unnamed = the reports do not name the parties one by one
register-role-teller = the city’s report tells of it
register-also-cited = Also cited as: { $title }
register-more-titles = and { $n } more titles
register-planned = planned: { $date }
register-term-in_force = in force from: { $date }
register-term-valid_until = until: { $date }
register-term-ended = ended: { $date }
register-no-term = no term is named
register-no-status = the reports name no status
register-settled = settled by an editor
register-last-told = so the report of { $year } told
register-concluded-now = concluded in this year
register-ended-now = ended in the same year
register-not-yet-in-force = not yet in force
register-see-unclear = something is unclear: see “Cannot be said for certain”
register-doubt-undated = no date of signature is named: it cannot be said whether it was concluded in { $year }
register-doubt-signed = the date of signature is { $date }: it cannot be said for certain whether it was concluded in { $year }, or by its end
register-doubt-signed-in = the date of signature is { $date }: it cannot be said for certain whether it was concluded in { $year } itself
register-doubt-signed-by = no date of signature is named; the report of { $report } is the first to know it as signed, and whether it was so by the end of { $year } is not told
register-doubt-signed-by-settled = no date of signature is named; an editor settled that it is signed, and whether it was so by the end of { $year } is not told
register-doubt-planned = it was to be signed ({ $date }); no report says that it was
register-doubt-planned-signed = it was to be signed ({ $date }); the report of { $report } is the first to know it as signed, and when that was is not told
register-doubt-planned-signed-settled = it was to be signed ({ $date }); an editor settled that it is signed, and when that was is not told
register-doubt-prepared = the report of { $report } is the last to tell of its preparation; how that ended is not told
register-doubt-prepared-settled = an editor settled that it is being prepared; how that ended is not told
register-doubt-untold = neither the date of signature nor the status in { $year } is told
register-doubt-in-force = it comes into force { $date }: it cannot be said for certain whether it is in force
register-doubt-end = its end is { $date }: it cannot be said for certain whether it is in force at the end of { $year }
register-doubt-end-undated = the report of { $report } tells that it has ended, not when
register-doubt-end-undated-settled = an editor settled that it has ended; when that was is not told
register-doubt-returned = what is told differs: the report of { $report } says “{ $end }”, the report of { $later } says “{ $state }”
register-doubt-outlives-end = its end is told ({ $date }), but the report of { $report } says “{ $state }” later
register-doubt-outlives = its term has passed ({ $date }), but the report of { $report } calls it in force
register-doubt-superseded = another has taken its place (“{ $title }”); no report tells that it ended
register-signature = Head of the municipality ______________________ / ______________________ /
register-signature-date = ____ ______________ 20___
activity-name = Information on international and foreign economic relations
activity-what = What was done
activity-with = Participants and parties
activity-state = Status or value
activity-under = Under the document: { $title }
activity-no-party = The city is not named as a party to this document.
activity-outside = The reports name no agreement
activity-not-held = Planned, prepared or cancelled: not told to have been held
activity-visits = Visits: the reports name no agreement
activity-silent = Agreements under which nothing is told to have been done in { $year }
activity-promised = Plans for { $year } and what became of them
activity-planned = Plans in the reports of { $year }
activity-figures = Figures in the reports of { $year }
activity-nothing-told = nothing is told to have been done
activity-doubtful = it cannot be said for certain whether it is in force: see the register of agreements
activity-plan = plan
activity-figure = figure
activity-reports = The information is made of reports: the city has { $n ->
    [one] { $n } report
   *[other] { $n } reports
} of { $year }; those of other cities add to its events.
activity-no-report = There is no report of the city of { $year }: the information is made of the reports of other cities and years.
activity-left-out = Left out, since neither anybody from abroad nor a party to the city’s agreements is named: { $n ->
    [one] { $n } event.
   *[other] { $n } events.
}

## Events

event-kind-festival = festival
event-kind-forum = forum
event-kind-round-table = round table
event-kind-exhibition = exhibition
event-kind-fair = fair
event-kind-visit = visit
event-kind-ceremony = ceremony
event-kind-sport = sport
event-kind-exchange = exchange
event-kind-concert = concert
event-kind-meeting = meeting
event-kind-election = election
event-kind-competition = competition
event-kind-conference = conference
event-kind-other = other event
event-status-planned = planned
event-status-prepared = prepared
event-status-cancelled = cancelled
event-status-held = held
format-in-person = in person
format-online = online
format-hybrid = in person and online
part-of = Part of the larger event:
event-parts = Held as part of it
event-plans = What was promised
steps-editions = Neighbouring editions
edition = edition { $n }
edition-gap = No report tells of this edition.
editions = Editions
no-editions = The reports tell of no edition yet.
series-title = Title
series-editions-told = Editions told of
series-years = Years
cadence = { $n ->
    [1] every year
   *[other] every { $n } years
}

## Promises and figures

plan-promised = Promised
plan-outcome = What became of it
plan-due = due:
plan-no-due = no date promised
plan-about = about:
plan-report = report for { $year }
plan-overdue = overdue, no report tells
plan-overdue-awaited = overdue, no reports for { $year } yet
plan-overdue-missing = overdue, no report for { $year }
plan-report-awaited = no reports for { $year } yet
plan-report-missing = no report for { $year }
plan-unanswered = no report tells yet
plans-filter = Choose promises
plans-filter-city = City
plans-filter-year = Year of the report
plans-filter-state = Outcome
plans-filter-any = all
plans-filter-told = an answer is there
plans-filter-open = no answer yet
plans-filter-overdue = overdue, no answer
plans-filter-reset = Show all
plans-shown = Promises shown: { $shown } of { $all }.
plans-elsewhere = All promises: { $name }
plans-this-page = The choice shows only promises on this page of the list. Where a city or a year has promises on other pages, too, a link leads to all of them.
plans-by-city = Promises by city
plans-other-cities = These are the cities whose promises stand on this page. For the others, see their pages:
plans-by-year = Promises by year
outcome-done = done
outcome-partly = partly done
outcome-in-progress = in progress
outcome-moved = moved
outcome-dropped = dropped
figure-label = Figure
figure-value = Value
figure-date = When
figure-about-what = What it belongs to
figure-with = together with:
figure-over = over { $value }
figure-about = about { $value }
figure-at-least = at least { $value }
figure-at-most = at most { $value }

## Comparing

compare-link = Compare years, cities and partners
compare-note = Two years of a city side by side, one question across all cities, partners by year.
compare-cities = Two years of one city
compare-parts = Parts of the list of cities
compare-years = Neighbouring reports
compare-pair = { $first } and { $second }
compare-single = a report for { $year } only, nothing to compare it with yet
compare-with = Compare with { $year }
compare-city = Compare years:
compare-steps = Neighbouring comparisons
compare-questions = One question across all cities
compare-questions-note = Choose a year to read the answers of all cities one after another.
compare-question = Question
compare-year = Year
compare-missing = { $n ->
    [1] There is no report for { $years }.
   *[other] There are no reports for { $years }.
}
compare-changes = What the reports tell of in one year and not in the other
compare-silence = This is what the reports tell. Where a report is silent, that does not mean that the relation has ended.
compare-gone = Only in { $year }
compare-both = In both years
compare-new = Only in { $year }
compare-nothing = nothing
compare-partners = Partners
compare-agreements = Agreements
compare-series = Recurring events
compare-difference = Difference
compare-same = the same
compare-about = about { $value }
compare-about-same = about the same
compare-approximate = “About” means that at least one of the numbers is not exact: “over”, “about”, “at least” or “at most”.
compare-plans = Promises of { $first } and what { $second } tells of them
compare-answered = The report for { $year } tells of { $n } of { $all } promises.
compare-unanswered = The report for { $year } does not answer this.
compare-more = More comparisons
compare-other-years = This question in other years
compare-other-questions = Other questions of the year
compare-together = All together
compare-silent = Filed a report, but did not answer this question
partners-by-year = Partners by year
partners-note = Which years' reports tell of whom, and whom they have fallen silent about.
partners-of-all = Partners by year: all cities together
partners-of-city = Partners over all years: { $city }
partners-silence = A cell says how often a report names a partner and how many events and agreements with it the report tells of. Silence of a report does not mean that the relation has ended.
partners-gone = After { $year } the reports name no partner from:
partners-latest = Reports for { $year } tell of them
partners-last = Last told of in reports for { $year }
partners-silent = silence
partners-before = not named yet
partners-legend = Empty cell: not named yet. Hatched: no report. “Silence”: told of before, but not in this report.
partners-none = No partner is named in the reports.
n-mentions = { $n ->
    [one] { $n } mention
   *[other] { $n } mentions
}
n-partners = { $n ->
    [one] { $n } partner
   *[other] { $n } partners
}

## Names of fields

field-cited = Title
field-kind = Kind
field-tier = Tier
field-signed = Signed
field-in_force = In force since
field-valid_until = Valid until
field-ended = Ended
field-place = Place
field-parties = Parties
field-witnesses = Witnesses
field-approvers = Approval by
field-status = Status
field-languages = Languages
field-title = Title
field-date = Date
field-format = Format
field-venue = Venue
field-participants = Participants
field-organiser = Organiser
field-series = Series
field-edition = Edition
field-under = Under the agreement
field-signs = Document signed
field-part_of = Part of
field-due = Due
field-about = About
field-host = Host
field-cadence = How often
field-forms = Other spellings

## Drawings

drawing-table = The same as a table
timeline = Year by year
timeline-title = { $name } year by year
timeline-description = A river of years from top to bottom, { $first }–{ $last }: { $events }, { $agreements }. The table below says the same.
timeline-year = Year
timeline-no-report = no report
timeline-named = named in reports
timeline-water = no events or agreements are told
timeline-disputed = date disputed
timeline-legend = A dot on the bank is an event whose day is known; the less exact the date, the longer the stroke. A line across the river is an agreement. Hollow or broken means planned, cancelled, or of a date that is disputed or uncertain.
timeline-undated = Not drawn, for no year is named: { $what }.
timeline-several = What lies or may lie in several years stands in each of them.
timeline-vague = Not drawn, for the date spans too many years: { $what }.
chart-title = { $name }: { $figure } by year
chart-legend = A point: at least what is said. A hollow end: about. A hollow bar: at most.
map = Map
map-title = A map of the places that reports tell of
map-description = Filing reports: { $own }; only told of: { $others }. All of them are in the lists below the map.
map-legend = A square: the city files reports. A ring: the place is told of. An arrow at the edge: the place lies far off that way.
map-unnamed = On the map without a name ({ $n }): { $names }
map-left-out = Not on the map for want of room ({ $n }): { $names }; they are in the lists
network-title = { $name } and its partners
network-description = How many events and agreements are told of both: { $list }. The table says the same.
network-legend = The thicker the line, the more events and agreements are told of both; their number stands at the name. A dashed line: only planned, or no longer in force.
network-rest = { $n ->
    [one] { $n } more partner is in the table only.
   *[other] { $n } more partners are in the table only.
}
strip-label = All editions in order
strip-gap = not told
figure-report = Report
figures-all = All figures

## Subscribing

subscription = Subscribe
subscription-feed = Feed of new reports (Atom)
subscription-feed-city = Feed of new reports about this place (Atom)
subscription-feed-organisation = Feed of new reports about this organisation (Atom)
subscription-feed-series = Feed of the events of this series (Atom)
subscription-feed-topic = Feed of new reports on this topic (Atom)
subscription-feed-note = Copy the address of this link into a program that reads feeds, and it will show by itself what is new; Outlook has the folder “RSS Feeds” for it.
subscription-calendar = Calendar of events (.ics)
subscription-calendar-note = Open the downloaded file: Outlook or another calendar on a computer or telephone will offer to add the events.
subscription-address = For a calendar that renews itself, add a calendar from the Internet to Outlook or another program, with the address:
subscription-left-out = { $n ->
    [one] { $n } more event is not in the calendar: its exact day is not told, or the reports differ on it.
   *[other] { $n } more events are not in the calendar: their exact day is not told, or the reports differ on it.
}
calendar-line = { $label }: { $values }

## Data

data-note = Everything on this site can be taken away as tables: open them in Excel or LibreOffice, compare, draw a chart, load them into a program of your own. The tables are made of the same reports as the pages, and renewed with them.
data-things = Tables
data-relations = How the tables belong together
data-relations-note = An agreement may have many parties, an event many places. Such relations stand in tables of their own: a row for each.
data-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
data-row = Each row:
data-columns = Columns
data-column = Column
data-kind = What stands in it
data-meaning = Meaning
data-required = never empty
data-key = Rows are told apart by:
data-refers = of the table
data-open = How to open a table
data-open-double = With a mere double click Excel may read the letters wrongly and turn dates such as 2024-09 into others. So:
data-open-excel = Excel: tab “Data”, button “From Text/CSV”, choose the file. In the window set “File Origin”: 65001 Unicode (UTF-8), “Delimiter”: Comma, “Data Type Detection”: Do not detect data types. Then “Load”.
data-open-calc = LibreOffice: open the file as usual. In the window set “Character set”: Unicode (UTF-8), “Separator”: Comma alone. Give columns with dates the type “Text”.
data-open-sum = To see that a file arrived whole: in Windows the command certutil -hashfile figures.csv SHA256, in Linux sha256sum figures.csv. The answer must be the checksum that stands with the table.
data-dates = Dates
data-dates-note = Reports often tell a month, a year or “in summer” alone. The tables make up no day that nobody named: a date is written as precisely as it is known, by the standard EDTF (ISO 8601-2). Beside it stand the first and the last day that it may mean, to sort and to filter by. An empty cell: on this side it has no bound.
data-date-month = September 2024
data-date-season = summer 2022
data-date-range = from 11 to 16 October 2024
data-date-about = about 2009
data-date-one = either 2009 or 2011: the reports disagree
data-date-open = since 2022, no end is named
data-written = Written
data-first = First day
data-last = Last day
data-programs = For programs
data-package-note = The description of all tables, columns, keys and checksums by the standard Data Package 2.0:
data-model-note = The same data as one file, with references to each other:
data-cite = How to cite the data
data-cite-subtitle = open data
data-cite-medium = Data : electronic
data-licence = Licence
data-licence-none = The publisher names no licence. Ask before you publish the data elsewhere.
data-title = { $title }: open data
data-description = The data of the site “{ $title }”: yearly reports of municipalities and all that they tell of, with the place in each report.
data-source = Yearly reports of municipalities
table-link = As a table:
table-about = what is in it and how to open it

table-reports = Reports
table-reports-row = a report of one city for one year
table-claims = Claims
table-claims-row = what one report says of one agreement or event, word for word
table-agreements = Agreements
table-agreements-row = an agreement and all that is known of it from all reports together
table-events = Events
table-events-row = an event and all that is known of it from all reports together
table-series = Recurring events
table-series-row = a series of events that comes back from year to year
table-partnerships = Partnerships
table-partnerships-row = a lasting relation that one report tells of
table-plans = Promises
table-plans-row = one promise of one report
table-outcomes = Outcomes of promises
table-outcomes-row = what a report says became of an earlier promise
table-figures = Figures
table-figures-row = a number that a report tells
table-cities = Cities and places
table-cities-row = a city, district, region, river or country
table-organisations = Organisations
table-organisations-row = an organisation or authority
table-pairs = Pairs of cities
table-pairs-row = two cities that share an agreement, an event or a partnership
table-topics = Topics
table-topics-row = a topic of reports
table-questions = Questions
table-questions-row = a question of the questionnaire
table-indicators = Comparable indicators
table-indicators-row = an indicator that can be compared from year to year
table-agreement_parties = Parties of agreements
table-agreement_parties-row = one party's part in one agreement
table-agreement_places = Places of signing
table-agreement_places-row = a place where an agreement was signed
table-event_parties = Participants of events
table-event_parties-row = one party's part in one event
table-event_places = Places of events
table-event_places-row = a place where an event was held
table-claim_parties = Parties by claims
table-claim_parties-row = a party or participant that one claim names
table-claim_places = Places by claims
table-claim_places-row = a place that one claim names
table-disputes = Disputes
table-disputes-row = a claim that disagrees with others about one field
table-supersessions = Replacements
table-supersessions-row = a record that replaced an earlier one
table-partnership_parties = Parties of partnerships
table-partnership_parties-row = one party's part in one partnership
table-plan_parties = Whom promises are about
table-plan_parties-row = somebody whom a promise is about
table-figure_parties = With whom figures were counted
table-figure_parties-row = somebody together with whom a figure was counted
table-pair_things = What pairs of cities share
table-pair_things-row = an agreement, event or partnership of two cities
table-mentions = Mentions
table-mentions-row = a sentence of a report that names a place or organisation
table-report_topics = Topics of reports
table-report_topics-row = a topic of one report
table-answers = Answers to questions
table-answers-row = a question that a report answers
table-translations = Translations of reports
table-translations-row = a report in another language
table-corrections = Corrections
table-corrections-row = what was changed in a report after publication
table-attachments = Files of reports
table-attachments-row = a file that comes with a report
table-names = Names
table-names-row = a name in one language, a short name, another spelling or a unit
table-former_ids = Former ids
table-former_ids-row = an id that something had before

column-id = The id: lasting, and the only one in the table
column-url = The address of the page, or of the place on it
column-report-id = The report's id: year and city
column-report-title = The report's title
column-report-city = Whose report it is
column-report-year = The year of the report
column-report-status = The report's state; open data has published ones alone
column-received = When the report was received
column-published = When the report was published
column-changed = When the report was changed
column-report-file = The file in which the report is written
column-report = The report that tells of it
column-topic = The topic
column-question = The question of the questionnaire
column-language = The language (a BCP 47 tag)
column-translation-title = The translation's title
column-number = The number in order
column-correction-date = When it was corrected
column-correction-text = What was corrected
column-file = The file's name
column-bytes = The size in bytes
column-sha256 = The checksum, SHA-256
column-is_source = The report was made from this file
column-local-id = The id: the report, the sign # and the id within the report
column-plan-text = What is promised
column-due = When it is due
column-plan-event = The event that is promised
column-lead = The words that introduce the list, where the sentence stands in one
column-excerpt = The sentence of the report that tells of it first
column-plan = The promise
column-outcome-report = The report that tells the outcome
column-outcome-status = What became of the promise
column-outcome-event = The event by which it was kept
column-indicator = The comparable indicator
column-label = What the report calls it
column-value = The number
column-figure-unit = The unit, its own or its indicator's; empty for a plain count
column-qualifier = How exact the number is: over, about, at-least, at-most; empty where it is exact
column-figure-date = The time that the number is of; empty: the report's year
column-figure-event = The event that the number is about
column-mentioned = Who is named; one of the two columns is filled
column-mention-number = Which of the report’s mentions in this table it is
column-mention-text = The sentence in which the name stands
column-claim-id = The id: the report, the sign #, agreement or event, and the record's id
column-claim-url = The address of the passage in the report, else of the report
column-of-agreement = The agreement
column-of-event = The event
column-claim-title = The title as the report cites it
column-claim-kind = The kind of the agreement or event
column-claim-status = The state of the agreement or event
column-tier = The closeness: twin, friendship, cooperation
column-signed = The date of signing
column-in_force = In force since
column-valid_until = Valid until
column-ended = When it ended
column-languages = The document's languages, parted by spaces (BCP 47 tags)
column-event-date = The date of the event
column-format = The format: in-person, online or hybrid
column-venue = The venue
column-series = The series that the event belongs to
column-edition = The number of the edition
column-under = The agreement that it was held under
column-signs = The agreement that was signed at it
column-part_of = The larger event that it is a part of
column-source_file = The report's file
column-source_line = The line of the file on which the claim begins
column-claim = The claim
column-role = The role: party, witness, approver, participant or organiser
column-place = The place
column-field = The field that is disputed
column-version = The number of the version; those that agree have the same one
column-cited = The title as the earliest report cites it
column-agreement-kind = The kind of agreement
column-agreement-status = The state of the agreement
column-settled = Whether there are facts written by an editor: what they say comes before what reports say
column-event-title = The title as the earliest report has it
column-event-kind = The kind of event
column-event-year = The year under which it is listed
column-event-status = The state of the event
column-newer = The record that replaces an earlier one
column-older = The record that it replaces
column-since = Since when
column-until = Until when
column-basis = The agreement that the partnership rests on
column-partnership = The partnership
column-figure = The figure
column-pair = The pair of cities
column-pair-id = The ids of the two cities, in alphabetical order
column-pair-url = The address of the page of both; empty where the site has no such pages
column-pair-city = One of the two cities
column-in-common = What the cities have in common; one of the three columns is filled
column-own-name = The name in the site's language
column-place-kind = The kind of place
column-country = The country (ISO 3166-1)
column-region = The region
column-within = The place that it is a part of
column-member = It reports here itself
column-common_word = The name is also an ordinary word or surname
column-latitude = The latitude in degrees
column-longitude = The longitude in degrees
column-wikidata = The number in Wikidata
column-founded = The year of foundation
column-short = The short name
column-parent = The organisation that it is a part of
column-organisation-city = Where it sits
column-website = Its website
column-cadence = How often it is held (ISO 8601)
column-host = Who hosts it
column-series-date = When it is held every year
column-question-name = The question
column-indicator-unit = The unit; count for a plain count
column-named = Whose name it is; one of the six columns is filled
column-name-kind = What it is: name, short name, form (another spelling) or unit
column-name-language = The language (a BCP 47 tag); empty for other spellings
column-name-text = The name itself
column-renamed = What was renamed; one of the six columns is filled
column-former_id = The former id
column-city = The place, where it is one
column-organisation = The organisation, where it is one
column-name = The words for somebody who has no page of their own
column-kind-text = text
column-kind-reference = id
column-kind-word = one of the words
column-kind-address = address
column-kind-whole = whole number
column-kind-number = number
column-kind-switch = true or false
column-kind-date = EDTF date, first and last possible day
column-kind-duration = period
column-earliest = { $meaning }: the first possible day
column-latest = { $meaning }: the last possible day
column-edtf = The date as precisely as it is known: EDTF (ISO 8601-2:2019)
column-refers = An id of the table “{ $table }”
column-address = The full address where the site's own is known, else from the site's root

## Service pages

redirect-note = This page is now here:
not-found-note = There is nothing at this address. It may be mistyped, or the page was renamed.
not-found-home = Go to the home page

table-label = Table

## Search

title-search = Search
nav-search = Search
nav-reports = Reports
nav-pages = Pages
search-label = What to find
search-submit = Search
search-kind = Section
search-city = City or place
search-year = Year
search-all-kinds = all sections
search-all-cities = all cities
search-all-years = all years
search-hint = Words are found in any form, and cities by their names in other languages, too. The key / leads to the search, the arrows through the results, Esc clears the query.
search-found = Results: { $n }
search-any = Nothing has all of these words. Results with at least one of them: { $n }
search-begun = Many words begin like this, and not all of them were looked for: write a longer beginning.
search-none = Nothing was found.
search-near = Did you mean:
search-more = Show more
search-older = Search earlier years, too
search-lost = The index of the search could not be opened. Reload the page, or use the lists below.
search-no-script = The search needs scripts, and they are off in this browser. Everything on the site stands in these lists:
search-lists = Lists

# The archive of a year

archived-copy = An archived copy of the reports for { $year }.
archived-by = Kept by { $name }.
archived-on = This page was frozen on
archived-about = About this copy
archived-what = What this is
archived-year = A page from the archive of the reports for { $year }. Once frozen, the archive does not change.
archived-frozen = Frozen on
archived-institution = Kept by
archived-address = Address on the site
archived-id = Identifier of the archive
archived-version = version { $version }
archived-corrected = This is a corrected copy, version { $version }; before it came { $previous }.
archived-previous = The version before
archived-checksums = Checksums
archived-data = Open data
archived-leaving-live = Links with the sign ↗ leave the archive, for the live site or for other sites. The site's address:
archived-leaving = Links with the sign ↗ leave the archive. In place of pages that are not in it stands the page
outside-note = The page to which the link led is not in this copy: it belongs to another year, or is no part of the archive of the reports for { $year }.
outside-home = To the beginning of the archive
archive-description = Reports of municipalities for { $year }: pages of the site “{ $title }”, their sources and open data

# The list of archives beside them

title-archives = Archives of reports
archives-note = Each archive is a folder that has not changed since the day on which it was frozen. Where a fault was found in the reports, the next version lies beside it. A text file at the top of each tells how to check it.
archives-year = Reports for { $year }
archives-open = Open { $name }
archives-unreadable = What this archive says of itself cannot be read: it was damaged. letopis verify { $name } tells how; take it from another copy.
archives-size = How much it holds
archives-files = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
archives-bytes = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
}
archives-seal = Checksum of the archive: SHA-512 of the file tagmanifest-sha512.txt
