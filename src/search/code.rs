//! Numbers as printable letters, for scripts that stay small and are still text.
//!
//! Takes whole numbers, gives one letter for those under 43 and one more for each further factor of 43. None of the
//! letters needs escaping in a string of JavaScript, and none separates anything in the index.

/// Which letters stand for digits: the first half for the last digit of a number, the second for those before it.
/// `search.js` has the same.
pub const DIGITS: &[u8; 86] = b"!#$%()*+-./0123456789;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";

const BASE: usize = DIGITS.len() / 2;

/// Writes a number, its smallest digit first.
pub fn push(out: &mut String, mut number: usize) {
    while number >= BASE {
        out.push(DIGITS[BASE + number % BASE].into());
        number /= BASE;
    }
    out.push(DIGITS[number].into());
}
