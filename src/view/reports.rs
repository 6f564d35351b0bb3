//! A report and its translations.

use std::collections::{BTreeMap, BTreeSet};

use crate::lang::Lang;
use crate::model::{AgreementId, BodyText, EventId, Model, PageId, Record, ReportId, TopicId};
use crate::route::{self, OutPath};
use crate::view::cite;
use crate::view::compare;
use crate::view::scope::Scope;
use crate::view::telling::Piece;
use crate::view::types::pages::{CorrectionView, ReportView, TextView};
use crate::view::types::parts::{AttachmentView, HeadingView, LanguageView, TextPart};
use crate::vocabulary::Word;

/// More reports than these on the same topic and year are left to the pages of the topic and the year.
const NEIGHBOURS: usize = 24;

/// `report` in report.html; with a number, its translation.
pub fn report(scope: &Scope<'_>, id: ReportId, translation: Option<usize>) -> ReportView {
    let model = scope.model();
    let report = &model[id];
    let translation = translation.and_then(|index| report.translations.get(index));
    let body = translation.map_or(&report.body, |translation| &translation.body);
    let topic = |topic: &TopicId| {
        let (id, name) = &model[*topic];
        scope.link(scope.localised(name), &route::topic(id, 1))
    };
    let shares_topic = |other: &ReportId| model[*other].topics.iter().any(|topic| report.topics.contains(topic));
    let own: Vec<ReportId> = model[report.city].reports.iter().copied().filter(shares_topic).collect();
    let earlier = own.iter().rev().find(|other| model[**other].year < report.year);
    let later = own.iter().find(|other| model[**other].year > report.year);
    let beside = translation.map_or_else(|| Beside::of(model, id), |_| Beside::default());
    let date = |date: &Option<crate::date::PartialDate>| date.as_ref().map(|date| scope.date(date));
    ReportView {
        city: scope.city(report.city),
        year: scope.year_link(report.year),
        topics: report.topics.iter().map(topic).collect(),
        status: report.status.word().to_owned(),
        received: date(&report.received),
        published: date(&report.published),
        changed: date(&report.changed),
        previous: earlier.map(|other| scope.report_link(*other)),
        next: later.map(|other| scope.report_link(*other)),
        compare: compare::of_report(scope, model, report.city, report.year),
        neighbours: neighbours(scope, id).into_iter().map(|other| scope.report_link(other)).collect(),
        headings: headings(body),
        parts: beside.parts(scope, body, id),
        lang: translation
            .map_or_else(|| model.site.language.tag().to_owned(), |translation| translation.language.clone()),
        original: translation.map(|_| original(scope, id)),
        events: scope.event_rows(report.events.iter().filter(|event| !beside.events.contains(event))),
        agreements: scope.agreement_rows(report.agreements.iter().filter(|it| !beside.agreements.contains(it))),
        partnerships: scope.partnership_rows(&report.partnerships),
        plans: scope.plan_rows(&report.plans),
        outcomes: report.outcomes.iter().map(|(plan, index)| scope.outcome(*plan, *index)).collect(),
        figures: scope.figure_rows(&report.figures),
        corrections: report
            .corrections
            .iter()
            .map(|(date, text)| CorrectionView { date: scope.date(date), text: text.clone() })
            .collect(),
        attachments: attachments(scope, id),
        id: report.id.clone(),
        citation: cite::report(scope, id, translation),
    }
}

/// What other cities report on the same topics in the same year; nothing where that is too much to be listed.
fn neighbours(scope: &Scope<'_>, id: ReportId) -> BTreeSet<ReportId> {
    let model = scope.model();
    let report = &model[id];
    let on = |topic: &TopicId| scope.site.orders.reports_on.get(&(*topic, report.year));
    let others = report.topics.iter().filter_map(on).flat_map(|reports| {
        let others = reports.iter().copied().filter(|other| model[*other].city != report.city);
        others.take(NEIGHBOURS + 1)
    });
    let neighbours: BTreeSet<ReportId> = others.collect();
    if neighbours.len() > NEIGHBOURS { BTreeSet::new() } else { neighbours }
}

/// What a report tells of, by the block of its text that tells of it first.
#[derive(Default)]
struct Beside {
    blocks: BTreeMap<u32, (Vec<EventId>, Vec<AgreementId>)>,
    events: BTreeSet<EventId>,
    agreements: BTreeSet<AgreementId>,
}

impl Beside {
    fn of(model: &Model, id: ReportId) -> Beside {
        let report = &model[id];
        let mut beside = Beside::default();
        for event in &report.events {
            if let Some(block) = block_of(&model[*event].record, id) {
                beside.blocks.entry(block).or_default().0.push(*event);
                beside.events.insert(*event);
            }
        }
        for agreement in &report.agreements {
            if let Some(block) = block_of(&model[*agreement].record, id) {
                beside.blocks.entry(block).or_default().1.push(*agreement);
                beside.agreements.insert(*agreement);
            }
        }
        beside
    }

