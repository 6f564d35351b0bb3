//! The ids of one kind, and what a reference to one means.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic};
use crate::entry::Ref;
use crate::slug::{is_id, slug};

/// The ids of one kind.
#[derive(Debug)]
pub struct Table<I> {
    /// Current names, by index.
    names: Vec<String>,
    /// Current and former names.
    ids: BTreeMap<String, I>,
    pub(super) hidden: BTreeSet<String>,
    /// Ids that site.toml knows to be told of elsewhere.
    pub(super) elsewhere: BTreeSet<String>,
    broken: BTreeSet<String>,
    code: Code,
    /// Not all names are known, so that none can be called dangling.
    pub(super) incomplete: bool,
}

/// What a reference turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found<I> {
    Id(I),
    /// Only drafts tell of it, or reports that are not here.
    Hidden,
    /// Reported already, here or at its own file.
    Nothing,
}

impl<I> Found<I> {
    pub fn id(self) -> Option<I> {
        match self {
            Found::Id(id) => Some(id),
            Found::Hidden | Found::Nothing => None,
        }
    }
}

impl<I: Copy> Table<I> {
    /// A table in the order of the names, each of them once; former names lead to current ones.
    pub(super) fn new(
        code: Code,
        names: impl Iterator<Item = String>,
        make: impl Fn(usize) -> I,
        former: impl Iterator<Item = (String, String)>,
        broken: &BTreeSet<String>,
    ) -> Table<I> {
        let names: Vec<String> = names.collect::<BTreeSet<String>>().into_iter().collect();
        let ids: BTreeMap<String, I> =
            names.iter().enumerate().map(|(index, name)| (name.clone(), make(index))).collect();
        let mut table = Table::of(names, ids, code, broken);
        for (old, current) in former {
            table.rename(&old, &current);
        }
        table
    }

    /// A table whose ids keep the order of the entries.
    pub(super) fn in_order(
        code: Code,
        names: impl Iterator<Item = String>,
        make: impl Fn(usize) -> I,
        broken: &BTreeSet<String>,
    ) -> Table<I> {
        let names: Vec<String> = names.collect();
        let mut ids = BTreeMap::new();
        for (index, name) in names.iter().enumerate() {
            ids.entry(name.clone()).or_insert(make(index));
        }
        Table::of(names, ids, code, broken)
    }

    fn of(names: Vec<String>, ids: BTreeMap<String, I>, code: Code, broken: &BTreeSet<String>) -> Table<I> {
        Table {
            names,
            ids,
            hidden: BTreeSet::new(),
            elsewhere: BTreeSet::new(),
            broken: broken.clone(),
            code,
            incomplete: false,
        }
    }

    /// Makes a thing known under a former id, too.
    pub(super) fn rename(&mut self, old: &str, current: &str) {
        if let Some(id) = self.get(current) {
            self.ids.entry(old.to_owned()).or_insert(id);
        }
    }

    /// Makes the parts of a report known under its former id, too.
    pub(super) fn also(&mut self, old: &str, current: &str, names: impl Iterator<Item = String>) {
        for name in names {
            if let (Some(id), Some(rest)) = (self.get(&name), name.strip_prefix(current)) {
                self.ids.entry(format!("{old}{rest}")).or_insert(id);
            }
        }
    }

    /// Hides what is not among these names.
    pub(super) fn narrowed(self, named: Option<&BTreeSet<String>>, make: impl Fn(usize) -> I) -> Table<I>
    where
        I: Ord,
    {
        let Some(named) = named else { return self };
        let mut kept = BTreeMap::new();
        let mut names = Vec::new();
        for (index, name) in self.names.iter().enumerate().filter(|(_, name)| named.contains(*name)) {
            kept.insert(make(index), make(names.len()));
            names.push(name.clone());
        }
        let (seen, hidden): (Vec<_>, Vec<_>) = self.ids.into_iter().partition(|(_, id)| kept.contains_key(id));
        let ids = seen.into_iter().filter_map(|(name, id)| Some((name, *kept.get(&id)?))).collect();
        Table { names, ids, hidden: hidden.into_iter().map(|(name, _)| name).collect(), ..self }
    }

    /// The current names, in the order of their ids.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The id of a name that is known to exist, or to have existed under that name.
    pub fn get(&self, name: &str) -> Option<I> {
        self.ids.get(name).copied()
    }

    /// Resolves a reference and reports what it cannot.
    pub fn find(&self, written: &Ref, diagnostics: &mut Vec<Diagnostic>) -> Found<I> {
        self.find_named(&written.value, written, diagnostics)
    }

    /// Resolves `name`, which is a part of what was written.
    pub fn find_named(&self, name: &str, written: &Ref, diagnostics: &mut Vec<Diagnostic>) -> Found<I> {
        if let Some(id) = self.get(name) {
            return Found::Id(id);
        }
        if self.elsewhere.contains(name) {
            return Found::Hidden;
        }
        if self.hidden.contains(name) {
            let fault = Diagnostic::at(Code::HiddenTarget, written.span).arg("id", name);
            diagnostics.push(fault.arg("kind", self.code.name()));
            return Found::Hidden;
        }
        // Of a report that could not be read nobody knows all parts.
        let whole = name.split_once('#').map_or(name, |(report, _)| report);
        if !self.incomplete && !self.broken.contains(name) && !self.broken.contains(whole) {
            diagnostics.push(self.unknown(name, written));
        }
        Found::Nothing
    }

    /// Whoever writes a name instead of an id («Хэйхэ») is told what it would be in Latin letters.
    fn unknown(&self, name: &str, written: &Ref) -> Diagnostic {
        let fault = Diagnostic::at(self.code, written.span).arg("id", name);
        let has_file = matches!(
            self.code,
            Code::UnknownCity | Code::UnknownOrganisation | Code::UnknownSeries | Code::UnknownPage
        );
        let known = self.ids.keys().map(String::as_str);
        let latin = slug(name);
        match has_file && !is_id(name) && !latin.is_empty() {
            true => fault.arg("latin", &latin).help("help-latin").suggest(&latin, known),
            false => fault.suggest(name, known),
        }
    }
}
