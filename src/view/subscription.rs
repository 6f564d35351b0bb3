//! How readers of a page hear of what is new: its feed and its calendar.
//!
//! Takes a page, gives links to the files that are planned for it. Refuses to name a file that the site does not have.

use crate::model::EventId;
use crate::plan::{Calendar, Feed, Output};
use crate::view::scope::Scope;
use crate::view::types::parts::SubscriptionView;

/// The subscriptions of a page: of the first one of a thing. Most kinds of pages have none, and nothing new comes to an
/// archive.
pub fn subscription(scope: &Scope<'_>, output: &Output) -> Option<SubscriptionView> {
    if scope.site.archive.is_some() {
        return None;
    }
    let model = scope.model();
    // Nothing new comes to an archive.
    if scope.site.archive.is_some() {
        return None;
    }
    let (feed, words, calendar) = match output {
        Output::Home(1) => (Feed::All, "subscription-feed", Some(Calendar::All)),
        Output::City(id, 1) => (Feed::City(*id), "subscription-feed-city", Some(Calendar::City(*id))),
        Output::Organisation(id, 1) => {
            (Feed::Organisation(*id), "subscription-feed-organisation", Some(Calendar::Organisation(*id)))
        }
        Output::Series(id, 1) => (Feed::Series(*id), "subscription-feed-series", Some(Calendar::Series(*id))),
        Output::Topic(id, 1) => (Feed::Topic(*id), "subscription-feed-topic", None),
        _ => return None,
    };
    let feed = scope.planned(scope.word(words), &feed.path(model));
    let calendar = calendar.filter(|calendar| scope.site.plan.get(&calendar.path(model)).is_some());
    if feed.is_none() && calendar.is_none() {
        return None;
    }
    let path = calendar.map(|calendar| calendar.path(model));
    Some(SubscriptionView {
        feed,
        calendar: path.as_ref().map(|path| scope.link(scope.word("subscription-calendar"), path)),
        address: path.and_then(|path| model.site.base_url.as_deref().map(|base_url| path.under(base_url))),
        left_out: calendar.map_or(0, |calendar| left_out(scope, calendar)),
    })
}

/// How many events have no certain day and are in no calendar.
fn left_out(scope: &Scope<'_>, calendar: Calendar) -> usize {
    let model = scope.model();
    let without_days = |events: &[EventId]| events.iter().filter(|event| model[**event].days().is_none()).count();
    match calendar {
        Calendar::All => scope.site.orders.events_without_days,
        Calendar::City(id) => without_days(&model[id].seen.events),
        Calendar::Organisation(id) => without_days(&model[id].seen.events),
        Calendar::Series(id) => without_days(&model[id].events),
    }
}
