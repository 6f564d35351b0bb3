//! The one place that writes SVG elements.
//!
//! Takes names of elements, numbers and words, gives text in which every word is escaped. Refuses sizes in pixels: a
//! drawing is as wide as its `viewBox` at sixteen units to the em, so that it grows with the reader's letters.

use std::fmt::{self, Display, Write};

use crate::html::escape;

/// What a drawing says to those who do not see it.
pub struct Caption<'w> {
    /// Begins its ids; unique on the page.
    pub id: &'w str,
    pub title: &'w str,
    pub description: &'w str,
}

/// A drawing that is being made.
pub struct Svg<'w> {
    class: &'static str,
    caption: Caption<'w>,
    shapes: String,
    links: String,
}

/// Where a text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// A coordinate: one decimal is finer than any screen.
#[derive(Clone, Copy)]
pub struct Number(pub f64);

impl<'w> Svg<'w> {
    pub fn new(class: &'static str, caption: Caption<'w>) -> Svg<'w> {
        Svg { class, caption, shapes: String::new(), links: String::new() }
    }

    /// An empty element, such as a line.
    pub fn shape(&mut self, name: &str, class: &str, attributes: &[(&str, f64)]) {
        self.open(name, class);
        for (attribute, value) in attributes {
            let _ = write!(self.shapes, " {attribute}=\"{}\"", Number(*value));
        }
        self.shapes.push_str("/>");
    }

    /// A path from its commands.
    pub fn path(&mut self, class: &str, commands: &str) {
        self.open("path", class);
        let _ = write!(self.shapes, " d=\"{commands}\"/>");
    }

    pub fn text(&mut self, class: &str, [x, y]: [f64; 2], anchor: Anchor, text: &str) {
        self.open("text", class);
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let _ = write!(self.shapes, " x=\"{}\" y=\"{}\"{anchor}>{}</text>", Number(x), Number(y), escape(text));
    }

    /// Places that lead somewhere when the mouse presses them: left, top, width and height.
    pub fn link(&mut self, href: &str, title: &str, places: &[[f64; 4]]) {
        let (href, title) = (escape(href), escape(title));
        let _ = write!(self.links, "<a href=\"{href}\" tabindex=\"-1\"><title>{title}</title>");
        for place in places {
            let [x, y, width, height] = place.map(Number);
            let _ = write!(self.links, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>");
        }
        self.links.push_str("</a>");
    }

    pub fn finish(self, width: f64, height: f64) -> String {
        let Caption { id, title, description } = self.caption;
        let frame = format!("viewBox=\"0 0 {} {}\" width=\"{}em\"", Number(width), Number(height), width / 16.0);
        let class = self.class;
        let mut out = format!(
            "<svg class=\"{class}\" {frame} role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\
             <title id=\"{id}-title\">{}</title><desc id=\"{id}-desc\">{}</desc>{}</svg>",
            escape(title),
            escape(description),
            self.shapes
        );
        if !self.links.is_empty() {
            let _ = write!(out, "<svg class=\"links\" {frame} aria-hidden=\"true\">{}</svg>", self.links);
        }
        out
    }

    fn open(&mut self, name: &str, class: &str) {
        let _ = write!(self.shapes, "<{name}");
        if !class.is_empty() {
            let _ = write!(self.shapes, " class=\"{class}\"");
        }
    }
}

impl Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rounded = (self.0 * 10.0).round() / 10.0;
        // No drawing has a place that is no number; a minus before nought would be noise.
        let rounded = if rounded.is_finite() && rounded != 0.0 { rounded } else { 0.0 };
        write!(f, "{rounded}")
    }
}
