//! The grammar of the command line, described in the language of the user.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};

use crate::message::Catalogue;

/// The whole command line.
pub fn grammar(catalogue: &Catalogue) -> Command {
    let words = Words { catalogue };
    words
        .command("letopis", "cli-about", &format!("letopis <{}>", words.text("cli-command")))
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .after_help(words.list(
            "cli-commands",
            &["build", "serve", "check", "register", "archive", "verify", "new"],
            "cli-",
        ))
        .subcommands([
            build(&words),
            serve(&words),
            check(&words),
            register(&words),
            archive(&words),
            verify(&words),
            new(&words),
        ])
        .args([
            words.path("root", "DIR").global(true),
            words.option("lang", "LANG").value_parser(PossibleValuesParser::new(["ru", "en"])).global(true),
            Arg::new("version").short('V').long("version").action(ArgAction::Version).help(words.text("cli-version")),
        ])
}

fn build(words: &Words<'_>) -> Command {
    words.command("build", "cli-build", "letopis build").args([
        words.path("out", "DIR"),
        words.option("base-url", "URL"),
        words.flag("drafts"),
        words.option("date", "DATE"),
        words.flag("timings"),
    ])
}

fn serve(words: &Words<'_>) -> Command {
    words.command("serve", "cli-serve", "letopis serve").args([
        words.option("port", "PORT"),
        words.option("host", "HOST"),
        words.flag("open"),
        words.flag("no-drafts"),
        words.flag("poll"),
    ])
}

fn check(words: &Words<'_>) -> Command {
    let formats = PossibleValuesParser::new(["human", "short", "json"]);
    words
        .command("check", "cli-check", "letopis check")
        .args([words.flag("deny-warnings"), words.option("format", "FORMAT").value_parser(formats)])
}

fn register(words: &Words<'_>) -> Command {
    let formats = PossibleValuesParser::new(["docx", "csv", "html"]);
    words.command("register", "cli-register", "letopis register CITY YEAR").args([
        words.positional("city", "CITY"),
        words.positional("year", "YEAR"),
        words.flag("activity"),
        words.option("format", "FORMAT").value_parser(formats).help(words.text("cli-register-format")),
        words.path("to", "FILE"),
        words.option("date", "DATE").help(words.text("cli-register-date")),
    ])
}

fn archive(words: &Words<'_>) -> Command {
    let date = words.option("date", "DATE").help(words.text("cli-archive-date"));
    words.command("archive", "cli-archive", "letopis archive YEAR").args([
        words.positional("year", "YEAR").required(false).required_unless_present("all").conflicts_with("all"),
        words.flag("all").help(words.text("cli-archive-all")),
        words.flag("zip").help(words.text("cli-archive-zip")),
        words.path("to", "DIR").help(words.text("cli-archive-to")),
        date,
    ])
}

fn verify(words: &Words<'_>) -> Command {
    words
        .command("verify", "cli-verify", "letopis verify PATH")
        .arg(words.positional("path", "PATH").value_parser(clap::value_parser!(PathBuf)))
}

fn new(words: &Words<'_>) -> Command {
    let kinds = ["site", "report", "city", "agreement", "event", "series"];
    let entry = |kind: &'static str| {
        let about = format!("cli-new-{kind}");
        words.command(kind, &about, &format!("letopis new {kind} ID")).arg(words.positional("id", "ID"))
    };
    words
        .command("new", "cli-new", &format!("letopis new <{}>", words.text("cli-command")))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .after_help(words.list("cli-kinds", &kinds, "cli-new-"))
        .subcommands([
            words
                .command("site", "cli-new-site", "letopis new site DIR")
                .arg(words.positional("folder", "DIR").value_parser(clap::value_parser!(PathBuf))),
            words.command("report", "cli-new-report", "letopis new report YEAR CITY [TOPIC]").args([
                words.positional("year", "YEAR"),
                words.positional("city", "CITY"),
                words.positional("topic", "TOPIC").required(false),
            ]),
            entry("city"),
            entry("agreement"),
            entry("event"),
            entry("series"),
        ])
}

/// Commands and arguments with their help from the catalogue.
struct Words<'c> {
    catalogue: &'c Catalogue,
}

impl Words<'_> {
    fn text(&self, key: &str) -> String {
        self.catalogue.text(key, &[])
    }

    /// A command whose help has no word of the parser's own.
    fn command(&self, name: &'static str, about: &str, usage: &str) -> Command {
        let (title, options) = (self.text("cli-usage"), self.text("cli-options"));
        Command::new(name)
            .about(self.text(about))
            .override_usage(format!("{usage} [{}]", options.to_lowercase()))
            .help_template(format!(
                "{{about-with-newline}}\n{title}: {{usage}}{{after-help}}\n\n{options}:\n{{options}}\n"
            ))
            .disable_help_flag(true)
            .disable_version_flag(true)
            .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help(self.text("cli-help")))
    }

    fn flag(&self, name: &'static str) -> Arg {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(self.text(&format!("cli-{name}")))
    }

    fn option(&self, name: &'static str, value: &'static str) -> Arg {
        Arg::new(name).long(name).value_name(value).help(self.text(&format!("cli-{name}"))).hide_possible_values(true)
    }

    fn path(&self, name: &'static str, value: &'static str) -> Arg {
        self.option(name, value).value_parser(clap::value_parser!(PathBuf))
    }

    fn positional(&self, name: &'static str, value: &'static str) -> Arg {
        Arg::new(name).value_name(value).required(true).hide(true)
    }

    /// Commands with what they do, one a line.
    fn list(&self, title: &str, names: &[&str], prefix: &str) -> String {
        let line = |name: &&str| format!("  {name:<10} {}", self.text(&format!("{prefix}{name}")));
        format!("{}:\n{}", self.text(title), names.iter().map(line).collect::<Vec<_>>().join("\n"))
    }
}
