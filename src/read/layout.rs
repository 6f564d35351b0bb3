//! Which kind of entry a path holds: the folder is the kind, the file's stem is the id.
//!
//! Takes a path relative to the site's root, gives its [`Place`]. Refuses to look at the file's text.

/// The folders of `content/`.
pub const FOLDERS: [&str; 7] = ["agreements", "cities", "events", "organisations", "pages", "reports", "series"];

/// The languages that a translation may be written in.
pub const LANGUAGES: [&str; 5] = ["ru", "en", "zh", "ja", "ko"];

/// Kinds whose files lie flat in one folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    City,
    Organisation,
    Agreement,
    Event,
    Series,
}

/// What a file is for, by its path alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place<'p> {
    Site,
    Entry {
        kind: Kind,
        stem: &'p str,
    },
    Page {
        stem: &'p str,
        language: Option<&'p str>,
    },
    Report {
        year: &'p str,
        name: &'p str,
        language: Option<&'p str>,
    },
    /// A folder of `content/` that means nothing.
    UnknownFolder(&'p str),
    /// Lies under `content/`, but nothing reads it.
    Unused,
    /// Not part of the content, or litter of an editor.
    Foreign,
}

/// The place of a text file.
pub fn place(path: &str) -> Place<'_> {
    if path == "site.toml" {
        return Place::Site;
    }
    let Some(inside) = path.strip_prefix("content/") else { return Place::Foreign };
    if is_litter(inside) {
        return Place::Foreign;
    }
    let parts: Vec<&str> = inside.split('/').collect();
    if let [folder, _, ..] = parts[..]
        && !FOLDERS.contains(&folder)
    {
        return Place::UnknownFolder(folder);
    }
    let stem = |name| str::strip_suffix(name, ".md");
    match parts[..] {
        ["reports", year, file] => match stem(file).map(split_language) {
            Some((name, language)) => Place::Report { year, name, language },
            None => Place::Unused,
        },
        ["reports", year, name, file] => match stem(file).map(split_language) {
            Some(("index", language)) => Place::Report { year, name, language },
            _ => Place::Unused,
        },
        ["pages", file] => match stem(file).map(split_language) {
            Some((stem, language)) => Place::Page { stem, language },
            None => Place::Unused,
        },
        [folder, file] => match (kind(folder), stem(file)) {
            (Some(kind), Some(stem)) => Place::Entry { kind, stem },
            _ => Place::Unused,
        },
        _ => Place::Unused,
    }
}

/// Whether a folder's name is a year of four digits.
pub fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The report folder that an attachment lies in: `2024/yuzhno-sakhalinsk`.
pub fn report_folder(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("content/reports/")?;
    let mut slashes = inside.match_indices('/').map(|(at, _)| at);
    let second = slashes.nth(1)?;
    Some(&inside[..second])
}

/// Whether a file is the trace of an editor, of version control or of an operating system: hidden, a backup, a lock.
pub fn is_litter(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    path.split('/').any(|part| part.starts_with('.'))
        || name.starts_with("~$")
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || [".swp", ".swo", ".bak", ".tmp", ".orig", ".rej"].iter().any(|end| name.ends_with(end))
        || ["thumbs.db", "desktop.ini"].contains(&name.to_lowercase().as_str())
        || is_side_of_merge(name)
}

/// Whether version control named a file so while somebody merged: `heihe_LOCAL_1234.md`. Other files keep such names.
fn is_side_of_merge(name: &str) -> bool {
    let Some(stem) = name.strip_suffix(".md").or_else(|| name.strip_suffix(".toml")) else { return false };
    let Some((begin, number)) = stem.rsplit_once('_') else { return false };
    let is_number = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    is_number && ["_BACKUP", "_BASE", "_LOCAL", "_REMOTE"].iter().any(|side| begin.ends_with(side))
}

fn kind(folder: &str) -> Option<Kind> {
    Some(match folder {
        "cities" => Kind::City,
        "organisations" => Kind::Organisation,
        "agreements" => Kind::Agreement,
        "events" => Kind::Event,
        "series" => Kind::Series,
        _ => return None,
    })
}

/// `yuzhno-sakhalinsk.en` is a name and a language. A longer last part is no language but a dot in the name.
fn split_language(stem: &str) -> (&str, Option<&str>) {
    match stem.rsplit_once('.') {
        Some((name, language))
            if (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_alphabetic()) =>
        {
            (name, Some(language))
        }
        _ => (stem, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_have_places() {
        let report = |year, name, language| Place::Report { year, name, language };
        for (path, expected) in [
            ("site.toml", Place::Site),
            ("content/cities/heihe.md", Place::Entry { kind: Kind::City, stem: "heihe" }),
            ("content/pages/about.en.md", Place::Page { stem: "about", language: Some("en") }),
            ("content/reports/2024/khabarovsk.md", report("2024", "khabarovsk", None)),
            ("content/reports/2024/khabarovsk/index.md", report("2024", "khabarovsk", None)),
            ("content/reports/2024/khabarovsk/index.zh.md", report("2024", "khabarovsk", Some("zh"))),
            ("content/reports/2024/khabarovsk/notes.md", Place::Unused),
            ("content/reports/khabarovsk.md", Place::Unused),
            ("content/readme.md", Place::Unused),
            ("content/towns/heihe.md", Place::UnknownFolder("towns")),
            ("content/cities/.heihe.md.swp", Place::Foreign),
            ("content/cities/heihe.md~", Place::Foreign),
            ("content/cities/heihe.md.orig", Place::Foreign),
            ("content/cities/heihe.md.rej", Place::Foreign),
            ("content/cities/heihe_LOCAL_1234.md", Place::Foreign),
            ("content/cities/heihe_local_1234.md", Place::Entry { kind: Kind::City, stem: "heihe_local_1234" }),
            ("content/cities/heihe_LOCAL_a.md", Place::Entry { kind: Kind::City, stem: "heihe_LOCAL_a" }),
            ("themes/own/readme.md", Place::Foreign),
        ] {
            assert_eq!(place(path), expected, "{path}");
        }
        assert_eq!(report_folder("content/reports/2024/khabarovsk/photo/1.jpg"), Some("2024/khabarovsk"));
        assert_eq!(report_folder("content/reports/2024/1.jpg"), None);
    }
}
