//! What each report says of each agreement and event, word for word as it states it, and where reports disagree.

use std::io;

use crate::model::{AgreementFacts, Claim, EventFacts, Model, Record, ReportId};
use crate::route;
use crate::table::column::{PARTY, address, date, reference, text, whole, word, words};
use crate::table::rows::Rows;
use crate::table::{Data, Table};
use crate::vocabulary::{AgreementKind, AgreementStatus, EventKind, EventStatus, Format, Tier};

pub const CLAIMS: Table = Table {
    name: "claims",
    is_main: true,
    columns: &[
        text("id").required().told_as("claim-id"),
        address("url").required().told_as("claim-url"),
        reference("report", "reports").required(),
        reference("agreement", "agreements").told_as("of-agreement"),
        reference("event", "events").told_as("of-event"),
        text("title").told_as("claim-title"),
        word("kind", kinds).told_as("claim-kind"),
        word("status", states).told_as("claim-status"),
        word("tier", words::<Tier>),
        date("signed"),
        date("in_force"),
        date("valid_until"),
        date("ended"),
        text("languages"),
        date("date").told_as("event-date"),
        word("format", words::<Format>),
        text("venue"),
        reference("series", "series"),
        whole("edition"),
        reference("under", "agreements"),
        reference("signs", "agreements"),
        reference("part_of", "events"),
        text("lead"),
        text("excerpt"),
        text("source_file").required(),
        whole("source_line").required(),
    ],
    key: &["id"],
    rows: |data, rows| {
        let model = data.model;
        for agreement in &model.agreements {
            let record = &agreement.record;
            for claim in &record.claims {
                let facts = &claim.states;
                begin(rows, model, claim, [&record.id, ""], &agreement_claim(model, record, claim.report));
                rows.cell(facts.cited.as_ref()).word(facts.kind).word(facts.status).word(facts.tier);
                rows.date(&facts.signed).date(&facts.in_force).date(&facts.valid_until).date(&facts.ended);
                rows.cell(facts.languages.join(" ")).empty(3 + 7);
                end(rows, data, claim)?;
            }
        }
        for event in &model.events {
            let record = &event.record;
            for claim in &record.claims {
                let facts = &claim.states;
                begin(rows, model, claim, ["", &record.id], &event_claim(model, record, claim.report));
                rows.cell(facts.title.as_ref()).word(facts.kind).word(facts.status).empty(1 + 4 * 3 + 1);
                rows.date(&facts.date).word(facts.format).cell(facts.venue.as_ref());
                rows.cell(facts.series.map(|series| &model[series].id)).cell(facts.edition);
                rows.cell(facts.under.map(|agreement| &model[agreement].record.id));
                rows.cell(facts.signs.map(|agreement| &model[agreement].record.id));
                rows.cell(facts.part_of.map(|event| &model[event].record.id));
                end(rows, data, claim)?;
            }
        }
        Ok(())
    },
};

pub const CLAIM_PARTIES: Table = Table {
    name: "claim_parties",
    is_main: false,
    columns: &[
        reference("claim", "claims").required(),
        word("role", roles).required(),
        PARTY[0],
        PARTY[1],
        PARTY[2],
        PARTY[3],
    ],
    key: &[],
    rows: |data, rows| {
        let model = data.model;
        for agreement in &model.agreements {
            for claim in &agreement.record.claims {
                let (id, facts) = (agreement_claim(model, &agreement.record, claim.report), &claim.states);
                agreement_parties(rows, &id, facts)?;
            }
        }
        for event in &model.events {
            for claim in &event.record.claims {
                event_parties(rows, &event_claim(model, &event.record, claim.report), &claim.states)?;
            }
        }
        Ok(())
    },
};

pub const CLAIM_PLACES: Table = Table {
    name: "claim_places",
    is_main: false,
    columns: &[reference("claim", "claims").required(), reference("city", "cities").required().told_as("place")],
    key: &["claim", "city"],
    rows: |data, rows| {
        let model = data.model;
        for agreement in &model.agreements {
            for claim in &agreement.record.claims {
                rows.places(&agreement_claim(model, &agreement.record, claim.report), &claim.states.place)?;
            }
        }
        for event in &model.events {
            for claim in &event.record.claims {
                rows.places(&event_claim(model, &event.record, claim.report), &claim.states.place)?;
            }
        }
        Ok(())
    },
};

