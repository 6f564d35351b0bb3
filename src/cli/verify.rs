//! `letopis verify`: whether archives are as they were made.
//!
//! Takes a path, prints for each bag there one line, and what speaks against it. Needs no site. Writes no file.

use std::path::Path;

use fluent_bundle::FluentValue;

use crate::bag::Oxum;
use crate::cli::End;
use crate::cli::arguments::Format;
use crate::cli::session::{Session, shown};
use crate::diag::has_errors;
use crate::io::bag::{Place, Previous, Verdict, places, verify as look};
use crate::io::terminal;
use crate::source::Sources;

/// Verifies the bag at a path, or those in the folder.
pub fn verify(session: &Session, path: &Path) -> End {
    let places = match places(path) {
        Ok(places) => places,
        Err(fault) => return session.fail(fault),
    };
    let mut end = End::Done;
    for place in places {
        match look(&place) {
            Ok(verdict) => {
                if has_errors(&verdict.faults) {
                    end = End::ContentErrors;
                }
                tell(session, &place, &verdict);
            }
            Err(fault) if place.path() == path => return session.fail(fault),
            Err(fault) => {
                end = End::ContentErrors;
                tell(session, &place, &Verdict::wreck(fault));
            }
        }
    }
    end
}

/// Says how it stands with one bag.
fn tell(session: &Session, place: &Place, verdict: &Verdict) {
    let name = name(place.path());
    let say = |key: &str, arguments: &[(&str, FluentValue<'_>)]| {
        let arguments = [&[("name", name.as_str().into())], arguments].concat();
        terminal::print(&session.catalogue.text(key, &arguments));
    };
    match has_errors(&verdict.faults) {
        true => say("cli-not-verified", &[]),
        false => {
            let algorithms: Vec<&str> = verdict.algorithms.iter().map(|algorithm| algorithm.title()).collect();
            let Oxum { bytes, files } = verdict.payload;
            let (bytes, algorithms) = (bytes.to_string().into(), algorithms.join(", ").into());
            say("cli-verified", &[("files", files.into()), ("bytes", bytes), ("algorithms", algorithms)]);
        }
    }
    match &verdict.previous {
        Some(Previous::Beside(previous)) => say("cli-previous", &[("previous", previous.as_str().into())]),
        Some(Previous::Absent(previous)) => say("cli-previous-absent", &[("previous", previous.as_str().into())]),
        None => {}
    }
    session.print(&verdict.faults, &Sources::default(), Format::Human);
    if verdict.more > 0 {
        say("cli-faults-more", &[("number", verdict.more.into())]);
    }
}

/// The name of a folder or a file, also where it was called `.`; a link has its own.
fn name(path: &Path) -> String {
    let full = match path.file_name() {
        Some(_) => path.to_owned(),
        None => path.canonicalize().unwrap_or_else(|_| path.to_owned()),
    };
    full.file_name().map_or_else(|| shown(path), |name| name.to_string_lossy().into_owned())
}
