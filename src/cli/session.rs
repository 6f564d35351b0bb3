//! What all commands share: the language, the site's root, how faults are told.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate};

use crate::cli::End;
use crate::cli::arguments::Format;
use crate::diag::{Code, Diagnostic};
use crate::io::disk;
use crate::io::terminal;
use crate::lang::Lang;
use crate::message::{Catalogue, print};
use crate::source::Sources;

/// A run of the program.
pub struct Session {
    pub lang: Lang,
    pub catalogue: Catalogue,
    root: Option<PathBuf>,
}

impl Session {
    pub fn new(lang: Lang, root: Option<PathBuf>) -> Session {
        Session { lang, catalogue: Catalogue::new(lang), root }
    }

    /// The site's root: `--root`, else the nearest site.toml upward.
    pub fn root(&self) -> Result<PathBuf, End> {
        match &self.root {
            Some(root) if root.join("site.toml").is_file() => Ok(root.clone()),
            Some(root) => Err(self.fail(Diagnostic::nowhere(Code::NoSite).arg("path", shown(root)))),
            None => {
                let here = std::env::current_dir().unwrap_or_default();
                let fault = || self.fail(Diagnostic::nowhere(Code::NoSite).arg("path", shown(&here)));
                disk::find_root(&here).ok_or_else(fault)
            }
        }
    }

    /// Reads the site from disk.
    pub fn load(&self, root: &Path) -> Result<Sources, End> {
        disk::load(root).map_err(|error| self.unreadable(&error))
    }

    /// A file or folder of the site that could not be read: its path, caused by the reason.
    pub fn unreadable(&self, error: &anyhow::Error) -> End {
        let fault = Diagnostic::nowhere(Code::Io).arg("path", error.to_string());
        self.fail(fault.arg("reason", error.root_cause().to_string()))
    }

    /// A fault of the surroundings: told, and the end of the command.
    pub fn fail(&self, fault: Diagnostic) -> End {
        self.tell(&[fault], &Sources::default());
        End::Failed
    }

    /// A file that could not be read or written.
    pub fn io(&self, path: &Path, reason: &std::io::Error) -> End {
        self.fail(Diagnostic::nowhere(Code::Io).arg("path", shown(path)).arg("reason", reason.to_string()))
    }

    /// Tells diagnostics to a person, on standard error.
    pub fn tell(&self, diagnostics: &[Diagnostic], sources: &Sources) {
        if !diagnostics.is_empty() {
            terminal::note(&print::human(diagnostics, sources, &self.catalogue, terminal::notes_have_colour()));
        }
    }

    /// Prints diagnostics as a result, on standard output.
    pub fn print(&self, diagnostics: &[Diagnostic], sources: &Sources, format: Format) {
        terminal::print(&match format {
            Format::Human => print::human(diagnostics, sources, &self.catalogue, terminal::output_has_colour()),
            Format::Short => print::short(diagnostics, sources, &self.catalogue),
            Format::Json => print::json(diagnostics, sources, &self.catalogue),
        });
    }

    /// Says how many faults there were, on standard error.
    pub fn sum_up(&self, diagnostics: &[Diagnostic]) {
        terminal::note(&self.catalogue.found(diagnostics));
    }

    /// The day of the build: `--date`, else `SOURCE_DATE_EPOCH`, else none.
    pub fn today(&self, asked: Option<NaiveDate>) -> Result<Option<NaiveDate>, End> {
        let Ok(epoch) = std::env::var("SOURCE_DATE_EPOCH") else { return Ok(asked) };
        if asked.is_some() || epoch.is_empty() {
            return Ok(asked);
        }
        let day = epoch.trim().parse().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
        let fault = Diagnostic::nowhere(Code::BadArgument).arg("name", "SOURCE_DATE_EPOCH").arg("value", &epoch);
        day.map(|day| Some(day.date_naive())).ok_or_else(|| self.fail(fault))
    }
}

/// A path as people read it.
pub fn shown(path: &Path) -> String {
    path.display().to_string()
}
