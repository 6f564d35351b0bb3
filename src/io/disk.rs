//! A site on disk: what lies there, and what changed since the last look.
//!
//! Takes the site's root, gives everything that belongs to it. Only files whose stamps differ are read again. What was
//! kept of an earlier run stands for files that are as they were; their text is fetched when somebody asks for it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::digest::Digest;
use crate::io::stamp::{self, Stamp};
use crate::read::layout::is_litter;
use crate::source::{Attachment, FileId, SourceFile, Sources, StaticFile};
use crate::theme::builtin;

/// The nearest folder upward that holds a site.toml.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| folder.join("site.toml").is_file()).map(Path::to_path_buf)
}

/// Reads a site once: site.toml, content, themes; the built-in theme lies under what the site does not override.
///
/// # Errors
/// The first file or folder that cannot be read: its path, caused by the reason.
pub fn load(root: &Path) -> Result<Sources> {
    let mut disk = Disk::new(root);
    disk.look()?;
    Ok(disk.sources)
}

/// The stamps of all files of a site.
///
/// # Errors
/// The first folder that cannot be read: its path, caused by the reason.
pub fn stamps(root: &Path) -> Result<BTreeMap<String, Stamp>> {
    let mut stamps: BTreeMap<String, Stamp> = BTreeMap::new();
    stamps.extend(stamp::of(&root.join("site.toml")).map(|stamp| ("site.toml".to_owned(), stamp)));
    for folder in ["content", "themes"] {
        stamps.extend(stamp::below(root, folder, |name| !is_litter(name))?);
    }
    Ok(stamps)
}

/// A site's files as they were at the last look.
pub struct Disk {
    root: PathBuf,
    stamps: BTreeMap<String, Stamp>,
    sources: Sources,
}

/// A file of an earlier run.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptFile {
    path: String,
    stamp: Stamp,
    /// The file was so new that it may have changed again behind the same stamp.
    is_fresh: bool,
    /// Of a text.
    digest: Option<Digest>,
    /// Of a text of the content. Themes are read anew.
    id: Option<FileId>,
    /// What was found out about an attachment.
    attachment: Option<Attachment>,
}

impl Disk {
    /// A site of which nothing is known but the built-in theme.
    pub fn new(root: &Path) -> Disk {
        Disk::with(root, Sources::default())
    }

    /// A site as an earlier run left it.
    pub fn kept(root: &Path, files: Vec<KeptFile>) -> Disk {
        let mut sources = Sources::default();
        let mut stamps = BTreeMap::new();
        for KeptFile { path, stamp, is_fresh, digest, id, attachment } in files {
            match (id, digest, attachment) {
                (Some(id), Some(digest), _) => sources.expect(id, SourceFile::unread(path.clone(), digest)),
                (_, _, Some(attachment)) => sources.attach(attachment),
                _ => continue,
            }
            stamps.extend((!is_fresh).then_some((path, stamp)));
        }
        Disk { stamps, ..Disk::with(root, sources) }
    }

