"""Holds all feeds of a built site to RFC 4287: what a validator of feeds looks at, and that links lead somewhere.

Takes the folder of the site and its address; prints a line per fault, then how many feeds and entries there are.
"""

import re
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

ATOM, XML = "{http://www.w3.org/2005/Atom}", "{http://www.w3.org/XML/1998/namespace}"
folder, base = Path(sys.argv[1]), "https://" + sys.argv[2].removeprefix("https:").strip("/") + "/"
ONE, MAYBE, MANY = (1, 1), (0, 1), (0, 10**6)
# RFC 4287, 4.1.1 and 4.1.2: how often an element stands in another one.
FEED = {
    "id": ONE, "title": ONE, "updated": ONE, "subtitle": MAYBE, "rights": MAYBE, "generator": MAYBE, "icon": MAYBE,
    "logo": MAYBE, "author": MANY, "contributor": MANY, "category": MANY, "link": MANY, "entry": MANY,
}
ENTRY = {
    "id": ONE, "title": ONE, "updated": ONE, "published": MAYBE, "rights": MAYBE, "source": MAYBE, "summary": MAYBE,
    "content": MAYBE, "author": MANY, "contributor": MANY, "category": MANY, "link": MANY,
}
PERSON = {"name": ONE, "uri": MAYBE, "email": MAYBE}
ATTRIBUTES = {
    "feed": {XML + "lang"}, "link": {"rel", "type", "hreflang", "href", "title", "length"}, "content": {"type", "src"},
    "category": {"term", "label", "scheme"}, "generator": {"version", "uri"}, "title": {"type"}, "summary": {"type"},
}
ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
URN = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")
MEDIA = re.compile(r"[a-z]+/[a-z0-9.+-]+")
pages = {}


def anchors(path):
    if path not in pages:
        text = path.read_text(encoding="utf-8") if path.suffix == ".html" else ""
        pages[path] = set(re.findall(r' id="([^"]+)"', text))
    return pages[path]


def leads(address):
    """Whether an address within the site is that of a file, and its fragment that of an element there."""
    if not address.startswith(base):
        return True
    path, _, fragment = address.removeprefix(base).partition("#")
    file = folder / (unquote(path) or "index.html")
    return file.is_file() and (not fragment or unquote(fragment) in anchors(file))


def children(element, allowed, fault):
    """Which elements there are and how often; comments and elements of other namespaces are nobody's."""
    name = etree.QName(element).localname
    counts = Counter()
    for child in element:
        if not isinstance(child.tag, str) or not child.tag.startswith(ATOM):
            fault(f"{name} holds {child.tag}")
            continue
        counts[etree.QName(child).localname] += 1
    for child in sorted(set(counts) - set(allowed)):
        fault(f"{name} holds <{child}>")
    for child, (least, most) in allowed.items():
        if not least <= counts[child] <= most:
            fault(f"{name} has {counts[child]} <{child}>")
    if (element.text or "").strip() or any((child.tail or "").strip() for child in element):
        fault(f"{name} holds text")


def moment(element, fault):
    text = element.text or ""
    try:
        if MOMENT.fullmatch(text):
            return datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        pass
    fault(f"{etree.QName(element).localname} is no time: {text}")
    return None


def html(element, fault):
    """Content is HTML whose elements are closed, harmless, and whose links stand for themselves."""
    try:
        root = etree.fromstring(f"<div>{element.text or ''}</div>")
    except etree.XMLSyntaxError as error:
        fault(f"content is no HTML: {error.msg}")
        return
    if not "".join(root.itertext()).strip():
        fault("content is empty")
    for part in root.iter():
        if part.tag not in ("div", "p", "h2", "ul", "li", "a"):
            fault(f"content holds <{part.tag}>")
        for key, value in part.attrib.items():
            if (part.tag, key) != ("a", "href"):
                fault(f"content holds {key}={value}")
            elif not ADDRESS.fullmatch(value):
                fault(f"content links relatively: {value}")
            elif not leads(value):
                fault(f"content links to nothing: {value}")


