//! `data/model.json`: the whole model.
//!
//! Keys are those of the content format, references are ids as authors write them, dates are EDTF strings.
//! A field that nobody states is `null` or an empty list, so that every entry of a kind has the same keys.

use std::io::{self, Write};

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::date::PartialDate;
use crate::entry::Localised;
use crate::entry::registry::IndicatorEntry;
use crate::model::{
    AgreementFacts, AgreementId, City, CityId, Claim, EventFacts, EventId, FigureId, Mention, Model, OrganisationId,
    PartnershipId, Party, Passage, PlanId, Record, ReportId, Seen, SeriesId,
};
use crate::route::{self, OutPath};
use crate::vocabulary::Word;

/// Writes the model, one entry after another, so that it never stands in memory as a whole.
///
/// # Errors
/// What the writer reports.
pub fn model_json(model: &Model, out: impl Write) -> io::Result<()> {
    let entries = Entries { model };
    serde_json::to_writer(out, &entries).map_err(io::Error::from)
}

struct Entries<'m> {
    model: &'m Model,
}

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let model = self.model;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("reports", &list(model.reports.len(), |index| report(model, ReportId::from_index(index))))?;
        map.serialize_entry("cities", &list(model.cities.len(), |index| city(model, CityId::from_index(index))))?;
        let agreements = list(model.agreements.len(), |index| agreement(model, AgreementId::from_index(index)));
        map.serialize_entry("agreements", &agreements)?;
        map.serialize_entry("events", &list(model.events.len(), |index| event(model, EventId::from_index(index))))?;
        map.serialize_entry("series", &list(model.series.len(), |index| series(model, SeriesId::from_index(index))))?;
        let partnerships = list(model.partnerships.len(), |index| partnership(model, PartnershipId::from_index(index)));
        map.serialize_entry("partnerships", &partnerships)?;
        map.serialize_entry("plans", &list(model.plans.len(), |index| plan(model, PlanId::from_index(index))))?;
        map.serialize_entry("figures", &list(model.figures.len(), |index| figure(model, FigureId::from_index(index))))?;
        let organisations =
            list(model.organisations.len(), |index| organisation(model, OrganisationId::from_index(index)));
        map.serialize_entry("organisations", &organisations)?;
        let site = &model.site;
        map.serialize_entry("topics", &list(site.topics.len(), |index| topic(&site.topics[index])))?;
        map.serialize_entry("questions", &list(site.questions.len(), |index| question(&site.questions[index])))?;
        map.serialize_entry("indicators", &list(site.indicators.len(), |index| indicator(&site.indicators[index])))?;
        map.end()
    }
}

/// A list whose entries are made one by one while it is written.
struct List<F> {
    length: usize,
    entry: F,
}

fn list<F: Fn(usize) -> Value>(length: usize, entry: F) -> List<F> {
    List { length, entry }
}

impl<F: Fn(usize) -> Value> Serialize for List<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.length))?;
        for index in 0..self.length {
            list.serialize_element(&(self.entry)(index))?;
        }
        list.end()
    }
}

fn report(model: &Model, id: ReportId) -> Value {
    let report = &model[id];
    let corrections: Vec<Value> =
        report.corrections.iter().map(|(date, text)| json!({ "date": date.to_string(), "text": text })).collect();
    let topics: Vec<&str> = report.topics.iter().map(|topic| model[*topic].0.as_str()).collect();
    let attachments: Vec<&str> = (0..report.attachments.len()).map(|index| model.attachment_name(id, index)).collect();
    let translations: Vec<Value> = report
        .translations
        .iter()
        .map(|translation| {
            let path = route::translation(&report.id, &translation.language);
            json!({ "language": translation.language, "title": translation.title, "url": url(&path) })
        })
        .collect();
    json!({
        "id": report.id,
        "url": url(&route::report(&report.id)),
        "title": report.title,
        "city": model[report.city].id,
        "year": report.year,
        "topic": topics,
        "status": report.status.word(),
        "received": date(&report.received),
        "published": date(&report.published),
        "changed": date(&report.changed),
        "sources": report.sources,
        "corrections": corrections,
        "agreements": agreements(model, &report.agreements),
        "events": events(model, &report.events),
        "partnerships": partnerships(model, &report.partnerships),
        "plans": plans(model, &report.plans),
        "outcomes": report.outcomes.iter().map(|(plan, index)| {
            let outcome = &model[*plan].outcomes[*index];
            json!({
                "plan": model.plan_id(&model[*plan]),
                "status": outcome.status.word(),
                "event": outcome.event.map(|event| &model[event].record.id),
            })
        }).collect::<Vec<_>>(),
        "figures": figures(model, &report.figures),
        "attachments": attachments,
        "translations": translations,
        "former_ids": report.former_ids,
    })
}

