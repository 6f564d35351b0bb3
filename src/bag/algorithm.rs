//! The digests that manifests are made of, by the names that RFC 8493 gives them.
//!
//! Takes bytes as they pass by, gives every wanted digest of them in hexadecimal digits. Refuses to say which one is
//! enough: whoever writes chooses, whoever reads checks all.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use md5::Md5;
use sha1::Sha1;
use sha2::{Digest as _, Sha224, Sha256, Sha384, Sha512};

/// A way to make a digest. Letopis writes SHA-256 and SHA-512, and reads what others wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Algorithm {
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
}

impl Algorithm {
    pub const ALL: [Algorithm; 6] =
        [Algorithm::Md5, Algorithm::Sha1, Algorithm::Sha224, Algorithm::Sha256, Algorithm::Sha384, Algorithm::Sha512];

    /// As it stands in the names of manifests: `sha512`.
    pub const fn name(self) -> &'static str {
        match self {
            Algorithm::Md5 => "md5",
            Algorithm::Sha1 => "sha1",
            Algorithm::Sha224 => "sha224",
            Algorithm::Sha256 => "sha256",
            Algorithm::Sha384 => "sha384",
            Algorithm::Sha512 => "sha512",
        }
    }

    /// By its name; capitals and hyphens do not count, as in `SHA-512`.
    pub fn from_name(name: &str) -> Option<Algorithm> {
        let plain: String =
            name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect();
        Algorithm::ALL.into_iter().find(|algorithm| algorithm.name() == plain)
    }

    /// How many hexadecimal digits its digests have.
    pub const fn digits(self) -> usize {
        match self {
            Algorithm::Md5 => 32,
            Algorithm::Sha1 => 40,
            Algorithm::Sha224 => 56,
            Algorithm::Sha256 => 64,
            Algorithm::Sha384 => 96,
            Algorithm::Sha512 => 128,
        }
    }

    /// The digest of bytes, in lower-case hexadecimal digits.
    pub fn digest(self, bytes: &[u8]) -> String {
        let mut hasher = Hasher::new([self]);
        hasher.update(bytes);
        hasher.finish().remove(&self).unwrap_or_default()
    }
}

/// Makes several digests of the same bytes in one pass.
pub struct Hasher {
    running: Vec<(Algorithm, Running)>,
}

enum Running {
    Md5(Md5),
    Sha1(Sha1),
    Sha224(Sha224),
    Sha256(Sha256),
    Sha384(Sha384),
    Sha512(Sha512),
}

impl Hasher {
    pub fn new(algorithms: impl IntoIterator<Item = Algorithm>) -> Hasher {
        let begin = |algorithm| match algorithm {
            Algorithm::Md5 => Running::Md5(Md5::new()),
            Algorithm::Sha1 => Running::Sha1(Sha1::new()),
            Algorithm::Sha224 => Running::Sha224(Sha224::new()),
            Algorithm::Sha256 => Running::Sha256(Sha256::new()),
            Algorithm::Sha384 => Running::Sha384(Sha384::new()),
            Algorithm::Sha512 => Running::Sha512(Sha512::new()),
        };
        Hasher { running: algorithms.into_iter().map(|algorithm| (algorithm, begin(algorithm))).collect() }
    }

    pub fn update(&mut self, bytes: &[u8]) {
        for (_, running) in &mut self.running {
            match running {
                Running::Md5(hash) => hash.update(bytes),
                Running::Sha1(hash) => hash.update(bytes),
                Running::Sha224(hash) => hash.update(bytes),
                Running::Sha256(hash) => hash.update(bytes),
                Running::Sha384(hash) => hash.update(bytes),
                Running::Sha512(hash) => hash.update(bytes),
            }
        }
    }

    /// The digests in lower-case hexadecimal digits.
    pub fn finish(self) -> BTreeMap<Algorithm, String> {
        let end = |running| match running {
            Running::Md5(hash) => hexadecimal(&hash.finalize()),
            Running::Sha1(hash) => hexadecimal(&hash.finalize()),
            Running::Sha224(hash) => hexadecimal(&hash.finalize()),
            Running::Sha256(hash) => hexadecimal(&hash.finalize()),
            Running::Sha384(hash) => hexadecimal(&hash.finalize()),
            Running::Sha512(hash) => hexadecimal(&hash.finalize()),
        };
        self.running.into_iter().map(|(algorithm, running)| (algorithm, end(running))).collect()
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing into a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
