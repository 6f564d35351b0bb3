//! The guides, done as they say: every fenced block of README and of docs/ru and docs/en is an example that is built.
//!
//! A guide is walked from top to bottom, in one fresh folder. The first line of a block says what it is:
//!
//! - `toml PATH`, `markdown PATH`, `yaml PATH`, `text PATH`: the whole file, as the reader types it. A part of one:
//!   `… PATH after LINE`, `… PATH for LINE` (in its place), `… PATH at end`.
//! - `… PATH is`: a file as the program made it.
//! - `sh`: commands for both shells: `letopis …`, `cd`, `mkdir`, `mv`, `rm`. They must end well, or … (`letopis serve`,
//!   which does not end, must show its home page)
//! - `text`: … this is all that they said.
//! - `text PATH under HEADING`: what a built page says below a heading.
//! - `text usage`: each command with all its options.
//! - `sh repository`: commands for this repository itself.
//!
//! Any other block is a fault. In the end the site must have none. `UPDATE=1` writes what came into the guides.

mod block;
mod walk;

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{check_file, check_text, difference, list, none_of, repository};
use block::{Place, Sort, blocks, headings, links};

/// The guides, each in Russian and in English.
fn guides() -> Vec<[PathBuf; 2]> {
    let [russian, english] = ["docs/ru", "docs/en"].map(|folder| list(&repository().join(folder)));
    assert_eq!(russian, english, "docs/ru and docs/en have the same files");
    assert!(russian.len() >= 5, "only {russian:?}");
    let mut guides = vec![["README.ru.md", "README.md"].map(|name| repository().join(name))];
    guides.extend(russian.iter().map(|name| ["docs/ru", "docs/en"].map(|folder| repository().join(folder).join(name))));
    guides
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap().replace("\r\n", "\n")
}

fn name(path: &Path) -> String {
    path.strip_prefix(repository()).unwrap().display().to_string()
}

#[test]
fn every_example_is_built() {
    let mut faults = Vec::new();
    for (path, lang) in guides().into_iter().flat_map(|[russian, english]| [(russian, "ru"), (english, "en")]) {
        let (walked, found) = walk::walk(&read(&path), lang);
        // What could not be done leaves nothing to be written down.
        match found.is_empty() {
            true => faults.extend(check_file(&path, &walked).err()),
            false => faults.extend(found.iter().map(|fault| format!("{}:{fault}", name(&path)))),
        }
    }
    none_of(&faults);
}

#[test]
fn both_languages_have_the_same_examples_in_the_same_order() {
    let mut faults = Vec::new();
    for [russian, english] in guides() {
        let [outline_ru, outline_en] = [&russian, &english].map(|path| outline(&read(path)));
        if outline_ru != outline_en {
            let differences = difference(&outline_ru, &outline_en);
            faults.push(format!("`-` {}, `+` {}\n{differences}", name(&russian), name(&english)));
        }
    }
    none_of(&faults);
}

#[test]
fn what_cannot_be_done_is_a_fault() {
    for (guide, expected) in [
        ("```sh\nletopis new site s\ncd s\nletopis check\n```\n", ""),
        ("```powershell\nls\n```\n", "1: a block `powershell` is of no known sort"),
        ("```toml site\n```\n", "1: a block `toml site` is of no known sort"),
        ("\nText:\n\n    letopis check\n", "4: an indented block: fence it and say what it is"),
        ("- list\n\n  ```sh\n  letopis check\n  ```\n", "3: a block within a list or quote, or without an end"),
        ("```sh\nls\n```\n", "1: no command that both shells know: `ls`"),
        ("```text\nno errors\n```\n", "1: no command stands directly above"),
        ("```text answer.txt\n1\n1\n```\n```text answer.txt for 1\n2\n```\n", "5: answer.txt has 2 lines `1`, not one"),
        ("```sh repository\ncargo bench\n```\n", "1: `cargo bench` is not known to work in the repository"),
        ("```yaml a.yml\npath: public\n```\n", "1: a.yml: it names no folder with a site"),
        (
            "```text usage\nletopis check [--format json]\n```\n",
            "1: letopis check: shown is [\"--format\"], known is [\"--deny-warnings\", \"--format\"]",
        ),
    ] {
        assert_eq!(walk::walk(guide, "en").1.join("\n"), expected, "{guide}");
    }
    // A failure that the guide does not show is told with all that was said.
    let (_, faults) = walk::walk("```sh\nletopis new city Heihe\n```\n", "en");
    check_text(
        &faults.join("\n"),
        "
1: letopis new city Heihe
exit code 2
-- err --
`Heihe` does not fit `ID`: lower-case Latin letters, digits and hyphens are allowed
",
    );
    // What came takes the place of what was claimed.
    let (walked, _) = walk::walk("```sh\nletopis new city Heihe\n```\n\n```text\nDone.\n```\n", "ru");
    check_text(
        &walked,
        "
```sh
letopis new city Heihe
```

```text
для `ID` не подходит `Heihe`: можно писать маленькие латинские буквы, цифры и дефис
```
",
    );
}

