//! `letopis archive`: the year's pages, sources and data as one bag, swapped into place when it is whole.
//!
//! Takes a session and its wishes, gives the end of the command. An archive that is there is never touched. The date is
//! the command line's, else that of the surroundings, else today in UTC: no other command asks a clock for it.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::Utc;
use rayon::prelude::*;

use crate::archive::{ALGORITHMS, Content, Package, Sums, as_of, name, package, tags};
use crate::bag::BagPath;
use crate::cli::End;
use crate::cli::arguments::ArchiveWishes;
use crate::cli::build::{is_mixed, refused, resolved};
use crate::cli::session::{Session, shown};
use crate::diag::{Code, Diagnostic, has_errors};
use crate::edition::{Edition, Memory, Wishes, compile};
use crate::io::freeze;
use crate::io::publish::{Staging, is_ours};
use crate::io::terminal::{Progress, note};
use crate::lang::Lang;
use crate::link::Audience;
use crate::plan::Output;
use crate::render::{Made, Website};

/// Freezes a year of the site of a session.
pub fn archive(session: &Session, wishes: &ArchiveWishes) -> End {
    match try_archive(session, wishes) {
        Ok(()) => End::Done,
        Err(end) => end,
    }
}

fn try_archive(session: &Session, wishes: &ArchiveWishes) -> Result<(), End> {
    let root = session.root()?;
    let date = session.today(wishes.date)?.unwrap_or_else(|| Utc::now().date_naive());
    let sources = session.load(&root)?;
    let asked = Wishes { audience: Audience::UpTo(wishes.year), base_url: None, today: Some(as_of(wishes.year, date)) };
    let edition = compile(sources, asked, &mut Memory::default());
    let to = wishes.to.clone().unwrap_or_else(|| root.join("archive"));
    let out = to.join(name(&edition.model, wishes.year));
    if is_mixed(&root, &out) {
        let fault = Diagnostic::nowhere(Code::OutputInsideContent).arg("path", shown(&out));
        return Err(session.fail(fault.help("help-to")));
    }
    if let Some(output) = resolved(&to).ancestors().find(|folder| is_ours(folder)) {
        return Err(session.fail(Diagnostic::nowhere(Code::ArchiveInsideOutput).arg("path", shown(output))));
    }
    tell(session, &edition)?;
    let package = package(&edition, wishes.year, 1, date).map_err(|faults| {
        session.tell(&faults, &edition.sources);
        End::ContentErrors
    })?;
    let staging = Staging::begin_new(&out).map_err(|error| refused(session, error))?;
    let payload = payload(session, &edition, &package, &root, &staging)?;
    let unsafe_name = |_| End::Failed;
    for (path, text) in tags(&edition, &package.archive, &payload).map_err(unsafe_name)? {
        staging.write(path.as_str(), text.as_bytes()).map_err(|error| refused(session, error))?;
    }
    staging.publish().map_err(|error| refused(session, error))?;
    let bytes: u64 = payload.values().map(|sums| sums.bytes).sum();
    let arguments =
        [("path", shown(&out).into()), ("files", payload.len().into()), ("size", size(session, bytes).into())];
    note(&session.catalogue.text("cli-archived", &arguments));
    if edition.unpublished > 0 {
        note(&session.catalogue.text("cli-unpublished", &[("reports", edition.unpublished.into())]));
    }
    Ok(())
}

/// Tells what is wrong with the content; that later reports and drafts are not seen is no fault here.
fn tell(session: &Session, edition: &Edition) -> Result<(), End> {
    let is_told = |fault: &&Diagnostic| fault.code != Code::HiddenTarget;
    let told: Vec<Diagnostic> = edition.diagnostics.iter().filter(is_told).cloned().collect();
    session.tell(&told, &edition.sources);
    match has_errors(&told) {
        true => {
            session.sum_up(&told);
            Err(End::ContentErrors)
        }
        false => Ok(()),
    }
}

/// Writes every file of the payload, on all cores. All faults of the theme come in one run.
fn payload(
    session: &Session,
    edition: &Edition,
    package: &Package,
    root: &Path,
    staging: &Staging,
) -> Result<BTreeMap<BagPath, Sums>, End> {
    let website = edition.archived(&package.archive, &package.search);
    let searched = package.archive.site.files().filter_map(|(_, output)| match output {
        Output::SearchFile(file) => Some(*file),
        _ => None,
    });
    searched.for_each(|file| drop(website.gather(file)));
    let progress = Progress::new(package.files.len());
    let done = AtomicUsize::new(0);
    let faults: Mutex<Vec<Diagnostic>> = Mutex::new(Vec::new());
    let write = |buffer: &mut Vec<u8>, (path, content): (&BagPath, &Content)| {
        let keep = |fill: &dyn Fn(&mut dyn Write) -> std::io::Result<()>| {
            freeze::keep(staging, path, &ALGORITHMS, fill).map_err(|error| refused(session, error))
        };
        let sums = match filled(&website, content, buffer) {
            Ok(Filled::Buffer) => keep(&|out| out.write_all(buffer))?,
            Ok(Filled::Stream(output)) => keep(&|out| website.stream(output, out))?,
            Ok(Filled::File(source)) => keep(&|out| freeze::copy(&root.join(source), out))?,
            Err(fault) => {
                if let Ok(mut faults) = faults.lock() {
                    faults.push(*fault);
                }
                Sums { bytes: 0, digests: BTreeMap::new() }
            }
        };
        progress.at(done.fetch_add(1, Ordering::Relaxed) + 1);
        Ok((path.clone(), sums))
    };
    let files: Vec<(&BagPath, &Content)> = package.files.iter().collect();
    let written: Result<BTreeMap<BagPath, Sums>, End> = files.into_par_iter().map_init(Vec::new, write).collect();
    progress.finish();
    let mut faults = faults.into_inner().unwrap_or_default();
    if !faults.is_empty() {
        // One fault in a template shows on every page that is made of it.
        faults.sort_by(|a, b| (a.code, a.span, &a.args).cmp(&(b.code, b.span, &b.args)));
        faults.dedup();
        session.tell(&faults, &edition.sources);
        session.sum_up(&faults);
        return Err(End::ContentErrors);
    }
    written
}

/// Where the bytes of a file are.
enum Filled<'c> {
    Buffer,
    /// Made piece by piece.
    Stream(&'c Output),
    /// In a file below the site's root.
    File(&'c str),
}

fn filled<'c>(
    website: &Website<'c>,
    content: &'c Content,
    buffer: &mut Vec<u8>,
) -> Result<Filled<'c>, Box<Diagnostic>> {
    match content {
        Content::Copied(path) => Ok(Filled::File(path)),
        Content::Text(text) => {
            buffer.clear();
            buffer.extend_from_slice(text.as_bytes());
            Ok(Filled::Buffer)
        }
        Content::Made(path, output) => Ok(match website.make(path, output, buffer)? {
            Made::Copied(source) => Filled::File(source),
            Made::Streamed => Filled::Stream(output),
            // Every text was read at the start, so that none is wanting.
            Made::Rendered | Made::Wanting(_) => Filled::Buffer,
        }),
    }
}

/// Megabytes, as people compare them.
fn size(session: &Session, bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000).max(1);
    let point = if session.lang == Lang::En { "." } else { "," };
    let number = format!("{}{point}{}", tenths / 10, tenths % 10);
    session.catalogue.text("cli-megabytes", &[("number", number.into())])
}
