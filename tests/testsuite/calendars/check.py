"""Reads all calendars of a built site with two parsers, and compares them with its model.json.

Takes the folder of the site and the id of the site; prints a line per fault, then how many calendars and events there are.
"""

import json
import re
import sys
from datetime import date, timedelta
from pathlib import Path

import icalendar
import vobject

folder, site = Path(sys.argv[1]), Path(sys.argv[2]).name
model = json.loads((folder / "data/model.json").read_text(encoding="utf-8"))
# An event of which nobody tells how it stands has no status.
STATUS = {None: "", "held": "CONFIRMED", "planned": "TENTATIVE", "prepared": "TENTATIVE", "cancelled": "CANCELLED"}
DAYS = re.compile(r"(\d{4}-\d\d-\d\d)(?:/(\d{4}-\d\d-\d\d))?")
reports = {report["id"]: report for report in model["reports"]}


def last_change(report):
    known = [report[key] for key in ("changed", "published", "received") if report[key]]
    return date.fromisoformat(known[0]) if known else date(report["year"], 12, 31)


# A control character has no way into a calendar.
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def expected(event):
    """What a calendar says of an event; nothing where its days are not certain."""
    days = DAYS.fullmatch(event["date"] or "")
    if not days:
        return None
    first, last = date.fromisoformat(days[1]), date.fromisoformat(days[2] or days[1])
    told = [last_change(reports[claim["report"]]) for claim in event["claims"]]
    told = max(told, default=date(event["year"], 12, 31))
    uid = (event["former_ids"] or [event["id"]])[0]
    title = CONTROL.sub("", event["title"])
    return (f"{uid}@{site}", str(first), str(last + timedelta(days=1)), title, STATUS[event["status"]], str(told))


events = {event["id"]: expected(event) for event in model["events"]}
wanted = {"calendar.ics": events.values()}
for kind, things in (("city", model["cities"]), ("organisation", model["organisations"]), ("series", model["series"])):
    for thing in things:
        wanted[f"calendars/{kind}-{thing['id']}.ics"] = [events[event] for event in thing["events"]]
wanted = {path: sorted(filter(None, told)) for path, told in wanted.items()}
wanted = {path: told for path, told in wanted.items() if told}

faults = []


def shape(path, data):
    """The rules of RFC 5545, 3.1, for bytes."""
    if data.replace(b"\r\n", b"").count(b"\n") or data.replace(b"\r\n", b"").count(b"\r"):
        faults.append(f"{path}: a line does not end with CR LF")
    if not data.endswith(b"\r\n"):
        faults.append(f"{path}: the last line has no end")
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            faults.append(f"{path}:{number}: {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            faults.append(f"{path}:{number}: a letter is cut")


def by_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    missing = [name for name in ("PRODID", "VERSION", "NAME", "X-WR-CALNAME") if name not in calendar]
    errors = [str(error) for part in calendar.walk() for error in part.errors]
    told = []
    for event in calendar.walk("VEVENT"):
        told.append((
            str(event["UID"]), str(event["DTSTART"].dt), str(event["DTEND"].dt), str(event["SUMMARY"]),
            str(event.get("STATUS", "")), str(event["DTSTAMP"].dt.date()),
        ))
    return missing + errors, sorted(told)


def by_vobject(text):
    (calendar,) = vobject.readComponents(text)
    calendar.validate(raiseException=True)
    told = []
    for event in calendar.vevent_list:
        told.append((
            event.uid.value, str(event.dtstart.value), str(event.dtend.value), event.summary.value,
            event.status.value if hasattr(event, "status") else "", str(event.dtstamp.value.date()),
        ))
    return sorted(told)


found = {file.relative_to(folder).as_posix(): file for file in sorted(folder.glob("**/*.ics"))}
for path in sorted(set(found) ^ set(wanted)):
    faults.append(f"{path}: {'no such file' if path in wanted else 'has no event'}")
for path in sorted(set(found) & set(wanted)):
    data = found[path].read_bytes()
    shape(path, data)
    text = data.decode("utf-8", errors="replace")
    try:
        missing, first = by_icalendar(text)
        faults += [f"{path}: {fault}" for fault in missing]
    except Exception as error:
        faults.append(f"{path}: icalendar cannot read it: {type(error).__name__}")
        continue
    try:
        second = by_vobject(text)
    except Exception as error:
        faults.append(f"{path}: vobject cannot read it: {type(error).__name__}")
        continue
    if first != second:
        faults.append(f"{path}: the two parsers read different events")
    for event in sorted(set(first) ^ set(wanted[path])):
        faults.append(f"{path}: {'not in the model' if event in first else 'not in the calendar'}: {', '.join(event)}")
    if len(first) != len(wanted[path]):
        faults.append(f"{path}: {len(first)} events instead of {len(wanted[path])}")

print("\n".join([*faults, f"{len(found)} calendars, {len(wanted['calendar.ics'])} events"]))
