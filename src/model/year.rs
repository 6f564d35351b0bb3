//! What is told of one year, as lists.

use std::collections::BTreeMap;

use crate::model::{Agreement, AgreementId, EventId, FigureId, Model, PlanId, ReportId};

/// Everything that belongs to a year.
#[derive(Debug, Default)]
pub struct YearLists {
    /// In the order of their ids.
    pub reports: Vec<ReportId>,
    /// Dated events, in the order of time.
    pub events: Vec<EventId>,
    /// Events that this year's reports tell of without a date.
    pub undated: Vec<EventId>,
    /// Agreements signed in the year.
    pub concluded: Vec<AgreementId>,
    /// Agreements that ended in the year.
    pub lapsed: Vec<AgreementId>,
    /// Promises of this year's reports.
    pub plans: Vec<PlanId>,
    /// Promises whose outcomes this year's reports tell, each with the number of the outcome.
    pub outcomes: Vec<(PlanId, usize)>,
    pub figures: Vec<FigureId>,
}

impl YearLists {
    /// The lists of all years at once.
    pub fn of_all(model: &Model) -> BTreeMap<i32, YearLists> {
        let mut years: BTreeMap<i32, YearLists> = BTreeMap::new();
        for (index, report) in model.reports.iter().enumerate() {
            let lists = years.entry(report.year).or_default();
            lists.reports.push(ReportId::from_index(index));
            lists.plans.extend(&report.plans);
            lists.outcomes.extend(&report.outcomes);
            lists.figures.extend(&report.figures);
        }
        let mut events: Vec<EventId> = model.event_ids().collect();
        events.sort_by_cached_key(|id| {
            let (date, name) = model[*id].order();
            (date, name.to_owned())
        });
        for id in events {
            let event = &model[id];
            let lists = years.entry(event.listed_year).or_default();
            let is_dated = event.record.merged.date.is_some();
            if is_dated { &mut lists.events } else { &mut lists.undated }.push(id);
        }
        for id in model.agreement_ids() {
            if let Some(year) = year_signed(&model[id]) {
                years.entry(year).or_default().concluded.push(id);
            }
            if let Some(year) = year_ended(&model[id]) {
                years.entry(year).or_default().lapsed.push(id);
            }
        }
        years
    }

    /// The length of the longest list: it says how many pages the year needs.
    pub fn longest(&self) -> usize {
        let lengths = [
            self.reports.len(),
            self.events.len(),
            self.undated.len(),
            self.concluded.len(),
            self.lapsed.len(),
            self.plans.len(),
            self.outcomes.len(),
            self.figures.len(),
        ];
        lengths.into_iter().max().unwrap_or_default()
    }
}

/// The year in which the date of its signature lies for certain.
fn year_signed(agreement: &Agreement) -> Option<i32> {
    let signed = agreement.record.merged.signed.as_ref()?;
    signed.first_year().filter(|year| signed.last_year() == Some(*year))
}

/// The year in which its end, or else its term, falls.
fn year_ended(agreement: &Agreement) -> Option<i32> {
    let facts = &agreement.record.merged;
    facts.ended.as_ref().or(facts.valid_until.as_ref())?.last_year()
}
