//! What a city did in a year with its partners: the information that its head hands in beside the register.

use std::collections::BTreeMap;

use crate::model::{
    Activity, AgreementId, CityId, Deed, EventId, FigureId, Group, Model, Part, PlanId, agreements_of, cities_of,
};
use crate::plan::{LIST_PAGE, page_count};
use crate::route;
use crate::view::document::{Cell, Draft, columns, laid, line, link_line, link_run, minor, parties_line, run};
use crate::view::register::{count, reports, signature, subject, text, years};
use crate::view::scope::{Bodies, Scope, Site};
use crate::view::types::documents::{DocumentLine, DocumentSection, DocumentView, RegisterView};
use crate::view::types::parts::LinkView;

/// The information as a page.
pub fn page(scope: &Scope<'_>, city: CityId, year: i32, page: usize) -> RegisterView {
    let model = scope.model();
    let id = &model[city].id;
    let (document, rows) = activity(scope, city, year, Some(page));
    let known = scope.site.orders.doings.years(model, city);
    let written = |year: &i32| scope.planned(year.to_string(), &route::activity(*year, id, 1));
    let links = [
        scope.planned(scope.words("register-link", &years(year)), &route::city_register(year, id, 1)),
        Some(scope.link(scope.localised(&model[city].name), &route::city(id))),
    ];
    RegisterView {
        document,
        previous: known.range(..year).rev().find_map(written),
        next: known.range(year + 1..).find_map(written),
        links: links.into_iter().flatten().collect(),
        pager: scope.pager(page, page_count(rows, LIST_PAGE), |page| route::activity(year, id, page)),
    }
}

/// The information as a whole, in the language of the site.
pub fn activity_document(site: &Site<'_>, city: CityId, year: i32) -> DocumentView {
    let path = route::activity(year, &site.model[city].id, 1);
    activity(&Scope::new(site, &path, Bodies::Html), city, year, None).0
}

/// A page of the information, or all of it; with the number of all its rows.
fn activity(scope: &Scope<'_>, city: CityId, year: i32, page: Option<usize>) -> (DocumentView, usize) {
    let model = scope.model();
    let orders = &scope.site.orders;
    let activity = Activity::of(model, &orders.registers, &orders.doings, city, year);
    let rows = activity.rows();
    let mut notes = vec![line(match model.reports_of_city(city, year).count() {
        0 => scope.words("activity-no-report", &years(year)),
        reports => scope.words("activity-reports", &[("n", count(reports)), ("year", text(&year))]),
    })];
    if activity.left_out > 0 {
        notes.push(line(scope.words("activity-left-out", &[("n", count(activity.left_out))])));
    }
    let planned = planned(model, &activity);
    let drafts = activity.parts.into_iter().map(|(part, deeds)| Draft {
        section: section(scope, city, year, part),
        entries: deeds.into_iter().map(|deed| (part, deed)).collect(),
    });
    let row = |(part, deed): &(Part, Deed)| match deed {
        Deed::Event(id) => event(scope, *part, *id),
        Deed::Agreement(id) => agreement(scope, *id, year, planned.get(id).map_or(&[], Vec::as_slice)),
        Deed::Plan(id) => plan(scope, *id),
        Deed::Figure(id) => figure(scope, *id),
    };
    let document = DocumentView {
        name: scope.word("activity-name"),
        subject: subject(scope, city, year),
        lang: scope.lang.tag().to_owned(),
        notes,
        columns: columns(
            scope,
            &[
                ("activity-what", 23),
                ("field-kind", 12),
                ("field-date", 11),
                ("field-place", 11),
                ("activity-with", 17),
                ("activity-state", 13),
                ("register-told", 13),
            ],
        ),
        sections: laid(drafts.collect(), page, row),
        signature: signature(scope),
    };
    (document, rows)
}

/// What was not held, by the agreements under which it was to be.
fn planned(model: &Model, activity: &Activity) -> BTreeMap<AgreementId, Vec<EventId>> {
    let mut planned: BTreeMap<AgreementId, Vec<EventId>> = BTreeMap::new();
    let not_held = activity.parts.iter().filter(|(part, _)| *part == Part::NotHeld);
    for deed in not_held.flat_map(|(_, deeds)| deeds) {
        if let Deed::Event(event) = deed {
            for agreement in agreements_of(model, *event) {
                planned.entry(agreement).or_default().push(*event);
            }
        }
    }
    planned
}

fn section(scope: &Scope<'_>, city: CityId, year: i32, part: Part) -> DocumentSection {
    let word = match part {
        Part::Under(id) => return under(scope, city, id),
        Part::Outside => "outside",
        Part::Visits => "visits",
        Part::NotHeld => "not-held",
        Part::Silent => "silent",
        Part::Promised => "promised",
        Part::Planned => "planned",
        Part::Figures => "figures",
    };
    DocumentSection {
        level: 2,
        id: word.to_owned(),
        title: scope.words(&format!("activity-{word}"), &years(year)),
        empty: scope.word("register-none"),
        ..DocumentSection::default()
    }
}

/// Heading of what was done under an agreement, also where the city is no party to it.
fn under(scope: &Scope<'_>, city: CityId, id: AgreementId) -> DocumentSection {
    let agreement = scope.agreement_link(id);
    let is_party = cities_of(scope.model(), id).contains(&city);
    DocumentSection {
        level: 2,
        id: format!("agreement-{}", scope.model()[id].record.id),
        title: scope.words("activity-under", &[("title", text(&agreement.title))]),
        url: Some(agreement.url),
        notes: if is_party { Vec::new() } else { vec![line(scope.word("activity-no-party"))] },
        ..DocumentSection::default()
    }
}

