//! Drawings as text: geometry and ready words in, SVG out.
//!
//! A drawing is a picture (`role="img"`) with a title and a description, and says nothing that the table or list beside it
//! does not say; there the keyboard finds the links. For the mouse the same links lie over the picture in a second
//! `<svg>`, hidden from assistive technology. Refuses the model, colours (the style sheet has them) and labels that
//! overlap: what does not fit is moved, led by a hairline, or named to the caller.

mod bars;
mod coast;
mod labels;
mod map;
mod measure;
mod network;
mod projection;
mod river;
mod svg;
#[cfg(test)]
mod tests;

pub use bars::{Bar, Ends, bars};
pub use map::{Drawn, NARROW, Spot, WIDE, map};
pub use network::{MOST as MOST_PARTNERS, Partner, network};
pub use projection::Place;
pub use river::{Reach, Stretch, Tone, river};
pub use svg::Caption;