    fn with(root: &Path, mut sources: Sources) -> Disk {
        for (path, bytes) in builtin() {
            match is_text(&path) {
                true => drop(sources.add(SourceFile::new(path, bytes))),
                false => sources.keep_static(StaticFile { path, bytes: bytes.to_vec() }),
            }
        }
        Disk { root: root.to_path_buf(), stamps: BTreeMap::new(), sources }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Everything that lay there at the last look.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Looks at every file's stamp and reads those that are new or differ. Gives the paths that were added, changed or
    /// removed, in order.
    ///
    /// # Errors
    /// The first file or folder that cannot be read: its path, caused by the reason. Nothing of this look is kept.
    pub fn look(&mut self) -> Result<Vec<String>> {
        self.take(stamps(&self.root)?)
    }

    /// The same for stamps that were looked at already.
    ///
    /// # Errors
    /// As for [`Disk::look`].
    pub fn take(&mut self, mut found: BTreeMap<String, Stamp>) -> Result<Vec<String>> {
        let changed: Vec<&String> =
            found.iter().filter(|(path, stamp)| self.stamps.get(*path) != Some(stamp)).map(|(path, _)| path).collect();
        let read: Vec<(String, Option<Loaded>)> = changed
            .into_par_iter()
            .map_init(Vec::new, |buffer, path| Ok((path.clone(), read(&self.root, path, found.get(path), buffer)?)))
            .collect::<Result<_>>()?;
        let mut changed = Vec::with_capacity(read.len());
        for (path, loaded) in read {
            match loaded {
                Some(Loaded::Text(file)) => drop(self.sources.add(file)),
                Some(Loaded::Static(file)) => self.sources.keep_static(file),
                Some(Loaded::Attachment(file)) => self.sources.attach(file),
                None => drop(found.remove(&path)),
            }
            changed.push(path);
        }
        let gone: Vec<String> =
            self.sources.site_paths().filter(|path| !found.contains_key(*path)).map(str::to_owned).collect();
        for path in gone {
            self.sources.remove(&path);
            changed.push(path);
        }
        self.stamps = found;
        changed.sort();
        changed.dedup();
        Ok(changed)
    }

    /// Fetches the texts that were asked for in vain. False where one is no longer what it was.
    ///
    /// # Errors
    /// The first file that cannot be read.
    pub fn fetch(&self, wanted: &[FileId]) -> Result<bool> {
        let fetched: Vec<bool> = wanted
            .par_iter()
            .filter(|id| !self.sources.file(**id).is_here())
            .map(|id| fetch(&self.root, self.sources.file(*id)))
            .collect::<Result<_>>()?;
        Ok(fetched.into_iter().all(|same| same))
    }

    /// What a later run may take for known; `looked` is the time of the last look.
    pub fn to_keep(&self, looked: SystemTime) -> Vec<KeptFile> {
        let kept = |(path, stamp): (&String, &Stamp)| KeptFile {
            path: path.clone(),
            stamp: *stamp,
            is_fresh: stamp.is_fresh(looked),
            digest: self.sources.digest(path),
            id: self.sources.content_id(path),
            attachment: self.sources.attachment(path).cloned(),
        };
        self.stamps.iter().map(kept).collect()
    }
}

impl KeptFile {
    /// Whether all files of a site are as they were. Those whose stamps cannot tell it are read.
    pub fn are_all(root: &Path, kept: &[KeptFile], found: &BTreeMap<String, Stamp>) -> bool {
        let is_same = |kept: &KeptFile| {
            fs::read(root.join(&kept.path)).is_ok_and(|it| kept.digest == Some(Digest::of_bytes(&it)))
        };
        kept.len() == found.len()
            && kept.iter().zip(found).all(|(kept, (path, stamp))| kept.path == *path && kept.stamp == *stamp)
            && kept.par_iter().filter(|kept| kept.is_fresh).all(is_same)
    }
}

enum Loaded {
    Text(SourceFile),
    Static(StaticFile),
    Attachment(Attachment),
}

/// Files whose text matters: Markdown, and of a theme everything but what it publishes as it is.
fn is_text(path: &str) -> bool {
    path == "site.toml" || path.ends_with(".md") || (path.contains("themes/") && !path.contains("/static/"))
}

/// Reads one file; the buffer saves making a new one each time.
fn read(root: &Path, path: &str, stamp: Option<&Stamp>, buffer: &mut Vec<u8>) -> Result<Option<Loaded>> {
    let full = root.join(path);
    let loaded = if is_text(path) {
        buffer.clear();
        let read = File::open(&full).and_then(|mut file| file.read_to_end(buffer));
        read.map(|_| Loaded::Text(SourceFile::new(path.to_owned(), buffer.as_slice())))
    } else if path.starts_with("themes/") {
        fs::read(&full).map(|bytes| Loaded::Static(StaticFile { path: path.to_owned(), bytes }))
    } else {
        attachment(&full, path, stamp).map(Loaded::Attachment)
    };
    match loaded {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        loaded => loaded.map(Some).with_context(|| full.display().to_string()),
    }
}

/// Its bytes pass by and are not kept: an attachment may be big.
fn attachment(full: &Path, path: &str, stamp: Option<&Stamp>) -> io::Result<Attachment> {
    let mut file = File::open(full)?;
    let (mut hash, mut size, mut piece) = (Sha256::new(), 0, vec![0; 1 << 16]);
    loop {
        match file.read(&mut piece)? {
            0 => break,
            length => {
                hash.update(&piece[..length]);
                size += length as u64;
            }
        }
    }
    Ok(Attachment {
        path: path.to_owned(),
        size,
        dimensions: imagesize::size(full).ok().map(|size| (size.width, size.height)),
        version: Digest::of(&stamp),
        sha256: hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect(),
    })
}

fn fetch(root: &Path, file: &SourceFile) -> Result<bool> {
    let full = root.join(&file.path);
    let bytes = fs::read(&full).with_context(|| full.display().to_string())?;
    let is_same = Digest::of_bytes(&bytes) == file.digest;
    file.fill(&bytes);
    Ok(is_same)
}
