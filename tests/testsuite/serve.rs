//! `letopis serve`, the real program on a free port: over plain connections, and in a real browser.
//!
//! Nothing here asserts speed; whatever is waited for has a limit so long that only a fault reaches it.

pub mod browser;
pub mod server;

mod answers;
mod guests;
mod live;
mod look;
mod margin;
mod storm;
mod talk;
mod watching;
