//! The demo site as readers meet it: every link leads somewhere, every page is whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use percent_encoding::percent_decode_str;
use tempfile::TempDir;

use crate::harness::{demo, list, none_of, repository, run};
use crate::html::{Piece, pieces};

const BASE: &str = "https://example.org/letopis/";

#[test]
fn every_page_of_the_demo_site_holds() {
    let out = build(&[]);
    check(out.path(), None);
}

#[test]
fn every_page_holds_with_an_address() {
    let out = build(&["--base-url", BASE]);
    check(out.path(), Some(BASE));
}

#[test]
fn every_page_holds_with_drafts() {
    let out = build(&["--drafts"]);
    check(out.path(), None);
}

#[test]
fn every_page_holds_in_the_plain_theme() {
    let site = demo("theme = \"default\"", "theme = \"plain\"");
    site.run("build");
    check(&site.path("public"), None);
    let pages = site.list("public").into_iter().filter(|path| path.ends_with(".html"));
    let faults: Vec<String> = pages
        .flat_map(|path| {
            let pieces = pieces(&site.read(&format!("public/{path}")));
            let is_data = |piece: &Piece| piece.attribute("type") == Some("application/ld+json");
            let is_asked = |name: &&str| pieces.iter().any(|piece| piece.opens(name) && !is_data(piece));
            ["script", "style", "form", "noscript"]
                .into_iter()
                .filter(is_asked)
                .map(|name| format!("{path}: <{name}>"))
                .collect::<Vec<_>>()
        })
        .filter(|fault| fault != "404.html: <style>")
        .collect();
    none_of(&faults);
    let assets = site.list("public/assets");
    let names: Vec<String> = assets.iter().map(|name| name.split('.').next().unwrap().to_owned()).collect();
    assert_eq!(names, ["favicon", "favicon", "not-found", "style"]);
}

fn build(more: &[&str]) -> TempDir {
    let out = tempfile::tempdir().unwrap();
    let path = out.path().to_str().unwrap();
    let run = run(repository(), &[], &[&["build", "--lang", "en", "--out", path], more].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    out
}

/// A page with what can be linked in it.
struct Page {
    pieces: Vec<Piece>,
    ids: BTreeSet<String>,
}

/// Every link of a built site leads somewhere, and every page is whole.
pub fn check(out: &Path, base: Option<&str>) {
    let (pages, links, faults) = look(out, "", base);
    assert!(pages > 100, "there are only {pages} pages");
    assert!(links > 1000, "there are only {links} links");
    none_of(&faults);
}

/// Looks at every page below a folder of a tree, whose links may lead anywhere in the tree: how many pages and links there
/// are, and what is wrong with them.
pub fn look(out: &Path, below: &str, base: Option<&str>) -> (usize, usize, Vec<String>) {
    let files: BTreeSet<String> = list(out).into_iter().collect();
    let mut faults = Vec::new();
    let mut pages: BTreeMap<&str, Page> = BTreeMap::new();
    for path in files.iter().filter(|path| path.starts_with(below) && path.ends_with(".html")) {
        let pieces = pieces(&fs::read_to_string(out.join(path)).unwrap());
        let mut ids = BTreeSet::new();
        for id in pieces.iter().filter_map(|piece| piece.attribute("id")) {
            if !ids.insert(id.to_owned()) {
                faults.push(format!("{path}: the id `{id}` stands twice"));
            }
        }
        pages.insert(path, Page { pieces, ids });
    }
    let mut links = 0;
    for (path, page) in &pages {
        whole(path, page, &mut faults);
        for (attribute, address) in addresses(&page.pieces) {
            links += 1;
            if let Some(fault) = leads_nowhere(path, page, address, attribute, &files, &pages, base) {
                faults.push(format!("{path}: {attribute}=\"{address}\": {fault}"));
            }
        }
    }
    for path in files.iter().filter(|path| path.ends_with(".css")) {
        let sheet = fs::read_to_string(out.join(path)).unwrap();
        for address in sheet.split("url(").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = join(path, address.trim_matches(['"', '\'']));
            if !files.contains(&target) {
                faults.push(format!("{path}: url({address}): no such file"));
            }
        }
    }
    (pages.len(), links, faults)
}

