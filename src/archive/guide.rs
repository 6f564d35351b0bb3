//! `КАК-ОТКРЫТЬ.txt`: how to open and check an archive, for somebody who has nothing but it, in Russian and English.
//!
//! Takes the archive, gives plain text of at most 72 letters a line, each ended as on Windows. Refuses markup, and lines that depend on a program.

use crate::archive::day;
use crate::edition::Edition;
use crate::view::Archive;

/// The name of the file.
pub const NAME: &str = "КАК-ОТКРЫТЬ.txt";

/// Letters of a line.
const WIDTH: usize = 72;

const TEXT: &str = include_str!("how-to-open.txt");

/// The text of the file.
pub fn guide(edition: &Edition, archive: &Archive) -> String {
    let model = &edition.model;
    let by = |language: &str| model.publisher.map(|id| model[id].name.get(language).to_owned());
    let known = [
        ("year", Some(archive.year.to_string())),
        ("title", Some(model.site.title.clone())),
        ("name", Some(archive.name.clone())),
        ("version", Some(archive.version.to_string())),
        ("previous", archive.previous.as_ref().map(|previous| previous.folder.clone())),
        ("date", Some(day(archive.date))),
        ("by", by("ru")),
        ("by_en", by("en")),
        ("contact", model.site.contact.clone()),
        ("address", model.site.base_url.clone()),
    ];
    let mut out = String::new();
    for line in TEXT.lines() {
        let Some(line) = filled(line, &known) else { continue };
        // Commands and lists are indented and stay as they are.
        match line.starts_with(' ') {
            true => out.push_str(&line),
            false => wrap(&line, &mut out),
        }
        out.push('\n');
    }
    // Notepad of Windows before 2018 knows no other end of a line.
    out.replace('\n', "\r\n")
}

/// A line with its values; `None` for one that begins with `{?name}` where that value is not known.
fn filled(line: &str, known: &[(&str, Option<String>)]) -> Option<String> {
    let mut line = line.to_owned();
    for (name, value) in known {
        let condition = format!("{{?{name}}}");
        if line.starts_with(&condition) {
            value.as_ref()?;
            line.replace_range(..condition.len(), "");
        }
        if let Some(value) = value {
            line = line.replace(&format!("{{{name}}}"), value);
        }
    }
    Some(line)
}

fn wrap(line: &str, out: &mut String) {
    let mut length = 0;
    for (index, word) in line.split(' ').enumerate() {
        let letters = word.chars().count();
        match index {
            0 => {}
            _ if length + 1 + letters > WIDTH => {
                out.push('\n');
                length = 0;
            }
            _ => {
                out.push(' ');
                length += 1;
            }
        }
        out.push_str(word);
        length += letters;
    }
}
