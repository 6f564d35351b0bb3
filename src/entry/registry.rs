//! The site itself, and the registry: places, bodies, series and pages that reports refer to.

use serde::{Deserialize, Serialize};

use crate::date::PartialDate;
use crate::entry::{Body, Localised, Ref};
use crate::lang::Lang;
use crate::source::{Span, Spanned};
use crate::vocabulary::PlaceKind;

/// site.toml.
#[derive(Clone, Debug)]
pub struct SiteEntry {
    pub id: Option<String>,
    pub title: String,
    pub description: Option<String>,
    /// Ends in `/`.
    pub base_url: Option<String>,
    pub language: Lang,
    pub theme: Spanned<String>,
    pub publisher: Option<Ref>,
    pub contact: Option<String>,
    pub licence: Option<String>,
    /// Ids of pages, in order.
    pub menu: Vec<Ref>,
    pub auto_links: bool,
    /// In the order of the file, which is the order of display; likewise questions and indicators.
    pub topics: Vec<(String, Localised)>,
    pub questions: Vec<(String, Localised)>,
    pub indicators: Vec<IndicatorEntry>,
    pub outputs: Outputs,
    /// What reports refer to and only reports that are not here tell of.
    pub elsewhere: Elsewhere,
    /// Passed to the theme as they are: strings, numbers, booleans.
    pub theme_options: Vec<(String, Spanned<ThemeOption>)>,
}

/// `[elsewhere]`: ids that are known to be told of in reports that are not here, as in the sources of an archive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    pub agreements: Vec<Ref>,
    pub events: Vec<Ref>,
    pub reports: Vec<Ref>,
    pub partnerships: Vec<Ref>,
    pub plans: Vec<Ref>,
    pub figures: Vec<Ref>,
}

/// A figure that can be compared from year to year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorEntry {
    pub id: String,
    pub name: Localised,
    /// The word `count` is no unit: the number stands alone.
    pub unit: Option<Localised>,
}

/// A value of `[theme_options]`.
#[derive(Clone, Debug, PartialEq)]
pub enum ThemeOption {
    Text(String),
    Integer(i64),
    Float(f64),
    Switch(bool),
}

/// theme.toml; what it does not say, the theme below it does.
#[derive(Clone, Debug, Default)]
pub struct ThemeEntry {
    /// The static files of the default theme that it uses; all of them where it has no list.
    pub static_from_default: Option<Vec<Ref>>,
    /// Whether its pages can search.
    pub search: Option<bool>,
}

/// `[outputs]`: all true unless said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outputs {
    pub pairs: bool,
    pub compare: bool,
    pub yearbook: bool,
    pub search: bool,
    pub feeds: bool,
    pub calendars: bool,
    pub data: bool,
}

/// `content/cities/<id>.md`: a city, district, region, river or country.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CityEntry {
    pub id: Ref,
    pub name: Spanned<Localised>,
    pub country: Option<String>,
    pub region: Option<String>,
    pub kind: PlaceKind,
    pub within: Option<Ref>,
    pub member: bool,
    pub forms: Vec<String>,
    pub common_word: bool,
    /// Latitude and longitude in degrees.
    pub coordinates: Option<(f64, f64)>,
    pub wikidata: Option<String>,
    pub founded: Option<i32>,
    pub former_ids: Vec<Ref>,
    pub body: Body,
}

/// `content/organisations/<id>.md`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OrganisationEntry {
    pub id: Ref,
    pub name: Spanned<Localised>,
    pub short: Option<Localised>,
    pub forms: Vec<String>,
    /// The body that it is a part of.
    pub parent: Option<Ref>,
    pub city: Option<Ref>,
    pub website: Option<String>,
    pub former_ids: Vec<Ref>,
    pub body: Body,
}

/// `content/series/<id>.md`: a recurring event.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SeriesEntry {
    pub id: Ref,
    pub title: Localised,
    pub forms: Vec<String>,
    /// Years between two editions, from `P1Y`, `P2Y`.
    pub cadence: Option<u32>,
    pub host: Option<Ref>,
    pub date: Option<Spanned<PartialDate>>,
    pub former_ids: Vec<Ref>,
    pub body: Body,
}

/// `content/pages/<id>.md`, or its translation `<id>.<lang>.md`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PageEntry {
    pub id: Ref,
    /// BCP 47 tag of a translation; `None` for the page itself.
    pub language: Option<String>,
    pub title: Localised,
    pub former_ids: Vec<Ref>,
    pub body: Body,
    /// The opening `+++`, for messages about the file.
    pub span: Span,
}
