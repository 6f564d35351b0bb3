//! One thing was changed in a bag: it is named, in a folder as in a zip file, and bagit.py sees it, too.

use std::fs;
use std::path::Path;

use letopis::bag::{Algorithm, BagInfo, Manifest, Oxum};
use letopis::diag::has_errors;
use letopis::io::bag::places;

use super::bag::{Bag, Item, PAGES, zip};
use super::{asked, verify};
use crate::harness::{Site, check_text};
use crate::tools::python;

/// Says of each folder in a folder whether bagit.py takes it for a valid bag.
const VALIDATE: &str = "
import logging, os, sys, bagit
logging.disable()
for name in sorted(os.listdir(sys.argv[1])):
    try:
        bagit.Bag(os.path.join(sys.argv[1], name)).validate()
        print(name, 'valid')
    except Exception:
        print(name, 'not valid')
";

/// What somebody did to a bag, under a name, and what is said of it.
type Change = (&'static str, fn(&mut Bag), &'static str);

const CHANGES: [Change; 10] = [
    (
        "1-edited",
        |bag| bag.files.get_mut("data/site/index.html").unwrap()[3] ^= 1,
        "error[bag-altered]: `data/site/index.html` was altered: its digest is not the one in `manifest-sha256.txt`, `manifest-sha512.txt`",
    ),
    (
        "2-extra",
        |bag| drop(bag.files.insert("data/site/Thumbs.db".to_owned(), Vec::new())),
        "error[bag-extra]: `data/site/Thumbs.db` does not belong to the archive",
    ),
    (
        "3-missing",
        |bag| drop(bag.files.remove("data/site/Отчёт за 2024 год.html")),
        "error[bag-missing]: `data/site/Отчёт за 2024 год.html` is missing",
    ),
    (
        "4-renamed",
        |bag| rename(bag, "data/site/Отчёт за 2024 год.html", "data/source/Отчёт.html"),
        "error[bag-renamed]: `data/site/Отчёт за 2024 год.html` is now called `data/source/Отчёт.html`",
    ),
    (
        "5-capitals",
        |bag| rename(bag, "data/site/index.html", "data/site/Index.html"),
        "error[bag-renamed]: `data/site/index.html` is now called `data/site/Index.html`",
    ),
    (
        "6-tag-file",
        |bag| bag.files.get_mut("bag-info.txt").unwrap()[3] ^= 1,
        "error[bag-altered]: `bag-info.txt` was altered: its digest is not the one in `tagmanifest-sha256.txt`, `tagmanifest-sha512.txt`",
    ),
    (
        "7-manifest",
        |bag| {
            let text = bag.text("manifest-sha256.txt");
            let other = text.lines().skip(1).map(|line| format!("{line}\n")).collect::<String>();
            bag.files.insert("manifest-sha256.txt".to_owned(), other.into_bytes());
        },
        "error[bag-altered]: `manifest-sha256.txt` was altered: its digest is not the one in `tagmanifest-sha256.txt`, `tagmanifest-sha512.txt`
error[bag-uneven]: `data/site/index.html` is not listed in `manifest-sha256.txt`",
    ),
    (
        "8-no-declaration",
        |bag| drop(bag.files.remove("bagit.txt")),
        "error[bag-missing]: `bagit.txt` is missing",
    ),
    (
        "9-moved-out",
        |bag| rename(bag, "data/source/site.toml", "site.toml"),
        "error[bag-renamed]: `data/source/site.toml` is now called `site.toml`",
    ),
    ("untouched", |_| {}, ""),
];

fn rename(bag: &mut Bag, from: &str, to: &str) {
    let bytes = bag.files.remove(from).unwrap();
    bag.files.insert(to.to_owned(), bytes);
}

#[test]
fn every_change_is_named() {
    let site = Site::empty();
    let mut expected = String::new();
    for (name, change, faults) in CHANGES {
        let mut bag = Bag::new(&PAGES);
        change(&mut bag);
        bag.write(&site.path("folders").join(name));
        site.write(&format!("zips/{name}.zip"), zip(&bag.items("letopis-2024/"), false));
        site.write(&format!("zips/{name}-flat.zip"), zip(&bag.items(""), false));
        for (folder, file) in
            [("folders", name.to_owned()), ("zips", format!("{name}.zip")), ("zips", format!("{name}-flat.zip"))]
        {
            let said = match faults {
                "" => format!("exit code 0\n{file}: intact, 3 files, 73 bytes, checked by SHA-256, SHA-512\n"),
                faults => format!("exit code 1\n{file}: not intact\n{faults}\n"),
            };
            check_text(&verify(&site.path(folder), &file), &said);
        }
        expected.push_str(&format!("{name} {}\n", if faults.is_empty() { "valid" } else { "not valid" }));
    }
    assert_eq!(python(VALIDATE, &[&site.path("folders")]), expected);
}

