"""Holds the JSON-LD of a site against schema.org, through PyLD, a JSON-LD 1.1 processor.

Arguments: the vocabulary as schema-dts declares it (schema.d.ts), the folder of the site, its address. Prints the
number of pages and of nodes, then one fault a line: what is no JSON-LD, a type or property that schema.org has not, a
property on a type that may not have it, a value that is not of the property's range, a date that is none, and an id of
the site that is described nowhere, not on the page that it names, or as something else, and no file either.
"""

import json
import pathlib
import re
import sys
import urllib.parse

from lxml import html
from pyld import jsonld

SCHEMA = "http://schema.org/"
KINDS = "application/ld+json"
# The sorts of values that are no nodes, and the schema.org types that stand for them.
PLAIN = {
    str: {"Text", "URL", "Date", "DateTime", "Time", "Duration", "CssSelectorType", "XPathType", "PronounceableText"},
    bool: {"Boolean"},
    int: {"Number", "Integer", "Float"},
    float: {"Number", "Float"},
}
DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")


class Vocabulary:
    """The types of schema.org with their supertypes and properties, the properties with their ranges."""

    def __init__(self, text):
        self.supers, self.properties, self.ranges, self.members = {}, {}, {}, {}
        declared = re.compile(r"^(?:export )?interface (\w+) extends ([^{]+) \{\n(.*?)^\}", re.M | re.S)
        for name, above, body in declared.findall(text):
            is_leaf = name.endswith("Leaf")
            kind = name.removesuffix("Leaf" if is_leaf else "Base")
            found = {parent.strip().removesuffix("Base") for parent in above.split(",")}
            self.supers.setdefault(kind, set()).update(found - {kind})
            for name, values in re.findall(r'^    "(\w+)"\?: SchemaValue<(.*), "\w+">;$', body, re.M):
                self.properties.setdefault(kind, set()).add(name)
                ranges = {part.strip() for part in values.split("|")} - {"IdReference"}
                self.ranges.setdefault(name, set()).update(ranges)
        for name, values in re.findall(r'^export type (\w+) = ("https://schema.org/\w+" \| .*);$', text, re.M):
            self.members[name] = set(re.findall(r"https://schema.org/\w+", values))
        if not {"Report", "EventSeries", "GovernmentOrganization"} <= self.supers.keys() or len(self.ranges) < 1000:
            sys.exit("the vocabulary was not understood")

    def lineage(self, kind):
        """The type and all above it."""
        found, open_ = set(), [kind]
        while open_:
            kind = open_.pop()
            if kind not in found:
                found.add(kind)
                open_.extend(self.supers.get(kind, ()))
        return found

    def has(self, kind, name):
        return any(name in self.properties.get(above, ()) for above in self.lineage(kind))

    def context(self):
        """The context, made as schema.org makes its own: links are links where they cannot be mere text."""
        context = {"@vocab": SCHEMA, "type": "@type", "id": "@id"}
        for name, ranges in self.ranges.items():
            typed = [] if "Text" in ranges else [kind for kind in ("URL", "Date") if kind in ranges]
            context[name] = {"@id": SCHEMA + name}
            if len(typed) == 1:
                context[name]["@type"] = "@id" if typed == ["URL"] else SCHEMA + "Date"
        return context


