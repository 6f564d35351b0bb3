//! Pages that come slowly, piece by piece, hardly move while they do.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use percent_encoding::percent_decode_str;

use super::built::editions;
use super::light::{JUMPS, SHIFTS, WHOLE};
use crate::browser::Browser;
use crate::harness::{Site, none_of};

/// So much may move, as Core Web Vitals count it: half of what they call good.
const LIMIT: f64 = 0.05;

/// A page comes in so many pieces, with a pause after each.
const PIECES: usize = 8;
const PAUSE: Duration = Duration::from_millis(50);

/// Serves a folder for as long as the test runs: pages slowly, everything else at once. Gives its address.
fn serve(folder: &Path) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let folder = folder.to_owned();
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let folder = folder.clone();
            // A browser that leaves before it has everything is not of interest.
            thread::spawn(move || answer(stream, &folder).ok());
        }
    });
    address
}

fn answer(mut stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    let mut line = String::new();
    let mut reader = BufReader::new(stream.try_clone()?);
    reader.read_line(&mut line)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let asked = line.split(' ').nth(1).unwrap_or_default().split('?').next().unwrap_or_default();
    let path: PathBuf = folder.join(percent_decode_str(asked).decode_utf8_lossy().trim_start_matches('/'));
    let (status, bytes) = fs::read(&path).map_or(("404 Not Found", Vec::new()), |bytes| ("200 OK", bytes));
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let (kind, pieces) = match ending {
        "html" => ("text/html; charset=utf-8", PIECES),
        "css" => ("text/css", 1),
        "js" => ("text/javascript", 1),
        "svg" => ("image/svg+xml", 1),
        _ => ("application/octet-stream", 1),
    };
    let length = bytes.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    for piece in bytes.chunks(length.div_ceil(pieces).max(1)) {
        stream.write_all(piece)?;
        if pieces > 1 {
            thread::sleep(PAUSE);
        }
    }
    Ok(())
}

fn jumps(browser: &Browser, address: &str) -> f64 {
    browser.go(address);
    let jumps = browser.value(JUMPS);
    jumps.as_f64().unwrap_or_else(|| panic!("no number: {jumps}"))
}

fn browser() -> Browser {
    let browser = Browser::open();
    browser.before_pages(SHIFTS);
    browser
}

#[test]
fn a_page_that_comes_slowly_hardly_moves() {
    let browser = browser();
    let mut faults = Vec::new();
    for built in editions().iter().filter(|built| built.is_first()) {
        let address = serve(&built.folder);
        // By turns on a wide screen and a narrow one.
        for (page, (width, height)) in built.largest().into_iter().zip([(1280, 900), (360, 640)].into_iter().cycle()) {
            browser.screen(width, height);
            let jumps = jumps(&browser, &format!("{address}/{page}"));
            if jumps > LIMIT {
                faults.push(format!("{} at {width}: jumps by {jumps}", built.name(page)));
            }
        }
    }
    none_of(&faults);
}

#[test]
fn a_page_that_moves_while_it_comes_is_found() {
    let lines = "<p>Строка отчёта</p>\n".repeat(200);
    let page = |style: &str| {
        format!(
            "<!DOCTYPE html><html lang=\"ru\"><meta charset=\"utf-8\"><title>Отчёт</title><style>{style}</style>\
             <body><main>{lines}</main></body></html>"
        )
    };
    let site = Site::empty();
    // What comes last stands first.
    site.write("moving.html", page("main { display: flex; flex-direction: column-reverse }"));
    site.write("still.html", page(""));
    let (browser, address) = (browser(), serve(&site.path("")));
    // A busy browser may show all pieces at once, and look again.
    let moving = (0..5).map(|_| jumps(&browser, &format!("{address}/moving.html"))).find(|moving| *moving > LIMIT);
    let still = jumps(&browser, &format!("{address}/still.html"));
    assert!(moving.is_some(), "the lines do not move");
    assert_eq!(still, 0.0);
    // Where only the whole document is shown, nothing is there that could move.
    browser.before_pages(WHOLE);
    assert_eq!(jumps(&browser, &format!("{address}/moving.html")), 0.0);
}
