//! From text to entries: every file is read, every fault collected, nothing looked up in another file
//! except what one id may be.
//!
//! Takes [`Sources`], gives [`Entries`] and the faults. Refuses to stop: a file that cannot be read is
//! left out, and its ids are kept in [`Broken`] so that nobody calls references to them dangling.

mod claims;
mod desk;
mod file;
mod folders;
mod front_matter;
mod getters;
pub mod layout;
mod registry;
mod report;
mod russian;
mod site;
mod syntax;
mod table;
pub mod theme;
#[cfg(test)]
mod tests;
mod unique;
mod value;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic};
use crate::digest::Digest;
use crate::entry::{Broken, Entries};
use crate::memo::{Kept, Memo};
use crate::source::{FileId, SourceFile, Sources, Span};
use file::{Entry, Neighbours, Read};
use layout::Place;

/// How many files are read before their entries are sorted in.
const AT_ONCE: usize = 1024;

/// Reads everything that was written; of files that are as they were, it remembers the entries.
pub fn read(sources: &Sources, memo: &mut Memo) -> (Entries, Vec<Diagnostic>) {
    let neighbours = Neighbours::of(sources);
    let files: Vec<_> = sources.files().filter(|(_, file)| layout::place(&file.path) != Place::Foreign).collect();
    let mut faults = folders::check(sources);
    let mut entries = empty(Span::new(FileId::default(), 0..0));
    let mut has_site = false;
    for files in files.chunks(AT_ONCE) {
        let read: Vec<(Read, Option<(FileId, Kept)>)> =
            files.par_iter().map(|(id, file)| read_one(*id, file, &neighbours, memo)).collect();
        for (one, kept) in read {
            if let Some((file, kept)) = kept {
                memo.keep(file, kept);
            }
            has_site |= matches!(one.entry, Some(Entry::Site(_)));
            faults.extend(one.faults);
            entries.broken.append(one.broken);
            one.entry.into_iter().for_each(|entry| sort_in(entry, &mut entries));
        }
    }
    if !has_site {
        entries.broken.site = true;
        if !sources.files().any(|(_, file)| file.path == "site.toml") {
            faults.push(Diagnostic::nowhere(Code::NoSite).arg("path", "."));
        }
    }
    unique::check(&mut entries, &mut faults);
    (entries, faults)
}

/// Puts an entry among those of its kind.
fn sort_in(entry: Entry, entries: &mut Entries) {
    match entry {
        Entry::Site(site) => entries.site = *site,
        Entry::City(city) => entries.cities.push(city),
        Entry::Organisation(organisation) => entries.organisations.push(organisation),
        Entry::Agreement(record) => entries.agreements.push(*record),
        Entry::Event(record) => entries.events.push(*record),
        Entry::Series(series) => entries.series.push(series),
        Entry::Page(page) => entries.pages.push(page),
        Entry::Report(report) => entries.reports.push(report),
        Entry::Translation(translation) => entries.translations.push(translation),
    }
}

/// Reads a file, unless its entry is remembered. Only what is free of faults is: those have to be told again.
fn read_one(id: FileId, file: &SourceFile, neighbours: &Neighbours<'_>, memo: &Memo) -> (Read, Option<(FileId, Kept)>) {
    let made_of = Digest::of(&(&file.path, file.digest, neighbours.digest(&file.path)));
    if let Some(entry) = memo.recall(id, made_of) {
        return (Read { entry: Some(entry), ..Read::default() }, None);
    }
    let read = file::read(id, file, neighbours);
    let entry = read.entry.as_ref().filter(|_| read.is_faultless());
    let kept = entry.and_then(|entry| Kept::new(made_of, entry)).map(|kept| (id, kept));
    (read, kept)
}

fn empty(nowhere: Span) -> Entries {
    Entries {
        site: site::nameless(nowhere),
        cities: Vec::new(),
        organisations: Vec::new(),
        agreements: Vec::new(),
        events: Vec::new(),
        series: Vec::new(),
        reports: Vec::new(),
        translations: Vec::new(),
        pages: Vec::new(),
        broken: Broken::default(),
    }
}
