//! `letopis build`: the whole site, rendered in parallel and swapped in at once.

use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::cli::End;
use crate::cli::arguments::BuildWishes;
use crate::cli::session::{Session, shown};
use crate::diag::{Code, Diagnostic, has_errors};
use crate::edition::{Edition, Memory, Wishes, compile};
use crate::io::publish::{PublishError, Staging, Summary};
use crate::io::terminal::{Progress, note};
use crate::link::Audience;
use crate::plan::Output;
use crate::render::Made;
use crate::route::OutPath;

/// Builds the site of a session.
pub fn build(session: &Session, wishes: &BuildWishes) -> End {
    match try_build(session, wishes) {
        Ok(()) => End::Done,
        Err(end) => end,
    }
}

fn try_build(session: &Session, wishes: &BuildWishes) -> Result<(), End> {
    let begin = Instant::now();
    let root = session.root()?;
    let out = wishes.out.clone().unwrap_or_else(|| root.join("public"));
    guard(session, &root, &out)?;
    let today = session.today(wishes.date)?;
    let sources = session.load(&root)?;
    let loaded = begin.elapsed();
    let audience = if wishes.drafts { Audience::Editors } else { Audience::Public };
    let edition =
        compile(sources, Wishes { audience, base_url: wishes.base_url.clone(), today }, &mut Memory::default());
    let compiled = begin.elapsed();
    session.tell(&edition.diagnostics, &edition.sources);
    if has_errors(&edition.diagnostics) {
        session.sum_up(&edition.diagnostics);
        return Err(End::ContentErrors);
    }
    let staging = Staging::begin(&out).map_err(|error| refused(session, error))?;
    render(session, &edition, &root, &staging)?;
    let rendered = begin.elapsed();
    let summary = staging.publish().map_err(|error| refused(session, error))?;
    let published = begin.elapsed();
    tell_summary(session, &out, &summary, published);
    if edition.unpublished > 0 {
        note(&session.catalogue.text("cli-unpublished", &[("reports", edition.unpublished.into())]));
    }
    if wishes.timings {
        let stages = [
            ("load", loaded),
            ("compile", compiled - loaded),
            ("render", rendered - compiled),
            ("publish", published - rendered),
            ("all", published),
        ];
        for (stage, time) in stages {
            note(&format!("{stage:<8} {:>9.1} ms", time.as_secs_f64() * 1_000.0));
        }
    }
    Ok(())
}

/// The output may not lie in the sources, nor the sources in the output.
fn guard(session: &Session, root: &Path, out: &Path) -> Result<(), End> {
    let (root, full) = (resolved(root), resolved(out));
    let is_source = |folder: &str| full.starts_with(root.join(folder));
    if root.starts_with(&full) || is_source("content") || is_source("themes") {
        return Err(session.fail(Diagnostic::nowhere(Code::OutputInsideContent).arg("path", shown(out))));
    }
    Ok(())
}

/// Where a path leads, with links followed as far as it exists; its end may be still to be made.
fn resolved(path: &Path) -> PathBuf {
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

/// Makes every file of the plan; all faults of the theme come in one run.
fn render(session: &Session, edition: &Edition, root: &Path, staging: &Staging) -> Result<(), End> {
    let website = edition.website();
    let files: Vec<(&OutPath, &Output)> = edition.plan.files().collect();
    let progress = Progress::new(files.len());
    let done = AtomicUsize::new(0);
    let faults: Mutex<Vec<Diagnostic>> = Mutex::new(Vec::new());
    let written: Result<(), PublishError> = files.par_iter().try_for_each_init(Vec::new, |buffer, (path, output)| {
        match website.make(path, output, buffer) {
            Ok(Made::Rendered) => drop(staging.write(path.as_str(), buffer)?),
            Ok(Made::Streamed) => drop(staging.stream(path.as_str(), |out| website.stream(out))?),
            Ok(Made::Copied(source)) => drop(staging.copy(path.as_str(), &root.join(source))?),
            Err(fault) => {
                if let Ok(mut faults) = faults.lock() {
                    faults.push(*fault);
                }
            }
        }
        progress.at(done.fetch_add(1, Ordering::Relaxed) + 1);
        Ok(())
    });
    progress.finish();
    written.map_err(|error| refused(session, error))?;
    let mut faults = faults.into_inner().unwrap_or_default();
    if faults.is_empty() {
        return Ok(());
    }
    // One fault in a template shows on every page that is made of it.
    faults.sort_by(|a, b| (a.code, a.span, &a.args).cmp(&(b.code, b.span, &b.args)));
    faults.dedup();
    session.tell(&faults, &edition.sources);
    session.sum_up(&faults);
    Err(End::ContentErrors)
}

fn tell_summary(session: &Session, out: &Path, summary: &Summary, time: Duration) {
    let arguments = [
        ("path", shown(out).into()),
        ("files", (summary.written + summary.unchanged).into()),
        ("written", summary.written.into()),
        ("removed", summary.removed.into()),
        ("time", format!("{:.2}", time.as_secs_f64()).into()),
    ];
    note(&session.catalogue.text("cli-built", &arguments));
}

/// What stood in the way of the output, in the user's words.
fn refused(session: &Session, error: PublishError) -> End {
    let fault = |code: Code, path: &PathBuf| Diagnostic::nowhere(code).arg("path", shown(path));
    match error {
        PublishError::Foreign { dir } => session.fail(fault(Code::ForeignOutput, &dir)),
        PublishError::Busy { out } => session.fail(fault(Code::OutputBusy, &out)),
        PublishError::NotAFolder { path } => session.fail(fault(Code::ForeignOutput, &path).help("help-file")),
        PublishError::UnsafePath { path } => {
            session.fail(Diagnostic::nowhere(Code::Io).arg("path", path).arg("reason", "unsafe path"))
        }
        PublishError::Io { path, source } => session.io(&path, &source),
    }
}
