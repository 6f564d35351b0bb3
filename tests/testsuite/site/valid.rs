//! The Nu validator has nothing to say about any page, sheet or drawing.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::built::editions;
use crate::harness::{Site, check_text, list, none_of};
use crate::tools::tool;

/// What the validator does not know yet of CSS, though it stands in its specifications.
const UNKNOWN: [&str; 4] = [
    "CSS: Unrecognized at-rule “@container”",
    "CSS: “container-type”: Property",
    "CSS: “paint-order”: Property",
    "CSS: “vector-effect”: Property",
];

/// What the validator finds in the pages, sheets and drawings of these folders, errors and warnings alike; one run,
/// for Java is slow to begin.
fn findings(folders: &[&Path]) -> Vec<String> {
    let is_checked =
        |path: &PathBuf| ["html", "css", "svg"].iter().any(|ending| path.extension().is_some_and(|own| own == *ending));
    let files =
        folders.iter().flat_map(|folder| list(folder).into_iter().map(|path| folder.join(path))).filter(is_checked);
    let output = Command::new("java")
        .args(["-Xss4m", "-jar"])
        .arg(tool("vnu-jar/build/dist/vnu.jar"))
        .args(["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"])
        // It guesses the language of a page by its letters, and knows nothing of the `lang` of its parts.
        .arg("--no-langdetect")
        .args(files)
        .stderr(Stdio::inherit())
        .output()
        .unwrap_or_else(|error| panic!("java: {error}; install a Java runtime, 17 or newer; tests/run.sh does it"));
    assert!(output.status.success(), "the validator ended with {}", output.status);
    let answer: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stdout)));
    let text = |message: &Value, key: &str| message[key].as_str().unwrap_or("").to_owned();
    let messages = answer["messages"].as_array().unwrap_or_else(|| panic!("no messages: {answer}"));
    messages
        .iter()
        .filter(|message| !UNKNOWN.iter().any(|unknown| text(message, "message").starts_with(unknown)))
        .map(|message| {
            let (kind, url, line) = (text(message, "type"), text(message, "url"), &message["lastLine"]);
            format!("{url}:{line}: {kind}: {}\n    {}", text(message, "message"), text(message, "extract").trim())
        })
        .collect()
}

#[test]
fn the_validator_finds_nothing() {
    let folders: Vec<&Path> = editions().iter().map(|built| built.folder.as_path()).collect();
    none_of(&findings(&folders));
}

#[test]
fn the_validator_finds_what_is_wrong() {
    let site = Site::new(
        "
-- a.html --
<!DOCTYPE html>
<html lang=\"ru\">
<head><title>Отчёт</title></head>
<body><h1>Отчёт</h1><p><img src=\"a.png\"></p></body>
</html>
-- b/c.css --
a { colour: red }
-- b/d.svg --
<svg xmlns=\"http://www.w3.org/2000/svg\"><circle q=\"1\"/></svg>
",
    );
    let found: Vec<String> = findings(&[&site.path("")])
        .iter()
        .map(|finding| finding.lines().next().unwrap().rsplit_once('/').unwrap().1.to_owned())
        .collect();
    check_text(
        &found.join("\n"),
        "
a.html:3: error: An “img” element must have an “alt” attribute, except under certain conditions. For details, consult guidance on providing text alternatives for images.
c.css:1: error: CSS: “colour”: Property “colour” doesn't exist.
d.svg:0: error: Attribute “q” not allowed on element “circle” at this point.
",
    );
}
