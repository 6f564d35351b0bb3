//! Bags that others made: by other rules, with other digests, and not always right.

use std::fs;

use letopis::bag::Algorithm;

use super::bag::Bag;
use super::verify;
use crate::harness::{Site, check_text, list};
use crate::tools::python;

#[test]
fn bags_of_bagit_py_are_verified() {
    let site = Site::empty();
    let script = "
import os, sys, bagit, shutil
for checksums in ['md5'], ['sha1', 'sha256'], ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']:
    folder = os.path.join(sys.argv[1], ' '.join(checksums))
    os.makedirs(os.path.join(folder, 'Отчёты'))
    for name, text in ('Отчёты/Итоги года.txt', 'итоги\\n'), ('100%.txt', '100\\n'), ('a%25b', ''), ('empty', ''):
        with open(os.path.join(folder, name), 'w', encoding='utf-8', newline='') as file:
            file.write(text)
    bagit.make_bag(folder, {'Source-Organization': 'Мэрия ' * 40, 'Contact-Name': ['А', 'Б']}, checksums=checksums)
    shutil.make_archive(folder, 'zip', sys.argv[1], ' '.join(checksums))
";
    python(script, &[&site.path("")]);
    assert!(list(&site.path("md5")).contains(&"data/Отчёты/Итоги года.txt".to_owned()));
    let all = "MD5, SHA-1, SHA-224, SHA-256, SHA-384, SHA-512";
    let expected = [
        ("md5", "MD5"),
        ("md5 sha1 sha224 sha256 sha384 sha512", all),
        ("md5 sha1 sha224 sha256 sha384 sha512.zip", all),
        ("md5.zip", "MD5"),
        ("sha1 sha256", "SHA-1, SHA-256"),
        ("sha1 sha256.zip", "SHA-1, SHA-256"),
    ]
    .map(|(name, algorithms)| format!("{name}: intact, 4 files, 15 bytes, checked by {algorithms}\n"));
    assert_eq!(verify(&site.path(""), "."), format!("exit code 0\n{}", expected.concat()));
}

