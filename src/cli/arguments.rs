//! What was typed, and what it means.
//!
//! Takes the arguments, gives a request, or what to show instead of running: help, the version, or what is
//! wrong with the line, all in the language of the user.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::End;
use crate::cli::grammar::grammar;
use crate::io::terminal::user_language;
use crate::lang::Lang;
use crate::message::Catalogue;

/// A command with what it was asked for.
pub struct Request {
    pub lang: Lang,
    pub root: Option<PathBuf>,
    pub command: Command,
}

/// What to do.
pub enum Command {
    Build(BuildWishes),
    Archive(ArchiveWishes),
    Serve(ServeWishes),
    Check(CheckWishes),
    /// The path of a bag, or of a folder with several.
    Verify(PathBuf),
    Register(RegisterWishes),
    New(NewWishes),
}

/// `letopis build`
pub struct BuildWishes {
    pub out: Option<PathBuf>,
    pub base_url: Option<String>,
    pub drafts: bool,
    pub date: Option<NaiveDate>,
    pub timings: bool,
}

/// `letopis archive`
pub struct ArchiveWishes {
    pub years: Years,
    pub zip: bool,
    pub to: Option<PathBuf>,
    pub date: Option<NaiveDate>,
}

/// Which years are archived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Years {
    One(i32),
    /// All that have published reports.
    All,
}

/// `letopis serve`
pub struct ServeWishes {
    /// The port that was asked for.
    pub port: Option<u16>,
    pub host: String,
    pub open: bool,
    pub no_drafts: bool,
    pub poll: bool,
}

/// `letopis check`
pub struct CheckWishes {
    pub deny_warnings: bool,
    pub format: Format,
}

/// How diagnostics are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Human,
    Short,
    Json,
}

/// `letopis register`
pub struct RegisterWishes {
    pub city: String,
    pub year: i32,
    /// The information on activities, not the register.
    pub activity: bool,
    pub format: DocumentFormat,
    /// `-` for standard output.
    pub to: Option<PathBuf>,
    pub date: Option<NaiveDate>,
}

/// As what a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentFormat {
    Docx,
    Csv,
    Html,
}

impl DocumentFormat {
    const ALL: [DocumentFormat; 3] = [DocumentFormat::Docx, DocumentFormat::Csv, DocumentFormat::Html];

    /// Its word on the command line, and the end of a file's name.
    pub fn word(self) -> &'static str {
        match self {
            DocumentFormat::Docx => "docx",
            DocumentFormat::Csv => "csv",
            DocumentFormat::Html => "html",
        }
    }
}

/// `letopis new`
pub enum NewWishes {
    Site { folder: PathBuf },
    Report { year: i32, city: String, topic: Option<String> },
    Entry { kind: crate::skeleton::Kind, id: String },
}

/// What is shown instead of running a command.
pub enum Shown {
    /// Help or version, asked for.
    Asked(String),
    /// What is wrong with the line.
    Wrong(String),
}

impl Shown {
    pub(super) fn show(self) -> End {
        match self {
            Shown::Asked(text) => {
                crate::io::terminal::print(&text);
                End::Done
            }
            Shown::Wrong(text) => {
                crate::io::terminal::note(&text);
                End::Failed
            }
        }
    }
}

/// Understands the arguments; the first is the program's own name.
pub fn parse(arguments: Vec<OsString>) -> Result<Request, Shown> {
    let lang = asked_language(&arguments).unwrap_or_else(user_language);
    let catalogue = Catalogue::new(lang);
    let matches = grammar(&catalogue).try_get_matches_from(arguments).map_err(|error| explain(&error, &catalogue))?;
    let root = matches.get_one::<PathBuf>("root").cloned();
    let command = match matches.subcommand() {
        Some(("build", matches)) => Command::Build(build(matches, &catalogue)?),
        Some(("archive", matches)) => Command::Archive(archive(matches, &catalogue)?),
        Some(("serve", matches)) => Command::Serve(serve(matches, &catalogue)?),
        Some(("check", matches)) => Command::Check(check(matches)),
        Some(("verify", matches)) => Command::Verify(matches.get_one::<PathBuf>("path").cloned().unwrap_or_default()),
        Some(("register", matches)) => Command::Register(register(matches, &catalogue)?),
        Some(("new", matches)) => Command::New(new(matches, &catalogue)?),
        _ => return Err(Shown::Wrong(catalogue.text("cli-missing-command", &[]))),
    };
    Ok(Request { lang, root, command })
}