fn event(scope: &Scope<'_>, part: Part, id: EventId) -> Vec<Cell> {
    let event = &scope.model()[id];
    let facts = &event.record.merged;
    let row = scope.event_row(id);
    let mut parties = facts.participants.clone();
    for organiser in &facts.organiser {
        if !parties.contains(organiser) {
            parties.push(organiser.clone());
        }
    }
    let mut title = vec![link_line(LinkView { title: row.title, url: row.url, ..LinkView::default() })];
    if row.disputed {
        let fields = event.record.disputed.iter().map(|dispute| scope.word(&format!("field-{}", dispute.field)));
        let fields = fields.collect::<Vec<_>>().join(", ").to_lowercase();
        let told = format!("{}: {fields}", scope.word("disputed"));
        title.push(DocumentLine { signal: true, ..minor(told) });
    }
    if part == Part::NotHeld {
        for agreement in agreements_of(scope.model(), id) {
            let link = scope.agreement_link(agreement);
            title.push(minor(scope.words("activity-under", &[("title", text(&link.title))])));
        }
    }
    let mut kind = vec![told(scope, row.kind)];
    if let Some(edition) = facts.edition {
        kind.push(minor(scope.words("edition", &[("n", text(&edition))])));
    }
    let mut state = vec![told(scope, row.status_name)];
    if let Some(format) = facts.format {
        state.push(minor(scope.vocabulary("format", format)));
    }
    vec![
        title,
        kind,
        vec![match row.date {
            Some(date) => line(date.text),
            None => line(scope.word("undated")),
        }],
        vec![if row.places.is_empty() { line(scope.word("not-told")) } else { parties_line(row.places) }],
        vec![match parties.is_empty() {
            true => line(scope.word("not-told")),
            false => parties_line(scope.parties(&parties)),
        }],
        state,
        row.reports.into_iter().map(link_line).collect(),
    ]
}

/// An agreement under which nothing is told to have been done in the year, with what was planned.
fn agreement(scope: &Scope<'_>, id: AgreementId, year: i32, planned: &[EventId]) -> Vec<Cell> {
    let groups = scope.site.orders.registers.standing(scope.model(), id, year).groups;
    let is_planned = scope.site.orders.registers.life(id).planned().is_some();
    let mut state = vec![line(scope.word("activity-nothing-told"))];
    if !groups.contains(&Group::InForce) {
        state.push(minor(scope.word("activity-doubtful")));
    }
    for event in planned {
        let row = scope.event_row(*event);
        let link = LinkView { title: row.title, url: row.url, ..LinkView::default() };
        let runs = vec![run(format!("{}: ", row.status_name)), link_run(link)];
        state.push(DocumentLine { runs, minor: true, ..DocumentLine::default() });
    }
    let record = &scope.model()[id].record;
    let row = scope.agreement_row(id);
    let places = record.merged.place.iter().map(|city| scope.city(*city)).collect::<Vec<_>>();
    vec![
        vec![link_line(scope.agreement_link(id))],
        vec![told(scope, row.kind)],
        vec![match row.signed {
            Some(date) if is_planned => line(scope.words("register-planned", &[("date", text(&date.text))])),
            Some(date) => line(date.text),
            None => line(scope.word("undated")),
        }],
        vec![if places.is_empty() { line(scope.word("not-told")) } else { parties_line(places) }],
        vec![if row.parties.is_empty() { line(scope.word("not-told")) } else { parties_line(row.parties) }],
        state,
        reports(scope, record),
    ]
}

fn plan(scope: &Scope<'_>, id: PlanId) -> Vec<Cell> {
    let row = scope.plan_row(id);
    let mut state: Cell = Vec::new();
    for outcome in row.outcomes {
        let mut runs = vec![run(format!("{} (", outcome.status_name)), link_run(outcome.report), run(")")];
        if let Some(event) = outcome.event {
            runs.extend([run(": "), link_run(event)]);
        }
        state.push(DocumentLine { runs, ..DocumentLine::default() });
    }
    if state.is_empty() {
        state.push(line(match row.awaited {
            Some(year) if row.passed_over => scope.words("plan-report-missing", &years(year)),
            Some(year) => scope.words("plan-report-awaited", &years(year)),
            None => scope.word("plan-unanswered"),
        }));
    }
    let about = row.about;
    vec![
        vec![link_line(LinkView { title: row.text, url: row.url, ..LinkView::default() })],
        vec![line(scope.word("activity-plan"))],
        vec![match row.due {
            Some(due) => line(due.text),
            None => line(scope.word("plan-no-due")),
        }],
        vec![line("—")],
        vec![if about.is_empty() { line("—") } else { parties_line(about) }],
        state,
        vec![link_line(row.report)],
    ]
}

fn figure(scope: &Scope<'_>, id: FigureId) -> Vec<Cell> {
    let row = scope.figure_row(id);
    let mut label = vec![link_line(LinkView { title: row.label, url: row.url, ..LinkView::default() })];
    if let Some(event) = row.event {
        label.push(DocumentLine { minor: true, ..link_line(event) });
    }
    vec![
        label,
        vec![line(scope.word("activity-figure"))],
        vec![match row.date {
            Some(date) => line(date.text),
            None => line(row.year.to_string()),
        }],
        vec![line("—")],
        vec![if row.with.is_empty() { line("—") } else { parties_line(row.with) }],
        vec![line(row.value)],
        vec![link_line(row.report)],
    ]
}

/// Words that are told, or that they are not.
fn told(scope: &Scope<'_>, words: String) -> DocumentLine {
    line(if words.is_empty() { scope.word("not-told") } else { words })
}