#[test]
fn the_rules_of_each_version_hold() {
    let digest = |text: &str| Algorithm::Md5.digest(text.as_bytes());
    let (a, b) = (digest("a\n"), digest("b\n"));
    let declared = |version: &str| format!("BagIt-Version: {version}\nTag-File-Character-Encoding: UTF-8\n");
    let intact = "exit code 0\nbag: intact, 2 files, 4 bytes, checked by MD5
warning[bag-no-tags]: nothing vouches for the files beside `data/`: there is no tag manifest";
    for (files, expected) in [
        // Tolerated as bagit.py and others write it.
        (
            vec![
                ("bagit.txt", "BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n".to_owned()),
                ("manifest-md5.txt", format!("\u{feff}{}  data/a\r\n{b} *./data/b\r\n", a.to_uppercase())),
            ],
            intact,
        ),
        (vec![("bagit.txt", declared("0.93")), ("manifest-MD-5.txt", format!("{a}\tdata/a\n{b} data/b"))], intact),
        // Before 1.0 every file is in some manifest, since then in each.
        (
            vec![
                ("bagit.txt", declared("0.97")),
                ("manifest-md5.txt", format!("{a}  data/a\n")),
                ("manifest-sha1.txt", format!("{}  data/b\n", Algorithm::Sha1.digest(b"b\n"))),
            ],
            "exit code 0\nbag: intact, 2 files, 4 bytes, checked by MD5, SHA-1
warning[bag-no-tags]: nothing vouches for the files beside `data/`: there is no tag manifest",
        ),
        (
            vec![
                ("bagit.txt", declared("1.0")),
                ("manifest-md5.txt", format!("{a}  data/a\n")),
                ("manifest-sha1.txt", format!("{}  data/b\n", Algorithm::Sha1.digest(b"b\n"))),
            ],
            "exit code 1\nbag: not intact
error[bag-uneven]: `data/a` is not listed in `manifest-sha1.txt`
error[bag-uneven]: `data/b` is not listed in `manifest-md5.txt`
warning[bag-no-tags]: nothing vouches for the files beside `data/`: there is no tag manifest",
        ),
        (
            vec![("bagit.txt", declared("2.0")), ("manifest-md5.txt", format!("{a}  data/a\n{b}  data/b\n"))],
            "exit code 1\nbag: not intact\nerror[bag-version]: the version `2.0` of BagIt is not known here
warning[bag-no-tags]: nothing vouches for the files beside `data/`: there is no tag manifest",
        ),
        (
            vec![("bagit.txt", "BagIt\n".to_owned()), ("manifest-md5.txt", format!("{a}  data/a\n{b}  data/b\n"))],
            "exit code 1\nbag: not intact
error[bag-line]: line 1 of `bagit.txt` is not understood, `BagIt`: `BagIt-Version: 1.0` and `Tag-File-Character-Encoding: UTF-8` are expected
warning[bag-no-tags]: nothing vouches for the files beside `data/`: there is no tag manifest",
        ),
        (
            vec![("bagit.txt", String::new()), ("manifest-md5.txt", format!("{a}  data/a\n{b}  data/b\n"))],
            "exit code 1\nbag: not intact
error[bag-line]: line 1 of `bagit.txt` is not understood, `…`: `BagIt-Version: 1.0` and `Tag-File-Character-Encoding: UTF-8` are expected
warning[bag-no-tags]: nothing vouches for the files beside `data/`: there is no tag manifest",
        ),
        // Encodings.
        (
            vec![
                ("bagit.txt", declared("1.0").replace("UTF-8", "ISO-8859-1")),
                ("manifest-md5.txt", format!("{a}  data/a\n{b}  data/b\n")),
            ],
            intact,
        ),
        (
            vec![
                ("bagit.txt", declared("1.0").replace("UTF-8", "KOI8-R")),
                ("bag-info.txt", "Contact-Name: Пётр\n".to_owned()),
                ("manifest-md5.txt", format!("{a}  data/a\n{b}  data/b\n")),
            ],
            "exit code 1\nbag: not intact\nerror[bag-encoding]: the encoding `KOI8-R` is not known here",
        ),
        // Digests that are not known.
        (
            vec![("bagit.txt", declared("1.0")), ("manifest-blake3.txt", String::new())],
            "exit code 1\nbag: not intact
error[bag-no-manifest]: the archive has no list of its files that can be read
warning[bag-unknown-algorithm]: `manifest-blake3.txt` uses digests that are not known here, so it was not checked",
        ),
        (
            vec![
                ("bagit.txt", declared("1.0")),
                ("manifest-blake3.txt", String::new()),
                ("manifest-md5.txt", format!("{a}  data/a\n{b}  data/b\n")),
            ],
            "exit code 0\nbag: intact, 2 files, 4 bytes, checked by MD5
warning[bag-unknown-algorithm]: `manifest-blake3.txt` uses digests that are not known here, so it was not checked
warning[bag-no-tags]: nothing vouches for the files beside `data/`: there is no tag manifest",
        ),
        (
            vec![("bagit.txt", declared("1.0"))],
            "exit code 1\nbag: not intact\nerror[bag-no-manifest]: the archive has no list of its files that can be read",
        ),
        // Lines.
        (
            vec![
                ("bagit.txt", declared("1.0")),
                ("bag-info.txt", "no label\nPayload-Oxum: 5.2\n".to_owned()),
                ("manifest-md5.txt", format!("{a}  data/a\n{a}  data/a\n{}  data/b\n{a}  bagit.txt\n", &b[1..])),
                ("tagmanifest-md5.txt", format!("{a}  data/a\n{a}  tagmanifest-md5.txt\n")),
            ],
            "exit code 1\nbag: not intact
error[bag-line]: line 1 of `bag-info.txt` is not understood, `no label`: a label with a colon is expected
error[bag-line]: line 2 of `manifest-md5.txt` is not understood, `data/a`: the file is listed for the second time
error[bag-line]: line 3 of `manifest-md5.txt` is not understood, `3b3a4a2d6a9e9a44fa1f1d2fe29e9f4 data/b`: the digest has a wrong length or wrong digits
error[bag-not-payload]: `manifest-md5.txt` lists `bagit.txt`, which does not lie in `data/`
error[bag-not-tag]: `tagmanifest-md5.txt` lists `data/a`, which no tag manifest may list
error[bag-not-tag]: `tagmanifest-md5.txt` lists `tagmanifest-md5.txt`, which no tag manifest may list
warning[bag-unlisted]: nothing vouches for `bag-info.txt`
warning[bag-unlisted]: nothing vouches for `bagit.txt`
warning[bag-unlisted]: nothing vouches for `manifest-md5.txt`",
        ),
        (
            vec![
                ("bagit.txt", declared("1.0")),
                ("bag-info.txt", "payload-oxum: 5.2\n".to_owned()),
                ("manifest-md5.txt", format!("{a}  data/a\n{b}  data/b\n")),
            ],
            "exit code 1\nbag: not intact\nerror[bag-oxum]: `Payload-Oxum` in `bag-info.txt` is `5.2`, but `data/` has `4.2`
warning[bag-no-tags]: nothing vouches for the files beside `data/`: there is no tag manifest",
        ),
        // What lies elsewhere.
        (
            vec![
                ("bagit.txt", declared("1.0")),
                ("fetch.txt", "https://example.org/c - data/c\nhttps://example.org/a 2 data/a\nhttps://example.org\n".to_owned()),
                ("manifest-md5.txt", format!("{a}  data/a\n{b}  data/b\n{b}  data/c\n")),
            ],
            "exit code 1\nbag: not intact
error[bag-line]: line 3 of `fetch.txt` is not understood, `https://example.org`: an address, a length and a path are expected
error[bag-fetch]: `data/c` still has to be fetched from `https://example.org/c`
warning[bag-no-tags]: nothing vouches for the files beside `data/`: there is no tag manifest",
        ),
    ] {
        let site = Site::empty();
        site.write("bag/data/a", "a\n");
        site.write("bag/data/b", "b\n");
        for (path, text) in files {
            site.write(&format!("bag/{path}"), text);
        }
        let expected = expected.replace("3b3a4a2d6a9e9a44fa1f1d2fe29e9f4", &b[1..]);
        check_text(&verify(&site.path(""), "bag"), &expected);
    }
}

