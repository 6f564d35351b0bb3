//! The words of a part and the documents that have them, as scripts.
//!
//! Takes forms with their documents, in any order; gives as many scripts of words as are wanted, about equally long,
//! and the first word of each. Words stand in the order of their letters, so that beginnings of words are found too.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::search::code;
use crate::search::texts::Place;
use crate::search::words::{is_passed_over, stem};

/// How often a form stands in a document, and where first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Posting {
    document: usize,
    piece: usize,
    times: usize,
    is_name: bool,
}

impl Posting {
    /// 3 for a name, else 0 to 2 for a word that stands once, a few times or often.
    fn weight(&self) -> usize {
        match self.times {
            _ if self.is_name => 3,
            0 | 1 => 0,
            2 | 3 => 1,
            _ => 2,
        }
    }
}

/// The forms of some documents; the order of the map is never seen.
#[derive(Default)]
pub struct Forms(FxHashMap<Box<str>, Vec<Posting>>);

impl Forms {
    /// Counts a form; documents come in order.
    pub fn add(&mut self, form: &str, document: usize, piece: usize, place: Place) {
        if is_passed_over(form) {
            return;
        }
        let is_name = place == Place::Name;
        let posting = Posting { document, piece, times: 1, is_name };
        match self.0.get_mut(form) {
            Some(postings) => match postings.last_mut() {
                Some(last) if last.document == document => {
                    last.times += 1;
                    last.is_name |= is_name;
                }
                _ => postings.push(posting),
            },
            None => drop(self.0.insert(form.into(), vec![posting])),
        }
    }
}

/// All forms of a stem.
struct Entry {
    stem: String,
    text: String,
}

/// A form in one run of documents.
struct Found {
    form: Box<str>,
    run: usize,
    postings: Vec<Posting>,
}

/// A form with its stem, and its documents as they are written.
struct Form<'f> {
    stem: String,
    form: &'f str,
    documents: String,
}

/// Writes so many scripts, from the forms of runs of documents in order; `pieces` tells how many leaves a document has.
pub fn scripts(runs: Vec<Forms>, count: usize, pieces: impl Fn(usize) -> usize + Sync) -> Vec<(String, String)> {
    let mut found: Vec<Found> = Vec::new();
    for (run, Forms(forms)) in runs.into_iter().enumerate() {
        found.extend(forms.into_iter().map(|(form, postings)| Found { form, run, postings }));
    }
    found.par_sort_unstable_by(|a, b| (&a.form, a.run).cmp(&(&b.form, b.run)));
    let same: Vec<&[Found]> = found.chunk_by(|a, b| a.form == b.form).collect();
    let mut forms: Vec<Form<'_>> = same
        .into_par_iter()
        .map(|runs| {
            let form: &str = &runs[0].form;
            let postings = runs.iter().flat_map(|found| &found.postings);
            Form { stem: stem(form), form, documents: encoded(postings, &pieces) }
        })
        .collect();
    forms.par_sort_unstable_by(|a, b| (&a.stem, a.form).cmp(&(&b.stem, b.form)));
    let entries: Vec<Entry> = forms.chunk_by(|a, b| a.stem == b.stem).map(entry).collect();
    cut(&entries, count)
}

fn encoded<'p>(postings: impl Iterator<Item = &'p Posting>, pieces: impl Fn(usize) -> usize) -> String {
    let mut out = String::new();
    let mut next = 0;
    for posting in postings {
        code::push(&mut out, (posting.document - next) * 4 + posting.weight());
        if pieces(posting.document) > 1 {
            code::push(&mut out, posting.piece);
        }
        next = posting.document + 1;
    }
    out
}

/// A stem's forms: what each has behind the stem, or `=` and the whole form, then a colon and its documents.
fn entry(forms: &[Form<'_>]) -> Entry {
    let stem = forms[0].stem.clone();
    let text = forms.iter().map(|Form { form, documents, .. }| match form.strip_prefix(stem.as_str()) {
        Some(ending) => format!("{ending}:{documents}"),
        None => format!("={form}:{documents}"),
    });
    Entry { text: text.collect::<Vec<_>>().join(","), stem }
}

/// Scripts of about the same length, each with its first stem. An entry names how many letters its stem shares with the
/// one before it, and the others.
fn cut(entries: &[Entry], count: usize) -> Vec<(String, String)> {
    let length = |entry: &Entry| entry.stem.len() + entry.text.len();
    let all: usize = entries.iter().map(length).sum();
    let mut scripts = vec![(String::new(), String::new()); count];
    let (mut done, mut script, mut before) = (0, 0, "");
    for entry in entries {
        if script + 1 < count && done * count >= all * (script + 1) {
            script = (done * count / all.max(1)).min(count - 1);
            before = "";
        }
        let (first, out) = &mut scripts[script];
        if out.is_empty() {
            first.clone_from(&entry.stem);
        } else {
            out.push(' ');
        }
        let shared = shared(before, &entry.stem);
        code::push(out, entry.stem[..shared].encode_utf16().count());
        out.push_str(&entry.stem[shared..]);
        out.push(',');
        out.push_str(&entry.text);
        before = &entry.stem;
        done += length(entry);
    }
    scripts
}

/// How many bytes two words begin with alike, in whole letters.
fn shared(one: &str, other: &str) -> usize {
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    alike.map(|(letter, _)| letter.len_utf8()).sum()
}
