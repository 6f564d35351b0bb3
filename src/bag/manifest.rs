//! Manifests and tag manifests: a digest and a path on each line, as `sha512sum` writes them (RFC 8493, 2.1.3).
//!
//! Takes paths with digests, gives the text sorted by path, and reads what others wrote. Refuses single lines that
//! cannot be meant, each by its number; the others count.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::bag::declaration::Version;
use crate::bag::faults::Flaws;
use crate::bag::line::{Flaw, Trouble};
use crate::bag::{Algorithm, BagPath};

/// Files with their digests in one algorithm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    pub algorithm: Algorithm,
    /// By path; digests are lower-case hexadecimal digits.
    pub files: BTreeMap<BagPath, String>,
}

impl Manifest {
    pub fn new(algorithm: Algorithm) -> Manifest {
        Manifest { algorithm, files: BTreeMap::new() }
    }

    /// The name of the manifest of the payload: `manifest-sha512.txt`.
    pub fn payload_name(algorithm: Algorithm) -> String {
        format!("manifest-{}.txt", algorithm.name())
    }

    /// The name of the manifest of the tag files, the payload's manifests among them: `tagmanifest-sha512.txt`.
    pub fn tag_name(algorithm: Algorithm) -> String {
        format!("tagmanifest-{}.txt", algorithm.name())
    }

    /// The text of the file: two spaces, so that `sha512sum -c` reads it; only CR, LF and `%` are encoded.
    pub fn text(&self) -> String {
        self.files.iter().map(|(path, digest)| format!("{digest}  {}\n", encode(path.as_str()))).collect()
    }

    /// Reads a manifest of a bag of the given version. White space may be longer, digits may be capitals, and `*` and
    /// `./` before a path, comments and empty lines are let pass, as the tools of others do.
    pub fn parse(algorithm: Algorithm, text: &str, version: Version) -> (Manifest, Flaws) {
        let (mut manifest, mut flaws) = (Manifest::new(algorithm), Flaws::default());
        for (index, line) in line_feeds(text).lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            match read(algorithm, line, version) {
                Err(flaw) => flaws.push(Flaw { line: index + 1, ..flaw }),
                Ok((path, digest)) => match manifest.files.get(&path) {
                    Some(known) if version < Version::V1 && *known == digest => {}
                    Some(_) => flaws.push(Flaw::new(index + 1, Trouble::Twice, path.as_str())),
                    None => drop(manifest.files.insert(path, digest)),
                },
            }
        }
        (manifest, flaws)
    }
}

/// The path and the digest of a line.
fn read(algorithm: Algorithm, line: &str, version: Version) -> Result<(BagPath, String), Flaw> {
    let fault = |trouble, text| Flaw::new(0, trouble, text);
    let (digest, path) = line.trim_start().split_once([' ', '\t']).ok_or_else(|| fault(Trouble::NoPath, line))?;
    let path = path.trim_start_matches([' ', '\t']);
    let path = path.strip_prefix('*').unwrap_or(path);
    let path = path.strip_prefix("./").unwrap_or(path);
    if path.is_empty() {
        return Err(fault(Trouble::NoPath, line));
    }
    let path = BagPath::new(&decode(path, version)).map_err(|trouble| fault(trouble, path))?;
    match digest.len() == algorithm.digits() && digest.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        true => Ok((path, digest.to_ascii_lowercase())),
        false => Err(Flaw { path: Some(path), ..fault(Trouble::NoDigest, line) }),
    }
}

/// Every line end as a line feed.
pub(super) fn line_feeds(text: &str) -> Cow<'_, str> {
    match text.contains('\r') {
        true => Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")),
        false => Cow::Borrowed(text),
    }
}

fn encode(path: &str) -> Cow<'_, str> {
    match path.contains(['%', '\r', '\n']) {
        true => Cow::Owned(path.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")),
        false => Cow::Borrowed(path),
    }
}

/// Undoes what a writer of that version did: before 1.0 the percent sign itself was left as it is.
pub(super) fn decode(path: &str, version: Version) -> Cow<'_, str> {
    if !path.contains('%') {
        return Cow::Borrowed(path);
    }
    let mut decoded = String::with_capacity(path.len());
    let mut parts = path.split('%');
    decoded.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (code, rest) = part.split_at_checked(2).unwrap_or(("", part));
        match code {
            "0D" | "0d" => decoded.push('\r'),
            "0A" | "0a" => decoded.push('\n'),
            "25" if version >= Version::V1 => decoded.push('%'),
            _ => {
                decoded.push('%');
                decoded.push_str(part);
                continue;
            }
        }
        decoded.push_str(rest);
    }
    Cow::Owned(decoded)
}
