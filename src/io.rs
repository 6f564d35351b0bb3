//! The world outside: files, the terminal, the network, other programs.

pub mod bag;
pub mod cache;
pub mod disk;
pub mod publish;
pub mod stamp;
pub mod terminal;
pub mod press;
pub mod watch;
pub mod launch;
pub mod keeper;
pub mod freeze;
pub mod http;
