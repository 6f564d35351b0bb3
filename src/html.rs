//! HTML that authors wrote into their Markdown: what may stay of it.
//!
//! Takes raw fragments, names what will be taken out, and cleans a rendered body that has such fragments
//! in it. The allow-list is the one in [`ELEMENTS`]; the HTML living standard is the measure of parsing.

use serde::{Deserialize, Serialize};

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;

use ammonia::{Builder, UrlRelative};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};

/// Elements that an author may write, each with the attributes that it may carry beside `lang`, `dir` and `title`.
const ELEMENTS: &[(&str, &[&str])] = &[
    ("a", &["href", "hreflang"]),
    ("abbr", &[]),
    ("b", &[]),
    ("bdi", &[]),
    ("bdo", &[]),
    ("blockquote", &["cite"]),
    ("br", &[]),
    ("caption", &[]),
    ("cite", &[]),
    ("code", &[]),
    ("dd", &[]),
    ("del", &["cite", "datetime"]),
    ("details", &["open"]),
    ("dfn", &[]),
    ("div", &[]),
    ("dl", &[]),
    ("dt", &[]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("hr", &[]),
    ("i", &[]),
    ("img", &["src", "alt", "width", "height"]),
    ("ins", &["cite", "datetime"]),
    ("kbd", &[]),
    ("li", &["value"]),
    ("mark", &[]),
    ("ol", &["start", "reversed"]),
    ("p", &[]),
    ("pre", &[]),
    ("q", &["cite"]),
    ("rp", &[]),
    ("rt", &[]),
    ("ruby", &[]),
    ("s", &[]),
    ("samp", &[]),
    ("small", &[]),
    ("span", &[]),
    ("strong", &[]),
    ("sub", &[]),
    ("summary", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["colspan", "rowspan", "headers"]),
    ("tfoot", &[]),
    ("th", &["colspan", "rowspan", "headers", "scope"]),
    ("thead", &[]),
    ("time", &["datetime"]),
    ("tr", &[]),
    ("u", &[]),
    ("ul", &[]),
    ("var", &[]),
    ("wbr", &[]),
];

/// Attributes that any of them may carry.
const GENERIC: [&str; 3] = ["lang", "dir", "title"];

/// Elements that the body renderer writes and an author may not.
const RENDERED: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];

/// Whether an element that an author may write has no end.
pub fn is_void(name: &str) -> bool {
    ["br", "hr", "img", "wbr"].iter().any(|void| void.eq_ignore_ascii_case(name))
}

/// Text as HTML: safe between tags and in quoted attributes.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !needs_escape(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    escape_into(&mut out, text);
    Cow::Owned(out)
}

/// Appends text as HTML; see [`escape`].
pub fn escape_into(out: &mut String, text: &str) {
    let mut written = 0;
    if needs_escape(text) {
        for (at, entity) in text.bytes().enumerate().filter_map(|(at, byte)| Some((at, entity(byte)?))) {
            out.push_str(&text[written..at]);
            out.push_str(entity);
            written = at + 1;
        }
    }
    out.push_str(&text[written..]);
}

/// Looks at all bytes, since processors see many at once where nothing ends the search early.
fn needs_escape(text: &str) -> bool {
    text.bytes().fold(false, |found, byte| found | matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\''))
}

fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    }
}

/// Something noteworthy in a raw fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Counts from 0, in the fragment.
    pub line: usize,
    pub kind: FindingKind,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FindingKind {
    /// An element or attribute that will be taken out, as `<script>` or `onclick`.
    Removed(String),
    /// The address of a link.
    Link(String),
    /// The address of a picture, and whether it has a text alternative.
    Picture { address: String, has_alt: bool },
}

/// Reads a raw fragment: what will be removed from it and where it leads.
pub fn audit(fragment: &str) -> Vec<Finding> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(fragment));
    let tokenizer = Tokenizer::new(Auditor::default(), html5ever::tokenizer::TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.findings.into_inner()
}

/// A raw fragment with nothing in it but what an author may write. `addresses` maps its addresses to links; an
/// address without one goes. Pictures from elsewhere become links: a page loads nothing from other hosts.
/// `script` and `style` stay, empty of attributes, for [`clean`] to take out with their content.
pub fn filter(fragment: &str, addresses: &BTreeMap<String, String>) -> String {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(fragment));
    let sink = Filter { addresses, out: RefCell::default() };
    let tokenizer = Tokenizer::new(sink, html5ever::tokenizer::TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.out.into_inner()
}

