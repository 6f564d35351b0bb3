//! What is told of one year, as lists.

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
    /// The lists of a year.
    pub fn of(model: &Model, year: i32) -> YearLists {
        let reports: Vec<ReportId> = model.reports_of(year).collect();
        let mut events: Vec<EventId> = model.event_ids().filter(|id| model[*id].listed_year == year).collect();
        events.sort_by_cached_key(|id| {
            let (date, name) = model[*id].order();
            (date, name.to_owned())
        });
        let (events, undated) = events.into_iter().partition(|id| model[*id].record.merged.date.is_some());
        let agreements = |wanted: fn(&Agreement, i32) -> bool| {
            model.agreement_ids().filter(|id| wanted(&model[*id], year)).collect()
        };
        YearLists {
            events,
            undated,
            concluded: agreements(is_signed_in),
            lapsed: agreements(has_ended_in),
            plans: reports.iter().flat_map(|report| model[*report].plans.iter().copied()).collect(),
            outcomes: reports.iter().flat_map(|report| model[*report].outcomes.iter().copied()).collect(),
            figures: reports.iter().flat_map(|report| model[*report].figures.iter().copied()).collect(),
            reports,
        }
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

/// Whether the date of its signature lies in a year for certain.
pub fn is_signed_in(agreement: &Agreement, year: i32) -> bool {
    let signed = agreement.record.merged.signed.as_ref();
    signed.is_some_and(|date| date.first_year() == Some(year) && date.last_year() == Some(year))
}

/// Whether its end, or else its term, falls in a year.
fn has_ended_in(agreement: &Agreement, year: i32) -> bool {
    let facts = &agreement.record.merged;
    let end = facts.ended.as_ref().or(facts.valid_until.as_ref());
    end.is_some_and(|date| date.last_year() == Some(year))
}
