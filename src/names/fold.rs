//! Text as names are compared in it: lower case, ё as е, one space, one hyphen, one quotation mark.
//!
//! Takes a block of text or a form of a name; gives the folded text, and for a range of it the bytes in the original.
//! Knows what joins a folded range to its neighbours. Refuses to normalise further: letters keep their accents, but for
//! the stress marks of Russian.

use std::ops::Range;

/// Folded text with the way back to where each of its bytes came from.
pub(super) struct Folded<'a> {
    original: &'a str,
    pub text: String,
    starts: Vec<usize>,
    ends: Vec<usize>,
}

impl<'a> Folded<'a> {
    pub fn new(original: &'a str) -> Self {
        let mut folded = Folded {
            original,
            text: String::with_capacity(original.len()),
            starts: Vec::with_capacity(original.len()),
            ends: Vec::with_capacity(original.len()),
        };
        let mut chars = original.char_indices().peekable();
        let mut last = ' ';
        while let Some((start, c)) = chars.next() {
            let end = start + c.len_utf8();
            if is_invisible(c) {
                continue;
            }
            if c.is_whitespace() {
                while chars.next_if(|&(_, c)| c.is_whitespace() || is_invisible(c)).is_some() {}
                let before_letter = chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
                // A line was broken in a hyphenated name («Южно-\nСахалинск»), or «№ 5» was spaced.
                if last != '№' && !(before_letter && last == '-' && folded.ends_in_joined_hyphen()) {
                    last = folded.push(' ', start, end);
                }
                continue;
            }
            if folded.composes(last, c, end) {
                continue;
            }
            let next = chars.peek().map(|&(_, next)| next);
            last = match c {
                'а'..='я' => folded.push(c, start, end),
                c if c.is_ascii() => folded.push(c.to_ascii_lowercase(), start, end),
                'ё' | 'Ё' => folded.push('е', start, end),
                '\u{2010}' | '\u{2011}' => folded.push('-', start, end),
                // A dash that was typed for the hyphen; that it may part two names, `is_joined` sees in the original.
                '–' | '—' if last.is_alphabetic() && next.is_some_and(char::is_alphabetic) => {
                    folded.push('-', start, end)
                }
                '«' | '»' | '„' | '“' | '”' | '‟' => folded.push('"', start, end),
                '’' | '‘' | 'ʼ' => folded.push('\'', start, end),
                _ => c.to_lowercase().fold(last, |_, lower| folded.push(lower, start, end)),
            };
        }
        folded
    }

    /// The bytes of the original that a range of the folded text stands for.
    pub fn range(&self, folded: &Range<usize>) -> Range<usize> {
        let start = self.starts.get(folded.start).copied().unwrap_or(self.original.len());
        let end = folded.end.checked_sub(1).and_then(|last| self.ends.get(last).copied());
        start..end.unwrap_or(start).max(start)
    }

    /// Whether the range is only a part of a word, or of a longer hyphenated one.
    pub fn is_joined(&self, range: &Range<usize>) -> bool {
        let inside = &self.text[range.clone()];
        let first = inside.chars().next().is_some_and(|c| !is_cjk(c));
        let last = inside.chars().next_back().is_some_and(|c| !is_cjk(c));
        first && self.is_joined_before(range.start) || last && self.is_joined_after(range.end)
    }

    fn is_joined_before(&self, start: usize) -> bool {
        let mut before = self.text[..start].chars().rev();
        match before.next() {
            Some('-') => {
                let hyphen = start - 1;
                self.is_hyphen(hyphen)
                    && self.ends[hyphen] == self.starts[start]
                    && before.next().is_some_and(is_part_of_word)
                    && self.ends[hyphen - 1] == self.starts[hyphen]
            }
            Some(c) => is_part_of_word(c),
            None => false,
        }
    }

    fn is_joined_after(&self, end: usize) -> bool {
        let mut after = self.text[end..].chars();
        match after.next() {
            Some('-') => {
                self.is_hyphen(end)
                    && self.ends[end - 1] == self.starts[end]
                    && after.next().is_some_and(is_part_of_word)
                    && self.ends[end] == self.starts[end + 1]
            }
            Some(c) => is_part_of_word(c),
            None => false,
        }
    }

