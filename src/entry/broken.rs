//! The ids of what is written but could not be read, so that a reference to it is not called dangling.

use std::collections::BTreeSet;

use crate::entry::ReportEntry;

/// Ids whose own fault is already reported. A reference to one of them only follows from that fault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Broken {
    /// site.toml has a fault, so that its topics, indicators and questions may be incomplete.
    pub site: bool,
    pub cities: BTreeSet<String>,
    pub organisations: BTreeSet<String>,
    pub agreements: BTreeSet<String>,
    pub events: BTreeSet<String>,
    pub series: BTreeSet<String>,
    /// `2024/yuzhno-sakhalinsk`
    pub reports: BTreeSet<String>,
    /// `2011/blagoveshchensk#joetsu`
    pub partnerships: BTreeSet<String>,
    /// `2024/yuzhno-sakhalinsk#five-mayors-2025`
    pub plans: BTreeSet<String>,
    pub pages: BTreeSet<String>,
}

impl Broken {
    /// Adds a report and everything that it tells of.
    pub fn add(&mut self, report: &ReportEntry) {
        let id = &report.id.value;
        self.reports.insert(id.clone());
        self.agreements.extend(report.agreements.iter().map(|claim| claim.id.value.clone()));
        self.events.extend(report.events.iter().map(|claim| claim.id.value.clone()));
        self.partnerships.extend(report.partnerships.iter().map(|one| format!("{id}#{}", one.id.value)));
        self.plans.extend(report.plans.iter().map(|plan| format!("{id}#{}", plan.id.value)));
    }

    /// Whether everything could be read.
    pub fn is_empty(&self) -> bool {
        *self == Broken::default()
    }

    /// Adds everything of another set.
    pub fn append(&mut self, mut other: Broken) {
        self.site |= other.site;
        self.cities.append(&mut other.cities);
        self.organisations.append(&mut other.organisations);
        self.agreements.append(&mut other.agreements);
        self.events.append(&mut other.events);
        self.series.append(&mut other.series);
        self.reports.append(&mut other.reports);
        self.partnerships.append(&mut other.partnerships);
        self.plans.append(&mut other.plans);
        self.pages.append(&mut other.pages);
    }
}
