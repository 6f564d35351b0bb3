//! What the tag files of a bag say, taken together.
//!
//! Takes the bytes of the tag files, gives the declaration, manifests, labels and what is to be fetched, and every line
//! that cannot be taken for what it should be. Refuses encodings that it does not know; digests are not looked at here.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::bag::{
    AGENT, Algorithm, BagInfo, BagPath, DECLARATION, Declaration, FETCH, Faults, Fetched, Flaw, INFO, MAKER, Manifest,
    Trouble, Version, parse_fetch,
};
use crate::diag::{Code, Diagnostic};

/// A bag as its tag files tell of it.
#[derive(Debug)]
pub struct Contents {
    /// 1.0 where nothing readable says so.
    pub version: Version,
    /// Of the payload, by the names of their files.
    pub payload: BTreeMap<BagPath, Manifest>,
    /// Of the tag files, by the names of their files.
    pub tags: BTreeMap<BagPath, Manifest>,
    pub info: BagInfo,
    pub fetch: Vec<Fetched>,
    /// Files of which a line speaks that cannot be read.
    pub doubtful: BTreeSet<BagPath>,
    /// Manifests without a flaw whose bytes are others than [`Manifest::text`] gives.
    pub rewritten: BTreeSet<BagPath>,
}

/// What a tag file is for.
enum Role {
    Declaration,
    Info,
    Fetch,
    Payload(Algorithm),
    Tags(Algorithm),
    Unknown,
    Other,
}

fn role(path: &BagPath) -> Role {
    let name = path.as_str();
    let algorithm = |begin| name.strip_prefix(begin)?.strip_suffix(".txt").filter(|rest| !rest.contains('/'));
    match name {
        DECLARATION => Role::Declaration,
        INFO => Role::Info,
        FETCH => Role::Fetch,
        _ => match (algorithm("manifest-"), algorithm("tagmanifest-")) {
            (Some(name), _) => Algorithm::from_name(name).map_or(Role::Unknown, Role::Payload),
            (_, Some(name)) => Algorithm::from_name(name).map_or(Role::Unknown, Role::Tags),
            _ => Role::Other,
        },
    }
}

/// Whether a file has to be read before it is known what a bag holds.
pub fn is_read(path: &BagPath) -> bool {
    !matches!(role(path), Role::Other | Role::Unknown)
}

/// Whether a file is a manifest of either kind that can be read.
pub fn is_manifest(path: &BagPath) -> bool {
    matches!(role(path), Role::Payload(_) | Role::Tags(_))
}

/// Whether a file is a manifest whose digests are not known here.
pub fn is_unknown_manifest(path: &BagPath) -> bool {
    matches!(role(path), Role::Unknown)
}

/// Whether a file is a manifest of the payload.
pub fn is_payload_manifest(path: &BagPath) -> bool {
    matches!(role(path), Role::Payload(_))
}

impl Contents {
    /// Reads the tag files; others are passed over.
    pub fn read(files: &BTreeMap<BagPath, Vec<u8>>) -> (Contents, Faults) {
        let mut contents = Contents {
            version: Version::V1,
            payload: BTreeMap::new(),
            tags: BTreeMap::new(),
            info: BagInfo::default(),
            fetch: Vec::new(),
            doubtful: BTreeSet::new(),
            rewritten: BTreeSet::new(),
        };
        let mut faults = Faults::default();
        let encoding = contents.declare(files, &mut faults);
        let is_plain = files.values().all(|bytes| bytes.is_ascii()) && !encoding.to_lowercase().starts_with("utf-16");
        if !is_plain && !["utf-8", "utf8", "us-ascii"].contains(&encoding.to_lowercase().as_str()) {
            faults.push(Diagnostic::nowhere(Code::BagEncoding).arg("value", encoding));
            return (contents, faults);
        }
        for (path, bytes) in files {
            match text(bytes) {
                Ok(text) => contents.take(path, bytes, &text, &mut faults),
                Err(line) => faults.push(told(path, &Flaw::new(line, Trouble::NotUtf8, ""))),
            }
        }
        if contents.payload.is_empty() {
            faults.push(Diagnostic::nowhere(Code::BagNoManifest));
        }
        (contents, faults)
    }

