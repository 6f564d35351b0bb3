//! From the sphere to the plane: Lambert's azimuthal projection, in which areas are true, about any centre.
//!
//! Takes degrees, gives kilometres east and south of the centre. Neither 180° nor a pole is an edge to it; the point
//! opposite to the centre, which would be everywhere, comes to lie somewhere on the rim.

/// A point of the earth, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    pub latitude: f64,
    pub longitude: f64,
}

/// The mean radius of the earth, in kilometres.
const RADIUS: f64 = 6371.0;

/// A projection about a centre.
#[derive(Clone, Copy, Debug)]
pub struct Projection {
    latitude: (f64, f64),
    longitude: f64,
}

impl Projection {
    pub fn about(centre: Place) -> Projection {
        Projection { latitude: centre.latitude.to_radians().sin_cos(), longitude: centre.longitude.to_radians() }
    }

    /// Kilometres east and south.
    pub fn project(self, place: Place) -> [f64; 2] {
        let (sine, cosine) = place.latitude.to_radians().sin_cos();
        let (east_sine, east_cosine) = (place.longitude.to_radians() - self.longitude).sin_cos();
        let (own_sine, own_cosine) = self.latitude;
        let closeness = own_sine * sine + own_cosine * cosine * east_cosine;
        let scale = RADIUS * (2.0 / (1.0 + closeness).max(0.001)).sqrt();
        [scale * cosine * east_sine, -scale * (own_cosine * sine - own_sine * cosine * east_cosine)]
    }
}

/// The middle of places; of places that have none, such as two poles, the first.
pub fn middle(places: &[Place]) -> Option<Place> {
    let first = places.first()?;
    let [x, y, z] = places
        .iter()
        .map(|place| vector(*place))
        .fold([0.0; 3], |sum, v| [sum[0] + v[0], sum[1] + v[1], sum[2] + v[2]]);
    if x.hypot(y).hypot(z) < 1e-6 * places.len() as f64 {
        return Some(*first);
    }
    Some(Place { latitude: z.atan2(x.hypot(y)).to_degrees(), longitude: y.atan2(x).to_degrees() })
}

/// The distance of two places in kilometres.
pub fn distance(a: Place, b: Place) -> f64 {
    let (a, b) = (vector(a), vector(b));
    let chord = (a[0] - b[0]).hypot(a[1] - b[1]).hypot(a[2] - b[2]);
    2.0 * RADIUS * (chord / 2.0).min(1.0).asin()
}

fn vector(place: Place) -> [f64; 3] {
    let (sine, cosine) = place.latitude.to_radians().sin_cos();
    let (east_sine, east_cosine) = place.longitude.to_radians().sin_cos();
    [cosine * east_cosine, cosine * east_sine, sine]
}