/// Appends the words that readers may ask for instead of a picture; style sheets hide them until then.
pub fn instead(out: &mut String, alt: &str) {
    if !alt.is_empty() {
        out.push_str("<span class=\"alt\">");
        escape_into(out, alt);
        out.push_str("</span>");
    }
}

/// Cleans a rendered body whose raw fragments were filtered: `script` and `style` go with their content, what is
/// unclosed is closed, so that nothing reaches beyond the body.
#[expect(clippy::disallowed_types, reason = "the sanitiser takes its lists as hash maps; they are only looked up")]
pub fn clean(body: &str) -> String {
    let tags: std::collections::HashSet<&str> = ELEMENTS.iter().map(|(name, _)| *name).chain(RENDERED).collect();
    let attributes: std::collections::HashMap<&str, std::collections::HashSet<&str>> =
        ELEMENTS.iter().map(|(name, attributes)| (*name, attributes.iter().copied().collect())).collect();
    let mut builder = Builder::default();
    builder
        .tags(tags)
        .tag_attributes(attributes)
        .add_tag_attributes("div", ["tabindex", "role", "aria-label"])
        .add_tag_attributes("a", ["aria-label"])
        .add_tag_attributes("img", ["loading"])
        .generic_attributes(GENERIC.into_iter().chain(["id", "class"]).collect())
        .clean_content_tags(["script", "style"].into_iter().collect())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None);
    builder.clean(body).to_string()
}

struct Filter<'a> {
    addresses: &'a BTreeMap<String, String>,
    out: RefCell<String>,
}

