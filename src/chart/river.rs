//! A city's years as a river that runs down the page: events are landings on its bank, agreements bridges.
//!
//! Takes stretches of time in order, each with ready words and with places between its beginning (0) and its end (1).
//! Gives a drawing that is narrow enough for a margin and a phone. A thing is as long as its date is vague: a day is a dot,
//! a month a stroke of a twelfth of the year. Refuses to draw a thing that has no words beside it.

use crate::chart::measure;
use crate::chart::svg::{Anchor, Caption, Number, Svg};

/// Years, or a run of years of which nothing is told.
pub struct Stretch {
    /// The year, or the first and last of a run.
    pub label: String,
    /// Where the mouse leads.
    pub href: Option<String>,
    /// Whether the city reported, in words too; `None` where no report was to be expected.
    pub report: Option<(bool, String)>,
    pub landings: Vec<Reach>,
    pub bridges: Vec<Reach>,
    /// What is told, a line for each.
    pub words: Vec<(String, Tone)>,
}

/// How words are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    /// There is nothing.
    Soft,
    /// Reports disagree.
    Warning,
}

/// Something that lies between two places of its stretch.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Reach {
    pub from: f64,
    pub to: f64,
    pub count: usize,
    /// Nobody doubts that it lies here: held or signed, of a date without doubt or dispute. What is not is hollow or broken.
    pub certain: bool,
}

pub const WIDTH: f64 = 320.0;
const SIZE: f64 = 13.0;
const LINE: f64 = 18.0;
const MIDDLE: f64 = 112.0;
const SWING: f64 = 7.0;
const BANK: f64 = 144.0;
const WORDS: f64 = 176.0;

/// The whole river.
pub fn river(caption: Caption<'_>, stretches: &[Stretch]) -> String {
    let mut svg = Svg::new("river-drawn", caption);
    let mut tops = vec![0.0];
    for stretch in stretches {
        tops.push(tops.last().copied().unwrap_or_default() + height(stretch));
    }
    let end = tops.last().copied().unwrap_or_default();
    svg.path("water-line", &course(&tops));
    for (stretch, top) in stretches.iter().zip(&tops) {
        draw(&mut svg, stretch, *top);
    }
    svg.finish(WIDTH, end.max(LINE))
}

/// How tall a stretch is: its words and its things have room.
fn height(stretch: &Stretch) -> f64 {
    let left = if stretch.report.is_some() { 2.0 } else { 1.0 };
    let lines = (wrapped(stretch).len() as f64).max(left);
    let things = || stretch.landings.iter().chain(&stretch.bridges);
    let least = match things().any(|thing| thing.to - thing.from < 0.9) {
        true => 84.0,
        false if things().next().is_some() => 64.0,
        false => 0.0,
    };
    (lines * LINE + 22.0).max(least)
}

/// The words at their width.
fn wrapped(stretch: &Stretch) -> Vec<(String, Tone)> {
    let lines = |(text, tone): &(String, Tone)| {
        let lines = measure::lines(text, SIZE, WIDTH - WORDS);
        lines.into_iter().map(|line| (line, *tone)).collect::<Vec<_>>()
    };
    stretch.words.iter().flat_map(lines).collect()
}

/// The river bends at each year.
fn course(tops: &[f64]) -> String {
    let side = |index: usize| if index.is_multiple_of(2) { MIDDLE - SWING } else { MIDDLE + SWING };
    let mut commands = String::new();
    for (index, pair) in tops.windows(2).enumerate() {
        let (top, end) = (pair[0], pair[1]);
        if index == 0 {
            commands = format!("M{} {}", Number(side(0)), Number(top));
        }
        let half = Number((top + end) / 2.0);
        let (from, to) = (Number(side(index)), Number(side(index + 1)));
        commands.push_str(&format!("C{from} {half} {to} {half} {to} {}", Number(end)));
    }
    commands
}

fn draw(svg: &mut Svg<'_>, stretch: &Stretch, top: f64) {
    let tall = height(stretch);
    let first = top + LINE;
    svg.text("year", [0.0, first], Anchor::Start, &stretch.label);
    if let Some((is_here, word)) = &stretch.report {
        let box_top = first + LINE - 9.5;
        let class = if *is_here { "report" } else { "report none" };
        svg.shape("rect", class, &[("x", 0.75), ("y", box_top), ("width", 9.0), ("height", 9.0)]);
        svg.text(if *is_here { "" } else { "soft" }, [15.0, first + LINE], Anchor::Start, word);
    }
    let scale = tall - 16.0;
    let at = |place: f64| top + 8.0 + place.clamp(0.0, 1.0) * scale;
    for bridge in &stretch.bridges {
        draw_bridge(svg, bridge, at(bridge.from), at(bridge.to));
    }
    for landing in &stretch.landings {
        draw_landing(svg, landing, at(landing.from), at(landing.to));
    }
    for (index, (line, tone)) in wrapped(stretch).iter().enumerate() {
        let class = match tone {
            Tone::Plain => "",
            Tone::Soft => "soft",
            Tone::Warning => "signal",
        };
        svg.text(class, [WORDS, first + index as f64 * LINE], Anchor::Start, line);
    }
    if let Some(href) = &stretch.href {
        svg.link(href, &stretch.label, &[[0.0, top + 2.0, WIDTH, tall - 4.0]]);
    }
}

/// Across the water: a stroke for a day, a frame for a stretch of time.
fn draw_bridge(svg: &mut Svg<'_>, bridge: &Reach, from: f64, to: f64) {
    let (left, right) = (MIDDLE - SWING - 20.0, MIDDLE + SWING + 20.0);
    if bridge.certain && to - from < 4.0 {
        let y = f64::midpoint(from, to);
        svg.shape("line", "bridge", &[("x1", left), ("y1", y), ("x2", right), ("y2", y)]);
    } else {
        let class = if bridge.certain { "bridge" } else { "bridge open" };
        let size = [("x", left), ("y", from), ("width", right - left), ("height", (to - from).max(4.0))];
        svg.shape("rect", class, &size);
    }
}

/// On the bank: a dot for a day, else a stroke as long as the date is vague; the vaguer the farther from the water.
fn draw_landing(svg: &mut Svg<'_>, landing: &Reach, from: f64, to: f64) {
    let class = if landing.certain { "landing" } else { "landing open" };
    let weight = (landing.count as f64).sqrt().min(3.0);
    let span = landing.to - landing.from;
    if span < 0.06 {
        let middle = f64::midpoint(from, to);
        svg.shape("circle", class, &[("cx", BANK), ("cy", middle), ("r", 2.2 + weight)]);
        return;
    }
    let lane = match span {
        span if span < 0.1 => 9.0,
        span if span < 0.9 => 15.0,
        _ => 21.0,
    };
    let width = 2.0 + weight;
    let size = [("x", BANK + lane - width / 2.0), ("y", from), ("width", width), ("height", (to - from).max(3.0))];
    svg.shape("rect", class, &size);
}
