//! A part of a long list of cities, as one page shows it.
//!
//! Takes cities in their order, gives those of a page, its name and the links to the others. Refuses to name a part where
//! there is only one.

use crate::model::{CityId, ReportId};
use crate::plan::part_of;
use crate::route::OutPath;
use crate::view::scope::Scope;
use crate::view::types::parts::LinkView;

/// Cities that stand on one page; those of a year with their reports.
pub struct CityPart<'s> {
    chunks: Vec<&'s [CityId]>,
    pub cities: &'s [CityId],
    pub reports: Vec<ReportId>,
}

impl<'s> CityPart<'s> {
    /// The page of that number, from 1.
    pub fn of(scope: &'s Scope<'_>, year: i32, per_page: usize, number: usize) -> CityPart<'s> {
        let all = scope.site.orders.reporters_of.get(&year).map_or(&[][..], Vec::as_slice);
        let part = CityPart::cut(all, per_page, number);
        let reports = part.cities.iter().flat_map(|city| scope.model().reports_of_city(*city, year)).collect();
        CityPart { reports, ..part }
    }

    /// The same of all years, without the reports.
    pub fn of_all(scope: &'s Scope<'_>, per_page: usize, number: usize) -> CityPart<'s> {
        CityPart::cut(&scope.site.orders.reporters, per_page, number)
    }

    /// The same of any list.
    pub fn cut(all: &'s [CityId], per_page: usize, number: usize) -> CityPart<'s> {
        CityPart { chunks: all.chunks(per_page).collect(), cities: part_of(all, per_page, number), reports: Vec::new() }
    }

    /// The pages by their first and last city; none where there is only one.
    pub fn links(&self, scope: &Scope<'_>, address: impl Fn(usize) -> OutPath) -> Vec<LinkView> {
        let links = self.chunks.iter().enumerate().filter(|_| self.chunks.len() > 1);
        links.map(|(index, cities)| scope.link(range(scope, cities), &address(index + 1))).collect()
    }

    /// This page's name, where there are others.
    pub fn name(&self, scope: &Scope<'_>) -> Option<String> {
        (self.chunks.len() > 1).then(|| range(scope, self.cities))
    }
}

/// From the first city to the last.
fn range(scope: &Scope<'_>, cities: &[CityId]) -> String {
    let name = |city: Option<&CityId>| city.map(|city| scope.localised(&scope.model()[*city].name)).unwrap_or_default();
    format!("{} – {}", name(cities.first()), name(cities.last()))
}
