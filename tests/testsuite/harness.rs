//! How a test is written: a site is many files in one string, expectations are whole texts.
//!
//! `-- path --` on a line of its own begins a file. Where expectations lie in files of their own, the
//! environment variable `UPDATE=1` writes them anew; read what it wrote before you commit it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use letopis::data::model_json;
use letopis::edition::{Edition, Memory, Wishes, compile};
use letopis::lang::Lang;
use letopis::link::Audience;
use letopis::message::{Catalogue, print};
use letopis::render::Made;
use letopis::source::{SourceFile, Sources};
use letopis::theme::builtin;
use serde_json::Value;
use tempfile::TempDir;

/// A few places and bodies that most tests need.
pub const TOWNS: &str = r#"
-- site.toml --
title = "Летопись"
[topics]
international = "Международная деятельность"
[indicators]
festivals = { ru = "Фестивали", unit = "count" }
-- content/cities/blagoveshchensk.md --
+++
name = "Благовещенск"
country = "RU"
+++
-- content/cities/heihe.md --
+++
name = { ru = "Хэйхэ", en = "Heihe", zh = "黑河" }
country = "CN"
+++
-- content/cities/khabarovsk.md --
+++
name = "Хабаровск"
country = "RU"
+++
-- content/cities/zhuhai.md --
+++
name = "Чжухай"
country = "CN"
+++
-- content/cities/amur-region.md --
+++
name = "Амурская область"
kind = "region"
+++
-- content/organisations/asdg.md --
+++
name = "Ассоциация сибирских и дальневосточных городов"
short = "АСДГ"
+++
"#;

/// The files of a string: paths and texts. A path that is given twice is taken from where it stands last, so
/// that a test may replace a file of [`TOWNS`].
pub fn files(text: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let header = line.strip_prefix("-- ").and_then(|line| line.strip_suffix(" --"));
        match (header, files.last_mut()) {
            (Some(path), _) => {
                files.retain(|(known, _)| known != path);
                files.push((path.to_owned(), String::new()));
            }
            (None, Some((_, text))) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, None) => assert!(line.is_empty(), "before the first file stands `{line}`"),
        }
    }
    assert!(!files.is_empty(), "no file in the string");
    files.sort();
    files
}

/// A published report: its id, what stands in its header beside the required fields, and its text.
pub fn report(id: &str, header: &str, body: &str) -> String {
    let (year, name) = id.split_once('/').unwrap();
    let city = ["blagoveshchensk", "heihe", "khabarovsk", "zhuhai"].into_iter().find(|city| name.starts_with(city));
    let city = city.unwrap_or_else(|| panic!("no city of TOWNS begins `{name}`"));
    let status = if header.contains("status = \"draft\"") { "" } else { "status = \"published\"\n" };
    format!(
        "-- content/reports/{id}.md --\n+++\ntitle = \"Отчёт\"\ncity = \"{city}\"\nyear = {year}\n\
         topic = \"international\"\n{status}{}\n+++\n\n{}\n",
        header.trim(),
        body.trim()
    )
}

/// The header of a claim about an event.
pub fn event(id: &str, fields: &str) -> String {
    let kind = if fields.contains("kind = ") { "" } else { "kind = \"meeting\"\n" };
    let status = if fields.contains("status = ") { "" } else { "status = \"held\"\n" };
    format!("[[events]]\nid = \"{id}\"\ntitle = \"Встреча\"\n{kind}{status}{}\n", fields.replace("; ", "\n"))
}

/// The header of a claim about an agreement.
pub fn agreement(id: &str, fields: &str) -> String {
    format!("[[agreements]]\nid = \"{id}\"\ncited = \"Соглашение\"\n{}\n", fields.replace("; ", "\n"))
}

/// A site on disk, gone when dropped.
pub struct Site {
    folder: TempDir,
}

impl Site {
    /// Puts the files of a string on disk.
    pub fn new(text: &str) -> Site {
        let site = Site::empty();
        for (path, text) in files(text) {
            site.write(&path, text);
        }
        site
    }

    pub fn empty() -> Site {
        Site { folder: tempfile::Builder::new().prefix("letopis-").tempdir().unwrap() }
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    #[track_caller]
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Every file below a folder, sorted, relative to it.
    pub fn list(&self, folder: &str) -> Vec<String> {
        list(&self.path(folder))
    }

    /// Runs the program in the site's folder; the arguments are split at spaces. In what it says the folder is
    /// called `SITE`, and `\` is `/` in paths.
    pub fn run(&self, arguments: &str) -> Run {
        let mut run = run(self.folder.path(), &[], &arguments.split_whitespace().collect::<Vec<_>>());
        let folder = self.folder.path();
        for name in [fs::canonicalize(folder).unwrap(), folder.to_owned()] {
            let name = name.to_str().unwrap();
            for text in [&mut run.out, &mut run.err] {
                *text = text.replace(name, "SITE").replace("SITE\\", "SITE/");
            }
        }
        run
    }

    /// Builds and expects that it works without a word of fault.
    #[track_caller]
    pub fn build(&self, arguments: &str) {
        let run = self.run(&format!("build --lang en {arguments}"));
        assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
        // That drafts stay behind is no fault.
        let is_fine = |line: &str| line.starts_with("done: ") || line.ends_with("not published");
        assert!(run.err.starts_with("done: ") && run.err.lines().all(is_fine), "{}", run.err);
    }
}

/// Every file below a folder, sorted, relative to it, with `/` between the parts.
pub fn list(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let below = path.strip_prefix(folder).unwrap();
                let parts: Vec<String> = below.iter().map(|part| part.to_string_lossy().into_owned()).collect();
                found.push(parts.join("/"));
            }
        }
    }
    found.sort();
    found
}

