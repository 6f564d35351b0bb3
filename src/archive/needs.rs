//! The sources of a year: its reports, and what they need so that they can be checked and built alone.
//!
//! Takes an edition that reads up to the year, gives files below `data/source/`. Follows every reference that a report, a
//! registry file or a record file makes. Where something is told of only by earlier reports, the earliest of them is
//! taken along; what readers of that time did not see is named in `[elsewhere]` of site.toml. Refuses drafts.

use std::collections::{BTreeMap, BTreeSet};

use crate::archive::{Content, settings};
use crate::diag::Code;
use crate::edition::Edition;
use crate::model::{
    AgreementFacts, AgreementId, BodyText, CityId, EventFacts, EventId, Model, NameLink, OrganisationId, PageId, Party,
    Record, ReportId, SeriesId, Target,
};

/// The files of `data/source/` by their paths in it.
pub fn sources(edition: &Edition, year: i32) -> BTreeMap<String, Content> {
    let needs = Needs::of(edition, year);
    let mut files: BTreeMap<String, Content> =
        needs.files.iter().map(|path| (path.clone(), Content::Copied(path.clone()))).collect();
    let theme = format!("themes/{}/", edition.model.site.theme.value);
    for path in edition.sources.site_paths().filter(|path| path.starts_with(&theme)) {
        files.insert(path.to_owned(), Content::Copied(path.to_owned()));
    }
    let site = "site.toml".to_owned();
    let named = elsewhere(edition, &needs.files);
    let settings = match named.is_empty() {
        true => Content::Copied(site.clone()),
        false => {
            let own = edition.sources.files().find(|(_, file)| file.path == site).map_or("", |(_, file)| file.text());
            Content::Text(settings::with_elsewhere(own, &named))
        }
    };
    files.insert(site, settings);
    files
}

/// What the sources name and nothing in them tells of, by the lists of site.toml's `[elsewhere]`.
fn elsewhere<'e>(edition: &'e Edition, files: &BTreeSet<String>) -> BTreeMap<&'static str, BTreeSet<&'e str>> {
    let mut named: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for fault in edition.diagnostics.iter().filter(|fault| fault.code == Code::HiddenTarget) {
        let arg = |name: &str| fault.args.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str());
        let is_ours = fault.span.is_some_and(|span| files.contains(&edition.sources.file(span.file).path));
        let list = match arg("kind") {
            Some("unknown-agreement") => "agreements",
            Some("unknown-event") => "events",
            Some("unknown-report") => "reports",
            Some("unknown-partnership") => "partnerships",
            Some("unknown-plan") => "plans",
            Some("unknown-figure") => "figures",
            _ => continue,
        };
        if let Some(id) = arg("id").filter(|_| is_ours) {
            named.entry(list).or_default().insert(id);
        }
    }
    named
}

/// Something with files of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    City(CityId),
    Organisation(OrganisationId),
    Series(SeriesId),
    Page(PageId),
    Agreement(AgreementId),
    Event(EventId),
    Report(ReportId),
}

/// What was found to be needed so far.
struct Needs<'e> {
    edition: &'e Edition,
    files: BTreeSet<String>,
    seen: BTreeSet<Thing>,
    open: Vec<Thing>,
}

impl<'e> Needs<'e> {
    fn of(edition: &'e Edition, year: i32) -> Needs<'e> {
        let model = &edition.model;
        let mut needs = Needs { edition, files: BTreeSet::new(), seen: BTreeSet::new(), open: Vec::new() };
        model.reports_of(year).for_each(|report| needs.need(Thing::Report(report)));
        model.menu.iter().for_each(|page| needs.need(Thing::Page(*page)));
        model.publisher.into_iter().for_each(|publisher| needs.need(Thing::Organisation(publisher)));
        loop {
            while let Some(thing) = needs.open.pop() {
                needs.take(thing);
            }
            let untold = needs.untold();
            if untold.is_empty() {
                return needs;
            }
            untold.into_iter().for_each(|report| needs.need(Thing::Report(report)));
        }
    }

    fn model(&self) -> &'e Model {
        &self.edition.model
    }

    fn need(&mut self, thing: Thing) {
        if self.seen.insert(thing) {
            self.open.push(thing);
        }
    }

    fn take(&mut self, thing: Thing) {
        let model = self.model();
        match thing {
            Thing::City(id) => {
                model[id].within.into_iter().for_each(|whole| self.need(Thing::City(whole)));
                self.body(&model[id].body);
            }
            Thing::Organisation(id) => {
                let organisation = &model[id];
                organisation.parent.into_iter().for_each(|parent| self.need(Thing::Organisation(parent)));
                organisation.city.into_iter().for_each(|city| self.need(Thing::City(city)));
                self.body(&organisation.body);
            }
            Thing::Series(id) => {
                model[id].host.into_iter().for_each(|city| self.need(Thing::City(city)));
                self.body(&model[id].body);
            }
            Thing::Page(id) => {
                self.body(&model[id].body);
                model[id].translations.iter().for_each(|translation| self.body(&translation.body));
            }
            Thing::Agreement(id) => {
                let agreement = &model[id];
                if let Some(body) = &agreement.record.body {
                    self.body(body);
                    agreement.record.settled.iter().for_each(|facts| self.agreement(facts));
                    agreement.supersedes.iter().for_each(|old| self.need(Thing::Agreement(*old)));
                }
            }
            Thing::Event(id) => {
                let event = &model[id];
                if let Some(body) = &event.record.body {
                    self.body(body);
                    event.record.settled.iter().for_each(|facts| self.event(facts));
                    event.supersedes.iter().for_each(|old| self.need(Thing::Event(*old)));
                }
            }
            Thing::Report(id) => self.report(id),
        }
    }

