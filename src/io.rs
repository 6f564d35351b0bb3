//! The world outside: files and the terminal.

pub mod disk;
pub mod publish;
pub mod terminal;
