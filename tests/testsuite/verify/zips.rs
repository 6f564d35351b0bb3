//! Zip files that somebody made to do harm, and such as other programs write.

use super::bag::{Bag, Item, PAGES, zip};
use super::verify;
use crate::harness::{Site, check_text};

const REFUSED: &str = "exit code 1\nbag.zip: not intact\n";

/// The items of a bag with one more.
fn with(item: Item) -> Vec<u8> {
    let mut items = Bag::new(&PAGES).items("bag/");
    items.push(item);
    zip(&items, false)
}

/// The items of a bag with another `index.html`.
fn other(change: impl Fn(Item) -> Item) -> Vec<u8> {
    let items = Bag::new(&PAGES).items("bag/").into_iter();
    let is_it = |item: &Item| item.name == b"bag/data/site/index.html";
    zip(&items.map(|item| if is_it(&item) { change(item) } else { item }).collect::<Vec<_>>(), false)
}

#[track_caller]
fn check(bytes: Vec<u8>, expected: &str) {
    let site = Site::empty();
    site.write("bag.zip", bytes);
    check_text(&verify(&site.path(""), "bag.zip"), expected);
}

#[test]
fn names_lead_nowhere() {
    for (name, shown, trouble) in [
        (&b"../evil"[..], "../evil", "it leads out of the archive by `..`"),
        (b"bag/../../evil", "bag/../../evil", "it leads out of the archive by `..`"),
        (b"bag/data/../../../evil/", "bag/data/../../../evil/", "it leads out of the archive by `..`"),
        (b"/etc/passwd", "/etc/passwd", "it begins at the root of a disk"),
        (b"C:/evil", "C:/evil", "it begins at the root of a disk"),
        (b"bag/data\\evil", "bag/data\\evil", "it has a backslash, which leads elsewhere on Windows"),
        (b"bag/data//evil", "bag/data//evil", "a part of it is empty or a dot"),
        (b"bag/data/e\0vil", "bag/data/e vil", "it has a character that no name may have"),
        (b"bag/data/\xff\xfe", "bag/data/\u{fffd}\u{fffd}", "it is not in UTF-8"),
    ] {
        let fault = format!("error[bag-name]: the name `{shown}` is refused: {trouble}");
        check(with(Item::new("", b"").named(name)), &format!("{REFUSED}{fault}"));
    }
}

#[test]
fn what_is_no_plain_file_is_not_unpacked() {
    let refused = |trouble: &str| format!("{REFUSED}error[bag-zip]: `data/site/index.html` is refused: {trouble}");
    check(other(|item| Item { flags: item.flags | 1, ..item }), &refused("a password is needed"));
    check(other(|item| Item { flags: item.flags | 1 << 6, ..item }), &refused("a password is needed"));
    check(other(|item| Item { method: 99, ..item }), &refused("it is packed in an unknown way"));
    check(other(|item| Item { method: 14, ..item }), &refused("it is packed in an unknown way"));
    let length = "it unpacks to another length than the zip file says";
    check(other(|item| Item { size: item.size + 1, ..item }), &refused(length));
    check(other(|item| Item { size: 1, ..item }), &refused(length));
    check(other(|item| Item { size: 1, ..item.packed() }), &refused(length));
    check(other(|item| Item { size: item.size + 1, ..item.packed() }), &refused(length));
    check(other(|item| Item { bytes: vec![0xff; 20], ..item.packed() }), &refused("its bytes are damaged"));
    check(other(|item| Item { crc: 1, ..item }), &refused("its bytes are damaged"));
    for (mode, what) in [(0o120_777, "a link to another place"), (0o010_644, "a pipe, a socket or a device")] {
        let fault = format!("error[bag-special]: `data/site/index.html` is no file: it is {what}");
        check(other(|item| Item { mode, ..item }), &format!("{REFUSED}{fault}"));
    }
}

