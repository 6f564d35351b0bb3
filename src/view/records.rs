//! Pages of agreements and events: what is known, where reports disagree, who says what.

use std::collections::BTreeSet;

use crate::date::PartialDate;
use crate::html::escape;
use crate::model::{AgreementFacts, AgreementId, Claim, Dispute, EventFacts, EventId, Record, ReportId};
use crate::plan::LIST_PAGE;
use crate::route::{self, OutPath};
use crate::view::lists::page_of;
use crate::view::scope::{Scope, link_html};
use crate::view::types::pages::{AgreementView, EventView, LifeStep};
use crate::view::types::parts::{ClaimView, DisputeView, FactView, VersionView};
use crate::vocabulary::{AgreementStatus, Word};

/// The fields of a statement, in the order in which pages show them.
trait Told {
    /// Key and safe HTML of every field that is stated, the title apart.
    fn fields(&self, scope: &Scope<'_>) -> Vec<(&'static str, String)>;
    fn title(&self) -> Option<&str>;
}

impl Told for AgreementFacts {
    fn fields(&self, scope: &Scope<'_>) -> Vec<(&'static str, String)> {
        let date = |date: &Option<PartialDate>| date.as_ref().map(|date| scope.date(date).html).unwrap_or_default();
        let languages: Vec<String> = self
            .languages
            .iter()
            .map(|tag| escape(&scope.word(&format!("language-name-{tag}"))).into_owned())
            .collect();
        let fields = [
            ("kind", self.kind.map(|kind| scope.vocabulary("agreement-kind", kind)).unwrap_or_default()),
            ("tier", self.tier.map(|tier| scope.vocabulary("tier", tier)).unwrap_or_default()),
            ("parties", scope.parties_html(&scope.parties(&self.parties))),
            ("witnesses", scope.parties_html(&scope.parties(&self.witnesses))),
            ("approvers", scope.parties_html(&scope.parties(&self.approvers))),
            ("signed", date(&self.signed)),
            ("place", places(scope, &self.place)),
            ("in_force", date(&self.in_force)),
            ("valid_until", date(&self.valid_until)),
            ("ended", date(&self.ended)),
            ("status", self.status.map(|status| scope.vocabulary("agreement-status", status)).unwrap_or_default()),
            ("languages", languages.join(", ")),
        ];
        fields.into_iter().filter(|(_, html)| !html.is_empty()).collect()
    }

    fn title(&self) -> Option<&str> {
        self.cited.as_deref()
    }
}

impl Told for EventFacts {
    fn fields(&self, scope: &Scope<'_>) -> Vec<(&'static str, String)> {
        let agreement = |id: Option<AgreementId>| id.map(|id| link_html(&scope.agreement_link(id))).unwrap_or_default();
        let series = |id: crate::model::SeriesId| {
            let series = &scope.model()[id];
            link_html(&scope.link(scope.localised(&series.title), &route::series(&series.id)))
        };
        let fields = [
            ("kind", self.kind.map(|kind| scope.vocabulary("event-kind", kind)).unwrap_or_default()),
            ("date", self.date.as_ref().map(|date| scope.date(date).html).unwrap_or_default()),
            ("status", self.status.map(|status| scope.vocabulary("event-status", status)).unwrap_or_default()),
            ("format", self.format.map(|format| scope.vocabulary("format", format)).unwrap_or_default()),
            ("place", places(scope, &self.place)),
            ("venue", self.venue.as_deref().map(|venue| escape(venue).into_owned()).unwrap_or_default()),
            ("organiser", scope.parties_html(&scope.parties(&self.organiser))),
            ("participants", scope.parties_html(&scope.parties(&self.participants))),
            ("series", self.series.map(series).unwrap_or_default()),
            ("edition", self.edition.map(|edition| edition.to_string()).unwrap_or_default()),
            ("under", agreement(self.under)),
            ("signs", agreement(self.signs)),
            ("part_of", self.part_of.map(|id| link_html(&scope.event_link(id))).unwrap_or_default()),
        ];
        fields.into_iter().filter(|(_, html)| !html.is_empty()).collect()
    }

    fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }
}

