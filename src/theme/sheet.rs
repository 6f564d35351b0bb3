//! A style sheet as readers load it: without comments, and without blanks that mean nothing.
//!
//! Takes CSS, gives the same CSS, one rule a line. A comment that begins with `/*!`, such as a licence, stays. Refuses to
//! understand more of it than strings, comments, escapes and punctuation (CSS Syntax Level 3), so that nothing of the next
//! standard is lost: a blank goes only where no grammar of CSS sees it.

/// The sheet as it is published.
pub fn published(sheet: &str) -> String {
    let mut writer = Writer { sheet: String::with_capacity(sheet.len()), last: '\n', has_blank: false, depth: 0 };
    let mut rest = sheet;
    while let Some(first) = rest.chars().next() {
        let (piece, after) = rest.split_at(length(rest, first));
        match first {
            '/' if piece.starts_with("/*!") => writer.line(piece),
            '/' if piece.len() > 1 => {}
            '"' | '\'' | '\\' => writer.whole(piece),
            blank if blank.is_ascii_whitespace() => writer.has_blank = true,
            sign => writer.sign(sign),
        }
        rest = after;
    }
    writer.end_line();
    writer.sheet
}

/// How long the piece is that begins here: a comment, a string, an escape, or one sign.
fn length(text: &str, first: char) -> usize {
    match first {
        '/' if text.starts_with("/*") => text[2..].find("*/").map_or(text.len(), |end| end + 4),
        '"' | '\'' => string(text, first),
        '\\' => escape(text),
        sign => sign.len_utf8(),
    }
}

/// How long the escape is that begins here; one in digits has the blank that ends it.
fn escape(text: &str) -> usize {
    let digits = text[1..].bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
    match text[1 + digits..].chars().next() {
        Some(sign) if digits == 0 => 1 + sign.len_utf8(),
        Some(blank) if blank.is_ascii_whitespace() => 2 + digits,
        _ => 1 + digits,
    }
}

/// How long the string is that begins here, with its quotes; what is never closed goes to the end.
fn string(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            letter if letter == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

struct Writer {
    sheet: String,
    /// The sign that was written last; a quote for any string or escape.
    last: char,
    /// Blanks stand before what comes next.
    has_blank: bool,
    /// How many blocks are open.
    depth: usize,
}

impl Writer {
    fn sign(&mut self, sign: char) {
        self.blank(sign);
        if sign == '}' && self.last == ';' && !self.sheet.ends_with(" ;") {
            self.sheet.pop();
        }
        self.sheet.push(sign);
        self.last = sign;
        match sign {
            '{' => self.depth += 1,
            '}' => self.depth = self.depth.saturating_sub(1),
            _ => return,
        }
        if self.depth == 0 {
            self.end_line();
        }
    }

    /// A string or an escape.
    fn whole(&mut self, piece: &str) {
        self.blank('"');
        self.sheet.push_str(piece);
        self.last = '"';
    }

    /// One blank where some stood and their place may mean something.
    fn blank(&mut self, next: char) {
        let is_between = !matches!(self.last, '{' | '}' | ';' | ',' | '(' | ':' | '\n')
            && !matches!(next, '{' | '}' | ';' | ',' | ')');
        // A property of the site's own may be empty on purpose, and older browsers want to see a blank then.
        let is_value = self.last == ':' && matches!(next, ';' | '}');
        if std::mem::take(&mut self.has_blank) && (is_between || is_value) {
            self.sheet.push(' ');
        }
    }

    fn line(&mut self, piece: &str) {
        self.end_line();
        self.sheet.push_str(piece);
        self.end_line();
    }

    fn end_line(&mut self) {
        self.has_blank = false;
        if !self.sheet.is_empty() && !self.sheet.ends_with('\n') {
            self.sheet.push('\n');
            self.last = '\n';
        }
    }
}

#[cfg(test)]
mod tests {
    use super::published;

    #[test]
    fn comments_and_blanks_stay_behind() {
        for (sheet, expected) in [
            ("/* Цвета */\n:root { --dark: ; }\n\n  a { b: c; }\n", ":root{--dark: ;}\na{b:c}\n"),
            (
                "/*! OFL */\na::after { content: \"/* нет */ \\\" '\"; } /* да */\n",
                "/*! OFL */\na::after{content:\"/* нет */ \\\" '\"}\n",
            ),
            ("a { font: 1rem/1.5 'x'; /* y\n z */ }", "a{font:1rem/1.5 'x'}\n"),
            ("a { } /* offen", "a{}\n"),
            ("a { b: 'offen", "a{b:'offen\n"),
        ] {
            assert_eq!(published(sheet), expected);
        }
    }

    #[test]
    fn blanks_that_mean_something_stay() {
        for (sheet, expected) in [
            ("@charset \"utf-8\";\na {\n  b: c\n}", "@charset \"utf-8\";a{b:c}\n"),
            // Descendants, and states of descendants.
            ("main\n  a, p  :hover { }", "main a,p :hover{}\n"),
            ("a > b + c ~ d { }", "a > b + c ~ d{}\n"),
            ("a { width: calc( 1px + 2px - (3px) ) }", "a{width:calc(1px + 2px - (3px))}\n"),
            ("a { b: var(--light, #fff) var(--dark, ) 1px }", "a{b:var(--light,#fff) var(--dark,) 1px}\n"),
            ("a { content: \"x\" attr(y) \"z\" ; }", "a{content:\"x\" attr(y) \"z\"}\n"),
            ("a { --x: }", "a{--x: }\n"),
            ("a { b: c !important }", "a{b:c !important}\n"),
            (
                "@media screen and (min-width: 40em) , print {\n  a { b: c; }\n  d { e: f; }\n}\ng { }",
                "@media screen and (min-width:40em),print{a{b:c}d{e:f}}\ng{}\n",
            ),
            ("[lang=\"ru\"] [a] { }", "[lang=\"ru\"] [a]{}\n"),
            // An escaped comma is no comma; the blank after an escape in digits is its end.
            ("a\\, b { }", "a\\, b{}\n"),
            (".\\31  .b { }", ".\\31  .b{}\n"),
            (".\\31 2 { }", ".\\31 2{}\n"),
            ("a { b: url(c.png) 1px, d }", "a{b:url(c.png) 1px,d}\n"),
            ("}", "}\n"),
            ("", ""),
        ] {
            assert_eq!(published(sheet), expected);
        }
    }
}