#[test]
fn letters_that_are_composed_otherwise_are_the_same_letters() {
    let site = Site::empty();
    let (composed, parted) = ("data/Благовещенский.txt", "data/Благовещенскии\u{306}.txt");
    let mut bag = Bag::new(&[(composed, "й\n")]);
    let bytes = bag.files.remove(composed).unwrap();
    bag.files.insert(parted.to_owned(), bytes);
    bag.write(&site.path("bag"));
    let warning = format!(
        "warning[bag-composition]: the name `{parted}` looks as in the manifest but is spelled by other characters\n"
    );
    let intact = "exit code 0\nbag: intact, 1 file, 3 bytes, checked by SHA-256, SHA-512\n";
    assert_eq!(verify(&site.path(""), "bag"), format!("{intact}{warning}"));
    fs::write(site.path("bag").join(parted), "и\n").unwrap();
    let altered = format!(
        "error[bag-altered]: `{parted}` was altered: its digest is not the one in `manifest-sha256.txt`, `manifest-sha512.txt`\n"
    );
    assert_eq!(verify(&site.path(""), "bag"), format!("exit code 1\nbag: not intact\n{altered}{warning}"));
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_other_systems_take_for_one_are_told() {
    let site = Site::empty();
    let pages = [("data/Отчёт.txt", "1\n"), ("data/отчёт.txt", "2\n"), ("data/отче\u{308}т.txt", "3\n")];
    Bag::new(&pages).write(&site.path("bag"));
    check_text(
        &verify(&site.path(""), "bag"),
        "
exit code 0
bag: intact, 3 files, 6 bytes, checked by SHA-256, SHA-512
warning[bag-similar-names]: `data/Отчёт.txt` and `data/отче\u{308}т.txt` are one name on some systems
warning[bag-similar-names]: `data/Отчёт.txt` and `data/отчёт.txt` are one name on some systems
",
    );
}
