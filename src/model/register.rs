//! Which agreements stand in the register of a year, and why.
//!
//! Takes the model, gives for each agreement and year the groups in which it stands for certain, and what cannot be said.
//! A report tells how things were at the end of its year: it makes no agreement older than its date, and says nothing
//! of the years before. Refuses to guess: what is undated, disputed or told by nobody is a doubt with its reason.

mod life;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::date::PartialDate;
use crate::model::{Agreement, AgreementId, CityId, Model, Party};
pub use life::{Life, ToldStatus};

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

/// Why something cannot be said of a year. A state in it is that of a report or an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It was signed by the end of the year, nobody says when.
    Undated,
    /// The date of its signature may lie in the year, before or after.
    Signed(PartialDate),
    /// It was signed by the end of the year; the date may lie in it or before.
    SignedIn(PartialDate),
    /// Nobody says when it was signed; that later state is the first that knows it as signed.
    SignedBy(ToldStatus),
    /// It was to be signed then; no report says that it was.
    Planned(PartialDate),
    /// It was to be signed then; that state is the first that knows it as signed, and nobody says since when.
    PlannedSigned(PartialDate, ToldStatus),
    /// That earlier state is the last that tells of its preparation.
    PreparedIn(ToldStatus),
    /// Reports tell neither its state nor its date.
    Untold,
    /// It may have come into force in the year or later.
    InForce(PartialDate),
    /// Its end may lie in the year, before or after.
    End(PartialDate),
    /// That state calls it ended and does not say when that was.
    EndUndated(ToldStatus),
    /// A state calls it ended, and a later one signed or in force.
    Returned(ToldStatus, ToldStatus),
    /// It has ended by its date, and a later state calls it signed or in force.
    OutlivesEnd(PartialDate, ToldStatus),
    /// Its term has passed, and that later state calls it in force.
    OutlivesTerm(PartialDate, ToldStatus),
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
    /// The reporting city whose it is; `None` where it is no reporting city's.
    pub city: Option<CityId>,
    pub group: Group,
    pub agreement: AgreementId,
    /// In its group, from 1.
    pub number: usize,
}

/// The registers of all years: what is known of each agreement, and how long the register of each year is. Its lines are
/// worked out when somebody asks for them.
#[derive(Debug, Default)]
pub struct Registers {
    /// The years that are told of, in order.
    told: Vec<i32>,
    lives: Vec<Life>,
    /// The agreements to which a city or one of its bodies is a party, in the order of their dates.
    own: BTreeMap<CityId, Vec<AgreementId>>,
    /// Those of no reporting city, each with the first year in which anything is said of it.
    others: Vec<(AgreementId, i32)>,
    /// Reporting cities in their order.
    cities: Vec<CityId>,
    /// The year of the first agreement or report of each that has any.
    first: BTreeMap<CityId, i32>,
    /// For each year how many lines stand up to the end of each city, and of the others after all.
    ends: BTreeMap<i32, Vec<usize>>,
}

impl Registers {
    /// Works out all registers; `rank` gives the order of cities.
    pub fn of_all(model: &Model, rank: impl Fn(CityId) -> usize) -> Registers {
        let told = model.told_years();
        let last = told.last().copied().unwrap_or_default();
        let reporting: BTreeSet<CityId> = model.reporting_places().collect();
        let mut registers = Registers {
            told,
            lives: model.agreement_ids().map(|id| Life::of(model, id, last)).collect(),
            cities: reporting.iter().copied().collect(),
            first: first_years(model, &reporting),
            ..Registers::default()
        };
        registers.cities.sort_by_key(|city| rank(*city));
        let mut ids: Vec<AgreementId> = model.agreement_ids().collect();
        ids.sort_by_cached_key(|id| {
            let (is_undated, signed, name) = model[*id].order();
            (is_undated, signed, name.to_owned())
        });
        for id in ids {
            let cities = cities_of(model, id);
            if cities.is_disjoint(&reporting) {
                registers.others.push((id, first_year(model, &model[id]).unwrap_or(last)));
            }
            for city in cities {
                registers.own.entry(city).or_default().push(id);
            }
        }
        let ends = registers.told.iter().map(|year| (*year, registers.lengths(model, *year))).collect();
        Registers { ends, ..registers }
    }

    fn lengths(&self, model: &Model, year: i32) -> Vec<usize> {
        let mut end = 0;
        let lengths = (0..=self.cities.len()).map(|place| {
            end += self.at(model, place, year).len();
            end
        });
        lengths.collect()
    }

