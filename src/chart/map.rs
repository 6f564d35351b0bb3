//! Places on a map: coasts without borders, those that report as squares, the others as rings.
//!
//! Takes places in the order of their importance, gives a drawing and tells which of them it could not name. Its extent
//! follows most of the places; the few that lie far off stand at its edge with an arrow. Refuses to crowd: of more places
//! than a reader can tell apart the first are drawn, and a narrow map is no wide one made small.

use crate::chart::coast::{COASTS, Ring};
use crate::chart::labels::{Area, Placed, Sheet};
use crate::chart::measure;
use crate::chart::projection::{Place, Projection, distance, middle};
use crate::chart::svg::{Anchor, Caption, Number, Svg};

/// A place on the map.
pub struct Spot {
    pub name: String,
    pub href: String,
    pub place: Place,
    /// It files reports; its name is bold.
    pub reports: bool,
}

/// How much room there is.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    pub width: f64,
    /// What is left free around the outermost places.
    pub edge: f64,
}

/// For a desk.
pub const WIDE: Format = Format { width: 704.0, edge: 40.0 };
/// For a telephone.
pub const NARROW: Format = Format { width: 320.0, edge: 24.0 };

/// A map and what is not on it.
pub struct Drawn {
    pub html: String,
    /// Indices of places that are marked without a name.
    pub unnamed: Vec<usize>,
    /// Indices of places that are not marked at all.
    pub left_out: Vec<usize>,
}

/// As many as one can tell apart.
pub const MOST: usize = 240;
const SIZE: f64 = 13.0;
const LINE: f64 = 17.0;

/// The plane and where it lies on the sheet.
struct View {
    projection: Projection,
    scale: f64,
    shift: [f64; 2],
    width: f64,
    height: f64,
}

/// The map; nothing without places.
pub fn map(caption: Caption<'_>, format: Format, spots: &[Spot]) -> Option<Drawn> {
    let shown = &spots[..spots.len().min(MOST)];
    let (near, far) = near_and_far(shown);
    let view = view(format, &near.iter().map(|index| shown[*index].place).collect::<Vec<_>>())?;
    let mut svg = Svg::new("map-drawn", caption);
    svg.shape("rect", "sea", &[("width", view.width), ("height", view.height)]);
    svg.path("land", &coasts(&view));
    let mut sheet = Sheet::new(Area { left: 4.0, top: 4.0, right: view.width - 4.0, bottom: view.height - 4.0 });
    let points: Vec<(usize, [f64; 2])> = near.iter().map(|index| (*index, view.at(shown[*index].place))).collect();
    for (_, point) in &points {
        sheet.take(Area::around(*point, 6.0));
    }
    let mut unnamed = Vec::new();
    let left_out: Vec<usize> = at_the_edge(&mut svg, &mut sheet, &view, shown, &far);
    let size = |spot: &Spot| {
        let width = if spot.reports { measure::bold(&spot.name, SIZE) } else { measure::width(&spot.name, SIZE) };
        [width + 2.0, LINE]
    };
    let labels: Vec<_> = points.iter().map(|(index, point)| (*point, size(&shown[*index]))).collect();
    let mut marks = Vec::new();
    for ((index, point), placed) in points.into_iter().zip(sheet.place_all(&labels)) {
        let spot = &shown[index];
        match placed {
            Some(placed) => {
                name(&mut svg, spot, point, &placed);
                marks.push((spot, point, Some(placed.area)));
            }
            None => {
                unnamed.push(index);
                marks.push((spot, point, None));
            }
        }
    }
    // Partners first: a city that reports lies on top of its neighbours.
    for (spot, [x, y], area) in marks.into_iter().rev() {
        match spot.reports {
            true => svg.shape("rect", "spot own", &[("x", x - 5.0), ("y", y - 5.0), ("width", 10.0), ("height", 10.0)]),
            false => svg.shape("circle", "spot", &[("cx", x), ("cy", y), ("r", 4.0)]),
        }
        let label = area.map(|area| [area.left, area.top, area.right - area.left, LINE]);
        let places: Vec<[f64; 4]> = label.into_iter().chain([[x - 7.0, y - 7.0, 14.0, 14.0]]).collect();
        svg.link(&spot.href, &spot.name, &places);
    }
    Some(Drawn {
        html: svg.finish(view.width, view.height),
        unnamed,
        left_out: left_out.into_iter().chain(MOST..spots.len()).collect(),
    })
}

