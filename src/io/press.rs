//! From the disk to pages, again and again: the one place where the server looks, compiles and makes.
//!
//! Takes the site's root and what is wished of the pipeline, gives editions, and single files of them. A file that only
//! a link leads to and that lies outside the root is refused.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::diag::{Code, Diagnostic};
use crate::edition::{Edition, Memory, Wishes, compile};
use crate::io::disk::Disk;
use crate::plan::Output;
use crate::render::Made;
use crate::route::OutPath;

/// What is printed again whenever a file changes.
pub struct Press {
    disk: Disk,
    wishes: Wishes,
    /// So that only what changed is read and linked again.
    memory: Memory,
}

impl Press {
    pub fn new(root: &Path, wishes: Wishes) -> Press {
        Press { disk: Disk::new(root), wishes, memory: Memory::default() }
    }

    /// Looks at the disk: the paths that changed since the last look.
    ///
    /// # Errors
    /// What could not be read, as a diagnostic. Nothing of such a look counts.
    pub fn look(&mut self) -> Result<Vec<String>, Diagnostic> {
        let fault = |error: anyhow::Error| {
            let reason = error.root_cause().to_string();
            Diagnostic::nowhere(Code::Io).arg("path", error.to_string()).arg("reason", reason)
        };
        self.disk.look().map_err(fault)
    }

    /// Whether a file was there at the last look.
    pub fn has(&self, path: &str) -> bool {
        self.disk.sources().has(path)
    }

    /// The edition of what was there at the last look.
    pub fn print(&mut self) -> Edition {
        compile(self.disk.sources().clone(), self.wishes.clone(), &mut self.memory)
    }
}

/// The bytes of a file of the site.
pub enum Sheet {
    /// A page, a theme's file, data.
    Made(Vec<u8>),
    /// A file that an author put beside a report.
    Attached(Vec<u8>),
}

/// Why there are none.
pub enum Spoilt {
    /// A template ran into a fault.
    Fault(Box<Diagnostic>),
    /// It leads out of the site's folder.
    Outside,
    /// It vanished, or cannot be read.
    Unreadable(io::Error),
}

/// Makes one file of an edition.
///
/// # Errors
/// See [`Spoilt`].
pub fn make(edition: &Edition, root: &Path, path: &OutPath, output: &Output) -> Result<Sheet, Spoilt> {
    let website = edition.website();
    let mut buffer = Vec::new();
    if let Output::SearchFile(file) = output {
        website.gather(*file);
    }
    match website.make(path, output, &mut buffer) {
        Ok(Made::Rendered) => Ok(Sheet::Made(buffer)),
        Ok(Made::Streamed) => {
            website.stream(output, &mut buffer).map_err(Spoilt::Unreadable)?;
            Ok(Sheet::Made(buffer))
        }
        Ok(Made::Copied(source)) => {
            let file = inside(root, source).map_err(|error| match error.kind() {
                ErrorKind::PermissionDenied => Spoilt::Outside,
                _ => Spoilt::Unreadable(error),
            })?;
            fs::read(file).map(Sheet::Attached).map_err(Spoilt::Unreadable)
        }
        // Every look reads all texts, so that none is wanting.
        Ok(Made::Wanting(_)) => Err(Spoilt::Unreadable(ErrorKind::NotFound.into())),
        Err(fault) => Err(Spoilt::Fault(fault)),
    }
}

/// The full path of a file of the site, with links followed.
///
/// # Errors
/// It is not there, or, as [`ErrorKind::PermissionDenied`], lies outside the root.
pub fn inside(root: &Path, path: &str) -> io::Result<PathBuf> {
    let root = root.canonicalize()?;
    let file = root.join(path).canonicalize()?;
    match file.starts_with(&root) && file.is_file() {
        true => Ok(file),
        false => Err(ErrorKind::PermissionDenied.into()),
    }
}
