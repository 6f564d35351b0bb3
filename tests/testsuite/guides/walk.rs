//! Does what a guide says, step by step, as a person would: types files, runs commands, reads what comes.
//!
//! Takes a guide and gives it back with what really came in place of what it claims, so that the two can be compared
//! in full. What depends on the machine is written as one person's Windows shows it: her folder, and how long it took.

use std::fs;
use std::path::PathBuf;

use saphyr_parser::{Event, Parser};

use super::block::{Block, Place, Sort, blocks};
use crate::harness::{Run, Site, repository, run};
use crate::html::read_aloud;
use crate::serve::server::Server;

/// 1 December 2026: the year of a new site's report is the year in which one begins.
const TODAY: (&str, &str) = ("SOURCE_DATE_EPOCH", "1796083200");

/// The folder in which the person begins.
const HOME: &str = "C:\\Users\\Anna\\Documents";

/// Walks a guide in a folder of its own: the guide as it should be, and what could not be done.
pub fn walk(guide: &str, lang: &str) -> (String, Vec<String>) {
    let (blocks, mut faults) = blocks(guide);
    let home = Site::empty();
    let mut walk = Walk { here: home.path("").canonicalize().unwrap(), home, lang: lang.to_owned(), answer: None };
    let mut text = guide.to_owned();
    let mut actual = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let has_output = blocks.get(at + 1).is_some_and(|next| next.sort == Sort::Output);
        match walk.step(block, has_output) {
            Ok(seen) => actual.extend(seen.map(|seen| (block.range.clone(), seen))),
            Err(fault) => faults.push(format!("{}: {fault}", block.line)),
        }
    }
    for (range, seen) in actual.into_iter().rev() {
        text.replace_range(range, &format!("{}\n", seen.trim_end()));
    }
    faults.extend(walk.is_clean().err());
    (text, faults)
}

struct Walk {
    home: Site,
    here: PathBuf,
    lang: String,
    /// What the commands of the block above answered.
    answer: Option<String>,
}

impl Walk {
    /// Does what a block says; gives what should stand in it, where that is not the author's.
    fn step(&mut self, block: &Block, has_output: bool) -> Result<Option<String>, String> {
        let answer = self.answer.take();
        match &block.sort {
            Sort::File { path, place } => self.write(path, place, &block.text).map(|()| None),
            Sort::Made { path } => self.read(path).map(Some),
            Sort::Page { path, heading } => Ok(Some(section(&read_aloud(&self.read(path)?, "main"), heading)?)),
            Sort::Commands => {
                let mut said = String::new();
                for line in block.text.lines() {
                    said.push_str(&self.command(line, has_output)?);
                }
                self.answer = Some(said);
                Ok(None)
            }
            Sort::Output => answer.map(Some).ok_or_else(|| "no command stands directly above".to_owned()),
            Sort::Repository => block.text.lines().try_for_each(in_repository).map(|()| None),
            Sort::Usage => block.text.lines().try_for_each(|line| self.usage(line)).map(|()| None),
        }
    }

    fn read(&self, path: &str) -> Result<String, String> {
        let text = fs::read_to_string(self.here.join(path)).map_err(|error| format!("{path}: {error}"))?;
        Ok(text.replace("\r\n", "\n"))
    }

