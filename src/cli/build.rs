//! `letopis build`: the whole site, rendered in parallel and swapped in at once.
//!
//! Takes a session and its wishes, gives the end of the command. What the last build left is used where the disk says
//! that it still holds: then only files that changed are read, and only pages that differ are made.

mod clock;
mod standing;

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

use rayon::prelude::*;

use crate::cli::End;
use crate::cli::arguments::BuildWishes;
use crate::cli::session::{Session, shown};
use crate::diag::{Code, Diagnostic, has_errors};
use crate::digest::Digest;
use crate::edition::{Edition, Memory, Wishes, compile_in_stages};
use crate::io::cache::{Cache, Kept, KeptPage};
use crate::io::disk::{self, Disk, KeptFile};
use crate::io::publish::{PublishError, Staging, Summary, is_ours, recover};
use crate::io::stamp::Stamp;
use crate::io::terminal::{Progress, note};
use crate::link::Audience;
use crate::plan::Output;
use crate::render::Made;
use crate::route::OutPath;
use crate::search::SearchFile;
use crate::source::FileId;
use clock::Clock;
use standing::Standing;

/// Builds the site of a session.
pub fn build(session: &Session, wishes: &BuildWishes) -> End {
    let end = match try_build(session, wishes, Cache::load) {
        Err(Stop::Overtaken) => try_build(session, wishes, |_| None),
        end => end,
    };
    match end {
        Ok(()) => End::Done,
        Err(Stop::Ended(end)) => end,
        // Without anything kept every text is read at the start, and nothing can be overtaken.
        Err(Stop::Overtaken) => End::Failed,
    }
}

/// Why a build went no further.
enum Stop {
    Ended(End),
    /// A file is not what its stamp said, or changed while the build was under way: what was kept is not to be trusted.
    Overtaken,
}

impl From<End> for Stop {
    fn from(end: End) -> Stop {
        Stop::Ended(end)
    }
}

fn try_build(
    session: &Session,
    wishes: &BuildWishes,
    load: impl Fn(&Cache) -> Option<Kept> + Sync,
) -> Result<(), Stop> {
    let mut clock = Clock::start();
    let root = session.root()?;
    let out = wishes.out.clone().unwrap_or_else(|| root.join("public"));
    guard(session, &root, &out)?;
    let audience = if wishes.drafts { Audience::Editors } else { Audience::Public };
    let today = session.today(wishes.date)?;
    let asked = Wishes { audience, base_url: wishes.base_url.clone(), today };
    recover(&out).map_err(|error| refused(session, error))?;
    let cache = Cache::of(&root, &out, &asked);
    let looked = SystemTime::now();
    let (kept, (found, standing)) = rayon::join(
        || cache.as_ref().and_then(&load),
        || rayon::join(|| disk::stamps(&root), || Standing::of(&out).filter(|_| is_ours(&out))),
    );
    let found = found.map_err(|error| session.unreadable(&error))?;
    clock.stage("look");
    if let (Some(kept), Some(standing)) = (&kept, &standing)
        && kept.is_faultless
        && KeptFile::are_all(&root, &kept.files, &found)
        && standing.is_as_left(&kept.pages)
    {
        let summary = Summary { unchanged: kept.pages.len(), ..Summary::default() };
        tell_summary(session, &out, &summary, kept.unpublished, &clock);
        if wishes.timings {
            note(&clock.lines().join("\n"));
        }
        return Ok(());
    }
    let (files, mut memory, pages) = kept.map(Kept::into_parts).unwrap_or_default();
    let mut disk = Disk::kept(&root, files);
    disk.take(found).map_err(|error| session.unreadable(&error))?;
    clock.stage("load");
    let edition = compile_whole(session, &disk, &asked, &mut memory, &mut clock)?;
    let named = edition.diagnostics.iter().flat_map(Diagnostic::spans).map(|span| span.file).collect::<Vec<_>>();
    fetch(session, &disk, &named)?;
    session.tell(&edition.diagnostics, &edition.sources);
    if has_errors(&edition.diagnostics) {
        session.sum_up(&edition.diagnostics);
        return Err(End::ContentErrors.into());
    }
    let staging = Staging::begin(&out).map_err(|error| refused(session, error))?;
    let left = standing.map(|standing| standing.left(pages)).unwrap_or_default();
    let pages = render(session, &edition, &disk, &staging, cache.is_some().then_some(&left))?;
    clock.stage("render");
    let summary = staging.publish().map_err(|error| refused(session, error))?;
    clock.stage("publish");
    if let Some(cache) = cache {
        let is_faultless = edition.diagnostics.is_empty();
        memory.retain(|file| edition.sources.is_there(file));
        cache.save(Kept::new(disk.to_keep(looked), memory, pages, edition.unpublished, is_faultless));
        clock.stage("keep");
    }
    tell_summary(session, &out, &summary, edition.unpublished, &clock);
    if wishes.timings {
        note(&clock.lines().join("\n"));
    }
    // The program ends here: to give back a big site's memory piece by piece would only take time.
    std::mem::forget((edition, disk));
    Ok(())
}

