//! The words for diagnostics, in Russian and English.
//!
//! Takes a diagnostic, gives its title, help and labels from the catalogue of a language. Refuses to know
//! where they are printed; [`print`] lays them out.

pub mod print;
mod snippet;
#[cfg(test)]
mod tests;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::diag::{Diagnostic, Label, Severity};
use crate::lang::Lang;

/// Arguments are cut to this many characters.
const LONGEST: usize = 60;

/// Arguments that are lists of names, each already in backticks; they are not cut.
const LISTS: [&str; 3] = ["allowed", "values", "ids"];

/// The template engine's own sentence, and the files of an archive, each of which is named in full: they are not cut.
const WHOLE: [&str; 3] = ["message", "file", "other"];

/// Arguments that are words of the catalogue itself, by the prefix of their messages.
const WORDS: [(&str, &str); 4] = [("expected", "type"), ("found", "type"), ("field", "field"), ("trouble", "trouble")];

/// All messages in one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The messages of a language; where there are none, the English ones.
    pub fn new(lang: Lang) -> Catalogue {
        let (tag, texts) = match lang {
            Lang::Ru => (
                "ru",
                [
                    include_str!("../strings/ru.ftl"),
                    include_str!("../strings/cli.ru.ftl"),
                    include_str!("../strings/serve.ru.ftl"),
                ],
            ),
            Lang::En | Lang::Zh => (
                "en",
                [
                    include_str!("../strings/en.ftl"),
                    include_str!("../strings/cli.en.ftl"),
                    include_str!("../strings/serve.en.ftl"),
                ],
            ),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        for text in texts {
            // The files are part of the program; a test says that they have no faults.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Catalogue { bundle }
    }

    /// A text of the catalogue, with its placeholders filled. The key itself where there is none.
    pub fn text(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        self.format(key, None, &args).unwrap_or_else(|| key.to_owned())
    }

    /// What is wrong, on one line.
    pub fn title(&self, diagnostic: &Diagnostic) -> String {
        let key = diagnostic.code.name();
        self.format(key, None, &self.args(diagnostic)).unwrap_or_else(|| key.to_owned())
    }

    /// How to put it right, on one line.
    pub fn help(&self, diagnostic: &Diagnostic) -> Option<String> {
        self.format(diagnostic.code.name(), Some(diagnostic.help?), &self.args(diagnostic))
    }

    /// What another place has to do with it.
    pub fn label(&self, diagnostic: &Diagnostic, label: &Label) -> String {
        self.format(diagnostic.code.name(), Some(label.attribute), &self.args(diagnostic)).unwrap_or_default()
    }

    /// The word for a severity.
    pub fn severity(&self, severity: Severity) -> String {
        match severity {
            Severity::Error => self.text("severity-error", &[]),
            Severity::Warning => self.text("severity-warning", &[]),
        }
    }

    /// The last line of a run: how many errors and warnings there were.
    pub fn found(&self, diagnostics: &[Diagnostic]) -> String {
        let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).count();
        let counts: Vec<String> =
            [("count-errors", count(Severity::Error)), ("count-warnings", count(Severity::Warning))]
                .into_iter()
                .filter(|(_, count)| *count > 0)
                .map(|(key, count)| self.text(key, &[("count", count.into())]))
                .collect();
        match counts.is_empty() {
            true => self.text("found-nothing", &[]),
            false => self.text("found", &[("counts", counts.join(", ").into())]),
        }
    }

    fn args<'d>(&self, diagnostic: &'d Diagnostic) -> FluentArgs<'d> {
        let mut args = FluentArgs::new();
        for (name, value) in &diagnostic.args {
            let word = WORDS.iter().find(|(arg, _)| arg == name);
            let word = word.and_then(|(_, prefix)| self.format(&format!("{prefix}-{value}"), None, &FluentArgs::new()));
            args.set(*name, word.unwrap_or_else(|| flat(name, value)));
        }
        args
    }

    fn format(&self, key: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        Some(self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }
}

/// An argument on one line, without backticks of its own, and not too long.
fn flat(name: &str, value: &str) -> String {
    let line =
        value.split(|letter: char| letter.is_whitespace() || letter.is_control()).filter(|word| !word.is_empty());
    let line = line.collect::<Vec<_>>().join(" ");
    if LISTS.contains(&name) {
        return line;
    }
    let line = line.replace('`', "'");
    match line.char_indices().nth(LONGEST) {
        Some((cut, _)) if !WHOLE.contains(&name) => format!("{}…", &line[..cut]),
        _ => line,
    }
}
