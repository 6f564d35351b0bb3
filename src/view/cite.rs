//! How to cite a report: by ГОСТ Р 7.0.100-2018 as a part of a website, as BibTeX, and as CSL-JSON 1.0.2.
//!
//! Takes a report, gives plain text. What nobody knows stays out: a date of publication is never guessed, an address
//! stands only where `base_url` is known. The city is the author, the publishing organisation answers for the site.

use chrono::Datelike;
use serde_json::{Map, Value, json};

use crate::date::PartialDate;
use crate::model::ReportId;
use crate::route;
use crate::strings::Argument;
use crate::view::scope::Scope;
use crate::view::types::parts::CitationView;

/// What all three forms are made of.
struct Work {
    /// A translation is another work: its language is part of its id.
    id: String,
    title: String,
    /// «отчёт за 2024 год»
    subtitle: String,
    author: String,
    site: String,
    publisher: Option<String>,
    published: Option<PartialDate>,
    address: Option<String>,
    lang: String,
}

/// A report, or its translation.
pub fn report(scope: &Scope<'_>, id: ReportId, translation: Option<&crate::model::Translation>) -> CitationView {
    let model = scope.model();
    let report = &model[id];
    let path = match translation {
        Some(translation) => route::translation(&report.id, &translation.language),
        None => route::report(&report.id),
    };
    let language = translation.map_or(model.site.language.tag(), |translation| translation.language.as_str());
    let work = Work {
        id: match translation {
            Some(translation) => format!("{}.{}", report.id, translation.language),
            None => report.id.clone(),
        },
        title: translation.map_or(&report.title, |translation| &translation.title).clone(),
        subtitle: scope.words("cite-subtitle", &[("year", Argument::Text(report.year.to_string()))]),
        author: scope.localised(&model[report.city].name).to_owned(),
        site: model.site.title.clone(),
        publisher: model.publisher.map(|publisher| scope.localised(&model[publisher].name).to_owned()),
        published: report.published.clone(),
        address: model.site.base_url.as_deref().map(|base_url| path.under(base_url)),
        lang: language.to_owned(),
    };
    let accessed = scope.word("cite-accessed-blank");
    CitationView { gost: gost(scope, &work, &accessed), accessed, bibtex: bibtex(&work), csl: csl(&work) }
}

/// `Title : subtitle / author. – Text : electronic // Site : [site] / publisher. – Year. – Date. – URL: …`
fn gost(scope: &Scope<'_>, work: &Work, accessed: &str) -> String {
    let Work { title, subtitle, author, site, .. } = work;
    let publisher = work.publisher.as_ref().map(|name| format!(" / {name}")).unwrap_or_default();
    let (medium, website) = (scope.word("cite-medium"), scope.word("cite-website"));
    let mut areas =
        vec![format!("{title} : {subtitle} / {author}"), format!("{medium} // {site} : {website}{publisher}")];
    match &work.published {
        Some(date) => {
            areas.extend(date.first_year().map(|year| year.to_string()));
            areas.push(scope.words("cite-published", &[("date", Argument::Text(date.wording(scope.lang)))]));
        }
        None => areas.push(scope.word("cite-no-date")),
    }
    if let Some(address) = &work.address {
        areas.push(url(scope, address, accessed));
    }
    joined(areas)
}

/// The data of the site as a work of its own: `Title : subtitle / publisher. – Data : electronic. – Year. – URL: …`
pub fn data(scope: &Scope<'_>) -> String {
    let model = scope.model();
    let publisher = model.publisher.map(|publisher| format!(" / {}", scope.localised(&model[publisher].name)));
    let subtitle = scope.word("data-cite-subtitle");
    let mut areas = vec![
        format!("{} : {subtitle}{}", model.site.title, publisher.unwrap_or_default()),
        scope.word("data-cite-medium"),
    ];
    areas.extend(scope.site.today.map(|day| day.year().to_string()));
    if let Some(base_url) = &model.site.base_url {
        areas.push(url(scope, &route::data().under(base_url), &scope.word("cite-accessed-blank")));
    }
    joined(areas)
}

/// Where somebody saw it, and when.
fn url(scope: &Scope<'_>, address: &str, accessed: &str) -> String {
    format!("URL: {address} ({})", scope.words("cite-accessed", &[("date", Argument::Text(accessed.to_owned()))]))
}

fn joined(areas: Vec<String>) -> String {
    let areas: Vec<String> = areas.into_iter().map(|area| area.trim_end_matches('.').to_owned()).collect();
    format!("{}.", areas.join(". – "))
}

/// An entry of the type that every bibliography style knows; names in braces are no persons.
fn bibtex(work: &Work) -> String {
    let date = work.published.as_ref();
    let fields = [
        ("author", Some(format!("{{{}}}", tex(&work.author)))),
        ("title", Some(format!("{{{}: {}}}", tex(&work.title), tex(&work.subtitle)))),
        ("howpublished", Some(tex(&work.site))),
        ("publisher", work.publisher.as_deref().map(tex)),
        ("year", date.and_then(PartialDate::first_year).map(|year| year.to_string())),
        ("url", work.address.clone()),
        ("langid", language(&work.lang).map(str::to_owned)),
    ];
    let fields: String =
        fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {{{}}},\n", value?))).collect();
    format!("@misc{{{},\n{fields}}}\n", work.id.replace('/', "-"))
}

/// The language's name in babel, by which BibTeX styles hyphenate.
fn language(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "ru" => "russian",
        "en" => "english",
        "zh" => "chinese",
        "ja" => "japanese",
        "ko" => "korean",
        _ => return None,
    })
}

/// What TeX would take for a command is written as the letter that it is.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '%' | '&' | '#' | '$' | '_' => out.extend(['\\', letter]),
            _ => out.push(letter),
        }
    }
    out
}

fn csl(work: &Work) -> String {
    let mut entry = Map::new();
    let mut put = |key: &str, value: Value| drop(entry.insert(key.to_owned(), value));
    put("id", json!(work.id));
    put("type", json!("report"));
    put("title", json!(format!("{}: {}", work.title, work.subtitle)));
    put("author", json!([{ "literal": work.author }]));
    put("container-title", json!(work.site));
    if let Some(publisher) = &work.publisher {
        put("publisher", json!(publisher));
    }
    if let Some(parts) = work.published.as_ref().and_then(date_parts) {
        put("issued", json!({ "date-parts": [parts] }));
    }
    if let Some(address) = &work.address {
        put("URL", json!(address));
    }
    put("language", json!(work.lang));
    serde_json::to_string_pretty(&json!([entry])).unwrap_or_default()
}

/// Year, month and day, as far as they are known; none for a date that is no single one.
fn date_parts(date: &PartialDate) -> Option<Vec<i32>> {
    let parts: Option<Vec<i32>> = date.to_string().split('-').map(|part| part.parse().ok()).collect();
    parts.filter(|parts| parts.get(1).is_none_or(|month| *month <= 12))
}
