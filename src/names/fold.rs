//! Text as names are compared in it: lower case, ё as е, one space, one hyphen, one quotation mark.
//!
//! Takes a form of a name, or a text from any of its letters on; gives the folded letters one by one, each with the
//! bytes that it stands for, and tells what joins a stretch of them to its neighbours. Refuses to normalise further:
//! letters keep their accents, but for the stress marks of Russian.

/// A letter of folded text.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    pub letter: char,
    /// The bytes of the original that it stands for.
    pub start: usize,
    pub end: usize,
}

/// Folds a text as far as it is read.
#[derive(Clone)]
pub(super) struct Folding<'t> {
    text: &'t str,
    at: usize,
    last: char,
    /// The last letter is a hyphen that stands right behind a word.
    hyphenates: bool,
    /// What follows a letter that is two in lower case: İ.
    second: Option<Letter>,
}

impl<'t> Folding<'t> {
    pub fn new(text: &'t str) -> Self {
        Folding { text, at: 0, last: ' ', hyphenates: false, second: None }
    }

    /// From a letter within the text on, not a space; `None` where it goes on with a word, or a longer hyphenated one.
    pub fn within(text: &'t str, at: usize) -> Option<Self> {
        let (before, first) = (&text[..at], text[at..].chars().next()?);
        let is_letter = !is_invisible(first) && !first.is_whitespace();
        // Asked in this order, so that a long run of invisible characters is not looked back on from each of them.
        if !is_letter || !is_cjk(first) && ends_in_word(before) {
            return None;
        }
        // Of the letters before a name, only those that need no boundary can take part in how it is folded.
        let before = before.trim_end_matches(is_invisible).chars().next_back();
        let last = before.filter(|&c| is_cjk(c)).unwrap_or(' ');
        Some(Folding { at, last, ..Folding::new(text) })
    }

    /// Whether what has been read, which ends at this byte, is only a part of a word, or of a longer hyphenated one.
    pub fn is_joined(&self, end: usize) -> bool {
        if is_cjk(self.last) {
            return false;
        }
        let mut ahead = self.clone();
        match ahead.next() {
            Some(hyphen) if hyphen.letter == '-' => {
                hyphen.start == end
                    && self.text[end..].starts_with(is_hyphen)
                    && ahead.next().is_some_and(|next| next.start == hyphen.end && is_part_of_word(next.letter))
            }
            Some(next) => is_part_of_word(next.letter),
            None => false,
        }
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn skip(&mut self, skipped: impl Fn(char) -> bool) {
        while let Some(c) = self.peek().filter(|&c| skipped(c)) {
            self.at += c.len_utf8();
        }
    }

    fn give(&mut self, letter: char, start: usize, end: usize) -> Letter {
        self.last = letter;
        Letter { letter, start, end }
    }

    /// Takes the combining marks after a letter into it: й and ё written as two characters, and the stress mark.
    fn compose(&mut self, base: char, letter: &mut Letter) {
        loop {
            let here = self.at;
            // Most letters stand before another one of Russian, and that is no mark.
            if matches!(self.text.as_bytes().get(here), Some(0xD0 | 0xD1)) {
                return;
            }
            self.skip(is_invisible);
            letter.letter = match (base, self.peek()) {
                ('и', Some('\u{306}')) => 'й',
                ('е', Some('\u{308}')) => 'е',
                ('а'..='я', Some('\u{301}')) => base,
                _ => {
                    self.at = here;
                    return;
                }
            };
            self.at += '\u{301}'.len_utf8();
            letter.end = self.at;
        }
    }
}

impl Iterator for Folding<'_> {
    type Item = Letter;

    fn next(&mut self) -> Option<Letter> {
        if let Some(second) = self.second.take() {
            return Some(self.give(second.letter, second.start, second.end));
        }
        loop {
            let (start, c) = (self.at, self.peek()?);
            let end = start + c.len_utf8();
            self.at = end;
            if is_invisible(c) {
                continue;
            }
            if c.is_whitespace() {
                self.skip(|c| c.is_whitespace() || is_invisible(c));
                // A line was broken in a hyphenated name («Южно-\nСахалинск»), or «№ 5» was spaced.
                if self.last == '№' || self.hyphenates && self.peek().is_some_and(char::is_alphabetic) {
                    continue;
                }
                self.hyphenates = false;
                return Some(self.give(' ', start, end));
            }
            let folded = match c {
                'а'..='я' => c,
                c if c.is_ascii() => c.to_ascii_lowercase(),
                'ё' | 'Ё' => 'е',
                '\u{2010}' | '\u{2011}' => '-',
                // A dash that was typed for the hyphen; that it may part two names, `is_joined` sees in the original.
                '–' | '—' if self.last.is_alphabetic() && self.peek().is_some_and(char::is_alphabetic) => '-',
                '«' | '»' | '„' | '“' | '”' | '‟' => '"',
                '’' | '‘' | 'ʼ' => '\'',
                _ => {
                    let mut lower = c.to_lowercase();
                    let first = lower.next().unwrap_or(c);
                    self.second = lower.next().map(|letter| Letter { letter, start, end });
                    first
                }
            };
            self.hyphenates = is_hyphen(c) && self.last.is_alphabetic();
            let mut letter = self.give(folded, start, end);
            if matches!(folded, 'а'..='я') {
                self.compose(folded, &mut letter);
            }
            return Some(letter);
        }
    }
}

/// A whole text, folded.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    folded.extend(Folding::new(text).map(|letter| letter.letter));
    folded
}

/// Whether a letter right behind this text would belong to its last word.
fn ends_in_word(text: &str) -> bool {
    if text.ends_with([' ', '\n']) {
        return false;
    }
    match text.trim_end_matches(is_invisible).chars().next_back() {
        Some(c) if is_hyphen(c) => text.strip_suffix(c).is_some_and(|word| word.ends_with(is_part_of_word)),
        Some(c) => is_part_of_word(c),
        None => false,
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
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

/// The modifier apostrophe is a letter by its class, but folded like any other.
fn is_part_of_word(c: char) -> bool {
    match c {
        'а'..='я' | 'А'..='Я' => true,
        c if c.is_ascii() => c.is_ascii_alphanumeric() || matches!(c, '_' | '@'),
        c => (c.is_alphanumeric() || is_mark(c)) && c != 'ʼ' && !is_cjk(c),
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Soft hyphens and zero-width characters, which no reader sees.
pub(super) fn is_invisible(c: char) -> bool {
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
            assert_eq!(super::folded(text), folded);
        }
    }

    #[test]
    fn ranges_lead_back() {
        let text = "в Бла\u{AD}го\u{AD}вещен\u{AD}ске\u{AD}, Москва\u{301}.";
        let (word, town) = ("Бла\u{AD}го\u{AD}вещен\u{AD}ске", "Москва\u{301}");
        for (original, letters) in [(word, "благовещенске".chars().count()), (town, "москва".chars().count())]
        {
            let start = text.find(original).unwrap();
            let last = Folding::within(text, start).unwrap().nth(letters - 1).unwrap();
            assert_eq!(&text[start..last.end], original);
        }
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
            let is_joined = Folding::within(text, text.find("Хэйхэ").unwrap()).is_none_or(|mut folding| {
                let last = folding.by_ref().nth("хэйхэ".chars().count() - 1).unwrap();
                folding.is_joined(last.end)
            });
            assert_eq!(is_joined, joined, "{text}");
        }
    }
}