pub const DISPUTES: Table = Table {
    name: "disputes",
    is_main: false,
    columns: &[
        reference("agreement", "agreements").told_as("of-agreement"),
        reference("event", "events").told_as("of-event"),
        text("field").required(),
        whole("version").required(),
        reference("claim", "claims").required(),
    ],
    key: &["claim", "field"],
    rows: |data, rows| {
        let model = data.model;
        for agreement in &model.agreements {
            let record = &agreement.record;
            disputes(rows, record, [&record.id, ""], |report| agreement_claim(model, record, report))?;
        }
        for event in &model.events {
            let record = &event.record;
            disputes(rows, record, ["", &record.id], |report| event_claim(model, record, report))?;
        }
        Ok(())
    },
};

fn disputes<F>(
    rows: &mut Rows<'_>,
    record: &Record<F>,
    of: [&str; 2],
    id: impl Fn(ReportId) -> String,
) -> io::Result<()> {
    for dispute in &record.disputed {
        for (version, claims) in dispute.versions.iter().enumerate() {
            for claim in claims {
                rows.cells(of).cell(dispute.field).cell(version + 1).cell(id(record.claims[*claim].report)).end()?;
            }
        }
    }
    Ok(())
}

/// The parties of an agreement by their roles.
pub fn agreement_parties(rows: &mut Rows<'_>, id: &str, facts: &AgreementFacts) -> io::Result<()> {
    rows.parties(id, Some("party"), &facts.parties)?;
    rows.parties(id, Some("witness"), &facts.witnesses)?;
    rows.parties(id, Some("approver"), &facts.approvers)
}

/// Who takes part in an event, by their roles.
pub fn event_parties(rows: &mut Rows<'_>, id: &str, facts: &EventFacts) -> io::Result<()> {
    rows.parties(id, Some("participant"), &facts.participants)?;
    rows.parties(id, Some("organiser"), &facts.organiser)
}

pub fn agreement_roles() -> Vec<&'static str> {
    vec!["party", "witness", "approver"]
}

pub fn event_roles() -> Vec<&'static str> {
    vec!["participant", "organiser"]
}

fn roles() -> Vec<&'static str> {
    [agreement_roles(), event_roles()].concat()
}

fn kinds() -> Vec<&'static str> {
    either(words::<AgreementKind>(), words::<EventKind>())
}

fn states() -> Vec<&'static str> {
    either(words::<AgreementStatus>(), words::<EventStatus>())
}

/// The words of two lists, each once.
fn either(mut one: Vec<&'static str>, other: Vec<&'static str>) -> Vec<&'static str> {
    one.extend(other.into_iter().filter(|word| !one.contains(word)).collect::<Vec<_>>());
    one
}

fn begin<F>(rows: &mut Rows<'_>, model: &Model, claim: &Claim<F>, of: [&str; 2], id: &str) {
    let report = &model[claim.report];
    let path = route::report(&report.id);
    rows.cell(id);
    match &claim.passage {
        Some(passage) => rows.place(&path, &report.body.anchor(passage.block)),
        None => rows.address(&path),
    };
    rows.cell(&report.id).cells(of);
}

fn end<F>(rows: &mut Rows<'_>, data: &Data<'_>, claim: &Claim<F>) -> io::Result<()> {
    rows.passage(claim.passage.as_ref());
    rows.cell(&data.sources.file(claim.span.file).path).cell(claim.line).end()
}

/// `2024/heihe#agreement:five-cities-2022`: a report makes one claim about one record.
fn agreement_claim(model: &Model, record: &Record<AgreementFacts>, report: ReportId) -> String {
    format!("{}#agreement:{}", model[report].id, record.id)
}

fn event_claim(model: &Model, record: &Record<EventFacts>, report: ReportId) -> String {
    format!("{}#event:{}", model[report].id, record.id)
}
