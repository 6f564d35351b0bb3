//! Which ids exist, and what a reference means.
//!
//! Every id is known before anything is resolved, so that all may be named before they are defined. Former ids lead to
//! the thing that bears a new one. What exists only in drafts is hidden from the public, and what exists only in later
//! reports from whoever reads up to a year, with the entries of the registers that no earlier one names; what stands in a
//! file that could not be read is not reported a second time.
//! It is long because each kind of id is gathered and looked up here, in one place.

use std::collections::{BTreeMap, BTreeSet};

use crate::date::PartialDate;
use crate::diag::{Code, Diagnostic};
use crate::entry::{AgreementEntry, Entries, EventEntry, PartyEntry, RecordEntry, Ref, ReportEntry};
use crate::link::Audience;
use crate::link::named::Named;
use crate::model::{
    AgreementId, CityId, EventId, FigureId, IndicatorId, OrganisationId, PageId, PartnershipId, Party, PlanId,
    ReportId, SeriesId, TopicId,
};
use crate::slug::{is_id, slug};
use crate::source::Spanned;
use crate::vocabulary::ReportStatus;

/// The ids of one kind.
#[derive(Debug)]
pub struct Table<I> {
    /// Current names, by index.
    names: Vec<String>,
    /// Current and former names.
    ids: BTreeMap<String, I>,
    hidden: BTreeSet<String>,
    /// Ids that site.toml knows to be told of elsewhere.
    elsewhere: BTreeSet<String>,
    broken: BTreeSet<String>,
    code: Code,
    /// Not all names are known, so that none can be called dangling.
    incomplete: bool,
}

/// What a reference turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found<I> {
    Id(I),
    /// Only drafts tell of it, or reports that are not here.
    Hidden,
    /// Reported already, here or at its own file.
    Nothing,
}

impl<I> Found<I> {
    pub fn id(self) -> Option<I> {
        match self {
            Found::Id(id) => Some(id),
            Found::Hidden | Found::Nothing => None,
        }
    }
}

impl<I: Copy> Table<I> {
    fn new(
        code: Code,
        names: impl Iterator<Item = String>,
        make: impl Fn(usize) -> I,
        former: impl Iterator<Item = (String, String)>,
        broken: &BTreeSet<String>,
    ) -> Table<I> {
        let names: Vec<String> = names.collect::<BTreeSet<String>>().into_iter().collect();
        let mut ids: BTreeMap<String, I> =
            names.iter().enumerate().map(|(index, name)| (name.clone(), make(index))).collect();
        for (old, current) in former {
            if let Some(id) = ids.get(&current).copied() {
                ids.entry(old).or_insert(id);
            }
        }
        Table {
            names,
            ids,
            hidden: BTreeSet::new(),
            elsewhere: BTreeSet::new(),
            broken: broken.clone(),
            code,
            incomplete: false,
        }
    }

    /// Makes the parts of a report known under its former id, too.
    fn also(&mut self, old: &str, current: &str, names: impl Iterator<Item = String>) {
        for name in names {
            if let (Some(id), Some(rest)) = (self.get(&name), name.strip_prefix(current)) {
                self.ids.entry(format!("{old}{rest}")).or_insert(id);
            }
        }
    }

    /// Hides what is not among these names.
    fn narrowed(self, named: Option<&BTreeSet<String>>, make: impl Fn(usize) -> I) -> Table<I>
    where
        I: Ord,
    {
        let Some(named) = named else { return self };
        let mut kept = BTreeMap::new();
        let mut names = Vec::new();
        for (index, name) in self.names.iter().enumerate().filter(|(_, name)| named.contains(*name)) {
            kept.insert(make(index), make(names.len()));
            names.push(name.clone());
        }
        let (seen, hidden): (Vec<_>, Vec<_>) = self.ids.into_iter().partition(|(_, id)| kept.contains_key(id));
        let ids = seen.into_iter().filter_map(|(name, id)| Some((name, *kept.get(&id)?))).collect();
        Table { names, ids, hidden: hidden.into_iter().map(|(name, _)| name).collect(), ..self }
    }

