//! Folders that somebody made to do harm. What lies outside is a pipe: whoever opened it would wait for ever.

use std::path::Path;
use std::process::Command;

use letopis::bag::Algorithm;

use super::bag::{Bag, Item, PAGES, zip};
use super::{asked, verify};
use crate::harness::{Site, check_text};

const REFUSED: &str = "exit code 1\nbag: not intact\n";

#[cfg(unix)]
fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[cfg(unix)]
#[test]
fn paths_in_manifests_lead_nowhere() {
    let site = Site::empty();
    pipe(&site.path("secret"));
    let outside = site.path("secret").display().to_string();
    let cases = [
        ("../secret", "../secret", "it leads out of the archive by `..`"),
        ("data/../../secret", "data/../../secret", "it leads out of the archive by `..`"),
        ("*../secret", "../secret", "it leads out of the archive by `..`"),
        ("./../secret", "../secret", "it leads out of the archive by `..`"),
        ("data/..", "data/..", "it leads out of the archive by `..`"),
        ("/etc/passwd", "/etc/passwd", "it begins at the root of a disk"),
        (&outside, &outside, "it begins at the root of a disk"),
        ("//server/share/secret", "//server/share/secret", "it begins at the root of a disk"),
        ("C:/secret", "C:/secret", "it begins at the root of a disk"),
        ("C:secret", "C:secret", "it begins at the root of a disk"),
        ("..\\secret", "..\\secret", "it has a backslash, which leads elsewhere on Windows"),
        ("data\\..\\..\\secret", "data\\..\\..\\secret", "it has a backslash, which leads elsewhere on Windows"),
        ("\\\\?\\C:\\secret", "\\\\?\\C:\\secret", "it has a backslash, which leads elsewhere on Windows"),
        ("data/a\0b", "data/a b", "it has a character that no name may have"),
        ("data//secret", "data//secret", "a part of it is empty or a dot"),
        ("data/./secret", "data/./secret", "a part of it is empty or a dot"),
        ("data/", "data/", "a part of it is empty or a dot"),
    ];
    let bag = Bag::new(&PAGES);
    for manifest in ["manifest-sha512.txt", "tagmanifest-sha512.txt"] {
        for (written, shown, trouble) in &cases {
            let line = format!("{}  {written}\n", Algorithm::Sha512.digest(b""));
            let mut hostile = bag.clone();
            hostile.files.insert(manifest.to_owned(), format!("{line}{}", bag.text(manifest)).into_bytes());
            if !manifest.starts_with("tag") {
                hostile.list_tags(&[Algorithm::Sha256, Algorithm::Sha512]);
            }
            let folder = site.path("bag");
            let _ = std::fs::remove_dir_all(&folder);
            hostile.write(&folder);
            let cut: String = shown.chars().take(60).collect();
            let shown = if cut.len() < shown.len() { format!("{cut}…") } else { cut };
            let fault =
                format!("error[bag-unsafe-path]: line 1 of `{manifest}` names an unsafe path, `{shown}`: {trouble}\n");
            check_text(&verify(&site.path(""), "bag"), &format!("{REFUSED}{fault}"));
        }
    }
    // Not what it seems: an encoded dot is a name like any other, and the file is missing.
    let line = format!("{}  data/%2e%2e/%2e%2e/secret\n", Algorithm::Sha512.digest(b""));
    let hostile = bag.clone().with("manifest-sha512.txt", &format!("{line}{}", bag.text("manifest-sha512.txt")));
    let _ = std::fs::remove_dir_all(site.path("bag"));
    hostile.write(&site.path("bag"));
    check_text(
        &verify(&site.path(""), "bag"),
        &format!(
            "{REFUSED}error[bag-rewritten]: `manifest-sha512.txt` was written anew: it lists the same, but not as Letopis writes it
error[bag-missing]: `data/%2e%2e/%2e%2e/secret` is missing
error[bag-uneven]: `data/%2e%2e/%2e%2e/secret` is not listed in `manifest-sha256.txt`"
        ),
    );
}

