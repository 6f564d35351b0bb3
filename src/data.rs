//! The same model in other clothes: files for programs.

mod model_json;
mod package;
mod sitemap;

pub use model_json::model_json;
pub use package::data_package;
pub use sitemap::{robots, sitemap};