class Site:
    """The nodes of all pages."""

    def __init__(self, vocabulary, folder, address):
        self.vocabulary, self.folder, self.address, self.faults = vocabulary, folder, address, []
        self.described, self.nodes, self.pages = {}, {}, set()
        self.options = {"documentLoader": self.load}
        for path in sorted(folder.rglob("*.html")):
            self.read(path.relative_to(folder).as_posix(), path)

    def load(self, address, _options):
        if address != "https://schema.org":
            raise ValueError(f"another context: {address}")
        context = {"@context": self.vocabulary.context()}
        return {"contentType": KINDS, "contextUrl": None, "documentUrl": address, "document": context}

    def read(self, page, path):
        root = html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot()
        scripts = root.xpath("//script[@type=$kind]", kind=KINDS)
        leads_on = bool(root.xpath("//meta[@http-equiv='refresh']")) or page == "404.html"
        if len(scripts) != (0 if leads_on else 1):
            self.faults.append(f"{page}: {len(scripts)} documents")
        for script in scripts:
            self.pages.add(page)
            base = self.address + page
            try:
                document = json.loads(script.text)
                flat = jsonld.flatten(document, None, {**self.options, "base": base})
                jsonld.to_rdf(document, {**self.options, "base": base})
            except (ValueError, TypeError, jsonld.JsonLdError) as error:
                self.faults.append(f"{page}: no JSON-LD: {type(error).__name__}")
                continue
            for node in flat:
                self.nodes[page, node["@id"]] = node
                kinds = {kind.removeprefix(SCHEMA) for kind in node.get("@type", [])}
                if kinds:
                    self.described.setdefault(node["@id"], {})[page] = kinds

    def kinds(self, node):
        """The types of a node; of a mere reference, those that its own page gives it."""
        own = {kind.removeprefix(SCHEMA) for kind in node.get("@type", [])}
        return own or self.described.get(node["@id"], {}).get(self.home(node["@id"]), set())

    def home(self, address):
        """The page that an id names; nothing for ids of others."""
        return address.removeprefix(self.address).split("#")[0] if address.startswith(self.address) else None

    def check(self):
        for (page, _), node in self.nodes.items():
            name = node["@id"].removeprefix(self.address)
            self.check_id(page, node["@id"])
            kinds = self.kinds(node)
            for kind in sorted(kinds - self.vocabulary.supers.keys()):
                self.faults.append(f"{page}: {name}: no type {kind}")
                kinds = {"Thing"}
            for key, values in node.items():
                if not key.startswith("@"):
                    self.check_property(page, name, kinds, key.removeprefix(SCHEMA), values)

    def check_id(self, page, address):
        """Whether an id is at fault: not described on its page, or as something else."""
        name, told, home = address.removeprefix(self.address), self.described.get(address, {}), self.home(address)
        fault = None
        if home is None:
            return False
        if home not in told:
            fault = "is not described on its page"
        elif self.nodes[home, address].keys() <= {"@id", "@type", SCHEMA + "name"}:
            fault = "is only named on its page"
        elif page in told and told[page] != told[home]:
            kinds = [", ".join(sorted(kinds)) for kinds in (told[page], told[home])]
            fault = f"is {kinds[0]}, on its page {kinds[1]}"
        if fault:
            self.faults.append(f"{page}: {name} {fault}")
        return fault is not None

    def check_property(self, page, name, kinds, key, values):
        ranges = self.vocabulary.ranges.get(key)
        if ranges is None:
            self.faults.append(f"{page}: {name}: no property {key}")
            return
        if not any(self.vocabulary.has(kind, key) for kind in kinds):
            self.faults.append(f"{page}: {name}: {key} is no property of {', '.join(sorted(kinds)) or 'nothing'}")
        for value in values:
            if "@id" in value and (self.is_file(ranges, value["@id"]) or self.check_id(page, value["@id"])):
                continue
            told = self.value_fault(page, ranges, value)
            if told:
                self.faults.append(f"{page}: {name}: {key}: {told}")

    def is_file(self, ranges, address):
        """Whether a property that leads anywhere leads to a file of the site that is no page."""
        path = urllib.parse.unquote(self.home(address) or "")
        return "URL" in ranges and not path.endswith(".html") and (self.folder / path).is_file()

    def value_fault(self, page, ranges, value):
        if "@id" in value:
            if self.home(value["@id"]) is None and not value["@id"].startswith("_:"):
                return None if "URL" in ranges else f"{value['@id']} is a mere address"
            # The same graph says what a node without a name is.
            kinds = self.kinds(self.nodes.get((page, value["@id"]), value))
            above = set().union(*(self.vocabulary.lineage(kind) for kind in kinds))
            fits = above & ranges or ("URL" in ranges and not kinds)
            return None if fits else f"{', '.join(sorted(kinds)) or value['@id']} is not of {', '.join(sorted(ranges))}"
        plain = value["@value"]
        if isinstance(plain, str) and any(plain in self.vocabulary.members.get(kind, ()) for kind in ranges):
            return None
        allowed = PLAIN[type(plain)] & ranges
        if not allowed:
            return f"{plain!r} is not of {', '.join(sorted(ranges))}"
        if allowed <= {"Date", "DateTime"} and not DATE.fullmatch(plain):
            return f"{plain!r} is no date"
        return None


def main():
    vocabulary = Vocabulary(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    site = Site(vocabulary, pathlib.Path(sys.argv[2]), sys.argv[3])
    site.check()
    print(f"{len(site.pages)} pages, {len(site.nodes)} nodes")
    for fault in sorted(set(site.faults)):
        print(fault)


main()
