//! What is wrong with one statement, by looking at it the way a person would.
//!
//! Takes a statement and the parser's error in it, gives the fault with the exact place and, where it can be
//! said, the right way to write it.

use std::ops::Range;

use crate::diag::{Code, Diagnostic};
use crate::read::syntax::statement::Statement;
use crate::read::syntax::{LISTS, ParserError, key, value};
use crate::source::Span;

/// One fault of a statement. `name` selects the title and, as `help-<name>`, the fix.
pub struct Fault {
    pub code: Code,
    pub name: &'static str,
    pub help: &'static str,
    /// In the TOML.
    pub range: Range<usize>,
    pub args: Vec<(&'static str, String)>,
    /// The first of two that are the same.
    pub first: Option<Range<usize>>,
}

impl Fault {
    /// A fault of syntax at a place in the TOML.
    pub fn new(name: &'static str, help: &'static str, range: Range<usize>) -> Fault {
        Fault { code: Code::Syntax, name, help, range, args: Vec::new(), first: None }
    }

    /// Fills the placeholder `$name`.
    pub fn arg(mut self, name: &'static str, value: impl Into<String>) -> Fault {
        self.args.push((name, value.into()));
        self
    }

    /// The diagnostic, with places in the file.
    pub fn diagnostic(self, span: impl Fn(Range<usize>) -> Span) -> Diagnostic {
        let mut diagnostic = Diagnostic::at(self.code, span(self.range)).help(self.help);
        if self.code == Code::Syntax {
            diagnostic = diagnostic.arg("fault", self.name);
        }
        for (name, value) in self.args {
            diagnostic = diagnostic.arg(name, value);
        }
        match self.first {
            Some(first) => diagnostic.label(span(first)),
            None => diagnostic,
        }
    }
}

/// Finds the fault of a statement: without a parser's error it is what the statement leaves open. `earlier`
/// are the statements before it.
pub fn find(toml: &str, earlier: &[Statement], statement: &Statement, error: Option<&ParserError>) -> Fault {
    let text = toml[statement.range.clone()].trim_end();
    let indent = text.len() - text.trim_start().len();
    let start = statement.range.start + indent;
    let text = text.trim_start();
    let line = text.lines().next().unwrap_or("").trim_end();
    let first_line = start..start + line.len();
    if let Some(open) = &statement.unclosed {
        if let Some(fault) = key::fault(line, start) {
            return fault;
        }
        return match &toml[open.clone()] {
            "[" => Fault::new("list", "help-list", open.clone()),
            "{" => Fault::new("braces", "help-braces", open.clone()),
            "\"" | "'" => value::quote(line, start, open.start),
            _ => Fault::new("triple-quote", "help-triple-quote", open.clone()),
        };
    }
    let at = error.map_or(start, |error| error.start).clamp(start, start + text.len());
    let message = error.map_or("", |error| error.message.as_str());
    if message == "duplicate key" {
        return key::duplicate(toml, earlier, statement, first_line, at);
    }
    if let Some((offset, letter)) = text.char_indices().find(|(_, letter)| is_invisible(*letter)) {
        // Inside quotes a no-break space is welcome; the parser points before it only where it is not.
        if start + offset <= at + 3 || letter.is_control() {
            let range = start + offset..start + offset + letter.len_utf8();
            return Fault::new("invisible", "help-invisible", range);
        }
    }
    if statement.is_header {
        return header(line, first_line);
    }
    key::fault(line, start).unwrap_or_else(|| {
        let equals = text.find('=').unwrap_or(0);
        value::fault(text, start, equals, at, message)
    })
}

fn header(line: &str, range: Range<usize>) -> Fault {
    let name: String =
        line.trim_matches(['[', ']', ' ']).chars().take_while(|letter| !"[]#".contains(*letter)).collect();
    let name = name.trim();
    if !name.is_ascii() {
        return key::not_latin(name, range);
    }
    let brackets = if LISTS.contains(&name) || line.starts_with("[[") { ("[[", "]]") } else { ("[", "]") };
    let right = format!("{}{name}{}", brackets.0, brackets.1);
    if line.starts_with(&right) && line[right.len()..].trim_start().starts_with(|letter| letter != ']') {
        let rest = range.start + right.len()..range.end;
        return Fault::new("after-header", "help-after-header", rest).arg("suggestion", right);
    }
    Fault::new("header", "help-header", range).arg("suggestion", right)
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}' | '\u{feff}')
        || (letter.is_control() && !"\n\r\t".contains(letter))
}