    /// The current names, in the order of their ids.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The id of a name that is known to exist, or to have existed under that name.
    pub fn get(&self, name: &str) -> Option<I> {
        self.ids.get(name).copied()
    }

    /// Resolves a reference and reports what it cannot.
    pub fn find(&self, written: &Ref, diagnostics: &mut Vec<Diagnostic>) -> Found<I> {
        self.find_named(&written.value, written, diagnostics)
    }

    /// Resolves `name`, which is a part of what was written.
    pub fn find_named(&self, name: &str, written: &Ref, diagnostics: &mut Vec<Diagnostic>) -> Found<I> {
        if let Some(id) = self.get(name) {
            return Found::Id(id);
        }
        if self.elsewhere.contains(name) {
            return Found::Hidden;
        }
        if self.hidden.contains(name) {
            let fault = Diagnostic::at(Code::HiddenTarget, written.span).arg("id", name);
            diagnostics.push(fault.arg("kind", self.code.name()));
            return Found::Hidden;
        }
        if !self.incomplete && !self.broken.contains(name) {
            diagnostics.push(self.unknown(name, written));
        }
        Found::Nothing
    }

    /// Whoever writes a name instead of an id («Хэйхэ») is told what it would be in Latin letters.
    fn unknown(&self, name: &str, written: &Ref) -> Diagnostic {
        let fault = Diagnostic::at(self.code, written.span).arg("id", name);
        let has_file = matches!(
            self.code,
            Code::UnknownCity | Code::UnknownOrganisation | Code::UnknownSeries | Code::UnknownPage
        );
        let known = self.ids.keys().map(String::as_str);
        let latin = slug(name);
        match has_file && !is_id(name) && !latin.is_empty() {
            true => fault.arg("latin", &latin).help("help-latin").suggest(&latin, known),
            false => fault.suggest(name, known),
        }
    }
}

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
        let broken = &entries.broken;
        let none = BTreeSet::new();
        let cities = Table::new(
            Code::UnknownCity,
            entries.cities.iter().map(|city| city.id.value.clone()),
            CityId::from_index,
            former(entries.cities.iter().map(|city| (&city.id, &city.former_ids))),
            &broken.cities,
        )
        .narrowed(registers.map(|named| &named.cities), CityId::from_index);
        let mut visible: Vec<(&ReportEntry, CityId)> = Vec::new();
        let mut hidden: Vec<&ReportEntry> = Vec::new();
        let mut without_city: Vec<&ReportEntry> = Vec::new();
        let mut broken_now = broken.clone();
        for report in &entries.reports {
            let found = cities.find(&report.city, diagnostics);
            if found.id().is_some() {
                check_name(report, diagnostics);
            }
            match found {
                Found::Nothing => {
                    broken_now.add(report);
                    without_city.push(report);
                }
                Found::Id(city) if sees(audience, report) => visible.push((report, city)),
                Found::Id(_) | Found::Hidden => hidden.push(report),
            }
        }
        visible.sort_by(|(a, _), (b, _)| (a.year, &a.id.value).cmp(&(b.year, &b.id.value)));

        let reports = || visible.iter().map(|(report, _)| *report);
        let told_agreements: BTreeSet<&str> = claimed(reports().flat_map(|report| &report.agreements), |it| &it.id);
        let told_events: BTreeSet<&str> = claimed(reports().flat_map(|report| &report.events), |it| &it.id);
        let (own_agreements, later_agreements): (Vec<_>, Vec<_>) =
            entries.agreements.iter().partition(|record| stands(audience, &told_agreements, *record));
        let (own_events, later_events): (Vec<_>, Vec<_>) =
            entries.events.iter().partition(|record| stands(audience, &told_events, *record));
        let mut agreements = Table::new(
            Code::UnknownAgreement,
            record_ids(&own_agreements, |record| &record.states.id)
                .chain(reports().flat_map(|report| report.agreements.iter().map(|claim| claim.id.value.clone())))
                .filter(not_former(&entries.agreements)),
            AgreementId::from_index,
            former(entries.agreements.iter().map(|record| (&record.states.id, &record.former_ids))),
            &broken_now.agreements,
        );
        let mut events = Table::new(
            Code::UnknownEvent,
            record_ids(&own_events, |record| &record.states.id)
                .chain(reports().flat_map(|report| report.events.iter().map(|claim| claim.id.value.clone())))
                .filter(not_former(&entries.events)),
            EventId::from_index,
            former(entries.events.iter().map(|record| (&record.states.id, &record.former_ids))),
            &broken_now.events,
        );
        let mut report_table = in_order(
            Code::UnknownReport,
            reports().map(|report| report.id.value.clone()),
            ReportId::from_index,
            &broken_now.reports,
        );
        for report in reports() {
            for old in &report.former_ids {
                if let Some(id) = report_table.get(&report.id.value) {
                    report_table.ids.entry(old.value.clone()).or_insert(id);
                }
            }
        }
        let mut partnerships = in_order(
            Code::UnknownPartnership,
            reports().flat_map(partnership_ids),
            PartnershipId::from_index,
            &broken_now.partnerships,
        );
        let mut plans =
            in_order(Code::UnknownPlan, reports().flat_map(plan_ids), PlanId::from_index, &broken_now.plans);
        let mut figures = in_order(Code::UnknownFigure, reports().flat_map(figure_ids), FigureId::from_index, &none);
        for report in reports() {
            for old in &report.former_ids {
                partnerships.also(&old.value, &report.id.value, partnership_ids(report));
                plans.also(&old.value, &report.id.value, plan_ids(report));
                figures.also(&old.value, &report.id.value, figure_ids(report));
            }
        }
        for report in &hidden {
            report_table.hidden.insert(report.id.value.clone());
            agreements.hidden.extend(report.agreements.iter().map(|claim| claim.id.value.clone()));
            events.hidden.extend(report.events.iter().map(|claim| claim.id.value.clone()));
            partnerships.hidden.extend(partnership_ids(report));
            plans.hidden.extend(plan_ids(report));
            figures.hidden.extend(figure_ids(report));
        }
        let elsewhere = &entries.site.elsewhere;
        agreements.elsewhere = named(&elsewhere.agreements);
        events.elsewhere = named(&elsewhere.events);
        report_table.elsewhere = named(&elsewhere.reports);
        partnerships.elsewhere = named(&elsewhere.partnerships);
        plans.elsewhere = named(&elsewhere.plans);
        figures.elsewhere = named(&elsewhere.figures);
        agreements.hidden.extend(later_agreements.into_iter().flat_map(known_as));
        events.hidden.extend(later_events.into_iter().flat_map(known_as));
        let mut topics = in_order(
            Code::UnknownTopic,
            entries.site.topics.iter().map(|(id, _)| id.clone()),
            TopicId::from_index,
            &none,
        );
        let mut indicators = in_order(
            Code::UnknownIndicator,
            entries.site.indicators.iter().map(|indicator| indicator.id.clone()),
            IndicatorId::from_index,
            &none,
        );
        topics.incomplete = broken.site;
        indicators.incomplete = broken.site;
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
            published: visible,
            without_city,
            reports: report_table,
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

