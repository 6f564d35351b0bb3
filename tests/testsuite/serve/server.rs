//! A running server and ways to speak with it.

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::harness::Site;

/// How long anything is waited for before it counts as lost.
pub const LIMIT: Duration = Duration::from_secs(60);

/// A server that ends with the test.
pub struct Server {
    child: Child,
    /// `127.0.0.1:41234`
    pub address: String,
    /// What it says on standard error, line by line.
    notes: Receiver<String>,
}

impl Server {
    /// Serves a site on a free port.
    pub fn start(site: &Site, arguments: &str) -> Server {
        Server::start_with(site, &format!("--port 0 --lang en {arguments}"), &[])
    }

    /// Serves a site with exactly these arguments and surroundings.
    pub fn start_with(site: &Site, arguments: &str, surroundings: &[(&str, &str)]) -> Server {
        Server::start_in(&site.path(""), arguments, surroundings)
    }

    /// Serves the site of a folder.
    pub fn start_in(folder: &Path, arguments: &str, surroundings: &[(&str, &str)]) -> Server {
        let mut command = Command::new(env!("CARGO_BIN_EXE_letopis"));
        command.current_dir(folder).arg("serve").args(arguments.split_whitespace());
        for name in ["LETOPIS_EDITOR", "EDITOR", "SOURCE_DATE_EPOCH"] {
            command.env_remove(name);
        }
        command.env("LC_ALL", "C").envs(surroundings.iter().copied());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let notes = lines(child.stderr.take().unwrap());
        let out = lines(child.stdout.take().unwrap());
        let Ok(url) = out.recv_timeout(LIMIT) else {
            let said: Vec<String> = notes.iter().collect();
            panic!("the server says no address: {}", said.join("\n"));
        };
        let address = url.trim_start_matches("http://").trim_end_matches('/').to_owned();
        Server { child, address, notes }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The next line on standard error.
    #[track_caller]
    pub fn note(&self) -> String {
        self.notes.recv_timeout(LIMIT).unwrap_or_else(|_| panic!("the server says nothing more"))
    }

    /// All that it has said on standard error until it is silent for a while.
    pub fn notes(&self) -> Vec<String> {
        std::iter::from_fn(|| self.notes.recv_timeout(Duration::from_millis(500)).ok()).collect()
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    /// Asks as a browser does, but for these headers.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut lines = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "Host") {
            lines.push_str(&format!("Host: {}\r\n", self.address));
        }
        for (name, value) in headers {
            lines.push_str(&format!("{name}: {value}\r\n"));
        }
        self.send(&format!("{lines}\r\n"))
    }

    /// Sends a request as it is written.
    pub fn send(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(LIMIT)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Answer::read(&bytes)
    }

    /// Listens to what pages are told.
    pub fn news(&self) -> News {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(LIMIT)).unwrap();
        let request = format!("GET /_letopis/news HTTP/1.1\r\nHost: {}\r\n\r\n", self.address);
        stream.write_all(request.as_bytes()).unwrap();
        News { lines: BufReader::new(stream) }
    }

    /// Asks until the answer is as expected, and gives the last one otherwise.
    pub fn wait_for(&self, path: &str, is_it: impl Fn(&Answer) -> bool) -> Answer {
        let begin = Instant::now();
        loop {
            let answer = self.get(path);
            if is_it(&answer) || begin.elapsed() > LIMIT {
                return answer;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    pub fn process(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Ends it at once, as pulling the plug does.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The lines of a stream as they come.
fn lines(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}

/// An answer of the server.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Answer {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
        let headers =
            lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_owned(), value.to_owned()));
        let headers: Vec<_> = headers.collect();
        Answer { status: status.unwrap(), headers, body: bytes[end + 4..].to_vec() }
    }

    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A page without what the server added: as `build` writes it.
    pub fn bare(&self) -> Vec<u8> {
        if !self.header("content-type").starts_with("text/html") {
            return self.body.clone();
        }
        let text = self.text().replace("<link rel=\"stylesheet\" href=\"/_letopis/live.css\">\n", "");
        let Some(start) = text.rfind("<div id=\"letopis\"") else { return text.into_bytes() };
        let end = start + text[start..].find("</script>\n").unwrap() + "</script>\n".len();
        format!("{}{}", &text[..start], &text[end..]).into_bytes()
    }
}

/// What pages are told, one after the other.
pub struct News {
    lines: BufReader<TcpStream>,
}

impl News {
    /// The next event; `None` when the server hangs up.
    pub fn next(&mut self) -> Option<Value> {
        let mut line = String::new();
        loop {
            line.clear();
            match self.lines.read_line(&mut line) {
                Ok(0) => return None,
                Ok(_) => {}
                Err(error) if error.kind() == ErrorKind::ConnectionReset => return None,
                Err(error) => panic!("no news: {error}"),
            }
            if let Some(data) = line.strip_prefix("data: ") {
                return Some(serde_json::from_str(data).unwrap());
            }
        }
    }

    /// The first event in which something holds.
    #[track_caller]
    pub fn until(&mut self, holds: impl Fn(&Value) -> bool) -> Value {
        let begin = Instant::now();
        while let Some(event) = self.next() {
            if holds(&event) {
                return event;
            }
            assert!(begin.elapsed() < LIMIT, "what was waited for did not come, but {event}");
        }
        panic!("the server hung up");
    }
}
