//! Broken inputs and the whole of what is said about them.

mod claims;
mod entries;
mod files;
mod syntax;
mod values;

use crate::diag::Diagnostic;
use crate::digest::Digest;
use crate::entry::Entries;
use crate::lang::Lang;
use crate::memo::Memo;
use crate::message::{Catalogue, print};
use crate::read::read;
use crate::source::{Attachment, SourceFile, Sources};

/// Reads files that stand in one string, each below a line `-- path --`; site.toml is added where it is
/// missing. Expects the faults in the short format.
pub fn check_read(files: &str, expected: &str) {
    let (sources, _, faults) = read_files(files);
    assert_eq!(print::short(&faults, &sources, &Catalogue::new(Lang::En)), expected.trim_start(), "{files}");
}

/// Reads one line of a city's front matter; expects `column: message / help` for each fault.
pub fn check_line(line: &str, expected: &str) {
    let (sources, _, faults) = read_files(&format!("-- content/cities/a.md --\n+++\nname = \"А\"\n{line}\n+++\n"));
    let catalogue = Catalogue::new(Lang::En);
    let said: Vec<String> = print::sorted(&faults, &sources)
        .into_iter()
        .map(|fault| {
            let column = fault.span.map_or(0, |span| sources.line_column(span).column);
            format!("{column}: {} / {}", catalogue.title(fault), catalogue.help(fault).unwrap_or_default())
        })
        .collect();
    assert_eq!(said.join("\n"), expected, "{line}");
}

/// Reads files that stand in one string; what is no `.md` or `.toml` is an attachment.
pub fn read_files(files: &str) -> (Sources, Entries, Vec<Diagnostic>) {
    let mut parts: Vec<(String, String)> = Vec::new();
    for line in files.split_inclusive('\n') {
        match line.trim_end().strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --")) {
            Some(path) => parts.push((path.to_owned(), String::new())),
            None => parts.last_mut().expect("a path before the text").1.push_str(line),
        }
    }
    if !files.contains("-- site.toml --") {
        parts.push(("site.toml".to_owned(), "title = \"Летопись\"\n".to_owned()));
    }
    parts.sort();
    let mut sources = Sources::default();
    for (path, text) in parts {
        if path.ends_with(".md") || path.ends_with(".toml") {
            sources.add(SourceFile::new(path, text.into_bytes()));
        } else {
            sources.attach(Attachment {
                path,
                size: text.len() as u64,
                dimensions: None,
                version: Digest::of_bytes(&[]),
                sha256: String::new(),
            });
        }
    }
    let (entries, faults) = read(&sources, &mut Memo::default());
    (sources, entries, faults)
}
