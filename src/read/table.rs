//! A table of front matter that remembers which keys it was asked for.
//!
//! Takes keys, gives their values; [`Table::finish`] reports every key that nobody asked for. A value of the
//! wrong sort is reported at the value and given as absent. Refuses to stop at the first fault.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::diag::{Code, Diagnostic, nearest};
use crate::read::desk::Desk;
use crate::source::Span;

/// A value and its place in the TOML.
pub type Value<'t> = toml::Spanned<DeValue<'t>>;

/// A required key that is not there, the key that would do as well, and the explanation.
struct Missing {
    key: &'static str,
    other: &'static str,
    help: &'static str,
}

/// A table while it is read.
pub struct Table<'t, 'd> {
    pub desk: &'d Desk<'d>,
    /// Where a missing key is reported: the header, or the opening `+++`.
    pub head: Span,
    /// In the order of the file.
    pairs: Vec<(&'t str, Range<usize>, &'t Value<'t>)>,
    known: Vec<&'static str>,
    missing: Vec<Missing>,
    unknown_help: &'static str,
    complete: bool,
}

impl<'t, 'd> Table<'t, 'd> {
    /// Begins to read a table whose missing keys are reported at `head`.
    pub fn new(desk: &'d Desk<'d>, head: Span, table: &'t DeTable<'t>) -> Table<'t, 'd> {
        let mut pairs: Vec<_> = table.iter().map(|(key, value)| (key.get_ref().as_ref(), key.span(), value)).collect();
        pairs.sort_by_key(|(_, place, _)| place.start);
        Table { desk, head, pairs, known: Vec::new(), missing: Vec::new(), unknown_help: "help", complete: true }
    }

    /// The value of a key, which is from now on known.
    pub fn take(&mut self, key: &'static str) -> Option<&'t Value<'t>> {
        self.known.push(key);
        self.pairs.iter().find(|(name, ..)| *name == key).map(|(.., value)| *value)
    }

    /// Every key with its place and value, for tables whose keys are the author's own.
    pub fn pairs(&self) -> impl Iterator<Item = (&'t str, Span, &'t Value<'t>)> + '_ {
        self.pairs.iter().map(|(key, place, value)| (*key, self.desk.span(place.clone()), *value))
    }

    /// Says of a value that its key must have one: reports the key that is missing or blank. Silent where the
    /// value has a fault of its own.
    pub fn require<T>(&mut self, key: &'static str, value: Option<T>) -> Option<T> {
        self.require_or(key, key, "help", value)
    }

    /// The same where another key would do as well, with an explanation of both.
    pub fn require_or<T>(
        &mut self,
        key: &'static str,
        other: &'static str,
        help: &'static str,
        value: Option<T>,
    ) -> Option<T> {
        if value.is_none() {
            self.complete = false;
            match self.pairs.iter().find(|(name, ..)| *name == key) {
                None => self.missing.push(Missing { key, other, help }),
                Some((_, _, written)) if is_blank(written) => {
                    self.desk.report(Diagnostic::at(Code::EmptyValue, self.desk.span(written.span())).arg("key", key));
                }
                Some(_) => {}
            }
        }
        value
    }

    /// Whether every required key had a good value.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// Takes another explanation for unknown keys.
    pub fn explain_unknown(&mut self, help: &'static str) {
        self.unknown_help = help;
    }

    /// Whether somebody wrote the key.
    pub fn has(&self, key: &str) -> bool {
        self.pairs.iter().any(|(name, ..)| *name == key)
    }

    /// Reports the keys that nobody asked for, and the required ones that are missing: not those that one of
    /// the former was meant to be, nor those that lines which could not be read may have held.
    pub fn finish(mut self) {
        self.known.sort_unstable();
        self.known.dedup();
        for (key, place, _) in &self.pairs {
            if self.known.contains(key) {
                continue;
            }
            let meant = nearest(key, self.known.iter().copied());
            self.missing.retain(|missing| meant.is_none_or(|meant| missing.key != meant && missing.other != meant));
            let fault = Diagnostic::at(Code::UnknownKey, self.desk.span(place.clone()))
                .arg("key", *key)
                .list("allowed", &self.known);
            self.desk.report(match meant {
                Some(meant) => fault.arg("suggestion", meant).help("help-suggestion"),
                None => fault.help(self.unknown_help),
            });
        }
        for Missing { key, help, .. } in self.missing {
            if !self.desk.is_illegible() {
                self.desk.report(Diagnostic::at(Code::MissingKey, self.head).arg("key", key).help(help));
            }
        }
    }
}

/// Whether a value is blank text, or nothing but that.
pub fn is_blank(value: &Value<'_>) -> bool {
    match value.get_ref() {
        DeValue::String(text) => text.trim().is_empty(),
        DeValue::Array(list) => list.iter().all(is_blank),
        DeValue::Table(table) => table.iter().all(|(_, value)| is_blank(value)),
        _ => false,
    }
}

/// The words for a sort of value, as the catalogue names them: `type-text` and so on.
pub fn sort_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "integer",
        DeValue::Float(_) => "decimal",
        DeValue::Boolean(_) => "boolean",
        DeValue::Datetime(datetime) if datetime.date.is_none() => "time",
        DeValue::Datetime(_) => "date",
        DeValue::Array(_) => "list",
        DeValue::Table(_) => "table",
    }
}
