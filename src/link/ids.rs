//! Which ids exist, and what a reference means.
//!
//! Every id is known before anything is resolved, so that all may be named before they are defined. Former ids lead to
//! the thing that bears a new one. What exists only in drafts is hidden from the public, and what exists only in later
//! reports from whoever reads up to a year, with the entries of the registers that no earlier one names; what stands in a
//! file that could not be read is not reported a second time.

mod parts;
mod seen;
mod table;

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic};
use crate::entry::{Broken, Entries, PartyEntry, RecordEntry, Ref, ReportEntry};
use crate::link::Audience;
use crate::link::named::Named;
use crate::model::{
    AgreementId, CityId, EventId, FigureId, IndicatorId, OrganisationId, PageId, PartnershipId, Party, PlanId,
    ReportId, SeriesId, TopicId,
};
use crate::source::Spanned;
pub use parts::figure_id;
use parts::{figure_ids, partnership_ids, plan_ids};
use seen::{Dated, known_as, sees, stands};
pub use table::{Found, Table};

/// Every id of the site.
#[derive(Debug)]
pub struct Ids<'e> {
    pub cities: Table<CityId>,
    pub organisations: Table<OrganisationId>,
    pub agreements: Table<AgreementId>,
    pub events: Table<EventId>,
    pub series: Table<SeriesId>,
    pub reports: Table<ReportId>,
    /// By full id: `2011/blagoveshchensk#joetsu`.
    pub partnerships: Table<PartnershipId>,
    /// By full id: `2024/yuzhno-sakhalinsk#five-mayors-2025`.
    pub plans: Table<PlanId>,
    /// By full id: `2024/yuzhno-sakhalinsk#international-events`.
    pub figures: Table<FigureId>,
    pub pages: Table<PageId>,
    pub topics: Table<TopicId>,
    pub indicators: Table<IndicatorId>,
    /// The reports that enter the model, by year and id, with their cities.
    pub published: Vec<(&'e ReportEntry, CityId)>,
    /// Reports that stay out of the model because their city does not exist; the rest of them is checked.
    pub without_city: Vec<&'e ReportEntry>,
}

impl<'e> Ids<'e> {
    /// Gives every entry of this audience its id; of the registers only what is named, where that is told. A report whose
    /// city does not exist is left out.
    pub fn assign(
        entries: &'e Entries,
        audience: Audience,
        registers: Option<&Named>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Ids<'e> {
        let cities = cities(entries, registers);
        let mut reports = Reports { broken: entries.broken.clone(), ..Reports::default() };
        reports.gather(entries, audience, &cities, diagnostics);
        let (agreements, events) = records(entries, audience, &reports);
        let (partnerships, plans, figures) = parts_of_reports(entries, &reports);
        let broken = &entries.broken;
        let (topics, indicators) = lists(entries);
        Ids {
            organisations: Table::new(
                Code::UnknownOrganisation,
                entries.organisations.iter().map(|organisation| organisation.id.value.clone()),
                OrganisationId::from_index,
                former(entries.organisations.iter().map(|organisation| (&organisation.id, &organisation.former_ids))),
                &broken.organisations,
            )
            .narrowed(registers.map(|named| &named.organisations), OrganisationId::from_index),
            series: Table::new(
                Code::UnknownSeries,
                entries.series.iter().map(|series| series.id.value.clone()),
                SeriesId::from_index,
                former(entries.series.iter().map(|series| (&series.id, &series.former_ids))),
                &broken.series,
            )
            .narrowed(registers.map(|named| &named.series), SeriesId::from_index),
            pages: Table::new(
                Code::UnknownPage,
                entries.pages.iter().map(|page| page.id.value.clone()),
                PageId::from_index,
                former(entries.pages.iter().map(|page| (&page.id, &page.former_ids))),
                &broken.pages,
            )
            .narrowed(registers.map(|named| &named.pages), PageId::from_index),
            topics,
            indicators,
            reports: reports.table(entries),
            published: reports.visible,
            without_city: reports.without_city,
            cities,
            agreements,
            events,
            partnerships,
            plans,
            figures,
        }
    }

    /// Resolves `heihe` or `org:asdg`.
    pub fn party_ref(&self, written: &Ref, diagnostics: &mut Vec<Diagnostic>) -> Option<Party> {
        match written.value.strip_prefix("org:") {
            Some(name) => self.organisations.find_named(name, written, diagnostics).id().map(Party::Organisation),
            None => self.city(written, diagnostics).map(Party::City),
        }
    }

