//! Faults of paths alone: folders that mean nothing, files that nothing reads.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, nearest};
use crate::read::layout::{self, FOLDERS, Place};
use crate::source::{FileId, Sources, Span};

/// Reports each unknown folder and each bad year once, and each unused file.
pub fn check(sources: &Sources) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let mut reported: BTreeSet<&str> = BTreeSet::new();
    let mut reports: BTreeSet<&str> = BTreeSet::new();
    let start = |file: FileId| Span::new(file, 0..0);
    for (id, file) in sources.files() {
        match layout::place(&file.path) {
            Place::UnknownFolder(folder) => {
                if reported.insert(folder) {
                    let fault = Diagnostic::at(Code::UnknownFolder, start(id)).arg("folder", folder);
                    let fault = fault.list("allowed", FOLDERS);
                    faults.push(match meant(folder) {
                        Some(meant) => fault.arg("suggestion", meant).help("help-suggestion"),
                        None => fault,
                    });
                }
            }
            Place::Unused => faults.push(Diagnostic::at(Code::UnusedFile, start(id)).arg("path", &file.path)),
            Place::Report { year, .. } => {
                if !layout::is_year(year) && reported.insert(year) {
                    faults.push(Diagnostic::at(Code::BadYearFolder, start(id)).arg("folder", year));
                }
                let path = file.path.strip_suffix(".md").unwrap_or(&file.path);
                reports.extend(layout::report_folder(&file.path).or(path.strip_prefix("content/reports/")));
            }
            Place::Site | Place::Entry { .. } | Place::Page { .. } | Place::Foreign => {}
        }
    }
    for attachment in sources.attachments() {
        let path = attachment.path.as_str();
        let used = layout::report_folder(path).is_some_and(|folder| reports.contains(folder));
        if path.starts_with("content/") && !used && !layout::is_litter(path) {
            faults.push(Diagnostic::nowhere(Code::UnusedFile).arg("path", path).help("help-attachment"));
        }
    }
    faults
}

/// The folder that was meant: `citys`, `report`.
fn meant(folder: &str) -> Option<&'static str> {
    let alike = |known: &&str| folder.get(..3).is_some_and(|start| known.starts_with(&start.to_lowercase()));
    nearest(folder, FOLDERS).or_else(|| FOLDERS.into_iter().find(alike))
}