#[test]
fn what_can_be_read_in_two_ways_is_refused() {
    let whole = |trouble: &str| format!("{REFUSED}error[bag-zip]: `bag.zip` is refused: {trouble}");
    let items = Bag::new(&PAGES).items("bag/");
    // Two files of one name.
    check(
        with(Item::new("bag/data/site/index.html", b"other")),
        &format!("{REFUSED}error[bag-zip]: `data/site/index.html` is refused: the zip file has two files of this name"),
    );
    // One name in the directory, another one before the bytes.
    check(
        other(|item| Item { own_name: b"bag/data/site/index.htm_".to_vec(), ..item }),
        &whole("its parts contradict each other"),
    );
    // Two entries with the same bytes.
    let shared = Item { shares: Some(0), ..items[0].clone() };
    check(
        with(Item { name: items[0].name.clone(), ..shared.clone() }),
        &whole("several files in it use the same bytes"),
    );
    // An end within the comment of an end.
    let whole_zip = zip(&items, false);
    let mut doubled = whole_zip.clone();
    let comment = doubled.len() - 2;
    doubled[comment..].copy_from_slice(&22u16.to_le_bytes());
    doubled.extend(&zip(&[], false));
    check(doubled, &whole("its parts contradict each other"));
    // Something before the first byte, so that all places are others.
    check([&b"#!/bin/sh\n"[..], &whole_zip].concat(), &whole("its bytes are damaged"));
    // More entries than are there, fewer than are there, several volumes.
    let end = whole_zip.len() - 22;
    for (offset, value, trouble) in [
        (8, 100u16, "its parts contradict each other"),
        (4, 1, "its parts contradict each other"),
        (12, 10, "its bytes are damaged"),
    ] {
        let mut changed = whole_zip.clone();
        changed[end + offset..end + offset + 2].copy_from_slice(&value.to_le_bytes());
        check(changed, &whole(trouble));
    }
    for count in [1u16, 100] {
        let mut changed = whole_zip.clone();
        for offset in [8, 10] {
            changed[end + offset..end + offset + 2].copy_from_slice(&count.to_le_bytes());
        }
        let trouble = if count == 1 { "its parts contradict each other" } else { "its bytes are damaged" };
        check(changed, &whole(trouble));
    }
}

#[test]
fn every_way_to_break_off_is_told() {
    let site = Site::empty();
    let whole = zip(&Bag::new(&PAGES).items("bag/"), true);
    let mut seen = std::collections::BTreeSet::new();
    for length in (0..whole.len()).step_by(97) {
        site.write("bag.zip", &whole[..length]);
        seen.insert(verify(&site.path(""), "bag.zip"));
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["exit code 2\nerror[no-bag]: no archive in `bag.zip`\n"]);
}

#[test]
fn bombs_are_not_unpacked() {
    let zeros = |length: usize| Item::new("bag/data/zeros", &vec![0; length]).packed();
    // It claims to be small, and is not unpacked any further than that.
    check(
        with(Item { size: 10, ..zeros(5_000_000) }),
        &format!(
            "{REFUSED}error[bag-zip]: `data/zeros` is refused: it unpacks to another length than the zip file says"
        ),
    );
    let claims = |size| with(Item { size, ..zeros(1000) });
    check(
        claims(1 << 31),
        &format!(
            "{REFUSED}error[bag-zip]: `bag.zip` is refused: it would unpack to more than two hundred times its length, as only harmful files do"
        ),
    );
    check(
        claims(1 << 41),
        &format!(
            "{REFUSED}error[bag-limit]: `bag.zip` was not verified: its files are too long together, the limit is 1099511627776"
        ),
    );
    check(
        claims(u64::MAX),
        &format!(
            "{REFUSED}error[bag-limit]: `bag.zip` was not verified: its files are too long together, the limit is 1099511627776"
        ),
    );
    // More entries than are read of anybody, as the end claims.
    let mut many = zip(&Bag::new(&PAGES).items("bag/"), true);
    let place = many.windows(4).position(|four| four == b"PK\x06\x06").unwrap();
    for offset in [24, 32] {
        many[place + offset..place + offset + 8].copy_from_slice(&500_001u64.to_le_bytes());
    }
    check(
        many,
        &format!("{REFUSED}error[bag-limit]: `bag.zip` was not verified: it has too many files, the limit is 500000"),
    );
}

#[test]
fn other_programs_write_other_zips() {
    let intact = "exit code 0\nbag.zip: intact, 3 files, 73 bytes, checked by SHA-256, SHA-512\n";
    // Russian Windows writes names in the code page of the console.
    let page = |name: &str| -> Vec<u8> {
        let byte = |letter: char| match u32::from(letter) {
            code @ 0x410..=0x43f => u8::try_from(code - 0x410 + 0x80).unwrap(),
            code @ 0x440..=0x44f => u8::try_from(code - 0x440 + 0xe0).unwrap(),
            0x451 => 0xf1,
            code => u8::try_from(code).unwrap(),
        };
        name.chars().map(byte).collect()
    };
    let items = Bag::new(&PAGES).items("Архив/").into_iter();
    let items: Vec<Item> = items
        .map(|item| {
            let name = page(std::str::from_utf8(&item.name).unwrap());
            Item { flags: 0, ..item.named(&name) }
        })
        .collect();
    check(zip(&items, false), intact);
    // Folders as entries, and what the Finder of macOS puts beside the bag.
    let mut items = Bag::new(&PAGES).items("bag/");
    for folder in ["bag/", "bag/data/", "bag/data/site/", "__MACOSX/"] {
        items.insert(0, Item { mode: 0o040_755, ..Item::new(folder, b"") });
    }
    check(zip(&items, false), intact);
    items.push(Item::new("__MACOSX/bag/._bagit.txt", b"x"));
    let beside = "warning[bag-unlisted]: nothing vouches for `__MACOSX/bag/._bagit.txt`\n";
    check(zip(&items, false), &format!("{intact}{beside}"));
    // No Unix mode is told.
    check(other(|item| Item { mode: 0, ..item }), intact);
}
