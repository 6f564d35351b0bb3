//! Reports and their translations.
//!
//! Takes a file's table with what its path says, gives the entry, or `None` where something required is
//! missing. Claims, partnerships and plans that are faulty or doubled are left out; [`Broken`] keeps their ids.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::entry::report::{
    CorrectionEntry, FigureEntry, OutcomeEntry, PartnershipEntry, PlanEntry, ReportEntry, TranslationEntry,
};
use crate::entry::{Body, Broken, Ref};
use crate::read::registry::translated_title;
use crate::read::table::Table;
use crate::read::{claims, layout};
use crate::source::{Attachment, Span, Spanned};
use crate::vocabulary::ReportStatus;

/// What is known of a report before its front matter is read.
pub struct Known {
    /// `2024/yuzhno-sakhalinsk`
    pub id: Ref,
    /// The year of its folder, where that is one.
    pub year: Option<i32>,
    pub attachments: Vec<Attachment>,
    pub body: Body,
}

/// Decodes `content/reports/<year>/<name>.md`. One that lacks something other than its city is kept, so that its
/// references and its text are checked in the same run.
pub fn report(
    table: &mut Table<'_, '_>,
    known: Known,
    has_record: impl Fn(&str) -> bool,
    broken: &mut Broken,
) -> Option<ReportEntry> {
    let title = table.required_text("title");
    let city = table.required_text("city");
    let year = table.year("year");
    let year = table.require("year", year);
    let topics = table.references("topic");
    let topics = table.require("topic", (!topics.is_empty()).then_some(topics)).unwrap_or_default();
    check_year(table, year.as_ref(), &known);
    let status = table.word("status").map_or(ReportStatus::Draft, |status| status.value);
    let [received, published, changed] =
        ["received", "published", "changed"].map(|key| table.date(key).map(|date| date.value));
    let sources = table.references("sources");
    let auto_links = table.boolean("auto_links");
    let former_ids = former_ids(table);
    let corrections = each(table, "corrections", correction);
    let agreements = agreements(table, &has_record, broken);
    let events = events(table, broken);
    let partnerships = partnerships(table, &known.id.value, broken);
    let plans = plans(table, &known.id.value, broken);
    let outcomes = each(table, "outcomes", outcome);
    let figures = each(table, "figures", figure);
    Some(ReportEntry {
        id: known.id,
        title: title.unwrap_or_else(|| Spanned::new(String::new(), table.head)),
        city: city?,
        year: year.map(|year| year.value).or(known.year).unwrap_or_default(),
        topics,
        status,
        received,
        published,
        changed,
        sources,
        corrections,
        auto_links,
        agreements,
        events,
        partnerships,
        plans,
        outcomes,
        figures,
        former_ids,
        attachments: known.attachments,
        body: known.body,
    })
}

/// Decodes `content/reports/<year>/<name>.<lang>.md`.
pub fn translation(table: &mut Table<'_, '_>, report: Ref, language: &str, body: Body) -> Option<TranslationEntry> {
    let title = translated_title(table)?;
    Some(TranslationEntry { report, language: language.to_owned(), title, body })
}

fn check_year(table: &Table<'_, '_>, year: Option<&Spanned<i32>>, known: &Known) {
    if let (Some(year), Some(folder)) = (year, known.year)
        && year.value != folder
    {
        let fault = Diagnostic::at(Code::YearMismatch, year.span);
        table.desk.report(fault.arg("year", year.value.to_string()).arg("folder", folder.to_string()));
    }
}

/// A report's former ids name their year: `2024/yuzhno`.
fn former_ids(table: &mut Table<'_, '_>) -> Vec<Ref> {
    let mut ids = table.references("former_ids");
    ids.retain(|former| match former.value.split_once('/') {
        Some((year, name)) if layout::is_year(year) => table.check_id(former, name),
        _ => {
            let fault = Diagnostic::at(Code::BadId, former.span).arg("id", &former.value);
            table.desk.report(fault.help("help-report"));
            false
        }
    });
    ids
}

/// Decodes each `[[key]]`, leaving out those that lack something.
fn each<T>(table: &mut Table<'_, '_>, key: &'static str, decode: fn(&mut Table<'_, '_>) -> Option<T>) -> Vec<T> {
    let decode = |mut part: Table<'_, '_>| {
        let entry = decode(&mut part);
        part.finish();
        entry
    };
    table.tables(key).into_iter().filter_map(decode).collect()
}

fn agreements(
    table: &mut Table<'_, '_>,
    has_record: &impl Fn(&str) -> bool,
    broken: &mut Broken,
) -> Vec<crate::entry::AgreementEntry> {
    let mut seen = Seen::new(Code::DuplicateClaim);
    let mut found = Vec::new();
    for mut part in table.tables("agreements") {
        let written = written_id(&mut part);
        let entry = claims::agreement_claim(&mut part, has_record);
        match entry {
            Some(entry) if seen.is_new(&part, &entry.id) => found.push(entry),
            Some(_) => {}
            None => broken.agreements.extend(written),
        }
        part.finish();
    }
    found
}

