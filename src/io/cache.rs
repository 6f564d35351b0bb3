//! What one build leaves for the next: the stamps of what it read and wrote, what it worked out of each file, and what
//! each page was made of.
//!
//! Takes and gives [`Kept`], one file per site and output in the user's cache folder. Everything in it is checked
//! against the disk before it is used, so that without it, or with a damaged one, a build does the same in more time.
//! Refuses what another program wrote: a file counts only with its own checksum, and for the very same executable.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};
use serde::{Deserialize, Serialize};

use crate::digest::{Digest, Digesting};
use crate::edition::{Memory, Wishes};
use crate::io::disk::KeptFile;
use crate::io::stamp::{self, Stamp};
use crate::memo::Memo;

/// How many sites the folder holds; the ones that were built longest ago go first.
const SITES: usize = 32;

/// What is kept of a build.
#[derive(Debug, Serialize, Deserialize)]
pub struct Kept {
    /// The executable and what was wished for.
    made_by: Digest,
    /// Every file that was read.
    pub files: Vec<KeptFile>,
    read: Memo,
    prose: Memo,
    /// Every file that was written.
    pub pages: Vec<KeptPage>,
    /// How many reports were left out.
    pub unpublished: usize,
    /// Nothing had to be said about the content.
    pub is_faultless: bool,
}

/// A file of the output.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptPage {
    pub path: String,
    pub stamp: Stamp,
    /// What it was made of; `None` for a file that is made each time.
    pub made_of: Option<Digest>,
}

/// The place of what is kept of builds of one site into one folder.
pub struct Cache {
    file: PathBuf,
    made_by: Digest,
}

impl Cache {
    /// The place for a site and an output; `None` where the user has no cache folder.
    pub fn of(root: &Path, out: &Path, wishes: &Wishes) -> Option<Cache> {
        let folder = choose_base_strategy().ok()?.cache_dir().join("letopis");
        let (root, out) = (fs::canonicalize(root).ok()?, std::path::absolute(out).ok()?);
        let name: String = Digest::of(&(&root, &out)).to_string();
        let executable = stamp::of(&std::env::current_exe().ok()?)?;
        let made_by = Digest::of(&(
            env!("CARGO_PKG_VERSION"),
            executable,
            &wishes.base_url,
            wishes.today.map(|day| day.to_string()),
            wishes.audience,
        ));
        Some(Cache { file: folder.join(name), made_by })
    }

    /// What the last build left, if it can be used.
    pub fn load(&self) -> Option<Kept> {
        let bytes = fs::read(&self.file).ok()?;
        let (body, checksum) = bytes.split_at_checked(bytes.len().checked_sub(size_of::<u128>())?)?;
        if Digest::of_bytes(body).to_bytes() != checksum {
            return None;
        }
        postcard::from_bytes::<Kept>(body).ok().filter(|kept| kept.made_by == self.made_by)
    }

    /// Leaves this for the next build. What cannot be written is not kept, and nobody misses it.
    pub fn save(&self, kept: Kept) {
        let kept = Kept { made_by: self.made_by, ..kept };
        let Some(folder) = self.file.parent() else { return };
        let new = self.file.with_extension(std::process::id().to_string());
        let written = fs::create_dir_all(folder).and_then(|()| {
            let mut body = Digesting::new(BufWriter::new(File::create(&new)?));
            postcard::to_io(&kept, &mut body).map_err(io::Error::other)?;
            let (mut file, checksum) = body.finish();
            file.write_all(&checksum.to_bytes())?;
            file.flush()?;
            fs::rename(&new, &self.file)
        });
        match written {
            Ok(()) => prune(folder),
            Err(_) => drop(fs::remove_file(&new)),
        }
    }
}

impl Kept {
    pub fn new(
        files: Vec<KeptFile>,
        memory: Memory,
        pages: Vec<KeptPage>,
        unpublished: usize,
        is_faultless: bool,
    ) -> Kept {
        let made_by = Digest::of(&());
        Kept { made_by, files, read: memory.read, prose: memory.link.prose, pages, unpublished, is_faultless }
    }

    /// What the compilation may remember, and the files that it is about.
    pub fn into_parts(self) -> (Vec<KeptFile>, Memory, Vec<KeptPage>) {
        let mut memory = Memory { read: self.read, ..Memory::default() };
        memory.link.prose = self.prose;
        (self.files, memory, self.pages)
    }
}

/// Forgets sites that were not built for long.
fn prune(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let age = |entry: &fs::DirEntry| entry.metadata().and_then(|metadata| metadata.modified()).ok();
    let mut files: Vec<_> = entries.flatten().map(|entry| (age(&entry), entry.path())).collect();
    files.sort();
    for (_, path) in files.iter().rev().skip(SITES) {
        let _ = fs::remove_file(path);
    }
}
