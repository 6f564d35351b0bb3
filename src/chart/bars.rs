//! One figure over the years as bars, in the order of time.
//!
//! Takes values with ready words, gives a narrow drawing. A bar for «more than» is open at its end, for «about» its end is
//! vague, for «at most» it is hollow; years between two bars are a row of their own. Refuses negative lengths: a value
//! below nought is its words alone.

use crate::chart::measure;
use crate::chart::river::WIDTH;
use crate::chart::svg::{Anchor, Caption, Number, Svg};

/// A value and how it is told.
pub struct Bar {
    /// The year.
    pub label: String,
    /// The value with qualifier and unit.
    pub words: String,
    /// `None`: nothing is told, the words say so.
    pub value: Option<f64>,
    pub ends: Ends,
    pub href: Option<String>,
}

/// What is known of the end of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    Exactly,
    /// More than the value, or at least as much.
    Beyond,
    About,
    /// At most the value.
    Within,
}

const SIZE: f64 = 13.0;
const LINE: f64 = 18.0;
const THICK: f64 = 12.0;

/// The bars under one another, the words of each above it or, where there is room, behind it.
pub fn bars(caption: Caption<'_>, bars: &[Bar]) -> String {
    let mut svg = Svg::new("bars-drawn", caption);
    let widest = bars.iter().map(|bar| measure::bold(&bar.label, SIZE)).fold(0.0, f64::max);
    let left = (widest + 10.0).min(WIDTH / 2.0);
    let words = bars.iter().map(|bar| measure::width(&bar.words, SIZE)).fold(0.0, f64::max);
    // Long words get lines of their own above the bars.
    let above = words > (WIDTH - left) / 2.0;
    let room = if above { WIDTH - left - 16.0 } else { WIDTH - left - words - 26.0 };
    let most = bars.iter().filter_map(|bar| bar.value).fold(0.0, f64::max);
    let mut top = 0.0;
    for bar in bars {
        let lines = match above || bar.value.is_none() {
            true => measure::lines(&bar.words, SIZE, WIDTH - left),
            false => vec![bar.words.clone()],
        };
        svg.text("year", [0.0, top + 14.0], Anchor::Start, &bar.label);
        let length = bar.value.filter(|value| *value > 0.0 && most > 0.0).map(|value| value / most * room);
        let is_beside = !above && bar.value.is_some();
        let x = if is_beside { left + length.unwrap_or_default() + 16.0 } else { left };
        for (index, line) in lines.iter().enumerate() {
            let class = if bar.value.is_some() { "" } else { "soft" };
            svg.text(class, [x, top + 14.0 + index as f64 * LINE], Anchor::Start, line);
        }
        let below = if is_beside { 0.0 } else { lines.len() as f64 * LINE };
        if let Some(length) = length {
            draw(&mut svg, bar.ends, [left, top + below + 3.5], length.max(1.0));
        }
        let tall = if is_beside { LINE + 8.0 } else { below + if bar.value.is_some() { LINE + 8.0 } else { 8.0 } };
        if let Some(href) = &bar.href {
            svg.link(href, &format!("{}: {}", bar.label, bar.words), &[[0.0, top, WIDTH, tall - 4.0]]);
        }
        top += tall;
    }
    svg.finish(WIDTH, top.max(LINE))
}

fn draw(svg: &mut Svg<'_>, ends: Ends, [x, y]: [f64; 2], length: f64) {
    let bar = |length: f64| [("x", x), ("y", y), ("width", length), ("height", THICK)];
    match ends {
        Ends::Exactly => svg.shape("rect", "bar", &bar(length)),
        Ends::Within => svg.shape("rect", "bar open", &bar(length)),
        Ends::About => {
            svg.shape("rect", "bar", &bar((length - 5.0).max(0.5)));
            svg.shape("rect", "bar open", &bar(length + 5.0));
        }
        Ends::Beyond => {
            svg.shape("rect", "bar", &bar(length));
            let (tip, middle) = (Number(x + length + 9.0), Number(y + THICK / 2.0));
            let (from, top, end) = (Number(x + length + 3.0), Number(y), Number(y + THICK));
            svg.path("bar-tip", &format!("M{from} {top}L{tip} {middle}L{from} {end}"));
        }
    }
}