fn name(svg: &mut Svg<'_>, spot: &Spot, point: [f64; 2], placed: &Placed) {
    if let Some(end) = placed.led_to {
        svg.shape("line", "lead", &[("x1", point[0]), ("y1", point[1]), ("x2", end[0]), ("y2", end[1])]);
    }
    let area = placed.area;
    let (x, anchor) = match area {
        area if area.left >= point[0] => (area.left + 1.0, Anchor::Start),
        area if area.right <= point[0] => (area.right - 1.0, Anchor::End),
        area => (f64::midpoint(area.left, area.right), Anchor::Middle),
    };
    svg.text(if spot.reports { "year" } else { "" }, [x, area.bottom - 4.5], anchor, &spot.name);
}

/// Most of the places, and those that would make the map of them too small. Both in order.
fn near_and_far(spots: &[Spot]) -> (Vec<usize>, Vec<usize>) {
    const MOST_OF_THEM: f64 = 0.75;
    let Some(wanted) = spots.len().checked_sub(1).map(|last| (last as f64 * MOST_OF_THEM).ceil() as usize) else {
        return (Vec::new(), Vec::new());
    };
    let within = |centre: &Spot| {
        let mut distances: Vec<f64> = spots.iter().map(|spot| distance(centre.place, spot.place)).collect();
        distances.sort_by(f64::total_cmp);
        distances[wanted]
    };
    let closest = spots.iter().map(|spot| (within(spot), spot)).min_by(|a, b| a.0.total_cmp(&b.0));
    let Some((radius, centre)) = closest else { return (Vec::new(), Vec::new()) };
    let is_near = |index: &usize| distance(centre.place, spots[*index].place) <= (radius * 1.4).max(400.0);
    (0..spots.len()).partition(is_near)
}

fn view(format: Format, places: &[Place]) -> Option<View> {
    const TALLEST: f64 = 620.0;
    let Format { width, edge } = format;
    let projection = Projection::about(middle(places)?);
    let points: Vec<[f64; 2]> = places.iter().map(|place| projection.project(*place)).collect();
    let ends = |axis: usize| {
        let values = points.iter().map(|point| point[axis]);
        (values.clone().fold(f64::INFINITY, f64::min), values.fold(f64::NEG_INFINITY, f64::max))
    };
    let ((left, right), (top, bottom)) = (ends(0), ends(1));
    // A single place has its surroundings.
    let (wide, tall) = ((right - left).max(300.0), (bottom - top).max(200.0));
    let scale = ((width - 2.0 * edge) / wide).min((TALLEST - 2.0 * edge) / tall);
    let height = (tall * scale + 2.0 * edge).clamp(300.0, TALLEST);
    let shift = [width / 2.0 - f64::midpoint(left, right) * scale, height / 2.0 - f64::midpoint(top, bottom) * scale];
    Some(View { projection, scale, shift, width, height })
}

impl View {
    fn at(&self, place: Place) -> [f64; 2] {
        let [x, y] = self.projection.project(place);
        [x * self.scale + self.shift[0], y * self.scale + self.shift[1]]
    }
}