    /// The lines of a city by its place in the order, and after all cities those of the others.
    fn at(&self, model: &Model, place: usize, year: i32) -> Vec<Line> {
        match self.cities.get(place) {
            Some(city) if self.first.get(city).is_some_and(|first| *first <= year) => self.of_city(model, *city, year),
            Some(_) => Vec::new(),
            None => {
                let known = self.others.iter().filter(|(_, first)| *first <= year);
                self.sorted(model, None, known.map(|(id, _)| *id), year)
            }
        }
    }

    /// The years that are told of: those of the registers of all cities, in order.
    pub fn years(&self) -> &[i32] {
        &self.told
    }

    /// The years of a reporting city's registers: those told of from its first agreement or report on. A city of which no
    /// agreement is told has none.
    pub fn years_of(&self, city: CityId) -> &[i32] {
        let first = self.first.get(&city).filter(|_| !self.own(city).is_empty()).copied().unwrap_or(i32::MAX);
        &self.told[self.told.partition_point(|year| *year < first)..]
    }

    /// How many lines the register of a year has.
    pub fn length(&self, year: i32) -> usize {
        self.ends.get(&year).and_then(|ends| ends.last()).copied().unwrap_or_default()
    }

    /// What of it stands in a range of lines: by city, then group, then the date of signature.
    pub fn lines(&self, model: &Model, year: i32, range: Range<usize>) -> Vec<Line> {
        let Some(ends) = self.ends.get(&year) else { return Vec::new() };
        let first = ends.partition_point(|end| *end <= range.start);
        let before = first.checked_sub(1).map_or(0, |place| ends[place]);
        let last = ends.partition_point(|end| *end < range.end).min(self.cities.len());
        let lines = (first..=last).flat_map(|place| self.at(model, place, year));
        lines.skip(range.start.saturating_sub(before)).take(range.len()).collect()
    }

    /// The reporting cities of which no agreement stands in the register of a year, in their order.
    pub fn silent(&self, year: i32) -> impl Iterator<Item = CityId> {
        let ends = self.ends.get(&year).map_or(&[][..], Vec::as_slice);
        let is_silent = move |place: usize| {
            let before = place.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or_default();
            ends.get(place) == Some(&before)
        };
        self.cities.iter().enumerate().filter(move |(place, _)| is_silent(*place)).map(|(_, city)| *city)
    }

    /// What stands in a city's register of any year, also of one that nobody tells of: by group, then the date.
    pub fn of_city(&self, model: &Model, city: CityId, year: i32) -> Vec<Line> {
        self.sorted(model, Some(city), self.own(city).iter().copied(), year)
    }

    fn sorted(
        &self,
        model: &Model,
        city: Option<CityId>,
        agreements: impl Iterator<Item = AgreementId>,
        year: i32,
    ) -> Vec<Line> {
        let lines = agreements.flat_map(|agreement| {
            let groups = self.standing(model, agreement, year).groups.into_iter();
            groups.map(move |group| Line { city, group, agreement, number: 0 })
        });
        let mut lines: Vec<Line> = lines.collect();
        lines.sort_by_key(|line| line.group);
        for group in lines.chunk_by_mut(|one, other| one.group == other.group) {
            for (index, line) in group.iter_mut().enumerate() {
                line.number = index + 1;
            }
        }
        lines
    }

    /// The agreements to which a city or one of its bodies is a party, in the order of their dates.
    pub fn own(&self, city: CityId) -> &[AgreementId] {
        self.own.get(&city).map_or(&[], Vec::as_slice)
    }

    /// Where an agreement stands in any year.
    pub fn standing(&self, model: &Model, id: AgreementId, year: i32) -> Standing {
        let successor = model[id].superseded_by.iter().copied();
        let mut in_place = successor.filter(|other| self.life(*other).is_signed_by(year));
        self.life(id).standing(year, in_place.next())
    }

    /// An agreement through the years.
    pub fn life(&self, id: AgreementId) -> &Life {
        &self.lives[id.index()]
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
fn first_years(model: &Model, reporting: &BTreeSet<CityId>) -> BTreeMap<CityId, i32> {
    let mut first: BTreeMap<CityId, i32> = BTreeMap::new();
    let mut note = |city: CityId, year: i32| {
        let known = first.entry(city).or_insert(year);
        *known = (*known).min(year);
    };
    for report in &model.reports {
        note(report.city, report.year);
    }
    for id in model.agreement_ids() {
        if let Some(year) = first_year(model, &model[id]) {
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
