//! Reading a site from disk.
//!
//! Takes the site's root, gives everything that belongs to it, sorted by path. Hidden files and what editors
//! leave behind are passed over.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::read::layout::is_litter;
use crate::source::{Attachment, Sources, StaticFile};
use crate::theme::builtin;

/// The nearest folder upward that holds a site.toml.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| folder.join("site.toml").is_file()).map(Path::to_path_buf)
}

/// Reads a site: site.toml, content, themes; the built-in theme lies under what the site does not override.
///
/// # Errors
/// The first file or folder that cannot be read: its path, caused by the reason.
pub fn load(root: &Path) -> Result<Sources> {
    let mut paths = Vec::new();
    if root.join("site.toml").is_file() {
        paths.push("site.toml".to_owned());
    }
    for folder in ["content", "themes"] {
        walk(root, folder, &mut paths)?;
    }
    paths.sort();
    let mut loaded: Vec<(String, Loaded)> =
        paths.into_par_iter().map(|path| read(root, path)).collect::<Result<_>>()?;
    for (path, bytes) in builtin() {
        let file = if is_text(&path) { Loaded::Text(bytes.to_vec()) } else { Loaded::Static(bytes.to_vec()) };
        loaded.push((path, file));
    }
    loaded.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut sources = Sources::default();
    for (path, file) in loaded {
        match file {
            Loaded::Text(bytes) => drop(sources.add(path, bytes)),
            Loaded::Static(bytes) => sources.keep_static(StaticFile { path, bytes }),
            Loaded::Attachment { size, dimensions } => sources.attach(Attachment { path, size, dimensions }),
        }
    }
    Ok(sources)
}

enum Loaded {
    Text(Vec<u8>),
    Static(Vec<u8>),
    Attachment { size: u64, dimensions: Option<(usize, usize)> },
}

/// Files whose text matters: Markdown, and of a theme everything but what it publishes as it is.
fn is_text(path: &str) -> bool {
    path == "site.toml" || path.ends_with(".md") || (path.contains("themes/") && !path.contains("/static/"))
}

fn walk(root: &Path, folder: &str, paths: &mut Vec<String>) -> Result<()> {
    let start = root.join(folder);
    if !start.is_dir() {
        return Ok(());
    }
    let entries = WalkDir::new(&start).follow_links(true).into_iter().filter_entry(|entry| !is_passed_over(entry));
    for entry in entries {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(&start).display().to_string();
            anyhow::Error::from(error).context(path)
        })?;
        if entry.file_type().is_file() {
            let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
            let parts: Vec<String> = below.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            paths.push(parts.join("/"));
        }
    }
    Ok(())
}

/// Hidden files, backups and locks of editors, and what systems put into folders.
fn is_passed_over(entry: &DirEntry) -> bool {
    entry.depth() > 0 && is_litter(&entry.file_name().to_string_lossy())
}

fn read(root: &Path, path: String) -> Result<(String, Loaded)> {
    let full = root.join(&path);
    let context = || full.display().to_string();
    let loaded = if is_text(&path) {
        Loaded::Text(fs::read(&full).with_context(context)?)
    } else if path.starts_with("themes/") {
        Loaded::Static(fs::read(&full).with_context(context)?)
    } else {
        let size = fs::metadata(&full).with_context(context)?.len();
        let dimensions = imagesize::size(&full).ok().map(|size| (size.width, size.height));
        Loaded::Attachment { size, dimensions }
    };
    Ok((path, loaded))
}
