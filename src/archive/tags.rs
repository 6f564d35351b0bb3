//! The files beside the payload: declaration, information, manifests, and how to open it all (RFC 8493).
//!
//! Takes the checksums of the payload, gives texts. The order in which they are given is that in which they follow from
//! each other; a bag is not complete before the last.

use std::collections::BTreeMap;

use crate::archive::version::VERSION;
use crate::archive::{day, guide};
use crate::bag::{
    AGENT, Algorithm, BagInfo, BagPath, DECLARATION, INFO, MAKER, Manifest, Oxum, PREVIOUS_MANIFEST, PREVIOUS_VERSION,
    Trouble, declaration,
};
use crate::edition::Edition;
use crate::strings::Argument;
use crate::view::Archive;

/// The algorithms of the manifests.
pub const ALGORITHMS: [Algorithm; 2] = [Algorithm::Sha256, Algorithm::Sha512];

/// What is known of a file of the payload once it has been written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    pub bytes: u64,
    /// For each of the algorithms the digest in lower-case hexadecimal digits.
    pub digests: BTreeMap<Algorithm, String>,
}

/// The tag files with their texts; `payload` has every file of the bag's `data/`.
///
/// # Errors
/// A name of a tag file that could not be written everywhere; there is none.
pub fn tags(
    edition: &Edition,
    archive: &Archive,
    payload: &BTreeMap<BagPath, Sums>,
) -> Result<Vec<(BagPath, String)>, Trouble> {
    let mut files = vec![
        (BagPath::portable(DECLARATION)?, declaration().to_owned()),
        (BagPath::portable(INFO)?, info(edition, archive, payload).text()),
        (BagPath::portable(guide::NAME)?, guide::guide(edition, archive)),
    ];
    for algorithm in ALGORITHMS {
        let mut manifest = Manifest::new(algorithm);
        for (path, sums) in payload {
            manifest.files.insert(path.clone(), sums.digests.get(&algorithm).cloned().unwrap_or_default());
        }
        files.push((BagPath::portable(&Manifest::payload_name(algorithm))?, manifest.text()));
    }
    let mut last = Vec::new();
    for algorithm in ALGORITHMS {
        let mut manifest = Manifest::new(algorithm);
        for (path, text) in &files {
            manifest.files.insert(path.clone(), algorithm.digest(text.as_bytes()));
        }
        last.push((BagPath::portable(&Manifest::tag_name(algorithm))?, manifest.text()));
    }
    files.append(&mut last);
    Ok(files)
}

fn info(edition: &Edition, archive: &Archive, payload: &BTreeMap<BagPath, Sums>) -> BagInfo {
    let model = &edition.model;
    let lang = model.site.language;
    let mut info = BagInfo::default();
    if let Some(publisher) = model.publisher {
        info.push("Source-Organization", model[publisher].name.get(lang.tag()));
    }
    if let Some(contact) = &model.site.contact {
        let is_mail = contact.contains('@') && !contact.contains(' ');
        info.push(if is_mail { "Contact-Email" } else { "Contact-Name" }, contact);
    }
    let arguments =
        [("year", Argument::Text(archive.year.to_string())), ("title", Argument::Text(model.site.title.clone()))];
    info.push("External-Description", &edition.theme.strings.text(lang, "archive-description", &arguments));
    info.push("Bagging-Date", &day(archive.date));
    info.push("External-Identifier", &archive.name);
    if let Some(previous) = &archive.previous {
        info.push(VERSION, &archive.version.to_string());
        info.push(PREVIOUS_VERSION, &previous.folder);
        info.push(PREVIOUS_MANIFEST, &previous.seal);
    }
    let oxum = Oxum { bytes: payload.values().map(|sums| sums.bytes).sum(), files: payload.len() as u64 };
    info.push(Oxum::LABEL, &oxum.to_string());
    info.push(AGENT, &format!("{MAKER} {}", env!("CARGO_PKG_VERSION")));
    info
}
