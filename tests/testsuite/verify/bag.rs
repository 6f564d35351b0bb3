//! Bags and zip files for tests, byte by byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use letopis::bag::{Algorithm, BagInfo, BagPath, Manifest, Oxum, declaration};

/// A bag as its files, by path.
#[derive(Clone)]
pub struct Bag {
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A payload that most tests need.
pub const PAGES: [(&str, &str); 3] = [
    ("data/site/index.html", "<!DOCTYPE html>\n"),
    ("data/site/Отчёт за 2024 год.html", "<!DOCTYPE html>\n<p>Отчёт\n"),
    ("data/source/site.toml", "title = \"Летопись\"\n"),
];

impl Bag {
    /// A bag as Letopis writes them.
    pub fn new(payload: &[(&str, &str)]) -> Bag {
        let mut files: BTreeMap<String, Vec<u8>> =
            payload.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        let mut info = BagInfo::default();
        info.push("Source-Organization", "Администрация города Благовещенска");
        let bytes = files.values().map(|bytes| bytes.len() as u64).sum();
        info.push(Oxum::LABEL, &Oxum { bytes, files: files.len() as u64 }.to_string());
        info.push("Bag-Software-Agent", "Letopis 0.1.0");
        files.insert("bagit.txt".to_owned(), declaration().as_bytes().to_vec());
        files.insert("bag-info.txt".to_owned(), info.text().into_bytes());
        let mut bag = Bag { files };
        bag.list(&[Algorithm::Sha256, Algorithm::Sha512]);
        bag
    }

    /// Writes the manifests anew.
    pub fn list(&mut self, algorithms: &[Algorithm]) {
        self.files.retain(|path, _| !path.starts_with("manifest-"));
        for algorithm in algorithms {
            let text = self.manifest(*algorithm, |path| path.starts_with("data/"));
            self.files.insert(Manifest::payload_name(*algorithm), text);
        }
        self.list_tags(algorithms);
    }

    /// Writes the tag manifests anew.
    pub fn list_tags(&mut self, algorithms: &[Algorithm]) {
        self.files.retain(|path, _| !path.starts_with("tagmanifest-"));
        let texts: Vec<(String, Vec<u8>)> = algorithms
            .iter()
            .map(|algorithm| {
                (Manifest::tag_name(*algorithm), self.manifest(*algorithm, |path| !path.starts_with("data/")))
            })
            .collect();
        self.files.extend(texts);
    }

    fn manifest(&self, algorithm: Algorithm, wanted: impl Fn(&str) -> bool) -> Vec<u8> {
        let mut manifest = Manifest::new(algorithm);
        for (path, bytes) in self.files.iter().filter(|(path, _)| wanted(path)) {
            manifest.files.insert(BagPath::portable(path).unwrap(), algorithm.digest(bytes));
        }
        manifest.text().into_bytes()
    }

    /// The bag with another text in one file, and tag manifests that know of it.
    pub fn with(mut self, path: &str, text: &str) -> Bag {
        self.files.insert(path.to_owned(), text.as_bytes().to_vec());
        self.list_tags(&[Algorithm::Sha256, Algorithm::Sha512]);
        self
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.files[path].clone()).unwrap()
    }

    pub fn write(&self, folder: &Path) {
        for (path, bytes) in &self.files {
            let file = folder.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        }
    }

    /// The entries of a zip of it, in a folder of the given name.
    pub fn items(&self, top: &str) -> Vec<Item> {
        self.files.iter().map(|(path, bytes)| Item::new(&format!("{top}{path}"), bytes)).collect()
    }
}

/// An entry of a zip file. What is told of it need not be true.
#[derive(Clone)]
pub struct Item {
    pub name: Vec<u8>,
    /// The name in the header before the bytes.
    pub own_name: Vec<u8>,
    pub bytes: Vec<u8>,
    pub flags: u16,
    pub method: u16,
    /// The length that it claims to unpack to.
    pub size: u64,
    pub crc: u32,
    /// A Unix mode.
    pub mode: u32,
    /// Uses the header and the bytes of the entry of this number.
    pub shares: Option<usize>,
}

