//! Reports: what they claim, tell of partnerships, promise and count, and what their text tells of it.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::entry::{AgreementEntry, Entries, EventEntry, Ref, ReportEntry};
use crate::link::bodies::{Bodies, LinkedBody, Owner};
use crate::link::facts::{agreement_facts, each_once, event_facts, parties};
use crate::link::ids::{Ids, figure_id};
use crate::link::registry::texts;
use crate::model::{
    AgreementId, CityId, EventId, Figure, FigureId, Mention, NameLink, Outcome, Partnership, PartnershipId, Passage,
    Plan, PlanId, Report, ReportId, Target, TopicId, Translation,
};

/// A claim as written, its report, and the passage that tells of it.
pub type ToldClaim<'e, E> = (ReportId, &'e E, Option<Passage>);

/// What all reports tell, before claims are laid together.
pub struct Told<'e> {
    pub reports: Vec<Report>,
    pub partnerships: Vec<Partnership>,
    pub plans: Vec<Plan>,
    pub figures: Vec<Figure>,
    /// Claims by record, in the order of reports.
    pub agreements: BTreeMap<AgreementId, Vec<ToldClaim<'e, AgreementEntry>>>,
    pub events: BTreeMap<EventId, Vec<ToldClaim<'e, EventEntry>>>,
    pub mentions: Vec<(NameLink, Mention)>,
}

/// How many bodies are linked before what they tell is taken in.
const AT_ONCE: usize = 1024;

/// How often a text names each place.
fn places(mentions: &[(NameLink, Passage)]) -> Vec<(CityId, usize)> {
    let mut places: BTreeMap<CityId, usize> = BTreeMap::new();
    for (name, _) in mentions {
        if let NameLink::City(city) = name {
            *places.entry(*city).or_default() += 1;
        }
    }
    places.into_iter().collect()
}

/// Links every report of this audience.
pub fn link<'e>(
    entries: &Entries,
    ids: &Ids<'e>,
    bodies: &mut Bodies<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Told<'e> {
    let mut told = Told {
        reports: Vec::new(),
        partnerships: Vec::new(),
        plans: Vec::new(),
        figures: Vec::new(),
        agreements: BTreeMap::new(),
        events: BTreeMap::new(),
        mentions: Vec::new(),
    };
    for published in ids.published.chunks(AT_ONCE) {
        let owned: Vec<_> =
            published.iter().map(|(report, city)| (report.body, owner(report, NameLink::City(*city)))).collect();
        for ((entry, city), body) in published.iter().zip(bodies.link_all(&owned)) {
            told.report(entry, *city, body, ids, diagnostics);
        }
    }
    for report in &ids.without_city {
        check(report, ids, bodies, diagnostics);
    }
    outcomes(ids, &mut told, diagnostics);
    translations(entries, ids, &mut told, bodies);
    told
}

