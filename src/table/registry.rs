//! Places, bodies and series, the lists of site.toml, and all their names and former ids.

use std::io;

use crate::entry::Localised;
use crate::route;
use crate::table::Table;
use crate::table::column::{address, date, duration, number, reference, switch, text, whole, word, words};
use crate::table::rows::Rows;
use crate::vocabulary::PlaceKind;

pub const CITIES: Table = Table {
    name: "cities",
    is_main: true,
    columns: &[
        text("id").required(),
        address("url").required(),
        text("name").required().told_as("own-name"),
        word("kind", words::<PlaceKind>).required().told_as("place-kind"),
        text("country"),
        text("region"),
        reference("within", "cities"),
        switch("member"),
        switch("common_word"),
        number("latitude"),
        number("longitude"),
        text("wikidata"),
        whole("founded"),
    ],
    key: &["id"],
    rows: |data, rows| {
        let model = data.model;
        let tag = model.site.language.tag();
        for city in &model.cities {
            let (latitude, longitude) = city.coordinates.unzip();
            rows.cell(&city.id).address(&route::city(&city.id)).cell(city.name.get(tag)).word(Some(city.kind));
            rows.cell(city.country.as_ref()).cell(city.region.as_ref());
            rows.cell(city.within.map(|whole| &model[whole].id)).cell(city.member).cell(city.common_word);
            rows.cell(latitude).cell(longitude).cell(city.wikidata.as_ref()).cell(city.founded).end()?;
        }
        Ok(())
    },
};

pub const ORGANISATIONS: Table = Table {
    name: "organisations",
    is_main: true,
    columns: &[
        text("id").required(),
        address("url").required(),
        text("name").required().told_as("own-name"),
        text("short"),
        reference("parent", "organisations"),
        reference("city", "cities").told_as("organisation-city"),
        text("website"),
    ],
    key: &["id"],
    rows: |data, rows| {
        let model = data.model;
        let tag = model.site.language.tag();
        for organisation in &model.organisations {
            rows.cell(&organisation.id).address(&route::organisation(&organisation.id));
            rows.cell(organisation.name.get(tag)).cell(organisation.short.as_ref().map(|short| short.get(tag)));
            rows.cell(organisation.parent.map(|whole| &model[whole].id));
            rows.cell(organisation.city.map(|city| &model[city].id)).cell(organisation.website.as_ref()).end()?;
        }
        Ok(())
    },
};

pub const SERIES: Table = Table {
    name: "series",
    is_main: true,
    columns: &[
        text("id").required(),
        address("url").required(),
        text("title").required().told_as("own-name"),
        duration("cadence"),
        reference("host", "cities"),
        date("date").told_as("series-date"),
    ],
    key: &["id"],
    rows: |data, rows| {
        let model = data.model;
        for series in &model.series {
            rows.cell(&series.id).address(&route::series(&series.id));
            rows.cell(series.title.get(model.site.language.tag()));
            rows.cell(series.cadence.map(|years| format!("P{years}Y")));
            rows.cell(series.host.map(|city| &model[city].id)).date(&series.date).end()?;
        }
        Ok(())
    },
};

pub const TOPICS: Table = Table {
    name: "topics",
    is_main: true,
    columns: &[text("id").required(), address("url").required(), text("name").required().told_as("own-name")],
    key: &["id"],
    rows: |data, rows| {
        let site = &data.model.site;
        for (id, name) in &site.topics {
            rows.cell(id).address(&route::topic(id, 1)).cell(name.get(site.language.tag())).end()?;
        }
        Ok(())
    },
};

pub const QUESTIONS: Table = Table {
    name: "questions",
    is_main: true,
    columns: &[text("id").required(), text("name").required().told_as("question-name")],
    key: &["id"],
    rows: |data, rows| {
        let site = &data.model.site;
        for (id, name) in &site.questions {
            rows.cell(id).cell(name.get(site.language.tag())).end()?;
        }
        Ok(())
    },
};

pub const INDICATORS: Table = Table {
    name: "indicators",
    is_main: true,
    columns: &[
        text("id").required(),
        text("name").required().told_as("own-name"),
        text("unit").told_as("indicator-unit"),
    ],
    key: &["id"],
    rows: |data, rows| {
        let site = &data.model.site;
        let tag = site.language.tag();
        for indicator in &site.indicators {
            rows.cell(&indicator.id).cell(indicator.name.get(tag));
            rows.cell(indicator.unit.as_ref().map(|unit| unit.get(tag))).end()?;
        }
        Ok(())
    },
};

