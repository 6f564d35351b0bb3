//! The ids of what is written but could not be read, so that a reference to it is not called dangling.

use std::collections::BTreeSet;

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
    /// `2024/yuzhno-sakhalinsk#five-mayors-2025`
    pub plans: BTreeSet<String>,
    pub pages: BTreeSet<String>,
}

impl Broken {
    /// Adds everything of another set.
    pub fn append(&mut self, mut other: Broken) {
        self.site |= other.site;
        self.cities.append(&mut other.cities);
        self.organisations.append(&mut other.organisations);
        self.agreements.append(&mut other.agreements);
        self.events.append(&mut other.events);
        self.series.append(&mut other.series);
        self.reports.append(&mut other.reports);
        self.plans.append(&mut other.plans);
        self.pages.append(&mut other.pages);
    }
}
