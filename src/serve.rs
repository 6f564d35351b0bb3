//! What `letopis serve` shows and answers, as far as it needs no network and no disk.
//!
//! Takes editions, addresses and headers, gives pages, decisions and words. Refuses IO: the server itself is in `io`.
//! Its own pages, the panel and the margin notes are written here and not in a theme, so that no theme can break them.

pub mod address;
pub mod editor;
pub mod gate;
pub mod mime;
pub mod page;
pub mod fault;
pub mod titles;
pub mod proof;
pub mod showing;
pub mod news;
pub mod margin;
pub mod missing;
pub mod overview;
