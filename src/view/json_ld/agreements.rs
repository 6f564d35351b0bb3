//! Agreements, as works that their parties have made: schema.org has no agreement and no treaty.
//!
//! Takes a record, gives its node. Refuses what is disputed, a date that is no certain year, month or day, and the makers,
//! dates and place of one that is only prepared: what nobody has signed is not made.

use crate::date::PartialDate;
use crate::model::standing::is_disputed;
use crate::model::{AgreementFacts, AgreementId, Party, Record};
use crate::plan::LIST_PAGE;
use crate::view::json_ld::named;
use crate::view::json_ld::node::Node;
use crate::view::lists::page_of;
use crate::view::scope::Scope;
use crate::vocabulary::{AgreementStatus, Word};

pub fn agreement(scope: &Scope<'_>, id: AgreementId) -> Node {
    let record = &scope.model()[id].record;
    let facts = &record.merged;
    let date = |field: &str, date: &Option<PartialDate>| {
        date.as_ref().filter(|_| is_made(record) && !is_disputed(record, field)).and_then(PartialDate::iso)
    };
    named::agreement(scope, id)
        .with("identifier", &record.id)
        .with("alternateName", other_titles(record, |facts| facts.cited.as_deref()))
        .with("genre", facts.kind.map(|kind| scope.vocabulary("agreement-kind", kind)))
        .with("keywords", facts.tier.map(|tier| scope.vocabulary("tier", tier)))
        .with("dateCreated", date("signed", &facts.signed))
        .with("locationCreated", named::cities(scope, if is_made(record) { &facts.place } else { &[] }))
        .with("temporalCoverage", in_force(record).filter(|_| is_made(record)))
        .with("expires", date("valid_until", &facts.valid_until))
        .with("creativeWorkStatus", facts.status.map(Word::word))
        .with_each("inLanguage", facts.languages.iter())
        .with("creator", named::parties(scope, parties(record)))
        .with("contributor", named::parties(scope, &facts.witnesses))
        .with("subjectOf", named::reports(scope, page_of(&record.claims, 1).iter().map(|claim| claim.report)))
}

/// Whether it is signed, as far as is told: nobody tells that it is still prepared.
fn is_made(record: &Record<AgreementFacts>) -> bool {
    record.merged.status.is_none_or(|status| status >= AgreementStatus::Signed)
}

/// Who made it; nobody where that is disputed, or it is not made yet.
fn parties(record: &Record<AgreementFacts>) -> &[Party] {
    if is_disputed(record, "parties") || !is_made(record) { &[] } else { &record.merged.parties }
}

/// Those of these agreements that somebody made, as many as a list has.
pub fn made_by(scope: &Scope<'_>, party: &Party, agreements: &[AgreementId]) -> Vec<Node> {
    let made = agreements.iter().filter(|id| parties(&scope.model()[**id].record).contains(party));
    made.take(LIST_PAGE).map(|id| named::agreement(scope, *id)).collect()
}

/// The time in which it is in force, as an interval of ISO 8601; nothing where an end is not known for certain.
fn in_force(record: &Record<AgreementFacts>) -> Option<String> {
    let facts = &record.merged;
    let (last, field) = match &facts.ended {
        Some(ended) => (ended, "ended"),
        None => (facts.valid_until.as_ref()?, "valid_until"),
    };
    let is_settled = ["in_force", field].into_iter().all(|field| !is_disputed(record, field));
    let first = facts.in_force.as_ref().filter(|_| is_settled)?;
    Some(format!("{}/{}", first.iso()?, last.iso()?))
}

/// How else reports call it, in their order, each wording once.
pub fn other_titles<F>(record: &Record<F>, title: impl Fn(&F) -> Option<&str>) -> Vec<String> {
    let mut known: Vec<&str> = title(&record.merged).into_iter().collect();
    let own = known.len();
    for other in record.statements().filter_map(title) {
        if !known.contains(&other) {
            known.push(other);
        }
    }
    known.into_iter().skip(own).map(str::to_owned).collect()
}