def common(element, fault):
    """What a feed and an entry have in common."""
    name = etree.QName(element).localname
    for identity in element.findall(ATOM + "id"):
        if not IRI.fullmatch(identity.text or ""):
            fault(f"id is no IRI: {identity.text}")
        elif not URN.fullmatch(identity.text):
            fault(f"id is no UUID of version 5: {identity.text}")
    for text in element.findall(ATOM + "title") + element.findall(ATOM + "summary"):
        if not (text.text or "").strip() or len(text):
            fault(f"{etree.QName(text).localname} is empty")
        if text.get("type", "text") not in ("text", "html"):
            fault(f"{etree.QName(text).localname} has type {text.get('type')}")
    for person in element.findall(ATOM + "author") + element.findall(ATOM + "contributor"):
        children(person, PERSON, fault)
        for part in person:
            if not (part.text or "").strip():
                fault(f"author has an empty {etree.QName(part).localname}")
            elif part.tag == ATOM + "uri" and not (ADDRESS.fullmatch(part.text) and leads(part.text)):
                fault(f"author's uri leads to nothing: {part.text}")
    alternates = Counter()
    for link in element.findall(ATOM + "link"):
        address = link.get("href") or ""
        if not ADDRESS.fullmatch(address):
            fault(f"link is relative: {address}")
        elif not leads(address):
            fault(f"link to nothing: {address}")
        if link.get("type") is not None and not MEDIA.fullmatch(link.get("type")):
            fault(f"link has type {link.get('type')}")
        if link.get("hreflang") is not None and not LANGUAGE.fullmatch(link.get("hreflang")):
            fault(f"link has hreflang {link.get('hreflang')}")
        if link.get("rel", "alternate") == "alternate":
            alternates[(link.get("type"), link.get("hreflang"))] += 1
    fault_of_alternates = [kind for kind, count in alternates.items() if count > 1]
    for kind in fault_of_alternates:
        fault(f"{name} has two alternates of {kind[0]} in {kind[1]}")
    if not alternates:
        fault(f"{name} has no alternate")
    for category in element.findall(ATOM + "category"):
        if not category.get("term"):
            fault("category has no term")
    for part in element.iter():
        if isinstance(part.tag, str) and part.tag.startswith(ATOM):
            for key in set(part.attrib) - ATTRIBUTES.get(etree.QName(part).localname, set()):
                if part is element or part.getparent() is element:
                    fault(f"{etree.QName(part).localname} has the attribute {key}")


def check(file, fault):
    data = file.read_bytes()
    try:
        feed = etree.fromstring(data)
    except etree.XMLSyntaxError as error:
        fault(f"no XML: {error.msg}")
        return 0
    if not data.startswith(b'<?xml version="1.0" encoding="utf-8"?>'):
        fault("says no encoding")
    if feed.tag != ATOM + "feed":
        fault(f"the root is {feed.tag}")
        return 0
    if not LANGUAGE.fullmatch(feed.get(XML + "lang", "")):
        fault("says no language")
    children(feed, FEED, fault)
    common(feed, fault)
    own = [link.get("href") for link in feed.findall(ATOM + "link") if link.get("rel") == "self"]
    if own != [base + file.relative_to(folder).as_posix()]:
        fault(f"calls itself {own}")
    entries = feed.findall(ATOM + "entry")
    if not 1 <= len(entries) <= 100:
        fault(f"has {len(entries)} entries")
    times = []
    for entry in entries:
        children(entry, ENTRY, fault)
        common(entry, fault)
        times += [moment(updated, fault) for updated in entry.findall(ATOM + "updated")]
        for published in entry.findall(ATOM + "published"):
            first = moment(published, fault)
            if first and times[-1] and first > times[-1]:
                fault("an entry was updated before it was published")
        for content in entry.findall(ATOM + "content"):
            if content.get("type") == "html":
                html(content, fault)
            else:
                fault(f"content has type {content.get('type')}")
    if not feed.findall(ATOM + "author") and any(not entry.findall(ATOM + "author") for entry in entries):
        fault("an entry has no author")
    ids = Counter(element.text for element in feed.iter(ATOM + "id"))
    for identity in [identity for identity, count in ids.items() if count > 1]:
        fault(f"two have the id {identity}")
    known = [time for time in times if time]
    if known != sorted(known, reverse=True):
        fault("entries are not in the order of their times")
    own = [moment(updated, fault) for updated in feed.findall(ATOM + "updated")]
    if known and own and own[0] and own[0] != max(known):
        fault("was not updated when its newest entry was")
    return len(entries)


faults, count = [], 0
found = sorted(folder.glob("**/*.atom"))
for file in found:
    path = file.relative_to(folder).as_posix()
    count += check(file, lambda fault: faults.append(f"{path}: {fault}"))
print("\n".join([*faults, f"{len(found)} feeds, {count} entries"]))
