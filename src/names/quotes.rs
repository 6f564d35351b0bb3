//! Quoted stretches of a block of text: outermost ones only, in order.
//!
//! Takes text as people type it: nested, in mixed styles, not closed. Gives the ranges between which nothing is a name;
//! a quotation mark that is never closed reaches to the next closing one, or to the end of its sentence. Refuses to
//! see a quote in a lone closing mark, in an apostrophe within or after a word, or in inches.

use super::certainty::ends_sentence;
use super::fold::is_quote;
use std::collections::BTreeMap;
use std::ops::Range;

/// The quoted stretches, marks included; disjoint and in order.
pub(super) fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut closed: Vec<(Range<usize>, char)> = Vec::new();
    let mut unclosed: Vec<(usize, char)> = Vec::new();
    for (at, mark) in marks(text) {
        let role = role(text, at, mark, &open);
        if role == Role::Opening {
            // Nobody nests deeper; a text of nothing but opening marks must not cost its square.
            if open.len() == DEEPEST {
                unclosed.push(open.remove(0));
            }
            open.push((at, mark));
        } else if let Some(depth) = partner(&open, mark, role) {
            unclosed.extend(open.drain(depth + 1..));
            if let Some((start, opening)) = open.pop() {
                closed.push((start..at + mark.len_utf8(), opening));
            }
        }
    }
    unclosed.extend(open);
    let mut spans = reach_of_unclosed(text, unclosed, &closed);
    spans.extend(apostrophes(text));
    spans.extend(closed.into_iter().map(|(span, _)| span));
    outermost(spans)
}

/// All quotation marks, told by their first bytes, which are rare in Russian prose.
fn marks(text: &str) -> impl Iterator<Item = (usize, char)> {
    let leads = text.bytes().enumerate().filter(|&(_, byte)| matches!(byte, b'"' | 0xC2 | 0xE2 | 0xE3));
    leads.filter_map(|(at, _)| Some((at, text[at..].chars().next().filter(|&c| is_quote(c))?)))
}

const DEEPEST: usize = 8;

/// What may stand at the edge of a quoted name: the marks themselves, spaces and punctuation.
pub(super) fn is_padding(text: &str) -> bool {
    text.chars().all(|c| is_quote(c) || c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '!' | '\'' | '\u{AD}'))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Opening,
    Closing,
    Nothing,
}

fn role(text: &str, at: usize, mark: char, open: &[(usize, char)]) -> Role {
    match mark {
        '«' | '„' | '‟' | '《' | '「' | '『' => Role::Opening,
        '»' | '”' | '》' | '」' | '』' => Role::Closing,
        '“' if open.iter().any(|&(_, opening)| opening == '„') => Role::Closing,
        '“' => Role::Opening,
        _ => straight(text, at, open),
    }
}

/// The straight mark says by its neighbours what it is; between two words it closes what is open.
fn straight(text: &str, at: usize, open: &[(usize, char)]) -> Role {
    let before = text[..at].chars().next_back();
    let after = text[at + 1..].chars().next();
    let can_open = before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '!' | '?' | '…' | '»' | ')'))
        && after.is_some_and(|c| !c.is_whitespace());
    let can_close = before.is_some_and(|c| !c.is_whitespace());
    let is_open = open.iter().any(|&(_, opening)| opening == '"');
    match (can_open, can_close) {
        (true, true) if is_open => Role::Closing,
        (true, _) => Role::Opening,
        (false, true) if is_open || before.is_none_or(|c| !c.is_numeric()) => Role::Closing,
        _ => Role::Nothing,
    }
}

/// Apostrophes typed for quotation marks: around Russian words on one line, of which none is left open.
fn apostrophes(text: &str) -> Vec<Range<usize>> {
    let (mut spans, mut open) = (Vec::new(), None);
    if !text.contains('\'') {
        return spans;
    }
    for (at, mark) in text.char_indices().filter(|&(_, c)| matches!(c, '\'' | '\n' | '.' | '!' | '?')) {
        let before = text[..at].chars().next_back();
        let after = text[at + 1..].chars().next();
        let is_inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        match (mark, is_inside(before), is_inside(after)) {
            ('\'', false, true) => {
                let is_russian = after.is_some_and(|c| matches!(c, '\u{400}'..='\u{52F}'));
                let is_apart = before.is_none_or(|c| c.is_whitespace() || c == '(');
                open = (open.is_none() && is_russian && is_apart).then_some(at);
            }
            ('\'', true, false) => spans.extend(open.take().map(|start| start..at + 1)),
            ('\'', ..) => {}
            _ => open = None,
        }
    }
    spans
}

