//! Sentences of running text: where one ends and the next begins.

use std::cell::LazyCell;
use std::ops::Range;

/// Words after which a full stop ends no sentence.
const ABBREVIATIONS: [&str; 14] = ["г", "гг", "им", "ул", "с", "пос", "обл", "р", "т", "д", "п", "стр", "см", "др"];
const LONGEST: usize = 3;

/// The sentences of a running text, found once.
pub struct Sentences<'t> {
    text: &'t str,
    ends: Vec<usize>,
}

impl<'t> Sentences<'t> {
    pub fn of(text: &'t str) -> Sentences<'t> {
        Sentences { text, ends: ends(text).collect() }
    }

    /// The last sentence of the text.
    pub fn last(&self) -> &'t str {
        let end = self.text.trim_end().len();
        let before = self.ends.partition_point(|&at| at < end);
        self.text[before.checked_sub(1).map_or(0, |index| self.ends[index])..end].trim_start()
    }

    /// The sentence in which a part of the text stands; several, where the part goes over their end.
    pub fn around(&self, part: &Range<usize>) -> Range<usize> {
        let before = self.ends.partition_point(|&end| end <= part.start);
        let start = before.checked_sub(1).map_or(0, |index| self.ends[index]);
        let after = self.ends.partition_point(|&end| end < part.end);
        let end = self.ends.get(after).copied().unwrap_or(self.text.len());
        let sentence = &self.text[start..end];
        let trimmed = sentence.trim_start();
        let start = start + sentence.len() - trimmed.len();
        start..start + trimmed.trim_end().len()
    }
}

/// The offsets after the sentences of a text. A stop within «…» ends none, where every quote is closed.
fn ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let quotes_close = LazyCell::new(|| text.matches('«').count() == text.matches('»').count());
    let mut depth = 0_i32;
    marks(text).filter_map(move |(at, mark)| {
        match mark {
            '«' => depth += 1,
            '»' => depth -= 1,
            '。' | '！' | '？' => return Some(at + mark.len_utf8()),
            '.' | '!' | '?' | '…' => {
                let end = at + mark.len_utf8();
                let rest = &text[end..];
                let closers = rest.find(|next| !matches!(next, '»' | '"' | '”' | ')' | '.' | '!' | '?')).unwrap_or(0);
                let closed = i32::try_from(rest[..closers].matches('»').count()).unwrap_or(0);
                let is_end = begins_anew(&rest[closers..])
                    && !(mark == '.' && is_abbreviation(&text[..at]))
                    && !(depth > closed && *quotes_close);
                return is_end.then_some(end + closers);
            }
            _ => {}
        }
        None
    })
}

/// The letters that may be a stop or a quotation mark, told by their first bytes, which are rare in Russian prose.
fn marks(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let leads = |&(_, byte): &(usize, u8)| matches!(byte, b'.' | b'!' | b'?' | 0xC2 | 0xE2 | 0xE3 | 0xEF);
    text.bytes().enumerate().filter(leads).filter_map(|(at, _)| Some((at, text[at..].chars().next()?)))
}

/// Whether a new sentence can begin here: after a space, with a capital, a number, a quote or a dash.
fn begins_anew(rest: &str) -> bool {
    let next = rest.trim_start();
    let begins = |letter: char| letter.is_uppercase() || letter.is_numeric() || "«\"(–—-".contains(letter);
    rest.len() > next.len() && next.starts_with(begins)
}

/// Whether a full stop after this text belongs to an abbreviation or an initial.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let is_short = || word.chars().nth(LONGEST).is_none();
    is_initial || is_short() && ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::Sentences;

    #[test]
    fn a_sentence_ends_where_the_next_begins() {
        for (text, word, expected) in [
            ("Первое. Второе дело. Третье.", "Второе", "Второе дело."),
            ("В 2024 г. Хэйхэ принял гостей. Дальше.", "Хэйхэ", "В 2024 г. Хэйхэ принял гостей."),
            ("Мэр А.В. Иванов ездил в Хэйхэ! Вот.", "Хэйхэ", "Мэр А.В. Иванов ездил в Хэйхэ!"),
            ("Прошёл «День города!» в Чжухае. И всё", "Чжухае", "Прошёл «День города!» в Чжухае."),
            ("Концерт «Весна. 10 лет» прошёл в Хэйхэ. Потом.", "Хэйхэ", "Концерт «Весна. 10 лет» прошёл в Хэйхэ."),
            ("Открыта «Весна. Потом поехали в Хэйхэ.", "Хэйхэ", "Потом поехали в Хэйхэ."),
            ("你好。黑河很好。再见。", "黑河", "黑河很好。"),
        ] {
            let at = text.find(word).expect("the word is in the text");
            assert_eq!(&text[Sentences::of(text).around(&(at..at + word.len()))], expected);
        }
    }

    #[test]
    fn the_last_sentence_goes_to_the_end() {
        for (text, expected) in
            [("Одно. Другое: ", "Другое:"), ("Одно. Другое.", "Другое."), ("Одно", "Одно"), ("", "")]
        {
            assert_eq!(Sentences::of(text).last(), expected);
        }
    }
}
