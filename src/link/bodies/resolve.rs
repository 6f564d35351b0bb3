//! Written addresses become targets, or faults at their place.

use crate::diag::{Code, Diagnostic};
use crate::link::bodies::body::BodyLinker;
use crate::link::ids::Found;
use crate::link::target::{Address, Kind, parse, source_kind};
use crate::model::Target;
use crate::source::{Span, Spanned};

impl BodyLinker<'_> {
    /// The target of an address; `None` when it was reported.
    pub(super) fn resolve(&mut self, dest: &str, place: Span) -> Option<Target> {
        let path = &self.sources.file(place.file).path;
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        match parse(dest, folder) {
            Address::Named(kind, name) => self.named(kind, name, place),
            Address::Source { path, fragment } => match source_kind(&path) {
                Some((Kind::Report, id)) => {
                    let name = fragment.map_or_else(|| id.clone(), |fragment| format!("{id}#{fragment}"));
                    self.named(Kind::Report, &name, place)
                }
                Some((kind, id)) => self.named(kind, &id, place),
                None => self.unknown_file(dest, place),
            },
            Address::File(name) => {
                let is_there = self.owner.attachments.iter().any(|file| {
                    attachment_name(&file.path, self.owner.report.map(|report| report.id.value.as_str()))
                        == Some(name.as_str())
                });
                match is_there {
                    true => Some(Target::Attachment(name)),
                    false => self.unknown_file(&name, place),
                }
            }
            Address::Anchor(anchor) => self.anchor(anchor, place),
            // An address without its scheme is dead on a page that is opened from a folder.
            Address::External if dest.starts_with("//") => Some(Target::External(format!("https:{dest}"))),
            Address::External => Some(Target::External(dest.to_owned())),
            Address::Unknown(scheme) => {
                let fault = Diagnostic::at(Code::UnknownLinkKind, place).arg("kind", scheme);
                let fault = fault.suggest(scheme, Kind::PREFIXES.iter().map(|(prefix, _)| *prefix));
                self.out.diagnostics.push(fault);
                None
            }
        }
    }

    fn named(&mut self, kind: Kind, name: &str, place: Span) -> Option<Target> {
        let written = Spanned::new(name.to_owned(), place);
        let ids = self.ids;
        let faults = &mut self.out.diagnostics;
        fn lead<I>(found: Found<I>, target: impl Fn(I) -> Target) -> Option<Target> {
            match found {
                Found::Id(id) => Some(target(id)),
                Found::Hidden => Some(Target::Hidden),
                Found::Nothing => None,
            }
        }
        match kind {
            Kind::City => ids.city(&written, faults).map(Target::City),
            Kind::Organisation => lead(ids.organisations.find(&written, faults), Target::Organisation),
            Kind::Agreement => lead(ids.agreements.find(&written, faults), Target::Agreement),
            Kind::Event => lead(ids.events.find(&written, faults), Target::Event),
            Kind::Series => lead(ids.series.find(&written, faults), Target::Series),
            Kind::Page => lead(ids.pages.find(&written, faults), Target::Page),
            Kind::Partnership => {
                let name = self.own(name);
                lead(ids.partnerships.find_named(&name, &written, &mut self.out.diagnostics), Target::Partnership)
            }
            Kind::Plan => {
                let name = self.own(name);
                lead(ids.plans.find_named(&name, &written, &mut self.out.diagnostics), Target::Plan)
            }
            Kind::Figure => {
                let name = self.own(name);
                lead(ids.figures.find_named(&name, &written, &mut self.out.diagnostics), Target::Figure)
            }
            Kind::Report => {
                let (id, fragment) = match name.split_once('#') {
                    Some((id, fragment)) => (id, Some(fragment.to_owned())),
                    None => (name, None),
                };
                let found = ids.reports.find_named(id, &written, faults);
                if let (Found::Id(report), Some(fragment)) = (found, &fragment) {
                    self.out.fragments.push((place, report, fragment.clone()));
                }
                lead(found, |report| Target::Report(report, fragment.clone()))
            }
        }
    }

    /// The full id of a partnership, plan or figure: one without a report is the report's own.
    fn own(&self, name: &str) -> String {
        match self.owner.report {
            Some(report) if !name.contains('#') => format!("{}#{name}", report.id.value),
            _ => name.to_owned(),
        }
    }

    fn anchor(&mut self, anchor: &str, place: Span) -> Option<Target> {
        let headings = &self.out.text.headings;
        if headings.iter().any(|heading| heading.id == anchor) {
            return Some(Target::Anchor(anchor.to_owned()));
        }
        let fault = Diagnostic::at(Code::UnknownAnchor, place).arg("id", anchor);
        let fault = fault.suggest(anchor, headings.iter().map(|heading| heading.id.as_str()));
        self.out.diagnostics.push(fault);
        None
    }

    fn unknown_file(&mut self, name: &str, place: Span) -> Option<Target> {
        let report = self.owner.report.map(|report| report.id.value.as_str());
        let files = self.owner.attachments.iter().filter_map(|file| attachment_name(&file.path, report));
        let fault = Diagnostic::at(Code::UnknownAttachment, place).arg("path", name).suggest(name, files);
        self.out.diagnostics.push(fault);
        None
    }
}

/// An attachment's path below its report's folder.
fn attachment_name<'p>(path: &'p str, report: Option<&str>) -> Option<&'p str> {
    path.strip_prefix("content/reports/")?.strip_prefix(report?)?.strip_prefix('/')
}