/// Arrows and names at the left and right edge, each as high as its direction; those without room are given back.
fn at_the_edge(svg: &mut Svg<'_>, sheet: &mut Sheet, view: &View, spots: &[Spot], far: &[usize]) -> Vec<usize> {
    const STEP: f64 = 20.0;
    let mut left_out = Vec::new();
    // One under the other as they lie, so that no arrow passes another.
    let mut far = far.to_vec();
    far.sort_by(|a, b| view.at(spots[*a].place)[1].total_cmp(&view.at(spots[*b].place)[1]));
    for index in far {
        let spot = &spots[index];
        let [x, y] = view.at(spot.place);
        let (right, down) = (x - view.width / 2.0, y - view.height / 2.0);
        let is_right = right > 0.0;
        // Where the way there leaves the sheet.
        let part = (view.width / 2.0 / right.abs().max(1.0)).min(view.height / 2.0 / down.abs().max(1.0));
        let wanted = (view.height / 2.0 + down * part).clamp(16.0, view.height - 16.0);
        let width = measure::bold(&spot.name, SIZE) + 22.0;
        let area = |y: f64| {
            let left = if is_right { view.width - 6.0 - width } else { 6.0 };
            Area { left, right: left + width, top: y - LINE / 2.0 - 1.0, bottom: y + LINE / 2.0 + 1.0 }
        };
        let steps = (0..12).chain(-12..0).map(|step| f64::from(step) * STEP);
        let Some(y) = steps.map(|step| wanted + step).find(|y| sheet.is_free(&area(*y))) else {
            left_out.push(index);
            continue;
        };
        let area = area(y);
        sheet.take(area);
        let class = if spot.reports { "year" } else { "" };
        let (tip, side, anchor) = match is_right {
            true => (area.right - 2.0, -1.0, Anchor::End),
            false => (area.left + 2.0, 1.0, Anchor::Start),
        };
        let (shaft, back) = (Number(tip + side * 14.0), Number(tip + side * 5.0));
        let [tip_x, middle, above, below] = [Number(tip), Number(y), Number(y - 4.0), Number(y + 4.0)];
        svg.path("lead", &format!("M{shaft} {middle}H{tip_x}L{back} {above}M{tip_x} {middle}L{back} {below}"));
        svg.text(class, [tip + side * 19.0, y + 4.5], anchor, &spot.name);
        svg.link(&spot.href, &spot.name, &[[area.left, area.top, width, LINE + 2.0]]);
    }
    left_out
}

/// The coasts within the sheet, as one path.
fn coasts(view: &View) -> String {
    const BEYOND: f64 = 12.0;
    let sheet = Area { left: -BEYOND, top: -BEYOND, right: view.width + BEYOND, bottom: view.height + BEYOND };
    let mut path = String::new();
    for ring in COASTS.iter() {
        let points: Vec<[f64; 2]> = ring.points.iter().map(|place| view.at(*place)).collect();
        if is_inside_out(ring, &points) {
            continue;
        }
        write_ring(&mut path, &thinned(&clipped(points, &sheet)));
    }
    path
}

/// Whether the point opposite to the map's centre lies within the ring, so that its inner side became the outer one.
fn is_inside_out(ring: &Ring, points: &[[f64; 2]]) -> bool {
    let next = points.iter().cycle().skip(1);
    let area: f64 = points.iter().zip(next).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum();
    // Land lies to the right of its coast, which on a sheet whose second axis points down is a positive area.
    (area < 0.0) != ring.is_lake
}

/// The part of a ring within a rectangle, cut at one side after the other.
fn clipped(mut points: Vec<[f64; 2]>, sheet: &Area) -> Vec<[f64; 2]> {
    let sides = [(0, sheet.left, 1.0), (0, sheet.right, -1.0), (1, sheet.top, 1.0), (1, sheet.bottom, -1.0)];
    for (axis, edge, sign) in sides {
        let depth = |point: &[f64; 2]| (point[axis] - edge) * sign;
        let mut kept = Vec::with_capacity(points.len());
        for (index, point) in points.iter().enumerate() {
            let before = &points[(index + points.len() - 1) % points.len()];
            let (here, there) = (depth(point), depth(before));
            if (here >= 0.0) != (there >= 0.0) {
                let part = there / (there - here);
                kept.push([before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part]);
            }
            if here >= 0.0 {
                kept.push(*point);
            }
        }
        points = kept;
    }
    points
}

/// Without the points that nobody could tell from the ones before them.
fn thinned(points: &[[f64; 2]]) -> Vec<[f64; 2]> {
    const FINE: f64 = 1.6;
    let mut kept: Vec<[f64; 2]> = Vec::new();
    for point in points {
        if kept.last().is_none_or(|last| (last[0] - point[0]).hypot(last[1] - point[1]) >= FINE) {
            kept.push(*point);
        }
    }
    kept
}

/// A closed line, each point as its distance from the one before.
fn write_ring(path: &mut String, points: &[[f64; 2]]) {
    if points.len() < 3 {
        return;
    }
    let tenths = |value: f64| (value * 10.0).round();
    let mut before = [0.0, 0.0];
    for (index, point) in points.iter().enumerate() {
        let here = [tenths(point[0]), tenths(point[1])];
        let step = [Number((here[0] - before[0]) / 10.0), Number((here[1] - before[1]) / 10.0)];
        let command = if index == 0 { "M" } else { "l" };
        let gap = if step[1].0 < 0.0 { "" } else { " " };
        path.push_str(&format!("{command}{}{gap}{}", step[0], step[1]));
        before = here;
    }
    path.push('z');
}
