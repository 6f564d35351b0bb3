//! How much room words need.
//!
//! Takes text and a size in units, gives its width at most: the advances are those of Golos Text at its regular weight,
//! rounded up, and bold adds to them; a letter of a script that it lacks counts as a full square. Refuses nothing.

/// Advances in twentieths of an em, and the letters that have them.
const ADVANCES: [(u8, &str); 19] = [
    (5, " '\u{a0}\u{202f}"),
    (6, "!,.:;`ij·ìíîïīįıіїј’"),
    (7, "Il|ÌÍÎÏĪĮİĺļľłІЇ"),
    (8, "\"()-[]frt{}ŕŗřť"),
    (9, "*"),
    (10, "/1\\_гтѓ“”„"),
    (11, "+7<=>?^csxz~«»×ç÷ćċčĳśşšźżžзсхьэєѕ–−"),
    (12, "235FJLZaekovyßàáâãäåèéêëðòóôõöøýÿāăąēėęěķĹĻĽŁōőŷŹŻŽЃЈГабвеклопучяёќўџ"),
    (13, "$04689ESTYbdghnpquÈÉÊËÝñùúûüþďđĒĖĘĚğġģħńņňŋŚŞŠŤūŭůűųŶŸЁЅЕЗТдийнрцъђћ"),
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

/// Breaks a text at its spaces and hyphens into lines of at most a width; a word that is longer stands alone.
pub fn lines(text: &str, size: f64, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in text.split_inclusive([' ', '-']) {
        match lines.last_mut() {
            Some(line) if width(format!("{line}{piece}").trim_end(), size) <= most => line.push_str(piece),
            _ => lines.push(piece.to_owned()),
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}
