//! What a city did in a year with its partners: the information that its head hands in beside the register.

use crate::model::{Activity, AgreementId, CityId, Deed, EventId, FigureId, Part, PlanId, cities_of};
use crate::plan::{LIST_PAGE, page_count};
use crate::route;
use crate::view::document::{Cell, columns, cut, line, link_line, link_run, minor, numbered, parties_line, run};
use crate::view::register::{count, reports, signature, subject, text, years};
use crate::view::scope::{Bodies, Scope, Site};
use crate::view::types::documents::{DocumentLine, DocumentSection, DocumentView, RegisterView};
use crate::view::types::parts::LinkView;

/// The information as a page.
pub fn page(scope: &Scope<'_>, city: CityId, year: i32, page: usize) -> RegisterView {
    let model = scope.model();
    let id = &model[city].id;
    let mut document = activity(scope, city, year);
    let rows: usize = document.sections.iter().map(|section| section.rows.len()).sum();
    document.sections = cut(document.sections, page);
    let known = model.active_years(city);
    let neighbour = |year: Option<&i32>| {
        let year = *year?;
        scope.planned(year.to_string(), &route::activity(year, id, 1))
    };
    let links = [
        scope.planned(scope.words("register-link", &years(year)), &route::city_register(year, id, 1)),
        Some(scope.link(scope.localised(&model[city].name), &route::city(id))),
    ];
    RegisterView {
        document,
        previous: neighbour(known.range(..year).next_back()),
        next: neighbour(known.range(year + 1..).next()),
        links: links.into_iter().flatten().collect(),
        pager: scope.pager(page, page_count(rows, LIST_PAGE), |page| route::activity(year, id, page)),
    }
}

/// The information as a whole, in the language of the site.
pub fn activity_document(site: &Site<'_>, city: CityId, year: i32) -> DocumentView {
    let path = route::activity(year, &site.model[city].id, 1);
    activity(&Scope::new(site, &path, site.model.site.language, Bodies::Html), city, year)
}

fn activity(scope: &Scope<'_>, city: CityId, year: i32) -> DocumentView {
    let model = scope.model();
    let activity = Activity::of(model, &scope.site.orders.registers, city, year);
    let mut notes = vec![line(match model.reports_of_city(city, year).count() {
        0 => scope.words("activity-no-report", &years(year)),
        reports => scope.words("activity-reports", &[("n", count(reports)), ("year", text(&year))]),
    })];
    if activity.left_out > 0 {
        notes.push(line(scope.words("activity-left-out", &[("n", count(activity.left_out))])));
    }
    DocumentView {
        name: scope.word("activity-name"),
        subject: subject(scope, city, year),
        lang: scope.lang.tag().to_owned(),
        notes,
        columns: columns(
            scope,
            &[
                ("activity-what", 26),
                ("field-kind", 9),
                ("field-date", 11),
                ("field-place", 11),
                ("activity-with", 17),
                ("activity-state", 13),
                ("register-told", 13),
            ],
        ),
        sections: activity.parts.iter().map(|(part, deeds)| section(scope, city, year, *part, deeds)).collect(),
        signature: signature(scope),
    }
}

fn section(scope: &Scope<'_>, city: CityId, year: i32, part: Part, deeds: &[Deed]) -> DocumentSection {
    let word = match part {
        Part::Under(id) => return under(scope, city, id, deeds),
        Part::Outside => "outside",
        Part::Visits => "visits",
        Part::Silent => "silent",
        Part::Promised => "promised",
        Part::Planned => "planned",
        Part::Figures => "figures",
    };
    DocumentSection {
        level: 2,
        id: word.to_owned(),
        title: scope.words(&format!("activity-{word}"), &years(year)),
        rows: rows(scope, deeds),
        empty: scope.word("register-none"),
        ..DocumentSection::default()
    }
}

/// What was done under an agreement, also where the city is no party to it.
fn under(scope: &Scope<'_>, city: CityId, id: AgreementId, deeds: &[Deed]) -> DocumentSection {
    let agreement = scope.agreement_link(id);
    let is_party = cities_of(scope.model(), id).contains(&city);
    DocumentSection {
        level: 2,
        id: format!("agreement-{}", scope.model()[id].record.id),
        title: scope.words("activity-under", &[("title", text(&agreement.title))]),
        url: Some(agreement.url),
        notes: if is_party { Vec::new() } else { vec![line(scope.word("activity-no-party"))] },
        rows: rows(scope, deeds),
        ..DocumentSection::default()
    }
}

fn rows(scope: &Scope<'_>, deeds: &[Deed]) -> Vec<crate::view::types::documents::DocumentRow> {
    let row = |deed: &Deed| match deed {
        Deed::Event(id) => event(scope, *id),
        Deed::Agreement(id) => agreement(scope, *id),
        Deed::Plan(id) => plan(scope, *id),
        Deed::Figure(id) => figure(scope, *id),
    };
    numbered(deeds.iter().map(row), 1)
}

fn event(scope: &Scope<'_>, id: EventId) -> Vec<Cell> {
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
        event.record.claims.iter().map(|claim| link_line(scope.report_link(claim.report))).collect(),
    ]
}

/// An agreement of which nothing is told in the year.
fn agreement(scope: &Scope<'_>, id: AgreementId) -> Vec<Cell> {
    let record = &scope.model()[id].record;
    let row = scope.agreement_row(id);
    let places = record.merged.place.iter().map(|city| scope.city(*city)).collect::<Vec<_>>();
    vec![
        vec![link_line(scope.agreement_link(id))],
        vec![told(scope, row.kind)],
        vec![match row.signed {
            Some(date) => line(date.text),
            None => line(scope.word("undated")),
        }],
        vec![if places.is_empty() { line(scope.word("not-told")) } else { parties_line(places) }],
        vec![if row.parties.is_empty() { line(scope.word("not-told")) } else { parties_line(row.parties) }],
        vec![line(scope.word("activity-nothing-told"))],
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