    fn report(&mut self, id: ReportId) {
        let model = self.model();
        let report = &model[id];
        self.need(Thing::City(report.city));
        self.body(&report.body);
        report.translations.iter().for_each(|translation| self.body(&translation.body));
        self.files.extend(report.attachments.iter().map(|attachment| attachment.path.clone()));
        for agreement in &report.agreements {
            self.need(Thing::Agreement(*agreement));
            claims(&model[*agreement].record, id).for_each(|facts| self.agreement(facts));
        }
        for event in &report.events {
            self.need(Thing::Event(*event));
            claims(&model[*event].record, id).for_each(|facts| self.event(facts));
        }
        for partnership in report.partnerships.iter().map(|partnership| &model[*partnership]) {
            self.parties(&partnership.parties);
            partnership.agreement.into_iter().for_each(|agreement| self.need(Thing::Agreement(agreement)));
        }
        for plan in report.plans.iter().map(|plan| &model[*plan]) {
            self.parties(&plan.about);
            plan.event.into_iter().for_each(|event| self.need(Thing::Event(event)));
        }
        for (plan, number) in &report.outcomes {
            self.need(Thing::Report(model[*plan].report));
            let outcome = model[*plan].outcomes.get(*number);
            outcome.and_then(|outcome| outcome.event).into_iter().for_each(|event| self.need(Thing::Event(event)));
        }
        for figure in report.figures.iter().map(|figure| &model[*figure]) {
            self.parties(&figure.with);
            figure.event.into_iter().for_each(|event| self.need(Thing::Event(event)));
        }
    }

    /// A text: its file, and what it links and names.
    fn body(&mut self, body: &BodyText) {
        let model = self.model();
        self.files.insert(self.edition.sources.file(body.span.file).path.clone());
        for (_, _, name) in &body.names {
            self.need(match name {
                NameLink::City(city) => Thing::City(*city),
                NameLink::Organisation(organisation) => Thing::Organisation(*organisation),
            });
        }
        for link in &body.links {
            self.need(match &link.target {
                Target::City(id) => Thing::City(*id),
                Target::Organisation(id) => Thing::Organisation(*id),
                Target::Agreement(id) => Thing::Agreement(*id),
                Target::Event(id) => Thing::Event(*id),
                Target::Series(id) => Thing::Series(*id),
                Target::Page(id) => Thing::Page(*id),
                Target::Report(id, _) => Thing::Report(*id),
                Target::Partnership(id) => Thing::Report(model[*id].report),
                Target::Plan(id) => Thing::Report(model[*id].report),
                Target::Figure(id) => Thing::Report(model[*id].report),
                Target::Attachment(_) | Target::Anchor(_) | Target::External(_) | Target::Hidden => continue,
            });
        }
    }

    fn parties<'p>(&mut self, parties: impl IntoIterator<Item = &'p Party>) {
        for party in parties {
            match party {
                Party::City(city) => self.need(Thing::City(*city)),
                Party::Organisation(organisation) => self.need(Thing::Organisation(*organisation)),
                Party::Named { .. } => {}
            }
        }
    }

    fn agreement(&mut self, facts: &AgreementFacts) {
        self.parties(facts.parties.iter().chain(&facts.witnesses).chain(&facts.approvers));
        facts.place.iter().for_each(|city| self.need(Thing::City(*city)));
    }

    fn event(&mut self, facts: &EventFacts) {
        self.parties(facts.participants.iter().chain(&facts.organiser));
        facts.place.iter().for_each(|city| self.need(Thing::City(*city)));
        facts.series.into_iter().for_each(|series| self.need(Thing::Series(series)));
        facts.under.iter().chain(&facts.signs).for_each(|agreement| self.need(Thing::Agreement(*agreement)));
        facts.part_of.into_iter().for_each(|whole| self.need(Thing::Event(whole)));
    }

    /// The earliest reports that tell of records which otherwise nothing here would tell of.
    fn untold(&self) -> BTreeSet<ReportId> {
        let model = self.model();
        let teller = |thing: &Thing| match thing {
            Thing::Agreement(id) => {
                let record = &model[*id].record;
                let is_titled = record.settled.as_ref().is_some_and(|facts| facts.cited.is_some());
                (!is_titled).then(|| self.teller(record)).flatten()
            }
            Thing::Event(id) => {
                let record = &model[*id].record;
                let is_titled = record.settled.as_ref().is_some_and(|facts| facts.title.is_some());
                (!is_titled).then(|| self.teller(record)).flatten()
            }
            _ => None,
        };
        self.seen.iter().filter_map(teller).collect()
    }

    /// The earliest report that claims a record of which no report here does.
    fn teller<F>(&self, record: &Record<F>) -> Option<ReportId> {
        let is_told = record.claims.iter().any(|claim| self.seen.contains(&Thing::Report(claim.report)));
        record.claims.first().filter(|_| !is_told).map(|claim| claim.report)
    }
}

/// What a report states of a record.
fn claims<F>(record: &Record<F>, report: ReportId) -> impl Iterator<Item = &F> {
    record.claims.iter().filter(move |claim| claim.report == report).map(|claim| &claim.states)
}
