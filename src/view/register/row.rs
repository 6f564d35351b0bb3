//! A row of the register: an agreement in one group of a year.

use std::collections::BTreeSet;

use crate::model::{AgreementFacts, AgreementId, Doubt, Group, Line, Record, ToldStatus};
use crate::route;
use crate::strings::Argument;
use crate::view::document::{Cell, joined, line, link_line, link_run, minor, parties_line, run};
use crate::view::register::{count, text, years};
use crate::view::scope::Scope;
use crate::view::types::documents::DocumentLine;
use crate::vocabulary::AgreementStatus;

/// Of more other titles than these the rest is counted.
const MOST_TITLES: usize = 24;

/// The cells of a row, one per column.
pub fn row(scope: &Scope<'_>, line: &Line, year: i32) -> Vec<Cell> {
    let id = line.agreement;
    let record = &scope.model()[id].record;
    let mut cells = facts(scope, id);
    cells.push(status(scope, line, year));
    cells.push(reports(scope, record));
    cells
}

/// Title, kind, parties, date, place and term.
fn facts(scope: &Scope<'_>, id: AgreementId) -> Vec<Cell> {
    let record = &scope.model()[id].record;
    let facts = &record.merged;
    let cell = |told: Option<DocumentLine>, fields: &[&'static str]| {
        let mut cell = vec![told.unwrap_or_else(|| line(scope.word("not-told")))];
        cell.extend(disputes(scope, record, fields));
        cell
    };
    let worded = |field: &str| Some(wording(scope, facts, field)).filter(|text| !text.is_empty());
    let mut kind = cell(worded("kind").map(line), &["kind", "tier"]);
    if let Some(tier) = worded("tier") {
        kind.insert(1, minor(tier));
    }
    let parties = (!facts.parties.is_empty()).then(|| parties_line(scope.parties(&facts.parties)));
    let places: Vec<_> = facts.place.iter().map(|city| scope.city(*city)).collect();
    let is_planned = scope.site.orders.registers.life(id).planned().is_some();
    let signed = worded("signed").map(|date| match is_planned {
        true => line(scope.words("register-planned", &[("date", text(&date))])),
        false => line(date),
    });
    vec![
        titles(scope, id),
        kind,
        cell(parties, &["parties"]),
        cell(signed, &["signed"]),
        cell((!places.is_empty()).then(|| parties_line(places)), &["place"]),
        term(scope, id),
    ]
}

/// The title as it is cited earliest, then in what other words.
fn titles(scope: &Scope<'_>, id: AgreementId) -> Cell {
    let link = scope.agreement_link(id);
    let record = &scope.model()[id].record;
    let mut known: BTreeSet<&str> = BTreeSet::from([link.title.as_str()]);
    let cited = record.claims.iter().filter_map(|claim| claim.states.cited.as_deref());
    let others: Vec<&str> = cited.filter(|cited| known.insert(cited)).collect();
    let also = |title: &str| minor(scope.words("register-also-cited", &[("title", text(title))]));
    let also: Cell = others.iter().take(MOST_TITLES).map(|other| also(other)).collect();
    let more = others.len().saturating_sub(MOST_TITLES);
    let more = (more > 0).then(|| minor(scope.words("register-more-titles", &[("n", count(more))])));
    [link_line(link)].into_iter().chain(also).chain(more).collect()
}

/// From when to when it holds, as far as it is told.
fn term(scope: &Scope<'_>, id: AgreementId) -> Cell {
    let agreement = &scope.model()[id];
    let facts = &agreement.record.merged;
    let dated = |field: &str| {
        let date = wording(scope, facts, field);
        (!date.is_empty()).then(|| line(scope.words(&format!("register-term-{field}"), &[("date", text(&date))])))
    };
    let mut cell: Cell = [dated("in_force"), dated("valid_until"), dated("ended")].into_iter().flatten().collect();
    if facts.valid_until.is_none() && facts.ended.is_none() {
        cell.push(line(scope.word("register-no-term")));
    }
    for successor in &agreement.superseded_by {
        let runs = vec![run(format!("{} ", scope.word("superseded-by"))), link_run(scope.agreement_link(*successor))];
        cell.push(DocumentLine { runs, minor: true, ..DocumentLine::default() });
    }
    cell.extend(disputes(scope, &agreement.record, &["in_force", "valid_until", "ended"]));
    cell
}