impl Item {
    /// A file that is stored as it is.
    pub fn new(name: &str, bytes: &[u8]) -> Item {
        let mut crc = flate2::Crc::new();
        crc.update(bytes);
        Item {
            name: name.as_bytes().to_vec(),
            own_name: name.as_bytes().to_vec(),
            bytes: bytes.to_vec(),
            flags: 1 << 11,
            method: 0,
            size: bytes.len() as u64,
            crc: crc.sum(),
            mode: 0o100_644,
            shares: None,
        }
    }

    /// The same file, packed.
    pub fn packed(mut self) -> Item {
        let mut packed = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut packed, &self.bytes).unwrap();
        self.bytes = packed.finish().unwrap();
        self.method = 8;
        self
    }

    pub fn named(mut self, name: &[u8]) -> Item {
        self.name = name.to_vec();
        self.own_name = name.to_vec();
        self
    }
}

/// A zip file; a long one has its numbers in 64 bits.
pub fn zip(items: &[Item], is_long: bool) -> Vec<u8> {
    let (mut out, mut directory, mut places) = (Vec::new(), Vec::new(), Vec::new());
    for item in items {
        let place = item.shares.map_or(out.len() as u64, |number| places[number]);
        places.push(place);
        let (packed, size) = (item.bytes.len() as u64, item.size);
        let is_long = is_long || size > u64::from(u32::MAX);
        let short = |number: u64| if is_long { u32::MAX } else { u32::try_from(number).unwrap() };
        let version: u16 = if is_long { 45 } else { 20 };
        let long = |numbers: &[u64]| -> Vec<u8> {
            let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
            let length = u16::try_from(bytes.len()).unwrap();
            if is_long { [&1u16.to_le_bytes()[..], &length.to_le_bytes(), &bytes].concat() } else { Vec::new() }
        };
        let head = [
            &version.to_le_bytes()[..],
            &item.flags.to_le_bytes(),
            &item.method.to_le_bytes(),
            &[0, 0, 0x21, 0],
            &item.crc.to_le_bytes(),
            &short(packed).to_le_bytes(),
            &short(size).to_le_bytes(),
        ]
        .concat();
        let length = |bytes: &[u8]| u16::try_from(bytes.len()).unwrap().to_le_bytes();
        if item.shares.is_none() {
            let extra = long(&[size, packed]);
            let lengths = [length(&item.own_name), length(&extra)].concat();
            out.extend([b"PK\x03\x04", &head[..], &lengths, &item.own_name, &extra, &item.bytes].concat());
        }
        let extra = long(&[size, packed, place]);
        let lengths = [length(&item.name), length(&extra), [0; 2], [0; 2], [0; 2]].concat();
        let places = [(item.mode << 16).to_le_bytes(), short(place).to_le_bytes()].concat();
        directory.extend([b"PK\x01\x02", &[20, 3][..], &head, &lengths, &places, &item.name, &extra].concat());
    }
    let (start, size, count) = (out.len() as u64, directory.len() as u64, items.len() as u64);
    out.extend(directory);
    if is_long {
        let place = out.len() as u64;
        let numbers = [count, count, size, start].map(u64::to_le_bytes).concat();
        out.extend([b"PK\x06\x06", &44u64.to_le_bytes()[..], &[45, 3, 45, 0], &[0; 8], &numbers].concat());
        out.extend([b"PK\x06\x07", &[0; 4][..], &place.to_le_bytes(), &1u32.to_le_bytes()].concat());
    }
    let count = if is_long { u16::MAX } else { u16::try_from(count).unwrap() }.to_le_bytes();
    let short = |number: u64| if is_long { u32::MAX } else { u32::try_from(number).unwrap() }.to_le_bytes();
    out.extend([b"PK\x05\x06", &[0; 4][..], &count, &count, &short(size), &short(start), &[0, 0]].concat());
    out
}
