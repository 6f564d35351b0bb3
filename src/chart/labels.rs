//! Where labels go so that none lies on another.
//!
//! Takes points and the sizes of their labels: who comes first chooses first. One of the first few that would stand far
//! off chooses before all others, if the few then stand closer and no more labels are lost. Gives a box beside the point,
//! or farther off with a hairline that leads to it, or nothing where there is no room. Refuses boxes that leave the frame,
//! and lines that run through a label. A grid keeps each question as cheap as its surroundings.

use std::collections::BTreeMap;

/// A rectangle: its left, top, right and bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// A label's place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    pub area: Area,
    /// Where the hairline from its point ends.
    pub led_to: Option<[f64; 2]>,
}

/// What is taken on a sheet.
#[derive(Clone)]
pub struct Sheet {
    frame: Area,
    taken: BTreeMap<(i32, i32), Vec<Area>>,
}

const CELL: f64 = 32.0;
/// The distance of a label from its point.
const NEAR: f64 = 8.0;
/// Distances of labels that a hairline leads to.
const FAR: [f64; 7] = [18.0, 28.0, 40.0, 54.0, 70.0, 96.0, 130.0];
/// From here on a reader searches for the point of a label.
const FAR_OFF: f64 = 40.0;
/// Farther than any label: one without a place.
const NOWHERE: f64 = 200.0;
/// Of so many labels each may choose first.
const FEW: usize = 12;
/// Directions, the best first: a reader expects a name to the right.
const AROUND: [[f64; 2]; 16] = [
    [1.0, 0.0],
    [-1.0, 0.0],
    [0.0, -1.0],
    [0.0, 1.0],
    [0.7, -0.7],
    [0.7, 0.7],
    [-0.7, -0.7],
    [-0.7, 0.7],
    [0.92, -0.38],
    [0.92, 0.38],
    [-0.92, -0.38],
    [-0.92, 0.38],
    [0.38, -0.92],
    [0.38, 0.92],
    [-0.38, -0.92],
    [-0.38, 0.92],
];

impl Area {
    pub fn around([x, y]: [f64; 2], half: f64) -> Area {
        Area { left: x - half, top: y - half, right: x + half, bottom: y + half }
    }

    pub fn meets(&self, other: &Area) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn lies_in(&self, other: &Area) -> bool {
        self.left >= other.left && self.right <= other.right && self.top >= other.top && self.bottom <= other.bottom
    }

    fn cells(&self) -> impl Iterator<Item = (i32, i32)> + use<> {
        let cell = |place: f64| (place / CELL).floor() as i32;
        let (left, right, top, bottom) = (cell(self.left), cell(self.right), cell(self.top), cell(self.bottom));
        (left..=right).flat_map(move |x| (top..=bottom).map(move |y| (x, y)))
    }
}

impl Sheet {
    pub fn new(frame: Area) -> Sheet {
        Sheet { frame, taken: BTreeMap::new() }
    }

    pub fn take(&mut self, area: Area) {
        for cell in area.cells() {
            self.taken.entry(cell).or_default().push(area);
        }
    }

    pub fn is_free(&self, area: &Area) -> bool {
        let is_taken = |cell| self.taken.get(&cell).is_some_and(|areas| areas.iter().any(|other| other.meets(area)));
        area.lies_in(&self.frame) && !area.cells().any(is_taken)
    }

    /// Finds room for labels, each a point and a size, and takes it.
    pub fn place_all(&mut self, labels: &[([f64; 2], [f64; 2])]) -> Vec<Option<Placed>> {
        let few = labels.len().min(FEW);
        let placed_in = |order: &[usize]| {
            let mut sheet = self.clone();
            let mut placed = vec![None; labels.len()];
            for index in order {
                let (point, size) = labels[*index];
                placed[*index] = sheet.place(point, size);
            }
            (sheet, placed)
        };
        let off = |placed: &[Option<Placed>], index: usize| placed[index].map_or(NOWHERE, |it| it.off(labels[index].0));
        let sum = |placed: &[Option<Placed>]| (0..few).map(|index| off(placed, index)).sum::<f64>();
        let lost = |placed: &[Option<Placed>]| placed.iter().filter(|place| place.is_none()).count();
        let mut order: Vec<usize> = (0..labels.len()).collect();
        let (mut sheet, mut best) = placed_in(&order);
        for index in 0..few {
            if off(&best, index) < FAR_OFF {
                continue;
            }
            let mut other = order.clone();
            other.retain(|at| *at != index);
            other.insert(0, index);
            let (tried, placed) = placed_in(&other);
            if sum(&placed) < sum(&best) && lost(&placed) <= lost(&best) {
                (sheet, best, order) = (tried, placed, other);
            }
        }
        *self = sheet;
        best
    }

    /// Finds room for a label of a size and takes it.
    fn place(&mut self, point: [f64; 2], size: [f64; 2]) -> Option<Placed> {
        for direction in AROUND {
            let area = self.beside(point, direction, NEAR, size);
            if self.is_free(&area) {
                self.take(area);
                return Some(Placed { area, led_to: None });
            }
        }
        for distance in FAR {
            for direction in AROUND {
                let area = self.beside(point, direction, distance, size);
                let end = [point[0].clamp(area.left, area.right), point[1].clamp(area.top, area.bottom)];
                let line = along(point, end);
                if self.is_free(&area) && line.iter().all(|step| self.is_free(step)) {
                    self.take(area);
                    line.into_iter().for_each(|step| self.take(step));
                    return Some(Placed { area, led_to: Some(end) });
                }
            }
        }
        None
    }

    /// The box of a label that stands off its point in a direction; one above or below it is moved into the frame.
    fn beside(&self, [x, y]: [f64; 2], [right, down]: [f64; 2], distance: f64, [width, height]: [f64; 2]) -> Area {
        // The middle of the box: half of it stands on the far side of the distance.
        let (mut x, y) = (x + right * distance + half(right, width), y + down * distance + half(down, height));
        if half(down, height) != 0.0 {
            x = x.min(self.frame.right - width / 2.0).max(self.frame.left + width / 2.0);
        }
        Area { left: x - width / 2.0, right: x + width / 2.0, top: y - height / 2.0, bottom: y + height / 2.0 }
    }
}

impl Placed {
    /// How long its hairline is.
    fn off(&self, [x, y]: [f64; 2]) -> f64 {
        self.led_to.map_or(0.0, |end| (end[0] - x).hypot(end[1] - y))
    }
}

fn half(direction: f64, size: f64) -> f64 {
    if direction.abs() < 0.3 { 0.0 } else { direction.signum() * size / 2.0 }
}

/// Small boxes along a line; those next to its point, which its own mark takes, are left out.
fn along(from: [f64; 2], to: [f64; 2]) -> Vec<Area> {
    const STEP: f64 = 5.0;
    let length = (to[0] - from[0]).hypot(to[1] - from[1]);
    let count = (length / STEP).floor().max(1.0);
    let at = |step: f64| {
        let part = step / count;
        Area::around([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part], 1.0)
    };
    let steps = (0..count as i32).map(f64::from).filter(|step| step / count * length > 9.0);
    steps.map(at).collect()
}
