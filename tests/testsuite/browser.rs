//! A headless Chromium, driven through chromedriver as the WebDriver standard says, over plain HTTP.
//!
//! `tests/run.sh` installs both where they are missing; without them these tests fail, they are never passed over.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::serve::server::LIMIT;

/// A browser with an empty profile; it ends with the test.
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    _profile: TempDir,
}

impl Browser {
    /// A window of 1280 × 900.
    pub fn open() -> Browser {
        Browser::open_with(&json!({}))
    }

    /// A window that keeps what pages say and ask for; see [`Browser::log`].
    pub fn open_listening() -> Browser {
        Browser::open_with(&json!({ "browser": "ALL", "performance": "ALL" }))
    }

    /// A window that runs no script of any page.
    pub fn open_without_scripts() -> Browser {
        let browser = Browser::open();
        browser.protocol("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
        browser
    }

    fn open_with(logs: &Value) -> Browser {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("chromedriver: {error}; tests/run.sh installs it with Chromium"));
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = lines.find_map(|line| {
            let line = line.ok()?;
            line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
        });
        std::thread::spawn(move || lines.for_each(drop));
        let profile = tempfile::tempdir().unwrap();
        let mut browser = Browser { driver, port: port.unwrap(), session: String::new(), _profile: profile };
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--window-size=1280,900",
        ];
        let profile = format!("--user-data-dir={}", browser._profile.path().display());
        let arguments: Vec<&str> = arguments.into_iter().chain([profile.as_str()]).collect();
        let wishes = json!({
            "goog:chromeOptions": { "args": arguments },
            "goog:loggingPrefs": logs,
            "timeouts": { "script": LIMIT.as_millis() as u64 },
        });
        let options = json!({ "capabilities": { "alwaysMatch": wishes } });
        let session = browser.call("POST", "/session", &options);
        browser.session = session["sessionId"].as_str().unwrap_or_else(|| panic!("no session: {session}")).to_owned();
        browser
    }

    pub fn go(&self, url: &str) {
        self.command("url", &json!({ "url": url }));
        self.wait("document.readyState === 'complete'");
    }

    /// Opens a page of a folder, as a double click on it does.
    pub fn open_file(&self, path: &Path) {
        self.go(&file_address(path));
    }

    /// The value of an expression in the page; a promise is waited for.
    #[track_caller]
    pub fn value(&self, expression: &str) -> Value {
        self.try_value(expression).unwrap_or_else(|fault| panic!("{expression}: {fault}"))
    }

    fn try_value(&self, expression: &str) -> Result<Value, Value> {
        let script = json!({ "script": format!("return {expression};"), "args": [] });
        self.try_call("POST", &format!("/session/{}/execute/sync", self.session), &script)
    }

    /// Waits until an expression in the page is true.
    #[track_caller]
    pub fn wait(&self, expression: &str) {
        let begin = Instant::now();
        loop {
            // A page that is being loaded has no answer, or lacks what is asked for.
            let answer = self.try_value(&format!("!!({expression})"));
            if answer == Ok(json!(true)) {
                return;
            }
            assert!(begin.elapsed() < LIMIT, "in the browser it did not come to `{expression}`: {answer:?}");
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// Waits until the page listens to the server and has its margin.
    pub fn ready(&self) {
        self.wait("document.documentElement.dataset.letopis === 'ready' && document.readyState === 'complete'");
    }

    /// Does something in the page.
    pub fn act(&self, script: &str) {
        self.command("execute/sync", &json!({ "script": script, "args": [] }));
    }

    /// A screen as of a telephone, or as of a desk.
    pub fn screen(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.protocol("Emulation.setDeviceMetricsOverride", &metrics);
    }

    /// A command of Chromium's own protocol.
    pub fn protocol(&self, command: &str, parameters: &Value) -> Value {
        self.command("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Colours and movement as the reader's system asks for them: `[("prefers-color-scheme", "dark")]`.
    pub fn prefer(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.protocol("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// A script that runs in every page before the page's own.
    pub fn before_pages(&self, script: &str) {
        self.protocol("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
    }

    /// What was logged since the last call: `browser`, what the console shows; `performance`, events of Chromium.
    pub fn log(&self, kind: &str) -> Vec<Value> {
        match self.command("se/log", &json!({ "type": kind })) {
            Value::Array(entries) => entries,
            other => panic!("no log: {other}"),
        }
    }

    /// Presses and lets go of a key.
    pub fn key(&self, key: &str) {
        for action in ["keyDown", "keyUp"] {
            let text = if key.len() == 1 { key } else { "" };
            let code = match key {
                "Tab" => 9,
                "Enter" => 13,
                "ArrowDown" => 40,
                " " => 32,
                _ => 0,
            };
            let text = if key == "Enter" { "\r" } else { text };
            self.protocol(
                "Input.dispatchKeyEvent",
                &json!({ "type": action, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text }),
            );
        }
    }

    /// Presses the mouse at a place of the window.
    pub fn click(&self, x: f64, y: f64) {
        for action in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let event = json!({ "type": action, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.protocol("Input.dispatchMouseEvent", &event);
        }
    }

    #[track_caller]
    fn command(&self, name: &str, body: &Value) -> Value {
        self.call("POST", &format!("/session/{}/{name}", self.session), body)
    }

    #[track_caller]
    fn call(&self, method: &str, path: &str, body: &Value) -> Value {
        self.try_call(method, path, body).unwrap_or_else(|fault| panic!("{path}: {fault}"))
    }

    /// What the driver answers, or what it says against it.
    #[track_caller]
    fn try_call(&self, method: &str, path: &str, body: &Value) -> Result<Value, Value> {
        let mut answer = self.exchange(method, path, body).unwrap_or_else(|error| panic!("{path}: {error}"));
        match answer["value"]["error"].is_null() {
            true => Ok(answer["value"].take()),
            false => Err(answer["value"].take()),
        }
    }

    fn exchange(&self, method: &str, path: &str, body: &Value) -> std::io::Result<Value> {
        let body = body.to_string();
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        // The driver gives up earlier, and says why.
        stream.set_read_timeout(Some(2 * LIMIT))?;
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n",
            self.port,
            body.len()
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(body.as_bytes())?;
        // The driver keeps connections open: the answer is as long as it says.
        let mut reader = BufReader::new(stream);
        let (mut line, mut length) = (String::new(), 0);
        while reader.read_line(&mut line)? > 2 {
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().unwrap_or(0);
            }
            line.clear();
        }
        let mut answer = vec![0; length];
        reader.read_exact(&mut answer)?;
        Ok(serde_json::from_slice(&answer)?)
    }
}

/// The `file:` address of a path.
pub fn file_address(path: &Path) -> String {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');
    format!("file://{}", utf8_percent_encode(path.to_str().unwrap(), KEPT))
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A driver that is killed leaves its browser behind.
        if !self.session.is_empty() {
            let _ = self.exchange("DELETE", &format!("/session/{}", self.session), &json!({}));
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
