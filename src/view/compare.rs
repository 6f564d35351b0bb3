//! Comparisons: the entry, and one question across the cities of a year.
//!
//! Takes what the plan has pages for, gives their views. Refuses to judge: what no report of a city and
//! year names is said to be not told, never to be gone.

mod partners;
mod years;

use crate::model::{CityId, Model};
use crate::plan::{GRID_PAGE, QUESTION_PAGE};
use crate::route;
use crate::strings::Argument;
use crate::view::answers;
use crate::view::city_part::CityPart;
use crate::view::scope::Scope;
use crate::view::types::compare::{CompareCell, CompareCity, CompareQuestion, CompareQuestionView, CompareView};
use crate::view::types::parts::LinkView;

pub use partners::{all_partners, city_partners};
pub use years::years;

/// `compare` in compare.html.
pub fn entry(scope: &Scope<'_>, number: usize) -> CompareView {
    let model = scope.model();
    let part = CityPart::of_all(scope, GRID_PAGE, number);
    let years = if number == 1 { scope.site.orders.reported_years.clone() } else { Vec::new() };
    let question = |(id, title): &(String, crate::entry::Localised)| CompareQuestion {
        title: scope.localised(title).to_owned(),
        cells: years
            .iter()
            .map(|year| {
                let page = scope.planned("", &route::compare_question(*year, id, 1));
                CompareCell { year: *year, url: page.map(|page| page.url) }
            })
            .collect(),
    };
    let questions = model.site.questions.iter().filter(|_| number == 1).map(question);
    CompareView {
        parts: part.links(scope, route::compare),
        part: part.name(scope),
        cities: part.cities.iter().filter_map(|city| compare_city(scope, *city)).collect(),
        questions: questions.filter(|row| row.cells.iter().any(|cell| cell.url.is_some())).collect(),
        partners: scope.planned(scope.word("title-partners"), &route::compare_partners(1)),
        years,
    }
}

fn compare_city(scope: &Scope<'_>, id: CityId) -> Option<CompareCity> {
    let model = scope.model();
    Some(CompareCity {
        city: scope.city(id),
        pairs: pairs(scope, id),
        partners: city_partners_link(scope, id),
        first: *model.years_of(id).first()?,
    })
}

/// Links to every two neighbouring years of a city.
pub fn pairs(scope: &Scope<'_>, id: CityId) -> Vec<LinkView> {
    let years = scope.model().years_of(id);
    years.windows(2).filter_map(|pair| pair_link(scope, id, pair[0], pair[1])).collect()
}

fn pair_link(scope: &Scope<'_>, id: CityId, first: i32, second: i32) -> Option<LinkView> {
    let years = [("first", Argument::Text(first.to_string())), ("second", Argument::Text(second.to_string()))];
    let title = scope.words("compare-pair", &years);
    scope.planned(title, &route::compare_years(&scope.model()[id].id, first, second))
}

/// A link to a city's partners by years.
pub fn city_partners_link(scope: &Scope<'_>, id: CityId) -> Option<LinkView> {
    let path = route::compare_city_partners(&scope.model()[id].id, 1);
    scope.planned(scope.word("title-partners"), &path)
}

/// Links from a report to the comparisons of its year with the years of its city before and after.
pub fn of_report(scope: &Scope<'_>, model: &Model, city: CityId, year: i32) -> Vec<LinkView> {
    let years = model.years_of(city);
    let pairs = years.windows(2).filter(|pair| pair.contains(&year));
    let link = |pair: &[i32]| {
        let other = if pair[0] == year { pair[1] } else { pair[0] };
        let title = scope.words("compare-with", &[("year", Argument::Text(other.to_string()))]);
        scope.planned(title, &route::compare_years(&model[city].id, pair[0], pair[1]))
    };
    pairs.filter_map(link).collect()
}

/// `compare` in compare-question.html.
pub fn question(scope: &Scope<'_>, year: i32, index: usize, number: usize) -> CompareQuestionView {
    let model = scope.model();
    let questions = &model.site.questions;
    let Some((id, title)) = questions.get(index) else { return CompareQuestionView::default() };
    let part = CityPart::of(scope, year, QUESTION_PAGE, number);
    let answers = answers::to_question(scope, &part.reports, id, 0);
    let years = scope.site.orders.reported_years.iter().copied().filter(|other| *other != year);
    let silent = part.cities.iter().copied().filter(|city| !model.city_answers(*city, year, id));
    let others = questions.iter().filter(|(other, _)| other != id);
    CompareQuestionView {
        question: scope.localised(title).to_owned(),
        year: scope.year_link(year),
        yearbook: scope.planned(
            scope.words("yearbook-link", &[("year", Argument::Text(year.to_string()))]),
            &route::yearbook(year, 1),
        ),
        years: years
            .filter_map(|other| scope.planned(other.to_string(), &route::compare_question(other, id, 1)))
            .collect(),
        questions: others
            .filter_map(|(other, title)| {
                scope.planned(scope.localised(title), &route::compare_question(year, other, 1))
            })
            .collect(),
        parts: part.links(scope, |number| route::compare_question(year, id, number)),
        part: part.name(scope),
        answers,
        silent: silent.map(|city| scope.city(city)).collect(),
    }
}