/// A report's file is named after its city, so that authors find it.
fn check_name(report: &ReportEntry, diagnostics: &mut Vec<Diagnostic>) {
    let name = report.id.value.rsplit('/').next().unwrap_or_default();
    let city = &report.city;
    let rest = name.strip_prefix(city.value.as_str());
    if !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-')) {
        diagnostics.push(Diagnostic::at(Code::CityMismatch, city.span).arg("city", &city.value).arg("name", name));
    }
}

/// A table whose ids keep the order of the entries.
fn in_order<I: Copy>(
    code: Code,
    names: impl Iterator<Item = String>,
    make: impl Fn(usize) -> I,
    broken: &BTreeSet<String>,
) -> Table<I> {
    let names: Vec<String> = names.collect();
    let mut ids = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        ids.entry(name.clone()).or_insert(make(index));
    }
    Table {
        names,
        ids,
        hidden: BTreeSet::new(),
        elsewhere: BTreeSet::new(),
        broken: broken.clone(),
        code,
        incomplete: false,
    }
}

/// The full ids of a report's partnerships.
fn partnership_ids(report: &ReportEntry) -> impl Iterator<Item = String> + '_ {
    report.partnerships.iter().map(|partnership| format!("{}#{}", report.id.value, partnership.id.value))
}