    fn is_hyphen(&self, at: usize) -> bool {
        self.original[self.starts[at]..].starts_with(['-', '\u{2010}', '\u{2011}'])
    }

    fn ends_in_joined_hyphen(&self) -> bool {
        let hyphen = self.text.len() - 1;
        self.is_hyphen(hyphen) && self.text[..hyphen].ends_with(char::is_alphabetic)
    }

    /// Takes a combining mark into the letter before it: й and ё written as two characters, and the stress mark.
    fn composes(&mut self, last: char, mark: char, end: usize) -> bool {
        let composed = match (last, mark) {
            ('и', '\u{306}') => 'й',
            ('е', '\u{308}') => 'е',
            ('а'..='я', '\u{301}') => last,
            _ => return false,
        };
        self.text.pop();
        self.text.push(composed);
        self.ends.iter_mut().rev().take(composed.len_utf8()).for_each(|old| *old = end);
        true
    }

    fn push(&mut self, c: char, start: usize, end: usize) -> char {
        self.text.push(c);
        self.starts.extend(std::iter::repeat_n(start, c.len_utf8()));
        self.ends.extend(std::iter::repeat_n(end, c.len_utf8()));
        c
    }
}

/// Scripts that are written without spaces, where a name needs no boundary.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}'
        | '\u{3400}'..='\u{9FFF}' | '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// Any quotation mark, opening or closing.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '«' | '»' | '„' | '“' | '”' | '‟' | '"' | '《' | '》' | '「' | '」' | '『' | '』')
}

fn is_part_of_word(c: char) -> bool {
    (c.is_alphanumeric() || is_mark(c) || matches!(c, '_' | '@')) && !is_cjk(c)
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Soft hyphens and zero-width characters, which no reader sees.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds() {
        let table = [
            ("Дзёэцу", "дзеэцу"),
            ("Нижний\u{A0}\n Новгород", "нижний новгород"),
            ("Южно\u{2011}Сахалинск", "южно-сахалинск"),
            ("Южно- \nСахалинск", "южно-сахалинск"),
            ("Бла\u{AD}го\u{AD}вещенск", "благовещенск"),
            ("Чжухаи\u{306} Орe\u{308}л Оре\u{308}л", "чжухай орe\u{308}л орел"),
            ("Москва\u{301}", "москва"),
            ("Хэйхэ - Харбин, Хэйхэ — Харбин", "хэйхэ - харбин, хэйхэ — харбин"),
            ("„Совет“ № 5", "\"совет\" №5"),
            ("ХЭЙХЭ 黑河 İ", "хэйхэ 黑河 i\u{307}"),
        ];
        for (text, folded) in table {
            assert_eq!(Folded::new(text).text, folded);
        }
    }

    #[test]
    fn ranges_lead_back() {
        let text = "в Бла\u{AD}го\u{AD}вещен\u{AD}ске\u{AD}, Москва\u{301}.";
        let folded = Folded::new(text);
        let back = |name: &str| folded.text.find(name).map(|at| &text[folded.range(&(at..at + name.len()))]);
        assert_eq!(back("благовещенске"), Some("Бла\u{AD}го\u{AD}вещен\u{AD}ске"));
        assert_eq!(back("москва"), Some("Москва\u{301}"));
    }

    #[test]
    fn parts_of_words_are_joined() {
        let table = [
            ("Хэйхэ", false),
            ("Хэйхэский", true),
            ("Забайкалье-Хэйхэ", true),
            ("Хэйхэ-2024", true),
            ("побратимы -Хэйхэ", false),
            ("Благовещенск- Хэйхэ", false),
            ("Благовещенск–Хэйхэ", false),
            ("-Хэйхэ-", false),
            ("Хэйхэ\u{302}", true),
            ("市Хэйхэ市", false),
            ("(Хэйхэ)", false),
        ];
        for (text, joined) in table {
            let folded = Folded::new(text);
            let at = folded.text.find("хэйхэ").unwrap_or_default();
            assert_eq!(folded.is_joined(&(at..at + "хэйхэ".len())), joined, "{text}");
        }
    }
}
