//! The entries of a feed: which there are, and what each says of itself.
//!
//! A report is one entry under one id in every feed; what of it stands there depends on the feed. Refuses drafts.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::data::feed::{NEWEST, Source, content};
use crate::date::PartialDate;
use crate::model::{CityId, EventId, Party, ReportId, Told};
use crate::plan::Feed;
use crate::route;
use crate::strings::Argument;
use crate::vocabulary::Word;

/// One report, or one event.
pub struct Entry {
    pub id: String,
    pub title: String,
    pub updated: NaiveDate,
    /// Where the day is known.
    pub published: Option<NaiveDate>,
    /// Names, each with the address of its page.
    pub authors: Vec<(String, String)>,
    /// Addresses, each with the tag of its language.
    pub pages: Vec<(String, String)>,
    /// Words for programs, each with its name for readers.
    pub categories: Vec<(String, String)>,
    /// Plain text.
    pub summary: String,
    /// Safe HTML whose links are absolute.
    pub content: String,
}

impl Source<'_> {
    /// The newest entries of a feed, the latest change first.
    pub fn entries(&self, feed: Feed) -> Vec<Entry> {
        let model = self.scope.model();
        match feed {
            Feed::All => self.reports((0..model.reports.len()).map(ReportId::from_index), |_| None),
            Feed::Topic(id) => self.reports(model.topic_reports(id), |_| None),
            Feed::City(id) => {
                let mut tellings = model.tellings_of(&Party::City(id));
                // Its own reports are here as a whole.
                let own: BTreeMap<ReportId, Told<'_>> =
                    model[id].reports.iter().map(|report| (*report, model[*report].told())).collect();
                tellings.extend(own);
                self.told(tellings)
            }
            Feed::Organisation(id) => self.told(model.tellings_of(&Party::Organisation(id))),
            Feed::Series(id) => self.events(&model[id].events),
        }
    }

    /// Reports with what each tells of somebody.
    fn told(&self, mut tellings: BTreeMap<ReportId, Told<'_>>) -> Vec<Entry> {
        let reports: Vec<ReportId> = tellings.keys().copied().collect();
        self.reports(reports.into_iter(), |report| tellings.remove(&report))
    }

    /// Reports with what is told in them: of everything, or as `told` knows.
    fn reports<'m>(
        &self,
        reports: impl Iterator<Item = ReportId>,
        mut told: impl FnMut(ReportId) -> Option<Told<'m>>,
    ) -> Vec<Entry>
    where
        Self: 'm,
    {
        let model = self.scope.model();
        let mut reports: Vec<ReportId> = reports.filter(|report| model[*report].is_published()).collect();
        reports.sort_by_cached_key(|report| (Reverse(model[*report].last_change()), *report));
        reports.truncate(NEWEST);
        let entry = |report: ReportId| match told(report) {
            Some(told) => self.report(report, &told),
            None => self.report(report, &model[report].told()),
        };
        reports.into_iter().map(entry).collect()
    }

    fn report(&self, id: ReportId, told: &Told<'_>) -> Entry {
        let scope = &self.scope;
        let model = scope.model();
        let report = &model[id];
        let page = (route::report(&report.id).under(self.base_url), model.site.language.tag().to_owned());
        let translations = report.translations.iter().map(|translation| {
            let path = route::translation(&report.id, &translation.language);
            (path.under(self.base_url), translation.language.clone())
        });
        let topics = report.topics.iter().map(|topic| {
            let (id, name) = &model[*topic];
            (id.clone(), scope.localised(name).to_owned())
        });
        Entry {
            id: self.id("report", crate::model::first_id(&report.id, &report.former_ids)),
            title: content::report_title(scope, id),
            updated: report.last_change(),
            published: report.published.as_ref().and_then(PartialDate::certain_days).map(|(day, _)| day),
            authors: vec![self.city(report.city)],
            pages: std::iter::once(page).chain(translations).collect(),
            categories: topics.collect(),
            summary: self.counts(told),
            content: content::report(scope, self.base_url, id, told),
        }
    }

    /// How much is told: «2 события, 1 соглашение».
    fn counts(&self, told: &Told<'_>) -> String {
        let counts = [
            ("n-mentions", told.mentions.len()),
            ("n-events", told.events.len()),
            ("n-agreements", told.agreements.len()),
            ("n-plans", told.plans.len()),
        ];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let words = counts.map(|(key, count)| self.scope.words(key, &[("n", Argument::Number(count as f64))]));
        words.collect::<Vec<_>>().join(", ")
    }

    /// Events of which any published report tells.
    fn events(&self, events: &[EventId]) -> Vec<Entry> {
        let model = self.scope.model();
        let mut events: Vec<EventId> = events.iter().copied().filter(|event| model.is_told(*event)).collect();
        events.sort_by_cached_key(|event| (Reverse(model.last_told(&model[*event])), *event));
        events.truncate(NEWEST);
        events.into_iter().map(|event| self.event(event)).collect()
    }

    fn event(&self, id: EventId) -> Entry {
        let scope = &self.scope;
        let model = scope.model();
        let record = &model[id].record;
        let published = record.claims.iter().map(|claim| claim.report).filter(|report| model[*report].is_published());
        let mut cities: Vec<CityId> = published.map(|report| model[report].city).collect();
        cities.sort_unstable();
        cities.dedup();
        let page = route::event(&record.id).under(self.base_url);
        let kind = record.merged.kind;
        Entry {
            id: self.id("event", record.first_id()),
            title: scope.event_link(id).title,
            updated: model.last_told(&model[id]),
            published: None,
            authors: cities.into_iter().map(|city| self.city(city)).collect(),
            pages: vec![(page, scope.lang.tag().to_owned())],
            categories: kind
                .map(|kind| (kind.word().to_owned(), scope.vocabulary("event-kind", kind)))
                .into_iter()
                .collect(),
            summary: content::event_summary(scope, id),
            content: content::event(scope, self.base_url, id),
        }
    }

    /// A city as an author.
    fn city(&self, id: CityId) -> (String, String) {
        let city = &self.scope.model()[id];
        (self.scope.localised(&city.name).to_owned(), route::city(&city.id).under(self.base_url))
    }
}