impl<'e> Told<'e> {
    /// Takes in what one report tells.
    fn report(
        &mut self,
        entry: &'e ReportEntry,
        city: CityId,
        body: LinkedBody,
        ids: &Ids<'e>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let id = ReportId::from_index(self.reports.len());
        let LinkedBody { text, first: tells, mentions, .. } = body;
        let first = |target: Target| passage(&tells, &target);
        let places = places(&mentions);
        self.mentions.extend(mentions.into_iter().map(|(name, passage)| (name, Mention { report: id, passage })));
        let mut report = Report {
            id: entry.id.value.clone(),
            title: entry.title.value.clone(),
            city,
            year: entry.year,
            topics: topics(entry, ids, diagnostics),
            status: entry.status,
            received: entry.received.clone(),
            published: entry.published.clone(),
            changed: entry.changed.clone(),
            sources: sources(entry, diagnostics),
            corrections: entry.corrections.iter().map(|entry| (entry.date.clone(), entry.text.clone())).collect(),
            attachments: entry.attachments.clone(),
            former_ids: texts(&entry.former_ids),
            agreements: Vec::new(),
            events: Vec::new(),
            partnerships: Vec::new(),
            plans: Vec::new(),
            outcomes: Vec::new(),
            figures: Vec::new(),
            places,
            body: text,
            translations: Vec::new(),
            span: entry.id.span,
        };
        for claim in &entry.agreements {
            let Some(agreement) = ids.agreements.get(&claim.id.value) else { continue };
            if report.agreements.contains(&agreement) {
                let first =
                    entry.agreements.iter().find(|first| ids.agreements.get(&first.id.value) == Some(agreement));
                twice(&claim.id, first.map(|first| &first.id), diagnostics);
                continue;
            }
            report.agreements.push(agreement);
            self.agreements.entry(agreement).or_default().push((id, claim, first(Target::Agreement(agreement))));
        }
        for claim in &entry.events {
            let Some(event) = ids.events.get(&claim.id.value) else { continue };
            if report.events.contains(&event) {
                let first = entry.events.iter().find(|first| ids.events.get(&first.id.value) == Some(event));
                twice(&claim.id, first.map(|first| &first.id), diagnostics);
                continue;
            }
            report.events.push(event);
            self.events.entry(event).or_default().push((id, claim, first(Target::Event(event))));
        }
        for partnership in &entry.partnerships {
            let partnership_id = PartnershipId::from_index(self.partnerships.len());
            report.partnerships.push(partnership_id);
            self.partnerships.push(Partnership {
                report: id,
                id: partnership.id.value.clone(),
                parties: parties(&partnership.parties, ids, diagnostics),
                tier: partnership.tier,
                since: partnership.since.clone(),
                until: partnership.until.clone(),
                agreement: partnership.agreement.as_ref().and_then(|id| ids.agreements.find(id, diagnostics).id()),
                passage: first(Target::Partnership(partnership_id)),
            });
        }
        for plan in &entry.plans {
            let plan_id = PlanId::from_index(self.plans.len());
            report.plans.push(plan_id);
            self.plans.push(Plan {
                report: id,
                id: plan.id.value.clone(),
                text: plan.text.clone(),
                due: plan.due.as_ref().map(|due| due.value.clone()),
                about: each_once(plan.about.iter().filter_map(|about| ids.party_ref(about, diagnostics))),
                event: plan.event.as_ref().and_then(|event| ids.events.find(event, diagnostics).id()),
                outcomes: Vec::new(),
                passage: first(Target::Plan(plan_id)),
            });
        }
        for (number, figure) in entry.figures.iter().enumerate() {
            let figure_id_in_model = FigureId::from_index(self.figures.len());
            report.figures.push(figure_id_in_model);
            self.figures.push(Figure {
                report: id,
                id: figure_id(entry, number),
                indicator: figure.indicator.as_ref().and_then(|name| ids.indicators.find(name, diagnostics).id()),
                label: figure.label.clone(),
                value: figure.value,
                unit: figure.unit.clone(),
                qualifier: figure.qualifier,
                date: figure.date.as_ref().map(|date| date.value.clone()),
                event: figure.event.as_ref().and_then(|event| ids.events.find(event, diagnostics).id()),
                with: each_once(figure.with.iter().filter_map(|with| ids.party_ref(with, diagnostics))),
                passage: first(Target::Figure(figure_id_in_model)),
            });
        }
        self.reports.push(report);
    }
}

fn owner<'e>(report: &'e ReportEntry, name: NameLink) -> Owner<'e> {
    Owner { name: Some(name), report: Some(report), attachments: &report.attachments, auto_links: report.auto_links }
}