/// The state that reports of the year or before tell, and what is to be said of it.
fn status(scope: &Scope<'_>, entry: &Line, year: i32) -> Cell {
    let registers = &scope.site.orders.registers;
    let standing = registers.standing(scope.model(), entry.agreement, year);
    let life = registers.life(entry.agreement);
    let told = life.told_by(year).or_else(|| life.settled_for(year));
    let is_in = |group: Group| standing.groups.contains(&group);
    // An end by date or term is known also where no report tells it as a state.
    let told = told.filter(|told| entry.group != Group::Ended || told.status > AgreementStatus::InForce);
    let mut cell = match told {
        None if entry.group == Group::Ended => {
            vec![line(scope.vocabulary("agreement-status", AgreementStatus::Lapsed))]
        }
        Some(told) => vec![line(scope.vocabulary("agreement-status", told.status))],
        None => vec![line(scope.word("register-no-status"))],
    };
    let mut note = |key: &str, arguments: &[(&str, Argument)]| cell.push(minor(scope.words(key, arguments)));
    let tells_itself = |doubt: &Doubt| match doubt {
        Doubt::PreparedIn(teller) | Doubt::EndUndated(teller) => Some(*teller) == told,
        Doubt::Returned(end, back) => Some(*end) == told || Some(*back) == told,
        _ => false,
    };
    match told {
        // The reason says it already.
        _ if entry.group == Group::Unclear && standing.doubts.iter().any(tells_itself) => {}
        Some(told) if told.is_settled => note("register-settled", &[]),
        Some(told) if told.year < year => note("register-last-told", &years(told.year)),
        _ => {}
    }
    match entry.group {
        Group::InForce if is_in(Group::Concluded) => note("register-concluded-now", &[]),
        Group::Concluded if is_in(Group::Ended) => note("register-ended-now", &[]),
        Group::Preparing if told.is_none_or(|told| told.status >= AgreementStatus::Signed) => {
            note("register-not-yet-in-force", &[]);
        }
        _ => {}
    }
    match entry.group {
        Group::Unclear => {
            let doubts = standing.doubts.iter().map(|doubt| reason(scope, doubt, year));
            cell.extend(doubts.map(|reason| DocumentLine { signal: true, ..line(reason) }));
        }
        _ if is_in(Group::Unclear) => cell.push(minor(scope.word("register-see-unclear"))),
        _ => {}
    }
    cell
}

