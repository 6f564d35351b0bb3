//! The coasts of the world.
//!
//! Reads coast.txt, which is part of the program and says where it comes from. Gives rings of degrees, on the sphere: they
//! may cross 180° and go around a pole. Refuses borders: there are none in it.

use std::sync::LazyLock;

use crate::chart::projection::Place;

/// A closed line.
pub struct Ring {
    /// Water within land, not land within water.
    pub is_lake: bool,
    pub points: Vec<Place>,
}

/// All coasts, read once.
pub static COASTS: LazyLock<Vec<Ring>> = LazyLock::new(|| {
    let lines = include_str!("coast.txt").lines().filter(|line| !line.starts_with('#'));
    lines.map(ring).collect()
});

fn ring(line: &str) -> Ring {
    const STEPS: f64 = 20.0;
    let mut words = line.split(' ');
    let is_lake = words.next() == Some("lake");
    let (mut east, mut north) = (0_i32, 0_i32);
    let points = words.filter_map(|word| {
        let (x, y) = word.split_once(',')?;
        east += x.parse::<i32>().ok()?;
        north += y.parse::<i32>().ok()?;
        Some(Place { latitude: f64::from(north) / STEPS, longitude: f64::from(east) / STEPS })
    });
    Ring { is_lake, points: points.collect() }
}
