//! What stands in an entry: lists of what is told, as HTML that every reader of feeds shows.
//!
//! Takes things of the model, gives headings, lists and absolute links, with all words escaped. Refuses the body of a report,
//! which is on its page.

use crate::date::PartialDate;
use crate::html::escape;
use crate::model::{AgreementId, EventId, PartnershipId, Passage, PlanId, ReportId, Told};
use crate::route;
use crate::view::Scope;

/// City, year and title: many reports are called alike.
pub fn report_title(scope: &Scope<'_>, id: ReportId) -> String {
    let report = &scope.model()[id];
    format!("{}, {}: {}", scope.localised(&scope.model()[report.city].name), report.year, report.title)
}

/// What a report tells.
pub fn report(scope: &Scope<'_>, base_url: &str, id: ReportId, told: &Told<'_>) -> String {
    let mut html = Html { base_url, out: String::new() };
    let report = scope.report_title(id);
    html.paragraph(&html.link(&report_title(scope, id), &report.url));
    let mentions = told.mentions.iter().map(|mention| {
        html.link(&sentence(&mention.passage), &scope.passage_link(mention.report, mention.passage.block))
    });
    let mentions: Vec<String> = mentions.collect();
    html.list(&scope.word("mentions"), &mentions);
    let events: Vec<String> = told.events.iter().map(|id| event_item(scope, &html, *id)).collect();
    html.list(&scope.word("events"), &events);
    let agreements: Vec<String> = told.agreements.iter().map(|id| agreement_item(scope, &html, *id)).collect();
    html.list(&scope.word("agreements"), &agreements);
    let partnerships: Vec<String> = told.partnerships.iter().map(|id| partnership_item(scope, &html, *id)).collect();
    html.list(&scope.word("partnerships"), &partnerships);
    let plans: Vec<String> = told.plans.iter().map(|id| plan_item(scope, &html, *id)).collect();
    html.list(&scope.word("plans"), &plans);
    let figures = scope.figure_rows(&told.figures);
    let figures: Vec<String> =
        figures.iter().map(|row| format!("{}: {}", escape(&row.label), html.link(&row.value, &row.url))).collect();
    html.list(&scope.word("figures"), &figures);
    html.out
}

/// When, what, where; plain text.
pub fn event_summary(scope: &Scope<'_>, id: EventId) -> String {
    let facts = &scope.model()[id].record.merged;
    let kind = facts.kind.map(|kind| scope.vocabulary("event-kind", kind));
    let status = facts.status.map(|status| scope.vocabulary("event-status", status));
    let places = facts.place.iter().map(|city| scope.city(*city).title);
    let parts = std::iter::once(when(scope, facts.date.as_ref())).chain(kind).chain(status);
    parts.chain(facts.venue.clone()).chain(places).collect::<Vec<_>>().join(", ")
}

/// An event and what published reports say of it.
pub fn event(scope: &Scope<'_>, base_url: &str, id: EventId) -> String {
    let model = scope.model();
    let record = &model[id].record;
    let mut html = Html { base_url, out: String::new() };
    html.paragraph(&html.link(&scope.event_link(id).title, &scope.event_link(id).url));
    html.paragraph(&escape(&event_summary(scope, id)));
    let parties = record.merged.participants.iter().map(|party| scope.party(party).title);
    let parties: Vec<String> = parties.map(|party| escape(&party).into_owned()).collect();
    html.list(&scope.word("field-participants"), &parties);
    let claims = record.claims.iter().filter(|claim| model[claim.report].is_published()).map(|claim| {
        let report = scope.report_link(claim.report);
        let report = html.link(&report.title, &report.url);
        match &claim.passage {
            Some(passage) => format!("{report}: {}", escape(&sentence(passage))),
            None => report,
        }
    });
    let claims: Vec<String> = claims.collect();
    html.list(&scope.word("claims"), &claims);
    html.out
}

fn event_item(scope: &Scope<'_>, html: &Html<'_>, id: EventId) -> String {
    let facts = &scope.model()[id].record.merged;
    let link = scope.event_link(id);
    let kind = facts.kind.map(|kind| scope.vocabulary("event-kind", kind));
    let status = facts.status.map(|status| scope.vocabulary("event-status", status));
    dated(&when(scope, facts.date.as_ref()), &html.link(&link.title, &link.url), kind.into_iter().chain(status))
}

fn agreement_item(scope: &Scope<'_>, html: &Html<'_>, id: AgreementId) -> String {
    let facts = &scope.model()[id].record.merged;
    let link = scope.agreement_link(id);
    let kind = facts.kind.map(|kind| scope.vocabulary("agreement-kind", kind));
    let status = facts.status.map(|status| scope.vocabulary("agreement-status", status));
    dated(&when(scope, facts.signed.as_ref()), &html.link(&link.title, &link.url), kind.into_iter().chain(status))
}

fn partnership_item(scope: &Scope<'_>, html: &Html<'_>, id: PartnershipId) -> String {
    let partnership = &scope.model()[id];
    let parties: Vec<String> = scope.parties(&partnership.parties).into_iter().map(|party| party.title).collect();
    let tier = partnership.tier.map(|tier| scope.vocabulary("tier", tier));
    let since = partnership
        .since
        .as_ref()
        .map(|date| format!("{} {}", scope.word("partnership-since"), date.wording(scope.lang)));
    noted(&html.link(&parties.join(", "), &scope.partnership_url(id)), tier.into_iter().chain(since))
}

fn plan_item(scope: &Scope<'_>, html: &Html<'_>, id: PlanId) -> String {
    let plan = &scope.model()[id];
    let due = plan.due.as_ref().map(|due| format!("{} {}", scope.word("plan-due"), due.wording(scope.lang)));
    noted(&html.link(&plan.text, &scope.plan_url(id)), due)
}

fn when(scope: &Scope<'_>, date: Option<&PartialDate>) -> String {
    date.map_or_else(|| scope.word("undated"), |date| date.wording(scope.lang))
}

/// A quoted sentence; one from a list with the words that introduce the list.
fn sentence(passage: &Passage) -> String {
    passage.lead.iter().chain([&passage.excerpt]).map(|part| &**part).collect::<Vec<_>>().join(" ")
}

fn dated(when: &str, link: &str, notes: impl IntoIterator<Item = String>) -> String {
    format!("{}: {}", escape(when), noted(link, notes))
}

fn noted(link: &str, notes: impl IntoIterator<Item = String>) -> String {
    let notes: Vec<String> = notes.into_iter().collect();
    match notes.is_empty() {
        true => link.to_owned(),
        false => format!("{link} ({})", escape(&notes.join(", "))),
    }
}

/// HTML on its way; texts given to it as `html` are escaped already.
struct Html<'b> {
    base_url: &'b str,
    out: String,
}

impl Html<'_> {
    /// A link, from the way to its target from the site's root.
    fn link(&self, title: &str, url: &str) -> String {
        format!("<a href=\"{}\">{}</a>", escape(&route::from_root(self.base_url, url)), escape(title))
    }

    fn paragraph(&mut self, html: &str) {
        self.out.push_str(&format!("<p>{html}</p>\n"));
    }

    /// A heading and a list, where there is anything to list.
    fn list(&mut self, heading: &str, items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.out.push_str(&format!("<h2>{}</h2>\n<ul>\n", escape(heading)));
        for item in items {
            self.out.push_str(&format!("<li>{item}</li>\n"));
        }
        self.out.push_str("</ul>\n");
    }
}
