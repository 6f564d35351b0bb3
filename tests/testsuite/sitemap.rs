//! The sitemap against the pages that it lists, read by lxml (sitemaps.org protocol 0.9).

use std::path::Path;

use crate::harness::{Site, check_text, demo};
use crate::tools::python;

/// Prints how many pages are listed, then one fault a line. Arguments: the folder, the site's address.
const CHECK: &str = r#"
import pathlib, re, sys, urllib.parse
from lxml import etree, html

folder, address = pathlib.Path(sys.argv[1]), sys.argv[2]
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
faults, listed = [], []

def entries(name):
    root = etree.parse(str(folder / name)).getroot()
    if root.tag == SPACE + "sitemapindex":
        for part in root:
            yield from entries(part.findtext(SPACE + "loc").removeprefix(address))
        return
    if root.tag != SPACE + "urlset":
        faults.append(f"{name}: the root is {root.tag}")
    if len(root) > 50_000:
        faults.append(f"{name}: {len(root)} entries")
    yield from root

def head(page):
    root = html.parse(str(page), html.HTMLParser(encoding="utf-8")).getroot()
    canonical = root.xpath("string(//link[@rel='canonical']/@href)")
    return canonical, "noindex" in root.xpath("string(//meta[@name='robots']/@content)")

robots = (folder / "robots.txt").read_text(encoding="utf-8")
if f"Sitemap: {address}sitemap.xml" not in robots.splitlines():
    faults.append("robots.txt does not name the sitemap")
for entry in entries("sitemap.xml"):
    names = [child.tag.removeprefix(SPACE) for child in entry]
    place = entry.findtext(SPACE + "loc") or ""
    path = place.removeprefix(address)
    if entry.tag != SPACE + "url" or names not in (["loc"], ["loc", "lastmod"]):
        faults.append(f"{path}: an entry of {names}")
    if not re.fullmatch(r"|\d{4}-\d{2}-\d{2}", entry.findtext(SPACE + "lastmod") or ""):
        faults.append(f"{path}: lastmod is {entry.findtext(SPACE + 'lastmod')}")
    if path in listed:
        faults.append(f"{path} is listed twice")
    listed.append(path)
    file = folder / urllib.parse.unquote(path)
    if not place.startswith(address) or len(place) > 2047 or not place.isascii():
        faults.append(f"{path} is no address of the site")
    elif not file.is_file():
        faults.append(f"{path} is no page")
    else:
        canonical, hidden = head(file)
        if canonical != place:
            faults.append(f"{path}: canonical is {canonical}")
        if hidden:
            faults.append(f"{path} is not for search engines")
for page in folder.rglob("*.html"):
    path = page.relative_to(folder).as_posix()
    if urllib.parse.quote(path) not in listed and not head(page)[1]:
        faults.append(f"{path} is missing")
print(f"{len(listed)} pages")
print("\n".join(sorted(faults)))
"#;

fn check(folder: &Path, address: &str) -> String {
    python(CHECK, &[folder, Path::new(address)])
}

#[test]
fn the_sitemap_lists_every_page_by_its_canonical_address() {
    let same = "language = \"ru\"\n";
    let site = demo(same, same);
    let run = site.run("build --base-url https://example.org/l");
    assert_eq!(run.code, 0, "{}", run.err);
    let found = check(&site.path("public"), "https://example.org/l/");
    let (count, faults) = found.split_once(" pages\n").unwrap();
    assert!(count.parse::<usize>().unwrap() > 300, "{found}");
    assert_eq!(faults.trim(), "");
}

#[test]
fn what_is_wrong_with_a_sitemap_is_found() {
    let site = Site::empty();
    let page = |name: &str, canonical: &str| {
        let link = format!("<link rel=\"canonical\" href=\"https://example.org/{canonical}\">");
        site.write(&format!("public/{name}"), format!("<!DOCTYPE html><title>a</title>{link}"));
    };
    page("a.html", "a.html");
    page("b.html", "c.html");
    page("d.html", "d.html");
    site.write("public/old.html", "<!DOCTYPE html><meta name=\"robots\" content=\"noindex\">");
    site.write("public/robots.txt", "Sitemap: /sitemap.xml\n");
    let entry = |path: &str| format!("<url><loc>https://example.org/{path}</loc></url>");
    let paths = ["a.html", "a.html", "b.html", "old.html", "gone.html"].map(entry).concat();
    let others =
        "<url><loc>https://example.com/</loc><lastmod>1.2.2024</lastmod></url><url><lastmod>2024-02-01</lastmod></url>";
    let sitemap = format!("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{paths}{others}</urlset>");
    site.write("public/sitemap.xml", sitemap);
    check_text(
        &check(&site.path("public"), "https://example.org/"),
        "
7 pages
 is no address of the site
: an entry of ['lastmod']
a.html is listed twice
b.html: canonical is https://example.org/c.html
d.html is missing
gone.html is no page
https://example.com/ is no address of the site
https://example.com/: lastmod is 1.2.2024
old.html is not for search engines
old.html: canonical is 
robots.txt does not name the sitemap
",
    );
}