#[cfg(unix)]
#[test]
fn links_pipes_and_strange_names_are_not_opened() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    let site = Site::empty();
    pipe(&site.path("secret"));
    Bag::new(&PAGES).write(&site.path("bag"));
    let data = site.path("bag/data");
    let index = data.join("site/index.html");
    std::fs::remove_file(&index).unwrap();
    symlink(site.path("secret"), &index).unwrap();
    symlink(site.path(""), data.join("outside")).unwrap();
    symlink("nowhere", site.path("bag/bag-notes.txt")).unwrap();
    pipe(&data.join("pipe"));
    let _socket = std::os::unix::net::UnixListener::bind(data.join("socket")).unwrap();
    for name in ["a\\b".as_bytes(), b"bad-\xff\xfe.txt"] {
        std::fs::write(data.join(OsStr::from_bytes(name)), "").unwrap();
    }
    std::fs::write(data.join("a\nb\u{1b}[31m"), "").unwrap();
    check_text(
        &verify(&site.path(""), "bag"),
        &format!(
            "{REFUSED}error[bag-name]: the name `data/a\\b` is refused: it has a backslash, which leads elsewhere on Windows
error[bag-name]: the name `data/bad-\u{fffd}\u{fffd}.txt` is refused: it is not in UTF-8
error[bag-special]: `bag-notes.txt` is no file: it is a link to another place
error[bag-special]: `data/outside` is no file: it is a link to another place
error[bag-special]: `data/pipe` is no file: it is a pipe, a socket or a device
error[bag-special]: `data/site/index.html` is no file: it is a link to another place
error[bag-special]: `data/socket` is no file: it is a pipe, a socket or a device
error[bag-extra]: `data/a b [31m` does not belong to the archive"
        ),
    );
}

#[cfg(unix)]
#[test]
fn manifests_that_are_no_files_are_not_opened() {
    use std::os::unix::fs::symlink;
    let site = Site::empty();
    pipe(&site.path("secret"));
    Bag::new(&PAGES).write(&site.path("bag"));
    for name in
        ["bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt"]
    {
        std::fs::remove_file(site.path("bag").join(name)).unwrap();
        symlink(site.path("secret"), site.path("bag").join(name)).unwrap();
    }
    // Without a declaration and a manifest that are files, it is no bag.
    check_text(&verify(&site.path(""), "bag"), "exit code 2\nerror[no-bag]: no archive in `bag`");
    std::fs::remove_file(site.path("bag/bagit.txt")).unwrap();
    site.write("bag/bagit.txt", letopis::bag::declaration());
    let links = ["manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt"];
    let links = links.map(|name| format!("error[bag-special]: `{name}` is no file: it is a link to another place\n"));
    check_text(&verify(&site.path(""), "bag"), &format!("{REFUSED}{}", links.concat()));
}

#[test]
fn more_lines_than_anybody_writes_are_not_read() {
    let site = Site::empty();
    let bag = Bag::new(&PAGES);
    bag.write(&site.path("bag"));
    site.write("bag/manifest-sha256.txt", "\n".repeat(1_000_001));
    check_text(
        &verify(&site.path(""), "bag"),
        &format!(
            "{REFUSED}error[bag-limit]: `manifest-sha256.txt` was not verified: it has too many lines, by itself or together with the lists before it, the limit is 1000000"
        ),
    );
    // A file as long as this one takes no room on the disk, and none in memory.
    let file = std::fs::File::create(site.path("bag/manifest-sha256.txt")).unwrap();
    file.set_len(1 << 40).unwrap();
    check_text(
        &verify(&site.path(""), "bag"),
        &format!(
            "{REFUSED}error[bag-limit]: `manifest-sha256.txt` was not verified: it is too long, by itself or together with the lists before it, the limit is 134217728"
        ),
    );
    bag.write(&site.path("bag"));
    let deep = "deep/".repeat(101);
    site.write(&format!("bag/data/{deep}a"), "");
    check_text(
        &verify(&site.path(""), "bag"),
        &format!(
            "{REFUSED}error[bag-limit]: `data/{}` was not verified: it lies in too many folders, the limit is 100",
            "deep/".repeat(100).trim_end_matches('/')
        ),
    );
}