    /// Resolves whoever takes part.
    pub fn party(&self, written: &PartyEntry, diagnostics: &mut Vec<Diagnostic>) -> Option<Party> {
        match written {
            PartyEntry::Ref(written) => self.party_ref(written, diagnostics),
            PartyEntry::Named { text, country, .. } => {
                Some(Party::Named { text: text.clone(), country: country.clone() })
            }
        }
    }

    /// Resolves a city; an organisation without its `org:` gets a fitting help.
    pub fn city(&self, written: &Ref, diagnostics: &mut Vec<Diagnostic>) -> Option<CityId> {
        let before = diagnostics.len();
        let found = self.cities.find(written, diagnostics).id();
        if diagnostics.len() > before
            && self.organisations.get(&written.value).is_some()
            && let Some(fault) = diagnostics.pop()
        {
            diagnostics.push(fault.arg("organisation", format!("org:{}", written.value)).help("help-organisation"));
        }
        found
    }
}

/// Reports by what becomes of them.
#[derive(Default)]
struct Reports<'e> {
    /// By year and id.
    visible: Vec<(&'e ReportEntry, CityId)>,
    hidden: Vec<&'e ReportEntry>,
    without_city: Vec<&'e ReportEntry>,
    /// What stands in files that could not be read, and in reports without a city.
    broken: Broken,
}

impl<'e> Reports<'e> {
    fn gather(
        &mut self,
        entries: &'e Entries,
        audience: Audience,
        cities: &Table<CityId>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        for report in &entries.reports {
            let found = cities.find(&report.city, diagnostics);
            if found.id().is_some() {
                check_name(report, diagnostics);
            }
            match found {
                Found::Nothing => {
                    self.broken.add(report);
                    self.without_city.push(report);
                }
                Found::Id(city) if sees(audience, report) => self.visible.push((report, city)),
                Found::Id(_) | Found::Hidden => self.hidden.push(report),
            }
        }
        self.visible.sort_by(|(a, _), (b, _)| (a.year, &a.id.value).cmp(&(b.year, &b.id.value)));
    }

    /// Those that this audience sees.
    fn seen(&self) -> impl Iterator<Item = &'e ReportEntry> {
        self.visible.iter().map(|(report, _)| *report)
    }

    fn table(&self, entries: &Entries) -> Table<ReportId> {
        let names = self.seen().map(|report| report.id.value.clone());
        let mut table = Table::in_order(Code::UnknownReport, names, ReportId::from_index, &self.broken.reports);
        for report in self.seen() {
            report.former_ids.iter().for_each(|old| table.rename(&old.value, &report.id.value));
        }
        table.hidden.extend(self.hidden.iter().map(|report| report.id.value.clone()));
        table.elsewhere = named(&entries.site.elsewhere.reports);
        table
    }
}

fn cities(entries: &Entries, registers: Option<&Named>) -> Table<CityId> {
    Table::new(
        Code::UnknownCity,
        entries.cities.iter().map(|city| city.id.value.clone()),
        CityId::from_index,
        former(entries.cities.iter().map(|city| (&city.id, &city.former_ids))),
        &entries.broken.cities,
    )
    .narrowed(registers.map(|named| &named.cities), CityId::from_index)
}

/// Agreements and events.
fn records(entries: &Entries, audience: Audience, reports: &Reports<'_>) -> (Table<AgreementId>, Table<EventId>) {
    let agreements = Claimed {
        code: Code::UnknownAgreement,
        records: &entries.agreements,
        claims: |report| report.agreements.iter().map(|claim| &claim.id).collect(),
        broken: &reports.broken.agreements,
        elsewhere: &entries.site.elsewhere.agreements,
    };
    let events = Claimed {
        code: Code::UnknownEvent,
        records: &entries.events,
        claims: |report| report.events.iter().map(|claim| &claim.id).collect(),
        broken: &reports.broken.events,
        elsewhere: &entries.site.elsewhere.events,
    };
    (agreements.table(audience, reports, AgreementId::from_index), events.table(audience, reports, EventId::from_index))
}

/// A kind of record: claimed by reports, and perhaps with a file of its own.
struct Claimed<'e, E> {
    code: Code,
    records: &'e [RecordEntry<E>],
    /// The ids that a report claims something about.
    claims: fn(&ReportEntry) -> Vec<&Ref>,
    broken: &'e BTreeSet<String>,
    elsewhere: &'e [Ref],
}