/// How a run of the program ended.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    /// Everything at once, for expectations that are whole texts.
    pub fn shown(&self) -> String {
        let mut text = format!("exit code {}\n", self.code);
        for (name, stream) in [("out", &self.out), ("err", &self.err)] {
            if !stream.is_empty() {
                text.push_str(&format!("-- {name} --\n{stream}"));
            }
        }
        text
    }
}

/// What of the surroundings could change what the program does.
const SURROUNDINGS: [&str; 8] =
    ["LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "TZ", "SOURCE_DATE_EPOCH", "NO_COLOR", "RAYON_NUM_THREADS"];

/// Runs the program in a folder, with nothing in its surroundings but what is given.
pub fn run(folder: &Path, surroundings: &[(&str, &str)], arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_letopis"));
    command.current_dir(folder).args(arguments);
    for name in SURROUNDINGS {
        command.env_remove(name);
    }
    // What one build keeps for the next stays below `target`.
    command.env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR")).env("LOCALAPPDATA", env!("CARGO_TARGET_TMPDIR"));
    let output = command.env("LC_ALL", "C").envs(surroundings.iter().copied()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_else(|error| panic!("output is not UTF-8: {error}"));
    Run { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

/// The repository, which is itself a site.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The demo site in a folder of its own, with another line in its site.toml.
pub fn demo(line: &str, other: &str) -> Site {
    let site = Site::empty();
    for path in list(&repository().join("content")) {
        let path = format!("content/{path}");
        site.write(&path, fs::read(repository().join(&path)).unwrap());
    }
    let settings = fs::read_to_string(repository().join("site.toml")).unwrap();
    assert!(settings.contains(line), "site.toml of the demo has no line `{line}`");
    site.write("site.toml", settings.replacen(line, other, 1));
    site
}

/// The sources of a string, with the built-in theme, as the loader would give them.
pub fn sources(text: &str) -> Sources {
    let mut all: Vec<(String, Vec<u8>)> =
        files(text).into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    let own = all.len();
    for (path, bytes) in builtin() {
        let is_text = !path.contains("/static/");
        if is_text && !all[..own].iter().any(|(known, _)| *known == path) {
            all.push((path, bytes.to_vec()));
        }
    }
    all.sort();
    let mut sources = Sources::default();
    for (path, bytes) in all {
        sources.add(SourceFile::new(path, bytes));
    }
    sources
}

/// Compiles without touching the disk.
pub fn edition(sources: &Sources, audience: Audience) -> Edition {
    compile(sources.clone(), Wishes { audience, base_url: None, today: None }, &mut Memory::default())
}

/// A file that is no page, of a string's site; `None` where the site has no such file.
pub fn made(site: &str, base_url: Option<&str>, path: &str) -> Option<String> {
    let wishes = Wishes { audience: Audience::Public, base_url: base_url.map(str::to_owned), today: None };
    let edition = compile(sources(site), wishes, &mut Memory::default());
    assert!(!letopis::diag::has_errors(&edition.diagnostics), "{:?}", edition.diagnostics);
    let (path, output) = edition.plan.find(path)?;
    let mut bytes = Vec::new();
    match edition.website().make(path, output, &mut bytes).unwrap_or_else(|fault| panic!("{fault:?}")) {
        Made::Rendered => {}
        Made::Streamed => edition.website().stream(output, &mut bytes).unwrap(),
        other => panic!("{path} is {other:?}"),
    }
    Some(String::from_utf8(bytes).unwrap())
}

/// Checks the diagnostics of a string's site, as `--format short` prints them in English.
#[track_caller]
pub fn check_diagnostics(site: &str, audience: Audience, expected: &str) {
    let sources = sources(site);
    let edition = edition(&sources, audience);
    check_text(&print::short(&edition.diagnostics, &sources, &Catalogue::new(Lang::En)), expected);
}

/// Checks only what is wrong and where, in any words: a line `path:line:column: code` for each fault.
#[track_caller]
pub fn check_codes(site: &str, audience: Audience, expected: &str) {
    let sources = sources(site);
    let edition = edition(&sources, audience);
    let short = print::short(&edition.diagnostics, &sources, &Catalogue::new(Lang::En));
    let code = |line: &str| {
        let (place, rest) = line.split_once('[').unwrap();
        let place = place.trim_end_matches("error").trim_end_matches("warning");
        format!("{place}{}\n", rest.split(']').next().unwrap())
    };
    check_text(&short.lines().map(code).collect::<String>(), expected);
}

/// Checks fields of the model. The expectation names them: a line `kind/id`, then `  field: value` for each, and
/// `    - …` for each entry of a list of tables. Nothing (`null`, an empty list, no such entry) is `—`. Warnings
/// are let pass, errors are not.
#[track_caller]
pub fn check_model(site: &str, audience: Audience, expected: &str) {
    let sources = sources(site);
    let edition = edition(&sources, audience);
    let faults = print::short(&edition.diagnostics, &sources, &Catalogue::new(Lang::En));
    assert!(!letopis::diag::has_errors(&edition.diagnostics), "the site has errors:\n{faults}");
    let model = json(&edition);
    let mut actual = String::new();
    let mut entry = None;
    for line in expected.trim().lines().filter(|line| !line.starts_with("    - ")) {
        match line.strip_prefix("  ").and_then(|line| line.split_once(':')) {
            Some((field, _)) => {
                let value = entry.and_then(|entry: &Value| entry.get(field)).unwrap_or(&Value::Null);
                actual.push_str(&format!("  {field}: {}", show(value)).replace(": \n", ":\n"));
            }
            None => {
                let (kind, id) = line.split_once('/').unwrap_or_else(|| panic!("no entry: `{line}`"));
                let list = model[kind].as_array().unwrap_or_else(|| panic!("no list: `{kind}`"));
                let name = id.strip_suffix(": —").unwrap_or(id);
                entry = list.iter().find(|entry| entry["id"] == name);
                let missing = if entry.is_none() { ": —" } else { "" };
                actual.push_str(&format!("{kind}/{name}{missing}"));
            }
        }
        actual.push('\n');
    }
    check_text(&actual, expected);
}

/// The model as `data/model.json` has it.
pub fn json(edition: &Edition) -> Value {
    let mut bytes = Vec::new();
    model_json(&edition.model, &mut bytes).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

/// A value on one line, the entries of a list of tables on one each; within tables keys are sorted, empty fields
/// left out, and of an address only the place on the page is shown.
pub fn show(value: &Value) -> String {
    let is_empty = |value: &Value| match value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        _ => false,
    };
    match value {
        value if is_empty(value) => "—".to_owned(),
        Value::Array(list) if list.iter().any(Value::is_object) => {
            list.iter().map(|value| format!("\n    - {}", show(value))).collect()
        }
        Value::Array(list) => list.iter().map(show).collect::<Vec<_>>().join(", "),
        Value::Object(table) => {
            let table: BTreeMap<&String, &Value> = table.iter().collect();
            let shown = table.iter().filter(|(key, value)| **key != "url" && !is_empty(value));
            let mut fields: Vec<String> = shown.map(|(key, value)| format!("{key}: {}", show(value))).collect();
            if let Some((_, place)) = table.get(&"url".to_owned()).and_then(|url| url.as_str()?.split_once('#')) {
                fields.push(format!("place: {place}"));
            }
            fields.join("; ")
        }
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Compares whole texts; space around them does not count.
#[track_caller]
pub fn check_text(actual: &str, expected: &str) {
    let (actual, expected) = (actual.trim(), expected.trim());
    if actual == expected {
        return;
    }
    panic!("`-` is expected, `+` is there:\n{}", difference(expected, actual));
}

/// The lines in which two texts differ, each with two lines around it.
pub fn difference(expected: &str, actual: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), actual.lines().collect());
    // The length of the longest common run of lines from each place on.
    let mut common = vec![vec![0_u32; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            common[i][j] = if a[i] == b[j] { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let mut lines: Vec<(char, &str)> = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            lines.push((' ', a[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == b.len() || (i < a.len() && common[i + 1][j] >= common[i][j + 1]) {
            lines.push(('-', a[i]));
            i += 1;
        } else {
            lines.push(('+', b[j]));
            j += 1;
        }
    }
    let is_near =
        |at: usize| lines[at.saturating_sub(2)..(at + 3).min(lines.len())].iter().any(|(mark, _)| *mark != ' ');
    let shown = (0..lines.len()).filter(|at| is_near(*at)).map(|at| format!("{} {}\n", lines[at].0, lines[at].1));
    shown.collect()
}

/// Compares a text with a file of expectations; `UPDATE=1` writes the file.
pub fn check_file(path: &Path, actual: &str) -> Result<(), String> {
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        // A file that is as it should be keeps its time.
        if fs::read_to_string(path).ok().as_deref() != Some(actual) {
            fs::write(path, actual).unwrap();
        }
        return Ok(());
    }
    let expected = fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    match expected == actual {
        true => Ok(()),
        false => Err(format!("{} (UPDATE=1 writes it)\n{}", path.display(), difference(&expected, actual))),
    }
}

/// Fails with everything that went wrong, not only the first of it.
#[track_caller]
pub fn none_of(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// When a file was last changed.
pub fn changed(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

/// Dates a file back, so that a rewrite shows.
pub fn make_old(path: &Path) -> SystemTime {
    let old = SystemTime::UNIX_EPOCH + Duration::from_secs(1_500_000_000);
    fs::File::options().write(true).open(path).unwrap().set_modified(old).unwrap();
    changed(path)
}