/// The full ids of a report's plans.
pub fn plan_ids(report: &ReportEntry) -> impl Iterator<Item = String> + '_ {
    report.plans.iter().map(|plan| format!("{}#{}", report.id.value, plan.id.value))
}

/// The full ids of a report's figures: the indicator where it stands once in the report, else its number.
pub fn figure_ids(report: &ReportEntry) -> impl Iterator<Item = String> + '_ {
    (0..report.figures.len()).map(|index| format!("{}#{}", report.id.value, figure_id(report, index)))
}

/// A figure's id within its report.
pub fn figure_id(report: &ReportEntry, index: usize) -> String {
    let indicator = |index: usize| report.figures[index].indicator.as_ref().map(|written| written.value.as_str());
    match indicator(index) {
        Some(name) if (0..index).all(|earlier| indicator(earlier) != Some(name)) => name.to_owned(),
        _ => format!("figure-{}", index + 1),
    }
}

fn former<'a>(
    things: impl Iterator<Item = (&'a Spanned<String>, &'a Vec<Ref>)>,
) -> impl Iterator<Item = (String, String)> {
    things.flat_map(|(id, former)| former.iter().map(|old| (old.value.clone(), id.value.clone())))
}

fn record_ids<'a, R>(records: &'a [&'a R], id: impl Fn(&'a R) -> &'a Ref + 'a) -> impl Iterator<Item = String> + 'a {
    records.iter().map(move |record| id(record).value.clone())
}

fn named(written: &[Ref]) -> BTreeSet<String> {
    written.iter().map(|id| id.value.clone()).collect()
}

/// Whether a report is there for this audience.
fn sees(audience: Audience, report: &ReportEntry) -> bool {
    match audience {
        Audience::Editors => true,
        Audience::Public => report.status == ReportStatus::Published,
        Audience::UpTo(year) => report.status == ReportStatus::Published && report.year <= year,
    }
}

/// The ids under which records are claimed.
fn claimed<'a, E: 'a>(claims: impl Iterator<Item = &'a E>, id: fn(&E) -> &Ref) -> BTreeSet<&'a str> {
    claims.map(|claim| id(claim).value.as_str()).collect()
}

/// Whether a record file is there for this audience. To whoever reads up to a year it is where a report of that time
/// claims it, or where it says itself what it is about and that it lies no later.
fn stands<E: Dated>(audience: Audience, told: &BTreeSet<&str>, record: &RecordEntry<E>) -> bool {
    let Audience::UpTo(year) = audience else { return true };
    known_as(record).any(|id| told.contains(id.as_str()))
        || record.states.is_titled()
            && record.states.date().and_then(PartialDate::first_year).is_some_and(|first| first <= year)
}

/// The present and the former ids of a record.
fn known_as<E: Dated>(record: &RecordEntry<E>) -> impl Iterator<Item = String> + use<'_, E> {
    [record.states.id()].into_iter().chain(&record.former_ids).map(|id| id.value.clone())
}

/// What a record file says of itself.
trait Dated {
    fn id(&self) -> &Ref;
    fn is_titled(&self) -> bool;
    fn date(&self) -> Option<&PartialDate>;
}

impl Dated for AgreementEntry {
    fn id(&self) -> &Ref {
        &self.id
    }

    fn is_titled(&self) -> bool {
        self.cited.is_some()
    }

    fn date(&self) -> Option<&PartialDate> {
        self.signed.as_ref().map(|date| &date.value)
    }
}

impl Dated for EventEntry {
    fn id(&self) -> &Ref {
        &self.id
    }

    fn is_titled(&self) -> bool {
        self.title.is_some()
    }

    fn date(&self) -> Option<&PartialDate> {
        self.date.as_ref().map(|date| &date.value)
    }
}

/// A claim under a former id is a claim about the record that bears the new one.
fn not_former<T>(records: &[crate::entry::RecordEntry<T>]) -> impl Fn(&String) -> bool + use<T> {
    let former: BTreeSet<String> =
        records.iter().flat_map(|record| record.former_ids.iter().map(|old| old.value.clone())).collect();
    move |id| !former.contains(id)
}
