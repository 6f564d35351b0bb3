//! What a theme sees: names and dates ready to print, links ready to use, HTML already safe.
//!
//! Takes the model, a page and its address, gives one view struct per kind of page. Refuses the model to
//! themes. docs/theme.md is written from these structs.

mod activity;
mod answers;
mod archive;
mod archives;
mod around;
mod body;
mod cite;
mod city_part;
mod compare;
mod data;
mod document;
mod figures;
mod json_ld;
mod lists;
mod map;
mod network;
mod number;
mod order;
mod page;
mod pairs;
mod places;
mod records;
mod reference;
mod register;
mod reports;
mod rows;
mod scope;
mod subscription;
mod telling;
mod timeline;
mod search;
mod times;
pub mod types;
mod yearbook;

pub use activity::activity_document;
pub use archive::{Archive, Previous};
pub use archives::{Listed, Sealed, archives};
pub use number::number;
pub use order::Orders;
pub use page::{View, content, site, view};
pub use reference::{FieldReference, StructReference};
pub use register::register_document;
pub use scope::{Scope, Site};
