//! What readers can subscribe to: calendars and feeds.
//!
//! Takes the model, tells which of them there are, where they lie and what belongs to each. Refuses an empty one: iCalendar
//! wants a component, and the date of a feed is that of its newest entry.

use crate::model::{CityId, EventId, Model, OrganisationId, Party, SeriesId, TopicId};
use crate::plan::{Output, Planner};
use crate::route::{self, OutPath};

/// A file of iCalendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// Every event.
    All,
    /// The events of a place: held there, organised by it, or with it as a participant.
    City(CityId),
    /// The events that an organisation takes part in or organises.
    Organisation(OrganisationId),
    Series(SeriesId),
}

/// A file of Atom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feed {
    /// Every report.
    All,
    /// The reports of a place, and those of others that tell of it.
    City(CityId),
    /// The reports that tell of an organisation.
    Organisation(OrganisationId),
    /// The events of a series.
    Series(SeriesId),
    /// The reports on a topic.
    Topic(TopicId),
}

impl Calendar {
    pub fn path(self, model: &Model) -> OutPath {
        match self {
            Calendar::All => route::calendar(),
            Calendar::City(id) => route::city_calendar(&model[id].id),
            Calendar::Organisation(id) => route::organisation_calendar(&model[id].id),
            Calendar::Series(id) => route::series_calendar(&model[id].id),
        }
    }
}

impl Feed {
    pub fn path(self, model: &Model) -> OutPath {
        match self {
            Feed::All => route::feed(),
            Feed::City(id) => route::city_feed(&model[id].id),
            Feed::Organisation(id) => route::organisation_feed(&model[id].id),
            Feed::Series(id) => route::series_feed(&model[id].id),
            Feed::Topic(id) => route::topic_feed(&model[id].0),
        }
    }
}

impl Planner<'_> {
    pub(super) fn calendars(&mut self) {
        let model = self.model;
        if !model.site.outputs.calendars {
            return;
        }
        let has_days = |events: &[EventId]| events.iter().any(|event| model[*event].days().is_some());
        if model.events.iter().any(|event| event.days().is_some()) {
            self.add(route::calendar(), Output::Calendar(Calendar::All));
        }
        let cities = model.cities.iter().enumerate().filter(|(_, city)| has_days(&city.seen.events));
        for (index, city) in cities.clone() {
            self.add(route::city_calendar(&city.id), Output::Calendar(Calendar::City(CityId::from_index(index))));
        }
        let organisations = model.organisations.iter().enumerate().filter(|(_, body)| has_days(&body.seen.events));
        for (index, organisation) in organisations.clone() {
            let calendar = Calendar::Organisation(OrganisationId::from_index(index));
            self.add(route::organisation_calendar(&organisation.id), Output::Calendar(calendar));
        }
        let series = model.series.iter().enumerate().filter(|(_, series)| has_days(&series.events));
        for (index, series) in series.clone() {
            let calendar = Calendar::Series(SeriesId::from_index(index));
            self.add(route::series_calendar(&series.id), Output::Calendar(calendar));
        }
        for (index, city) in cities {
            let calendar = Output::Calendar(Calendar::City(CityId::from_index(index)));
            self.also(&city.former_ids, route::city_calendar, &calendar);
        }
        for (index, organisation) in organisations {
            let calendar = Output::Calendar(Calendar::Organisation(OrganisationId::from_index(index)));
            self.also(&organisation.former_ids, route::organisation_calendar, &calendar);
        }
        for (index, series) in series {
            let calendar = Output::Calendar(Calendar::Series(SeriesId::from_index(index)));
            self.also(&series.former_ids, route::series_calendar, &calendar);
        }
    }

    pub(super) fn feeds(&mut self) {
        let model = self.model;
        if !model.site.outputs.feeds || model.site.base_url.is_none() {
            return;
        }
        let published = || model.reports.iter().filter(|report| report.is_published());
        if published().next().is_some() {
            self.add(route::feed(), Output::Feed(Feed::All));
        }
        for (index, (id, _)) in model.site.topics.iter().enumerate() {
            let topic = TopicId::from_index(index);
            if published().any(|report| report.topics.contains(&topic)) {
                self.add(route::topic_feed(id), Output::Feed(Feed::Topic(topic)));
            }
        }
        let ids = (0..model.cities.len()).map(CityId::from_index);
        let cities: Vec<CityId> = ids.filter(|city| model.is_told_of(&Party::City(*city))).collect();
        for id in &cities {
            self.add(route::city_feed(&model[*id].id), Output::Feed(Feed::City(*id)));
        }
        let ids = (0..model.organisations.len()).map(OrganisationId::from_index);
        let organisations: Vec<OrganisationId> = ids.filter(|id| model.is_told_of(&Party::Organisation(*id))).collect();
        for id in &organisations {
            self.add(route::organisation_feed(&model[*id].id), Output::Feed(Feed::Organisation(*id)));
        }
        let is_told = |event: &EventId| model.is_told(*event);
        let ids = (0..model.series.len()).map(SeriesId::from_index);
        let series: Vec<SeriesId> = ids.filter(|series| model[*series].events.iter().any(is_told)).collect();
        for id in &series {
            self.add(route::series_feed(&model[*id].id), Output::Feed(Feed::Series(*id)));
        }
        for id in cities {
            self.also(&model[id].former_ids, route::city_feed, &Output::Feed(Feed::City(id)));
        }
        for id in organisations {
            self.also(&model[id].former_ids, route::organisation_feed, &Output::Feed(Feed::Organisation(id)));
        }
        for id in series {
            self.also(&model[id].former_ids, route::series_feed, &Output::Feed(Feed::Series(id)));
        }
    }

    /// Who subscribed before a renaming goes on to receive the same: no page can lead a program to a new address.
    fn also(&mut self, former: &[String], address: fn(&str) -> OutPath, output: &Output) {
        for path in former.iter().map(|old| address(old)) {
            if self.plan.get(&path).is_none() {
                self.add(path, output.clone());
            }
        }
    }
}
