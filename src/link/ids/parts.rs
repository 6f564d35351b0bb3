//! The full ids of what only a report has: its partnerships, plans and figures.

use crate::entry::ReportEntry;

/// The full ids of a report's partnerships.
pub fn partnership_ids(report: &ReportEntry) -> Vec<String> {
    let id = &report.id.value;
    report.partnerships.iter().map(|partnership| format!("{id}#{}", partnership.id.value)).collect()
}

/// The full ids of a report's plans.
pub fn plan_ids(report: &ReportEntry) -> Vec<String> {
    let id = &report.id.value;
    report.plans.iter().map(|plan| format!("{id}#{}", plan.id.value)).collect()
}

/// The full ids of a report's figures: the indicator where it stands once in the report, else its number.
pub fn figure_ids(report: &ReportEntry) -> Vec<String> {
    let id = &report.id.value;
    (0..report.figures.len()).map(|index| format!("{id}#{}", figure_id(report, index))).collect()
}

/// A figure's id within its report.
pub fn figure_id(report: &ReportEntry, index: usize) -> String {
    let indicator = |index: usize| report.figures[index].indicator.as_ref().map(|written| written.value.as_str());
    match indicator(index) {
        Some(name) if (0..index).all(|earlier| indicator(earlier) != Some(name)) => name.to_owned(),
        _ => format!("figure-{}", index + 1),
    }
}
