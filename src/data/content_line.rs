//! Content lines of iCalendar (RFC 5545, 3.1): at most 75 octets, `CR LF` at the end, longer ones folded between letters.
//!
//! Takes names and values, appends lines. Control characters, which the format has no way to write, are dropped; a line
//! break in a text becomes `\\n`. Refuses to know what properties mean.

/// The octets that a line has at most, its end not counted.
const LIMIT: usize = 75;

/// A property whose value stands as it is: a date, an address, a word of the format.
pub fn property(out: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    let letters = [name, ":", value].into_iter().flat_map(str::chars);
    for letter in letters.filter(|letter| *letter == '\t' || !letter.is_control()) {
        if octets + letter.len_utf8() > LIMIT {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(letter);
        octets += letter.len_utf8();
    }
    out.push_str("\r\n");
}

/// A property that is a text (RFC 5545, 3.3.11); an empty one is left out.
pub fn text(out: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        property(out, name, &escape(text));
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            // The line feed that follows is the break.
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\n' => out.push_str("\\n"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn lines_are_folded_and_texts_escaped() {
        let line = |value: &str| {
            let mut out = String::new();
            text(&mut out, "SUMMARY", value);
            out
        };
        let letters = |letter: &str, count: usize| letter.repeat(count);
        for (value, expected) in [
            ("", String::new()),
            ("Мост, «Амур»; \"a\\b\": да", "SUMMARY:Мост\\, «Амур»\\; \"a\\\\b\": да\r\n".to_owned()),
            ("a\nb\r\nc\rd\u{7}e\tf", "SUMMARY:a\\nb\\nc\\nde\tf\r\n".to_owned()),
            // 75 octets with the name stay whole, and so do 75 with the space of a folded line.
            (&letters("x", 67), format!("SUMMARY:{}\r\n", letters("x", 67))),
            (&letters("x", 68), format!("SUMMARY:{}\r\n x\r\n", letters("x", 67))),
            (&letters("x", 141), format!("SUMMARY:{}\r\n {}\r\n", letters("x", 67), letters("x", 74))),
            (&letters("x", 142), format!("SUMMARY:{}\r\n {}\r\n x\r\n", letters("x", 67), letters("x", 74))),
            // No letter is cut: two octets, three, four.
            (&letters("ж", 34), format!("SUMMARY:{}\r\n ж\r\n", letters("ж", 33))),
            (&letters("黑", 23), format!("SUMMARY:{}\r\n 黑\r\n", letters("黑", 22))),
            (&letters("𠮷", 17), format!("SUMMARY:{}\r\n 𠮷\r\n", letters("𠮷", 16))),
        ] {
            assert_eq!(line(value), expected);
        }
    }
}
