//! Where in a text a name may begin, seen from two bytes.
//!
//! Takes the letters with which names begin, and a text; gives the places worth a closer look, few in Russian prose,
//! since most names want a capital. Refuses to be exact: it may give a place where no name begins, but misses none.

use super::fold::Folding;

/// A letter is told by its first two bytes: a place counts where `lead` and `second` have a bit in common.
#[derive(Debug)]
pub(super) struct Starts {
    lead: [u8; 256],
    second: [u8; 256],
}

/// The bit of letters that are known by their first byte, or not told apart at all.
const ANY_SECOND: u8 = 0x80;

impl Starts {
    /// `begins`: whether a name may begin with this letter of a text, which is folded to the other one.
    pub fn new(begins: impl Fn(char, char) -> bool) -> Self {
        let mut starts = Starts { lead: [0; 256], second: [ANY_SECOND; 256] };
        // Beyond two bytes there are Chinese letters, and in Russian prose little but dashes and quotation marks.
        starts.lead[0xE0..].fill(ANY_SECOND);
        for letter in '\0'..'\u{800}' {
            let mut buffer = [0; 4];
            let encoded = letter.encode_utf8(&mut buffer);
            let folded = Folding::new(encoded).next().map(|folded| folded.letter);
            // A mark that makes it й may follow.
            if !folded.is_some_and(|folded| begins(letter, folded) || folded == 'и' && begins(letter, 'й')) {
                continue;
            }
            match *encoded.as_bytes() {
                [lead, second, ..] => {
                    starts.lead[usize::from(lead)] = bit(lead);
                    starts.second[usize::from(second)] |= bit(lead);
                }
                [lead] => starts.lead[usize::from(lead)] = ANY_SECOND,
                [] => {}
            }
        }
        starts
    }

    /// The places in order; each is the beginning of a letter. The last byte is none: no name is that short.
    pub fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let is_start = |pair: &[u8]| self.lead[usize::from(pair[0])] & self.second[usize::from(pair[1])] != 0;
        text.as_bytes().windows(2).enumerate().filter(move |(_, pair)| is_start(pair)).map(|(at, _)| at)
    }
}

/// Russian letters have two first bytes, which share their bit with nothing else.
fn bit(lead: u8) -> u8 {
    match lead {
        0xD0 => 1,
        0xD1 => 2,
        _ => 4 << (lead % 5),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_seen() {
        let starts = Starts::new(|letter, folded| letter == 'H' || folded == 'х' && letter.is_uppercase());
        let text = "Был в городе Хэйхэ (Heihe), 黑河, с ХВ";
        let seen: Vec<_> = starts.places(text).filter_map(|at| text[at..].chars().next()).collect();
        assert_eq!(seen, ['Х', 'H', '黑', '河', 'Х']);
    }
}
