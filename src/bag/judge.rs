//! What was found of a bag against what its manifests say.
//!
//! Takes the contents and the digests of all files, gives every file that was altered, is missing, was added or bears
//! another name, and whatever else speaks against the bag. Refuses to tell what only follows from another fault.

use std::collections::{BTreeMap, BTreeSet};

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::bag::contents::Contents;
use crate::bag::{Algorithm, BagPath, DECLARATION, Faults, Fetched, Manifest, Oxum, Version};
use crate::diag::{Code, Diagnostic};

/// A file as it lies there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// In bytes.
    pub size: u64,
    pub digests: BTreeMap<Algorithm, String>,
}

/// Every file of a bag by its path; nothing for one that is there and could not be read, which was told already.
pub type Files = BTreeMap<BagPath, Option<Found>>;

/// How much lies in `data/`.
pub fn payload(files: &Files) -> Oxum {
    let payload = files.iter().filter(|(path, _)| path.is_payload());
    payload.fold(Oxum::default(), |sum, (_, found)| Oxum {
        bytes: sum.bytes.saturating_add(found.as_ref().map_or(0, |found| found.size)),
        files: sum.files + 1,
    })
}

/// Everything that speaks against a bag beside what reading it told.
pub fn judge(contents: &Contents, files: &Files) -> Faults {
    let mut judging =
        Judging { contents, files, faults: Faults::default(), missing: BTreeMap::new(), strays: BTreeSet::new() };
    judging.similar_names();
    if contents.payload.is_empty() {
        return judging.faults;
    }
    judging.compare();
    judging.ask_for_tags();
    judging.tell_rewritten();
    judging.compose();
    judging.pair();
    judging.tell_strays();
    if judging.faults.iter().all(|fault| !is_of_payload(fault.code)) && judging.is_whole() {
        judging.weigh();
    }
    judging.faults
}

/// What a manifest says of one file: the manifest's name, its algorithm and the digest.
type Listed<'c> = Vec<(&'c BagPath, Algorithm, &'c str)>;

struct Judging<'c> {
    contents: &'c Contents,
    files: &'c Files,
    faults: Faults,
    /// Listed and not there.
    missing: BTreeMap<&'c BagPath, Listed<'c>>,
    /// There and not listed.
    strays: BTreeSet<&'c BagPath>,
}

impl<'c> Judging<'c> {
    /// Sorts all files into those that are as they were, altered, missing and astray.
    fn compare(&mut self) {
        let Contents { payload, tags, doubtful, version, .. } = self.contents;
        for manifests in [payload, tags] {
            let mut listed: BTreeMap<&BagPath, Listed<'c>> = BTreeMap::new();
            for (name, Manifest { algorithm, files }) in manifests {
                for (path, digest) in files {
                    listed.entry(path).or_default().push((name, *algorithm, digest));
                }
            }
            let is_payload = std::ptr::eq(manifests, payload);
            for (path, said) in &listed {
                // What makes tag manifests uneven is no fault of others (RFC 8493, 2.2.1).
                let is_even = (is_payload && *version >= Version::V1) || self.contents.is_ours();
                if is_even && !doubtful.contains(*path) {
                    let silent = manifests.keys().filter(|name| !said.iter().any(|(known, ..)| known == name));
                    let silent: Vec<&str> = silent.map(BagPath::as_str).collect();
                    if !silent.is_empty() {
                        self.faults.push(fault(Code::BagUneven, path).list("ids", silent));
                    }
                }
            }
            for (path, said) in listed {
                match self.files.get(path) {
                    Some(Some(found)) => self.faults.extend(altered(path, found, &said)),
                    Some(None) => {}
                    None => drop(self.missing.insert(path, said)),
                }
            }
        }
        let is_listed = |path: &BagPath| match path.is_payload() {
            true => payload.values().any(|manifest| manifest.files.contains_key(path)),
            false => tags.values().any(|manifest| manifest.files.contains_key(path)),
        };
        let is_stray = |path: &BagPath| !is_listed(path) && !doubtful.contains(path) && !path.is_tag_manifest();
        let read = self.files.iter().filter(|(_, found)| found.is_some()).map(|(path, _)| path);
        self.strays.extend(read.filter(|path| is_stray(path)));
        if !self.files.contains_key(DECLARATION) && !self.missing.keys().any(|path| path.as_str() == DECLARATION) {
            self.faults.push(Diagnostic::nowhere(Code::BagMissing).arg("file", DECLARATION));
        }
    }

    /// Without tag manifests anybody can change what lies beside the payload. Letopis writes one for each algorithm;
    /// others need not write any.
    fn ask_for_tags(&mut self) {
        let Contents { payload, tags, .. } = self.contents;
        if self.contents.is_ours() {
            let algorithms: BTreeSet<Algorithm> = payload.values().map(|manifest| manifest.algorithm).collect();
            for name in algorithms.into_iter().map(Manifest::tag_name) {
                if !self.files.contains_key(name.as_str()) {
                    self.faults.push(Diagnostic::nowhere(Code::BagMissing).arg("file", name));
                }
            }
        } else if tags.is_empty() && !self.files.keys().any(BagPath::is_tag_manifest) {
            self.faults.push(Diagnostic::nowhere(Code::BagNoTags));
        }
    }