/// The innermost open mark of the same style, or of any where authors mixed them.
fn partner(open: &[(usize, char)], mark: char, role: Role) -> Option<usize> {
    if role != Role::Closing {
        return None;
    }
    let same = open.iter().rposition(|&(_, opening)| closes(opening, mark));
    same.or_else(|| open.len().checked_sub(1))
}

fn closes(opening: char, mark: char) -> bool {
    match opening {
        '«' => mark == '»',
        '„' | '“' | '‟' => matches!(mark, '“' | '”'),
        '《' => mark == '》',
        '「' => mark == '」',
        '『' => mark == '』',
        _ => mark == opening,
    }
}

/// Each unclosed mark reaches to the next mark that closes one of its style, or to the end of its sentence.
fn reach_of_unclosed(
    text: &str,
    mut unclosed: Vec<(usize, char)>,
    closed: &[(Range<usize>, char)],
) -> Vec<Range<usize>> {
    unclosed.sort_unstable();
    // From the back, so that each stretch of text is looked at once. `closed` is in the order of its ends.
    let (mut sentence, mut seen) = (text.len(), text.len());
    let mut next: BTreeMap<char, usize> = BTreeMap::new();
    let mut closings = closed.iter().rev().peekable();
    let reach = |(at, mark): (usize, char)| {
        while let Some((span, opening)) = closings.next_if(|(span, _)| span.end > at) {
            next.insert(*opening, span.end);
        }
        let inside = at + mark.len_utf8();
        let ends = text[inside..seen].char_indices().map(|(offset, _)| inside + offset);
        sentence = ends.into_iter().find(|&end| ends_sentence(text, end)).unwrap_or(sentence);
        seen = inside;
        at..next.get(&mark).copied().unwrap_or(sentence)
    };
    unclosed.into_iter().rev().map(reach).collect()
}

fn outermost(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_unstable_by_key(|span| (span.start, span.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_outermost_quotes() {
        let table: &[(&str, &[&str])] = &[
            ("без кавычек, 5\" труба и 7\"", &[]),
            ("оркестр «Благовещенск-Хэйхэ» и ещё", &["«Благовещенск-Хэйхэ»"]),
            ("«Общество „Дружба“ в Хэйхэ» там", &["«Общество „Дружба“ в Хэйхэ»"]),
            ("по \"живому\nкоридору\", в", &["\"живому\nкоридору\""]),
            ("\"балет \"Острова айс\"\" в", &["\"балет \"Острова айс\"\""]),
            ("балет на льду «Балет «Острова айс». В Хэйхэ", &["«Балет «Острова айс»"]),
            ("«Кольцо времени»» там «А»", &["«Кольцо времени»", "«А»"]),
            ("форум «Дружба в г. Хэйхэ. Затем", &["«Дружба в г. Хэйхэ"]),
            ("форум «Дружба в Хэйхэ", &["«Дружба в Хэйхэ"]),
            ("форум «Дружба\" в Хэйхэ", &["«Дружба\""]),
            ("группа 'Хэйхэ', 'Мост дружбы' и Кот-д'Ивуар, 'Мост", &["'Хэйхэ'", "'Мост дружбы'"]),
            ("the cities' friends' days in 'Heihe', 'Мост. Дом'", &[]),
            ("“Мост” и „Мост“ и „Мост” и “Мост”", &["“Мост”", "„Мост“", "„Мост”", "“Мост”"]),
        ];
        for (text, expected) in table {
            let found: Vec<_> = quoted(text).into_iter().map(|span| &text[span]).collect();
            assert_eq!(&found, expected, "{text}");
        }
    }
}
