//! The front matter: TOML between two `+++` lines at the start of a file.
//!
//! Takes a file's text, gives the byte ranges of its parts, or the fault. Refuses to understand the TOML.

use std::ops::Range;

/// The parts of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The first three plus signs.
    pub opening: Range<usize>,
    pub toml: Range<usize>,
    pub body: Range<usize>,
}

/// Why a file has no front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It starts with something else, at this place.
    Missing(Range<usize>),
    /// It starts with `---`, as other programs have it.
    Dashes(Range<usize>),
    /// Nothing closes it; the place is the opening.
    Unclosed(Range<usize>),
}

/// Cuts a file into its parts. Blank lines may stand before the opening.
pub fn split(text: &str) -> Result<Parts, Fault> {
    let mut opening: Option<Range<usize>> = None;
    let mut toml_start = 0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        let words = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        let place = start..start + words.len();
        match &opening {
            None if words == "+++" => {
                opening = Some(place);
                toml_start = next;
            }
            None if words.is_empty() => {}
            None if words == "---" => return Err(Fault::Dashes(place)),
            None => return Err(Fault::Missing(place)),
            Some(opening) if words == "+++" => {
                return Ok(Parts { opening: opening.clone(), toml: toml_start..at, body: next..text.len() });
            }
            Some(_) => {}
        }
        at = next;
    }
    Err(opening.map_or(Fault::Missing(0..0), Fault::Unclosed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, toml: &str, body: &str) {
        let parts = split(text).expect("front matter");
        assert_eq!((&text[parts.opening], &text[parts.toml], &text[parts.body]), ("+++", toml, body));
    }

    #[test]
    fn files_are_cut() {
        check("+++\na = 1\n+++\nText\n", "a = 1\n", "Text\n");
        check("\r\n+++ \r\na = 1\r\n+++\r\nText", "a = 1\r\n", "Text");
        check("+++\n+++", "", "");
    }

    #[test]
    fn faults_have_places() {
        assert_eq!(split(""), Err(Fault::Missing(0..0)));
        assert_eq!(split("\n# Title\n"), Err(Fault::Missing(1..8)));
        assert_eq!(split("---\na: 1\n---\n"), Err(Fault::Dashes(0..3)));
        assert_eq!(split("+++\na = 1\n"), Err(Fault::Unclosed(0..3)));
    }
}