fn events(table: &mut Table<'_, '_>, broken: &mut Broken) -> Vec<crate::entry::EventEntry> {
    let mut seen = Seen::new(Code::DuplicateClaim);
    let mut found = Vec::new();
    for mut part in table.tables("events") {
        let written = written_id(&mut part);
        match claims::event_claim(&mut part) {
            Some(entry) if seen.is_new(&part, &entry.id) => found.push(entry),
            Some(_) => {}
            None => broken.events.extend(written),
        }
        part.finish();
    }
    found
}

fn partnerships(table: &mut Table<'_, '_>, report: &str, broken: &mut Broken) -> Vec<PartnershipEntry> {
    let mut seen = Seen::new(Code::DuplicatePartnership);
    let mut found = Vec::new();
    for mut part in table.tables("partnerships") {
        let written = written_id(&mut part);
        match partnership(&mut part) {
            Some(entry) if seen.is_new(&part, &entry.id) => found.push(entry),
            Some(_) => {}
            None => broken.partnerships.extend(written.map(|id| format!("{report}#{id}"))),
        }
        part.finish();
    }
    found
}

/// One that lacks its parties is kept, so that its references are checked in the same run.
fn partnership(table: &mut Table<'_, '_>) -> Option<PartnershipEntry> {
    let id = table.required_id();
    let parties = table.required_parties("parties");
    let tier = table.word("tier").map(|tier| tier.value);
    let [since, until] = ["since", "until"].map(|key| table.date(key).map(|date| date.value));
    let agreement = table.reference("agreement");
    Some(PartnershipEntry { id: id?, parties, tier, since, until, agreement })
}

fn plans(table: &mut Table<'_, '_>, report: &str, broken: &mut Broken) -> Vec<PlanEntry> {
    let mut seen = Seen::new(Code::DuplicatePlan);
    let mut found = Vec::new();
    for mut part in table.tables("plans") {
        let written = written_id(&mut part);
        match plan(&mut part) {
            Some(entry) if seen.is_new(&part, &entry.id) => found.push(entry),
            Some(_) => {}
            None => broken.plans.extend(written.map(|id| format!("{report}#{id}"))),
        }
        part.finish();
    }
    found
}

fn plan(table: &mut Table<'_, '_>) -> Option<PlanEntry> {
    let id = table.required_id();
    let text = table.required_text("text");
    let due = table.date("due");
    let about = table.references("about");
    let event = table.reference("event");
    Some(PlanEntry { id: id?, text: text?.value, due, about, event })
}

fn correction(table: &mut Table<'_, '_>) -> Option<CorrectionEntry> {
    let date = table.required_date("date");
    let text = table.required_text("text");
    Some(CorrectionEntry { date: date?.value, text: text?.value })
}

fn outcome(table: &mut Table<'_, '_>) -> Option<OutcomeEntry> {
    let plan = table.required_text("plan");
    let status = table.required_word("status");
    let event = table.reference("event");
    Some(OutcomeEntry { plan: plan?, status: status.map(|status| status.value), event })
}

fn figure(table: &mut Table<'_, '_>) -> Option<FigureEntry> {
    let value = table.required_number("value");
    let indicator = table.reference("indicator");
    let label = table.text("label").map(|label| label.value);
    if indicator.is_none() && !table.has("indicator") {
        table.require_or("label", "indicator", "help-figure", label.as_ref());
    }
    let unit = table.text("unit").map(|unit| unit.value);
    let qualifier = table.word("qualifier").map(|qualifier| qualifier.value);
    let date = table.date("date");
    let event = table.reference("event");
    let with = table.references("with");
    if !table.is_complete() {
        return None;
    }
    Some(FigureEntry { span: table.head, indicator, label, value: value?, unit, qualifier, date, event, with })
}

/// The id of a table as it stands there, for one that cannot be read otherwise.
fn written_id(table: &mut Table<'_, '_>) -> Option<String> {
    table.take("id").and_then(|id| id.get_ref().as_str()).map(|id| id.trim().to_owned())
}

/// The ids that a report has used so far.
struct Seen {
    code: Code,
    ids: BTreeMap<String, Span>,
}

impl Seen {
    fn new(code: Code) -> Seen {
        Seen { code, ids: BTreeMap::new() }
    }

    /// Reports an id that was there before.
    fn is_new(&mut self, table: &Table<'_, '_>, id: &Ref) -> bool {
        let first = *self.ids.entry(id.value.clone()).or_insert(id.span);
        if first != id.span {
            table.desk.report(Diagnostic::at(self.code, id.span).arg("id", &id.value).label(first));
        }
        first == id.span
    }
}