/// A doubt in words.
fn reason(scope: &Scope<'_>, doubt: &Doubt, year: i32) -> String {
    let date = |date: &crate::date::PartialDate| ("date", text(&scope.date(date).text));
    let year = ("year", text(&year));
    let by = |told: &ToldStatus| ("report", text(&told.year));
    let state =
        |name: &'static str, told: &ToldStatus| (name, text(&scope.vocabulary("agreement-status", told.status)));
    let (key, arguments) = match doubt {
        Doubt::Undated => ("undated", vec![year]),
        Doubt::Signed(signed) => ("signed", vec![date(signed), year]),
        Doubt::SignedIn(signed) => ("signed-in", vec![date(signed), year]),
        Doubt::SignedBy(first) if first.is_settled => ("signed-by-settled", vec![year]),
        Doubt::SignedBy(first) => ("signed-by", vec![by(first), year]),
        Doubt::Planned(planned) => ("planned", vec![date(planned)]),
        Doubt::PlannedSigned(planned, first) if first.is_settled => ("planned-signed-settled", vec![date(planned)]),
        Doubt::PlannedSigned(planned, first) => ("planned-signed", vec![date(planned), by(first)]),
        Doubt::PreparedIn(last) if last.is_settled => ("prepared-settled", Vec::new()),
        Doubt::PreparedIn(last) => ("prepared", vec![by(last)]),
        Doubt::Untold => ("untold", vec![year]),
        Doubt::InForce(begin) => ("in-force", vec![date(begin)]),
        Doubt::End(end) => ("end", vec![date(end), year]),
        Doubt::EndUndated(end) if end.is_settled => ("end-undated-settled", Vec::new()),
        Doubt::EndUndated(end) => ("end-undated", vec![by(end)]),
        Doubt::Returned(end, back) => {
            ("returned", vec![by(end), state("end", end), ("later", text(&back.year)), state("state", back)])
        }
        Doubt::OutlivesEnd(end, later) => ("outlives-end", vec![date(end), by(later), state("state", later)]),
        Doubt::OutlivesTerm(term, later) => ("outlives", vec![date(term), by(later)]),
        Doubt::Superseded(other) => ("superseded", vec![("title", text(&scope.agreement_link(*other).title))]),
    };
    scope.words(&format!("register-doubt-{key}"), &arguments)
}

/// Who tells of it.
pub fn reports(scope: &Scope<'_>, record: &Record<AgreementFacts>) -> Cell {
    let reports = record.claims.iter().map(|claim| claim.report);
    let reports = scope.told_in(reports, &route::agreement(&record.id));
    let mut cell: Cell = reports.into_iter().map(link_line).collect();
    if record.settled.is_some() {
        cell.push(minor(scope.word("register-settled")));
    }
    cell
}

/// What reports say differently of some fields, a line for each: every version with those who tell it.
fn disputes(scope: &Scope<'_>, record: &Record<AgreementFacts>, fields: &[&'static str]) -> Cell {
    let disputed = record.disputed.iter().filter(|dispute| fields.contains(&dispute.field));
    let versions = |field: &'static str, versions: &[Vec<usize>]| {
        let version = versions.iter().flat_map(|claims| {
            let said = claims.first().map(|claim| wording(scope, &record.claims[*claim].states, field));
            let reports = claims.iter().map(|claim| record.claims[*claim].report);
            let reports = scope.told_in(reports, &route::agreement(&record.id));
            let mut runs = vec![run(format!("{} (", said.unwrap_or_default()))];
            runs.extend(joined(reports.into_iter().map(link_run), ", "));
            runs.push(run(")"));
            runs.push(run("; "));
            runs
        });
        let mut runs = vec![run(format!("{}: ", scope.word("disputed")))];
        runs.extend(version);
        runs.pop();
        DocumentLine { runs, minor: true, signal: true }
    };
    disputed.map(|dispute| versions(dispute.field, &dispute.versions)).collect()
}

/// A field of a statement in words; nothing where it is silent.
fn wording(scope: &Scope<'_>, facts: &AgreementFacts, field: &str) -> String {
    let date = |date: &Option<crate::date::PartialDate>| date.as_ref().map(|date| scope.date(date).text);
    let place = || parties_line(facts.place.iter().map(|city| scope.city(*city)).collect()).text();
    let worded = match field {
        "kind" => facts.kind.map(|kind| scope.vocabulary("agreement-kind", kind)),
        "tier" => facts.tier.map(|tier| scope.vocabulary("tier", tier)),
        "parties" => Some(parties_line(scope.parties(&facts.parties)).text()),
        "signed" => date(&facts.signed),
        "place" => Some(place()),
        "in_force" => date(&facts.in_force),
        "valid_until" => date(&facts.valid_until),
        "ended" => date(&facts.ended),
        _ => None,
    };
    worded.unwrap_or_default()
}
