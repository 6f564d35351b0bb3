//! What speaks against a bag, as much of it as anybody reads.
//!
//! Takes flaws and faults as they are found, gives the first thousand of each kind and the number of all others, so that
//! nobody can fill memory or a screen by a bag made to do that. Refuses to lose an error among warnings.

use std::ops::Deref;

use crate::bag::line::Flaw;
use crate::diag::{Code, Diagnostic, Severity};

/// Faults of each severity, and flaws of each file, that are told.
pub const MOST_FAULTS: usize = 1000;

/// The flaws of one file: the first ones, and how many more there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flaws {
    first: Vec<Flaw>,
    pub more: usize,
}

impl Flaws {
    pub fn push(&mut self, flaw: Flaw) {
        match self.first.len() < MOST_FAULTS {
            true => self.first.push(flaw),
            false => self.more += 1,
        }
    }
}

impl Deref for Flaws {
    type Target = [Flaw];

    fn deref(&self) -> &[Flaw] {
        &self.first
    }
}

/// The faults of a bag: the first errors and the first warnings, and how many more of both there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    errors: Vec<Diagnostic>,
    warnings: Vec<Diagnostic>,
    more: usize,
}

impl Faults {
    pub fn push(&mut self, fault: Diagnostic) {
        let kind = match fault.severity() {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        match kind.len() < MOST_FAULTS {
            true => kind.push(fault),
            false => self.more += 1,
        }
    }

    /// Counts faults that were not kept.
    pub fn pass_over(&mut self, number: usize) {
        self.more += number;
    }

    /// Adds what was found elsewhere.
    pub fn append(&mut self, other: Faults) {
        self.more += other.more;
        self.extend(other.errors);
        self.extend(other.warnings);
    }

    /// Takes back those of a code.
    pub fn forget(&mut self, code: Code) {
        self.errors.retain(|fault| fault.code != code);
        self.warnings.retain(|fault| fault.code != code);
    }

    /// Those that were kept, errors first.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.errors.iter().chain(&self.warnings)
    }

    /// How many were not kept.
    pub fn more(&self) -> usize {
        self.more
    }

    pub fn is_empty(&self) -> bool {
        self.errors.is_empty() && self.warnings.is_empty()
    }

    /// Those that were kept, errors first.
    pub fn into_first(mut self) -> Vec<Diagnostic> {
        self.errors.append(&mut self.warnings);
        self.errors
    }
}

impl Extend<Diagnostic> for Faults {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, faults: I) {
        faults.into_iter().for_each(|fault| self.push(fault));
    }
}
