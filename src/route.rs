//! Where everything lives: the only file that knows the site's addresses.
//!
//! Takes ids, gives output paths, and the way from one to another. Every address ends in a file name and
//! every link between pages is relative, so that the same bytes work on any host and from a folder. Refuses to know
//! whether a page exists: that is the plan's.

use std::borrow::Borrow;
use std::fmt;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// A file of the output, relative to its root, with `/` between the parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(String);

/// What a path in an address has to escape, beside everything that is not ASCII.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b':')
    .add(b'&')
    .add(b'\'')
    .add(b'[')
    .add(b']')
    .add(b'|')
    .add(b'^')
    .add(b'\\');

impl fmt::Display for OutPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A path that somebody asks for is looked up as it is written.
impl Borrow<str> for OutPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl OutPath {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What leads from this file to the root: ``, `../`, `../../`.
    pub fn root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// A link from this page to another one.
    pub fn link_to(&self, target: &OutPath) -> String {
        let alike = self.0.bytes().zip(target.0.bytes()).take_while(|(here, there)| here == there).count();
        // Folders that both lie in end with a slash in what is alike.
        let shared = self.0.as_bytes()[..alike].iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1);
        let up = self.0.as_bytes()[shared..].iter().filter(|byte| **byte == b'/').count();
        let mut link = String::with_capacity(3 * up + target.0.len() - shared);
        link.extend(std::iter::repeat_n("../", up));
        link.extend(utf8_percent_encode(&target.0[shared..], PATH));
        link
    }

    /// A link to a place on another page, or on this one.
    pub fn link_to_place(&self, target: &OutPath, fragment: &str) -> String {
        match self == target {
            true => format!("#{}", encode(fragment)),
            false => {
                let mut link = self.link_to(target);
                link.push('#');
                link.extend(utf8_percent_encode(fragment, PATH));
                link
            }
        }
    }

    /// A link to a file of the data package from a page of an archive: both lie side by side in the bag, the pages in
    /// `data/site/`, the package in `data/open/`.
    pub fn link_to_open(&self, target: &OutPath) -> String {
        let name = target.0.strip_prefix(DATA).unwrap_or(&target.0);
        format!("{}../open/{}", self.root(), encode(name))
    }

    /// A link to a file that lies in a bag itself from a page in its `data/site/`.
    pub fn link_to_bag(&self, name: &str) -> String {
        format!("{}../../{}", self.root(), encode(name))
    }

    /// The path of a file in the folder of the data package.
    pub fn in_package(&self) -> Option<&str> {
        self.0.strip_prefix(DATA)
    }

    /// The absolute address under a base that ends in `/`.
    pub fn under(&self, base_url: &str) -> String {
        format!("{base_url}{}", encode(&self.0))
    }

    /// The absolute address of a place on this page.
    pub fn place_under(&self, base_url: &str, fragment: &str) -> String {
        format!("{}#{}", self.under(base_url), encode(fragment))
    }
}

/// The absolute address of what a link leads to that was made for a file at the root; the base ends in `/`.
pub fn from_root(base_url: &str, link: &str) -> String {
    format!("{base_url}{link}")
}

/// Where the data package lies.
const DATA: &str = "data/";

fn encode(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}

/// A page of a list: the first has the list's own address.
fn numbered(stem: &str, number: usize) -> OutPath {
    match number {
        0 | 1 => OutPath([stem, ".html"].concat()),
        _ => OutPath(format!("{stem}-{number}.html")),
    }
}

/// A page of a list that an id names; ids may end in numbers themselves.
fn dotted(stem: &str, number: usize) -> OutPath {
    match number {
        0 | 1 => OutPath([stem, ".html"].concat()),
        _ => OutPath(format!("{stem}.{number}.html")),
    }
}

/// A page of one thing by its first, which has the thing's own address. No id has a dot, so further pages are nobody
/// else's.
pub fn part(first: OutPath, number: usize) -> OutPath {
    match number {
        0 | 1 => first,
        _ => dotted(first.0.strip_suffix(".html").unwrap_or(&first.0), number),
    }
}

fn page(folder: &str, id: &str) -> OutPath {
    OutPath([folder, "/", id, ".html"].concat())
}

/// A page of the home page's grid; the first is the home page itself.
pub fn home(number: usize) -> OutPath {
    numbered("index", number)
}

/// A page of a year; the first has number 1.
pub fn year(year: i32, number: usize) -> OutPath {
    numbered(&format!("years/{year}"), number)
}