#[test]
fn a_thousand_faults_are_enough() {
    let site = Site::empty();
    let mut bag = Bag::new(&PAGES);
    for name in ["manifest-md5.txt", "manifest-sha1.txt", "manifest-sha224.txt", "manifest-sha384.txt"] {
        bag.files.insert(name.to_owned(), "no\n".repeat(40_000).into_bytes());
    }
    bag.list_tags(&[Algorithm::Sha256, Algorithm::Sha512]);
    let packed: Vec<Item> = bag.items("").into_iter().map(Item::packed).collect();
    site.write("bag.zip", zip(&packed, false));
    let first: String = (1..=1000)
        .map(|line| {
            format!(
                "error[bag-line]: line {line} of `manifest-md5.txt` is not understood, `no`: a digest and a path are expected\n"
            )
        })
        .collect();
    // The others: 39 000 lines of that file, 120 000 of three more, three files that the four manifests do not list, and
    // the four tag manifests that there should be.
    let more = |rest: &str| format!("exit code 1\nbag.zip: not intact\n{first}bag.zip: and {rest}\n");
    check_text(&verify(&site.path(""), "bag.zip"), &more("159007 more faults, not shown here"));
    let said = asked(&site.path(""), "bag.zip", "ru").out;
    assert_eq!(said.lines().last(), Some("bag.zip: и ещё 159007 замечаний, здесь не показано"));
    // A fault that is found late counts, too, whatever number of warnings was found before.
    let mut bag = Bag::new(&PAGES);
    for number in 0..1500 {
        bag.files.insert(format!("notes-{number:04}.txt"), Vec::new());
    }
    bag.files.insert("data/extra".to_owned(), Vec::new());
    bag.write(&site.path("bag"));
    let notes: String = (0..1000)
        .map(|number| format!("warning[bag-unlisted]: nothing vouches for `notes-{number:04}.txt`\n"))
        .collect();
    check_text(
        &verify(&site.path(""), "bag"),
        &format!(
            "{REFUSED}error[bag-extra]: `data/extra` does not belong to the archive\n{notes}bag: and 500 more faults, not shown here\n"
        ),
    );
}

#[test]
fn manifests_are_not_read_without_end() {
    let site = Site::empty();
    let refused = "exit code 1\nbag.zip: not intact\n";
    // Each of them could be read, and all of them unpack to less than a gibibyte.
    let zeros = Item::new("manifest-md5.txt", &vec![b'\n'; 50 << 20]).packed();
    let mut items = Bag::new(&PAGES).items("");
    let blank = Item::new("manifest-md5.txt", &vec![b' '; 50 << 20]).packed();
    for algorithm in ["md5", "sha1", "sha224", "sha384"] {
        items.push(blank.clone().named(format!("manifest-{algorithm}.txt").as_bytes()));
    }
    let bytes = zip(&items, false);
    assert!(bytes.len() < 1 << 20, "{} bytes", bytes.len());
    site.write("bag.zip", bytes);
    let limit = |file: &str, trouble: &str| format!("{refused}error[bag-limit]: `{file}` was not verified: {trouble}");
    let together = "by itself or together with the lists before it, the limit is";
    check_text(
        &verify(&site.path(""), "bag.zip"),
        &limit("manifest-sha224.txt", &format!("it is too long, {together} 134217728")),
    );
    let mut items = Bag::new(&PAGES).items("");
    items.push(zeros);
    site.write("bag.zip", zip(&items, false));
    check_text(
        &verify(&site.path(""), "bag.zip"),
        &limit("manifest-md5.txt", &format!("it has too many lines, {together} 1000000")),
    );
    // One algorithm under many names.
    let mut bag = Bag::new(&PAGES);
    for number in 1..10 {
        bag.files.insert(format!("manifest-md{}5.txt", "-".repeat(number)), Vec::new());
    }
    site.write("bag.zip", zip(&bag.items(""), false));
    check_text(
        &verify(&site.path(""), "bag.zip"),
        &limit("bag.zip", "it has too many lists of its files, the limit is 12"),
    );
    // Of an unknown algorithm: it is a file like any other, and may be as long as it likes.
    let mut items = Bag::new(&PAGES).items("");
    for number in 0..4 {
        items.push(blank.clone().named(format!("manifest-blake{number}.txt").as_bytes()));
    }
    site.write("bag.zip", zip(&items, false));
    let name = |number: u8| format!("manifest-blake{number}.txt");
    let unknown = |number| {
        format!(
            "warning[bag-unknown-algorithm]: `{}` uses digests that are not known here, so it was not checked\n",
            name(number)
        )
    };
    let unlisted = |number| format!("warning[bag-unlisted]: nothing vouches for `{}`\n", name(number));
    let said: String = (0..4).map(unknown).chain((0..4).map(unlisted)).collect();
    check_text(
        &verify(&site.path(""), "bag.zip"),
        &format!("exit code 0\nbag.zip: intact, 3 files, 73 bytes, checked by SHA-256, SHA-512\n{said}"),
    );
}
