//! Reports, and what each of them alone tells: promises, outcomes, figures, names in its text.

use std::collections::BTreeMap;
use std::io;

use crate::model::{Mention, ReportId};
use crate::route;
use crate::table::column::{address, date, number, reference, switch, text, whole, word, words};
use crate::table::rows::Rows;
use crate::table::{Data, Table};
use crate::vocabulary::{OutcomeStatus, Qualifier, ReportStatus};

pub const REPORTS: Table = Table {
    name: "reports",
    is_main: true,
    columns: &[
        text("id").required().told_as("report-id"),
        address("url").required(),
        text("title").required().told_as("report-title"),
        reference("city", "cities").required().told_as("report-city"),
        whole("year").required().told_as("report-year"),
        word("status", words::<ReportStatus>).required().told_as("report-status"),
        date("received"),
        date("published"),
        date("changed"),
        text("source_file").required().told_as("report-file"),
    ],
    key: &["id"],
    rows: |data, rows| {
        let model = data.model;
        for report in &model.reports {
            rows.cell(&report.id).address(&route::report(&report.id)).cell(&report.title);
            rows.cell(&model[report.city].id).cell(report.year).word(Some(report.status));
            rows.date(&report.received).date(&report.published).date(&report.changed);
            rows.cell(&data.sources.file(report.span.file).path).end()?;
        }
        Ok(())
    },
};

pub const REPORT_TOPICS: Table = Table {
    name: "report_topics",
    is_main: false,
    columns: &[reference("report", "reports").required(), reference("topic", "topics").required()],
    key: &["report", "topic"],
    rows: |data, rows| {
        let model = data.model;
        for report in &model.reports {
            for topic in &report.topics {
                rows.cell(&report.id).cell(&model[*topic].0).end()?;
            }
        }
        Ok(())
    },
};

pub const ANSWERS: Table = Table {
    name: "answers",
    is_main: false,
    columns: &[
        reference("report", "reports").required(),
        reference("question", "questions").required(),
        address("url").required(),
    ],
    key: &["report", "question"],
    rows: |data, rows| {
        let model = data.model;
        for report in &model.reports {
            for (question, _) in &model.site.questions {
                if !model.parts_of_question(&report.body, question).is_empty() {
                    rows.cell(&report.id).cell(question).place(&route::report(&report.id), question).end()?;
                }
            }
        }
        Ok(())
    },
};

pub const TRANSLATIONS: Table = Table {
    name: "translations",
    is_main: false,
    columns: &[
        reference("report", "reports").required(),
        text("language").required(),
        text("title").required().told_as("translation-title"),
        address("url").required(),
    ],
    key: &["report", "language"],
    rows: |data, rows| {
        for report in &data.model.reports {
            for translation in &report.translations {
                let path = route::translation(&report.id, &translation.language);
                rows.cell(&report.id).cell(&translation.language).cell(&translation.title).address(&path).end()?;
            }
        }
        Ok(())
    },
};

pub const CORRECTIONS: Table = Table {
    name: "corrections",
    is_main: false,
    columns: &[
        reference("report", "reports").required(),
        whole("number").required(),
        date("date").required().told_as("correction-date"),
        text("text").required().told_as("correction-text"),
    ],
    key: &["report", "number"],
    rows: |data, rows| {
        for report in &data.model.reports {
            for (index, (date, text)) in report.corrections.iter().enumerate() {
                rows.cell(&report.id).cell(index + 1).date(&Some(date.clone())).cell(text).end()?;
            }
        }
        Ok(())
    },
};

pub const ATTACHMENTS: Table = Table {
    name: "attachments",
    is_main: false,
    columns: &[
        reference("report", "reports").required(),
        text("file").required(),
        address("url").required(),
        whole("bytes").required(),
        text("sha256").required(),
        switch("is_source"),
    ],
    key: &["report", "file"],
    rows: |data, rows| {
        let model = data.model;
        for (index, report) in model.reports.iter().enumerate() {
            for (number, attachment) in report.attachments.iter().enumerate() {
                let name = model.attachment_name(ReportId::from_index(index), number);
                rows.cell(&report.id).cell(name).address(&route::attachment(&report.id, name));
                rows.cell(attachment.size).cell(&attachment.sha256);
                rows.cell(report.sources.iter().any(|source| source == name)).end()?;
            }
        }
        Ok(())
    },
};