/// A page of the yearbook of a year; the first has number 1.
pub fn yearbook(year: i32, number: usize) -> OutPath {
    numbered(&format!("years/{year}-yearbook"), number)
}

pub fn cities(number: usize) -> OutPath {
    numbered("cities/index", number)
}

pub fn city(id: &str) -> OutPath {
    page("cities", id)
}

/// The page of two cities, whatever their order.
pub fn pair(one: &str, other: &str) -> OutPath {
    let (first, second) = if one <= other { (one, other) } else { (other, one) };
    OutPath(format!("pairs/{first}--{second}.html"))
}

/// A report by its id, such as `2024/yuzhno-sakhalinsk`.
pub fn report(id: &str) -> OutPath {
    page("reports", id)
}

pub fn translation(id: &str, language: &str) -> OutPath {
    OutPath(format!("reports/{id}.{language}.html"))
}

/// A file of a report, by its path below the report's folder.
pub fn attachment(report: &str, name: &str) -> OutPath {
    OutPath(format!("reports/{report}/{name}"))
}

pub fn agreements(number: usize) -> OutPath {
    numbered("agreements/index", number)
}

pub fn agreement(id: &str) -> OutPath {
    page("agreements", id)
}

/// The register of agreements of a year, all cities. No id has a dot, so further pages are nobody else's.
pub fn register(year: i32, number: usize) -> OutPath {
    dotted(&format!("agreements/register-{year}"), number)
}

/// The register of agreements of one city and year.
pub fn city_register(year: i32, city: &str, number: usize) -> OutPath {
    dotted(&format!("agreements/register-{year}-{city}"), number)
}

/// What a city did in a year with its partners.
pub fn activity(year: i32, city: &str, number: usize) -> OutPath {
    dotted(&format!("agreements/activity-{year}-{city}"), number)
}

pub fn events(number: usize) -> OutPath {
    numbered("events/index", number)
}

pub fn event(id: &str) -> OutPath {
    page("events", id)
}

pub fn series_index(number: usize) -> OutPath {
    numbered("series/index", number)
}

pub fn series(id: &str) -> OutPath {
    page("series", id)
}

pub fn organisations(number: usize) -> OutPath {
    numbered("organisations/index", number)
}

pub fn organisation(id: &str) -> OutPath {
    page("organisations", id)
}

pub fn topics() -> OutPath {
    OutPath("topics/index.html".to_owned())
}

/// A page of a topic; the first has number 1.
pub fn topic(id: &str, number: usize) -> OutPath {
    numbered(&format!("topics/{id}"), number)
}

pub fn text_page(id: &str) -> OutPath {
    page("pages", id)
}

pub fn text_page_translation(id: &str, language: &str) -> OutPath {
    OutPath(format!("pages/{id}.{language}.html"))
}

pub fn plans(number: usize) -> OutPath {
    numbered("plans", number)
}

/// The entry to comparisons; more than a grid's worth of cities goes on.
pub fn compare(number: usize) -> OutPath {
    numbered("compare", number)
}

/// A city's reports of two years side by side.
pub fn compare_years(city: &str, first: i32, second: i32) -> OutPath {
    OutPath(format!("compare/{city}-{first}-{second}.html"))
}

/// One question across the cities of a year. No id has a dot, so further pages are nobody else's.
pub fn compare_question(year: i32, question: &str, number: usize) -> OutPath {
    dotted(&format!("compare/{year}-{question}"), number)
}

/// Partners by years, as all reports tell of them.
pub fn compare_partners(number: usize) -> OutPath {
    numbered("compare/partners", number)
}

/// Partners by years, as one city's reports tell of them.
pub fn compare_city_partners(city: &str, number: usize) -> OutPath {
    dotted(&format!("compare/partners/{city}"), number)
}

pub fn data() -> OutPath {
    OutPath("data/index.html".to_owned())
}

pub fn model_json() -> OutPath {
    OutPath("data/model.json".to_owned())
}

/// A table of the open data.
pub fn table(name: &str) -> OutPath {
    OutPath(format!("data/{name}.csv"))
}

/// The description of the tables; it lies beside them.
pub fn data_package() -> OutPath {
    OutPath("data/datapackage.json".to_owned())
}

/// The calendar of everything.
pub fn calendar() -> OutPath {
    OutPath("calendar.ics".to_owned())
}

pub fn city_calendar(id: &str) -> OutPath {
    OutPath(format!("calendars/city-{id}.ics"))
}