#[test]
fn all_changes_are_named_in_one_run() {
    let site = Site::empty();
    let mut bag =
        Bag::new(&[&PAGES[..], &[("data/a.txt", "a\n"), ("data/b.txt", "b\n"), ("data/c.txt", "c\n")]].concat());
    bag.files.insert("data/a.txt".to_owned(), b"A\n".to_vec());
    bag.files.remove("data/b.txt");
    rename(&mut bag, "data/c.txt", "data/d.txt");
    bag.files.insert("data/e.txt".to_owned(), b"e\n".to_vec());
    bag.files.insert("notes.txt".to_owned(), b"".to_vec());
    bag.write(&site.path("bag"));
    check_text(
        &asked(&site.path(""), "bag", "en").shown(),
        "
exit code 1
-- out --
bag: not intact
error[bag-altered]: `data/a.txt` was altered: its digest is not the one in `manifest-sha256.txt`, `manifest-sha512.txt`
 |
 = help: take this file from another copy of the archive

error[bag-missing]: `data/b.txt` is missing
 |
 = help: take this file from another copy of the archive

error[bag-extra]: `data/e.txt` does not belong to the archive
 |
 = help: no manifest lists it: remove it, or find out who put it there; some programs leave such files behind when a folder is looked at

error[bag-renamed]: `data/c.txt` is now called `data/d.txt`
 |
 = help: give it back its old name: what is in it is as it was

warning[bag-unlisted]: nothing vouches for `notes.txt`
 |
 = help: it lies beside `data/` and no manifest lists it: the archive itself is whole without it
",
    );
    check_text(
        &asked(&site.path(""), "bag", "ru").shown(),
        "
exit code 1
-- out --
bag: целостность нарушена
ошибка[bag-altered]: `data/a.txt` изменён: контрольная сумма не та, что в `manifest-sha256.txt`, `manifest-sha512.txt`
 |
 = подсказка: возьмите этот файл из другой копии архива

ошибка[bag-missing]: нет файла `data/b.txt`
 |
 = подсказка: возьмите этот файл из другой копии архива

ошибка[bag-extra]: файл `data/e.txt` — не из этого архива
 |
 = подсказка: его нет ни в одной описи: уберите его или выясните, кто его положил; некоторые программы оставляют такие файлы, когда папку просматривают

ошибка[bag-renamed]: файл `data/c.txt` теперь называется `data/d.txt`
 |
 = подсказка: верните ему прежнее имя: содержимое не изменилось

предупреждение[bag-unlisted]: за файл `notes.txt` ничто не ручается
 |
 = подсказка: он лежит рядом с `data/`, и его нет ни в одной описи: сам архив и без него цел
",
    );
}

#[test]
fn a_byte_that_was_changed_in_a_zip_file_is_found() {
    let site = Site::empty();
    let bag = Bag::new(&PAGES);
    for (name, items) in
        [("stored.zip", bag.items("")), ("packed.zip", bag.items("").into_iter().map(Item::packed).collect())]
    {
        let mut bytes = zip(&items, false);
        let item = items.iter().find(|item| item.name == b"data/site/index.html").unwrap();
        let place = bytes.windows(item.bytes.len()).position(|part| part == item.bytes).unwrap();
        bytes[place + 4] ^= 1;
        site.write(name, bytes);
        let said = verify(&site.path(""), name);
        let expected = format!(
            "exit code 1\n{name}: not intact\nerror[bag-zip]: `data/site/index.html` is refused: its bytes are damaged\n"
        );
        assert_eq!(said, expected);
    }
}

/// Whether nothing speaks against a bag, and how much lies in it.
fn is_intact(path: &Path) -> Option<Oxum> {
    let place = places(path).ok()?.remove(0);
    let verdict = letopis::io::bag::verify(&place).ok()?;
    (!has_errors(&verdict.faults)).then_some(verdict.payload)
}

#[test]
fn every_byte_of_every_file_counts() {
    let site = Site::empty();
    let bag = Bag::new(&[("data/a", "a\n"), ("data/б", "б\n")]);
    let folder = site.path("bag");
    bag.write(&folder);
    assert_eq!(is_intact(&folder), Some(Oxum { bytes: 5, files: 2 }));
    for (path, bytes) in &bag.files {
        for place in 0..bytes.len() {
            let mut changed = bytes.clone();
            // The second bit makes a capital of a small letter, also of a digit in a manifest.
            for bit in [0x01, 0x20] {
                changed[place] = bytes[place] ^ bit;
                fs::write(folder.join(path), &changed).unwrap();
                assert_eq!(is_intact(&folder), None, "{path}, byte {place}, {bit}");
            }
        }
        fs::write(folder.join(path), bytes).unwrap();
    }
    assert_eq!(is_intact(&folder), Some(Oxum { bytes: 5, files: 2 }));
}

