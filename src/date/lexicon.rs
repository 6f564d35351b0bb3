//! The words in which people write dates: months, seasons and the small words around them in Russian, English and
//! Chinese, cut into tokens.
//!
//! A text with any word outside this lexicon is no date to it.

use super::point::Season;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A number and how many digits it has.
    Number(u32, usize),
    Month(u32),
    Season(Season),
    Dash,
    Slash,
    Dot,
    Comma,
    /// «или»
    Or,
    /// «с»
    From,
    /// «по», «до»
    To,
    /// «не позднее»
    NoLater,
    /// «не ранее»
    NoEarlier,
    /// «около»
    About,
    /// «предположительно»
    Perhaps,
    /// «ежегодно»
    Yearly,
    /// «-е» in «2010-е»
    Decade,
    /// «настоящее время»
    Now,
}

/// Cuts a text into tokens, without the words that carry nothing (год, г., of). `None`: it has a word unknown here.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let text = text.to_lowercase();
    let mut rest = text.as_str();
    let mut tokens = Vec::new();
    let mut negated = false;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            c if c.is_ascii_digit() => run(rest, |c| c.is_ascii_digit()),
            '一'..='鿿' => chinese(rest)?.0.len(),
            c if c.is_alphabetic() => run(rest, |c| c.is_alphabetic() && !('一'..='鿿').contains(&c)),
            '.' if rest.starts_with("..") => 2,
            c => c.len_utf8(),
        };
        let (word, after) = rest.split_at(length);
        rest = after;
        let token = match c {
            c if c.is_ascii_digit() => Some(Token::Number(word.parse().ok()?, word.len())),
            c if c.is_whitespace() => None,
            '一'..='鿿' => chinese(word)?.1,
            c if c.is_alphabetic() && matches!(word, "не" | "no" | "not") => {
                negated = true;
                continue;
            }
            c if c.is_alphabetic() => known(word, std::mem::take(&mut negated))?,
            _ => mark(word)?,
        };
        tokens.extend(token);
    }
    // A stop means something between two numbers only.
    let number = |token: Option<&Token>| matches!(token, Some(Token::Number(..)));
    let keep = |(i, token): (usize, &Token)| {
        let before = i.checked_sub(1).and_then(|i| tokens.get(i));
        (*token != Token::Dot || number(before) && number(tokens.get(i + 1))).then_some(*token)
    };
    (!negated).then(|| tokens.iter().enumerate().filter_map(keep).collect())
}

fn run(text: &str, within: impl Fn(char) -> bool) -> usize {
    text.find(|c| !within(c)).unwrap_or(text.len())
}

/// A word in letters: `None` unknown, `Some(None)` without meaning.
fn known(word: &str, negated: bool) -> Option<Option<Token>> {
    let token = match word {
        "позднее" | "позже" | "later" if negated => Token::NoLater,
        "ранее" | "раньше" | "earlier" if negated => Token::NoEarlier,
        _ if negated => return None,
        "г" | "гг" | "год" | "года" | "году" | "годы" | "годов" | "годах" | "годом" | "в" | "во" | "от" | "числа"
        | "in" | "on" | "of" | "the" | "than" | "year" | "years" | "st" | "nd" | "rd" | "th" => return Some(None),
        "с" | "со" | "from" | "since" => Token::From,
        "по" | "до" | "to" | "until" | "till" => Token::To,
        "или" | "либо" | "or" => Token::Or,
        "около" | "ок" | "примерно" | "приблизительно" | "circa" | "ca" | "about" | "around" => {
            Token::About
        }
        "предположительно" | "вероятно" | "возможно" | "presumably" | "probably" => {
            Token::Perhaps
        }
        "ежегодно" | "every" | "annually" | "yearly" => Token::Yearly,
        "е" | "х" | "s" => Token::Decade,
        "настоящее" | "сейчас" | "present" | "now" => Token::Now,
        "время" => return Some(None),
        _ => return month(word).map(Token::Month).or_else(|| season(word).map(Token::Season)).map(Some),
    };
    Some(Some(token))
}

fn month(word: &str) -> Option<u32> {
    const RUSSIAN: [&str; 12] =
        ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];
    const ENGLISH: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    const ENDINGS: [&str; 10] = ["", "ь", "й", "я", "а", "е", "ю", "у", "ем", "ом"];
    let abbreviates = |full: &str| word.chars().count() >= 3 && full.starts_with(word);
    let declined = |stem: &str| word.strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending));
    let russian = |stem: &str| (word != "ма" && declined(stem)) || abbreviates(stem);
    let at = RUSSIAN.iter().position(|s| russian(s)).or_else(|| ENGLISH.iter().position(|f| abbreviates(f)))?;
    u32::try_from(at + 1).ok()
}

fn season(word: &str) -> Option<Season> {
    match word {
        "весна" | "весной" | "весною" | "весны" | "весну" | "весне" | "spring" => {
            Some(Season::Spring)
        }
        "лето" | "летом" | "лета" | "лете" | "лету" | "summer" => Some(Season::Summer),
        "осень" | "осенью" | "осени" | "autumn" | "fall" => Some(Season::Autumn),
        "зима" | "зимой" | "зимою" | "зимы" | "зиму" | "зиме" | "winter" => {
            Some(Season::Winter)
        }
        _ => None,
    }
}

/// The Chinese word that a text begins with, and its token; the words for year, month and day carry nothing.
fn chinese(text: &str) -> Option<(&'static str, Option<Token>)> {
    const WORDS: [(&str, Option<Token>); 23] = [
        ("不晚于", Some(Token::NoLater)),
        ("不早于", Some(Token::NoEarlier)),
        ("年代", Some(Token::Decade)),
        ("每年", Some(Token::Yearly)),
        ("存疑", Some(Token::Perhaps)),
        ("年", None),
        ("月", None),
        ("日", None),
        ("号", None),
        ("季", None),
        ("起", None),
        ("止", None),
        ("自", Some(Token::From)),
        ("从", Some(Token::From)),
        ("至今", Some(Token::Now)),
        ("至", Some(Token::To)),
        ("到", Some(Token::To)),
        ("或", Some(Token::Or)),
        ("约", Some(Token::About)),
        ("春", Some(Token::Season(Season::Spring))),
        ("夏", Some(Token::Season(Season::Summer))),
        ("秋", Some(Token::Season(Season::Autumn))),
        ("冬", Some(Token::Season(Season::Winter))),
    ];
    WORDS.into_iter().find(|(word, _)| text.starts_with(word))
}

/// A mark: `None` unknown, `Some(None)` without meaning.
fn mark(text: &str) -> Option<Option<Token>> {
    match text {
        "-" | "–" | "—" | "−" | "‐" | "‑" | "～" | ".." | "…" => Some(Some(Token::Dash)),
        "/" => Some(Some(Token::Slash)),
        "." => Some(Some(Token::Dot)),
        "," | ";" | "、" | "，" => Some(Some(Token::Comma)),
        "~" | "≈" => Some(Some(Token::About)),
        "?" | "？" => Some(Some(Token::Perhaps)),
        "(" | ")" | "（" | "）" | "«" | "»" | "\"" | "\u{feff}" => Some(None),
        _ => None,
    }
}