pub fn organisation_calendar(id: &str) -> OutPath {
    OutPath(format!("calendars/organisation-{id}.ics"))
}

pub fn series_calendar(id: &str) -> OutPath {
    OutPath(format!("calendars/series-{id}.ics"))
}

/// The feed of everything.
pub fn feed() -> OutPath {
    OutPath("feeds/all.atom".to_owned())
}

pub fn city_feed(id: &str) -> OutPath {
    OutPath(format!("feeds/city-{id}.atom"))
}

pub fn organisation_feed(id: &str) -> OutPath {
    OutPath(format!("feeds/organisation-{id}.atom"))
}

pub fn series_feed(id: &str) -> OutPath {
    OutPath(format!("feeds/series-{id}.atom"))
}

pub fn topic_feed(id: &str) -> OutPath {
    OutPath(format!("feeds/topic-{id}.atom"))
}

pub fn not_found() -> OutPath {
    OutPath("404.html".to_owned())
}

/// The page of an archive that stands for those that are not in it.
pub fn outside() -> OutPath {
    OutPath("outside.html".to_owned())
}

/// From the list of archives to the first page of the archive in a folder beside it.
pub fn archive_home(folder: &str) -> String {
    format!("{}/data/site/index.html", encode(folder))
}

/// From the list of archives to the zip file of an archive.
pub fn archive_zip(folder: &str) -> String {
    format!("{}.zip", encode(folder))
}

pub fn robots() -> OutPath {
    OutPath("robots.txt".to_owned())
}

/// The sitemap, or its part from 1 on where it is an index.
pub fn sitemap(part: Option<usize>) -> OutPath {
    OutPath(part.map_or_else(|| "sitemap.xml".to_owned(), |part| format!("sitemap-{part}.xml")))
}

/// The page of the search.
pub fn search() -> OutPath {
    OutPath("search.html".to_owned())
}

/// The script that names the parts of the index.
pub fn search_root() -> OutPath {
    OutPath("search/index.js".to_owned())
}

/// The contents of a part of the index, from 1.
pub fn search_part(part: usize) -> OutPath {
    OutPath(format!("search/{part}.js"))
}

/// A script of words of a part; both from 1.
pub fn search_words(part: usize, number: usize) -> OutPath {
    OutPath(format!("search/{part}/words-{number}.js"))
}

/// A script of texts of a part; both from 1.
pub fn search_texts(part: usize, number: usize) -> OutPath {
    OutPath(format!("search/{part}/texts-{number}.js"))
}

/// A static file of the theme, by its fingerprinted name.
pub fn asset(name: &str) -> OutPath {
    OutPath(format!("assets/{name}"))
}

/// The id of a year's heading on a city's page.
pub fn year_anchor(year: i32) -> String {
    format!("_year-{year}")
}

/// The id of a table's heading on the data page.
pub fn table_anchor(name: &str) -> String {
    format!("table-{name}")
}

/// The place of a partnership, plan or figure on its report's page.
pub fn partnership_anchor(id: &str) -> String {
    format!("partnership-{id}")
}

pub fn plan_anchor(id: &str) -> String {
    format!("plan-{id}")
}

pub fn figure_anchor(id: &str) -> String {
    format!("figure-{id}")
}

#[cfg(test)]
mod tests {
    use super::{attachment, city, home, model_json, pair, report};

    #[test]
    fn links_are_relative_and_end_in_a_file_name() {
        let from = report("2024/yuzhno-sakhalinsk");
        for (target, expected) in [
            (home(1), "../../index.html"),
            (city("heihe"), "../../cities/heihe.html"),
            (report("2024/heihe"), "heihe.html"),
            (report("2022/heihe"), "../2022/heihe.html"),
            (
                attachment("2024/yuzhno-sakhalinsk", "ответ 1.pdf"),
                "yuzhno-sakhalinsk/%D0%BE%D1%82%D0%B2%D0%B5%D1%82%201.pdf",
            ),
        ] {
            assert_eq!(from.link_to(&target), expected);
        }
        assert_eq!(from.link_to_place(&from, "p3"), "#p3");
        assert_eq!(home(1).link_to(&pair("heihe", "blagoveshchensk")), "pairs/blagoveshchensk--heihe.html");
        assert_eq!(from.link_to_open(&model_json()), "../../../open/model.json");
        assert_eq!(home(1).link_to_bag("manifest-sha512.txt"), "../../manifest-sha512.txt");
    }
}
