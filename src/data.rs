//! The same model in other clothes: files for programs.

mod calendar;
mod content_line;
mod feed;
mod model_json;
mod sitemap;

pub use calendar::calendar;
pub use feed::feed;
pub use model_json::model_json;
pub use sitemap::{robots, sitemap};