pub const NAMES: Table = Table {
    name: "names",
    is_main: false,
    columns: &[
        reference("city", "cities").told_as("named"),
        reference("organisation", "organisations").told_as("named"),
        reference("series", "series").told_as("named"),
        reference("topic", "topics").told_as("named"),
        reference("question", "questions").told_as("named"),
        reference("indicator", "indicators").told_as("named"),
        word("kind", name_kinds).required().told_as("name-kind"),
        text("language").told_as("name-language"),
        text("text").required().told_as("name-text"),
    ],
    key: &[],
    rows: |data, rows| {
        let model = data.model;
        for city in &model.cities {
            names(rows, 0, &city.id, "name", &city.name)?;
            forms(rows, 0, &city.id, &city.forms)?;
        }
        for organisation in &model.organisations {
            names(rows, 1, &organisation.id, "name", &organisation.name)?;
            if let Some(short) = &organisation.short {
                names(rows, 1, &organisation.id, "short", short)?;
            }
            forms(rows, 1, &organisation.id, &organisation.forms)?;
        }
        for series in &model.series {
            names(rows, 2, &series.id, "name", &series.title)?;
            forms(rows, 2, &series.id, &series.forms)?;
        }
        for (id, name) in &model.site.topics {
            names(rows, 3, id, "name", name)?;
        }
        for (id, name) in &model.site.questions {
            names(rows, 4, id, "name", name)?;
        }
        for indicator in &model.site.indicators {
            names(rows, 5, &indicator.id, "name", &indicator.name)?;
            if let Some(unit) = &indicator.unit {
                names(rows, 5, &indicator.id, "unit", unit)?;
            }
        }
        Ok(())
    },
};

fn name_kinds() -> Vec<&'static str> {
    vec!["name", "short", "form", "unit"]
}

/// The names of the thing whose id stands in the column `at` of six.
fn names(rows: &mut Rows<'_>, at: usize, id: &str, kind: &str, names: &Localised) -> io::Result<()> {
    for (language, name) in &names.0 {
        rows.empty(at).cell(id).empty(5 - at).cell(kind).cell(language).cell(name).end()?;
    }
    Ok(())
}

fn forms(rows: &mut Rows<'_>, at: usize, id: &str, forms: &[String]) -> io::Result<()> {
    for form in forms {
        rows.empty(at).cell(id).empty(5 - at).cell("form").cell("").cell(form).end()?;
    }
    Ok(())
}

pub const FORMER_IDS: Table = Table {
    name: "former_ids",
    is_main: false,
    columns: &[
        reference("report", "reports").told_as("renamed"),
        reference("agreement", "agreements").told_as("renamed"),
        reference("event", "events").told_as("renamed"),
        reference("series", "series").told_as("renamed"),
        reference("city", "cities").told_as("renamed"),
        reference("organisation", "organisations").told_as("renamed"),
        text("former_id").required(),
    ],
    key: &[],
    rows: |data, rows| {
        let model = data.model;
        let mut add = |at: usize, id: &str, former: &[String]| -> io::Result<()> {
            for old in former {
                rows.empty(at).cell(id).empty(5 - at).cell(old).end()?;
            }
            Ok(())
        };
        model.reports.iter().try_for_each(|report| add(0, &report.id, &report.former_ids))?;
        let agreements = model.agreements.iter().map(|agreement| &agreement.record);
        agreements.map(|record| (&record.id, &record.former_ids)).try_for_each(|(id, former)| add(1, id, former))?;
        let events = model.events.iter().map(|event| &event.record);
        events.map(|record| (&record.id, &record.former_ids)).try_for_each(|(id, former)| add(2, id, former))?;
        model.series.iter().try_for_each(|series| add(3, &series.id, &series.former_ids))?;
        model.cities.iter().try_for_each(|city| add(4, &city.id, &city.former_ids))?;
        let organisations = &model.organisations;
        organisations.iter().try_for_each(|organisation| add(5, &organisation.id, &organisation.former_ids))
    },
};