#[test]
fn links_of_guides_lead_somewhere() {
    let mut faults = Vec::new();
    for path in guides().into_iter().flatten() {
        for link in links(&read(&path)).into_iter().filter(|link| !link.contains("://")) {
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = if file.is_empty() { path.clone() } else { path.parent().unwrap().join(file) };
            let is_there = target.exists()
                && (anchor.is_empty()
                    || headings(&read(&target)).iter().any(|(_, text)| github_anchor(text) == anchor));
            if !is_there {
                faults.push(format!("{}: `{link}`", name(&path)));
            }
        }
    }
    none_of(&faults);
}

/// The name that code hosts give to a heading.
fn github_anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.flat_map(char::to_lowercase).map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

/// A guide without the words of its language: how deep its headings are, its blocks, and of their text what is the
/// same everywhere.
fn outline(guide: &str) -> String {
    let mut outline = String::new();
    for (level, _) in headings(guide) {
        outline.push_str(&format!("{level} "));
    }
    for block in blocks(guide).0 {
        let sort = match &block.sort {
            Sort::File { path, place } => {
                let place = match place {
                    Place::Whole => "whole",
                    Place::After(_) => "after",
                    Place::For(_) => "for",
                    Place::End => "at end",
                };
                format!("{path} {place}\n{}", bare(&block.text))
            }
            Sort::Made { path } => format!("{path} as made"),
            Sort::Page { path, .. } => format!("{path} as built"),
            Sort::Commands => format!("commands\n{}", block.text),
            Sort::Output => "output".to_owned(),
            Sort::Repository => "repository".to_owned(),
            Sort::Usage => format!("usage\n{}", block.text),
        };
        outline.push_str(&format!("\n-- {}\n", sort.trim_end()));
    }
    // Each translates into the other's language.
    outline.replace(".ru.md", ".LANG.md").replace(".en.md", ".LANG.md")
}

/// Fields without what they say to people, prose without its words.
fn bare(text: &str) -> String {
    let is_field = |line: &str| line.split_once('=').is_some_and(|(key, _)| is_key(key.trim()));
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("# "));
    let bare = lines.map(|line| match is_field(line) || line.starts_with('[') && line.ends_with(']') {
        true => without_words(line),
        false => targets(line),
    });
    bare.filter(|line| !line.is_empty()).map(|line| line + "\n").collect()
}

fn is_key(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase() || "_-".contains(letter))
}

/// Of what stands in quotes, only ids, dates and the like.
fn without_words(line: &str) -> String {
    let is_foreign = |letter: char| !letter.is_ascii() || letter.is_ascii_uppercase() || letter == ' ';
    let is_words = |text: &str| line.starts_with("unit = ") || text.contains(is_foreign);
    if let Some((key, _)) = line.split_once(" = ").filter(|(_, value)| value.starts_with(['«', '“'])) {
        return format!("{key} = …");
    }
    let parts = line.split('"').enumerate();
    parts.map(|(index, part)| if index % 2 == 1 && is_words(part) { "…" } else { part }).collect::<Vec<_>>().join("\"")
}

/// Where the links of a line of prose lead, and the name of its heading.
fn targets(line: &str) -> String {
    let links = line.split("](").skip(1).filter_map(|part| part.split(')').next());
    let heading = line.split_once("{#").map(|(_, id)| id.trim_end_matches('}'));
    links.chain(heading).collect::<Vec<_>>().join(" ")
}
