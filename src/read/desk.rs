//! The desk on which one file is read: its text, where its TOML starts, and the faults found so far.
//!
//! Takes byte ranges in the TOML, gives spans and lines in the file. Refuses to sort or print: it only collects.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use crate::diag::Diagnostic;
use crate::source::{FileId, Span};

/// One file while it is read.
pub struct Desk<'s> {
    file: FileId,
    text: &'s str,
    /// The TOML alone: the front matter, or all of site.toml.
    pub toml: &'s str,
    toml_start: usize,
    /// Where a missing key of the file is reported: the opening `+++`, or the start of site.toml.
    pub opening: Span,
    faults: RefCell<Vec<Diagnostic>>,
    illegible: Cell<bool>,
}

impl<'s> Desk<'s> {
    /// `toml` and `opening` count in the file's text, all other ranges in the TOML.
    pub fn new(file: FileId, text: &'s str, toml: Range<usize>, opening: Range<usize>) -> Desk<'s> {
        let opening = Span::new(file, opening);
        let (toml_start, toml) = (toml.start, text.get(toml).unwrap_or(""));
        Desk { file, text, toml, toml_start, opening, faults: RefCell::default(), illegible: Cell::new(false) }
    }

    /// The place in the file of a range in the TOML.
    pub fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start + self.toml_start..range.end + self.toml_start)
    }

    /// The line of the file, from 1, on which a span begins.
    pub fn line(&self, span: Span) -> u32 {
        let before = self.text.as_bytes().get(..span.start as usize).unwrap_or_default();
        let ends = before.iter().filter(|byte| **byte == b'\n').count();
        u32::try_from(ends + 1).unwrap_or(u32::MAX)
    }

    /// The TOML under a range of it.
    pub fn raw(&self, range: Range<usize>) -> &'s str {
        self.toml.get(range).unwrap_or("")
    }

    /// Notes a fault.
    pub fn report(&self, fault: Diagnostic) {
        self.faults.borrow_mut().push(fault);
    }

    /// Notes that lines had to be left out, so that a missing key may only follow from that.
    pub fn mark_illegible(&self) {
        self.illegible.set(true);
    }

    /// Whether lines had to be left out.
    pub fn is_illegible(&self) -> bool {
        self.illegible.get()
    }

    /// Everything that was found.
    pub fn into_faults(self) -> Vec<Diagnostic> {
        self.faults.into_inner()
    }
}
