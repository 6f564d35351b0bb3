//! Text as it lay on disk, with places in it.
//!
//! Takes paths and bytes from the shell, gives files, spans, lines and columns. Files are shared, so that the next
//! look at the disk copies only what changed. Refuses nothing: a file that is not UTF-8 is kept, with the offset of
//! its first bad byte, so that reading can report it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use crate::digest::Digest;

/// A file of [`Sources`]. A path keeps its id as long as the same sources are added to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileId(u32);

/// A byte range in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    pub file: FileId,
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// Offsets are bytes in the file's text; files over 4 GB are cut by the loader.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Span {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { file, start: clamp(range.start), end: clamp(range.end) }
    }

    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value with the place where it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Spanned<T> {
    pub fn new(value: T, span: Span) -> Spanned<T> {
        Spanned { value, span }
    }
}

/// One text file of the site. Its text may still lie on the disk alone, where its digest says that nothing in it is
/// new: whoever asks for it then gets nothing, and the asking is noted, so that the shell can fetch it.
#[derive(Debug)]
pub struct SourceFile {
    /// Relative to the site's root, with `/` between the parts.
    pub path: String,
    /// Of the bytes as they lay on disk.
    pub digest: Digest,
    read: OnceLock<Text>,
    asked: AtomicBool,
}

#[derive(Debug)]
struct Text {
    text: String,
    invalid_at: Option<usize>,
}

impl SourceFile {
    /// Takes the bytes for text.
    pub fn new(path: String, bytes: impl AsRef<[u8]>) -> SourceFile {
        let file = SourceFile::unread(path, Digest::of_bytes(bytes.as_ref()));
        file.fill(bytes.as_ref());
        file
    }

    /// A file whose text has not been fetched.
    pub fn unread(path: String, digest: Digest) -> SourceFile {
        SourceFile { path, digest, read: OnceLock::new(), asked: AtomicBool::new(false) }
    }

    /// Gives the file its bytes, unless it has them.
    pub fn fill(&self, bytes: &[u8]) {
        self.read.get_or_init(|| text(bytes));
    }

    /// Without a byte order mark; line ends as they were.
    pub fn text(&self) -> &str {
        match self.read.get() {
            Some(read) => &read.text,
            None => {
                self.asked.store(true, Ordering::Relaxed);
                ""
            }
        }
    }

    /// Byte offset of the first byte that is not UTF-8. A file that was not fetched has been found good before.
    pub fn invalid_at(&self) -> Option<usize> {
        self.read.get().and_then(|read| read.invalid_at)
    }

    /// Whether the text has been fetched.
    pub fn is_here(&self) -> bool {
        self.read.get().is_some()
    }

    /// Whether the text was asked for in vain.
    pub fn is_wanted(&self) -> bool {
        self.asked.load(Ordering::Relaxed) && self.read.get().is_none()
    }
}

fn text(bytes: &[u8]) -> Text {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => Text { text: text.to_owned(), invalid_at: None },
        Err(error) => Text { text: String::from_utf8_lossy(bytes).into_owned(), invalid_at: Some(error.valid_up_to()) },
    }
}

/// A file that is copied as it is: a picture, a PDF, a source document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Relative to the site's root, with `/` between the parts.
    pub path: String,
    /// In bytes.
    pub size: u64,
    /// Width and height in pixels, for pictures whose header tells it.
    pub dimensions: Option<(usize, usize)>,
    /// Another one where the file was changed.
    pub version: Digest,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

/// A static file of a theme, published as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaticFile {
    /// Relative to the site's root, with `/` between the parts.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// Everything that was read from disk.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// By id; a file that is gone keeps its slot, for ids must not come to mean something else.
    slots: Vec<Arc<SourceFile>>,
    /// The files that are there.
    files: BTreeMap<String, FileId>,
    attachments: BTreeMap<String, Attachment>,
    statics: BTreeMap<String, Arc<StaticFile>>,
}

