//! What the server shows now, and how it goes on from one look at the disk to the next.
//!
//! Takes each new edition with the paths that changed, gives what is shown from then on: an edition with errors never
//! takes the place of one without. Nothing in it changes, so that requests and rebuilds do not wait for one another.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diag::{Diagnostic, has_errors};
use crate::edition::Edition;
use crate::serve::proof;
use crate::source::Sources;
use crate::theme::ARCHIVE_SHEET;

/// What is shown.
#[derive(Clone)]
pub struct Showing {
    /// Tells this run of the server from others.
    run: String,
    /// Counts the editions that differ in more than style sheets.
    number: u64,
    pub site: Arc<Edition>,
    /// The good site before this one, where this one may have faults that show only when a page is made.
    elder: Option<Arc<Edition>>,
    /// The site that is shown has no errors.
    pub is_sound: bool,
    /// What holds back the files as they are on disk.
    pub held: Option<Arc<Held>>,
    /// Pages that were shown in this run and are no more.
    gone: Arc<BTreeSet<String>>,
    /// The files when the server started.
    pub begun: Arc<Sources>,
    /// Every path that changed since.
    pub touched: Arc<BTreeSet<String>>,
    /// Those that changed since the site that is shown.
    waiting: BTreeSet<String>,
}

/// Files on disk that are not shown because of their faults.
pub struct Held {
    pub diagnostics: Vec<Diagnostic>,
    pub sources: Sources,
}

impl Showing {
    /// The first edition is shown whatever is wrong with it; `faults` were found outside of it.
    pub fn begin(run: String, edition: Edition, faults: Vec<Diagnostic>) -> Showing {
        let held = held(&edition, faults);
        let begun = Arc::new(edition.sources.clone());
        Showing {
            run,
            number: 1,
            site: Arc::new(edition),
            elder: None,
            is_sound: held.is_none(),
            held: held.map(Arc::new),
            gone: Arc::default(),
            begun,
            touched: Arc::default(),
            waiting: BTreeSet::new(),
        }
    }

    /// What is shown after another look; `faults` were found outside of the edition.
    pub fn turn(&self, edition: Edition, faults: Vec<Diagnostic>, changed: &BTreeSet<String>) -> Showing {
        let held = held(&edition, faults);
        let mut next = self.clone();
        next.touched = Arc::new(self.touched.union(changed).cloned().collect());
        next.waiting.extend(changed.iter().cloned());
        let stays = held.is_some() && self.is_sound;
        next.held = held.map(Arc::new);
        if stays {
            return next;
        }
        let is_doubtful = self.held.is_some() || proof::is_due(&next.waiting);
        next.elder = (self.is_sound && is_doubtful).then(|| self.site.clone());
        let is_style = self.is_sound && self.held.is_none() && next.waiting.iter().all(|path| is_style_sheet(path));
        next.number += u64::from(!is_style);
        next.waiting.clear();
        next.is_sound = next.held.is_none();
        next.gone = Arc::new(gone(&self.gone, &self.site, &edition));
        next.site = Arc::new(edition);
        next
    }

    /// Goes back to the good site before this one, for a fault that showed when a page was made.
    pub fn recant(&self, fault: Diagnostic) -> Option<Showing> {
        let elder = self.elder.clone()?;
        let held = Held { diagnostics: vec![fault], sources: self.site.sources.clone() };
        Some(Showing { number: self.number + 1, site: elder, elder: None, held: Some(Arc::new(held)), ..self.clone() })
    }

    /// The same site with a fault of the disk itself.
    pub fn hold(&self, fault: Diagnostic) -> Showing {
        let held = Held { diagnostics: vec![fault], sources: Sources::default() };
        Showing { held: Some(Arc::new(held)), ..self.clone() }
    }

    /// Whether the disk could not be read at the last look.
    pub fn is_unread(&self) -> bool {
        self.held.as_ref().is_some_and(|held| held.sources.files().next().is_none())
    }

    /// The name of the edition that is shown.
    pub fn edition(&self) -> String {
        format!("{}-{}", self.run, self.number)
    }

    /// Whether a page was there earlier in this run.
    pub fn is_gone(&self, path: &str) -> bool {
        self.gone.contains(path)
    }

    /// Everything that can be said against the files as they are on disk.
    pub fn diagnostics(&self) -> (&[Diagnostic], &Sources) {
        match &self.held {
            Some(held) => (&held.diagnostics, &held.sources),
            None => (&self.site.diagnostics, &self.site.sources),
        }
    }

    /// The files as they are on disk.
    pub fn newest(&self) -> &Sources {
        // A disk that could not be read says nothing of its files.
        match &self.held {
            Some(held) if held.sources.files().next().is_some() => &held.sources,
            _ => &self.site.sources,
        }
    }

    /// The style sheets of the site.
    pub fn styles(&self) -> impl Iterator<Item = &str> {
        let published = self.site.theme.assets.iter().filter(|asset| asset.source != ARCHIVE_SHEET);
        published.map(|asset| asset.name.as_str()).filter(|name| name.ends_with(".css"))
    }
}

fn held(edition: &Edition, faults: Vec<Diagnostic>) -> Option<Held> {
    if faults.is_empty() && !has_errors(&edition.diagnostics) {
        return None;
    }
    let diagnostics = edition.diagnostics.iter().cloned().chain(faults).collect();
    Some(Held { diagnostics, sources: edition.sources.clone() })
}

fn is_style_sheet(path: &str) -> bool {
    path.starts_with("themes/") && path.contains("/static/") && path.ends_with(".css")
}

fn gone(before: &BTreeSet<String>, old: &Edition, new: &Edition) -> BTreeSet<String> {
    let is_missing = |path: &String| new.plan.find(path).is_none();
    let mut gone: BTreeSet<String> = before.iter().filter(|path| is_missing(path)).cloned().collect();
    // Mostly a change leaves all pages where they were.
    let same = old.plan.files().map(|(path, _)| path).eq(new.plan.files().map(|(path, _)| path));
    if !same {
        let left = old.plan.files().map(|(path, _)| path.to_string()).filter(|path| path.ends_with(".html"));
        gone.extend(left.filter(is_missing));
    }
    gone
}
