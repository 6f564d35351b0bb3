//! Colours: as people write them, and as legible as a reader needs them.
//!
//! Takes a colour and the grounds that text in it stands on, gives the nearest one of its hue that can be read there.
//! Calculates with the same functions on every machine, so that the bytes are the same. Refuses what lets the ground
//! shine through: nobody can say how legible that is.

use std::fmt;

use color::{AlphaColor, Oklch, OpaqueColor, Srgb, parse_color};

/// An opaque colour of eight bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// As style sheets have it: `#0a5a66`.
impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Colour([red, green, blue]) = self;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Colour {
    const BLACK: Colour = Colour([0; 3]);
    const WHITE: Colour = Colour([255; 3]);

    /// A colour as CSS writes it: `#0a5a66`, `teal`, `hsl(188 82% 22%)`.
    pub fn read(text: &str) -> Option<Colour> {
        let colour: AlphaColor<Srgb> = parse_color(text.trim()).ok()?.to_alpha_color();
        let (colour, alpha) = colour.split();
        (alpha >= 1.0).then(|| Colour::of(colour))
    }

    fn of(colour: OpaqueColor<Srgb>) -> Colour {
        let rounded = colour.to_rgba8();
        Colour([rounded.r, rounded.g, rounded.b])
    }

    fn srgb(self) -> OpaqueColor<Srgb> {
        let Colour([red, green, blue]) = self;
        OpaqueColor::from_rgb8(red, green, blue)
    }

    /// The contrast of two colours as WCAG defines it: 1 to 21.
    pub fn contrast(self, other: Colour) -> f32 {
        let [first, second] = [self, other].map(|colour| colour.srgb().relative_luminance());
        (first.max(second) + 0.05) / (first.min(second) + 0.05)
    }

    /// The same hue as light as another colour, and no stronger than the stronger of the two.
    pub fn as_light_as(self, other: Colour) -> Colour {
        let lightness = other.srgb().convert::<Oklch>().components[0];
        Colour::of(self.srgb().map_in::<Oklch>(|_, chroma, hue| [lightness, chroma, hue]))
    }

    /// The same hue as light and as pale as another colour.
    pub fn tint(self, other: Colour) -> Colour {
        let [lightness, pale, _] = other.srgb().convert::<Oklch>().components;
        Colour::of(self.srgb().map_in::<Oklch>(|_, chroma, hue| [lightness, chroma.min(pale), hue]))
    }

    /// The nearest lightness that stands out from all grounds by a ratio: darker where they are light, else lighter.
    pub fn legible(self, grounds: &[Colour], ratio: f32) -> Colour {
        let is_legible = |colour: Colour| grounds.iter().all(|ground| colour.contrast(*ground) >= ratio);
        let are_light = grounds.iter().all(|ground| ground.contrast(Colour::BLACK) > ground.contrast(Colour::WHITE));
        let end = if are_light { Colour::BLACK } else { Colour::WHITE };
        let [from, chroma, hue] = self.srgb().convert::<Oklch>().components;
        let to = if are_light { 0.0 } else { 1.0 };
        // Towards black and white a hue has less and less room to be strong in.
        let step = |part: f32| {
            Colour::of(OpaqueColor::<Oklch>::new([from + (to - from) * part, chroma * (1.0 - part), hue]).convert())
        };
        let steps = (0_u8..=100).map(|part| if part == 0 { self } else { step(f32::from(part) / 100.0) });
        steps.into_iter().find(|colour| is_legible(*colour)).unwrap_or(end)
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    fn colour(text: &str) -> Colour {
        Colour::read(text).unwrap()
    }

    #[test]
    fn colours_are_read_as_style_sheets_write_them() {
        for (text, expected) in [
            ("#0a5a66", Some("#0a5a66")),
            ("#FFF", Some("#ffffff")),
            (" teal ", Some("#008080")),
            ("rgb(10, 90, 102)", Some("#0a5a66")),
            ("hsl(120 100% 25%)", Some("#008000")),
            ("#0a5a6680", None),
            ("transparent", None),
            ("0a5a66", None),
            ("бирюзовый", None),
            ("", None),
        ] {
            assert_eq!(Colour::read(text).map(|colour| colour.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        for (first, second, expected) in
            [("#000", "#fff", 21.0), ("#777", "#fff", 4.48), ("#0a5a66", "#0a5a66", 1.0), ("#ff0000", "#fff", 4.0)]
        {
            let found = (colour(first).contrast(colour(second)) * 100.0).round() / 100.0;
            assert!((found - expected).abs() < 0.005, "{first} on {second}: {found}");
        }
    }

    #[test]
    fn a_colour_is_changed_until_it_can_be_read() {
        let made = [
            ("#0a5a66", "#fff", 4.5),
            ("#ffcc00", "#fff", 4.5),
            ("#ffcc00", "#fff", 7.0),
            ("#0a5a66", "#000", 4.5),
            ("#ffffff", "#fff", 21.0),
            ("#777777", "#808080", 21.0),
        ]
        .map(|(written, ground, ratio)| colour(written).legible(&[colour(ground)], ratio).to_string());
        assert_eq!(made, ["#0a5a66", "#8f7100", "#6c5500", "#4a7c86", "#000000", "#000000"]);
    }
}
