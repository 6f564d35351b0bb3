#!/usr/bin/env python3
"""How long a reviewer waits: from saving a file to the new page, and from starting the server to the first page.

    benches/serve.py [--letopis PATH] [--reports 1000,10000] [--rounds 20] [--keep DIR]

Makes a corpus of plain reports for each size, serves it, and appends a sentence to one report after the other. Measured
are the time from the end of the write to the event that tells pages to come anew, with everything inside that the
server waits for, and to the last byte of the new page; and the time from the start of the program to the last byte of
the home page. Prints a table in Markdown with medians and the slowest round.
"""
import argparse
import http.client
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

CORPUS = pathlib.Path(__file__).parent / "corpus.py"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--letopis", default="target/release/letopis")
    arguments.add_argument("--reports", default="1000,10000")
    arguments.add_argument("--rounds", type=int, default=20)
    arguments.add_argument("--keep", help="folder for the corpora, to be used again")
    asked = arguments.parse_args()
    letopis = pathlib.Path(asked.letopis).resolve()
    print("| reports | start to first page, s | save to event, ms | slowest | save to page, ms | slowest |")
    print("|---:|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        for count in map(int, asked.reports.split(",")):
            site = corpus(pathlib.Path(asked.keep or folder), count)
            start, events, pages = measure(letopis, site, asked.rounds)
            row = [f"{start:.2f}"]
            for times in (events, pages):
                row += [f"{1000 * statistics.median(times):.0f}", f"{1000 * max(times):.0f}"]
            print(f"| {count} | {' | '.join(row)} |", flush=True)


def corpus(folder, count):
    """The folder of a site with so many reports."""
    out = folder / str(count)
    if not out.exists():
        make = [sys.executable, str(CORPUS), str(out), str(count), "--plain", "--only", "letopis"]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
    return out / "letopis"


def measure(letopis, site, rounds):
    begin = time.perf_counter()
    command = [str(letopis), "serve", "--port", "0", "--lang", "en"]
    server = subprocess.Popen(command, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        host = server.stdout.readline().strip().removeprefix("http://").removesuffix("/")
        get(host, "/")
        start = time.perf_counter() - begin
        news = listen(host)
        edition = next(news)
        reports = sorted((site / "content/reports").glob("*/*.md"))
        events, pages = [], []
        for number in range(rounds):
            # Reports from all over the site, the same in every run.
            report = reports[number * 7919 % len(reports)]
            page = f"/reports/{report.parent.name}/{report.stem}.html"
            sentence = f"Правка {number} в {time.time_ns()}."
            with report.open("a", encoding="utf-8") as file:
                file.write(f"\n{sentence}\n")
            saved = time.perf_counter()
            before, edition = edition, next(news)
            events.append(time.perf_counter() - saved)
            body = get(host, page)
            pages.append(time.perf_counter() - saved)
            assert before != edition and sentence in body, f"{page} is not the new one"
            # A person types on only after a while; the next round must not find the server at work.
            time.sleep(0.3)
        return start, events, pages
    finally:
        server.kill()
        server.wait()


def get(host, path):
    connection = http.client.HTTPConnection(host, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read().decode()
    assert answer.status == 200, f"{path}: {answer.status}"
    connection.close()
    return body


def listen(host):
    """The editions that pages are told of, the present one first."""
    connection = http.client.HTTPConnection(host, timeout=60)
    connection.request("GET", "/_letopis/news")
    for line in connection.getresponse():
        if line.startswith(b"data: "):
            yield json.loads(line[6:])["edition"]


if __name__ == "__main__":
    main()