pub const PLANS: Table = Table {
    name: "plans",
    is_main: true,
    columns: &[
        text("id").required().told_as("local-id"),
        address("url").required(),
        reference("report", "reports").required(),
        text("text").required().told_as("plan-text"),
        date("due"),
        reference("event", "events").told_as("plan-event"),
        text("lead"),
        text("excerpt"),
    ],
    key: &["id"],
    rows: |data, rows| {
        let model = data.model;
        for plan in &model.plans {
            let report = &model[plan.report].id;
            rows.cell(model.plan_id(plan)).place(&route::report(report), &route::plan_anchor(&plan.id));
            rows.cell(report).cell(&plan.text).date(&plan.due);
            rows.cell(plan.event.map(|event| &model[event].record.id)).passage(plan.passage.as_ref()).end()?;
        }
        Ok(())
    },
};

pub const OUTCOMES: Table = Table {
    name: "outcomes",
    is_main: true,
    columns: &[
        reference("plan", "plans").required(),
        reference("report", "reports").required().told_as("outcome-report"),
        word("status", words::<OutcomeStatus>).required().told_as("outcome-status"),
        reference("event", "events").told_as("outcome-event"),
    ],
    key: &[],
    rows: |data, rows| {
        let model = data.model;
        for plan in &model.plans {
            for outcome in &plan.outcomes {
                rows.cell(model.plan_id(plan)).cell(&model[outcome.report].id).word(Some(outcome.status));
                rows.cell(outcome.event.map(|event| &model[event].record.id)).end()?;
            }
        }
        Ok(())
    },
};

pub const FIGURES: Table = Table {
    name: "figures",
    is_main: true,
    columns: &[
        text("id").required().told_as("local-id"),
        address("url").required(),
        reference("report", "reports").required(),
        reference("indicator", "indicators"),
        text("label"),
        number("value").required(),
        text("unit").told_as("figure-unit"),
        word("qualifier", words::<Qualifier>),
        date("date").told_as("figure-date"),
        reference("event", "events").told_as("figure-event"),
        text("lead"),
        text("excerpt"),
    ],
    key: &["id"],
    rows: |data, rows| {
        let model = data.model;
        for figure in &model.figures {
            let report = &model[figure.report].id;
            rows.cell(model.figure_id(figure)).place(&route::report(report), &route::figure_anchor(&figure.id));
            rows.cell(report).cell(figure.indicator.map(|indicator| &model[indicator].id));
            rows.cell(figure.label.as_ref()).cell(figure.value).cell(model.unit_of(figure, model.site.language.tag()));
            rows.word(figure.qualifier).date(&figure.date);
            rows.cell(figure.event.map(|event| &model[event].record.id)).passage(figure.passage.as_ref()).end()?;
        }
        Ok(())
    },
};

pub const MENTIONS: Table = Table {
    name: "mentions",
    is_main: false,
    columns: &[
        reference("report", "reports").required(),
        whole("number").required().told_as("mention-number"),
        reference("city", "cities").told_as("mentioned"),
        reference("organisation", "organisations").told_as("mentioned"),
        address("url").required(),
        text("lead"),
        text("excerpt").required().told_as("mention-text"),
    ],
    key: &["report", "number"],
    rows: |data, rows| {
        let mut counts: BTreeMap<ReportId, usize> = BTreeMap::new();
        for city in &data.model.cities {
            mentions(data, rows, &mut counts, [&city.id, ""], &city.seen.mentions)?;
        }
        for organisation in &data.model.organisations {
            mentions(data, rows, &mut counts, ["", &organisation.id], &organisation.seen.mentions)?;
        }
        Ok(())
    },
};

/// The mentions of one place or organisation. A sentence that names it twice is two of them: only their numbers differ.
fn mentions(
    data: &Data<'_>,
    rows: &mut Rows<'_>,
    counts: &mut BTreeMap<ReportId, usize>,
    of: [&str; 2],
    mentions: &[Mention],
) -> io::Result<()> {
    for mention in mentions {
        let report = &data.model[mention.report];
        let number = counts.entry(mention.report).or_default();
        *number += 1;
        rows.cell(&report.id).cell(*number).cells(of);
        rows.place(&route::report(&report.id), &report.body.anchor(mention.passage.block));
        rows.passage(Some(&mention.passage)).end()?;
    }
    Ok(())
}