/// The language of help and faults is needed before the line is understood.
fn asked_language(arguments: &[OsString]) -> Option<Lang> {
    let arguments: Vec<String> = arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let value = |index: usize| {
        arguments[index]
            .strip_prefix("--lang=")
            .map(str::to_owned)
            .or_else(|| (arguments[index] == "--lang").then(|| arguments.get(index + 1).cloned()).flatten())
    };
    let tag = (0..arguments.len()).find_map(value)?;
    [Lang::Ru, Lang::En].into_iter().find(|lang| lang.tag() == tag)
}

fn date(matches: &ArgMatches, catalogue: &Catalogue) -> Result<Option<NaiveDate>, Shown> {
    let Some(written) = matches.get_one::<String>("date") else { return Ok(None) };
    let date = NaiveDate::parse_from_str(written, "%Y-%m-%d");
    Ok(Some(date.map_err(|_| wrong_value(catalogue, "--date", written, "cli-expected-date"))?))
}

/// A word that the grammar asks for.
fn text(matches: &ArgMatches, name: &str) -> String {
    matches.get_one::<String>(name).cloned().unwrap_or_default()
}

/// A year of four digits.
fn year(written: &str, catalogue: &Catalogue) -> Result<i32, Shown> {
    let is_year = written.len() == 4 && written.starts_with(['1', '2']);
    let year = written.parse().ok().filter(|_| is_year);
    year.ok_or_else(|| wrong_value(catalogue, "YEAR", written, "cli-expected-year"))
}

fn archive(matches: &ArgMatches, catalogue: &Catalogue) -> Result<ArchiveWishes, Shown> {
    Ok(ArchiveWishes {
        years: match matches.get_one::<String>("year") {
            Some(written) => Years::One(year(written, catalogue)?),
            None => Years::All,
        },
        zip: matches.get_flag("zip"),
        to: matches.get_one::<PathBuf>("to").cloned(),
        date: date(matches, catalogue)?,
    })
}

fn build(matches: &ArgMatches, catalogue: &Catalogue) -> Result<BuildWishes, Shown> {
    let date = date(matches, catalogue)?;
    let base_url = match matches.get_one::<String>("base-url") {
        Some(written) if written.starts_with("https://") || written.starts_with("http://") => {
            Some(format!("{}/", written.trim_end_matches('/')))
        }
        Some(written) => return Err(wrong_value(catalogue, "--base-url", written, "cli-expected-url")),
        None => None,
    };
    Ok(BuildWishes {
        out: matches.get_one::<PathBuf>("out").cloned(),
        base_url,
        drafts: matches.get_flag("drafts"),
        date,
        timings: matches.get_flag("timings"),
    })
}

fn serve(matches: &ArgMatches, catalogue: &Catalogue) -> Result<ServeWishes, Shown> {
    let port = matches.get_one::<String>("port").map(|written| {
        written.parse::<u16>().map_err(|_| wrong_value(catalogue, "--port", written, "cli-expected-port"))
    });
    let host = matches.get_one::<String>("host").map_or("127.0.0.1", String::as_str);
    Ok(ServeWishes {
        port: port.transpose()?,
        host: host.to_owned(),
        open: matches.get_flag("open"),
        no_drafts: matches.get_flag("no-drafts"),
        poll: matches.get_flag("poll"),
    })
}

fn check(matches: &ArgMatches) -> CheckWishes {
    let format = match matches.get_one::<String>("format").map(String::as_str) {
        Some("short") => Format::Short,
        Some("json") => Format::Json,
        _ => Format::Human,
    };
    CheckWishes { deny_warnings: matches.get_flag("deny-warnings"), format }
}

