//! What is true: claims laid together, and every relation in both directions.

mod merging;
mod relations;
mod visibility;

use letopis::link::Audience;

use crate::harness::{TOWNS, check_model};

/// Checks the model that readers get of [`TOWNS`] and these files.
#[track_caller]
pub fn check(site: &str, expected: &str) {
    check_model(&format!("{TOWNS}{site}"), Audience::Public, expected);
}
