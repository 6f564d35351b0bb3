//! `data/datapackage.json`: what the tables are, for programs. Data Package 2.0 with Table Schema 2.0.
//!
//! Takes the description of the tables and what was measured of them, gives JSON. What nobody knows stays out: a licence
//! only as an address or under its open name, a day of making only where the build has one.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use crate::model::Model;
use crate::route;
use crate::slug::slug;
use crate::strings::{Argument, Strings};
use crate::table::{Data, End, Field, Kind, Measured, Measures, TABLES, Table};

/// The version of the tables: another first number where a table or column changes its meaning or goes.
const VERSION: &str = "1.0.0";

const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const SCHEMA: &str = "https://datapackage.org/profiles/2.0/tableschema.json";

/// Licences that the register of Open Definition knows, by the name that people write.
const LICENCES: [(&str, &str, &str); 6] = [
    ("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("ODC-BY-1.0", "ODC-By 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
    ("ODbL-1.0", "ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    ("ODC-PDDL-1.0", "PDDL 1.0", "https://opendatacommons.org/licenses/pddl/1-0/"),
];

#[derive(Serialize)]
struct Package<'a> {
    #[serde(rename = "$schema")]
    profile: &'static str,
    name: String,
    title: String,
    description: String,
    version: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    homepage: Option<&'a str>,
    keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<Value>,
    /// The words of site.toml; no key of the standard takes a licence that is only told.
    #[serde(skip_serializing_if = "Option::is_none")]
    licence: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contributors: Vec<Value>,
    sources: Vec<Value>,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Resource {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    path: String,
    title: String,
    description: String,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: u64,
    hash: String,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    #[serde(rename = "$schema")]
    profile: &'static str,
    fields: Vec<Value>,
    missing_values: [&'static str; 1],
    #[serde(skip_serializing_if = "<[&str]>::is_empty")]
    primary_key: &'static [&'static str],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<Value>,
}

/// The description of the whole package, in the site's language.
pub fn data_package(data: &Data<'_>, strings: &Strings, measures: &Measures, today: Option<NaiveDate>) -> String {
    let model = data.model;
    let site = &model.site;
    let tag = site.language.tag();
    let word = |key: &str, arguments: &[(&str, Argument)]| strings.text(site.language, key, arguments);
    let base_url = site.base_url.as_deref();
    let publisher = model.publisher.map(|id| &model[id]);
    let package = Package {
        profile: PROFILE,
        name: name(model),
        title: word("data-title", &[("title", Argument::Text(site.title.clone()))]),
        description: word("data-description", &[("title", Argument::Text(site.title.clone()))]),
        version: VERSION,
        created: today.map(|day| format!("{day}T00:00:00Z")),
        homepage: base_url,
        keywords: site.topics.iter().map(|(_, name)| name.get(tag)).collect(),
        licenses: site.licence.as_deref().and_then(licence).into_iter().collect(),
        licence: site.licence.as_deref(),
        contributors: publisher
            .map(|publisher| {
                let mut contributor = json!({ "title": publisher.name.get(tag), "roles": ["publisher"] });
                if let Some(website) = &publisher.website {
                    contributor["path"] = json!(website);
                }
                contributor
            })
            .into_iter()
            .collect(),
        sources: vec![match base_url {
            Some(address) => json!({ "title": word("data-source", &[]), "path": address }),
            None => json!({ "title": word("data-source", &[]) }),
        }],
        resources: TABLES
            .iter()
            .zip(measures.all(data))
            .map(|(table, measured)| resource(table, &measured, &word))
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&package).unwrap_or_default();
    text.push('\n');
    text
}

/// The name of the package: the site's id, else its title in Latin letters.
fn name(model: &Model) -> String {
    let id = model.site.id.clone().unwrap_or_else(|| slug(&model.site.title));
    if id.is_empty() { "letopis".to_owned() } else { id }
}

fn resource(table: &Table, measured: &Measured, word: &impl Fn(&str, &[(&str, Argument)]) -> String) -> Resource {
    let path = route::table(table.name);
    let fields: Vec<Field> = table.fields().collect();
    Resource {
        name: table.name,
        kind: "table",
        // The package lies beside its tables.
        path: route::data_package().link_to(&path),
        title: word(&format!("table-{}", table.name), &[]),
        description: word(&format!("table-{}-row", table.name), &[]),
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: measured.bytes,
        hash: format!("sha256:{}", measured.sha256),
        schema: Schema {
            profile: SCHEMA,
            fields: fields.iter().map(|field| self::field(field, table.key, word)).collect(),
            missing_values: [""],
            primary_key: table.key,
            foreign_keys: fields.iter().filter_map(|field| foreign_key(field, table.name)).collect(),
        },
    }
}

fn field(field: &Field, key: &[&str], word: &impl Fn(&str, &[(&str, Argument)]) -> String) -> Value {
    let column = &field.column;
    let meaning = word(&format!("column-{}", column.words), &[]);
    let title = match field.end {
        None => meaning,
        Some(End::Earliest) => word("column-earliest", &[("meaning", Argument::Text(meaning))]),
        Some(End::Latest) => word("column-latest", &[("meaning", Argument::Text(meaning))]),
    };
    let mut value = json!({ "name": field.name, "type": field.kind, "title": title });
    let description = match (column.kind, field.end, column.refers) {
        (Kind::Date, None, _) => Some(word("column-edtf", &[])),
        (.., Some(reference)) => {
            let table = word(&format!("table-{}", reference.table), &[]);
            Some(word("column-refers", &[("table", Argument::Text(table))]))
        }
        (Kind::Address, ..) => Some(word("column-address", &[])),
        _ => None,
    };
    if let Some(description) = description {
        value["description"] = json!(description);
    }
    let mut constraints = serde_json::Map::new();
    if column.is_required && field.end.is_none() {
        constraints.insert("required".to_owned(), json!(true));
    }
    if key == [field.name.as_str()] {
        constraints.insert("unique".to_owned(), json!(true));
    }
    if let Kind::Word(words) = column.kind {
        constraints.insert("enum".to_owned(), json!(words()));
    }
    if !constraints.is_empty() {
        value["constraints"] = Value::Object(constraints);
    }
    value
}

/// A table that names itself leaves its name out.
fn foreign_key(field: &Field, table: &str) -> Option<Value> {
    let reference = field.column.refers?;
    let mut target = json!({ "fields": [reference.column] });
    if reference.table != table {
        target["resource"] = json!(reference.table);
    }
    Some(json!({ "fields": [field.name], "reference": target }))
}

/// A licence as the standard wants it: an address, or one of the names that it knows.
fn licence(text: &str) -> Option<Value> {
    let text = text.trim();
    let same = |name: &str| name.eq_ignore_ascii_case(text);
    if let Some((name, title, path)) = LICENCES.iter().find(|(name, title, _)| same(name) || same(title)) {
        return Some(json!({ "name": name, "title": title, "path": path }));
    }
    let bare = |word: &str| word.trim_start_matches(['(', '«']).trim_end_matches(['.', ',', ';', ')', '»']).to_owned();
    let is_address = |word: &String| word.starts_with("https://") || word.starts_with("http://");
    let address = text.split_whitespace().map(bare).find(is_address)?;
    match address == text {
        true => Some(json!({ "path": address })),
        false => Some(json!({ "title": text, "path": address })),
    }
}

#[cfg(test)]
mod tests {
    use super::licence;

    #[test]
    fn a_licence_is_named_only_where_it_is_known() {
        let cc = r#"{"name":"CC-BY-4.0","path":"https://creativecommons.org/licenses/by/4.0/","title":"CC BY 4.0"}"#;
        for (text, expected) in [
            ("CC BY 4.0", cc),
            ("cc-by-4.0", cc),
            ("https://example.org/licence", r#"{"path":"https://example.org/licence"}"#),
            (
                "Открытая лицензия (https://example.org/l).",
                r#"{"path":"https://example.org/l","title":"Открытая лицензия (https://example.org/l)."}"#,
            ),
            ("При использовании ссылка обязательна", ""),
        ] {
            let found = licence(text).map(|found| found.to_string()).unwrap_or_default();
            assert_eq!(found, expected, "{text}");
        }
    }
}
