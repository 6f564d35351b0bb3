//! The one line of a file that is shown under a message, with carets below the fault.
//!
//! Takes a span, gives the line around it: without its line end, and of a very long line only the part near
//! the span. A span over several lines is cut to its first.

use annotate_snippets::{Annotation, AnnotationKind, Origin, Snippet};

use crate::source::{LineColumn, Sources, Span};

/// Bytes of a line that are kept before and behind the span; what is too wide for a terminal is cut later.
const BEFORE: usize = 4000;
const BEHIND: usize = 400;

/// A line with its marks.
pub struct Excerpt<'s> {
    path: &'s str,
    place: LineColumn,
    /// Where the shown part starts, in the file.
    start: usize,
    is_cut: bool,
    text: &'s str,
    span: Span,
    label: String,
    kind: AnnotationKind,
    /// Further marks on the same line.
    marks: Vec<(Span, String)>,
}

impl<'s> Excerpt<'s> {
    /// The place of the fault.
    pub fn new(sources: &'s Sources, span: Span, label: String) -> Excerpt<'s> {
        let file = sources.file(span.file);
        let place = sources.line_column(span);
        let text = file.text();
        let at = floor(text, span.start as usize);
        let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
        let end = floor(text, (span.end as usize).clamp(at, line_end));
        let start = line_start.max(floor(text, at.saturating_sub(BEFORE)));
        let shown = floor(text, line_end.min(end.min(at + BEHIND) + BEHIND));
        let text = text[start..shown.max(at)].trim_end_matches(['\r', '\n']);
        let is_cut = start > line_start;
        Excerpt {
            path: &file.path,
            place,
            start,
            is_cut,
            text,
            span,
            label,
            kind: AnnotationKind::Primary,
            marks: Vec::new(),
        }
    }

    /// A place that is only concerned.
    pub fn context(sources: &'s Sources, span: Span, label: String) -> Excerpt<'s> {
        Excerpt { kind: AnnotationKind::Context, ..Excerpt::new(sources, span, label) }
    }

    /// Whether another span begins on this line, in the part that is shown.
    pub fn is_on_line(&self, sources: &Sources, span: Span) -> bool {
        span.file == self.span.file
            && sources.line_column(span).line == self.place.line
            && (self.start..=self.start + self.text.len()).contains(&(span.start as usize))
    }

    /// Marks another span on the same line.
    pub fn mark(&mut self, span: Span, label: String) {
        self.marks.push((span, label));
    }

    /// `--> path:line:column`, for a line that is shown from its middle: the snippet would count from there.
    pub fn origin(&self) -> Option<Origin<'s>> {
        self.is_cut.then(|| Origin::path(self.path).line(self.place.line).char_column(self.place.column))
    }

    /// The line and what is below it.
    pub fn snippet(&self) -> Snippet<'s, Annotation<'s>> {
        let mut snippet = Snippet::source(self.text).line_start(self.place.line);
        if !self.is_cut {
            snippet = snippet.path(self.path);
        }
        snippet = snippet.annotation(self.annotation(self.kind, self.span, &self.label));
        for (span, label) in &self.marks {
            snippet = snippet.annotation(self.annotation(AnnotationKind::Context, *span, label));
        }
        snippet
    }

    fn annotation(&self, kind: AnnotationKind, span: Span, label: &str) -> Annotation<'s> {
        let within = |offset: u32| floor(self.text, (offset as usize).saturating_sub(self.start));
        let range = within(span.start)..within(span.end).max(within(span.start));
        match label {
            "" => kind.span(range),
            label => kind.span(range).label(label.to_owned()),
        }
    }
}

/// The nearest character's start at or before an offset.
fn floor(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
