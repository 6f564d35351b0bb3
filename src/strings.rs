//! Interface strings of a theme, in every language.
//!
//! Takes Fluent files, gives texts by key with plurals right for the language. A site's file overrides
//! single keys of the default theme's. A key that is nowhere is shown as itself: themes are checked first.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern, PatternElement};
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use crate::lang::Lang;

/// An argument of a string.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    Text(String),
    Number(f64),
}

/// The strings of a theme.
pub struct Strings {
    bundles: BTreeMap<Lang, FluentBundle<FluentResource>>,
    keys: BTreeMap<Lang, BTreeSet<String>>,
    /// The texts that are always the same: most words of every page.
    constants: BTreeMap<Lang, FxHashMap<String, String>>,
}

/// A fault in a Fluent file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StringFault {
    /// In bytes of the file.
    pub range: Range<usize>,
    /// The parser's own words, in English.
    pub message: String,
}

impl Default for Strings {
    fn default() -> Strings {
        let bundle = |lang: Lang| {
            let identifier: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
            bundle.set_use_isolating(false);
            (lang, bundle)
        };
        Strings {
            bundles: Lang::ALL.into_iter().map(bundle).collect(),
            keys: BTreeMap::new(),
            constants: BTreeMap::new(),
        }
    }
}

impl Strings {
    /// Adds a file; its keys override those added before.
    pub fn add(&mut self, lang: Lang, text: &str) -> Vec<StringFault> {
        let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let keys = self.keys.entry(lang).or_default();
        let constants = self.constants.entry(lang).or_default();
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                let key = message.id.name.to_owned();
                constants.remove(&key);
                constants.extend(message.value.as_ref().and_then(constant).map(|text| (key.clone(), text)));
                keys.insert(key);
            }
        }
        if let Some(bundle) = self.bundles.get_mut(&lang) {
            bundle.add_resource_overriding(resource);
        }
        errors
            .into_iter()
            .map(|error| StringFault { range: error.pos.clone(), message: error.kind.to_string() })
            .collect()
    }

    /// The keys that a language has.
    pub fn keys(&self, lang: Lang) -> impl Iterator<Item = &str> {
        self.keys.get(&lang).into_iter().flatten().map(String::as_str)
    }

    /// A text; a language that lacks it takes the English one.
    pub fn text(&self, lang: Lang, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.find(lang, key, arguments)
            .or_else(|| self.find(Lang::En, key, arguments))
            .unwrap_or_else(|| key.to_owned())
    }

    /// A text, where the language has it.
    fn find(&self, lang: Lang, key: &str, arguments: &[(&str, Argument)]) -> Option<String> {
        if let Some(text) = self.constants.get(&lang).and_then(|constants| constants.get(key)) {
            return Some(text.clone());
        }
        let bundle = self.bundles.get(&lang)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            let value = match value {
                Argument::Text(text) => FluentValue::from(text.as_str()),
                Argument::Number(number) => FluentValue::from(*number),
            };
            values.set(*name, value);
        }
        Some(bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }
}

/// The text of a pattern in which nothing is to be filled.
fn constant(pattern: &Pattern<&str>) -> Option<String> {
    let text = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some((*value).to_owned()),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::{Argument, Strings};
    use crate::lang::Lang;

    #[test]
    fn plurals_follow_the_language_and_a_later_file_wins() {
        let mut strings = Strings::default();
        let russian =
            "years = { $n ->\n    [one] { $n } год\n    [few] { $n } года\n   *[many] { $n } лет\n}\nhome = Главная\n";
        assert!(strings.add(Lang::Ru, russian).is_empty());
        assert!(strings.add(Lang::En, "only = Only English\n").is_empty());
        assert!(strings.add(Lang::Ru, "home = Начало\n").is_empty());
        let years = |n: f64| strings.text(Lang::Ru, "years", &[("n", Argument::Number(n))]);
        assert_eq!([years(1.0), years(3.0), years(5.0), years(21.0)], ["1 год", "3 года", "5 лет", "21 год"]);
        assert_eq!(strings.text(Lang::Ru, "home", &[]), "Начало");
        assert_eq!(strings.text(Lang::Ru, "only", &[]), "Only English");
        assert_eq!(strings.text(Lang::Ru, "nowhere", &[]), "nowhere");
    }

    #[test]
    fn a_fault_has_its_place() {
        let mut strings = Strings::default();
        let faults = strings.add(Lang::En, "good = Good\nbad\nother = Other\n");
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].range.start, 15);
        assert_eq!(strings.text(Lang::En, "other", &[]), "Other");
    }
}
