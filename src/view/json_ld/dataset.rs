//! All of the chronicle as data, and the files in which it can be had.
//!
//! Takes the tables and what was measured of them, gives one node. Refuses the length and digest of a file that is
//! written without being measured first.

use std::collections::BTreeSet;

use crate::country;
use crate::plan::GRID_PAGE;
use crate::route::{self, OutPath};
use crate::strings::Argument;
use crate::table::{Data, TABLES};
use crate::view::json_ld::node::Node;
use crate::view::json_ld::{named, pages};
use crate::view::scope::Scope;

/// The data as other pages name it.
pub fn named(scope: &Scope<'_>) -> Node {
    Node::new("Dataset").id(named::thing(scope, &route::data())).with("name", words(scope, "data-title"))
}

/// The data on its own page.
pub fn dataset(scope: &Scope<'_>) -> Node {
    let model = scope.model();
    let years = &scope.site.orders.reported_years;
    let coverage = years.first().zip(years.last()).map(|(first, last)| match first == last {
        true => first.to_string(),
        false => format!("{first}/{last}"),
    });
    let measured = model.site.indicators.iter().map(|indicator| scope.localised(&indicator.name));
    named(scope)
        .with("description", words(scope, "data-description"))
        .with("identifier", model.site.id.as_ref())
        .with("inLanguage", model.site.language.tag())
        .with("isAccessibleForFree", true)
        .with("license", pages::licence(scope))
        .with("creator", pages::publisher(scope))
        .with("publisher", pages::publisher(scope))
        .with("temporalCoverage", coverage)
        .with("spatialCoverage", covered(scope))
        .with_each("variableMeasured", measured)
        .with("distribution", files(scope))
}

fn words(scope: &Scope<'_>, key: &str) -> String {
    scope.words(key, &[("title", Argument::Text(scope.model().site.title.clone()))])
}

/// The places that report; of more than a page holds, their countries.
fn covered(scope: &Scope<'_>) -> Vec<Node> {
    let model = scope.model();
    let places = scope.by_name(model.reporting_places());
    if places.len() <= GRID_PAGE {
        return named::cities(scope, &places);
    }
    let countries: BTreeSet<&str> = places.iter().filter_map(|id| model[*id].country.as_deref()).collect();
    let country = |code| Node::new("Country").with("name", country::name(code, scope.lang)).with("identifier", code);
    countries.into_iter().map(country).collect()
}

/// The package, the model, and every table.
fn files(scope: &Scope<'_>) -> Vec<Node> {
    let measured = scope.site.measures.all(&Data { model: scope.model(), sources: scope.site.sources });
    let file = |name: &str, path: &OutPath, format: &str| {
        Node::new("DataDownload")
            .with("name", name)
            .with("contentUrl", scope.address(path))
            .with("encodingFormat", format)
    };
    let mut files = vec![
        file("datapackage.json", &route::data_package(), "application/json"),
        file("model.json", &route::model_json(), "application/json"),
    ];
    files.extend(TABLES.iter().zip(measured).map(|(table, measured)| {
        file(&format!("{}.csv", table.name), &route::table(table.name), "text/csv")
            .with("contentSize", format!("{} B", measured.bytes))
            .with("sha256", measured.sha256)
    }));
    files
}
