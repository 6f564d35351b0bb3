//! Which agreements stand in the register of a year, and why.
//!
//! Takes the model, gives for each agreement and year the groups in which it stands for certain, and what cannot be said.
//! A report tells how things were at the end of its year: it makes no agreement older than its date, and says nothing
//! of the years before. Refuses to guess: what is undated, disputed or told by nobody is a doubt with its reason.

mod life;

use std::collections::{BTreeMap, BTreeSet};

use crate::date::PartialDate;
use crate::model::{Agreement, AgreementId, CityId, Model, Party};
use life::Life;
pub use life::ToldStatus;

/// No register goes back further from the last year that is told of.
const MOST_YEARS: i32 = 100;

/// A part of a register. One agreement may stand in several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// On the last day of the year.
    InForce,
    /// Signed in the year for certain.
    Concluded,
    /// Ended in the year for certain, or came to its term.
    Ended,
    /// Intended, negotiated or being approved at the end of the year, or signed and not yet in force.
    Preparing,
    /// Something cannot be said for certain.
    Unclear,
}

impl Group {
    pub const ALL: [Group; 5] = [Group::InForce, Group::Concluded, Group::Ended, Group::Preparing, Group::Unclear];

    pub const fn word(self) -> &'static str {
        match self {
            Group::InForce => "in-force",
            Group::Concluded => "concluded",
            Group::Ended => "ended",
            Group::Preparing => "preparing",
            Group::Unclear => "unclear",
        }
    }
}

/// Why something cannot be said of a year. A year in it is that of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It was signed by the end of the year, nobody says when.
    Undated,
    /// The date of its signature may lie in the year, before or after.
    Signed(PartialDate),
    /// Nobody says when it was signed; the report of that later year is the first that knows it as signed.
    SignedBy(i32),
    /// It was to be signed then; no report says that it was.
    Planned(PartialDate),
    /// The report of that earlier year is the last that tells of its preparation.
    PreparedIn(i32),
    /// Reports tell neither its state nor its date.
    Untold,
    /// It may have come into force in the year or later.
    InForce(PartialDate),
    /// Its end may lie in the year, before or after.
    End(PartialDate),
    /// The report of that year calls it ended and does not say when that was.
    EndUndated(i32),
    /// Its term has passed, and the report of that later year calls it in force.
    OutlivesTerm(PartialDate, i32),
    /// Another agreement has taken its place; nobody says when it ended.
    Superseded(AgreementId),
}

/// Where an agreement stands in a year: nowhere, if it was not yet thought of or had ended before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// In the order of [`Group::ALL`]; [`Group::Unclear`] where there are doubts.
    pub groups: Vec<Group>,
    pub doubts: Vec<Doubt>,
}

/// An agreement in the register of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    rank: usize,
    /// The reporting city whose it is; `None` where it is no reporting city's.
    pub city: Option<CityId>,
    pub group: Group,
    pub agreement: AgreementId,
}

/// The registers of all years.
#[derive(Debug, Default)]
pub struct Registers {
    /// The years that are told of.
    told: Vec<i32>,
    last: i32,
    /// By city, then group, then the date of signature.
    years: BTreeMap<i32, Vec<Line>>,
    /// From the first agreement or report of each reporting city on.
    first: BTreeMap<CityId, i32>,
}

impl Registers {
    /// Works out all registers; `rank` gives the order of cities.
    pub fn of_all(model: &Model, rank: impl Fn(CityId) -> usize) -> Registers {
        let told = model.told_years();
        let Some(last) = told.last().copied() else { return Registers::default() };
        let reporting: BTreeSet<CityId> = model.reporting_places().collect();
        let first = first_years(model, &reporting, last);
        let mut registers = Registers { told, last, first, ..Registers::default() };
        let mut ids: Vec<AgreementId> = model.agreement_ids().collect();
        ids.sort_by_cached_key(|id| {
            let (is_undated, signed, name) = model[*id].order();
            (is_undated, signed, name.to_owned())
        });
        for id in ids {
            let cities: Vec<CityId> = cities_of(model, id).intersection(&reporting).copied().collect();
            let first = match cities.iter().filter_map(|city| registers.first.get(city)).min() {
                Some(first) => *first,
                None => first_year(model, &model[id]).unwrap_or(last),
            };
            let life = Life::of(model, id, last);
            for year in first.max(last - MOST_YEARS + 1)..=last {
                let standing = registers.of_life(model, id, &life, year);
                if !standing.groups.is_empty() {
                    registers.note(year, id, &cities, &standing, &rank);
                }
            }
        }
        for lines in registers.years.values_mut() {
            lines.sort_by_key(|line| (line.rank, line.group));
        }
        registers
    }

    fn note(
        &mut self,
        year: i32,
        agreement: AgreementId,
        cities: &[CityId],
        standing: &Standing,
        rank: &impl Fn(CityId) -> usize,
    ) {
        let known = cities.iter().filter(|city| self.first.get(city).is_some_and(|first| *first <= year));
        let mut places: Vec<(usize, Option<CityId>)> = known.map(|city| (rank(*city), Some(*city))).collect();
        if cities.is_empty() {
            places.push((usize::MAX, None));
        }
        let lines = self.years.entry(year).or_default();
        for (rank, city) in places {
            lines.extend(standing.groups.iter().map(|group| Line { rank, city, group: *group, agreement }));
        }
    }

