//! The integration tests: one binary, one area a module. See `harness` for how a test is written.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "tests touch the disk and start the program")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod browser;
mod harness;
mod html;
mod tools;

mod calendars;
mod bounds;
mod archive;
mod determinism;
mod drawings;
mod cache;
mod compare;
mod demo;
mod feeds;
mod head;
mod json_ld;
mod languages;
mod links;
mod model;
mod names;
mod new;
mod output;
mod open_data;
mod cli;
mod themes;
mod diagnostics;
mod guides;
mod pages;
mod plans;
mod search;
mod print;
mod register;
mod rivers;
mod serve;
mod settings;
mod site;
mod sitemap;
mod tidy;
mod verify;
