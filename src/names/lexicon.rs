//! Every form of every name, and the names that stand in a block of text.
//!
//! Takes names with their forms; finds them in text, in order, the longest where several begin. A hit is left out, and
//! nothing shorter in its place, where it is quoted or not certain. Refuses to choose between names that share a form:
//! the hit has them all.

use super::adjective::{is_relational, is_used_as_adjective};
use super::certainty::{Doubt, is_certain};
use super::fold::{Folding, folded, is_cjk, is_invisible};
use super::paradigm::is_adjectival;
use super::quotes::{is_padding, quoted};
use super::starts::Starts;
use super::trie::Trie;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ops::Range;

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A city, district, region or river.
    Place,
    /// A body, society or school.
    Organisation,
}

/// A name with all its written forms.
#[derive(Clone, Debug)]
pub struct Name {
    /// What it names.
    pub kind: Kind,
    /// The Russian name, nominative first, and its inflected forms.
    pub declined: Vec<String>,
    /// Further written forms, and names in other languages, as they are.
    pub exact: Vec<String>,
    /// Whether it is also an ordinary word or a given name (Находка, Владимир).
    pub common_word: bool,
}

/// A name found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The bytes of the text that it fills.
    pub range: Range<usize>,
    /// The names it may stand for, by their index, sorted; more than one where the form is shared.
    pub targets: Vec<usize>,
}

/// The forms of many names, ready to be found.
#[derive(Debug)]
pub struct Lexicon {
    trie: Trie,
    starts: Starts,
    /// Where each form's targets begin in `targets`; one entry more than there are forms.
    firsts: Vec<usize>,
    targets: Vec<Target>,
}

/// One name behind a form, and what the form asks of the text.
#[derive(Clone, Copy, Debug)]
struct Target {
    name: usize,
    kind: Kind,
    letters: Letters,
    doubt: Doubt,
    nominative: bool,
    /// Томском: of the city, or of the adjective.
    relational: bool,
}

/// How the form is to be capitalised, the least demanding first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Letters {
    Any,
    Capitalised,
    AllCapitals,
}

impl Lexicon {
    /// Gathers all forms; the index of a name in the slice is the target of its hits.
    pub fn new(names: &[Name]) -> Self {
        let mut forms: Vec<(String, Target)> =
            names.par_iter().enumerate().flat_map_iter(|(index, name)| gather(index, name)).collect();
        // A form that is also given in small letters may stand so in prose.
        forms.par_sort_by(|(a, x), (b, y)| (a, x.name, x.letters).cmp(&(b, y.name, y.letters)));
        forms.dedup_by(|(a, x), (b, y)| a == b && x.name == y.name);
        let starts = starts(&forms);
        let (mut patterns, mut firsts, mut targets) = (Vec::new(), Vec::new(), Vec::new());
        for (form, target) in forms {
            if patterns.last() != Some(&form) {
                patterns.push(form);
                firsts.push(targets.len());
            }
            targets.push(target);
        }
        firsts.push(targets.len());
        Lexicon { starts, trie: Trie::new(&patterns), firsts, targets }
    }

    /// Finds names in one block of running text (a paragraph, a list item, a table cell): in order, not overlapping.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        let (mut hits, mut free, mut quotes) = (Vec::new(), 0, None);
        for start in self.starts.places(text) {
            if start < free {
                continue;
            }
            let Some((end, form)) = self.longest(text, start) else { continue };
            free = end;
            let (range, quotes) = (start..end, quotes.get_or_insert_with(|| quoted(text)));
            let targets: Vec<usize> = self
                .targets(form)
                .iter()
                .filter(|target| target.is_meant(text, &range, quotes))
                .map(|target| target.name)
                .collect();
            if !targets.is_empty() {
                hits.push(Hit { range, targets });
            }
        }
        hits
    }

    /// The end of the longest form that begins here, and the form.
    fn longest(&self, text: &str, start: usize) -> Option<(usize, usize)> {
        let mut folding = Folding::within(text, start)?;
        let (mut node, mut longest) = (Trie::ROOT, None);
        while let Some(letter) = folding.next() {
            let Some(child) = self.trie.child(node, letter.letter) else { break };
            node = child;
            if let Some(form) = self.trie.form(node)
                && self.targets(form).iter().any(|target| target.letters.allow(&text[start..letter.end]))
                && !folding.is_joined(letter.end)
            {
                longest = Some((letter.end, form));
            }
        }
        longest
    }

    fn targets(&self, form: usize) -> &[Target] {
        match (self.firsts.get(form), self.firsts.get(form + 1)) {
            (Some(&first), Some(&end)) => &self.targets[first..end],
            _ => &[],
        }
    }
}

