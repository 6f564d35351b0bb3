//! New files for people to fill in: a site, a report, an entry of the registry.
//!
//! Takes names and years, gives paths and texts. Refuses to write: that is the shell's.

use crate::entry::SiteEntry;
use crate::lang::Lang;

/// A file to be made: its path below the site's root, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    pub path: String,
    pub text: String,
}

/// What git is told of the files; a folder that is under git already may have one.
pub const ATTRIBUTES: &str = ".gitattributes";

/// A site that builds at once: settings, a city, its report, a page. Texts are in the language of the user.
pub fn site(lang: Lang, year: i32) -> Vec<NewFile> {
    let files: [(&str, &str); 5] = match lang {
        Lang::Ru => [
            ("site.toml", include_str!("skeleton/ru/site.toml")),
            ("content/cities/gorod.md", include_str!("skeleton/ru/city.md")),
            ("content/reports/{year}/gorod.md", include_str!("skeleton/ru/report.md")),
            ("content/pages/about.md", include_str!("skeleton/ru/about.md")),
            (ATTRIBUTES, include_str!("skeleton/gitattributes")),
        ],
        Lang::En | Lang::Zh => [
            ("site.toml", include_str!("skeleton/en/site.toml")),
            ("content/cities/gorod.md", include_str!("skeleton/en/city.md")),
            ("content/reports/{year}/gorod.md", include_str!("skeleton/en/report.md")),
            ("content/pages/about.md", include_str!("skeleton/en/about.md")),
            (ATTRIBUTES, include_str!("skeleton/gitattributes")),
        ],
    };
    let fill = |text: &str| text.replace("{year}", &year.to_string()).replace("{next}", &(year + 1).to_string());
    files.into_iter().map(|(path, text)| NewFile { path: fill(path), text: fill(text) }).collect()
}

/// A report to be written: a draft with the questionnaire's headings.
pub fn report(site: &SiteEntry, year: i32, city: &str, city_name: &str, topic: Option<&str>) -> NewFile {
    let stem = topic.map_or_else(|| city.to_owned(), |topic| format!("{city}-{topic}"));
    let topic_id = topic.or_else(|| site.topics.first().map(|(id, _)| id.as_str())).unwrap_or("international");
    let topic_name = site.topics.iter().find(|(id, _)| id == topic_id);
    let tag = site.language.tag();
    let title = topic_name.map_or(city_name, |(_, name)| name.get(tag));
    let mut text = format!(
        "+++\ntitle = {}\ncity = \"{city}\"\nyear = {year}\ntopic = \"{topic_id}\"\nstatus = \"draft\"\n+++\n",
        quoted(title)
    );
    for (id, question) in &site.questions {
        text.push_str(&format!("\n## {} {{#{id}}}\n\n", question.get(tag)));
    }
    if site.questions.is_empty() {
        text.push_str(&format!("\n## {title}\n\n"));
    }
    NewFile { path: format!("content/reports/{year}/{stem}.md"), text }
}

/// What can be added to the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    City,
    Agreement,
    Event,
    Series,
}

/// An entry of the registry to be filled in. What must be there is there and empty, so that `check` asks for it;
/// what an agreement's or event's file states wins over reports, so that it only shows how to write it.
pub fn entry(kind: Kind, id: &str, lang: Lang) -> NewFile {
    let (folder, text) = match (kind, lang) {
        (Kind::City, Lang::Ru) => ("cities", include_str!("skeleton/ru/new-city.md")),
        (Kind::City, _) => ("cities", include_str!("skeleton/en/new-city.md")),
        (Kind::Agreement, Lang::Ru) => ("agreements", include_str!("skeleton/ru/new-agreement.md")),
        (Kind::Agreement, _) => ("agreements", include_str!("skeleton/en/new-agreement.md")),
        (Kind::Event, Lang::Ru) => ("events", include_str!("skeleton/ru/new-event.md")),
        (Kind::Event, _) => ("events", include_str!("skeleton/en/new-event.md")),
        (Kind::Series, Lang::Ru) => ("series", include_str!("skeleton/ru/new-series.md")),
        (Kind::Series, _) => ("series", include_str!("skeleton/en/new-series.md")),
    };
    NewFile { path: format!("content/{folder}/{id}.md"), text: text.to_owned() }
}

/// A TOML basic string.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
