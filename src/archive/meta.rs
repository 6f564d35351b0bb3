//! How an archive came to be: `preservation.json`, after PREMIS 3.0 in small, and `toolchain.json`.
//!
//! Takes the archive, gives JSON. Times are the archive's date: no clock and no machine stands in it. The digests of the
//! files are the manifests' and not told again.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::archive::day;
use crate::diag::{Code, Severity};
use crate::edition::Edition;
use crate::theme::builtin;
use crate::view::Archive;

const AGENT: &str = "letopis";
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The very versions of everything that the program is made of.
const LOCK: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock"));
/// The version of the content format, as docs/content.md describes it.
const FORMAT: &str = "1";

/// What was done to make the archive, and by whom: object, events and agents of PREMIS, with its words for events
/// (<http://id.loc.gov/vocabulary/preservation/eventType>).
pub fn preservation(edition: &Edition, archive: &Archive) -> String {
    let model = &edition.model;
    let date = day(archive.date);
    let count = |severity: Severity| {
        let faults = edition.diagnostics.iter().filter(|fault| fault.severity() == severity);
        faults.filter(|fault| fault.code != Code::HiddenTarget).count()
    };
    let agent = format!("{AGENT}-{VERSION}");
    let event = |number: u8, kind: &str, code: &str, detail: String| {
        json!({
            "eventIdentifier": format!("{}#{number}", archive.name),
            "eventType": kind,
            "eventTypeURI": format!("http://id.loc.gov/vocabulary/preservation/eventType/{code}"),
            "eventDateTime": date,
            "eventDetail": detail,
            "eventOutcome": "success",
            "linkingAgent": agent,
            "linkingObject": archive.name,
        })
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let mut events = vec![
        event(1, "validation", "val", format!("content checked: {errors} errors, {warnings} warnings")),
        event(
            2,
            "creation",
            "cre",
            format!("{} files of the website made from the sources", archive.site.files().len()),
        ),
        event(3, "message digest calculation", "mes", "SHA-256 and SHA-512 of every file: the manifests".to_owned()),
        event(4, "information package creation", "ipc", "frozen as a bag, BagIt 1.0 (RFC 8493)".to_owned()),
    ];
    if let Some(previous) = &archive.previous {
        let detail = format!(
            "{} was found as it was made (SHA-512 of its tagmanifest-sha512.txt: {}); this version takes its place",
            previous.folder, previous.seal
        );
        events.push(event(5, "fixity check", "fix", detail));
    }
    let mut agents = vec![json!({
        "agentIdentifier": agent, "agentName": AGENT, "agentType": "software", "agentVersion": VERSION,
    })];
    if let Some(publisher) = model.publisher.map(|id| &model[id]) {
        agents.push(json!({
            "agentIdentifier": publisher.id,
            "agentName": publisher.name.get(model.site.language.tag()),
            "agentType": "organization",
        }));
    }
    written(&json!({
        "object": {
            "objectIdentifier": archive.name,
            "objectCategory": "representation",
            "version": archive.version,
            "year": archive.year,
            "title": model.site.title,
            "language": model.site.language.tag(),
            "originalAddress": model.site.base_url,
            "previousVersion": archive.previous.as_ref().map(|previous| previous.folder.as_str()),
            "reports": model.reports_of(archive.year).map(|id| model[id].id.as_str()).collect::<Vec<_>>(),
        },
        "events": events,
        "agents": agents,
    }))
}

/// What the archive was made with.
pub fn toolchain(edition: &Edition) -> String {
    let theme = &edition.model.site.theme.value;
    written(&json!({
        "program": { "name": AGENT, "version": VERSION, "licence": env!("CARGO_PKG_LICENSE") },
        "dependencies": { "file": "Cargo.lock", "sha256": digest(LOCK) },
        "content": { "format": FORMAT },
        "theme": {
            "name": theme,
            "own": edition.sources.site_paths().any(|path| path.starts_with(&format!("themes/{theme}/"))),
            "builtin": { "list": "sha256sum of each file, sorted by path", "sha256": themes() },
        },
    }))
}

/// The digest of the list that `sha256sum` would write of the program's own themes.
fn themes() -> String {
    let line = |(path, bytes): (String, &[u8])| {
        format!("{}  {}\n", digest(bytes), path.split_once(':').map_or(path.as_str(), |(_, path)| path))
    };
    let list: String = builtin().into_iter().map(line).collect();
    digest(list.as_bytes())
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn written(value: &Value) -> String {
    serde_json::to_string_pretty(value).map(|text| text + "\n").unwrap_or_default()
}
