//! Who belongs together: partnerships and pairs of cities, and the parties and places of everything.

use crate::route;
use crate::table::Table;
use crate::table::claims::{agreement_parties, agreement_roles, event_parties, event_roles};
use crate::table::column::{PARTY, address, date, reference, text, word, words};
use crate::vocabulary::Tier;

pub const PARTNERSHIPS: Table = Table {
    name: "partnerships",
    is_main: true,
    columns: &[
        text("id").required().told_as("local-id"),
        address("url").required(),
        reference("report", "reports").required(),
        word("tier", words::<Tier>),
        date("since"),
        date("until"),
        reference("agreement", "agreements").told_as("basis"),
        text("lead"),
        text("excerpt"),
    ],
    key: &["id"],
    rows: |data, rows| {
        let model = data.model;
        for partnership in &model.partnerships {
            let report = &model[partnership.report].id;
            let anchor = route::partnership_anchor(&partnership.id);
            rows.cell(model.partnership_id(partnership)).place(&route::report(report), &anchor).cell(report);
            rows.word(partnership.tier).date(&partnership.since).date(&partnership.until);
            rows.cell(partnership.agreement.map(|agreement| &model[agreement].record.id));
            rows.passage(partnership.passage.as_ref()).end()?;
        }
        Ok(())
    },
};

pub const PARTNERSHIP_PARTIES: Table = Table {
    name: "partnership_parties",
    is_main: false,
    columns: &[reference("partnership", "partnerships").required(), PARTY[0], PARTY[1], PARTY[2], PARTY[3]],
    key: &[],
    rows: |data, rows| {
        for partnership in &data.model.partnerships {
            rows.parties(&data.model.partnership_id(partnership), None, &partnership.parties)?;
        }
        Ok(())
    },
};

pub const PLAN_PARTIES: Table = Table {
    name: "plan_parties",
    is_main: false,
    columns: &[reference("plan", "plans").required(), PARTY[0], PARTY[1], PARTY[2], PARTY[3]],
    key: &[],
    rows: |data, rows| {
        for plan in &data.model.plans {
            rows.parties(&data.model.plan_id(plan), None, &plan.about)?;
        }
        Ok(())
    },
};

pub const FIGURE_PARTIES: Table = Table {
    name: "figure_parties",
    is_main: false,
    columns: &[reference("figure", "figures").required(), PARTY[0], PARTY[1], PARTY[2], PARTY[3]],
    key: &[],
    rows: |data, rows| {
        for figure in &data.model.figures {
            rows.parties(&data.model.figure_id(figure), None, &figure.with)?;
        }
        Ok(())
    },
};

pub const AGREEMENT_PARTIES: Table = Table {
    name: "agreement_parties",
    is_main: false,
    columns: &[
        reference("agreement", "agreements").required().told_as("of-agreement"),
        word("role", agreement_roles).required(),
        PARTY[0],
        PARTY[1],
        PARTY[2],
        PARTY[3],
    ],
    key: &[],
    rows: |data, rows| {
        for agreement in &data.model.agreements {
            agreement_parties(rows, &agreement.record.id, &agreement.record.merged)?;
        }
        Ok(())
    },
};

pub const AGREEMENT_PLACES: Table = Table {
    name: "agreement_places",
    is_main: false,
    columns: &[
        reference("agreement", "agreements").required().told_as("of-agreement"),
        reference("city", "cities").required().told_as("place"),
    ],
    key: &["agreement", "city"],
    rows: |data, rows| {
        for agreement in &data.model.agreements {
            rows.places(&agreement.record.id, &agreement.record.merged.place)?;
        }
        Ok(())
    },
};

pub const EVENT_PARTIES: Table = Table {
    name: "event_parties",
    is_main: false,
    columns: &[
        reference("event", "events").required().told_as("of-event"),
        word("role", event_roles).required(),
        PARTY[0],
        PARTY[1],
        PARTY[2],
        PARTY[3],
    ],
    key: &[],
    rows: |data, rows| {
        for event in &data.model.events {
            event_parties(rows, &event.record.id, &event.record.merged)?;
        }
        Ok(())
    },
};

pub const EVENT_PLACES: Table = Table {
    name: "event_places",
    is_main: false,
    columns: &[
        reference("event", "events").required().told_as("of-event"),
        reference("city", "cities").required().told_as("place"),
    ],
    key: &["event", "city"],
    rows: |data, rows| {
        for event in &data.model.events {
            rows.places(&event.record.id, &event.record.merged.place)?;
        }
        Ok(())
    },
};

pub const PAIRS: Table = Table {
    name: "pairs",
    is_main: true,
    columns: &[
        text("id").required().told_as("pair-id"),
        address("url").told_as("pair-url"),
        reference("first", "cities").required().told_as("pair-city"),
        reference("second", "cities").required().told_as("pair-city"),
    ],
    key: &["id"],
    rows: |data, rows| {
        let model = data.model;
        for (first, second) in model.pairs.keys() {
            let (first, second) = (&model[*first].id, &model[*second].id);
            rows.cell(pair_id(first, second));
            match model.site.outputs.pairs {
                true => rows.address(&route::pair(first, second)),
                false => rows.empty(1),
            };
            rows.cell(first).cell(second).end()?;
        }
        Ok(())
    },
};

pub const PAIR_THINGS: Table = Table {
    name: "pair_things",
    is_main: false,
    columns: &[
        reference("pair", "pairs").required(),
        reference("agreement", "agreements").told_as("in-common"),
        reference("event", "events").told_as("in-common"),
        reference("partnership", "partnerships").told_as("in-common"),
    ],
    key: &[],
    rows: |data, rows| {
        let model = data.model;
        for ((first, second), pair) in &model.pairs {
            let id = pair_id(&model[*first].id, &model[*second].id);
            for agreement in &pair.agreements {
                rows.cell(&id).cell(&model[*agreement].record.id).empty(2).end()?;
            }
            for event in &pair.events {
                rows.cell(&id).empty(1).cell(&model[*event].record.id).empty(1).end()?;
            }
            for partnership in &pair.partnerships {
                rows.cell(&id).empty(2).cell(model.partnership_id(&model[*partnership])).end()?;
            }
        }
        Ok(())
    },
};

/// `blagoveshchensk--heihe`, as in the page's address.
fn pair_id(first: &str, second: &str) -> String {
    format!("{first}--{second}")
}
