//! The data page, and the ways to it from lists and drawings.
//!
//! Takes the tables and what was measured of them, gives their description for people. Refuses rows.

use chrono::NaiveDate;

use crate::date::PartialDate;
use crate::route;
use crate::table::{Column, Data, Kind, Measured, TABLES, Table};
use crate::view::cite;
use crate::view::scope::Scope;
use crate::view::types::data::{ColumnView, DataView, DateExample, TableLink, TableView};
use crate::view::types::parts::LinkView;

/// `data` in data.html.
pub fn data(scope: &Scope<'_>) -> DataView {
    let model = scope.model();
    let measured = scope.site.measures.all(&Data { model, sources: scope.site.sources });
    let of = |is_main: bool| {
        let tables = TABLES.iter().zip(&measured).filter(|(table, _)| table.is_main == is_main);
        tables.map(|(table, measured)| view(scope, table, measured)).collect()
    };
    DataView {
        things: of(true),
        relations: of(false),
        package: scope.link("datapackage.json", &route::data_package()),
        model: scope.link("model.json", &route::model_json()),
        citation: cite::data(scope),
        dates: dates(scope),
    }
}

/// One date of each shape, as a table would have it.
fn dates(scope: &Scope<'_>) -> Vec<DateExample> {
    let shapes = [
        ("month", "2024-09"),
        ("season", "2022-22"),
        ("range", "2024-10-11/2024-10-16"),
        ("about", "2009~"),
        ("one", "[2009,2011]"),
        ("open", "2022/.."),
    ];
    let example = |(shape, edtf): (&str, &str)| {
        let date = PartialDate::parse(edtf).ok();
        let day = |day: fn(&PartialDate) -> Option<NaiveDate>| date.as_ref().and_then(day).map(|day| day.to_string());
        DateExample {
            meaning: scope.word(&format!("data-date-{shape}")),
            edtf: edtf.to_owned(),
            first: day(PartialDate::earliest),
            last: day(PartialDate::latest),
        }
    };
    shapes.into_iter().map(example).collect()
}

fn view(scope: &Scope<'_>, table: &Table, measured: &Measured) -> TableView {
    let Measured { rows, bytes, sha256 } = measured.clone();
    TableView {
        name: table.name.to_owned(),
        anchor: route::table_anchor(table.name),
        title: title(scope, table.name),
        row: scope.word(&format!("table-{}-row", table.name)),
        file: scope.link(file(table.name), &route::table(table.name)),
        rows,
        size: scope.size(bytes),
        sha256,
        key: table.key.iter().map(|name| (*name).to_owned()).collect(),
        columns: table.columns.iter().map(|column| self::column(scope, column)).collect(),
    }
}

fn column(scope: &Scope<'_>, column: &Column) -> ColumnView {
    let refers = column.refers.map(|reference| LinkView {
        title: title(scope, reference.table),
        url: scope.path.link_to_place(&route::data(), &route::table_anchor(reference.table)),
        ..LinkView::default()
    });
    ColumnView {
        names: column.fields().into_iter().map(|field| field.name).collect(),
        kind: scope.word(match column.kind {
            Kind::Text if column.refers.is_some() => "column-kind-reference",
            Kind::Text => "column-kind-text",
            Kind::Word(_) => "column-kind-word",
            Kind::Address => "column-kind-address",
            Kind::Whole => "column-kind-whole",
            Kind::Number => "column-kind-number",
            Kind::Switch => "column-kind-switch",
            Kind::Date => "column-kind-date",
            Kind::Duration => "column-kind-duration",
        }),
        meaning: scope.word(&format!("column-{}", column.words)),
        required: column.is_required,
        refers,
        words: match column.kind {
            Kind::Word(words) => words().into_iter().map(str::to_owned).collect(),
            _ => Vec::new(),
        },
    }
}

/// The way to a table, where the site has data.
pub fn table_link(scope: &Scope<'_>, name: &str) -> Option<TableLink> {
    scope.model().site.outputs.data.then(|| TableLink {
        title: file(name),
        url: scope.to(&route::table(name)),
        about: scope.site.link_to_place(scope.path, &route::data(), &route::table_anchor(name)),
    })
}

fn title(scope: &Scope<'_>, name: &str) -> String {
    scope.word(&format!("table-{name}"))
}

fn file(name: &str) -> String {
    format!("{name}.csv")
}