impl Target {
    fn is_meant(&self, text: &str, range: &Range<usize>, quotes: &[Range<usize>]) -> bool {
        let quote = &quotes[quotes.partition_point(|quote| quote.end <= range.start)..];
        // A quote that begins inside the hit is part of the name.
        let is_free = match quote.first().filter(|quote| quote.start < range.start) {
            Some(quote) => self.kind == Kind::Organisation && fills(text, range, quote),
            None => true,
        };
        let is_adjective = || self.relational && is_used_as_adjective(&text[..range.start], &text[range.end..]);
        let is_certain = || is_certain(text, range, self.doubt, self.nominative);
        is_free && self.letters.allow(&text[range.clone()]) && !is_adjective() && is_certain()
    }
}

impl Letters {
    fn of(form: &str) -> Self {
        let capitals = form.chars().filter(|c| c.is_uppercase()).count();
        match form.chars().next() {
            Some(first) if !first.is_uppercase() => Letters::Any,
            _ if capitals > 1 && !form.contains(char::is_lowercase) => Letters::AllCapitals,
            _ => Letters::Capitalised,
        }
    }

    fn allow(self, hit: &str) -> bool {
        match self {
            Letters::Any => true,
            Letters::Capitalised => !hit.starts_with(char::is_lowercase),
            Letters::AllCapitals => !hit.contains(char::is_lowercase),
        }
    }
}

/// Where forms may begin; with a small letter, only where one of them may be in small letters.
fn starts(sorted: &[(String, Target)]) -> Starts {
    let first = |form: &str| form.chars().next();
    let alike = sorted.chunk_by(|(a, _), (b, _)| first(a) == first(b));
    let least = |forms: &[(String, Target)]| forms.iter().map(|(_, target)| target.letters).min();
    let begun: BTreeMap<Option<char>, Option<Letters>> =
        alike.map(|forms| (forms.first().and_then(|(form, _)| first(form)), least(forms))).collect();
    Starts::new(|letter, folded| match begun.get(&Some(folded)) {
        Some(letters) => *letters == Some(Letters::Any) || !letter.is_lowercase(),
        None => false,
    })
}

fn gather(index: usize, name: &Name) -> Vec<(String, Target)> {
    let russian = name.declined.first().map_or("", String::as_str);
    let shape = Shape {
        is_adjective: name.kind == Kind::Place && !russian.contains(' ') && is_adjectival(russian),
        key: folded(russian),
    };
    let mut forms = Vec::with_capacity(name.declined.len() + name.exact.len());
    for form in name.declined.iter().chain(&name.exact) {
        let form = form.trim();
        let text = folded(form.trim_matches(|c: char| c.is_whitespace() || is_invisible(c)));
        let mut chars = text.chars();
        let single = chars.next().is_none_or(|c| !is_cjk(c)) && chars.next().is_none();
        if single || !text.contains(char::is_alphanumeric) {
            continue;
        }
        let target = Target {
            name: index,
            kind: name.kind,
            letters: Letters::of(form),
            doubt: doubt(name, &shape, &text),
            nominative: name.declined.len() > 1 && form == russian,
            relational: name.kind == Kind::Place && is_relational(&shape.key, &text),
        };
        forms.push((text, target));
    }
    forms
}

/// What the Russian name looks like.
struct Shape {
    is_adjective: bool,
    key: String,
}

fn doubt(name: &Name, shape: &Shape, form: &str) -> Doubt {
    if form.contains([' ', '-']) || form.chars().any(is_cjk) {
        Doubt::None
    } else if shape.is_adjective {
        Doubt::Adjective
    } else if name.common_word || FUNCTION_WORDS.contains(&form) {
        Doubt::Word
    } else if name.kind == Kind::Place && is_surname(&shape.key, form) {
        Doubt::Surname
    } else {
        Doubt::None
    }
}

/// Ростов and Иваново inflect like the surnames that they come from; «Иваново» itself is none.
fn is_surname(russian: &str, form: &str) -> bool {
    let whole = ["ово", "ево", "ино"].iter().any(|end| russian.ends_with(end));
    (whole && form != russian) || russian.ends_with("ов") || russian.ends_with("ев")
}

/// Rivers and towns that are written like the smallest words: По, Или.
const FUNCTION_WORDS: &[&str] = &[
    "без", "бы", "вы", "где", "для", "до", "за", "из", "или", "их", "как", "мы", "на", "над", "не", "но", "об", "он",
    "она", "они", "от", "по", "под", "при", "так", "там", "то", "тут", "уже", "что", "это",
];

fn fills(text: &str, hit: &Range<usize>, quote: &Range<usize>) -> bool {
    is_padding(&text[quote.start..hit.start]) && (hit.end >= quote.end || is_padding(&text[hit.end..quote.end]))
}