#[test]
fn no_byte_of_a_zip_file_makes_another_bag_of_it() {
    let site = Site::empty();
    let bag = Bag::new(&[("data/a", "a\n"), ("data/б", "б\n")]);
    let path = site.path("bag.zip");
    for is_long in [false, true] {
        let whole = zip(&bag.items("bag/").into_iter().map(Item::packed).collect::<Vec<_>>(), is_long);
        for place in 0..whole.len() {
            for bits in [0x01, 0x80, 0xff] {
                let mut changed = whole.clone();
                changed[place] ^= bits;
                fs::write(&path, changed).unwrap();
                // Times and rights of files may be others.
                let payload = is_intact(&path);
                assert!(payload.is_none_or(|payload| payload == Oxum { bytes: 5, files: 2 }), "byte {place}, {bits}");
            }
        }
    }
}

/// Our bag, with something done to its manifests, and what is said of it.
#[track_caller]
fn check_ours(change: impl Fn(&mut Bag), expected: &str) {
    let site = Site::empty();
    let mut bag = Bag::new(&PAGES);
    bag.files.insert("КАК-ОТКРЫТЬ.txt".to_owned(), "Откройте\n".as_bytes().to_vec());
    bag.list_tags(&[Algorithm::Sha256, Algorithm::Sha512]);
    change(&mut bag);
    bag.write(&site.path("bag"));
    check_text(&verify(&site.path(""), "bag"), expected);
}

#[test]
fn tag_manifests_of_ours_may_not_go() {
    let edit = |bag: &mut Bag| {
        let info = bag.text("bag-info.txt").replace("Благовещенска", "Зеи");
        bag.files.insert("bag-info.txt".to_owned(), info.into_bytes());
        bag.files.insert("КАК-ОТКРЫТЬ.txt".to_owned(), b"other\n".to_vec());
    };
    let missing = |algorithm: &str| format!("error[bag-missing]: `tagmanifest-{algorithm}.txt` is missing\n");
    check_ours(
        |bag| {
            edit(bag);
            bag.files.retain(|path, _| !path.starts_with("tagmanifest-"));
        },
        &format!("exit code 1\nbag: not intact\n{}{}", missing("sha256"), missing("sha512")),
    );
    check_ours(
        |bag| drop(bag.files.remove("tagmanifest-sha256.txt")),
        &format!("exit code 1\nbag: not intact\n{}", missing("sha256")),
    );
    // Of a bag that says nothing of its maker, nobody knows whether it had one.
    check_ours(
        |bag| {
            let mut info = BagInfo::parse(&bag.text("bag-info.txt")).0;
            info.lines.retain(|(label, _)| label != "Bag-Software-Agent");
            bag.files.insert("bag-info.txt".to_owned(), info.text().into_bytes());
            bag.files.retain(|path, _| !path.starts_with("tagmanifest-"));
        },
        "exit code 0
bag: intact, 3 files, 73 bytes, checked by SHA-256, SHA-512
warning[bag-no-tags]: nothing vouches for the files beside `data/`: there is no tag manifest",
    );
}

#[test]
fn manifests_of_ours_are_compared_byte_by_byte() {
    let name = "tagmanifest-sha512.txt";
    let rewritten = |name: &str| {
        format!(
            "exit code 1\nbag: not intact
error[bag-rewritten]: `{name}` was written anew: it lists the same, but not as Letopis writes it\n"
        )
    };
    let changes: [fn(&str) -> String; 6] = [
        |text| format!("{text}# hello\n"),
        |text| format!("\u{feff}{text}"),
        |text| text.replace('\n', "\r\n"),
        |text| text.replace("  ", " *"),
        |text| text.trim_end().to_owned(),
        |text| {
            let capital =
                |line: &str| line.split_once(' ').map(|(sum, path)| format!("{} {path}\n", sum.to_uppercase()));
            text.lines().filter_map(capital).collect()
        },
    ];
    for change in changes {
        check_ours(
            |bag| {
                let text = change(&bag.text(name));
                assert_ne!(text, bag.text(name));
                bag.files.insert(name.to_owned(), text.into_bytes());
            },
            &rewritten(name),
        );
    }
    // A manifest of the payload whose tag manifests know of the change.
    check_ours(
        |bag| {
            let text = format!("{}# hello\n", bag.text("manifest-sha256.txt"));
            bag.files.insert("manifest-sha256.txt".to_owned(), text.into_bytes());
            bag.list_tags(&[Algorithm::Sha256, Algorithm::Sha512]);
        },
        &rewritten("manifest-sha256.txt"),
    );
    // A line that is gone from one of two.
    check_ours(
        |bag| {
            let (mut manifest, _) = Manifest::parse(Algorithm::Sha512, &bag.text(name), letopis::bag::Version::V1);
            manifest.files.remove("bag-info.txt").unwrap();
            bag.files.insert(name.to_owned(), manifest.text().into_bytes());
        },
        "exit code 1\nbag: not intact\nerror[bag-uneven]: `bag-info.txt` is not listed in `tagmanifest-sha512.txt`",
    );
}