/// Compiles; where that needs the text of files that were only remembered, it fetches them and compiles again.
fn compile_whole(
    session: &Session,
    disk: &Disk,
    wishes: &Wishes,
    memory: &mut Memory,
    clock: &mut Clock,
) -> Result<Edition, Stop> {
    loop {
        let edition =
            compile_in_stages(disk.sources().clone(), wishes.clone(), memory, &mut |stage| clock.stage(stage));
        let wanted = edition.sources.wanted();
        if wanted.is_empty() {
            return Ok(edition);
        }
        fetch(session, disk, &wanted)?;
    }
}

fn fetch(session: &Session, disk: &Disk, wanted: &[FileId]) -> Result<(), Stop> {
    match disk.fetch(wanted) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Stop::Overtaken),
        Err(error) => Err(session.unreadable(&error).into()),
    }
}

/// The output may not lie in the sources, nor the sources in the output.
fn guard(session: &Session, root: &Path, out: &Path) -> Result<(), End> {
    match is_mixed(root, out) {
        true => Err(session.fail(Diagnostic::nowhere(Code::OutputInsideContent).arg("path", shown(out)))),
        false => Ok(()),
    }
}

/// Whether a folder to be written and the sources lie within one another.
pub(super) fn is_mixed(root: &Path, out: &Path) -> bool {
    let (root, full) = (resolved(root), resolved(out));
    let is_source = |folder: &str| full.starts_with(root.join(folder));
    root.starts_with(&full) || is_source("content") || is_source("themes")
}

/// Where a path leads, with links followed as far as it exists; its end may be still to be made.
pub(super) fn resolved(path: &Path) -> PathBuf {
    let mut resolved = PathBuf::new();
    for part in std::env::current_dir().unwrap_or_default().join(path).components() {
        match part {
            Component::ParentDir => drop(resolved.pop()),
            Component::CurDir => {}
            part => {
                resolved.push(part);
                resolved = resolved.canonicalize().unwrap_or(resolved);
            }
        }
    }
    resolved
}