    fn parts(&self, scope: &Scope<'_>, body: &BodyText, owner: ReportId) -> Vec<TextPart> {
        let told: BTreeSet<u32> = self.blocks.keys().copied().collect();
        let part = |piece: Piece| {
            let (events, agreements) =
                piece.block.and_then(|block| self.blocks.get(&block)).cloned().unwrap_or_default();
            TextPart {
                html: piece.html,
                events: scope.event_rows(&events),
                agreements: scope.agreement_rows(&agreements),
            }
        };
        scope.body_pieces(body, owner, &told).into_iter().map(part).collect()
    }
}

/// Where a report's text tells of a record first.
fn block_of<F>(record: &Record<F>, report: ReportId) -> Option<u32> {
    let claim = record.claims.iter().find(|claim| claim.report == report)?;
    claim.passage.as_ref().map(|passage| passage.block)
}

fn headings(body: &BodyText) -> Vec<HeadingView> {
    let heading = |heading: &crate::model::HeadingAnchor| HeadingView {
        level: heading.level.max(2),
        id: heading.id.clone(),
        title: heading.text.clone(),
    };
    body.headings.iter().map(heading).collect()
}

fn attachments(scope: &Scope<'_>, id: ReportId) -> Vec<AttachmentView> {
    let model = scope.model();
    let report = &model[id];
    let view = |index: usize| {
        let name = model.attachment_name(id, index);
        AttachmentView {
            title: name.to_owned(),
            url: scope.to(&route::attachment(&report.id, name)),
            size: scope.size(report.attachments[index].size),
            sha256: report.attachments[index].sha256.clone(),
            source: report.sources.iter().any(|source| source == name),
        }
    };
    (0..report.attachments.len()).map(view).collect()
}

fn original(scope: &Scope<'_>, id: ReportId) -> LanguageView {
    let model = scope.model();
    language(scope, model.site.language.tag(), &route::report(&model[id].id))
}

/// A page in one of its languages.
fn language(scope: &Scope<'_>, tag: &str, path: &OutPath) -> LanguageView {
    LanguageView {
        lang: tag.to_owned(),
        title: own_name(scope, tag),
        url: scope.to(path),
        address: scope.address(path),
        current: path == scope.path,
    }
}

/// A language in its own words; one that the interface does not speak is named in the interface's.
fn own_name(scope: &Scope<'_>, tag: &str) -> String {
    match Lang::from_tag(tag) {
        Some(lang) => scope.site.strings.text(lang, "own-language-name", &[]),
        None => scope.word(&format!("language-name-{tag}")),
    }
}

/// The languages of a report, the original first; none where there is only one.
pub fn report_languages(scope: &Scope<'_>, id: ReportId) -> Vec<LanguageView> {
    let report = &scope.model()[id];
    let paths = report
        .translations
        .iter()
        .map(|translation| (translation.language.as_str(), route::translation(&report.id, &translation.language)));
    languages(scope, &route::report(&report.id), paths)
}

/// The languages that other reports are translated into and this one is not.
pub fn untranslated(scope: &Scope<'_>, id: ReportId) -> Vec<LanguageView> {
    let has = |tag: &str| scope.model()[id].translations.iter().any(|translation| translation.language == tag);
    let missing = scope.site.orders.languages.iter().filter(|tag| !has(tag));
    let name =
        |tag: &String| LanguageView { lang: tag.clone(), title: own_name(scope, tag), ..LanguageView::default() };
    missing.map(name).collect()
}

/// The languages of a page, the original first; none where there is only one.
pub fn page_languages(scope: &Scope<'_>, id: PageId) -> Vec<LanguageView> {
    let page = &scope.model()[id];
    let paths = page.translations.iter().map(|translation| {
        (translation.language.as_str(), route::text_page_translation(&page.id, &translation.language))
    });
    languages(scope, &route::text_page(&page.id), paths)
}

fn languages<'t>(
    scope: &Scope<'_>,
    original: &OutPath,
    translations: impl Iterator<Item = (&'t str, OutPath)>,
) -> Vec<LanguageView> {
    let mut languages = vec![language(scope, scope.model().site.language.tag(), original)];
    languages.extend(translations.map(|(tag, path)| language(scope, tag, &path)));
    if languages.len() == 1 { Vec::new() } else { languages }
}

/// `text` in page.html; with a number, its translation.
pub fn text(scope: &Scope<'_>, id: PageId, translation: Option<usize>) -> TextView {
    let page = &scope.model()[id];
    let translation = translation.and_then(|index| page.translations.get(index));
    let body = translation.map_or(&page.body, |translation| &translation.body);
    TextView { html: scope.body_html(body, None), headings: headings(body) }
}