/// What every page has.
fn whole(path: &str, page: &Page, faults: &mut Vec<String>) {
    // Drawings have titles of their own.
    let head = page.pieces.iter().position(|piece| *piece == Piece::Close("head".to_owned())).unwrap_or(0);
    let within = |name: &str| if name == "title" { &page.pieces[..head] } else { &page.pieces[..] };
    let count = |name: &str| within(name).iter().filter(|piece| piece.opens(name)).count();
    for (name, wanted) in [("h1", 1), ("title", 1), ("main", 1), ("html", 1), ("body", 1)] {
        let found = count(name);
        let is_redirect = page.pieces.iter().any(|piece| piece.attribute("http-equiv") == Some("refresh"));
        if found != wanted && !(is_redirect && name != "title" && name != "html") {
            faults.push(format!("{path}: {found} elements <{name}>"));
        }
    }
    let text_of = |wanted: &str| {
        let at = page.pieces.iter().position(|piece| piece.opens(wanted))?;
        match page.pieces.get(at + 1) {
            Some(Piece::Text(text)) if !text.trim().is_empty() => Some(text.trim()),
            _ => None,
        }
    };
    if text_of("title").is_none() {
        faults.push(format!("{path}: an empty <title>"));
    }
    let lang = page.pieces.iter().find(|piece| piece.opens("html")).and_then(|html| html.attribute("lang"));
    if !matches!(lang, Some("ru" | "en" | "zh")) {
        faults.push(format!("{path}: lang is {lang:?}"));
    }
    let mut level = 0;
    for piece in &page.pieces {
        if let Piece::Open { name, attributes } = piece {
            for forbidden in ["style", "integrity"] {
                if attributes.iter().any(|(key, _)| key == forbidden) {
                    faults.push(format!("{path}: <{name}> has {forbidden}="));
                }
            }
            if let Some((handler, _)) = attributes.iter().find(|(key, _)| key.starts_with("on")) {
                faults.push(format!("{path}: <{name}> has {handler}="));
            }
            if name == "img" && ["alt", "src"].iter().any(|needed| piece.attribute(needed).is_none()) {
                faults.push(format!("{path}: <img> without alt or src"));
            }
            // A heading is at most one deeper than the one before.
            if let Some(next) = name.strip_prefix('h').and_then(|rest| rest.parse::<u8>().ok()) {
                if next > level + 1 {
                    faults.push(format!("{path}: <h{next}> after <h{level}>"));
                }
                level = next;
            }
        }
    }
}

/// Every address in a page that a browser may follow.
fn addresses(pieces: &[Piece]) -> impl Iterator<Item = (&str, &str)> {
    pieces.iter().flat_map(|piece| {
        ["href", "src", "action", "poster"].into_iter().filter_map(|name| Some((name, piece.attribute(name)?)))
    })
}

fn leads_nowhere(
    path: &str,
    page: &Page,
    address: &str,
    attribute: &str,
    files: &BTreeSet<String>,
    pages: &BTreeMap<&str, Page>,
    base: Option<&str>,
) -> Option<String> {
    // The page for missing addresses is served at any depth, so it alone links absolutely; search engines are told whole
    // addresses of the page and of its languages.
    let own = base.and_then(|base| address.strip_prefix(base)).filter(|_| {
        let is_for_engines = |piece: &Piece| matches!(piece.attribute("rel"), Some("canonical" | "alternate"));
        let is_it = |piece: &Piece| is_for_engines(piece) && piece.attribute("href") == Some(address);
        path == "404.html" || page.pieces.iter().any(is_it)
    });
    let (from, address) = match own {
        Some(below) => ("index.html", below),
        None => (path, address),
    };
    if address.contains("://") || address.starts_with("//") {
        let is_link = attribute == "href" && own.is_none() && !base.is_some_and(|base| address.starts_with(base));
        return (!is_link).then(|| "an absolute address".to_owned());
    }
    if ["mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme)) {
        return None;
    }
    if address.starts_with('/') {
        return Some("begins at the root of the host".to_owned());
    }
    let (file, fragment) = address.split_once('#').map_or((address, None), |(file, fragment)| (file, Some(fragment)));
    let decoded = percent_decode_str(file).decode_utf8().ok()?;
    let target = if decoded.is_empty() { from.to_owned() } else { join(from, &decoded) };
    if !files.contains(&target) {
        return Some("no such file".to_owned());
    }
    let fragment = percent_decode_str(fragment?).decode_utf8().ok()?;
    let is_there = pages.get(target.as_str()).is_some_and(|page| page.ids.contains(&*fragment));
    (!is_there).then(|| format!("no id `{fragment}` in {target}"))
}

/// Follows a relative address from a page.
fn join(from: &str, address: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{from}: {address} leads out of the site"),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}
