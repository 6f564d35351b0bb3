//! Rows of lists: reports, events, agreements, partnerships, promises, numbers, mentions.

use crate::date::PartialDate;
use crate::model::{AgreementId, EventId, FigureId, Mention, PartnershipId, Passage, PlanId, ReportId};
use crate::plan::{LIST_PAGE, page_count};
use crate::route::{self, OutPath};
use crate::strings::Argument;
use crate::view::lists::page_of;
use crate::view::scope::Scope;
use crate::view::types::parts::{
    AgreementRow, EventRow, FigureRow, LinkView, MentionGroup, OutcomeView, PagerView, PartnershipRow, PassageView,
    PlanRow, ReportRow,
};
use crate::vocabulary::Word;

/// How many reports are named that tell of one thing.
const MOST_TOLD: usize = 24;

/// The place of claims on the page of a record.
const CLAIMS: &str = "_claims";

impl Scope<'_> {
    pub fn report_row(&self, id: ReportId) -> ReportRow {
        let report = &self.model()[id];
        let topic = |topic: &crate::model::TopicId| {
            let (id, name) = &self.model()[*topic];
            self.link(self.localised(name), &route::topic(id, 1))
        };
        ReportRow {
            title: report.title.clone(),
            url: self.to(&route::report(&report.id)),
            city: self.city(report.city),
            year: report.year,
            topics: report.topics.iter().map(topic).collect(),
            status: report.status.word().to_owned(),
            events: report.events.len(),
            agreements: report.agreements.len(),
        }
    }

    pub fn report_rows(&self, ids: impl IntoIterator<Item = ReportId>) -> Vec<ReportRow> {
        ids.into_iter().map(|id| self.report_row(id)).collect()
    }

    pub fn event_row(&self, id: EventId) -> EventRow {
        let event = &self.model()[id];
        let facts = &event.record.merged;
        let link = self.event_link(id);
        EventRow {
            title: link.title,
            url: link.url,
            date: facts.date.as_ref().map(|date| self.date(date)),
            year: event.listed_year,
            kind: facts.kind.map(|kind| self.vocabulary("event-kind", kind)).unwrap_or_default(),
            status: facts.status.map(|status| status.word().to_owned()).unwrap_or_default(),
            status_name: facts.status.map(|status| self.vocabulary("event-status", status)).unwrap_or_default(),
            places: facts.place.iter().map(|city| self.city(*city)).collect(),
            edition: facts.edition,
            reports: self
                .told_in(event.record.claims.iter().map(|claim| claim.report), &route::event(&event.record.id)),
            disputed: !event.record.disputed.is_empty(),
        }
    }

    /// The reports that tell of something; on a report's own page the others. Of very many the first, and a link to the
    /// thing's own page, where all are.
    pub fn told_in(&self, ids: impl ExactSizeIterator<Item = ReportId>, own: &OutPath) -> Vec<LinkView> {
        let count = ids.len();
        let shown = count.min(MOST_TOLD);
        let others = ids.take(shown).filter(|id| route::report(&self.model()[*id].id) != *self.path);
        let mut links: Vec<LinkView> = others.map(|id| self.report_link(id)).collect();
        if count > shown {
            let more = self.words("told-more", &[("n", Argument::Number((count - shown) as f64))]);
            let url = self.path.link_to_place(own, CLAIMS);
            links.push(LinkView { title: more, url, ..LinkView::default() });
        }
        links
    }

    pub fn event_rows<'i>(&self, ids: impl IntoIterator<Item = &'i EventId>) -> Vec<EventRow> {
        ids.into_iter().map(|id| self.event_row(*id)).collect()
    }

    pub fn agreement_row(&self, id: AgreementId) -> AgreementRow {
        let record = &self.model()[id].record;
        let facts = &record.merged;
        let link = self.agreement_link(id);
        AgreementRow {
            title: link.title,
            url: link.url,
            kind: facts.kind.map(|kind| self.vocabulary("agreement-kind", kind)).unwrap_or_default(),
            tier: facts.tier.map(|tier| self.vocabulary("tier", tier)).unwrap_or_default(),
            signed: facts.signed.as_ref().map(|date| self.date(date)),
            valid_until: facts.valid_until.as_ref().map(|date| self.date(date)),
            status: facts.status.map(|status| status.word().to_owned()).unwrap_or_default(),
            status_name: facts.status.map(|status| self.vocabulary("agreement-status", status)).unwrap_or_default(),
            parties: self.parties(&facts.parties),
            reports: self.told_in(record.claims.iter().map(|claim| claim.report), &route::agreement(&record.id)),
            disputed: !record.disputed.is_empty(),
        }
    }

    pub fn agreement_rows<'i>(&self, ids: impl IntoIterator<Item = &'i AgreementId>) -> Vec<AgreementRow> {
        ids.into_iter().map(|id| self.agreement_row(*id)).collect()
    }

    pub fn partnership_row(&self, id: PartnershipId) -> PartnershipRow {
        let partnership = &self.model()[id];
        let report = partnership.report;
        let rests_on = partnership.agreement.map(|agreement| self.agreement_link(agreement));
        PartnershipRow {
            parties: self.parties(&partnership.parties),
            tier: partnership.tier.map(|tier| self.vocabulary("tier", tier)).unwrap_or_default(),
            since: partnership.since.as_ref().map(|date| self.date(date)),
            until: partnership.until.as_ref().map(|date| self.date(date)),
            // The agreement's own page need not name it again.
            agreement: rests_on.filter(|agreement| agreement.url != self.to(self.path)),
            report: self.report_link(report),
            url: self.partnership_url(id),
            anchor: match *self.path == route::report(&self.model()[report].id) {
                true => route::partnership_anchor(&partnership.id),
                false => String::new(),
            },
            passage: partnership.passage.as_ref().map(|passage| self.passage(report, passage)),
        }
    }

    pub fn partnership_rows<'i>(&self, ids: impl IntoIterator<Item = &'i PartnershipId>) -> Vec<PartnershipRow> {
        ids.into_iter().map(|id| self.partnership_row(*id)).collect()
    }

    pub fn plan_row(&self, id: PlanId) -> PlanRow {
        let plan = &self.model()[id];
        let report = &self.model()[plan.report];
        let has_passed = plan
            .due
            .as_ref()
            .and_then(PartialDate::latest)
            .zip(self.site.today)
            .is_some_and(|(due, today)| due < today);
        let awaited = self.awaited(id);
        PlanRow {
            text: plan.text.clone(),
            url: self.plan_url(id),
            anchor: match *self.path == route::report(&report.id) {
                true => route::plan_anchor(&plan.id),
                false => String::new(),
            },
            report: self.report_link(plan.report),
            city: self.city(report.city),
            year: report.year,
            due: plan.due.as_ref().map(|due| self.date(due)),
            about: self.parties(&plan.about),
            event: plan.event.map(|event| self.event_link(event)),
            outcomes: (0..plan.outcomes.len()).map(|index| self.outcome(id, index)).collect(),
            overdue: has_passed && plan.outcomes.is_empty(),
            awaited: awaited.map(|(year, _)| year),
            passed_over: awaited.is_some_and(|(_, is_passed_over)| is_passed_over),
        }
    }

    /// The year in which a promise is due, when its city's report of that year is not here; and whether one of a later
    /// year is.
    fn awaited(&self, id: PlanId) -> Option<(i32, bool)> {
        let plan = &self.model()[id];
        let report = &self.model()[plan.report];
        let due = plan.due.as_ref().and_then(PartialDate::last_year).unwrap_or(report.year + 1);
        let reports = &self.model()[report.city].reports;
        let years = || reports.iter().map(|other| self.model()[*other].year);
        (plan.outcomes.is_empty() && years().all(|year| year != due)).then(|| (due, years().any(|year| year > due)))
    }

    pub fn plan_rows<'i>(&self, ids: impl IntoIterator<Item = &'i PlanId>) -> Vec<PlanRow> {
        ids.into_iter().map(|id| self.plan_row(*id)).collect()
    }

    /// What a report says became of a promise.
    pub fn outcome(&self, id: PlanId, index: usize) -> OutcomeView {
        let plan = &self.model()[id];
        let outcome = &plan.outcomes[index];
        OutcomeView {
            status: outcome.status.word().to_owned(),
            status_name: self.vocabulary("outcome", outcome.status),
            report: self.report_link(outcome.report),
            event: outcome.event.map(|event| self.event_link(event)),
            plan: LinkView {
                title: plan.text.clone(),
                url: self.plan_url(id),
                status: self.unpublished(plan.report),
                lang: String::new(),
            },
        }
    }

    pub fn figure_row(&self, id: FigureId) -> FigureRow {
        let figure = &self.model()[id];
        let report = &self.model()[figure.report];
        let path = route::report(&report.id);
        let anchor = route::figure_anchor(&figure.id);
        let indicator = figure.indicator.map(|indicator| &self.model()[indicator]);
        let indicator_name = indicator.map(|indicator| self.localised(&indicator.name).to_owned());
        FigureRow {
            comparable: figure.label.is_none(),
            label: figure.label.clone().or(indicator_name).unwrap_or_default(),
            value: self.quantity(figure.value, self.unit_of(id), figure.qualifier),
            date: figure.date.as_ref().map(|date| self.date(date)),
            event: figure.event.map(|event| self.event_link(event)),
            with: self.parties(&figure.with),
            report: self.report_link(figure.report),
            year: report.year,
            url: self.to_place(&path, &anchor),
            anchor: if *self.path == path { anchor } else { String::new() },
        }
    }

    /// What a figure counts: its own unit, else its indicator's. `None` for a plain count: the label says what is counted.
    pub fn unit_of(&self, id: FigureId) -> Option<&str> {
        self.model().unit_of(&self.model()[id], self.lang.tag())
    }

    pub fn figure_rows<'i>(&self, ids: impl IntoIterator<Item = &'i FigureId>) -> Vec<FigureRow> {
        ids.into_iter().map(|id| self.figure_row(*id)).collect()
    }

    /// A number as people write it: «более 65 130 человек».
    fn quantity(&self, value: f64, unit: Option<&str>, qualifier: Option<crate::vocabulary::Qualifier>) -> String {
        let mut text = crate::view::number::number(value, self.lang);
        if let Some(unit) = unit {
            text.push('\u{a0}');
            text.push_str(unit);
        }
        match qualifier {
            Some(qualifier) => self.words(&format!("figure-{}", qualifier.word()), &[("value", Argument::Text(text))]),
            None => text,
        }
    }

    /// The size of a file, in the decimal units that people know.
    pub fn size(&self, bytes: u64) -> String {
        let (unit, size) = match bytes {
            0..1_000 => ("size-bytes", bytes as f64),
            1_000..1_000_000 => ("size-kilobytes", (bytes as f64 / 1_000.0).round()),
            _ => ("size-megabytes", (bytes as f64 / 100_000.0).round() / 10.0),
        };
        self.words(unit, &[("n", Argument::Text(crate::view::number::number(size, self.lang)))])
    }

    /// A sentence of a report.
    pub fn passage(&self, report: ReportId, passage: &Passage) -> PassageView {
        PassageView {
            lead: passage.lead.as_deref().map(str::to_owned),
            excerpt: passage.excerpt.to_string(),
            url: self.passage_link(report, passage.block),
        }
    }

    /// The mentions of a page by report; a sentence that names a place twice is shown once.
    pub fn mention_groups(&self, mentions: &[Mention], page: usize) -> Vec<MentionGroup> {
        let mut groups: Vec<(ReportId, MentionGroup)> = Vec::new();
        // The page before may have shown the first sentence already.
        let before = ((page - 1) * LIST_PAGE).checked_sub(1).and_then(|index| mentions.get(index));
        for mention in page_of(mentions, page).iter().skip_while(|mention| Some(*mention) == before) {
            let is_new = groups.last().is_none_or(|(report, _)| *report != mention.report);
            if is_new {
                let report = &self.model()[mention.report];
                let group =
                    MentionGroup { report: self.report_link(mention.report), year: report.year, passages: Vec::new() };
                groups.push((mention.report, group));
            }
            let Some((_, group)) = groups.last_mut() else { continue };
            let passage = self.passage(mention.report, &mention.passage);
            if group.passages.last() != Some(&passage) {
                group.passages.push(passage);
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// The pager of a thing whose longest list has so many entries.
    pub fn parts(&self, number: usize, longest: usize, first: &OutPath) -> PagerView {
        self.pager(number, page_count(longest, LIST_PAGE), |number| route::part(first.clone(), number))
    }

    /// The pager of a list; `address` gives the address of a page by its number.
    pub fn pager(&self, number: usize, count: usize, address: impl Fn(usize) -> OutPath) -> PagerView {
        PagerView {
            number,
            count,
            previous: (number > 1).then(|| self.to(&address(number - 1))),
            next: (number < count).then(|| self.to(&address(number + 1))),
            pages: (1..=count).map(|page| self.link(page.to_string(), &address(page))).collect(),
        }
    }
}