impl TokenSink for Filter<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut out = self.out.borrow_mut();
        match token {
            Token::CharacterTokens(text) => escape_into(&mut out, &text),
            Token::TagToken(tag) => {
                self.tag(&tag, &mut out);
                if tag.kind == TagKind::StartTag {
                    return raw_content(&tag.name);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Filter<'_> {
    fn tag(&self, tag: &Tag, out: &mut String) {
        let name: &str = &tag.name;
        let is_script = matches!(name, "script" | "style");
        let Some(allowed) = allowed(name).or(is_script.then_some(&[])) else { return };
        if tag.kind == TagKind::EndTag {
            out.push_str(&format!("</{name}>"));
            return;
        }
        let attributes: Vec<(&str, Cow<'_, str>)> = tag
            .attrs
            .iter()
            .map(|attribute| (&*attribute.name.local, Cow::Borrowed(&*attribute.value)))
            .filter(|(name, _)| !is_script && (allowed.contains(name) || GENERIC.contains(name)))
            .filter_map(|(name, value)| match name {
                "href" | "src" => Some((name, Cow::Owned(self.addresses.get(&*value)?.clone()))),
                _ => Some((name, value)),
            })
            .collect();
        let value = |wanted: &str| attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| &**value);
        match (name, value("src")) {
            ("img", None) => escape_into(out, value("alt").unwrap_or_default()),
            ("img", Some(address)) if is_elsewhere(address) => {
                let words = value("alt").filter(|alt| !alt.is_empty()).unwrap_or(address);
                out.push_str(&format!("<a href=\"{}\">{}</a>", escape(address), escape(words)));
            }
            _ => {
                out.push('<');
                out.push_str(name);
                for (name, value) in &attributes {
                    out.push_str(&format!(" {name}=\"{}\"", escape(value)));
                }
                out.push('>');
                if name == "img" {
                    instead(out, value("alt").unwrap_or_default());
                }
            }
        }
    }
}

/// The attributes that an element may carry, where an author may write it.
fn allowed(name: &str) -> Option<&'static [&'static str]> {
    ELEMENTS.iter().find(|(element, _)| *element == name).map(|(_, attributes)| *attributes)
}

fn is_elsewhere(address: &str) -> bool {
    address.contains(':') || address.starts_with("//")
}

#[derive(Default)]
struct Auditor {
    findings: RefCell<Vec<Finding>>,
}

impl TokenSink for Auditor {
    type Handle = ();

    fn process_token(&self, token: Token, line_number: u64) -> TokenSinkResult<()> {
        if let Token::TagToken(tag) = token {
            let line = usize::try_from(line_number).unwrap_or(usize::MAX).saturating_sub(1);
            let note = |kind| self.findings.borrow_mut().push(Finding { line, kind });
            if tag.kind == TagKind::StartTag {
                audit_tag(&tag, note);
                return raw_content(&tag.name);
            }
        }
        TokenSinkResult::Continue
    }
}

/// Elements whose content is no markup, so that a tag inside of a script is not taken for one.
fn raw_content(name: &str) -> TokenSinkResult<()> {
    use html5ever::tokenizer::states::RawKind;
    match name {
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => TokenSinkResult::RawData(RawKind::Rawtext),
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        _ => TokenSinkResult::Continue,
    }
}

fn audit_tag(tag: &Tag, note: impl Fn(FindingKind)) {
    let name: &str = &tag.name;
    let Some(allowed) = allowed(name) else {
        note(FindingKind::Removed(format!("<{name}>")));
        return;
    };
    let value =
        |wanted: &str| tag.attrs.iter().find(|attr| &*attr.name.local == wanted).map(|attr| attr.value.to_string());
    for attribute in tag.attrs.iter().map(|attr| &*attr.name.local) {
        if !allowed.contains(&attribute) && !GENERIC.contains(&attribute) {
            note(FindingKind::Removed(attribute.to_owned()));
        }
    }
    if name == "a"
        && let Some(address) = value("href")
    {
        note(FindingKind::Link(address));
    }
    if name == "img"
        && let Some(address) = value("src")
    {
        note(FindingKind::Picture { address, has_alt: value("alt").is_some_and(|alt| !alt.trim().is_empty()) });
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{audit, clean, filter};

    #[test]
    fn what_goes_is_named_with_its_line() {
        let fragment = "<div onclick=\"x()\">\n<script>if (a < b) { \"<b>\" }</script>\n<a href=\"city:heihe\">х</a><iframe src=x></iframe></div>";
        let found: Vec<String> =
            audit(fragment).iter().map(|found| format!("{} {:?}", found.line, found.kind)).collect();
        assert_eq!(
            found,
            ["0 Removed(\"onclick\")", "1 Removed(\"<script>\")", "2 Link(\"city:heihe\")", "2 Removed(\"<iframe>\")"]
        );
    }

    #[test]
    fn a_fragment_keeps_what_an_author_may_write() {
        let addresses = BTreeMap::from([
            ("city:heihe".to_owned(), "../cities/heihe.html".to_owned()),
            ("https://example.org/a.png".to_owned(), "https://example.org/a.png".to_owned()),
            ("a.png".to_owned(), "heihe/a.png".to_owned()),
        ]);
        for (fragment, expected) in [
            ("<a href=\"city:heihe\" id=p1 onclick=x>", "<a href=\"../cities/heihe.html\">"),
            ("<a href=\"javascript:x\">", "<a>"),
            ("<div class=\"signal\"\n lang=ru>a &lt; b</div>", "<div lang=\"ru\">a &lt; b</div>"),
            ("<img src=\"https://example.org/a.png\" alt=\"Мост\">", "<a href=\"https://example.org/a.png\">Мост</a>"),
            (
                "<img src=\"a.png\" alt=\"Мост\">",
                "<img src=\"heihe/a.png\" alt=\"Мост\"><span class=\"alt\">Мост</span>",
            ),
            ("<img src=\"a.png\" alt=\"\">", "<img src=\"heihe/a.png\" alt=\"\">"),
            ("<script src=x>if (a < b) {}</script><!-- да -->", "<script>if (a &lt; b) {}</script>"),
            ("</main></body>", ""),
        ] {
            assert_eq!(filter(fragment, &addresses), expected);
        }
    }

    #[test]
    fn scripts_go_with_their_content_and_the_rest_is_closed() {
        let cleaned = clean("<p id=\"p1\">до <script>alert(1)</script><b>жирно<style>p{}</style></p><div><em>да");
        assert_eq!(cleaned, "<p id=\"p1\">до <b>жирно</b></p><div><b><em>да</em></b></div>");
    }
}
