//! The payload of an archive: each file made once, its digests taken as it passes.
//!
//! Takes a package, gives the checksums of its files; whether they are written is the caller's. Refuses to go on with a
//! theme that has faults.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::archive::{ALGORITHMS, Content, Package, Sums};
use crate::bag::BagPath;
use crate::cli::End;
use crate::cli::build::refused;
use crate::cli::session::Session;
use crate::diag::Diagnostic;
use crate::edition::Edition;
use crate::io::freeze;
use crate::io::publish::Staging;
use crate::io::terminal::Progress;
use crate::plan::Output;
use crate::render::{Made, Website};

/// Makes every file of the payload, on all cores, and writes it where a staging is given. All faults of the theme come in
/// one run.
pub(super) fn payload(
    session: &Session,
    edition: &Edition,
    package: &Package,
    root: &Path,
    staging: Option<&Staging>,
) -> Result<BTreeMap<BagPath, Sums>, End> {
    let website = edition.archived(&package.archive, &package.search);
    let searched = package.files.values().filter_map(|content| match content {
        Content::Made(_, Output::SearchFile(file)) => Some(*file),
        _ => None,
    });
    searched.for_each(|file| drop(website.gather(file)));
    let progress = Progress::new(package.files.len());
    let done = AtomicUsize::new(0);
    let faults: Mutex<Vec<Diagnostic>> = Mutex::new(Vec::new());
    let write = |buffer: &mut Vec<u8>, (path, content): (&BagPath, &Content)| {
        let keep = |fill: &dyn Fn(&mut dyn Write) -> std::io::Result<()>| match staging {
            Some(staging) => freeze::keep(staging, path, &ALGORITHMS, fill).map_err(|error| refused(session, error)),
            None => freeze::weigh(&ALGORITHMS, fill).map_err(|error| session.io(Path::new(path.as_str()), &error)),
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
