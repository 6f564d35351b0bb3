//! Reading pages: what stands in their tags, and their text as one would read it aloud.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Open { name: String, attributes: Vec<(String, String)> },
    Close(String),
    Text(String),
}

impl Piece {
    pub fn attribute(&self, wanted: &str) -> Option<&str> {
        match self {
            Piece::Open { attributes, .. } => {
                attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
            }
            _ => None,
        }
    }

    pub fn opens(&self, wanted: &str) -> bool {
        matches!(self, Piece::Open { name, .. } if name == wanted)
    }
}

/// Takes a page apart. A fault that the parser sees is a panic: Letopis writes no broken HTML.
pub fn pieces(page: &str) -> Vec<Piece> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(page));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() });
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.pieces.into_inner()
}

#[derive(Default)]
struct Sink {
    pieces: RefCell<Vec<Piece>>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut pieces = self.pieces.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                pieces.push(Piece::Open { name: tag.name.to_string(), attributes: attributes(&tag) });
                return match &*tag.name {
                    "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" => TokenSinkResult::RawData(RawKind::Rawtext),
                    "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => TokenSinkResult::Continue,
                };
            }
            Token::TagToken(tag) => pieces.push(Piece::Close(tag.name.to_string())),
            Token::CharacterTokens(text) => match pieces.last_mut() {
                Some(Piece::Text(before)) => before.push_str(&text),
                _ => pieces.push(Piece::Text(text.to_string())),
            },
            Token::ParseError(fault) => panic!("HTML fault in line {line}: {fault}"),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn attributes(tag: &Tag) -> Vec<(String, String)> {
    tag.attrs.iter().map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string())).collect()
}

/// The text of the first such element, `main` or `div.prose`, as one would read it aloud: a line for each block,
/// headings with `#`, list entries with `-`, cells between `|`, links as `[text](address)`. Links of a paragraph to
/// itself stay out.
pub fn read_aloud(page: &str, wanted: &str) -> String {
    let (element, class) = wanted.split_once('.').map_or((wanted, None), |(element, class)| (element, Some(class)));
    let mut reader = Reader::default();
    let mut depth = 0;
    for piece in pieces(page) {
        match &piece {
            Piece::Open { name, .. } if name == element => {
                let has_class = class.is_none() || piece.attribute("class") == class;
                if depth > 0 || has_class {
                    depth += 1;
                }
            }
            Piece::Close(name) if name == element && depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            _ => {}
        }
        if depth > 0 {
            reader.piece(&piece);
        }
    }
    reader.end_line("");
    assert!(!reader.lines.is_empty(), "nothing stands in <{wanted}>");
    reader.lines.join("\n") + "\n"
}

/// Elements that begin a line of their own.
const BLOCKS: [&str; 26] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "header",
    "hgroup",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "ul",
    "br",
    "hr",
];

#[derive(Default)]
struct Reader {
    lines: Vec<String>,
    line: String,
    links: Vec<String>,
    in_permalink: bool,
}

impl Reader {
    fn piece(&mut self, piece: &Piece) {
        if piece.opens("a") && piece.attribute("class") == Some("permalink") {
            self.in_permalink = true;
        }
        if std::mem::take(&mut self.in_permalink) {
            self.in_permalink = *piece != Piece::Close("a".to_owned());
            return;
        }
        match piece {
            Piece::Text(text) => self.text(text),
            Piece::Open { name, .. } => match name.as_str() {
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                    self.end_line(&format!("{} ", "#".repeat(name[1..].parse().unwrap())));
                }
                "li" => self.end_line("- "),
                "tr" => self.end_line("|"),
                "td" | "th" => self.line.push(' '),
                "a" => {
                    self.line.push('[');
                    self.links.push(piece.attribute("href").unwrap_or("").to_owned());
                }
                "img" => {
                    let (alt, src) = (piece.attribute("alt").unwrap_or(""), piece.attribute("src").unwrap_or(""));
                    self.line.push_str(&format!("![{alt}]({src})"));
                }
                name if BLOCKS.contains(&name) => self.end_line(""),
                _ => {}
            },
            Piece::Close(name) => match name.as_str() {
                "td" | "th" => self.line.push_str(" |"),
                "a" => {
                    let address = self.links.pop().unwrap_or_default();
                    self.line.push_str(&format!("]({address})"));
                }
                "li" | "tr" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.end_line(""),
                name if BLOCKS.contains(&name) => self.end_line(""),
                _ => {}
            },
        }
    }

    fn text(&mut self, text: &str) {
        let text = text.replace('\u{ad}', "");
        for letter in text.chars() {
            match letter.is_ascii_whitespace() {
                true if self.line.is_empty() || self.line.ends_with(' ') => {}
                true => self.line.push(' '),
                false => self.line.push(letter),
            }
        }
    }

    fn end_line(&mut self, next: &str) {
        let line = self.line.trim_end();
        if !line.is_empty() && !["-", "|"].contains(&line) && !line.trim_matches('#').is_empty() {
            self.lines.push(line.to_owned());
            self.line = next.to_owned();
        } else if !next.is_empty() {
            self.line = next.to_owned();
        }
    }
}
