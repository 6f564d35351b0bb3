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
count-reports = Reports
count-cities = Cities and places
count-organisations = Organisations
count-agreements = Agreements
count-events = Events
count-series = Recurring events
count-partnerships = Partnerships
count-plans = Promises
count-figures = Figures
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
register-term-in_force = in force from: { $date }
register-term-valid_until = until: { $date }
register-term-ended = ended: { $date }
register-no-term = no term is named
register-no-status = the reports name no status
register-settled = settled by an editor
register-last-told = so in the last report that tells it, of { $year }
register-concluded-now = concluded in this year
register-ended-now = ended in the same year
register-not-yet-in-force = not yet in force
register-see-unclear = something is unclear: see “Cannot be said for certain”
register-doubt-undated = no date of signature is named: it cannot be said whether it was concluded in { $year }
register-doubt-signed = the date of signature is { $date }: it cannot be said for certain whether it was concluded in { $year }, or by its end
register-doubt-signed-by = no date of signature is named; the report of { $report } is the first that knows it as signed, and whether it was so by the end of { $year } is not told
register-doubt-planned = it was to be signed ({ $date }); no report says that it was
register-doubt-prepared = the report of { $report } is the last that tells of its preparation; how that ended is not told
register-doubt-untold = neither the date of signature nor the status in { $year } is told
register-doubt-in-force = it comes into force { $date }: it cannot be said for certain whether it is in force
register-doubt-end = its end is { $date }: it cannot be said for certain whether it is in force at the end of { $year }
register-doubt-end-undated = the report of { $report } tells that it has ended, not when
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
activity-outside = Outside of agreements
activity-visits = Visits outside of agreements
activity-silent = Agreements under which nothing is told to have been done in { $year }
activity-promised = Plans for { $year } and what became of them
activity-planned = Plans in the reports of { $year }
activity-figures = Figures in the reports of { $year }
activity-nothing-told = nothing is told to have been done
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
plan-report-awaited = no reports for { $year } yet
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

## Data

data-note = Everything on this site can be taken as one file for programs: reports, places, agreements, events and promises, linked to one another.
data-counts = How much of what is in the data
data-what = What
data-key = Key
data-count = How many

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