fn places(scope: &Scope<'_>, places: &[crate::model::CityId]) -> String {
    scope.parties_html(&places.iter().map(|city| scope.city(*city)).collect::<Vec<_>>())
}

/// `agreement` in agreement.html.
pub fn agreement(scope: &Scope<'_>, id: AgreementId, page: usize) -> AgreementView {
    let agreement = &scope.model()[id];
    let record = &agreement.record;
    let path = route::agreement(&record.id);
    let others = |ids: &[AgreementId]| page_of(ids, page).iter().map(|id| scope.agreement_link(*id)).collect();
    let here = AgreementView {
        pager: scope.parts(page, agreement.longest(), &path),
        disputes: disputes(scope, record, &path, page),
        claims: claims(scope, record, page),
        told: record.claims.len(),
        events: scope.event_rows(page_of(&agreement.events, page)),
        signed_at: scope.event_rows(page_of(&agreement.signed_at, page)),
        partnerships: scope.partnership_rows(page_of(&agreement.partnerships, page)),
        supersedes: others(&agreement.supersedes),
        superseded_by: others(&agreement.superseded_by),
        ..AgreementView::default()
    };
    if page > 1 {
        return here;
    }
    AgreementView {
        facts: facts(scope, &record.merged),
        life: life(scope, record, &path),
        settled: record.settled.is_some(),
        html: record.body.as_ref().map(|body| scope.body_html(body, None)).unwrap_or_default(),
        ..here
    }
}

/// `event` in event.html.
pub fn event(scope: &Scope<'_>, id: EventId, page: usize) -> EventView {
    let event = &scope.model()[id];
    let record = &event.record;
    let path = route::event(&record.id);
    let others = |ids: &[EventId]| page_of(ids, page).iter().map(|id| scope.event_link(*id)).collect();
    let here = EventView {
        pager: scope.parts(page, event.longest(), &path),
        disputes: disputes(scope, record, &path, page),
        claims: claims(scope, record, page),
        told: record.claims.len(),
        parts: scope.event_rows(page_of(&event.parts, page)),
        plans: scope.plan_rows(page_of(&event.plans, page)),
        figures: scope.figure_rows(page_of(&event.figures, page)),
        supersedes: others(&event.supersedes),
        superseded_by: others(&event.superseded_by),
        ..EventView::default()
    };
    if page > 1 {
        return here;
    }
    let editions = record.merged.series.map_or(&[][..], |series| scope.model()[series].events.as_slice());
    let place = editions.iter().position(|edition| *edition == id);
    let neighbour = |index: Option<usize>| index.and_then(|index| editions.get(index)).map(|id| scope.event_link(*id));
    EventView {
        facts: facts(scope, &record.merged),
        settled: record.settled.is_some(),
        html: record.body.as_ref().map(|body| scope.body_html(body, None)).unwrap_or_default(),
        part_of: record.merged.part_of.map(|id| scope.event_link(id)),
        previous: neighbour(place.and_then(|place| place.checked_sub(1))),
        next: neighbour(place.map(|place| place + 1)),
        ..here
    }
}

fn facts<F: Told>(scope: &Scope<'_>, stated: &F) -> Vec<FactView> {
    let fields = stated.fields(scope).into_iter();
    fields
        .map(|(field, html)| FactView { field: field.to_owned(), label: scope.word(&format!("field-{field}")), html })
        .collect()
}

fn claims<F: Told>(scope: &Scope<'_>, record: &Record<F>, page: usize) -> Vec<ClaimView> {
    let whole = record.merged.fields(scope);
    let numbers = (page - 1) * LIST_PAGE + 1..;
    let claims = page_of(&record.claims, page).iter().zip(numbers);
    claims.map(|(claim, number)| claim_view(scope, claim, number, &whole)).collect()
}

fn claim_view<F: Told>(scope: &Scope<'_>, claim: &Claim<F>, number: usize, whole: &[(&str, String)]) -> ClaimView {
    let report = &scope.model()[claim.report];
    let is_same = |fact: &FactView| whole.iter().any(|(field, html)| fact.field == *field && fact.html == *html);
    let (same, facts): (Vec<FactView>, _) = facts(scope, &claim.states).into_iter().partition(is_same);
    ClaimView {
        anchor: format!("claim-{number}"),
        report: scope.report_title(claim.report),
        city: scope.city(report.city),
        year: report.year,
        status: report.status.word().to_owned(),
        title: claim.states.title().unwrap_or_default().to_owned(),
        facts,
        same: same.into_iter().map(|fact| fact.label).collect(),
        passage: claim.passage.as_ref().map(|passage| scope.passage(claim.report, passage)),
    }
}

