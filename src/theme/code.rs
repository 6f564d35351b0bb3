//! What can be seen in the text of a template without compiling it: its code, the words in quotes there, the
//! components that it makes and calls.

use std::ops::Range;

/// The parts of a template between `{{ }}` and `{% %}`.
pub fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("{{").into_iter().chain(text[at..].find("{%")).min() {
        let start = at + open + 2;
        let close = if text[at + open..].starts_with("{{") { "}}" } else { "%}" };
        let Some(length) = text[start..].find(close) else { break };
        ranges.push(start..start + length);
        at = start + length + 2;
    }
    ranges
}

/// Words in quotes.
pub struct Literal<'t> {
    pub text: &'t str,
    /// Where in the template, without the quotes.
    pub range: Range<usize>,
    /// The code before and behind it.
    before: &'t str,
    after: &'t str,
}

impl Literal<'_> {
    /// `key="…"`, of whatever call.
    pub fn is_key(&self) -> bool {
        self.call().is_some()
    }

    /// `t(key="…")`.
    pub fn is_string_key(&self) -> bool {
        let name = self.call().and_then(|before| before.strip_suffix('(')).and_then(|call| call.strip_suffix('t'));
        name.is_some_and(|before| !before.ends_with(is_name))
    }

    /// `"…" ~ more`.
    pub fn is_start(&self) -> bool {
        self.after.starts_with('~')
    }

    /// `more ~ "…"`.
    pub fn is_end(&self) -> bool {
        self.before.ends_with('~')
    }

    /// What stands before `key=`.
    fn call(&self) -> Option<&str> {
        let before = self.before.strip_suffix('=')?.trim_end().strip_suffix("key")?;
        (!before.ends_with(is_name)).then(|| before.trim_end())
    }
}

/// All words in quotes in the code of a template.
pub fn literals(text: &str) -> Vec<Literal<'_>> {
    let mut found = Vec::new();
    for code in ranges(text) {
        let mut at = code.start;
        while let Some(open) = text[at..code.end].find(['"', '\'', '`']) {
            let quote = char::from(text.as_bytes()[at + open]);
            let start = at + open + 1;
            let Some(length) = text[start..code.end].find(quote) else { break };
            let end = start + length;
            let before = text[code.start..start - 1].trim_end();
            let after = text[end + 1..code.end].trim_start();
            found.push(Literal { text: &text[start..end], range: start..end, before, after });
            at = end + 1;
        }
    }
    found
}

/// The components that a template makes.
pub fn components(text: &str) -> Vec<&str> {
    let made = |code: Range<usize>| {
        let rest = text[code].trim_start_matches(['-', ' ', '\t', '\r', '\n']).strip_prefix("component ")?.trim_start();
        Some(rest[..rest.find('(')?].trim_end())
    };
    ranges(text).into_iter().filter_map(made).collect()
}

/// Whether a template calls a component.
pub fn calls(text: &str, component: &str) -> bool {
    ranges(text).into_iter().any(|code| {
        let mut rest = text[code].split('<').skip(1);
        rest.any(|rest| {
            rest.trim_start()
                .strip_prefix(component)
                .is_some_and(|next| !next.starts_with(|letter| is_name(letter) || ".-".contains(letter)))
        })
    })
}

/// A letter of a name.
pub fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::{calls, components, literals};

    #[test]
    fn words_in_quotes_are_told_apart() {
        let text = r#"{{ t(key="a") }} "b" {{ t( n=1, key = 'c') }} {% set x = "d-" ~ e ~ "-f" %} {{ put(key="g") }}"#;
        let found: Vec<(&str, [bool; 4])> = literals(text)
            .iter()
            .map(|one| (one.text, [one.is_string_key(), one.is_key(), one.is_start(), one.is_end()]))
            .collect();
        let (yes, no) = (true, false);
        assert_eq!(
            found,
            [
                ("a", [yes, yes, no, no]),
                ("c", [no, yes, no, no]),
                ("d-", [no, no, yes, no]),
                ("-f", [no, no, no, yes]),
                ("g", [no, yes, no, no]),
            ]
        );
    }

    #[test]
    fn components_are_found() {
        let text = "{%- component a(b: map) -%}{% endcomponent a %}{{<b.c x={1}/>}}";
        assert_eq!(components(text), ["a"]);
        assert!(calls(text, "b.c") && !calls(text, "b") && !calls(text, "a"));
    }
}
