//! The world outside: files and the terminal.

pub mod cache;
pub mod disk;
pub mod publish;
pub mod stamp;
pub mod terminal;
