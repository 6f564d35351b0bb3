//! Partial dates as HTML: the same words, with `<time>` where HTML has a machine-readable form for them.
//!
//! HTML's `datetime` takes a year, a month, a day, a yearless day, and none of EDTF's seasons, intervals and
//! qualifiers: an interval becomes two `<time>` elements, and what HTML cannot say carries `data-edtf`. The outermost
//! element always has `class="date"`, so that a style sheet can keep it on one line.

use super::iso::iso;
use super::point::{Point, When};
use super::wording::Run;
use super::{End, PartialDate, Shape};
use crate::lang::Lang;

impl PartialDate {
    /// One HTML element whose text is [`PartialDate::wording`]. Safe to insert: no character in it needs escaping.
    #[must_use]
    pub fn html(&self, lang: Lang) -> String {
        let runs = self.runs(lang);
        if let [Run { text, date: Some(point) }] = &runs[..]
            && let Some(datetime) = datetime(*point)
        {
            return format!("<time class=\"date\" datetime=\"{datetime}\">{text}</time>");
        }
        if self.ends_are_plain() {
            let inner: String = runs.iter().map(element).collect();
            return format!("<span class=\"date\">{inner}</span>");
        }
        let text: String = runs.into_iter().map(|run| run.text).collect();
        format!("<span class=\"date\" data-edtf=\"{self}\">{text}</span>")
    }

    /// Whether it is an interval of which HTML can say every end that is known.
    fn ends_are_plain(&self) -> bool {
        let plain = |end: &End| match end {
            End::At(point) => datetime(*point).is_some(),
            End::Open | End::Unknown => true,
        };
        matches!(&self.shape, Shape::Span(start, end) if plain(start) && plain(end))
    }
}

fn element(run: &Run) -> String {
    match run.date.and_then(datetime) {
        Some(datetime) => format!("<time datetime=\"{datetime}\">{}</time>", run.text),
        None => run.text.clone(),
    }
}

/// The value of HTML's `datetime` attribute, if it has one for this date.
fn datetime(point: Point) -> Option<String> {
    match point.when {
        _ if !point.is_plain() => None,
        When::Day(None, month, day) => Some(format!("{month:02}-{day:02}")),
        _ => iso(point),
    }
}
