//! A diagnostic as HTML: what is wrong, where, the line itself, how to put it right.
//!
//! Takes diagnostics with their sources and the words of a language, gives HTML in which everything that came from a file
//! is escaped. Refuses to choose: whoever calls says which faults are shown.

use crate::diag::{Diagnostic, Severity};
use crate::html::escape;
use crate::message::{Catalogue, print};
use crate::serve::address::address;
use crate::source::{Sources, Span};

/// More than these are told by their number.
const SHOWN: usize = 20;

/// Characters of a line that are shown before and behind the place; a paragraph is one line.
const AROUND: usize = 90;

/// The panel over a page: the errors in the files as they are on disk, and `stands`, what is shown meanwhile.
pub fn panel(diagnostics: &[Diagnostic], sources: &Sources, stands: &str, catalogue: &Catalogue) -> String {
    let errors: Vec<&Diagnostic> = print::sorted(diagnostics, sources)
        .into_iter()
        .filter(|diagnostic| diagnostic.severity() == Severity::Error)
        .collect();
    let mut html = format!(
        "<details class=\"letopis-panel\" open><summary><strong>{}</strong> <span>{}</span></summary><ol>",
        escape(&catalogue.text("serve-panel", &[("count", errors.len().into())])),
        escape(stands),
    );
    for diagnostic in errors.iter().take(SHOWN) {
        html.push_str(&item(diagnostic, sources, catalogue));
    }
    html.push_str("</ol>");
    if errors.len() > SHOWN {
        let more = catalogue.text("serve-panel-more", &[("count", (errors.len() - SHOWN).into())]);
        html.push_str(&format!("<p>{}</p>", escape(&more)));
    }
    let review = escape(&catalogue.text("serve-review", &[])).into_owned();
    html.push_str(&format!("<p><a href=\"/_review\">{review}</a></p></details>"));
    html
}

/// A fault in a list.
pub fn item(diagnostic: &Diagnostic, sources: &Sources, catalogue: &Catalogue) -> String {
    let severity = diagnostic.severity();
    let mut html = format!(
        "<li class=\"letopis-fault letopis-{}\"><p class=\"letopis-what\"><span>{}</span> {}</p>",
        severity.name(),
        escape(&catalogue.severity(severity)),
        text(&catalogue.title(diagnostic)),
    );
    if let Some(span) = diagnostic.span {
        html.push_str(&place(span, sources, catalogue));
        html.push_str(&source_line(span, sources));
    }
    for label in &diagnostic.labels {
        let words = catalogue.label(diagnostic, label);
        html.push_str(&format!("<p class=\"letopis-label\">{}:</p>", text(&words)));
        html.push_str(&place(label.span, sources, catalogue));
        html.push_str(&source_line(label.span, sources));
    }
    if let Some(help) = catalogue.help(diagnostic) {
        html.push_str(&format!("<p class=\"letopis-help\">{}</p>", text(&help)));
    }
    html.push_str("</li>");
    html
}

/// A message as HTML: names in backticks are names in code.
pub fn text(message: &str) -> String {
    let mut html = String::new();
    for (index, part) in message.split('`').enumerate() {
        match index % 2 {
            0 => html.push_str(&escape(part)),
            _ => html.push_str(&format!("<code>{}</code>", escape(part))),
        }
    }
    html
}

/// File, line and column; a button that opens them in the editor.
fn place(span: Span, sources: &Sources, catalogue: &Catalogue) -> String {
    let at = sources.line_column(span);
    let path = &sources.file(span.file).path;
    let shown = format!("{path}:{}:{}", at.line, at.column);
    format!("<p class=\"letopis-where\">{}</p>", opener(path, at.line, &shown, catalogue))
}

/// A button that opens a file of the site in the editor.
pub fn opener(path: &str, line: usize, shown: &str, catalogue: &Catalogue) -> String {
    format!(
        "<button type=\"button\" data-letopis-open=\"{}\" data-letopis-line=\"{line}\" title=\"{}\">{}</button>",
        escape(path),
        escape(&catalogue.text("serve-open", &[])),
        escape(shown),
    )
}

