"""What Hugo and Zola need besides the texts: front matter, configuration, templates.

Takes a way to write a file. Gives each of them a site with a page for every report, city and year, a feed and a
sitemap, in the plainest templates that do so.
Refuses anything that would make them slower than they are: no search index, no styles, no pictures.
"""

from collections.abc import Callable, Iterable

Write = Callable[[str, str], None]


def quoted(names: Iterable[str]) -> str:
    """Names as a TOML list has them, each once."""
    return ", ".join(f'"{name}"' for name in dict.fromkeys(names))


def hugo_front_matter(title: str, year: int, cities: list[str]) -> str:
    return f'title = "{title}"\ndate = {year}-12-31\ncities = [{quoted(cities)}]\nyears = ["{year}"]\n'


def zola_front_matter(title: str, year: int, cities: list[str]) -> str:
    taxonomies = f'[taxonomies]\ncities = [{quoted(cities)}]\nyears = ["{year}"]\n'
    return f'title = "{title}"\ndate = {year}-12-31\n{taxonomies}'


FRONT_MATTER = {"hugo": hugo_front_matter, "zola": zola_front_matter}

# Templates are written without line breaks between their tags, as their output is; here they are broken for reading.
HEADER = (
    '<header><a href="/">{site}</a>'
    '<nav><a href="/years/">Годы</a><a href="/cities/">Города</a></nav></header>'
)

HUGO_SITE = """\
baseURL = "https://example.org/"
languageCode = "ru"
title = "Отчёты"
[taxonomies]
city = "cities"
year = "years"
[services.rss]
limit = 100
[outputs]
home = ["html", "rss"]
section = ["html"]
taxonomy = ["html"]
term = ["html"]
[markup.goldmark.parser.attribute]
title = true
"""
HUGO_BASE = (
    '<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>{{ .Title }}</title>'
    '<link rel="canonical" href="{{ .Permalink }}"></head><body>'
    + HEADER.format(site="{{ site.Title }}")
    + '<main>{{ block "main" . }}{{ end }}</main></body></html>'
)
HUGO_REPORT = (
    '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .TableOfContents }}<article>{{ .Content }}</article>'
    '<ul>{{ range .GetTerms "cities" }}'
    '<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> ({{ len .Pages }})</li>{{ end }}</ul>'
    '<ul>{{ range .GetTerms "years" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>'
    "{{ end }}"
)
HUGO_LIST = (
    '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages.ByTitle }}'
    '<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ .Date.Format "2006" }}</li>{{ end }}</ul>{{ end }}'
)
HUGO_HOME = (
    '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range site.Taxonomies.years.Alphabetical }}'
    '<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> ({{ .Count }})</li>{{ end }}</ul>{{ end }}'
)

ZOLA_SITE = """\
base_url = "https://example.org"
title = "Отчёты"
default_language = "ru"
compile_sass = false
build_search_index = false
generate_feeds = true
feed_limit = 100
feed_filenames = ["atom.xml"]
taxonomies = [{name = "cities"}, {name = "years"}]
"""
ZOLA_BASE = (
    '<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>{% block title %}{% endblock %}</title>'
    '<link rel="canonical" href="{{ current_url | default(value="") | safe }}"></head><body>'
    + HEADER.format(site="{{ config.title }}")
    + "<main>{% block main %}{% endblock %}</main></body></html>"
)
ZOLA_REPORT = (
    "<h1>{{ page.title }}</h1><nav><ul>{% for h in page.toc %}"
    '<li><a href="{{ h.permalink | safe }}">{{ h.title }}</a><ul>{% for g in h.children %}'
    '<li><a href="{{ g.permalink | safe }}">{{ g.title }}</a></li>{% endfor %}</ul></li>{% endfor %}</ul></nav>'
    "<article>{{ page.content | safe }}</article><ul>{% for c in page.taxonomies.cities %}"
    '<li><a href="{{ get_taxonomy_url(kind="cities", name=c) | safe }}">{{ c }}</a></li>{% endfor %}</ul>'
    "<ul>{% for c in page.taxonomies.years %}"
    '<li><a href="{{ get_taxonomy_url(kind="years", name=c) | safe }}">{{ c }}</a></li>{% endfor %}</ul>'
)
ZOLA_LIST = (
    "<h1>{{ NAME }}</h1><ul>{% for p in LIST.pages %}"
    '<li><a href="{{ p.permalink | safe }}">{{ p.title }}</a> {{ p.year }}</li>{% endfor %}</ul>'
)
ZOLA_HOME = (
    '<h1>{{ section.title }}</h1>{% set t = get_taxonomy(kind="years") %}<ul>{% for i in t.items %}'
    '<li><a href="{{ i.permalink | safe }}">{{ i.name }}</a> ({{ i.page_count }})</li>{% endfor %}</ul>'
)
ZOLA_TERMS = (
    '<ul>{% for i in terms %}<li><a href="{{ i.permalink | safe }}">{{ i.name }}</a></li>{% endfor %}</ul>'
)


def write_site(write: Write, program: str, years: Iterable[int]) -> None:
    """Everything of a site but its reports."""
    if program == "hugo":
        write_hugo(write, years)
    else:
        write_zola(write, years)


def write_hugo(write: Write, years: Iterable[int]) -> None:
    for year in years:
        write(f"content/reports/{year}/_index.md", f'+++\ntitle = "{year}"\n+++\n')
    write("hugo.toml", HUGO_SITE)
    write("layouts/_default/baseof.html", HUGO_BASE)
    write("layouts/_default/single.html", HUGO_REPORT)
    write("layouts/_default/list.html", HUGO_LIST)
    write("layouts/index.html", HUGO_HOME)


def write_zola(write: Write, years: Iterable[int]) -> None:
    for year in years:
        front = f'title = "{year}"\nsort_by = "title"\ntransparent = true\n'
        write(f"content/reports/{year}/_index.md", f"+++\n{front}+++\n")
    write("content/_index.md", '+++\ntitle = "Отчёты"\n+++\n')
    write("content/reports/_index.md", '+++\ntitle = "Отчёты"\nsort_by = "title"\n+++\n')
    write("config.toml", ZOLA_SITE)
    write("templates/base.html", ZOLA_BASE)
    write("templates/page.html", zola_page("page.title", ZOLA_REPORT))
    section = ZOLA_LIST.replace("NAME", "section.title").replace("LIST", "section")
    write("templates/section.html", zola_page("section.title", section))
    write("templates/index.html", zola_page("section.title", ZOLA_HOME))
    write("templates/taxonomy_list.html", zola_page("taxonomy.name", ZOLA_TERMS))
    term = ZOLA_LIST.replace("NAME", "term.name").replace("LIST", "term")
    write("templates/taxonomy_single.html", zola_page("term.name", term))


def zola_page(title: str, main: str) -> str:
    """A template that fills the two blocks of the base."""
    head = f"{{% extends \"base.html\" %}}{{% block title %}}{{{{ {title} }}}}{{% endblock %}}"
    return f"{head}{{% block main %}}{main}{{% endblock %}}"