/// A place for people: both numbers count from one, columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    pub line: usize,
    pub column: usize,
}

impl Sources {
    /// Keeps a text file, in the place of an earlier one of the same path.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        let next = FileId(u32::try_from(self.slots.len()).unwrap_or(u32::MAX));
        let id = *self.files.entry(file.path.clone()).or_insert(next);
        match self.slots.get_mut(id.0 as usize) {
            Some(slot) => *slot = Arc::new(file),
            None => self.slots.push(Arc::new(file)),
        }
        id
    }

    /// Keeps a file under the id that it had in an earlier run.
    pub fn expect(&mut self, id: FileId, file: SourceFile) {
        let gone = || Arc::new(SourceFile::unread(String::new(), Digest::of_bytes(&[])));
        let slot = id.0 as usize;
        if self.slots.len() <= slot {
            self.slots.resize_with(slot + 1, gone);
        }
        self.files.insert(file.path.clone(), id);
        self.slots[slot] = Arc::new(file);
    }

    /// The paths of all files of the site itself; what the program brings lies in no folder of it.
    pub fn site_paths(&self) -> impl Iterator<Item = &str> {
        let all = self.files.keys().chain(self.attachments.keys()).chain(self.statics.keys());
        all.map(String::as_str).filter(|path| !path.contains(':'))
    }

    /// Whether the file of an id is still there.
    pub fn is_there(&self, id: FileId) -> bool {
        self.slots.get(id.0 as usize).is_some_and(|file| self.files.get(&file.path) == Some(&id))
    }

    /// The digest of a text.
    pub fn digest(&self, path: &str) -> Option<Digest> {
        self.files.get(path).map(|id| self.file(*id).digest)
    }

    /// The id of a text of the content.
    pub fn content_id(&self, path: &str) -> Option<FileId> {
        self.files.get(path).filter(|_| path.starts_with("content/")).copied()
    }

    /// The files whose texts were asked for and are not here.
    pub fn wanted(&self) -> Vec<FileId> {
        self.files().filter(|(_, file)| file.is_wanted()).map(|(id, _)| id).collect()
    }

    /// Keeps a file that is only copied.
    pub fn attach(&mut self, attachment: Attachment) {
        self.attachments.insert(attachment.path.clone(), attachment);
    }

    /// The file at a path that is only copied.
    pub fn attachment(&self, path: &str) -> Option<&Attachment> {
        self.attachments.get(path)
    }

    /// Keeps a static file of a theme.
    pub fn keep_static(&mut self, file: StaticFile) {
        self.statics.insert(file.path.clone(), Arc::new(file));
    }

    /// Forgets whatever is at a path.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(path);
        self.attachments.remove(path);
        self.statics.remove(path);
    }

    /// Whether there is a file of any sort at a path.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path) || self.attachments.contains_key(path) || self.statics.contains_key(path)
    }

    /// In the order of their paths, as everything here.
    pub fn statics(&self) -> impl Iterator<Item = &StaticFile> {
        self.statics.values().map(AsRef::as_ref)
    }

    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.slots[id.0 as usize]
    }

    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.values().map(|id| (*id, self.file(*id)))
    }

    pub fn attachments(&self) -> impl Iterator<Item = &Attachment> {
        self.attachments.values()
    }

    /// The text under a span; empty where the span does not lie on character bounds.
    pub fn text(&self, span: Span) -> &str {
        self.file(span.file).text().get(span.range()).unwrap_or("")
    }

    /// Line and column of a span's start.
    pub fn line_column(&self, span: Span) -> LineColumn {
        let text = self.file(span.file).text();
        let before = &text.as_bytes()[..(span.start as usize).min(text.len())];
        let line_start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
        let column = 1 + before[line_start..].iter().filter(|&&byte| !is_continuation(byte)).count();
        LineColumn { line, column }
    }
}

/// A byte of a UTF-8 sequence other than its first, so that counting the others counts characters.
fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}
