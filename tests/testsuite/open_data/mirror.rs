//! What model.json should say, put together again from the tables alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

pub type Row = BTreeMap<String, String>;

/// The tables of a site, read by the types that datapackage.json gives.
pub struct Package {
    tables: BTreeMap<String, Vec<Row>>,
    kinds: BTreeMap<(String, String), String>,
}

impl Package {
    pub fn read(folder: &Path) -> Package {
        let text = fs::read_to_string(folder.join("datapackage.json")).unwrap();
        let described: Value = serde_json::from_str(&text).unwrap();
        let mut package = Package { tables: BTreeMap::new(), kinds: BTreeMap::new() };
        for resource in described["resources"].as_array().unwrap() {
            let name = resource["name"].as_str().unwrap();
            for field in resource["schema"]["fields"].as_array().unwrap() {
                let [field, kind] = ["name", "type"].map(|key| field[key].as_str().unwrap().to_owned());
                package.kinds.insert((name.to_owned(), field), kind);
            }
            let mut reader = csv::Reader::from_path(folder.join(resource["path"].as_str().unwrap())).unwrap();
            package.tables.insert(name.to_owned(), reader.deserialize().map(Result::unwrap).collect());
        }
        package
    }

    pub fn rows(&self, table: &str) -> &[Row] {
        self.tables.get(table).unwrap_or_else(|| panic!("no table {table}"))
    }

    /// Every row with its table.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Row)> {
        self.tables.iter().flat_map(|(name, rows)| rows.iter().map(move |row| (name.as_str(), row)))
    }

    /// The rows in which a column has a value.
    fn which<'p>(&'p self, table: &str, column: &'p str, value: &'p str) -> impl Iterator<Item = &'p Row> {
        let rows = self.rows(table);
        assert!(self.kinds.contains_key(&(table.to_owned(), column.to_owned())), "no column {table}.{column}");
        rows.iter().filter(move |row| row[column] == value)
    }

    /// What another column has in them, each once.
    fn picked(&self, table: &str, column: &str, value: &str, wanted: &str) -> BTreeSet<String> {
        let found = self.which(table, column, value).map(|row| row[wanted].clone());
        found.filter(|found| !found.is_empty()).collect()
    }

    /// A cell as its type says.
    fn cell(&self, table: &str, row: &Row, column: &str) -> Value {
        let kind = self.kinds.get(&(table.to_owned(), column.to_owned()));
        let text = &row[column];
        match kind.unwrap_or_else(|| panic!("no column {table}.{column}")).as_str() {
            _ if text.is_empty() => Value::Null,
            "boolean" => json!(text == "true"),
            "integer" | "number" => serde_json::from_str(text).unwrap(),
            _ => json!(text),
        }
    }

    /// Cells of a row under the names that model.json has for them.
    fn cells(&self, table: &str, row: &Row, names: &[(&str, &str)]) -> Map<String, Value> {
        names.iter().map(|(name, column)| ((*name).to_owned(), self.cell(table, row, column))).collect()
    }

    /// Whoever a table of parties names for something, in one role or in the only one.
    fn parties(&self, table: &str, column: &str, id: &str, role: Option<&str>) -> Vec<Value> {
        let rows = self.which(table, column, id).filter(|row| role.is_none_or(|role| row["role"] == role));
        let party = |row: &Row| match (row["city"].as_str(), row["organisation"].as_str()) {
            ("", "") => json!({ "text": row["name"], "country": self.cell(table, row, "country") }),
            (city, "") => json!(city),
            (_, organisation) => json!(format!("org:{organisation}")),
        };
        rows.map(party).collect()
    }

    /// Names of one kind: one text where it is Russian alone, as authors may write it.
    fn name(&self, column: &str, id: &str, kind: &str) -> Value {
        let names = self.which("names", column, id).filter(|row| row["kind"] == kind);
        let names: Map<String, Value> = names.map(|row| (row["language"].clone(), json!(row["text"]))).collect();
        match names.get("ru") {
            _ if names.is_empty() => Value::Null,
            Some(text) if names.len() == 1 && column != "city" => text.clone(),
            _ => Value::Object(names),
        }
    }

    fn forms(&self, column: &str, id: &str) -> Vec<String> {
        let forms = self.which("names", column, id).filter(|row| row["kind"] == "form");
        forms.map(|row| row["text"].clone()).collect()
    }

    /// What reports claim of a record.
    fn claims(&self, kind: &str, id: &str) -> Vec<Value> {
        let is_agreement = kind == "agreements";
        let same = |names: &[&'static str]| names.iter().map(|name| (*name, *name)).collect::<Vec<_>>();
        let mut names = same(&["kind", "status", "report", "url", "lead", "excerpt"]);
        names.extend(match is_agreement {
            true => {
                [&[("cited", "title")][..], &same(&["tier", "signed", "in_force", "valid_until", "ended"])].concat()
            }
            false => same(&["title", "date", "format", "venue", "series", "edition", "under", "signs", "part_of"]),
        });
        let rows = self.which("claims", if is_agreement { "agreement" } else { "event" }, id);
        let claim = |row: &Row| {
            let mut claim = self.cells("claims", row, &names);
            let id = &row["id"];
            let mut put = |key: &str, value: Value| drop(claim.insert(key.to_owned(), value));
            put("place", json!(self.picked("claim_places", "claim", id, "city")));
            if is_agreement {
                put("languages", json!(row["languages"].split_whitespace().collect::<Vec<_>>()));
            }
            for (key, role) in ROLES {
                put(key, json!(self.parties("claim_parties", "claim", id, Some(role))));
            }
            Value::Object(claim)
        };
        rows.map(claim).collect()
    }

    /// What is seen of a place or body: in the claims and in what is known in the end.
    fn seen(&self, who: &str, id: &str, kind: &str) -> BTreeSet<String> {
        let record = &kind[..kind.len() - 1];
        let mut seen = self.picked(&format!("{record}_parties"), who, id, record);
        if who == "city" {
            seen.extend(self.picked(&format!("{record}_places"), who, id, record));
        }
        let mut claims = self.picked("claim_parties", who, id, "claim");
        if who == "city" {
            claims.extend(self.picked("claim_places", who, id, "claim"));
        }
        let rows = self.rows("claims").iter().filter(|row| claims.contains(&row["id"]));
        seen.extend(rows.map(|row| row[record].clone()).filter(|id| !id.is_empty()));
        seen
    }
}

