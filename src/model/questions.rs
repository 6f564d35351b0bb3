//! What of a report's body answers which question of site.toml.
//!
//! Takes bodies with their headings, gives ranges of bytes. Refuses to count anything twice: a part ends where the next
//! question begins, at whatever level that stands. A question under which nothing is written is not answered.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::model::{BodyText, CityId, Model};

impl Model {
    /// The questions that the reports of each year answer, by their place in site.toml.
    pub fn answered(&self) -> BTreeMap<i32, BTreeSet<usize>> {
        let mut answered: BTreeMap<i32, BTreeSet<usize>> = BTreeMap::new();
        for report in &self.reports {
            for (index, (question, _)) in self.site.questions.iter().enumerate() {
                if self.answers(&report.body, question) {
                    answered.entry(report.year).or_default().insert(index);
                }
            }
        }
        answered
    }

    /// Whether a city's reports of a year answer a question.
    pub fn city_answers(&self, city: CityId, year: i32, question: &str) -> bool {
        self.reports_of_city(city, year).any(|report| self.answers(&self[report].body, question))
    }

    fn answers(&self, body: &BodyText, question: &str) -> bool {
        !self.parts_of_question(body, question).is_empty()
    }

    /// The parts of a body under the heading of a question, without the heading itself: up to the next heading that is
    /// not below it or is a question, too. None where nothing is written there.
    pub fn parts_of_question(&self, body: &BodyText, question: &str) -> Vec<Range<usize>> {
        let headings = body.headings.iter().enumerate().filter(|(_, heading)| heading.id == question);
        let parts = headings.filter_map(|(index, heading)| {
            let end = self.next_section(body, index);
            let is_told = heading.told || end.is_none_or(|next| next > index + 1) && index + 1 < body.headings.len();
            is_told.then(|| heading.end as usize..start_of(body, end))
        });
        parts.collect()
    }

    /// Everything outside of the questions' parts, with its headings.
    pub fn parts_of_no_question(&self, body: &BodyText) -> Vec<Range<usize>> {
        let mut rest = Vec::new();
        let mut from = 0;
        for (index, heading) in body.headings.iter().enumerate() {
            if self.is_question(&heading.id) {
                rest.push(from..heading.start as usize);
                from = start_of(body, self.next_section(body, index));
            }
        }
        rest.push(from..start_of(body, None));
        rest.retain(|part| !part.is_empty());
        rest
    }

    fn is_question(&self, id: &str) -> bool {
        self.site.questions.iter().any(|(question, _)| question == id)
    }

    /// The heading that ends the section of a question.
    fn next_section(&self, body: &BodyText, index: usize) -> Option<usize> {
        let level = body.headings[index].level;
        let mut later = body.headings.iter().enumerate().skip(index + 1);
        later.find(|(_, heading)| heading.level <= level || self.is_question(&heading.id)).map(|(next, _)| next)
    }
}

/// Where a heading begins, or the body ends.
fn start_of(body: &BodyText, heading: Option<usize>) -> usize {
    let start = heading.and_then(|index| body.headings.get(index)).map(|heading| heading.start as usize);
    start.unwrap_or((body.span.end - body.span.start) as usize)
}
