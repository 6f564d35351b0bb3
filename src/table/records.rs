//! Agreements and events: what is known when all claims about each are laid together.

use crate::route;
use crate::table::Table;
use crate::table::column::{address, date, reference, switch, text, whole, word, words};
use crate::vocabulary::{AgreementKind, AgreementStatus, EventKind, EventStatus, Format, Tier};

pub const AGREEMENTS: Table = Table {
    name: "agreements",
    is_main: true,
    columns: &[
        text("id").required(),
        address("url").required(),
        text("cited"),
        word("kind", words::<AgreementKind>).told_as("agreement-kind"),
        word("tier", words::<Tier>),
        date("signed"),
        date("in_force"),
        date("valid_until"),
        date("ended"),
        word("status", words::<AgreementStatus>).told_as("agreement-status"),
        text("languages"),
        switch("settled"),
    ],
    key: &["id"],
    rows: |data, rows| {
        for agreement in &data.model.agreements {
            let record = &agreement.record;
            let facts = &record.merged;
            rows.cell(&record.id).address(&route::agreement(&record.id)).cell(facts.cited.as_ref());
            rows.word(facts.kind).word(facts.tier);
            rows.date(&facts.signed).date(&facts.in_force).date(&facts.valid_until).date(&facts.ended);
            rows.word(facts.status).cell(facts.languages.join(" ")).cell(record.settled.is_some()).end()?;
        }
        Ok(())
    },
};

pub const EVENTS: Table = Table {
    name: "events",
    is_main: true,
    columns: &[
        text("id").required(),
        address("url").required(),
        text("title").told_as("event-title"),
        word("kind", words::<EventKind>).told_as("event-kind"),
        date("date").told_as("event-date"),
        whole("year").required().told_as("event-year"),
        word("status", words::<EventStatus>).told_as("event-status"),
        word("format", words::<Format>),
        text("venue"),
        reference("series", "series"),
        whole("edition"),
        reference("under", "agreements"),
        reference("signs", "agreements"),
        reference("part_of", "events"),
        switch("settled"),
    ],
    key: &["id"],
    rows: |data, rows| {
        let model = data.model;
        for event in &model.events {
            let record = &event.record;
            let facts = &record.merged;
            rows.cell(&record.id).address(&route::event(&record.id)).cell(facts.title.as_ref());
            rows.word(facts.kind).date(&facts.date).cell(event.listed_year).word(facts.status);
            rows.word(facts.format).cell(facts.venue.as_ref());
            rows.cell(facts.series.map(|series| &model[series].id)).cell(facts.edition);
            rows.cell(facts.under.map(|agreement| &model[agreement].record.id));
            rows.cell(facts.signs.map(|agreement| &model[agreement].record.id));
            rows.cell(facts.part_of.map(|event| &model[event].record.id));
            rows.cell(record.settled.is_some()).end()?;
        }
        Ok(())
    },
};

pub const SUPERSESSIONS: Table = Table {
    name: "supersessions",
    is_main: false,
    columns: &[
        reference("agreement", "agreements").told_as("newer"),
        reference("superseded_agreement", "agreements").told_as("older"),
        reference("event", "events").told_as("newer"),
        reference("superseded_event", "events").told_as("older"),
    ],
    key: &[],
    rows: |data, rows| {
        let model = data.model;
        for agreement in &model.agreements {
            for old in &agreement.supersedes {
                rows.cell(&agreement.record.id).cell(&model[*old].record.id).empty(2).end()?;
            }
        }
        for event in &model.events {
            for old in &event.supersedes {
                rows.empty(2).cell(&event.record.id).cell(&model[*old].record.id).end()?;
            }
        }
        Ok(())
    },
};
