//! Letopis, a static site generator for the yearly reports of municipalities.
//!
//! ```text
//! disk ─load→ Sources ─read→ Entries ─link→ Model ─plan→ Plan ─render→ files
//!             └────────────── pure: no IO, no clock ──────────────┘
//! ```
//!
//! The modules stand in the order of their dependencies: each may name only those above it.

// Where text comes from, and what is said about it.
pub mod lang;
pub mod digest;
pub mod source;
pub mod memo;
pub mod diag;
pub mod message;
pub mod date;
// What the author wrote.
pub mod vocabulary;
pub mod country;
pub mod slug;
pub mod names;
pub mod html;
pub mod markdown;
pub mod entry;
pub mod read;
// What is true.
pub mod model;
pub mod link;
// Where it lives.
pub mod route;
pub mod search;
pub mod table;
pub mod plan;
// How it looks.
pub mod colour;
pub mod strings;
pub mod chart;
pub mod view;
pub mod theme;
pub mod data;
pub mod render;
pub mod edition;
// How a draft is reviewed.
pub mod review;
pub mod serve;
// How it begins.
pub mod skeleton;
// The shell: the only code that touches the world.
#[allow(clippy::disallowed_methods, reason = "the shell reads, writes and prints")]
pub mod io;
#[allow(clippy::disallowed_methods, reason = "the shell has a clock and looks at its surroundings")]
pub mod cli;