    /// Manifests of our own bags that list the right thing in another way: the next version names this one by these bytes.
    fn tell_rewritten(&mut self) {
        if !self.contents.is_ours() {
            return;
        }
        let is_altered = |path: &BagPath| {
            let is_it = |fault: &Diagnostic| {
                fault.code == Code::BagAltered && fault.args.iter().any(|(_, value)| value == path.as_str())
            };
            self.faults.iter().any(is_it)
        };
        let told: Vec<Diagnostic> = self
            .contents
            .rewritten
            .iter()
            .filter(|path| !is_altered(path))
            .map(|path| fault(Code::BagRewritten, path))
            .collect();
        self.faults.extend(told);
    }

    /// Finds files whose names are composed of other characters that look alike, as some systems write them.
    fn compose(&mut self) {
        let normalizer = ComposingNormalizerBorrowed::new_nfc();
        let mut composed: BTreeMap<String, &'c BagPath> = BTreeMap::new();
        for path in self.strays.iter().filter(|path| !path.as_str().is_ascii()) {
            composed.insert(normalizer.normalize(path.as_str()).into_owned(), path);
        }
        let pairs: Vec<(&'c BagPath, &'c BagPath)> = self
            .missing
            .keys()
            .filter_map(|path| Some((*path, *composed.get(&*normalizer.normalize(path.as_str()))?)))
            .collect();
        for (missing, there) in pairs {
            if !self.strays.remove(there) {
                continue;
            }
            let said = self.missing.remove(missing).unwrap_or_default();
            self.faults.push(fault(Code::BagComposition, there));
            if let Some(Some(found)) = self.files.get(there) {
                self.faults.extend(altered(there, found, &said));
            }
        }
    }

    /// Tells of files that are there under another name, of those to be fetched, and of those that are missing.
    fn pair(&mut self) {
        let mut by_digest: BTreeMap<(Algorithm, &'c str), Vec<&'c BagPath>> = BTreeMap::new();
        for path in self.strays.iter().rev() {
            for (algorithm, digest) in self.files.get(*path).into_iter().flatten().flat_map(|found| &found.digests) {
                by_digest.entry((*algorithm, digest)).or_default().push(path);
            }
        }
        let fetched: BTreeMap<&BagPath, &Fetched> =
            self.contents.fetch.iter().rev().map(|fetched| (&fetched.path, fetched)).collect();
        for (path, said) in std::mem::take(&mut self.missing) {
            // The longest digest tells most.
            let twin = said.iter().max_by_key(|(_, algorithm, _)| *algorithm).and_then(|(_, algorithm, digest)| {
                let candidates = by_digest.get_mut(&(*algorithm, *digest))?;
                candidates.pop()
            });
            self.faults.push(match (twin, fetched.get(path)) {
                (Some(twin), _) => {
                    self.strays.remove(twin);
                    fault(Code::BagRenamed, path).arg("other", twin.as_str())
                }
                (None, Some(fetched)) => fault(Code::BagFetch, path).arg("address", &fetched.address),
                (None, None) => fault(Code::BagMissing, path),
            });
        }
    }

    /// Files that nobody listed: in the payload they are a fault; elsewhere nothing vouches for them.
    fn tell_strays(&mut self) {
        let has_tags = !self.contents.tags.is_empty();
        for path in &self.strays {
            match path.is_payload() {
                true => self.faults.push(fault(Code::BagExtra, path)),
                false if has_tags => self.faults.push(fault(Code::BagUnlisted, path)),
                false => {}
            }
        }
    }

    fn is_whole(&self) -> bool {
        self.contents.doubtful.is_empty() && self.files.values().all(Option::is_some)
    }

    /// `Payload-Oxum` against what lies there.
    fn weigh(&mut self) {
        let Some(value) = self.contents.info.get(Oxum::LABEL) else { return };
        let found = payload(self.files);
        if Oxum::parse(value) != Some(found) {
            let fault = Diagnostic::nowhere(Code::BagOxum).arg("value", value);
            self.faults.push(fault.arg("found", found.to_string()));
        }
    }

    /// Names that are one name on systems which do not tell capitals from small letters.
    fn similar_names(&mut self) {
        let normalizer = ComposingNormalizerBorrowed::new_nfc();
        let mut seen: BTreeMap<String, &'c BagPath> = BTreeMap::new();
        for path in self.files.keys() {
            let folded = normalizer.normalize(&path.as_str().to_lowercase()).into_owned();
            match seen.get(&folded) {
                Some(first) => self.faults.push(fault(Code::BagSimilarNames, first).arg("other", path.as_str())),
                None => drop(seen.insert(folded, path)),
            }
        }
    }
}

/// Whether a fault changes how much lies in the payload.
fn is_of_payload(code: Code) -> bool {
    matches!(code, Code::BagAltered | Code::BagMissing | Code::BagExtra | Code::BagRenamed | Code::BagFetch)
}

fn altered(path: &BagPath, found: &Found, said: &Listed<'_>) -> Option<Diagnostic> {
    let differs = |(_, algorithm, digest): &&(&BagPath, Algorithm, &str)| {
        found.digests.get(algorithm).is_some_and(|found| found != digest)
    };
    let manifests: Vec<&str> = said.iter().filter(differs).map(|(name, ..)| name.as_str()).collect();
    (!manifests.is_empty()).then(|| fault(Code::BagAltered, path).list("ids", manifests))
}

fn fault(code: Code, path: &BagPath) -> Diagnostic {
    Diagnostic::nowhere(code).arg("file", path.as_str())
}