/// A link to a page of the site, with a place on it.
pub fn page_link(path: &str, anchor: Option<&str>, title: &str) -> String {
    let place = anchor.map(|anchor| format!("#{}", crate::serve::address::query_value(anchor))).unwrap_or_default();
    format!("<a href=\"{}{}\">{}</a>", escape(&address(path)), escape(&place), escape(title))
}

/// The line of a place with the place marked; of a long one the part around it.
fn source_line(span: Span, sources: &Sources) -> String {
    let text = sources.file(span.file).text();
    let Some(before) = text.get(..span.start as usize) else { return String::new() };
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[before.len()..].find('\n').map_or(text.len(), |newline| before.len() + newline);
    let end = (span.end as usize).clamp(before.len(), line_end);
    let Some(marked) = text.get(before.len()..end) else { return String::new() };
    let (head, tail) = (&text[line_start..before.len()], text[end..line_end].trim_end());
    let marked = marked.trim_end_matches('\r');
    if head.trim().is_empty() && marked.is_empty() && tail.is_empty() {
        return String::new();
    }
    let head_start = head.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    let tail_end = tail.char_indices().nth(AROUND).map_or(tail.len(), |(at, _)| at);
    let marked_end = marked.char_indices().nth(2 * AROUND).map_or(marked.len(), |(at, _)| at);
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    format!(
        "<pre class=\"letopis-source\">{}{}<mark>{}{}</mark>{}{}</pre>",
        cut(head_start > 0),
        escape(head[head_start..].trim_start()),
        escape(&marked[..marked_end]),
        cut(marked_end < marked.len()),
        escape(&tail[..tail_end]),
        cut(tail_end < tail.len()),
    )
}

#[cfg(test)]
mod tests {
    use super::{item, text};
    use crate::diag::{Code, Diagnostic};
    use crate::lang::Lang;
    use crate::message::Catalogue;
    use crate::source::{SourceFile, Sources, Span};

    #[test]
    fn everything_from_a_file_is_escaped() {
        let mut sources = Sources::default();
        let line = "\tcity = \"<script>alert('1')</script>\" # <b>";
        let file = sources.add(SourceFile::new("content/<a>.md".to_owned(), format!("+++\n{line}\n")));
        let fault = Diagnostic::at(Code::UnknownCity, Span::new(file, 12..41)).arg("id", "<script>alert(1)</script>");
        assert_eq!(
            item(&fault, &sources, &Catalogue::new(Lang::En)),
            concat!(
                "<li class=\"letopis-fault letopis-error\"><p class=\"letopis-what\"><span>error</span> no city ",
                "<code>&lt;script&gt;alert(1)&lt;/script&gt;</code></p><p class=\"letopis-where\"><button type=\"button\" ",
                "data-letopis-open=\"content/&lt;a&gt;.md\" data-letopis-line=\"2\" title=\"open in the editor\">",
                "content/&lt;a&gt;.md:2:9</button></p><pre class=\"letopis-source\">city = <mark>&quot;&lt;script&gt;",
                "alert(&#39;1&#39;)&lt;/script&gt;&quot;</mark> # &lt;b&gt;</pre>",
                "<p class=\"letopis-help\">make the file <code>content/cities/&lt;script&gt;alert(1)&lt;/script&gt;.md</code>, ",
                "or correct the id</p></li>"
            )
        );
        assert_eq!(text("a <`b`> `c"), "a &lt;<code>b</code>&gt; <code>c</code>");
    }

    #[test]
    fn a_long_line_is_shown_in_part() {
        let mut sources = Sources::default();
        let line = format!("{} здесь {}", "до ".repeat(100), "после ".repeat(100));
        let at = line.find("здесь").unwrap_or_default();
        let file = sources.add(SourceFile::new("a.md".to_owned(), line));
        let html = super::source_line(Span::new(file, at..at + "здесь".len()), &sources);
        assert!(html.starts_with("<pre class=\"letopis-source\">…") && html.ends_with("…</pre>"), "{html}");
        assert!(html.contains("до  <mark>здесь</mark> после") && html.chars().count() < 260, "{html}");
    }
}