fn city(model: &Model, id: CityId) -> Value {
    let city = &model[id];
    let mut value = json!({
        "id": city.id,
        "url": url(&route::city(&city.id)),
        "name": city.name.0,
        "country": city.country,
        "region": city.region,
        "kind": city.kind.word(),
        "within": city.within.map(|whole| &model[whole].id),
        "member": city.member,
        "forms": city.forms,
        "common_word": city.common_word,
        "coordinates": city.coordinates,
        "wikidata": city.wikidata,
        "founded": city.founded,
        "former_ids": city.former_ids,
        "districts": city.districts.iter().map(|id| &model[*id].id).collect::<Vec<_>>(),
        "organisations": city.organisations.iter().map(|id| &model[*id].id).collect::<Vec<_>>(),
        "series": city.series.iter().map(|id| &model[*id].id).collect::<Vec<_>>(),
        "reports": city.reports.iter().map(|id| &model[*id].id).collect::<Vec<_>>(),
        "partners": city.partners.iter().map(|partner| self::partner(model, id, city, *partner)).collect::<Vec<_>>(),
    });
    add_seen(model, &mut value, &city.seen);
    value
}

fn partner(model: &Model, id: CityId, city: &City, partner: CityId) -> Value {
    let pair = model.pairs.get(&(id.min(partner), id.max(partner)));
    let path = route::pair(&city.id, &model[partner].id);
    json!({
        "city": model[partner].id,
        "url": model.site.outputs.pairs.then(|| url(&path)),
        "agreements": pair.map(|pair| agreements(model, &pair.agreements)).unwrap_or_default(),
        "events": pair.map(|pair| events(model, &pair.events)).unwrap_or_default(),
        "partnerships": pair.map(|pair| partnerships(model, &pair.partnerships)).unwrap_or_default(),
    })
}

fn organisation(model: &Model, id: OrganisationId) -> Value {
    let organisation = &model[id];
    let mut value = json!({
        "id": organisation.id,
        "url": url(&route::organisation(&organisation.id)),
        "name": text(&organisation.name),
        "short": organisation.short.as_ref().map(text),
        "forms": organisation.forms,
        "parent": organisation.parent.map(|whole| &model[whole].id),
        "city": organisation.city.map(|city| &model[city].id),
        "website": organisation.website,
        "former_ids": organisation.former_ids,
        "parts": organisation.parts.iter().map(|id| &model[*id].id).collect::<Vec<_>>(),
    });
    add_seen(model, &mut value, &organisation.seen);
    value
}

fn add_seen(model: &Model, value: &mut Value, seen: &Seen) {
    value["agreements"] = json!(agreements(model, &seen.agreements));
    value["events"] = json!(events(model, &seen.events));
    value["partnerships"] = json!(partnerships(model, &seen.partnerships));
    value["plans"] = json!(plans(model, &seen.plans));
    value["figures"] = json!(figures(model, &seen.figures));
    value["mentions"] = seen.mentions.iter().map(|mention| self::mention(model, mention)).collect();
}

fn mention(model: &Model, mention: &Mention) -> Value {
    json!({
        "report": model[mention.report].id,
        "url": passage_url(model, mention.report, &mention.passage),
        "lead": mention.passage.lead.as_deref(),
        "excerpt": &*mention.passage.excerpt,
    })
}

fn agreement(model: &Model, id: AgreementId) -> Value {
    let agreement = &model[id];
    let record = &agreement.record;
    let mut value = agreement_facts(model, &record.merged);
    value["id"] = json!(record.id);
    value["url"] = json!(url(&route::agreement(&record.id)));
    value["claims"] = record.claims.iter().map(|claim| self::claim(model, claim, agreement_facts)).collect();
    add_record(&mut value, record);
    value["supersedes"] = json!(agreements(model, &agreement.supersedes));
    value["superseded_by"] = json!(agreements(model, &agreement.superseded_by));
    value["events"] = json!(events(model, &agreement.events));
    value["signed_at"] = json!(events(model, &agreement.signed_at));
    value["partnerships"] = json!(partnerships(model, &agreement.partnerships));
    value
}

