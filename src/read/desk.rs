//! The desk on which one file is read: its text, where its TOML starts, and the faults found so far.
//!
//! Takes byte ranges in the TOML, gives spans in the file. Refuses to sort or print: it only collects.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use crate::diag::Diagnostic;
use crate::source::{FileId, Span};

/// One file while it is read.
pub struct Desk<'s> {
    file: FileId,
    /// The TOML alone: the front matter, or all of site.toml.
    pub toml: &'s str,
    toml_start: usize,
    /// Where a missing key of the file is reported: the opening `+++`, or the start of site.toml.
    pub opening: Span,
    faults: RefCell<Vec<Diagnostic>>,
    illegible: Cell<bool>,
}

impl<'s> Desk<'s> {
    /// `opening` counts in the file, all other ranges in the TOML that starts at `toml_start`.
    pub fn new(file: FileId, toml: &'s str, toml_start: usize, opening: Range<usize>) -> Desk<'s> {
        let opening = Span::new(file, opening);
        Desk { file, toml, toml_start, opening, faults: RefCell::default(), illegible: Cell::new(false) }
    }

    /// The place in the file of a range in the TOML.
    pub fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start + self.toml_start..range.end + self.toml_start)
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