/// Keys of model.json and the roles of those who stand under them.
const ROLES: [(&str, &str); 5] = [
    ("parties", "party"),
    ("witnesses", "witness"),
    ("approvers", "approver"),
    ("participants", "participant"),
    ("organiser", "organiser"),
];

/// A field of an entry of model.json. A field that nobody has thought of here is looked for as a column of the same
/// name; where there is none the test fails.
pub fn mirrored(package: &Package, kind: &str, id: &str, field: &str) -> Value {
    let row = package.which(kind, "id", id).next().unwrap_or_else(|| panic!("no row {kind}/{id}"));
    let one = kind.strip_suffix('s').filter(|_| kind != "series").unwrap_or(kind);
    let one = if kind == "cities" { "city" } else { one };
    let picked = |table: &str, column: &str, wanted: &str| json!(package.picked(table, column, id, wanted));
    let role = ROLES.iter().find(|(key, _)| *key == field).map(|(_, role)| *role);
    match (kind, field) {
        (_, "former_ids") => picked("former_ids", one, "former_id"),
        ("cities" | "organisations" | "topics" | "questions" | "indicators", "name") => package.name(one, id, "name"),
        ("series", "title") => package.name(one, id, "name"),
        ("indicators", "unit") => package.name(one, id, "unit"),
        ("organisations", "short") => package.name(one, id, "short"),
        (_, "forms") => json!(package.forms(one, id)),
        ("agreements" | "events", "claims") => json!(package.claims(kind, id)),
        ("agreements" | "events", "disputed") => picked("disputes", one, "field"),
        ("agreements" | "events", "supersedes") => picked("supersessions", one, &format!("superseded_{one}")),
        ("agreements" | "events", "superseded_by") => picked("supersessions", &format!("superseded_{one}"), one),
        ("agreements" | "events", "place") => picked(&format!("{one}_places"), one, "city"),
        ("agreements", "languages") => json!(row["languages"].split_whitespace().collect::<Vec<_>>()),
        ("agreements" | "events", _) if role.is_some() => {
            json!(package.parties(&format!("{one}_parties"), one, id, role))
        }
        ("agreements", "events") => picked("events", "under", "id"),
        ("agreements", "signed_at") => picked("events", "signs", "id"),
        ("agreements", "partnerships") => picked("partnerships", "agreement", "id"),
        ("events", "parts") => picked("events", "part_of", "id"),
        ("events", "figures") => picked("figures", "event", "id"),
        ("events", "plans") => {
            let mut plans = package.picked("plans", "event", id, "id");
            plans.extend(package.picked("outcomes", "event", id, "plan"));
            json!(plans)
        }
        ("series", "events") => picked("events", "series", "id"),
        ("reports", "topic") => picked("report_topics", "report", "topic"),
        ("reports", "attachments") => picked("attachments", "report", "file"),
        ("reports", "sources") => {
            let rows = package.which("attachments", "report", id).filter(|row| row["is_source"] == "true");
            json!(rows.map(|row| row["file"].as_str()).collect::<Vec<_>>())
        }
        ("reports", "corrections") => rows(package, "corrections", "report", id, &["date", "text"]),
        ("reports", "translations") => rows(package, "translations", "report", id, &["language", "title", "url"]),
        ("reports", "outcomes") => rows(package, "outcomes", "report", id, &["plan", "status", "event"]),
        ("reports", "agreements" | "events") => picked("claims", "report", &field[..field.len() - 1]),
        ("reports", "partnerships" | "plans" | "figures") => picked(field, "report", "id"),
        ("plans", "outcomes") => rows(package, "outcomes", "plan", id, &["report", "status", "event"]),
        ("plans", "about") => json!(package.parties("plan_parties", "plan", id, None)),
        ("partnerships", "parties") => json!(package.parties("partnership_parties", "partnership", id, None)),
        ("figures", "with") => json!(package.parties("figure_parties", "figure", id, None)),
        ("figures", "unit") => {
            // The table has the unit that a reader sees; a figure's own differs from its indicator's.
            let indicator = package.which("indicators", "id", &row["indicator"]).next();
            let is_own = indicator.is_none_or(|indicator| indicator["unit"] != row["unit"]);
            if is_own { package.cell(kind, row, "unit") } else { Value::Null }
        }
        ("cities", "coordinates") => {
            let degrees = ["latitude", "longitude"].map(|column| row[column].parse::<f64>().ok());
            if degrees == [None; 2] { Value::Null } else { json!(degrees) }
        }
        ("cities", "districts") => picked("cities", "within", "id"),
        ("cities", "organisations") => picked("organisations", "city", "id"),
        ("cities", "series") => picked("series", "host", "id"),
        ("cities", "reports") => picked("reports", "city", "id"),
        ("cities", "partners") => partners(package, id),
        ("organisations", "parts") => picked("organisations", "parent", "id"),
        ("cities" | "organisations", "agreements" | "events") => json!(package.seen(one, id, field)),
        ("cities" | "organisations", "partnerships" | "plans" | "figures") => {
            let thing = &field[..field.len() - 1];
            picked(&format!("{thing}_parties"), one, thing)
        }
        ("cities" | "organisations", "mentions") => {
            rows(package, "mentions", one, id, &["report", "url", "lead", "excerpt"])
        }
        _ => package.cell(kind, row, field),
    }
}

/// Cells of every row in which a column has a value.
fn rows(package: &Package, table: &str, column: &str, id: &str, names: &[&'static str]) -> Value {
    let names: Vec<(&str, &str)> = names.iter().map(|name| (*name, *name)).collect();
    package.which(table, column, id).map(|row| Value::Object(package.cells(table, row, &names))).collect()
}

fn partners(package: &Package, city: &str) -> Value {
    let partner = |row: &Row| {
        let other = if row["first"] == city { &row["second"] } else { &row["first"] };
        let shared = |thing: &str| package.picked("pair_things", "pair", &row["id"], thing);
        json!({
            "city": other,
            "url": package.cell("pairs", row, "url"),
            "agreements": shared("agreement"),
            "events": shared("event"),
            "partnerships": shared("partnership"),
        })
    };
    let pairs = package.rows("pairs").iter().filter(|row| row["first"] == city || row["second"] == city);
    pairs.map(partner).collect()
}
