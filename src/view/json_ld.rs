//! What a page is about, for programs: JSON-LD 1.1 in the words of schema.org.
//!
//! Takes a page, gives one graph: the page, the things that it is about, the way down to it. Everything has an id that is
//! the same on all pages, and is described on the page that the id names; other pages give its type and name. Refuses
//! persons, whatever is disputed, and whatever the chronicle does not say. Of a long list it names what stands on the page.

mod agreements;
mod dataset;
mod events;
mod named;
mod node;
mod organisations;
mod pages;
mod places;
mod reports;

use serde::Serialize;

use crate::plan::Output;
use crate::route::OutPath;
use crate::view::scope::Scope;
use node::Node;

/// The vocabulary's address, and that of its context.
const SCHEMA: &str = "https://schema.org";

#[derive(Serialize)]
struct Document {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Node>,
}

/// The document of a page, safe inside of `<script>`; none for pages that only lead elsewhere. `crumbs` are the pages
/// above it, from the home page down.
pub fn document(scope: &Scope<'_>, output: &Output, title: &str, crumbs: &[(String, OutPath)]) -> Option<String> {
    // An archive of a site without an address has no ids for what it does not hold.
    if scope.site.archive.is_some() && scope.model().site.base_url.is_none() {
        return None;
    }
    let things = match output {
        Output::NotFound | Output::Redirect(_) => return None,
        Output::Report(id) => return write(vec![reports::report(scope, *id)], trail(scope, crumbs)),
        Output::Translation(id, index) => {
            return write(reports::translation(scope, *id, *index).into_iter().collect(), trail(scope, crumbs));
        }
        Output::Home(1) => vec![pages::site(scope)],
        Output::City(id, 1) => places::place(scope, *id),
        Output::Organisation(id, 1) => vec![organisations::organisation(scope, *id)],
        Output::Agreement(id, 1) => vec![agreements::agreement(scope, *id)],
        Output::Event(id, 1) => vec![events::event(scope, *id)],
        Output::Series(id, 1) => vec![events::series(scope, *id)],
        Output::Topic(id, 1) => vec![pages::topic(scope, *id)],
        Output::Data => vec![dataset::dataset(scope)],
        _ => Vec::new(),
    };
    let main = (!things.is_empty()).then(|| Node::reference(named::thing(scope, scope.path)));
    let page = pages::page(scope, output)
        .id(scope.address(scope.path))
        .with("name", title)
        .with("inLanguage", pages::language(scope, output))
        .with("isPartOf", Node::reference(named::site(scope)))
        .with("mainEntity", main)
        .with("breadcrumb", trail(scope, crumbs));
    write([vec![page], things].concat(), None)
}

/// The way down to a page.
fn trail(scope: &Scope<'_>, crumbs: &[(String, OutPath)]) -> Option<Node> {
    let item = |(index, (title, path)): (usize, &(String, OutPath))| {
        Node::new("ListItem")
            .with("position", index + 1)
            .with("name", title)
            .with("item", Node::reference(scope.address(path)))
    };
    let items: Vec<Node> = crumbs.iter().enumerate().map(item).collect();
    (!items.is_empty()).then(|| Node::new("BreadcrumbList").with("itemListElement", items))
}

/// JSON in which no tag can begin.
fn write(mut graph: Vec<Node>, trail: Option<Node>) -> Option<String> {
    graph.extend(trail);
    let document = Document { context: SCHEMA, graph };
    serde_json::to_string(&document).ok().map(|json| json.replace('<', "\\u003c"))
}
