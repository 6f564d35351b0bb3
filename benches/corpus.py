#!/usr/bin/env python3
"""Writes made-up reports of cities as one site for Letopis, Hugo and Zola alike.

Takes a folder and a number of reports. Gives `letopis/`, `hugo/` and `zola/` in it with the same texts: a report is
of one city and one year and has about 9 KB of Russian prose, four partner cities, headings, lists and emphasis. For
Letopis each report also tells of one event and one agreement; "plain" reports do not, and what the others do not make
is then switched off in `[outputs]`, so that all do the same work.
Refuses chance: the same arguments give the same bytes. One report is in memory at a time.
"""

import argparse
import random
from pathlib import Path

import peers

FLAVOURS = ("letopis", "hugo", "zola")
YEARS = range(2006, 2026)

SYLLABLES = "бла го ве щен ха ба ров ку рин са лин но во мир ян цин тан ли зе дон".split()
ENDINGS = "ск град во ово инск".split()
LATIN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e zh z i j k l m n o p r s t u f h c ch sh sch - y - e yu ya".split(),
    )
)
WORDS = (
    "развитие сотрудничество делегация города администрация форум фестиваль обмен визит культура спорт образование "
    "молодёжь экономика протокол намерений дружбы подписание встреча мэров выставка ярмарка конкурс международный "
    "традиционный участие представители муниципалитетов проект программа совместный партнёр"
).split()

SITE = """\
title = "Отчёты"
base_url = "https://example.org/"
language = "ru"
theme = "default"

[topics]
international = { ru = "Международная деятельность", en = "International relations" }

[questions]
achieved = { ru = "Что удалось сделать", en = "What was achieved" }
tasks = { ru = "Задачи на следующий год", en = "Tasks for the next year" }
"""
OUTPUTS_OF_PEERS = """
[outputs]
pairs = false
compare = false
yearbook = false
search = false
calendars = false
data = false
"""
AGREEMENT = """
[[agreements]]
id = "{pair}"
cited = "Договор о дружбе"
kind = "treaty"
signed = "2005"
parties = ["{city}", "{partner}"]
status = "in-force"
"""
EVENT = """
[[events]]
id = "den-{city}-{year}"
title = "День города {name}"
kind = "festival"
date = "{year}-{month:02}"
status = "held"
place = "{city}"
participants = [{participants}]
series = "den-{city}"
edition = {edition}
under = "{pair}"
"""
CITY = '+++\nname = {{ ru = "{name}" }}\ncountry = "RU"\nmember = true\n+++\n'
SERIES = '+++\ntitle = "День города {name}"\ncadence = "P1Y"\nhost = "{city}"\n+++\n'


class Folder:
    """Writes files into a folder, and makes each folder within it once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.made: set[Path] = set()

    def write(self, name: str, text: str) -> None:
        path = self.path / name
        if path.parent not in self.made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.made.add(path.parent)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


class Prose:
    """Sentences without a meaning. What is drawn from `chance`, and in which order, decides every byte of a corpus."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def word(self) -> str:
        return self.chance.choice(WORDS)

    def sentence(self) -> str:
        # The same draws as those of `word`, in half of its time: a corpus is made of little else.
        left, bits = self.chance.randint(8, 18), self.chance.getrandbits
        width, words = len(WORDS).bit_length(), []
        while left:
            drawn = bits(width)
            if drawn < len(WORDS):
                words.append(WORDS[drawn])
                left -= 1
        return " ".join(words).capitalize() + "."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.chance.randint(3, 6)))

    def report(self, year: int, partners: list[str]) -> str:
        """What the city achieved, partner by partner, and what it will do in the next year."""
        lines = ["## Что удалось сделать {#achieved}\n", self.paragraph(), ""]
        for partner in partners:
            lines += [f"### Сотрудничество с городом {partner}\n", self.paragraph(), ""]
            day, month = self.chance.randint(1, 28), self.chance.randint(1, 12)
            lines.append(f"- **{day:02}.{month:02}.{year}** {self.sentence()}")
            lines.append(f"- *{self.word().capitalize()}*: {self.sentence()}")
            lines += [f"- {self.sentence()}", ""]
        lines.append(f"## Задачи на {year + 1} год {{#tasks}}\n")
        lines += [f"{number}. {self.sentence()}" for number in (1, 2, 3)]
        return "\n".join([*lines, ""])


def slug(name: str) -> str:
    """The id of a city: its name in Latin letters."""
    return "".join(LATIN.get(letter, letter) for letter in name.lower()).replace("-", "")