/// Makes every file of the plan, but leaves those that were made of the same before and still stand. All faults of the
/// theme come in one run. Without `left` nothing is kept for another build.
fn render(
    session: &Session,
    edition: &Edition,
    disk: &Disk,
    staging: &Staging,
    left: Option<&BTreeMap<String, (Digest, Stamp)>>,
) -> Result<Vec<KeptPage>, Stop> {
    let website = edition.website();
    let files: Vec<(&OutPath, &Output)> = edition.plan.files().collect();
    let progress = Progress::new(files.len());
    let done = AtomicUsize::new(0);
    let faults: Mutex<Vec<Diagnostic>> = Mutex::new(Vec::new());
    let before = |path: &OutPath, made_of: Option<Digest>| {
        let before = left.and_then(|left| left.get(path.as_str()));
        before.filter(|(before, _)| made_of == Some(*before)).map(|(_, stamp)| *stamp)
    };
    let write = |buffer: &mut Vec<u8>, (path, output): &(&OutPath, &Output)| {
        let is_new = left.is_some_and(|left| !left.contains_key(path.as_str()));
        let mut made_of = left.filter(|_| !is_new).and_then(|_| website.digest(path, output));
        let stamp = before(path, made_of);
        let leave = |stamp| staging.leave(path.as_str(), stamp).map_err(|error| refused(session, error));
        if !stamp.map_or(Ok(false), leave)? {
            let made = make(session, disk, buffer, |buffer| match is_new {
                true => website.make_new(path, output, buffer),
                false => Ok((website.make(path, output, buffer)?, made_of)),
            })?;
            let copy = |source: &str| staging.copy(path.as_str(), &disk.root().join(source));
            if let Ok((_, digest)) = &made {
                made_of = *digest;
            }
            let written = match made {
                Ok((Made::Copied(source), _)) => copy(source).map(drop),
                Ok((Made::Streamed, _)) => staging.stream(path.as_str(), |out| website.stream(output, out)).map(drop),
                Ok(_) => staging.write(path.as_str(), buffer).map(drop),
                Err(fault) => {
                    if let Ok(mut faults) = faults.lock() {
                        faults.push(*fault);
                    }
                    Ok(())
                }
            };
            written.map_err(|error| refused(session, error))?;
        }
        progress.at(done.fetch_add(1, Ordering::Relaxed) + 1);
        Ok(made_of)
    };
    let mut made: Vec<Option<Digest>> = Vec::with_capacity(files.len());
    for run in files.chunk_by(|(_, a), (_, b)| part_of(a) == part_of(b)) {
        let part = run.iter().find_map(|(_, output)| part_of(output));
        let is_due = |(path, output): &(&OutPath, &Output)| {
            before(path, left.and_then(|_| website.digest(path, output))).is_none()
        };
        if let Some(part) = part.filter(|_| run.iter().any(is_due)) {
            fetch(session, disk, &website.gather(part))?;
            website.gather(part);
        }
        let run: Result<Vec<Option<Digest>>, Stop> = run.par_iter().map_init(Vec::new, write).collect();
        made.extend(run?);
        if let Some(part) = part {
            website.scatter(part);
        }
    }
    progress.finish();
    let mut faults = faults.into_inner().unwrap_or_default();
    if !faults.is_empty() {
        // One fault in a template shows on every page that is made of it.
        faults.sort_by(|a, b| (a.code, a.span, &a.args).cmp(&(b.code, b.span, &b.args)));
        faults.dedup();
        session.tell(&faults, &edition.sources);
        session.sum_up(&faults);
        return Err(End::ContentErrors.into());
    }
    let kept = |((path, _), made_of): (&(&OutPath, &Output), Option<Digest>)| {
        Some(KeptPage { path: path.as_str().to_owned(), stamp: staging.stamp(path.as_str())?, made_of })
    };
    Ok(files.iter().zip(made).filter_map(kept).collect())
}

/// The part of the search's index that a file belongs to; its files stand together in the plan.
fn part_of(output: &Output) -> Option<SearchFile> {
    let Output::SearchFile(file) = output else { return None };
    file.part().map(SearchFile::Part)
}

/// A file and what it is made of, or what was wrong with its template.
type Making<'w> = Result<(Made<'w>, Option<Digest>), Box<Diagnostic>>;

/// Makes one file; texts that it shows and that were only remembered are fetched first.
fn make<'w>(
    session: &Session,
    disk: &Disk,
    buffer: &mut Vec<u8>,
    try_make: impl Fn(&mut Vec<u8>) -> Making<'w>,
) -> Result<Making<'w>, Stop> {
    loop {
        match try_make(buffer) {
            Ok((Made::Wanting(files), _)) => fetch(session, disk, &files)?,
            made => return Ok(made),
        }
    }
}

fn tell_summary(session: &Session, out: &Path, summary: &Summary, unpublished: usize, clock: &Clock) {
    let arguments = [
        ("path", shown(out).into()),
        ("files", (summary.written + summary.unchanged).into()),
        ("written", summary.written.into()),
        ("removed", summary.removed.into()),
        ("time", format!("{:.2}", clock.all().as_secs_f64()).into()),
    ];
    note(&session.catalogue.text("cli-built", &arguments));
    if unpublished > 0 {
        note(&session.catalogue.text("cli-unpublished", &[("reports", unpublished.into())]));
    }
}

/// What stood in the way of the output, in the user's words.
pub(super) fn refused(session: &Session, error: PublishError) -> End {
    let fault = |code: Code, path: &PathBuf| Diagnostic::nowhere(code).arg("path", shown(path));
    match error {
        PublishError::Foreign { dir } => session.fail(fault(Code::ForeignOutput, &dir)),
        PublishError::Exists { path } => session.fail(fault(Code::ArchiveExists, &path)),
        PublishError::Busy { out } => session.fail(fault(Code::OutputBusy, &out)),
        PublishError::NotAFolder { path } => session.fail(fault(Code::ForeignOutput, &path).help("help-file")),
        PublishError::UnsafePath { path } => {
            session.fail(Diagnostic::nowhere(Code::Io).arg("path", path).arg("reason", "unsafe path"))
        }
        PublishError::Io { path, source } => session.io(&path, &source),
    }
}
