//! Letopis, a static site generator for the yearly reports of municipalities.
//!
//! ```text
//! disk ─load→ Sources ─read→ Entries ─link→ Model ─plan→ Plan ─render→ files
//!             └────────────── pure: no IO, no clock ──────────────┘
//! ```
//!
//! The modules stand in the order of their dependencies: each may name only those above it.

// Where text comes from.
pub mod date;
pub mod diag;
pub mod lang;
pub mod source;
// What the author wrote.
pub mod country;
pub mod entry;
pub mod html;
pub mod markdown;
pub mod names;
pub mod read;
pub mod slug;
pub mod vocabulary;
// What is true.
pub mod link;
pub mod model;
// Where it lives.
pub mod plan;
pub mod route;
// How it looks.
pub mod data;
pub mod edition;
pub mod render;
pub mod strings;
pub mod theme;
pub mod view;
// What is said about it.
pub mod message;
pub mod skeleton;
// The shell: the only code that touches the world.
#[allow(clippy::disallowed_methods, reason = "the shell has a clock and looks at its surroundings")]
pub mod cli;
#[allow(clippy::disallowed_methods, reason = "the shell reads, writes and prints")]
pub mod io;
