//! The demo site as its readers and their machines meet it: valid, accessible, light, whole without scripts.
//!
//! Takes what the program builds from the demo content, once per run for each edition of [`built::EDITIONS`], and looks
//! at it in Chromium, through axe-core and through the Nu validator. Each check is shown to fail on a page that is bad.

mod built;

pub mod axe;
mod keyboard;
pub mod light;
mod promises;
pub mod reflow;
mod slowly;
pub mod valid;
mod walk;
