//! The website as a value: which files there will be, before any is rendered.
//!
//! Takes the model and the names of the theme's files, gives a sorted plan of output paths. A path that two
//! things claim is an error that names both. Refuses to hold content: each file is rendered when asked for.
//! It is long because it names every kind of file there is, and nobody else does.

mod subscription;

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::model::{
    Activity, AgreementId, CityId, CityLists, Doings, EventId, Model, OrganisationId, PageId, Registers, ReportId,
    SeriesId, TopicId, YearLists,
};
use crate::route::{self, OutPath};
use crate::search::{Layout, SearchFile};
use crate::source::Span;
use crate::table::TABLES;

pub use subscription::{Calendar, Feed};

/// How many entries of a list stand on one page.
pub const LIST_PAGE: usize = 500;

/// How many cities stand in the grid of one page.
pub const GRID_PAGE: usize = 200;

/// How many cities stand on one page of a yearbook.
pub const YEARBOOK_PAGE: usize = 200;

/// How many cities one question is compared across on a page.
pub const QUESTION_PAGE: usize = YEARBOOK_PAGE;

/// How many addresses one sitemap holds; the sitemap protocol's own limit.
pub const SITEMAP_PAGE: usize = 50_000;

/// What a file of the output is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// A page of the home page, from 1: its grid may be long.
    Home(usize),
    /// A page of a year, from 1.
    Year(i32, usize),
    /// A page of a yearbook, from 1.
    Yearbook(i32, usize),
    Cities(usize),
    /// A page of a city, from 1: its lists may be long. So may those of the others that have a number.
    City(CityId, usize),
    Pair(CityId, CityId, usize),
    Report(ReportId),
    /// The report and the index of its translation.
    Translation(ReportId, usize),
    /// The report and the index of its attachment.
    Attachment(ReportId, usize),
    Agreements(usize),
    Agreement(AgreementId, usize),
    /// A page of the register of a year, from 1.
    Register(i32, usize),
    /// A page of a city's register of a year.
    CityRegister(i32, CityId, usize),
    /// A page of what a city did in a year.
    Activity(i32, CityId, usize),
    Events(usize),
    Event(EventId, usize),
    SeriesIndex(usize),
    Series(SeriesId, usize),
    Organisations(usize),
    Organisation(OrganisationId, usize),
    Topics,
    Topic(TopicId, usize),
    Page(PageId),
    /// The page and the index of its translation.
    PageTranslation(PageId, usize),
    Plans(usize),
    /// A page of the entry to comparisons, from 1.
    Compare(usize),
    /// A city's reports of two neighbouring years side by side.
    CompareYears(CityId, i32, i32),
    /// The year, the question's index in site.toml, and a page from 1.
    CompareQuestion(i32, usize, usize),
    /// A page of the partners that all reports tell of, by years.
    ComparePartners(usize),
    /// A page of the partners that one city's reports tell of, by years.
    CompareCityPartners(CityId, usize),
    Data,
    /// A table of the open data, by its index in [`TABLES`].
    Table(usize),
    DataPackage,
    ModelJson,
    /// The page of the search, and the scripts that it looks into.
    Search,
    SearchFile(SearchFile),
    Calendar(Calendar),
    Feed(Feed),
    NotFound,
    /// In an archive alone: what leads to a page that is not in it.
    Outside,
    /// A page that moved to a new address.
    Redirect(OutPath),
    Robots,
    /// The sitemap; with a number, a part of it.
    Sitemap(Option<usize>),
    /// A static file, by its index in the theme.
    Asset(usize),
}

/// Every file of the site, sorted by path.
#[derive(Debug, Default)]
pub struct Plan {
    files: BTreeMap<OutPath, Output>,
}

impl Plan {
    pub fn files(&self) -> impl ExactSizeIterator<Item = (&OutPath, &Output)> {
        self.files.iter()
    }

    pub fn get(&self, path: &OutPath) -> Option<&Output> {
        self.files.get(path)
    }