/// The disputes whose versions stand on a page.
fn disputes<F: Told>(scope: &Scope<'_>, record: &Record<F>, path: &OutPath, page: usize) -> Vec<DisputeView> {
    let disputes = record.disputed.iter().filter(|dispute| !page_of(&dispute.versions, page).is_empty());
    disputes.map(|dispute| dispute_view(scope, record, dispute, path, page)).collect()
}

fn dispute_view<F: Told>(
    scope: &Scope<'_>,
    record: &Record<F>,
    dispute: &Dispute,
    path: &OutPath,
    page: usize,
) -> DisputeView {
    let version = |claims: &Vec<usize>| {
        let fields = claims.first().map(|claim| record.claims[*claim].states.fields(scope)).unwrap_or_default();
        let html = fields.into_iter().find(|(field, _)| *field == dispute.field).map(|(_, html)| html);
        VersionView {
            html: html.unwrap_or_default(),
            reports: scope.told_in(claims.iter().map(|claim| record.claims[*claim].report), path),
        }
    };
    DisputeView {
        field: dispute.field.to_owned(),
        label: scope.word(&format!("field-{}", dispute.field)),
        versions: page_of(&dispute.versions, page).iter().map(version).collect(),
    }
}

/// The stations of every agreement's way.
const STATIONS: [AgreementStatus; 5] = [
    AgreementStatus::Negotiating,
    AgreementStatus::InApproval,
    AgreementStatus::Signed,
    AgreementStatus::InForce,
    AgreementStatus::Lapsed,
];

/// The way of an agreement: what reports tell of, each with the reports that tell it, and the dates that go with them;
/// between it the stations of which nobody tells. Nothing where nobody tells of any.
fn life(scope: &Scope<'_>, record: &Record<AgreementFacts>, path: &OutPath) -> Vec<LifeStep> {
    let has_ended_early = record.merged.status == Some(AgreementStatus::Terminated);
    let mut steps = Vec::new();
    for status in AgreementStatus::ALL.iter().copied() {
        let date_in = |facts: &AgreementFacts| match status {
            AgreementStatus::Signed => facts.signed.clone(),
            AgreementStatus::InForce => facts.in_force.clone(),
            AgreementStatus::Lapsed if !has_ended_early => facts.ended.clone(),
            AgreementStatus::Terminated if has_ended_early => facts.ended.clone(),
            _ => None,
        };
        // A step is told by whoever states the status or the date that belongs to it.
        let says = |facts: &AgreementFacts| facts.status == Some(status) || date_in(facts).is_some();
        // Where an editor settled the date, a report that gives another one does not tell of this step.
        let settled_date = record.settled.as_ref().and_then(date_in);
        let is_other = |facts: &AgreementFacts| match (&settled_date, date_in(facts)) {
            (Some(settled), Some(told)) => PartialDate::agree(settled, &told).is_none(),
            _ => false,
        };
        let tells = |facts: &AgreementFacts| says(facts) && !is_other(facts);
        let reports: BTreeSet<ReportId> =
            record.claims.iter().filter(|claim| tells(&claim.states)).map(|claim| claim.report).collect();
        let settled = record.settled.as_ref().is_some_and(says);
        let told = settled || !reports.is_empty();
        let is_station = STATIONS.contains(&status) && !(status == AgreementStatus::Lapsed && has_ended_early);
        if !told && !is_station {
            continue;
        }
        steps.push(LifeStep {
            told,
            label: scope.word(&format!("life-{}", status.word())),
            date: date_in(&record.merged).map(|date| scope.date(&date)),
            settled,
            reports: scope.told_in(reports.into_iter(), path),
        });
    }
    match steps.iter().any(|step| step.told) {
        true => steps,
        false => Vec::new(),
    }
}
