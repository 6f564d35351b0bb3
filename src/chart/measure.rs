//! How much room words need.
//!
//! Takes text and a size in units, gives its width at most: the advances are those of Golos Text at its regular weight,
//! rounded up, its digits all as wide as in tables, and bold adds to them; a letter of a script that it lacks counts as a
//! full square. Refuses nothing.

/// Advances in twentieths of an em, and the letters that have them.
const ADVANCES: [(u8, &str); 19] = [
    (5, " '\u{a0}\u{202f}"),
    (6, "!,.:;`ij·ìíîïīįıіїј’"),
    (7, "Il|ÌÍÎÏĪĮİĺļľłІЇ"),
    (8, "\"()-[]frt{}ŕŗřť"),
    (9, "*"),
    (10, "/\\_гтѓ“”„"),
    (11, "+7<=>?^csxz~«»×ç÷ćċčĳśşšźżžзсхьэєѕ–−"),
    (12, "FJLZaekovyßàáâãäåèéêëðòóôõöøýÿāăąēėęěķĹĻĽŁōőŷŹŻŽЃЈГабвеклопучяёќўџ"),
    (13, "$0123456789ESTYbdghnpquÈÉÊËÝñùúûüþďđĒĖĘĚğġģħńņňŋŚŞŠŤūŭůűųŶŸЁЅЕЗТдийнрцъђћ"),
    (14, "#&ABCDKPRVXÀÁÂÃÄÅÇÞĀĂĄĆĊČĎĶŔŖŘЄЌЎАБВКРСУХЧЬЭЯ"),
    (15, "GOQUÐÒÓÔÕÖØÙÚÛÜĐĞĠĢŌŐŪŬŮŰŲЏДЛОПЪмфы—"),
    (16, "HNÑĦŃŅŇŊИЙНЦжю"),
    (17, "%wŵЂЋшщљ"),
    (18, "MmĲМФЫњ"),
    (19, "ÆæЮ…"),
    (20, "WœŴЖШЩ"),
    (21, "@"),
    (22, "ŒЉ№"),
    (23, "Њ"),
];

/// The width of a text at a size.
pub fn width(text: &str, size: f64) -> f64 {
    let twentieths: u32 = text.chars().map(|letter| u32::from(advance(letter))).sum();
    f64::from(twentieths) / 20.0 * size
}

/// The width of a bold text at a size.
pub fn bold(text: &str, size: f64) -> f64 {
    1.07 * width(text, size)
}

fn advance(letter: char) -> u8 {
    ADVANCES.iter().find(|(_, letters)| letters.contains(letter)).map_or(20, |(advance, _)| *advance)
}

/// Breaks a text into lines of at most a width: at spaces and hyphens, between the letters of Chinese, and where a word is
/// longer than a line within it, with a hyphen.
pub fn lines(text: &str, size: f64, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces(text).iter().flat_map(|piece| cut(piece, size, most)) {
        match lines.last_mut() {
            Some(line) if width(format!("{line}{piece}").trim_end(), size) <= most => line.push_str(&piece),
            _ => lines.push(piece),
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// What a line must not break.
fn pieces(text: &str) -> Vec<String> {
    let is_full = |letter: char| ('\u{2e80}'..'\u{fe00}').contains(&letter);
    let ends = |letter: char| "，。、：；）」』》！？".contains(letter);
    let mut pieces: Vec<String> = Vec::new();
    let mut before = ' ';
    for letter in text.chars() {
        let may_break = " -".contains(before) || is_full(before) || is_full(letter);
        match pieces.last_mut() {
            Some(piece) if !may_break || letter == ' ' || ends(letter) => piece.push(letter),
            _ => pieces.push(letter.to_string()),
        }
        before = letter;
    }
    pieces
}

fn cut(piece: &str, size: f64, most: f64) -> Vec<String> {
    if width(piece.trim_end(), size) <= most {
        return vec![piece.to_owned()];
    }
    let mut parts = vec![String::new()];
    for letter in piece.chars() {
        let is_full = parts.last().is_some_and(|part| width(&format!("{part}{letter}-"), size) > most);
        match parts.last_mut() {
            Some(part) if is_full && !part.is_empty() => {
                part.push('-');
                parts.push(letter.to_string());
            }
            Some(part) => part.push(letter),
            None => {}
        }
    }
    parts
}