/// Checks the references of a report that does not enter the model.
fn check(entry: &ReportEntry, ids: &Ids<'_>, bodies: &mut Bodies<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let owner = Owner { report: Some(entry), attachments: &entry.attachments, ..Owner::default() };
    bodies.link(entry.body, owner);
    topics(entry, ids, diagnostics);
    sources(entry, diagnostics);
    for claim in &entry.agreements {
        agreement_facts(claim, ids, diagnostics);
    }
    for claim in &entry.events {
        event_facts(claim, ids, diagnostics);
    }
    for party in entry.partnerships.iter().flat_map(|partnership| &partnership.parties) {
        ids.party(party, diagnostics);
    }
    for written in entry.partnerships.iter().filter_map(|partnership| partnership.agreement.as_ref()) {
        ids.agreements.find(written, diagnostics);
    }
    for written in entry.plans.iter().flat_map(|plan| &plan.about) {
        ids.party_ref(written, diagnostics);
    }
    for written in entry.figures.iter().flat_map(|figure| &figure.with) {
        ids.party_ref(written, diagnostics);
    }
    for written in entry.figures.iter().filter_map(|figure| figure.indicator.as_ref()) {
        ids.indicators.find(written, diagnostics);
    }
    for written in entry.outcomes.iter().map(|outcome| &outcome.plan) {
        ids.plans.find(written, diagnostics);
    }
    let plans = entry.plans.iter().filter_map(|plan| plan.event.as_ref());
    let figures = entry.figures.iter().filter_map(|figure| figure.event.as_ref());
    let outcomes = entry.outcomes.iter().filter_map(|outcome| outcome.event.as_ref());
    for written in plans.chain(figures).chain(outcomes) {
        ids.events.find(written, diagnostics);
    }
}

/// A report's topics, each once.
fn topics(entry: &ReportEntry, ids: &Ids<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<TopicId> {
    let mut topics: Vec<TopicId> = Vec::new();
    for topic in &entry.topics {
        let found = ids.topics.find(topic, diagnostics).id();
        topics.extend(found.filter(|topic| !topics.contains(topic)));
    }
    topics
}

/// A record was claimed before in the same report, under its present or a former id.
fn twice(second: &Ref, first: Option<&Ref>, diagnostics: &mut Vec<Diagnostic>) {
    let fault = Diagnostic::at(Code::DuplicateClaim, second.span).arg("id", &second.value);
    diagnostics.push(first.into_iter().fold(fault, |fault, first| fault.label(first.span)));
}

/// The attachments that a report names as its sources; one that is not there is reported.
fn sources(entry: &ReportEntry, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let folder = format!("content/reports/{}/", entry.id.value);
    let names: Vec<&str> = entry.attachments.iter().filter_map(|file| file.path.strip_prefix(&folder)).collect();
    for source in entry.sources.iter().filter(|source| !names.contains(&source.value.as_str())) {
        let fault = Diagnostic::at(Code::UnknownAttachment, source.span).arg("path", &source.value);
        diagnostics.push(fault.suggest(&source.value, names.iter().copied()));
    }
    texts(&entry.sources)
}

fn passage(tells: &[(Target, Passage)], target: &Target) -> Option<Passage> {
    tells.iter().find(|(told, _)| told == target).map(|(_, passage)| passage.clone())
}

/// Outcomes go to the plans that they answer, and stay with the report that tells them.
fn outcomes(ids: &Ids<'_>, told: &mut Told<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (index, (entry, _)) in ids.published.iter().enumerate() {
        for outcome in &entry.outcomes {
            let event = outcome.event.as_ref().and_then(|event| ids.events.find(event, diagnostics).id());
            let plan = ids.plans.find(&outcome.plan, diagnostics).id();
            let (Some(plan), Some(status)) = (plan, outcome.status) else { continue };
            let outcomes = &mut told.plans[plan.index()].outcomes;
            outcomes.push(Outcome { report: ReportId::from_index(index), status, event });
            told.reports[index].outcomes.push((plan, outcomes.len() - 1));
        }
    }
}

/// Translations go to their reports; those of reports that are not shown are not shown either.
fn translations(entries: &Entries, ids: &Ids<'_>, told: &mut Told<'_>, bodies: &mut Bodies<'_>) {
    for entry in &entries.translations {
        let Some(report) = ids.reports.get(&entry.report.value) else { continue };
        let (original, city) = ids.published[report.index()];
        let body = bodies.link(entry.body, owner(original, NameLink::City(city)));
        told.reports[report.index()].translations.push(Translation {
            language: entry.language.clone(),
            title: entry.title.clone(),
            body: body.text,
        });
    }
}