fn agreement_facts(model: &Model, facts: &AgreementFacts) -> Value {
    json!({
        "cited": facts.cited,
        "kind": facts.kind.map(Word::word),
        "tier": facts.tier.map(Word::word),
        "signed": date(&facts.signed),
        "in_force": date(&facts.in_force),
        "valid_until": date(&facts.valid_until),
        "ended": date(&facts.ended),
        "place": facts.place.iter().map(|city| &model[*city].id).collect::<Vec<_>>(),
        "parties": parties(model, &facts.parties),
        "witnesses": parties(model, &facts.witnesses),
        "approvers": parties(model, &facts.approvers),
        "status": facts.status.map(Word::word),
        "languages": facts.languages,
    })
}

fn event(model: &Model, id: EventId) -> Value {
    let event = &model[id];
    let record = &event.record;
    let mut value = event_facts(model, &record.merged);
    value["id"] = json!(record.id);
    value["url"] = json!(url(&route::event(&record.id)));
    value["year"] = json!(event.listed_year);
    value["claims"] = record.claims.iter().map(|claim| self::claim(model, claim, event_facts)).collect();
    add_record(&mut value, record);
    value["supersedes"] = json!(events(model, &event.supersedes));
    value["superseded_by"] = json!(events(model, &event.superseded_by));
    value["parts"] = json!(events(model, &event.parts));
    value["plans"] = json!(plans(model, &event.plans));
    value["figures"] = json!(figures(model, &event.figures));
    value
}

fn event_facts(model: &Model, facts: &EventFacts) -> Value {
    json!({
        "title": facts.title,
        "kind": facts.kind.map(Word::word),
        "date": date(&facts.date),
        "status": facts.status.map(Word::word),
        "format": facts.format.map(Word::word),
        "place": facts.place.iter().map(|city| &model[*city].id).collect::<Vec<_>>(),
        "venue": facts.venue,
        "participants": parties(model, &facts.participants),
        "organiser": parties(model, &facts.organiser),
        "series": facts.series.map(|series| &model[series].id),
        "edition": facts.edition,
        "under": facts.under.map(|agreement| &model[agreement].record.id),
        "signs": facts.signs.map(|agreement| &model[agreement].record.id),
        "part_of": facts.part_of.map(|event| &model[event].record.id),
    })
}

fn add_record<F>(value: &mut Value, record: &Record<F>) {
    value["disputed"] = record.disputed.iter().map(|dispute| dispute.field).collect();
    value["settled"] = json!(record.settled.is_some());
    value["former_ids"] = json!(record.former_ids);
}

fn claim<F>(model: &Model, claim: &Claim<F>, facts: fn(&Model, &F) -> Value) -> Value {
    let mut value = facts(model, &claim.states);
    value["report"] = json!(model[claim.report].id);
    value["url"] = json!(claim.passage.as_ref().map(|passage| passage_url(model, claim.report, passage)));
    value["lead"] = json!(claim.passage.as_ref().and_then(|passage| passage.lead.as_deref()));
    value["excerpt"] = json!(claim.passage.as_ref().map(|passage| &*passage.excerpt));
    value
}

fn series(model: &Model, id: SeriesId) -> Value {
    let series = &model[id];
    json!({
        "id": series.id,
        "url": url(&route::series(&series.id)),
        "title": text(&series.title),
        "forms": series.forms,
        "cadence": series.cadence.map(|years| format!("P{years}Y")),
        "host": series.host.map(|city| &model[city].id),
        "date": date(&series.date),
        "events": events(model, &series.events),
        "former_ids": series.former_ids,
    })
}

fn partnership(model: &Model, id: PartnershipId) -> Value {
    let partnership = &model[id];
    let report = &model[partnership.report];
    json!({
        "id": model.partnership_id(partnership),
        "url": format!("{}#{}", url(&route::report(&report.id)), route::partnership_anchor(&partnership.id)),
        "report": report.id,
        "parties": parties(model, &partnership.parties),
        "tier": partnership.tier.map(Word::word),
        "since": date(&partnership.since),
        "until": date(&partnership.until),
        "agreement": partnership.agreement.map(|agreement| &model[agreement].record.id),
        "lead": partnership.passage.as_ref().and_then(|passage| passage.lead.as_deref()),
        "excerpt": partnership.passage.as_ref().map(|passage| &*passage.excerpt),
    })
}