fn register(matches: &ArgMatches, catalogue: &Catalogue) -> Result<RegisterWishes, Shown> {
    let to = matches.get_one::<PathBuf>("to").cloned();
    let ending = to.as_ref().and_then(|to| to.extension()).and_then(|ending| ending.to_str());
    let asked = matches.get_one::<String>("format").map(String::as_str);
    // What is not said in words is said by the name of the file.
    let word = asked.or(ending).map(str::to_lowercase);
    let format = DocumentFormat::ALL.into_iter().find(|format| Some(format.word()) == word.as_deref());
    if let (None, Some(_), Some(to)) = (format, ending, &to) {
        return Err(wrong_value(catalogue, "--to", &to.display().to_string(), "cli-expected-document"));
    }
    Ok(RegisterWishes {
        city: text(matches, "city"),
        year: year(&text(matches, "year"), catalogue)?,
        activity: matches.get_flag("activity"),
        format: format.unwrap_or(DocumentFormat::Docx),
        to,
        date: date(matches, catalogue)?,
    })
}

fn new(matches: &ArgMatches, catalogue: &Catalogue) -> Result<NewWishes, Shown> {
    use crate::skeleton::Kind;
    let entry = |kind: Kind, matches: &ArgMatches| {
        let id = text(matches, "id");
        match crate::slug::is_id(&id) {
            true => Ok(NewWishes::Entry { kind, id }),
            false => Err(wrong_value(catalogue, "ID", &id, "cli-expected-id")),
        }
    };
    match matches.subcommand() {
        Some(("site", matches)) => {
            Ok(NewWishes::Site { folder: matches.get_one::<PathBuf>("folder").cloned().unwrap_or_default() })
        }
        Some(("report", matches)) => {
            let year = year(&text(matches, "year"), catalogue)?;
            let topic = matches.get_one::<String>("topic").cloned();
            Ok(NewWishes::Report { year, city: text(matches, "city"), topic })
        }
        Some(("city", matches)) => entry(Kind::City, matches),
        Some(("agreement", matches)) => entry(Kind::Agreement, matches),
        Some(("event", matches)) => entry(Kind::Event, matches),
        Some(("series", matches)) => entry(Kind::Series, matches),
        _ => Err(Shown::Wrong(catalogue.text("cli-missing-command", &[]))),
    }
}

fn wrong_value(catalogue: &Catalogue, name: &str, value: &str, expected: &str) -> Shown {
    let expected = catalogue.text(expected, &[]);
    let arguments = [("name", name.into()), ("value", value.into()), ("expected", expected.into())];
    Shown::Wrong(catalogue.text("cli-wrong-value", &arguments))
}

/// A fault of the line in the user's language; the parser's own words are English.
fn explain(error: &clap::Error, catalogue: &Catalogue) -> Shown {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join("`, `"),
        Some(value) => value.to_string(),
        None => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let say = |key: &str, value: String| {
        let arguments = [("name", argument.clone().into()), ("value", value.into())];
        Shown::Wrong(format!("{}\n{}", catalogue.text(key, &arguments), catalogue.text("cli-try-help", &[])))
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Shown::Asked(error.to_string()),
        ErrorKind::UnknownArgument => say("cli-unknown-argument", String::new()),
        ErrorKind::InvalidSubcommand => {
            let suggested = context(ContextKind::SuggestedSubcommand);
            let written = context(ContextKind::InvalidSubcommand);
            let arguments = [("name", written.into()), ("suggestion", suggested.clone().into())];
            let key = if suggested.is_empty() { "cli-unknown-command" } else { "cli-unknown-command-suggestion" };
            let message = catalogue.text(key, &arguments);
            Shown::Wrong(format!("{message}\n{}", catalogue.text("cli-try-help", &[])))
        }
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => {
            say("cli-missing-value", String::new())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let allowed = context(ContextKind::ValidValue);
            let value = context(ContextKind::InvalidValue);
            let arguments = [("name", argument.clone().into()), ("value", value.into()), ("allowed", allowed.into())];
            Shown::Wrong(catalogue.text("cli-value-not-allowed", &arguments))
        }
        ErrorKind::MissingRequiredArgument => say("cli-missing-argument", String::new()),
        ErrorKind::MissingSubcommand => say("cli-missing-command", String::new()),
        _ => say("cli-wrong-line", String::new()),
    }
}
