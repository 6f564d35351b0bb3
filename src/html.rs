//! HTML that authors wrote into their Markdown: what may stay of it.
//!
//! Takes raw fragments, names what will be taken out, and cleans a rendered body that has such fragments
//! in it. The allow-list is the one in [`ELEMENTS`]; the HTML living standard is the measure of parsing.

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
    ("img", &["src", "alt", "width", "height", "loading"]),
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

/// Text as HTML: safe between tags and in quoted attributes.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
    Cow::Owned(out)
}

/// Something noteworthy in a raw fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Counts from 0, in the fragment.
    pub line: usize,
    pub kind: FindingKind,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// Cleans a rendered body: elements outside of the list go, `script` and `style` with their content;
/// unclosed elements are closed. `addresses` maps the addresses in raw HTML to links; nothing is loaded from
/// elsewhere, so pictures with other addresses lose them.
#[expect(clippy::disallowed_types, reason = "the sanitiser takes its lists as hash maps; they are only looked up")]
pub fn clean(body: &str, addresses: BTreeMap<String, String>) -> String {
    let tags: std::collections::HashSet<&str> = ELEMENTS.iter().map(|(name, _)| *name).chain(RENDERED).collect();
    let attributes: std::collections::HashMap<&str, std::collections::HashSet<&str>> =
        ELEMENTS.iter().map(|(name, attributes)| (*name, attributes.iter().copied().collect())).collect();
    let mut builder = Builder::default();
    builder
        .tags(tags)
        .tag_attributes(attributes)
        .add_tag_attributes("div", ["tabindex", "role", "aria-label"])
        .generic_attributes(GENERIC.into_iter().chain(["id", "class"]).collect())
        .clean_content_tags(["script", "style"].into_iter().collect())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .attribute_filter(move |_, attribute, value| match (attribute, addresses.get(value)) {
            ("href" | "src", Some(address)) => Some(address.clone().into()),
            ("src", None) if value.contains(':') || value.starts_with("//") => None,
            _ => Some(value.into()),
        });
    builder.clean(body).to_string()
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
    let Some((_, allowed)) = ELEMENTS.iter().find(|(element, _)| *element == name) else {
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

    use super::{audit, clean};

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
    fn scripts_go_with_their_content_and_the_rest_is_closed() {
        let cleaned = clean(
            "<p id=\"p1\">до <script>alert(1)</script><b onclick=x>жирно<style>p{}</style></p><div><em>да",
            BTreeMap::new(),
        );
        assert_eq!(cleaned, "<p id=\"p1\">до <b>жирно</b></p><div><b><em>да</em></b></div>");
    }
}