    /// Types into a file. A line that is to be found must stand there once; it may be cut short by `…`.
    fn write(&self, path: &str, place: &Place, text: &str) -> Result<(), String> {
        let edit = |wanted: &str, keeps: bool| {
            let before = self.read(path)?;
            let is_it = |line: &str| match wanted.strip_suffix('…') {
                Some(start) => line.starts_with(start),
                None => line == wanted,
            };
            let count = before.lines().filter(|line| is_it(line)).count();
            if count != 1 {
                return Err(format!("{path} has {count} lines `{wanted}`, not one"));
            }
            let edited = before.lines().map(|line| match (is_it(line), keeps) {
                (false, _) => format!("{line}\n"),
                (true, true) => format!("{line}\n{text}"),
                (true, false) => text.to_owned(),
            });
            Ok(edited.collect())
        };
        let written = match place {
            Place::Whole => text.to_owned(),
            Place::End => self.read(path)? + text,
            Place::After(line) => edit(line, true)?,
            Place::For(line) => edit(line, false)?,
        };
        if path.ends_with(".yml") {
            self.check_yaml(&written).map_err(|fault| format!("{path}: {fault}"))?;
        }
        let path = self.here.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, written).unwrap();
        Ok(())
    }

    /// It is YAML, and names the folder of a site that was built.
    fn check_yaml(&self, text: &str) -> Result<(), String> {
        let mut has_site = false;
        for event in Parser::new_from_str(text) {
            let (event, _) = event.map_err(|error| error.to_string())?;
            if let Event::Scalar(value, ..) = event {
                has_site |= self.here.join(&*value).join("index.html").is_file();
            }
        }
        has_site.then_some(()).ok_or_else(|| "it names no folder with a site".to_owned())
    }

    /// A command that PowerShell and a Linux shell both understand, and all that it says.
    fn command(&mut self, line: &str, may_fail: bool) -> Result<String, String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let path = |word: &str| self.here.join(word);
        let done = match words[..] {
            ["letopis", "serve", ..] => return self.serve(&words[2..]),
            ["letopis", ..] => {
                let lang = ["--lang", &self.lang];
                let run = run(&self.here, &[TODAY], &[&words[1..], &lang[..]].concat());
                if run.code != 0 && !may_fail {
                    return Err(format!("{line}\n{}", run.shown()));
                }
                return Ok(self.as_seen(&words, run));
            }
            ["cd", folder] => {
                let folder = path(folder).canonicalize();
                folder.map(|folder| self.here = folder)
            }
            ["mkdir", folder] => fs::create_dir_all(path(folder)),
            ["mv", from, to] if path(to).is_dir() => {
                fs::rename(path(from), path(to).join(from.rsplit('/').next().unwrap()))
            }
            ["mv", from, to] => fs::rename(path(from), path(to)),
            ["rm", file] => fs::remove_file(path(file)),
            ["rm", "-r", folder] => fs::remove_dir_all(path(folder)),
            _ => return Err(format!("no command that both shells know: `{line}`")),
        };
        done.map(|()| String::new()).map_err(|error| format!("{line}: {error}"))
    }

    /// The server, until it has shown the home page; it would run until the person ends it.
    fn serve(&self, arguments: &[&str]) -> Result<String, String> {
        let arguments = format!("--port 0 --lang {} {}", self.lang, arguments.join(" "));
        let server = Server::start_in(&self.here, &arguments, &[TODAY]);
        let status = server.get("/").status;
        if status != 200 {
            return Err(format!("letopis serve: the home page is answered with {status}"));
        }
        let home = self.home.path("").canonicalize().unwrap();
        let mut seen = "http://127.0.0.1:1847/\n".to_owned();
        for line in server.notes() {
            let here =
                format!("{HOME}{}", self.here.to_str().unwrap().replace(home.to_str().unwrap(), "").replace('/', "\\"));
            let line = line.replace(&server.url("/"), "http://127.0.0.1:1847/");
            seen.push_str(&format!("{}\n", line.replace(self.here.to_str().unwrap(), &here)));
        }
        Ok(seen)
    }

    /// What the person sees, with her folder's name and Windows' own separators.
    fn as_seen(&self, words: &[&str], run: Run) -> String {
        let mut out = run.out;
        if words.get(1) == Some(&"new") && run.code == 0 {
            out = out.replace('/', "\\");
        }
        let mut seen = String::new();
        for line in out.lines().chain(run.err.lines()) {
            seen.push_str(&self.built(line).unwrap_or_else(|| line.to_owned()));
            seen.push('\n');
        }
        seen
    }

    /// `done: FOLDER, …, 0.03 s`: where it went and how long it took are the machine's.
    fn built(&self, line: &str) -> Option<String> {
        let home = self.home.path("").canonicalize().unwrap();
        let (done, rest) = line.split_once(": ")?;
        let (folder, rest) = rest.strip_prefix(home.to_str()?)?.split_once(", ")?;
        let (counts, time) = rest.rsplit_once(", ")?;
        let unit = time.split(' ').next_back()?;
        let folder = folder.trim_start_matches(['/', '\\']).replace('/', "\\");
        Some(format!("{done}: {HOME}\\{folder}, {counts}, 0.05 {unit}"))
    }

    /// Each command with all its options: `letopis build [--out DIR] …`, `letopis new site DIR | …`.
    fn usage(&self, line: &str) -> Result<(), String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let ["letopis", command, ..] = words[..] else { return Err(format!("`{line}` shows no command")) };
        let rest = words[2..].join(" ");
        for form in rest.split(" | ") {
            let sub = form.split(' ').next().filter(|word| command == "new" && !word.is_empty());
            let arguments: Vec<&str> = [command].into_iter().chain(sub).chain(["--help", "--lang", "en"]).collect();
            let help = run(&self.here, &[], &arguments).out;
            let known = match sub {
                Some(_) => {
                    let usage =
                        help.lines().find_map(|line| line.strip_prefix("Usage: letopis new ")?.split(" [opt").next());
                    usage.map(str::to_owned).into_iter().collect::<Vec<_>>()
                }
                None => options(&help),
            };
            let shown = if sub.is_some() { vec![form.to_owned()] } else { options(form) };
            if shown != known {
                return Err(format!("letopis {command}: shown is {shown:?}, known is {known:?}"));
            }
        }
        Ok(())
    }

    /// At its end a guide leaves a site without a fault, if it makes one.
    fn is_clean(&self) -> Result<(), String> {
        if !self.here.join("site.toml").is_file() {
            return Ok(());
        }
        for arguments in ["check --deny-warnings --lang en", "build --drafts --out ../end --lang en"] {
            let run = run(&self.here, &[TODAY], &arguments.split(' ').collect::<Vec<_>>());
            if run.code != 0 {
                return Err(format!("in the end, letopis {arguments}:\n{}", run.shown()));
            }
        }
        Ok(())
    }
}