    /// Every algorithm that some manifest uses.
    pub fn algorithms(&self) -> BTreeSet<Algorithm> {
        self.payload.values().chain(self.tags.values()).map(|manifest| manifest.algorithm).collect()
    }

    /// Whether Letopis made the bag, as the bag itself says.
    pub fn is_ours(&self) -> bool {
        self.info.get(AGENT).is_some_and(|agent| agent.starts_with(MAKER))
    }

    /// Takes the version, gives the encoding.
    fn declare(&mut self, files: &BTreeMap<BagPath, Vec<u8>>, faults: &mut Faults) -> String {
        let Some((path, bytes)) = files.get_key_value(DECLARATION) else { return "UTF-8".to_owned() };
        match Declaration::parse(&String::from_utf8_lossy(bytes)) {
            Ok(declared) => {
                if !declared.version.is_known() {
                    let fault = Diagnostic::nowhere(Code::BagVersion);
                    faults.push(fault.arg("value", declared.version.to_string()));
                }
                self.version = declared.version;
                declared.encoding
            }
            Err(flaw) => {
                faults.push(told(path, &flaw));
                "UTF-8".to_owned()
            }
        }
    }

    fn take(&mut self, path: &BagPath, bytes: &[u8], text: &str, faults: &mut Faults) {
        let role = role(path);
        let flaws = match role {
            Role::Declaration | Role::Unknown | Role::Other => return,
            Role::Info => {
                let (info, flaws) = BagInfo::parse(text);
                self.info = info;
                flaws
            }
            Role::Fetch => {
                let (fetch, flaws) = parse_fetch(text, self.version);
                self.fetch = fetch;
                flaws
            }
            Role::Payload(algorithm) | Role::Tags(algorithm) => {
                let (mut manifest, flaws) = Manifest::parse(algorithm, text, self.version);
                if flaws.is_empty() && manifest.text().as_bytes() != bytes {
                    self.rewritten.insert(path.clone());
                }
                let is_payload = matches!(role, Role::Payload(_));
                let is_astray = |listed: &BagPath| match is_payload {
                    true => !listed.is_payload(),
                    false => listed.is_payload() || listed.is_tag_manifest(),
                };
                let astray: Vec<BagPath> = manifest.files.keys().filter(|listed| is_astray(listed)).cloned().collect();
                for listed in astray {
                    let code = if is_payload { Code::BagNotPayload } else { Code::BagNotTag };
                    faults.push(Diagnostic::nowhere(code).arg("file", path.as_str()).arg("other", listed.as_str()));
                    manifest.files.remove(&listed);
                }
                let manifests = if is_payload { &mut self.payload } else { &mut self.tags };
                manifests.insert(path.clone(), manifest);
                flaws
            }
        };
        faults.extend(flaws.iter().map(|flaw| told(path, flaw)));
        faults.pass_over(flaws.more);
        self.doubtful.extend(flaws.iter().filter_map(|flaw| flaw.path.clone()));
    }
}

/// A flaw of a line as a diagnostic.
fn told(path: &BagPath, flaw: &Flaw) -> Diagnostic {
    let code = if flaw.trouble.is_of_paths() { Code::BagUnsafePath } else { Code::BagLine };
    Diagnostic::nowhere(code)
        .arg("file", path.as_str())
        // Filled up, so that sorting by the argument sorts by the number; messages leave the spaces out.
        .arg("line", format!("{:>7}", flaw.line))
        .arg("trouble", flaw.trouble.name())
        .arg("text", if flaw.text.is_empty() { "…" } else { &flaw.text })
}

/// A tag file's text without its byte order mark, or the line in which it is no UTF-8.
fn text(bytes: &[u8]) -> Result<Cow<'_, str>, usize> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    simdutf8::compat::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    })
}
