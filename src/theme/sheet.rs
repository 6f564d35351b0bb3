//! A style sheet as readers load it: without comments, empty lines and indentation.
//!
//! Takes CSS, gives the same CSS. A comment that begins with `/*!`, such as a licence, stays. Refuses to understand more
//! of it than strings and comments (CSS Syntax Level 3), so that nothing of the next standard is lost.

/// The sheet as it is published.
pub fn published(sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        bare.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match rest.strip_prefix("/*") {
            Some(comment) => comment.find("*/").map_or(rest.len(), |end| end + 4),
            None if rest.starts_with('/') => 1,
            None => string(rest),
        };
        let (piece, after) = rest.split_at(length);
        if !piece.starts_with("/*") || piece.starts_with("/*!") {
            bare.push_str(piece);
        }
        rest = after;
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::with_capacity(bare.len()), |sheet, line| sheet + line + "\n")
}

/// How long the string is that begins here, with its quotes; what is never closed goes to the end.
fn string(text: &str) -> usize {
    let quote = text.chars().next().unwrap_or('"');
    let mut is_escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            letter if letter == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::published;

    #[test]
    fn comments_and_indentation_stay_behind() {
        for (sheet, expected) in [
            ("/* Цвета */\n:root { --dark: ; }\n\n  a { b: c; }\n", ":root { --dark: ; }\na { b: c; }\n"),
            (
                "/*! OFL */\na::after { content: \"/* нет */ \\\" '\"; } /* да */\n",
                "/*! OFL */\na::after { content: \"/* нет */ \\\" '\"; }\n",
            ),
            ("a { font: 1rem/1.5 'x'; /* y\n z */ }", "a { font: 1rem/1.5 'x';  }\n"),
            ("a { } /* offen", "a { }\n"),
            ("a { b: 'offen", "a { b: 'offen\n"),
        ] {
            assert_eq!(published(sheet), expected);
        }
    }
}
