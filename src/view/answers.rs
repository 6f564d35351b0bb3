//! What reports answer to the questions of site.toml, part by part.
//!
//! Takes reports and a question, gives each answer as safe HTML whose ids are its own. Refuses to drop anything: what
//! stands under no question is an answer, too.

use crate::model::ReportId;
use crate::view::scope::{BodyPart, Scope};
use crate::view::types::pages::AnswerView;

/// The answers of reports to one question; their headings go so much deeper.
pub fn to_question(scope: &Scope<'_>, reports: &[ReportId], question: &str, shift: u8) -> Vec<AnswerView> {
    let section = Section { name: question, shift, question: Some(question) };
    answers(scope, reports, &[section]).pop().unwrap_or_default()
}

/// The answers of reports to every question under a heading of the second level, then, under «other», everything else.
pub fn to_all(scope: &Scope<'_>, reports: &[ReportId]) -> Vec<Vec<AnswerView>> {
    let questions = scope.model().site.questions.iter();
    let questions = questions.map(|(id, _)| Section { name: id, shift: 1, question: Some(id) });
    let other = Section { name: "other", shift: 2, question: None };
    answers(scope, reports, &questions.chain([other]).collect::<Vec<_>>())
}

/// The ids and titles of the sections of [`to_all`].
pub fn titles(scope: &Scope<'_>) -> Vec<(String, String)> {
    let questions = scope.model().site.questions.iter();
    let questions = questions.map(|(id, title)| (id.clone(), scope.localised(title).to_owned()));
    questions.chain([("_other".to_owned(), scope.word("yearbook-other"))]).collect()
}

/// What is looked for in a body: the answer to a question, or everything outside of all questions.
struct Section<'q> {
    name: &'q str,
    shift: u8,
    question: Option<&'q str>,
}

/// The answers by section.
fn answers(scope: &Scope<'_>, reports: &[ReportId], sections: &[Section<'_>]) -> Vec<Vec<AnswerView>> {
    let mut answers: Vec<Vec<AnswerView>> = sections.iter().map(|_| Vec::new()).collect();
    for id in reports {
        let report = &scope.model()[*id];
        let prefix = format!("{}-", report.id.replace('/', "-"));
        let mut parts = Vec::new();
        let mut places = Vec::new();
        for (section, Section { name, shift, question }) in sections.iter().enumerate() {
            let ranges = match question {
                Some(question) => scope.model().parts_of_question(&report.body, question),
                None => scope.model().parts_of_no_question(&report.body),
            };
            for (index, range) in ranges.into_iter().enumerate() {
                let place = format!("{prefix}{name}-{}", index + 1);
                parts.push(BodyPart { prefix: prefix.clone(), notes: format!("{place}-"), shift: *shift, range });
                places.push((section, place));
            }
        }
        for ((section, place), html) in places.into_iter().zip(scope.body_parts(&report.body, Some(*id), &parts)) {
            let answers_question = sections[section].question.is_some();
            if answers_question || !html.trim().is_empty() {
                let (report, city) = (scope.report_title(*id), scope.city(report.city));
                answers[section].push(AnswerView { id: format!("_{place}"), report, city, html });
            }
        }
    }
    answers
}