impl<E: Dated> Claimed<'_, E> {
    fn table<I: Copy>(&self, audience: Audience, reports: &Reports<'_>, make: impl Fn(usize) -> I) -> Table<I> {
        let claimed = |report| (self.claims)(report).into_iter().map(|id| id.value.clone());
        let told: BTreeSet<String> = reports.seen().flat_map(claimed).collect();
        let (own, later): (Vec<_>, Vec<_>) = self.records.iter().partition(|record| stands(audience, &told, record));
        let former_ids: BTreeSet<&str> =
            self.records.iter().flat_map(|record| &record.former_ids).map(|old| old.value.as_str()).collect();
        let own = own.into_iter().map(|record| record.states.id().value.clone());
        // A claim under a former id is a claim about the record that bears the new one.
        let names = own.chain(told.iter().cloned()).filter(|id| !former_ids.contains(id.as_str()));
        let former = former(self.records.iter().map(|record| (record.states.id(), &record.former_ids)));
        let mut table = Table::new(self.code, names, make, former, self.broken);
        table.hidden.extend(reports.hidden.iter().flat_map(|report| claimed(report)));
        table.hidden.extend(later.into_iter().flat_map(known_as));
        table.elsewhere = named(self.elsewhere);
        table
    }
}

/// What only a report has: partnerships, plans and figures.
fn parts_of_reports(
    entries: &Entries,
    reports: &Reports<'_>,
) -> (Table<PartnershipId>, Table<PlanId>, Table<FigureId>) {
    let elsewhere = &entries.site.elsewhere;
    let broken = &reports.broken;
    (
        parts(
            Code::UnknownPartnership,
            reports,
            partnership_ids,
            PartnershipId::from_index,
            &broken.partnerships,
            &elsewhere.partnerships,
        ),
        parts(Code::UnknownPlan, reports, plan_ids, PlanId::from_index, &broken.plans, &elsewhere.plans),
        parts(Code::UnknownFigure, reports, figure_ids, FigureId::from_index, &BTreeSet::new(), &elsewhere.figures),
    )
}

fn parts<I: Copy>(
    code: Code,
    reports: &Reports<'_>,
    ids: fn(&ReportEntry) -> Vec<String>,
    make: impl Fn(usize) -> I,
    broken: &BTreeSet<String>,
    elsewhere: &[Ref],
) -> Table<I> {
    let broken = broken.union(&reports.broken.reports).cloned().collect();
    let mut table = Table::in_order(code, reports.seen().flat_map(ids), make, &broken);
    for report in reports.seen() {
        for old in &report.former_ids {
            table.also(&old.value, &report.id.value, ids(report).into_iter());
        }
    }
    table.hidden.extend(reports.hidden.iter().flat_map(|report| ids(report)));
    table.elsewhere = named(elsewhere);
    table
}

/// The topics and indicators of site.toml.
fn lists(entries: &Entries) -> (Table<TopicId>, Table<IndicatorId>) {
    let (site, none) = (&entries.site, BTreeSet::new());
    let topics = site.topics.iter().map(|(id, _)| id.clone());
    let indicators = site.indicators.iter().map(|indicator| indicator.id.clone());
    let mut topics = Table::in_order(Code::UnknownTopic, topics, TopicId::from_index, &none);
    let mut indicators = Table::in_order(Code::UnknownIndicator, indicators, IndicatorId::from_index, &none);
    topics.incomplete = entries.broken.site;
    indicators.incomplete = entries.broken.site;
    (topics, indicators)
}

/// A report's file is named after its city, so that authors find it.
fn check_name(report: &ReportEntry, diagnostics: &mut Vec<Diagnostic>) {
    let name = report.id.value.rsplit('/').next().unwrap_or_default();
    let city = &report.city;
    let rest = name.strip_prefix(city.value.as_str());
    if !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-')) {
        diagnostics.push(Diagnostic::at(Code::CityMismatch, city.span).arg("city", &city.value).arg("name", name));
    }
}

fn former<'a>(
    things: impl Iterator<Item = (&'a Spanned<String>, &'a Vec<Ref>)>,
) -> impl Iterator<Item = (String, String)> {
    things.flat_map(|(id, former)| former.iter().map(|old| (old.value.clone(), id.value.clone())))
}

fn named(written: &[Ref]) -> BTreeSet<String> {
    written.iter().map(|id| id.value.clone()).collect()
}
