//! A city and its partners around it, joined by strokes.
//!
//! Takes partners, the nearest first, with a weight each. Gives a drawing narrow enough for a phone: the partners stand in
//! two arcs, so that their names, broken into lines, cannot meet. Refuses to draw all of many; the caller tells the rest.

use crate::chart::measure;
use crate::chart::river::WIDTH;
use crate::chart::svg::{Anchor, Caption, Number, Svg};

/// A partner.
pub struct Partner {
    pub name: String,
    pub href: String,
    /// How many things are told of both.
    pub weight: usize,
    /// Everything is only planned, or over.
    pub is_faint: bool,
}

/// As many as one look takes in.
pub const MOST: usize = 14;
const SIZE: f64 = 13.0;
const LINE: f64 = 16.0;
const MIDDLE: f64 = WIDTH / 2.0;
/// How far from the middle the arcs are at their ends and at their widest.
const ARC: [f64; 2] = [24.0, 40.0];

/// One side's partners, with their names in lines and how high they stand.
struct Side<'p> {
    sign: f64,
    rows: Vec<(&'p Partner, Vec<String>, f64)>,
    height: f64,
}

pub fn network(caption: Caption<'_>, name: &str, partners: &[Partner]) -> String {
    let mut svg = Svg::new("network-drawn", caption);
    let shown = &partners[..partners.len().min(MOST)];
    let title = measure::lines(name, SIZE * 1.07, WIDTH - 20.0);
    let head = title.len() as f64 * LINE + 16.0;
    let sides = [side(1.0, shown.iter().step_by(2)), side(-1.0, shown.iter().skip(1).step_by(2))];
    let tall = sides.iter().map(|side| side.height).fold(0.0, f64::max);
    let centre = [MIDDLE, head + tall / 2.0];
    let most = shown.iter().map(|partner| partner.weight).max().unwrap_or_default().max(1) as f64;
    for (index, line) in title.iter().enumerate() {
        svg.text("year", [MIDDLE, 14.0 + index as f64 * LINE], Anchor::Middle, line);
    }
    svg.shape("line", "lead", &[("x1", MIDDLE), ("y1", head - 10.0), ("x2", MIDDLE), ("y2", centre[1])]);
    for side in &sides {
        let top = head + (tall - side.height) / 2.0;
        for (partner, lines, y) in &side.rows {
            let place = [MIDDLE + side.sign * reach(*y, side.height), top + y];
            join(&mut svg, centre, place, partner, (partner.weight as f64 / most).sqrt());
            label(&mut svg, side.sign, place, partner, lines);
        }
    }
    svg.shape("rect", "spot own", &[("x", MIDDLE - 7.0), ("y", centre[1] - 7.0), ("width", 14.0), ("height", 14.0)]);
    svg.finish(WIDTH, head + tall)
}

fn side<'p>(sign: f64, partners: impl Iterator<Item = &'p Partner>) -> Side<'p> {
    let mut height = 0.0;
    let mut rows = Vec::new();
    for partner in partners {
        // The narrowest room is where the arc is at its widest.
        let lines = words(partner, MIDDLE - ARC[1] - 12.0);
        let tall = lines.len() as f64 * LINE + 10.0;
        rows.push((partner, lines, height + tall / 2.0));
        height += tall;
    }
    Side { sign, rows, height }
}

/// The name in lines, its number behind it; where there is no room, below, with the last word if there are several.
fn words(partner: &Partner, most: f64) -> Vec<String> {
    let mut lines = measure::lines(&partner.name, SIZE, most);
    let number = partner.weight.to_string();
    let has_room = |words: &str| measure::width(&format!("{words} · {number}"), SIZE) <= most;
    let last = lines.pop().unwrap_or_default();
    let (before, last) = match last.rsplit_once(' ') {
        Some((before, word)) if !has_room(&last) => (Some(before.to_owned()), word.to_owned()),
        _ => (None, last),
    };
    lines.extend(before);
    match has_room(&last) {
        true => lines.push(format!("{last} ·\u{a0}{number}")),
        false => lines.extend([last, number]),
    }
    lines
}

/// How far from the middle the arc is at a height.
fn reach(y: f64, height: f64) -> f64 {
    let off = if height > 0.0 { 2.0 * y / height - 1.0 } else { 0.0 };
    ARC[0] + (ARC[1] - ARC[0]) * (1.0 - off * off).max(0.0).sqrt()
}

fn join(svg: &mut Svg<'_>, centre: [f64; 2], place: [f64; 2], partner: &Partner, strength: f64) {
    let [x, y] = place;
    // A stroke has no width of its own in the style sheet: it is a figure like any other.
    let half = (0.6 + 2.8 * strength) / 2.0;
    if partner.is_faint {
        svg.shape("line", "tie faint", &[("x1", centre[0]), ("y1", centre[1]), ("x2", x), ("y2", y)]);
    } else {
        let length = (x - centre[0]).hypot(y - centre[1]).max(1.0);
        let (across, down) = (-(y - centre[1]) / length * half, (x - centre[0]) / length * half);
        let corner = |x: f64, y: f64, sign: f64| format!("{} {}", Number(x + sign * across), Number(y + sign * down));
        let [a, b] = [corner(centre[0], centre[1], 1.0), corner(x, y, 1.0)];
        let [c, d] = [corner(x, y, -1.0), corner(centre[0], centre[1], -1.0)];
        svg.path("tie", &format!("M{a}L{b}L{c}L{d}z"));
    }
    svg.shape("circle", "spot", &[("cx", x), ("cy", y), ("r", 4.0)]);
}

fn label(svg: &mut Svg<'_>, sign: f64, [x, y]: [f64; 2], partner: &Partner, lines: &[String]) {
    let (from, anchor) = if sign > 0.0 { (x + 9.0, Anchor::Start) } else { (x - 9.0, Anchor::End) };
    let top = y - lines.len() as f64 * LINE / 2.0;
    for (index, line) in lines.iter().enumerate() {
        svg.text("", [from, top + 12.0 + index as f64 * LINE], anchor, line);
    }
    let left = if sign > 0.0 { x - 6.0 } else { 0.0 };
    let right = if sign > 0.0 { WIDTH } else { x + 6.0 };
    svg.link(&partner.href, &partner.name, &[[left, top, right - left, lines.len() as f64 * LINE]]);
}
