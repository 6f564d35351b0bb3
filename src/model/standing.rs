//! Where things stand on a river of years.
//!
//! Takes a dated thing, gives every year in which it lies or may lie, and whether that is certain. Refuses to choose
//! between years, and to fill a river with a thing whose date spans too many of them.

use crate::date::PartialDate;
use crate::model::{Agreement, Event, Record};
use crate::vocabulary::EventStatus;

/// In how many years one thing may stand: as many as a decade has, or a season over its end.
pub const MOST_YEARS: usize = 11;

/// A place on the river. What has no year comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    Year(i32),
    /// There is a date, but it spans too many years.
    Vague,
    /// Nobody names a year.
    Undated,
}

/// Where an event stands; one without a year of its own in that of its earliest report.
pub fn of_event(event: &Event) -> Vec<Standing> {
    let listed = || match event.listed_year {
        ..=0 => Standing::Undated,
        year => Standing::Year(year),
    };
    match event.record.merged.date.as_ref().map(of_date) {
        None => vec![listed()],
        Some(standing) if standing == [Standing::Undated] => vec![listed()],
        Some(standing) => standing,
    }
}

/// Where an agreement stands by the date of its signature.
pub fn of_agreement(agreement: &Agreement) -> Vec<Standing> {
    agreement.record.merged.signed.as_ref().map_or_else(|| vec![Standing::Undated], of_date)
}

/// Whether an event was held for certain in each year in which it stands.
pub fn is_certain_event(event: &Event) -> bool {
    let record = &event.record;
    let is_certain = |date: &PartialDate| date.is_sure() && (date.is_interval() || is_of_one_year(date));
    let is_held = record.merged.status == Some(EventStatus::Held);
    is_held && !is_disputed(record, "date") && record.merged.date.as_ref().is_none_or(is_certain)
}

/// Whether an agreement was signed for certain within the one year in which it stands.
pub fn is_certain_agreement(agreement: &Agreement) -> bool {
    let record = &agreement.record;
    let is_certain = |date: &PartialDate| date.is_sure() && is_of_one_year(date);
    !is_disputed(record, "signed") && record.merged.signed.as_ref().is_some_and(is_certain)
}

/// Whether reports disagree on a field.
pub fn is_disputed<F>(record: &Record<F>, field: &str) -> bool {
    record.disputed.iter().any(|dispute| dispute.field == field)
}

fn is_of_one_year(date: &PartialDate) -> bool {
    matches!(of_date(date)[..], [Standing::Year(_)])
}

/// The years in which a date may lie; of one that is open at an end, the other end's.
fn of_date(date: &PartialDate) -> Vec<Standing> {
    let years: Vec<i32> = match (date.first_year(), date.last_year()) {
        (Some(first), Some(last)) => (first..=last).filter(|year| date.covers_year(*year)).collect(),
        (first, last) => first.or(last).into_iter().collect(),
    };
    match years.len() {
        0 if date.is_recurring() => vec![Standing::Undated],
        1..=MOST_YEARS => years.into_iter().map(Standing::Year).collect(),
        _ => vec![Standing::Vague],
    }
}
