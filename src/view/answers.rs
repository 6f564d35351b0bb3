//! What reports answer to the questions of site.toml, part by part.
//!
//! Takes reports and a question, gives each answer as safe HTML whose ids are its own. Refuses to drop anything: what
//! stands under no question is an answer, too.

use std::ops::Range;

use crate::model::{BodyText, Model, ReportId};
use crate::view::scope::Scope;
use crate::view::types::pages::AnswerView;

/// The answers of reports to a question; their headings go so much deeper.
pub fn to_question(scope: &Scope<'_>, reports: &[ReportId], question: &str, shift: u8) -> Vec<AnswerView> {
    answers(scope, reports, question, shift, |body| parts_of_question(body, question))
}

/// What reports tell outside of all questions, with its headings.
pub fn to_no_question(scope: &Scope<'_>, reports: &[ReportId], shift: u8) -> Vec<AnswerView> {
    answers(scope, reports, "other", shift, |body| parts_of_no_question(scope.model(), body))
}

fn answers(
    scope: &Scope<'_>,
    reports: &[ReportId],
    section: &str,
    shift: u8,
    parts: impl Fn(&BodyText) -> Vec<Range<usize>>,
) -> Vec<AnswerView> {
    let mut answers = Vec::new();
    for id in reports {
        let report = &scope.model()[*id];
        for (index, part) in parts(&report.body).into_iter().enumerate() {
            let prefix = format!("{}-", report.id.replace('/', "-"));
            let place = format!("{prefix}{section}-{}", index + 1);
            let ids = [prefix.as_str(), &format!("{place}-")];
            let html = scope.body_part(&report.body, Some(*id), ids, shift, Some(part));
            if !html.trim().is_empty() {
                answers.push(AnswerView {
                    id: format!("_{place}"),
                    report: scope.report_title(*id),
                    city: scope.city(report.city),
                    html,
                });
            }
        }
    }
    answers
}

/// The part of a body under the heading of a question, without the heading itself: up to the next heading that is
/// not below it.
fn parts_of_question(body: &BodyText, question: &str) -> Vec<Range<usize>> {
    let headings = body.headings.iter().enumerate().filter(|(_, heading)| heading.id == question);
    headings.map(|(index, heading)| heading.end as usize..end_of_section(body, index)).collect()
}

/// Everything outside of the questions' parts, with its headings.
fn parts_of_no_question(model: &Model, body: &BodyText) -> Vec<Range<usize>> {
    let is_question = |id: &str| model.site.questions.iter().any(|(question, _)| question == id);
    let mut rest = Vec::new();
    let mut from = 0;
    for (index, heading) in body.headings.iter().enumerate() {
        if heading.start as usize >= from && is_question(&heading.id) {
            rest.push(from..heading.start as usize);
            from = end_of_section(body, index);
        }
    }
    rest.push(from..(body.span.end - body.span.start) as usize);
    rest.retain(|part| !part.is_empty());
    rest
}

/// Where the section of a heading ends.
fn end_of_section(body: &BodyText, index: usize) -> usize {
    let level = body.headings[index].level;
    let next = body.headings[index + 1..].iter().find(|heading| heading.level <= level);
    next.map_or((body.span.end - body.span.start) as usize, |next| next.start as usize)
}
