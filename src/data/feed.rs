//! Feeds of what is new: Atom (RFC 4287), for sites that know their address.
//!
//! Takes what a feed is of, gives its newest entries, each with the day on which it last changed for its readers. Refuses
//! drafts, and ids that an address or a renaming could change.

mod content;
mod entry;

use std::borrow::Cow;
use std::io::{self, Write};

use chrono::NaiveDate;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use uuid::Uuid;

use crate::model::first_id;
use crate::plan::Feed;
use crate::route::{self, OutPath};
use crate::view::{Scope, Site};
use entry::Entry;

/// How many entries a feed holds at most.
const NEWEST: usize = 100;

/// What the ids of this program are made in (RFC 9562, 5.5).
const NAMESPACE: Uuid = Uuid::from_u128(0x8b1d_64ce_9c2a_4f57_a1de_3f0c_72b9_5e46);

/// A feed as a file. `base_url` is the site's address and ends in `/`.
pub fn feed(site: &Site<'_>, base_url: &str, feed: Feed) -> Vec<u8> {
    let root = route::home(1);
    let source = Source { scope: Scope::of_file(site, &root), site_id: site.model.site_id(), base_url };
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 0);
    // Writing into memory does not fail.
    let _ = source.write(&mut xml, feed);
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

/// What the entries of all feeds are made with.
struct Source<'s> {
    scope: Scope<'s>,
    site_id: String,
    base_url: &'s str,
}

type Xml = Writer<Vec<u8>>;

impl Source<'_> {
    fn write(&self, xml: &mut Xml, feed: Feed) -> io::Result<()> {
        let model = self.scope.model();
        let entries = self.entries(feed);
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let element = xml.create_element("feed").with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
        element.with_attribute(("xml:lang", self.scope.lang.tag())).write_inner_content(|xml| {
            text(xml, "id", &self.id_of(feed))?;
            text(xml, "title", &self.title(feed))?;
            time(xml, "updated", entries.iter().map(|entry| entry.updated).max().unwrap_or_default())?;
            link(xml, "self", "application/atom+xml", &feed.path(model).under(self.base_url), None)?;
            link(xml, "alternate", "text/html", &self.page(feed).under(self.base_url), Some(self.scope.lang.tag()))?;
            person(xml, &self.publisher(), self.base_url)?;
            if let Some(licence) = &model.site.licence {
                text(xml, "rights", licence)?;
            }
            let generator = xml.create_element("generator").with_attribute(("version", env!("CARGO_PKG_VERSION")));
            generator.write_text_content(BytesText::new("Letopis"))?;
            entries.iter().try_for_each(|entry| write_entry(xml, entry))
        })?;
        xml.get_mut().flush()
    }

    /// The site's title, and what the feed is of.
    fn title(&self, feed: Feed) -> String {
        let model = self.scope.model();
        let part = match feed {
            Feed::All => return model.site.title.clone(),
            Feed::City(id) => &model[id].name,
            Feed::Organisation(id) => &model[id].name,
            Feed::Series(id) => &model[id].title,
            Feed::Topic(id) => &model[id].1,
        };
        format!("{}: {}", model.site.title, self.scope.localised(part))
    }

    /// The page that shows the same.
    fn page(&self, feed: Feed) -> OutPath {
        let model = self.scope.model();
        match feed {
            Feed::All => route::home(1),
            Feed::City(id) => route::city(&model[id].id),
            Feed::Organisation(id) => route::organisation(&model[id].id),
            Feed::Series(id) => route::series(&model[id].id),
            Feed::Topic(id) => route::topic(&model[id].0, 1),
        }
    }

    /// Who answers for the whole feed.
    fn publisher(&self) -> String {
        let model = self.scope.model();
        let publisher = model.publisher.map(|id| self.scope.localised(&model[id].name).to_owned());
        publisher.unwrap_or_else(|| model.site.title.clone())
    }

    fn id_of(&self, feed: Feed) -> String {
        let model = self.scope.model();
        match feed {
            Feed::All => self.id("feed", "all"),
            Feed::City(id) => self.id("feed/city", first_id(&model[id].id, &model[id].former_ids)),
            Feed::Organisation(id) => self.id("feed/organisation", first_id(&model[id].id, &model[id].former_ids)),
            Feed::Series(id) => self.id("feed/series", first_id(&model[id].id, &model[id].former_ids)),
            Feed::Topic(id) => self.id("feed/topic", &model[id].0),
        }
    }

    /// An id that stays the same under every address (RFC 4287, 4.2.6): a UUID of version 5.
    fn id(&self, kind: &str, first_id: &str) -> String {
        Uuid::new_v5(&NAMESPACE, format!("{}/{kind}/{first_id}", self.site_id).as_bytes()).urn().to_string()
    }
}

fn write_entry(xml: &mut Xml, entry: &Entry) -> io::Result<()> {
    xml.create_element("entry").write_inner_content(|xml| {
        text(xml, "id", &entry.id)?;
        text(xml, "title", &entry.title)?;
        time(xml, "updated", entry.updated)?;
        entry.published.map_or(Ok(()), |day| time(xml, "published", day))?;
        for (name, address) in &entry.authors {
            person(xml, name, address)?;
        }
        for (address, lang) in &entry.pages {
            link(xml, "alternate", "text/html", address, Some(lang))?;
        }
        for (term, label) in &entry.categories {
            let category = xml.create_element("category").with_attribute(("term", term.as_str()));
            category.with_attribute(("label", &*clean(label))).write_empty()?;
        }
        if !entry.summary.is_empty() {
            text(xml, "summary", &entry.summary)?;
        }
        let content = xml.create_element("content").with_attribute(("type", "html"));
        content.write_text_content(BytesText::new(&clean(&entry.content))).map(drop)
    })?;
    Ok(())
}

fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(&clean(text))).map(drop)
}

/// A day, as RFC 3339 has it: nobody knows the hour.
fn time(xml: &mut Xml, name: &str, day: NaiveDate) -> io::Result<()> {
    text(xml, name, &format!("{day}T00:00:00Z"))
}

fn link(xml: &mut Xml, relation: &str, media_type: &str, address: &str, lang: Option<&str>) -> io::Result<()> {
    let link = xml.create_element("link").with_attributes([("rel", relation), ("type", media_type)]);
    let link = link.with_attributes(lang.map(|lang| ("hreflang", lang)));
    link.with_attribute(("href", address)).write_empty().map(drop)
}

fn person(xml: &mut Xml, name: &str, address: &str) -> io::Result<()> {
    let author = xml.create_element("author").write_inner_content(|xml| {
        text(xml, "name", name)?;
        text(xml, "uri", address)
    });
    author.map(drop)
}

/// Without the characters that XML 1.0 has no way to write.
fn clean(text: &str) -> Cow<'_, str> {
    // Nearly all texts have no byte that could be a part of one; processors see many at once.
    let is_suspect = |byte: u8| byte == b'\xef' || (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r'));
    if !text.bytes().fold(false, |found, byte| found | is_suspect(byte)) {
        return text.into();
    }
    let is_character = |letter: char| match letter {
        '\t' | '\n' | '\r' => true,
        _ => letter >= ' ' && !matches!(letter, '\u{fffe}' | '\u{ffff}'),
    };
    text.chars().filter(|letter| is_character(*letter)).collect()
}