/// The options that a text names, but for those that every command has.
fn options(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| letter.is_whitespace() || "[]".contains(letter));
    let mut options: Vec<String> = words
        .filter(|word| word.starts_with("--") && !["--help", "--root", "--lang"].contains(word))
        .map(str::to_owned)
        .collect();
    options.sort();
    options
}

/// A page's text under a heading, or under a table's caption, down to the next heading that is no part of it; of links
/// only their text.
fn section(page: &str, heading: &str) -> Result<String, String> {
    let depth = |line: &str| line.len() - line.trim_start_matches('#').len();
    let Some(begin) = page.lines().position(|line| line.trim_start_matches(['#', ' ']) == heading) else {
        return Err(format!("no heading `{heading}` on the page:\n{page}"));
    };
    let mut lines = page.lines().skip(begin);
    let first = lines.next().unwrap();
    let body = lines.take_while(|line| depth(line) == 0 || depth(first) > 0 && depth(line) > depth(first));
    Ok(body.map(|line| without_addresses(line) + "\n").collect())
}

fn without_addresses(line: &str) -> String {
    let mut out = String::new();
    for (index, part) in line.split("](").enumerate() {
        match index {
            0 => out.push_str(part),
            _ => out.push_str(&format!("]{}", part.split_once(')').map_or("", |(_, rest)| rest))),
        }
    }
    out
}

/// A command for the program's own repository: it is there to be run.
fn in_repository(line: &str) -> Result<(), String> {
    let command = line.split('#').next().unwrap_or(line).trim();
    let words: Vec<&str> = command.split_whitespace().collect();
    let holds = match words[..] {
        ["sh", script] => repository().join(script).is_file(),
        ["cargo", "install", "--path", ".", "--locked"] => repository().join("Cargo.lock").is_file(),
        ["cargo", "run", "--release", "--", "build"] => {
            let out = Site::empty();
            let run = run(repository(), &[], &["build", "--out", out.path("public").to_str().unwrap()]);
            run.code == 0
        }
        _ => false,
    };
    holds.then_some(()).ok_or_else(|| format!("`{command}` is not known to work in the repository"))
}