    /// The years of the registers of all cities: those that are told of, in order.
    pub fn years(&self) -> &[i32] {
        &self.told
    }

    /// The years of a reporting city's registers, from its first agreement or report to the last year told of.
    pub fn years_of(&self, city: CityId) -> impl Iterator<Item = i32> + use<> {
        let (first, last) = (self.first.get(&city).copied(), self.last);
        first.into_iter().flat_map(move |first| first..=last)
    }

    /// Everything that stands in the register of a year.
    pub fn lines(&self, year: i32) -> &[Line] {
        self.years.get(&year).map_or(&[], Vec::as_slice)
    }

    /// What stands in it of one reporting city, which has that rank.
    pub fn lines_of(&self, year: i32, rank: usize) -> &[Line] {
        let lines = self.lines(year);
        let from = lines.partition_point(|line| line.rank < rank);
        let to = lines.partition_point(|line| line.rank <= rank);
        &lines[from..to]
    }

    /// What stands in a city's register of any year, also of one that nobody tells of.
    pub fn of_city(&self, model: &Model, city: CityId, year: i32) -> Vec<Line> {
        let own = model.own_agreements(city).into_iter();
        let lines = own.flat_map(|agreement| {
            let groups = self.standing(model, agreement, year).groups.into_iter();
            groups.map(move |group| Line { rank: 0, city: Some(city), group, agreement })
        });
        let mut lines: Vec<Line> = lines.collect();
        lines.sort_by_key(|line| line.group);
        lines
    }

    /// Where an agreement stands in any year.
    pub fn standing(&self, model: &Model, id: AgreementId, year: i32) -> Standing {
        self.of_life(model, id, &Life::of(model, id, self.last), year)
    }

    /// The latest state that was told of it up to the end of a year, and in which year's reports.
    pub fn told(&self, model: &Model, id: AgreementId, year: i32) -> Option<ToldStatus> {
        let life = Life::of(model, id, self.last);
        life.told_by(year).or_else(|| life.settled_for(year))
    }

    fn of_life(&self, model: &Model, id: AgreementId, life: &Life<'_>, year: i32) -> Standing {
        let successor = model[id].superseded_by.iter().copied();
        let mut in_place = successor.filter(|other| Life::of(model, *other, self.last).is_signed_by(year));
        life.standing(year, in_place.next())
    }
}

impl Model {
    /// The agreements to which a city or one of its bodies is a party, in the order of their dates.
    pub fn own_agreements(&self, city: CityId) -> Vec<AgreementId> {
        let bodies = self[city].organisations.iter().flat_map(|body| &self[*body].seen.agreements);
        let named: BTreeSet<AgreementId> = self[city].seen.agreements.iter().chain(bodies).copied().collect();
        let mut own: Vec<AgreementId> = named.into_iter().filter(|id| cities_of(self, *id).contains(&city)).collect();
        own.sort_by_cached_key(|id| {
            let (is_undated, signed, name) = self[*id].order();
            (is_undated, signed, name.to_owned())
        });
        own
    }
}

/// The cities that are a party to an agreement, themselves or by a body that sits there. Who only was present or
/// approved is none.
pub fn cities_of(model: &Model, id: AgreementId) -> BTreeSet<CityId> {
    let parties = model[id].record.merged.parties.iter();
    parties.filter_map(|party| city_of(model, party)).collect()
}

/// The city that somebody is or sits in.
pub fn city_of(model: &Model, party: &Party) -> Option<CityId> {
    match party {
        Party::City(city) => Some(*city),
        Party::Organisation(body) => model[*body].city,
        Party::Named { .. } => None,
    }
}

/// The year of the first agreement or report of each reporting city.
fn first_years(model: &Model, reporting: &BTreeSet<CityId>, last: i32) -> BTreeMap<CityId, i32> {
    let mut first: BTreeMap<CityId, i32> = BTreeMap::new();
    let mut note = |city: CityId, year: i32| {
        let known = first.entry(city).or_insert(year);
        *known = (*known).min(year).max(last - MOST_YEARS + 1);
    };
    for report in &model.reports {
        note(report.city, report.year);
    }
    for id in model.agreement_ids() {
        if let Some(year) = first_year(model, &model[id]).filter(|year| *year <= last) {
            for city in cities_of(model, id).intersection(reporting) {
                note(*city, year);
            }
        }
    }
    first
}

/// The first year in which anything is said of an agreement: of its dates, else of the reports that tell of it.
fn first_year(model: &Model, agreement: &Agreement) -> Option<i32> {
    let facts = &agreement.record.merged;
    let dates = facts.signed.iter().chain(&facts.in_force).filter_map(|date| date.first_year().or(date.last_year()));
    let told = agreement.record.claims.iter().map(|claim| model[claim.report].year);
    dates.chain(told).min()
}
