//! `bag-info.txt`: what is said about a bag, label by label, and `Payload-Oxum` among it.
//!
//! Takes labels and values in the order in which they shall stand, gives the text with long values folded at 79
//! letters (RFC 8493, 2.2.2), and reads it again. Refuses nothing: a line break in a value becomes a space.

use std::fmt;

use crate::bag::faults::Flaws;
use crate::bag::line::{Flaw, Trouble};

/// Letters of a line, where a space allows to fold it there.
const WIDTH: usize = 79;

/// Labels with their values; a label may stand there more than once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BagInfo {
    pub lines: Vec<(String, String)>,
}

impl BagInfo {
    /// Adds a line at the end. White space in a value counts as one space, for a folded line could not keep it.
    pub fn push(&mut self, label: &str, value: &str) {
        self.lines.push((label.to_owned(), value.split_whitespace().collect::<Vec<_>>().join(" ")));
    }

    /// The first value of a label; capitals do not count.
    pub fn get(&self, label: &str) -> Option<&str> {
        self.lines.iter().find(|(known, _)| known.eq_ignore_ascii_case(label)).map(|(_, value)| value.as_str())
    }

    /// The text of the file. What goes on in the next line is indented by two spaces.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (label, value) in &self.lines {
            text.push_str(label);
            text.push(':');
            let mut length = label.chars().count() + 1;
            for (index, word) in value.split(' ').enumerate() {
                let letters = word.chars().count();
                if index > 0 && length + 1 + letters > WIDTH {
                    text.push_str("\n ");
                    length = 1;
                }
                text.push(' ');
                text.push_str(word);
                length += 1 + letters;
            }
            text.push('\n');
        }
        text
    }

    /// Reads the text of the file; folded lines are joined by one space.
    pub fn parse(text: &str) -> (BagInfo, Flaws) {
        let (mut info, mut flaws) = (BagInfo::default(), Flaws::default());
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let mut flaw = || flaws.push(Flaw::new(index + 1, Trouble::NoLabel, line));
            if line.starts_with([' ', '\t']) {
                match info.lines.last_mut() {
                    Some((_, value)) => {
                        value.push(' ');
                        value.push_str(line.trim());
                    }
                    None => flaw(),
                }
                continue;
            }
            match line.split_once(':') {
                Some((label, value)) if !label.trim().is_empty() => {
                    info.lines.push((label.trim().to_owned(), value.trim().to_owned()));
                }
                _ => flaw(),
            }
        }
        (info, flaws)
    }
}

/// `Payload-Oxum`: how much lies in `data/`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Oxum {
    pub bytes: u64,
    pub files: u64,
}

impl Oxum {
    /// The label of its line.
    pub const LABEL: &str = "Payload-Oxum";

    /// Reads `279164409832.1198`.
    pub fn parse(value: &str) -> Option<Oxum> {
        let (bytes, files) = value.split_once('.')?;
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        (is_number(bytes) && is_number(files)).then_some(())?;
        Some(Oxum { bytes: bytes.parse().ok()?, files: files.parse().ok()? })
    }
}

impl fmt::Display for Oxum {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.bytes, self.files)
    }
}
