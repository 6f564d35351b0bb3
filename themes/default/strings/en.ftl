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
settings-reset = Restore the usual look
settings-page-only = Without JavaScript, what you choose holds for this page only.

## Page titles

title-year = { $year }
title-yearbook = Yearbook { $year }
title-cities = Cities and places
title-agreements = Agreements
title-events = Events
title-series = Recurring events
title-organisations = Organisations
title-topics = Topics of reports
title-plans = Promises and what became of them
title-data = Open data
title-not-found = There is no such page
title-redirect = This page has moved
title-pair = { $first } and { $second }

## Descriptions for search engines

description-city = { $name }: reports, events, agreements, partners and promises, year by year.
description-year = What the cities reported for { $year }: reports, events, agreements, promises.
description-report = { $name }: { $city }, report for { $year }.
description-agreement = { $name }: parties, dates, status and what the reports say of it.
description-event = { $name }: when, where, who took part and what the reports say of it.
description-pair = { $first } and { $second }: their agreements and events, year by year.

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
legend-none = empty: no report
latest-year = Latest reports: { $year }
all-years = All years
partners = Whom the reports tell of

## Year and yearbook

steps-years = Neighbouring years
yearbook-link = Yearbook { $year }, to read at a stretch and to print
yearbook-parts = Parts of the yearbook
yearbook-other = Other answers
answer-report = From the report:
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
pair-events = Meetings and events
pair-elsewhere = In both cities or elsewhere
pair-unplaced = No place is named
pair-water = nothing in the reports
pair-no-agreements = The reports tell of no agreements between them.
pair-no-events = The reports tell of no events in which both took part.

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
plan-report-awaited = no reports for { $year } yet
plan-unanswered = no report tells yet
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
