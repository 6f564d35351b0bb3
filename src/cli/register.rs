//! `letopis register`: the register of a city and a year, or the information on its activities, as a file.
//!
//! Drafts are left out. A year of which nothing is told makes a document that says so: whoever must hand one in on the
//! day has it, and the warning. Refuses to write over a file.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::cli::End;
use crate::cli::arguments::{DocumentFormat, RegisterWishes};
use crate::cli::session::{Session, shown};
use crate::diag::{Code, Diagnostic, has_errors};
use crate::document;
use crate::edition::{Edition, Memory, Wishes, compile};
use crate::io::terminal::{note, print, print_bytes};
use crate::link::Audience;
use crate::model::{CityId, Model};
use crate::view::types::documents::DocumentView;
use crate::view::{activity_document, register_document};

/// Writes the document and prints its path.
pub fn register(session: &Session, wishes: &RegisterWishes) -> End {
    match try_register(session, wishes) {
        Ok(()) => End::Done,
        Err(end) => end,
    }
}

fn try_register(session: &Session, wishes: &RegisterWishes) -> Result<(), End> {
    let root = session.root()?;
    let today = session.today(wishes.date)?;
    let asked = Wishes { audience: Audience::Public, base_url: None, today };
    let edition = compile(session.load(&root)?, asked, &mut Memory::default());
    if has_errors(&edition.diagnostics) {
        session.tell(&edition.diagnostics, &edition.sources);
        session.sum_up(&edition.diagnostics);
        return Err(End::ContentErrors);
    }
    let city = find(session, &edition.model, &wishes.city)?;
    let site = edition.live();
    let document = match wishes.activity {
        true => activity_document(&site, city, wishes.year),
        false => register_document(&site, city, wishes.year),
    };
    let word = |key: &str| site.strings.text(site.model.site.language, key, &[]);
    let number = word("register-number");
    let bytes = match wishes.format {
        DocumentFormat::Docx => document::docx(&document, &number, today).map_err(|error| {
            let reason = error.to_string();
            session.fail(Diagnostic::nowhere(Code::Io).arg("path", &document.name).arg("reason", reason))
        })?,
        DocumentFormat::Csv => document::csv(&document, &word("register-section"), &number).into_bytes(),
        DocumentFormat::Html => document::html(&document, &number).into_bytes(),
    };
    write(session, wishes, &edition.model[city].id, &bytes)?;
    tell(session, wishes, &edition, city, &document);
    Ok(())
}

/// The city of an id; who wrote its name instead is told the id.
fn find(session: &Session, model: &Model, written: &str) -> Result<CityId, End> {
    if let Ok(index) = model.cities.binary_search_by(|city| city.id.as_str().cmp(written)) {
        return Ok(CityId::from_index(index));
    }
    // A city that was given a new id is found by the ones that it had.
    if let Some(index) = model.cities.iter().position(|city| city.former_ids.iter().any(|former| former == written)) {
        return Ok(CityId::from_index(index));
    }
    let fault = Diagnostic::nowhere(Code::UnknownCity).arg("id", written);
    let is_name = |name: &str| name.to_lowercase() == written.to_lowercase();
    let named = model.cities.iter().find(|city| city.name.0.iter().any(|(_, name)| is_name(name)));
    Err(session.fail(match named {
        Some(city) => fault.arg("suggestion", &city.id).help("help-suggestion"),
        None => fault.suggest(written, model.cities.iter().map(|city| city.id.as_str())),
    }))
}

fn write(session: &Session, wishes: &RegisterWishes, city: &str, bytes: &[u8]) -> Result<(), End> {
    let kind = if wishes.activity { "activity" } else { "register" };
    let own = || PathBuf::from(format!("{kind}-{city}-{}.{}", wishes.year, wishes.format.word()));
    let path = wishes.to.clone().unwrap_or_else(own);
    if path == Path::new("-") {
        print_bytes(bytes);
        return Ok(());
    }
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(|error| session.io(folder, &error))?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(&path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => {
            let fault = Diagnostic::nowhere(Code::FileExists).arg("path", shown(&path));
            session.fail(fault.help("help-document"))
        }
        _ => session.io(&path, &error),
    })?;
    if let Err(error) = file.write_all(bytes) {
        // Half a document is none, and would stand in the way of the next. What went wrong first is told.
        drop(file);
        let _ = fs::remove_file(&path);
        return Err(session.io(&path, &error));
    }
    print(&shown(&path));
    Ok(())
}

/// What whoever hands it in has to know.
fn tell(session: &Session, wishes: &RegisterWishes, edition: &Edition, city: CityId, document: &DocumentView) {
    let model = &edition.model;
    let say = |key: &str, arguments: &[(&str, String)]| {
        let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        note(&session.catalogue.text(key, &arguments));
    };
    let year = [("year", wishes.year.to_string())];
    if !model.told_years().contains(&wishes.year) {
        say("cli-register-nothing", &year);
    } else if model.reports_of_city(city, wishes.year).next().is_none() {
        say("cli-register-no-report", &year);
    }
    if document.sections.iter().all(|section| section.rows.is_empty()) {
        say("cli-register-empty", &[]);
    }
    if edition.unpublished > 0 {
        note(&session.catalogue.text("cli-register-drafts", &[("reports", edition.unpublished.into())]));
    }
}