fn plan(model: &Model, id: PlanId) -> Value {
    let plan = &model[id];
    let report = &model[plan.report];
    let outcomes: Vec<Value> = plan
        .outcomes
        .iter()
        .map(|outcome| {
            json!({
                "report": model[outcome.report].id,
                "status": outcome.status.word(),
                "event": outcome.event.map(|event| &model[event].record.id),
            })
        })
        .collect();
    json!({
        "id": model.plan_id(plan),
        "url": format!("{}#{}", url(&route::report(&report.id)), route::plan_anchor(&plan.id)),
        "report": report.id,
        "text": plan.text,
        "due": date(&plan.due),
        "about": parties(model, &plan.about),
        "event": plan.event.map(|event| &model[event].record.id),
        "outcomes": outcomes,
    })
}

fn figure(model: &Model, id: FigureId) -> Value {
    let figure = &model[id];
    let report = &model[figure.report];
    json!({
        "id": model.figure_id(figure),
        "url": format!("{}#{}", url(&route::report(&report.id)), route::figure_anchor(&figure.id)),
        "report": report.id,
        "indicator": figure.indicator.map(|indicator| &model[indicator].id),
        "label": figure.label,
        "value": number(figure.value),
        "unit": figure.unit,
        "qualifier": figure.qualifier.map(Word::word),
        "date": date(&figure.date),
        "event": figure.event.map(|event| &model[event].record.id),
        "with": parties(model, &figure.with),
    })
}

fn topic((id, name): &(String, Localised)) -> Value {
    json!({ "id": id, "url": url(&route::topic(id, 1)), "name": text(name) })
}

fn question((id, name): &(String, Localised)) -> Value {
    json!({ "id": id, "name": text(name) })
}

fn indicator(indicator: &IndicatorEntry) -> Value {
    json!({
        "id": indicator.id,
        "name": text(&indicator.name),
        "unit": indicator.unit.as_ref().map(text),
    })
}

/// A whole number is written without a point; beyond 2⁵³ a double has no whole numbers of its own.
fn number(value: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match value.fract() == 0.0 && value.abs() < EXACT {
        true => json!(value as i64),
        false => json!(value),
    }
}

/// A name that is only given in Russian is a text, else a table of languages, as in the content format.
fn text(text: &Localised) -> Value {
    match (text.0.len(), text.exact("ru")) {
        (1, Some(text)) => json!(text),
        _ => json!(text.0),
    }
}

fn parties(model: &Model, parties: &[Party]) -> Vec<Value> {
    let party = |party: &Party| match party {
        Party::City(id) => json!(model[*id].id),
        Party::Organisation(id) => json!(format!("org:{}", model[*id].id)),
        Party::Named { text, country } => json!({ "text": text, "country": country }),
    };
    parties.iter().map(party).collect()
}

fn date(date: &Option<PartialDate>) -> Option<String> {
    date.as_ref().map(PartialDate::to_string)
}

fn url(path: &OutPath) -> &str {
    path.as_str()
}

fn passage_url(model: &Model, report: ReportId, passage: &Passage) -> String {
    let report = &model[report];
    format!("{}#{}", route::report(&report.id), report.body.anchor(passage.block))
}

fn agreements<'m>(model: &'m Model, ids: &[AgreementId]) -> Vec<&'m str> {
    ids.iter().map(|id| model[*id].record.id.as_str()).collect()
}

fn events<'m>(model: &'m Model, ids: &[EventId]) -> Vec<&'m str> {
    ids.iter().map(|id| model[*id].record.id.as_str()).collect()
}

fn partnerships(model: &Model, ids: &[PartnershipId]) -> Vec<String> {
    ids.iter().map(|id| model.partnership_id(&model[*id])).collect()
}

fn plans(model: &Model, ids: &[PlanId]) -> Vec<String> {
    ids.iter().map(|id| model.plan_id(&model[*id])).collect()
}

fn figures(model: &Model, ids: &[FigureId]) -> Vec<String> {
    ids.iter().map(|id| model.figure_id(&model[*id])).collect()
}
