//! The typed questions to a [`Table`]: one method per sort of value of the content format.
//!
//! Takes a key, gives its value as meant. A method that begins with `required_` reports the missing key.

use toml::de::DeValue;

use crate::date::PartialDate;
use crate::diag::{Code, Diagnostic};
use crate::entry::{Localised, PartyEntry, Ref};
use crate::read::table::{Table, Value, is_blank};
use crate::read::value;
use crate::slug;
use crate::source::Spanned;
use crate::vocabulary::Word;

impl<'t, 'd> Table<'t, 'd> {
    /// Text; blank is absent.
    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let value = self.take(key)?;
        value::text(self.desk, key, value)
    }

    /// Text that must be there and not blank.
    pub fn required_text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let value = self.take(key);
        let text = value.and_then(|value| value::text(self.desk, key, value));
        self.require(key, text)
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, key: &'static str) -> Option<bool> {
        let value = self.take(key)?;
        value::boolean(self.desk, key, value)
    }

    /// A whole number between two bounds.
    pub fn whole(&mut self, key: &'static str, bounds: (u32, u32)) -> Option<Spanned<u32>> {
        let value = self.take(key)?;
        value::whole(self.desk, key, value, bounds)
    }

    /// A year of the common era.
    pub fn year(&mut self, key: &'static str) -> Option<Spanned<i32>> {
        let year = self.whole(key, (1, 2999))?;
        i32::try_from(year.value).ok().map(|value| Spanned::new(value, year.span))
    }

    /// A number that must be there.
    pub fn required_number(&mut self, key: &'static str) -> Option<f64> {
        let value = self.take(key);
        let number = value.and_then(|value| value::number(self.desk, key, value));
        self.require(key, number)
    }

    /// A word of a closed list.
    pub fn word<W: Word>(&mut self, key: &'static str) -> Option<Spanned<W>> {
        let value = self.take(key)?;
        value::word(self.desk, key, value)
    }

    /// A word that must be there.
    pub fn required_word<W: Word>(&mut self, key: &'static str) -> Option<Spanned<W>> {
        let value = self.take(key);
        let word = value.and_then(|value| value::word(self.desk, key, value));
        self.require(key, word)
    }

    /// A partial date.
    pub fn date(&mut self, key: &'static str) -> Option<Spanned<PartialDate>> {
        let value = self.take(key)?;
        value::date(self.desk, key, value)
    }

    /// A date that must be there.
    pub fn required_date(&mut self, key: &'static str) -> Option<Spanned<PartialDate>> {
        let value = self.take(key);
        let date = value.and_then(|value| value::date(self.desk, key, value));
        self.require(key, date)
    }

    /// A country's two letters.
    pub fn country(&mut self, key: &'static str) -> Option<String> {
        let value = self.take(key)?;
        value::country(self.desk, key, value)
    }

    /// An address on the web.
    pub fn address(&mut self, key: &'static str) -> Option<String> {
        let value = self.take(key)?;
        value::address(self.desk, key, value)
    }

    /// Latitude and longitude.
    pub fn coordinates(&mut self, key: &'static str) -> Option<(f64, f64)> {
        let value = self.take(key)?;
        value::coordinates(self.desk, key, value)
    }

    /// Text, or a table of languages.
    pub fn localised(&mut self, key: &'static str) -> Option<Spanned<Localised>> {
        let value = self.take(key)?;
        value::localised(self.desk, key, value, &[])
    }

    /// A name that must be there, in Russian at least.
    pub fn required_name(&mut self, key: &'static str) -> Option<Spanned<Localised>> {
        let name = self.localised(key);
        let foreign = name.as_ref().filter(|name| name.value.exact("ru").is_none());
        if let Some(name) = foreign {
            self.desk.report(Diagnostic::at(Code::MissingKey, name.span).arg("key", format!("{key}.ru")));
        }
        self.require(key, name).filter(|name| name.value.exact("ru").is_some())
    }

    /// An id of something else.
    pub fn reference(&mut self, key: &'static str) -> Option<Ref> {
        let value = self.take(key)?;
        value::reference(self.desk, key, value, "text")
    }

    /// One id or a list of them.
    pub fn references(&mut self, key: &'static str) -> Vec<Ref> {
        let Some(value) = self.take(key) else { return Vec::new() };
        each(value).filter_map(|part| value::reference(self.desk, key, part, "text-or-list")).collect()
    }

    /// One text or a list of them.
    pub fn texts(&mut self, key: &'static str) -> Vec<String> {
        self.references(key).into_iter().map(|text| text.value).collect()
    }

    /// One participant or a list of them.
    pub fn parties(&mut self, key: &'static str) -> Vec<PartyEntry> {
        let Some(value) = self.take(key) else { return Vec::new() };
        each(value).filter_map(|part| value::party(self.desk, key, part)).collect()
    }

    /// Participants that must be there, two at least; one who is named twice is one.
    pub fn required_parties(&mut self, key: &'static str) -> Vec<PartyEntry> {
        let parties = self.parties(key);
        let value = self.take(key).filter(|value| !is_blank(value));
        let value = self.require(key, value);
        let Some(value) = value else { return parties };
        // Who could not be read is reported already.
        let is_whole = each(value).filter(|party| !is_blank(party)).count() == parties.len();
        let is_one = parties.iter().all(|party| is_same(party, &parties[0]));
        if is_whole && is_one {
            self.desk.report(Diagnostic::at(Code::TooFewParties, self.desk.span(value.span())));
        }
        parties
    }

    /// Ids that this thing had before: they must be ids themselves.
    pub fn former_ids(&mut self) -> Vec<Ref> {
        let mut ids = self.references("former_ids");
        ids.retain(|former| self.check_id(former, former.value.as_str()));
        ids
    }

    /// The table's own id.
    pub fn required_id(&mut self) -> Option<Ref> {
        let id = self.required_text("id")?;
        let good = self.check_id(&id, &id.value);
        self.require("id", good.then_some(id))
    }

    /// Reports what is no id. Only `part` of the reference need be one.
    pub fn check_id(&self, written: &Ref, part: &str) -> bool {
        let good = slug::is_id(part);
        if !good {
            self.desk.report(bad_id(Diagnostic::at(Code::BadId, written.span), part));
        }
        good
    }

    /// `[name]` with keys of its own.
    pub fn table(&mut self, key: &'static str) -> Option<Table<'t, 'd>> {
        let value = self.take(key)?;
        match value.get_ref() {
            DeValue::Table(table) => Some(Table::new(self.desk, self.desk.span(value.span()), table)),
            _ => value::wrong_type(self.desk, key, value, "table"),
        }
    }

    /// `[[name]]`, as often as it was written. One `[name]` is reported, and read as if it were right.
    pub fn tables(&mut self, key: &'static str) -> Vec<Table<'t, 'd>> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let one = |value: &'t Value<'t>| match value.get_ref() {
            DeValue::Table(table) => Some(Table::new(self.desk, self.desk.span(value.span()), table)),
            _ => value::wrong_type(self.desk, key, value, "tables"),
        };
        if let DeValue::Table(_) = value.get_ref() {
            let fault = Diagnostic::at(Code::Syntax, self.desk.span(value.span()));
            self.desk.report(fault.arg("fault", "single-brackets").arg("name", key).help("help-single-brackets"));
        }
        each(value).filter_map(one).collect()
    }
}

/// The elements of a list, or the value itself.
pub fn each<'t>(value: &'t Value<'t>) -> impl Iterator<Item = &'t Value<'t>> {
    let (one, list) = match value.get_ref() {
        DeValue::Array(list) => (None, Some(list)),
        _ => (Some(value), None),
    };
    one.into_iter().chain(list.into_iter().flat_map(|list| list.iter()))
}

/// Whether two participants are one, wherever they are written.
fn is_same(one: &PartyEntry, other: &PartyEntry) -> bool {
    match (one, other) {
        (PartyEntry::Ref(one), PartyEntry::Ref(other)) => one.value == other.value,
        (PartyEntry::Named { text, country, .. }, PartyEntry::Named { text: other, country: from, .. }) => {
            text == other && country == from
        }
        _ => false,
    }
}

/// Completes a fault about something that is no id.
pub fn bad_id(fault: Diagnostic, written: &str) -> Diagnostic {
    let fault = fault.arg("id", written);
    match slug::slug(written) {
        suggestion if suggestion.is_empty() => fault,
        suggestion => fault.arg("suggestion", suggestion).help("help-suggestion"),
    }
}