    /// The file at a path as somebody wrote it.
    pub fn find(&self, path: &str) -> Option<(&OutPath, &Output)> {
        self.files.get_key_value(path)
    }

    /// Adds a file, in the place of whatever stood there.
    pub fn put(&mut self, path: OutPath, output: Output) {
        self.files.insert(path, output);
    }

    /// The pages that readers may find: what a sitemap lists.
    pub fn pages(&self) -> impl Iterator<Item = (&OutPath, &Output)> {
        self.files().filter(|(path, output)| {
            path.as_str().ends_with(".html")
                && !matches!(output, Output::Redirect(_) | Output::NotFound | Output::Outside | Output::Attachment(..))
        })
    }
}

/// How many pages a list of so many entries has; an empty list has one.
pub fn page_count(entries: usize, per_page: usize) -> usize {
    entries.div_ceil(per_page).max(1)
}

/// What stands on a page of a list, by the page's number from 1.
pub fn part_of<T>(list: &[T], per_page: usize, number: usize) -> &[T] {
    list.chunks(per_page).nth(number.saturating_sub(1)).unwrap_or_default()
}

/// How many pages a city has.
pub fn city_pages(model: &Model, id: CityId) -> usize {
    match CityLists::at_most(model, id) {
        0..=LIST_PAGE => 1,
        _ => page_count(CityLists::of(model, id).longest(), LIST_PAGE),
    }
}

/// Plans the site; `assets` are the theme's static files by number and published name, `index` is that of the search, the
/// lists are those of the whole model.
pub fn plan(
    model: &Model,
    (registers, doings): (&Registers, &Doings),
    index: &Layout,
    assets: &[(usize, String)],
) -> (Plan, Vec<Diagnostic>) {
    let mut planner = Planner { model, plan: Plan::default(), diagnostics: Vec::new() };
    planner.lists();
    planner.years();
    planner.registry();
    planner.records();
    planner.registers(registers, doings);
    planner.reports();
    planner.comparisons();
    planner.moved();
    planner.search(index);
    planner.calendars();
    planner.feeds();
    planner.surroundings(assets);
    (planner.plan, planner.diagnostics)
}

/// The scripts of the search's index with their paths.
pub fn search_files(index: &Layout) -> Vec<(OutPath, SearchFile)> {
    let mut files = vec![(route::search_root(), SearchFile::Root)];
    for (part, layout) in index.parts.iter().enumerate() {
        files.push((route::search_part(part + 1), SearchFile::Part(part)));
        let words = 0..layout.words;
        files.extend(words.map(|number| (route::search_words(part + 1, number + 1), SearchFile::Words(part, number))));
        let leaves = 0..layout.leaves.len();
        files.extend(leaves.map(|number| (route::search_texts(part + 1, number + 1), SearchFile::Leaf(part, number))));
    }
    files
}

/// Pages that no id stands for.
fn is_list(output: &Output) -> bool {
    matches!(
        output,
        Output::Cities(_)
            | Output::Agreements(_)
            | Output::Register(..)
            | Output::CityRegister(..)
            | Output::Activity(..)
            | Output::Events(_)
            | Output::SeriesIndex(_)
            | Output::Organisations(_)
            | Output::Topics
    )
}

struct Planner<'a> {
    model: &'a Model,
    plan: Plan,
    diagnostics: Vec<Diagnostic>,
}