def name_cities(chance: random.Random, count: int) -> dict[str, str]:
    """Names that differ also in Latin letters, each with its id."""
    ids: dict[str, str] = {}
    while len(ids) < count:
        syllables = chance.randint(2, 5)
        name = "".join(chance.choice(SYLLABLES) for _ in range(syllables)).capitalize() + chance.choice(ENDINGS)
        ids.setdefault(slug(name), name)
    return {name: id_ for id_, name in ids.items()}


def choose_partners(chance: random.Random, cities: list[str]) -> dict[str, list[str]]:
    """Six partners of each city; where cities are many, the first four hundred are everybody's partners."""
    if len(cities) >= 500:
        return {city: chance.sample(cities[:400], 6) for city in cities}
    return {city: chance.sample([other for other in cities if other != city], 6) for city in cities}


def claims(name: str, year: int, partners: list[str], ids: dict[str, str], month: int) -> str:
    """An agreement with the first partner, and a festival to which all four come."""
    city, partner = ids[name], ids[partners[0]]
    pair = "-".join(sorted([city, partner]))
    participants = ", ".join(f'"{ids[guest]}"' for guest in partners)
    return AGREEMENT.format(pair=pair, city=city, partner=partner) + EVENT.format(
        city=city, name=name, year=year, month=month, participants=participants, edition=year - 2000, pair=pair
    )


def write_corpus(path: Path, count: int, plain: bool, flavours: tuple[str, ...] = FLAVOURS) -> int:
    """Writes `count` reports in each flavour; gives the number of their cities."""
    chance = random.Random(7)
    prose = Prose(chance)
    folders = {flavour: Folder(path / flavour) for flavour in flavours}
    ids = name_cities(chance, max(12, -(-count // len(YEARS))))
    cities = list(ids)
    partners_of = choose_partners(chance, cities)
    for index in range(count):
        name, year = cities[index // len(YEARS) % len(cities)], YEARS[index % len(YEARS)]
        partners = chance.sample([partner for partner in partners_of[name] if partner != name], 4)
        body = prose.report(year, partners)
        title = f"{name}: международная деятельность, {year}"
        for flavour, folder in folders.items():
            if flavour == "letopis":
                front = f'title = "{title}"\ncity = "{ids[name]}"\nyear = {year}\n'
                front += 'topic = "international"\nstatus = "published"\n'
                if not plain:
                    front += claims(name, year, partners, ids, chance.randint(1, 12))
            else:
                front = peers.FRONT_MATTER[flavour](title, year, [name, *partners])
            folder.write(f"content/reports/{year}/{ids[name]}.md", f"+++\n{front}+++\n{body}")
    for flavour, folder in folders.items():
        if flavour == "letopis":
            write_site(folder, ids, plain)
        else:
            peers.write_site(folder.write, flavour, YEARS)
    return len(cities)


def write_site(folder: Folder, ids: dict[str, str], plain: bool) -> None:
    """What Letopis has besides reports."""
    folder.write("site.toml", SITE + (OUTPUTS_OF_PEERS if plain else ""))
    for name, city in ids.items():
        folder.write(f"content/cities/{city}.md", CITY.format(name=name))
        if not plain:
            folder.write(f"content/series/den-{city}.md", SERIES.format(name=name, city=city))


def add_sentence(report: Path) -> None:
    """Lengthens the last paragraph of a report."""
    text = report.read_text(encoding="utf-8").rstrip()
    report.write_text(f"{text} Встреча завершилась обменом подарками.\n", encoding="utf-8", newline="\n")


def rename(report: Path) -> None:
    """Gives a report another title."""
    text = report.read_text(encoding="utf-8")
    text = text.replace("международная деятельность, ", "международные связи, ", 1)
    report.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes made-up reports for Letopis, Hugo and Zola.")
    parser.add_argument("out", type=Path, help="the folder that gets a folder for each program")
    parser.add_argument("count", type=int, help="the number of reports")
    parser.add_argument("--plain", action="store_true", help="reports without events and agreements")
    parser.add_argument("--only", default=",".join(FLAVOURS), help="for which programs (default: %(default)s)")
    wishes = parser.parse_args()
    flavours = tuple(wishes.only.split(","))
    for flavour in flavours:
        if flavour not in FLAVOURS:
            parser.error(f"no program `{flavour}`; known are {', '.join(FLAVOURS)}")
    cities = write_corpus(wishes.out, wishes.count, wishes.plain, flavours)
    print(f"{wishes.count} reports of {cities} cities")


if __name__ == "__main__":
    main()
