//! The same model in other clothes: files for programs.

mod model_json;
mod sitemap;

pub use model_json::model_json;
pub use sitemap::{robots, sitemap};