impl Planner<'_> {
    fn add(&mut self, path: OutPath, output: Output) {
        if let Some(first) = self.plan.files.get(&path) {
            let (name, place) = self.claimant(&path, &output);
            let (first_name, first_place) = self.claimant(&path, first);
            let mut fault = match place.or(first_place) {
                Some(span) => Diagnostic::at(Code::PageCollision, span),
                None => Diagnostic::nowhere(Code::PageCollision),
            };
            if let (Some(_), Some(first)) = (place, first_place) {
                fault = fault.label(first);
            }
            self.diagnostics.push(fault.arg("path", path.as_str()).arg("first", first_name).arg("second", name));
            return;
        }
        self.plan.files.insert(path, output);
    }

    /// All pages of a thing, by its first.
    fn parts(&mut self, first: &OutPath, pages: usize, output: impl Fn(usize) -> Output) {
        for number in 1..=pages {
            self.add(route::part(first.clone(), number), output(number));
        }
    }

    fn lists(&mut self) {
        let model = self.model;
        for number in 1..=page_count(model.reporting_places().count(), GRID_PAGE) {
            self.add(route::home(number), Output::Home(number));
        }
        self.add(route::topics(), Output::Topics);
        for number in 1..=page_count(model.cities.len(), LIST_PAGE) {
            self.add(route::cities(number), Output::Cities(number));
        }
        for number in 1..=page_count(model.agreements.len(), LIST_PAGE) {
            self.add(route::agreements(number), Output::Agreements(number));
        }
        for number in 1..=page_count(model.events.len(), LIST_PAGE) {
            self.add(route::events(number), Output::Events(number));
        }
        for number in 1..=page_count(model.series.len(), LIST_PAGE) {
            self.add(route::series_index(number), Output::SeriesIndex(number));
        }
        for number in 1..=page_count(model.organisations.len(), LIST_PAGE) {
            self.add(route::organisations(number), Output::Organisations(number));
        }
        for number in 1..=page_count(model.plans.len(), LIST_PAGE) {
            self.add(route::plans(number), Output::Plans(number));
        }
    }

    fn years(&mut self) {
        let lists = YearLists::of_all(self.model);
        for year in self.model.told_years() {
            for number in 1..=page_count(lists.get(&year).map_or(0, YearLists::longest), LIST_PAGE) {
                self.add(route::year(year, number), Output::Year(year, number));
            }
        }
        for year in self.model.years() {
            if self.model.site.outputs.yearbook {
                let cities = self.model.reporting_cities(year).len();
                for number in 1..=page_count(cities, YEARBOOK_PAGE) {
                    self.add(route::yearbook(year, number), Output::Yearbook(year, number));
                }
            }
        }
    }

    fn registry(&mut self) {
        let model = self.model;
        for (index, city) in model.cities.iter().enumerate() {
            let id = CityId::from_index(index);
            self.parts(&route::city(&city.id), city_pages(model, id), |number| Output::City(id, number));
        }
        for (index, organisation) in model.organisations.iter().enumerate() {
            let id = OrganisationId::from_index(index);
            let pages = page_count(organisation.longest(), LIST_PAGE);
            self.parts(&route::organisation(&organisation.id), pages, |number| Output::Organisation(id, number));
        }
        for (index, series) in model.series.iter().enumerate() {
            let id = SeriesId::from_index(index);
            let pages = page_count(series.turns(model).len(), LIST_PAGE);
            self.parts(&route::series(&series.id), pages, |number| Output::Series(id, number));
        }
        for (index, page) in model.pages.iter().enumerate() {
            self.add(route::text_page(&page.id), Output::Page(PageId::from_index(index)));
            for (number, translation) in page.translations.iter().enumerate() {
                let path = route::text_page_translation(&page.id, &translation.language);
                self.add(path, Output::PageTranslation(PageId::from_index(index), number));
            }
        }
        for (index, (id, _)) in model.site.topics.iter().enumerate() {
            let topic = TopicId::from_index(index);
            for number in 1..=page_count(model.topic_reports(topic).count(), LIST_PAGE) {
                self.add(route::topic(id, number), Output::Topic(topic, number));
            }
        }
        if model.site.outputs.pairs {
            for ((first, second), pair) in &model.pairs {
                let path = route::pair(&model[*first].id, &model[*second].id);
                let pages = page_count(pair.longest(model, LIST_PAGE), LIST_PAGE);
                self.parts(&path, pages, |number| Output::Pair(*first, *second, number));
            }
        }
    }

    fn records(&mut self) {
        let model = self.model;
        for (index, agreement) in model.agreements.iter().enumerate() {
            let id = AgreementId::from_index(index);
            let pages = page_count(agreement.longest(), LIST_PAGE);
            self.parts(&route::agreement(&agreement.record.id), pages, |number| Output::Agreement(id, number));
        }
        for (index, event) in model.events.iter().enumerate() {
            let id = EventId::from_index(index);
            let pages = page_count(event.longest(), LIST_PAGE);
            self.parts(&route::event(&event.record.id), pages, |number| Output::Event(id, number));
        }
    }

    fn registers(&mut self, registers: &Registers, doings: &Doings) {
        let model = self.model;
        for year in registers.years().iter().copied() {
            for number in 1..=page_count(registers.length(year), LIST_PAGE) {
                self.add(route::register(year, number), Output::Register(year, number));
            }
        }
        for city in model.reporting_places() {
            let id = &model[city].id;
            for year in registers.years_of(city).iter().copied() {
                for number in 1..=page_count(registers.of_city(model, city, year).len(), LIST_PAGE) {
                    self.add(route::city_register(year, id, number), Output::CityRegister(year, city, number));
                }
            }
            for year in doings.years(model, city) {
                let activity = Activity::of(model, registers, doings, city, year);
                let pages = if activity.is_empty() { 0 } else { page_count(activity.rows(), LIST_PAGE) };
                for number in 1..=pages {
                    self.add(route::activity(year, id, number), Output::Activity(year, city, number));
                }
            }
        }
    }

    fn reports(&mut self) {
        let model = self.model;
        for (index, report) in model.reports.iter().enumerate() {
            let id = ReportId::from_index(index);
            self.add(route::report(&report.id), Output::Report(id));
            for (number, translation) in report.translations.iter().enumerate() {
                self.add(route::translation(&report.id, &translation.language), Output::Translation(id, number));
            }
            for number in 0..report.attachments.len() {
                let path = route::attachment(&report.id, model.attachment_name(id, number));
                self.add(path, Output::Attachment(id, number));
            }
        }
    }

    fn comparisons(&mut self) {
        let model = self.model;
        if !model.site.outputs.compare || model.reports.is_empty() {
            return;
        }
        for number in 1..=page_count(model.reporters().count(), GRID_PAGE) {
            self.add(route::compare(number), Output::Compare(number));
        }
        for city in model.reporters() {
            let id = &model[city].id;
            let years = model.years_of(city);
            for pair in years.windows(2) {
                let path = route::compare_years(id, pair[0], pair[1]);
                self.add(path, Output::CompareYears(city, pair[0], pair[1]));
            }
            if years.len() > 1 {
                for number in 1..=page_count(model.partners_told_by(city), LIST_PAGE) {
                    let path = route::compare_city_partners(id, number);
                    self.add(path, Output::CompareCityPartners(city, number));
                }
            }
        }
        for number in 1..=page_count(model.told_places().len(), LIST_PAGE) {
            self.add(route::compare_partners(number), Output::ComparePartners(number));
        }
        for (year, questions) in model.answered() {
            let cities = model.reporting_cities(year).len();
            for question in questions {
                let id = &model.site.questions[question].0;
                for number in 1..=page_count(cities, QUESTION_PAGE) {
                    let path = route::compare_question(year, id, number);
                    self.add(path, Output::CompareQuestion(year, question, number));
                }
            }
        }
    }

    /// Pages at former addresses.
    fn moved(&mut self) {
        let model = self.model;
        let mut moved: Vec<(OutPath, OutPath)> = Vec::new();
        let mut lead = |former: &[String], new: &str, address: fn(&str) -> OutPath| {
            moved.extend(former.iter().map(|old| (address(old), address(new))));
        };
        for city in &model.cities {
            lead(&city.former_ids, &city.id, route::city);
        }
        for organisation in &model.organisations {
            lead(&organisation.former_ids, &organisation.id, route::organisation);
        }
        for series in &model.series {
            lead(&series.former_ids, &series.id, route::series);
        }
        for page in &model.pages {
            lead(&page.former_ids, &page.id, route::text_page);
        }
        for agreement in &model.agreements {
            lead(&agreement.record.former_ids, &agreement.record.id, route::agreement);
        }
        for event in &model.events {
            lead(&event.record.former_ids, &event.record.id, route::event);
        }
        for report in &model.reports {
            lead(&report.former_ids, &report.id, route::report);
        }
        moved.extend(self.moved_lists());
        for (old, new) in moved {
            // A former id that something else bears is reported where it is written.
            let is_reported = self.plan.get(&old).is_some_and(|other| !is_list(other));
            if !is_reported {
                self.add(old, Output::Redirect(new));
            }
        }
    }

    /// The yearly lists of cities that had another id, page for page.
    fn moved_lists(&self) -> Vec<(OutPath, OutPath)> {
        let model = self.model;
        let lists = self.plan.files().flat_map(|(path, output)| {
            let (Output::CityRegister(year, city, page) | Output::Activity(year, city, page)) = output else {
                return Vec::new();
            };
            let address = match output {
                Output::Activity(..) => route::activity,
                _ => route::city_register,
            };
            let former = model[*city].former_ids.iter();
            former.map(|old| (address(*year, old, *page), path.clone())).collect()
        });
        lists.collect()
    }

    fn search(&mut self, index: &Layout) {
        if !self.model.site.outputs.search {
            return;
        }
        self.add(route::search(), Output::Search);
        for (path, file) in search_files(index) {
            self.add(path, Output::SearchFile(file));
        }
    }

    fn surroundings(&mut self, assets: &[(usize, String)]) {
        self.add(route::not_found(), Output::NotFound);
        if self.model.site.outputs.data {
            self.add(route::data(), Output::Data);
            for (index, table) in TABLES.iter().enumerate() {
                self.add(route::table(table.name), Output::Table(index));
            }
            self.add(route::data_package(), Output::DataPackage);
            self.add(route::model_json(), Output::ModelJson);
        }
        for (index, name) in assets {
            self.add(route::asset(name), Output::Asset(*index));
        }
        if self.model.site.base_url.is_some() {
            self.add(route::robots(), Output::Robots);
            self.add(route::sitemap(None), Output::Sitemap(None));
            let pages = self.plan.pages().count();
            if pages > SITEMAP_PAGE {
                for part in 1..=page_count(pages, SITEMAP_PAGE) {
                    self.add(route::sitemap(Some(part)), Output::Sitemap(Some(part)));
                }
            }
        }
    }

    /// Who claims a path, as an author would name it, and where it is written.
    fn claimant(&self, path: &OutPath, output: &Output) -> (String, Option<Span>) {
        let model = self.model;
        let start = |span: Span| Some(Span { start: 0, end: 0, ..span });
        match output {
            Output::City(id, _) => (format!("city:{}", model[*id].id), start(model[*id].body.span)),
            Output::Organisation(id, _) => (format!("org:{}", model[*id].id), start(model[*id].body.span)),
            Output::Series(id, _) => (format!("series:{}", model[*id].id), start(model[*id].body.span)),
            Output::Page(id) | Output::PageTranslation(id, _) => {
                (format!("page:{}", model[*id].id), start(model[*id].body.span))
            }
            Output::Report(id) | Output::Translation(id, _) | Output::Attachment(id, _) => {
                (format!("report:{}", model[*id].id), Some(model[*id].span))
            }
            Output::Agreement(id, _) => (format!("agreement:{}", model[*id].record.id), model[*id].record.place()),
            Output::Event(id, _) => (format!("event:{}", model[*id].record.id), model[*id].record.place()),
            Output::Pair(first, second, _) => {
                (format!("city:{} + city:{}", model[*first].id, model[*second].id), start(model[*first].body.span))
            }
            Output::Topic(id, _) => (format!("[topics] {}", model[*id].0), None),
            Output::Redirect(path) => (format!("former_ids → {path}"), None),
            // A list of the site's own: named by its folder.
            _ => (path.as_str().split('/').next().unwrap_or_default().to_owned(), None),
        }
    }
}
