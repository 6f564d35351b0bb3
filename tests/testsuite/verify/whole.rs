//! Bags in which nothing is wrong, where they may lie, and what is said of them.

use std::fs;
use std::process::Command;

use super::bag::{Bag, Item, PAGES, zip};
use super::{asked, verify};
use crate::harness::{Site, check_text, list, run};
use crate::tools::python;

#[test]
fn a_bag_is_verified_wherever_it_lies() {
    let site = Site::empty();
    let bag = Bag::new(&PAGES);
    let folder = site.path("Архив за 2024 год");
    bag.write(&folder);
    site.write("flat.zip", zip(&bag.items(""), false));
    site.write(
        "packed.ZIP",
        zip(&bag.items("Архив за 2024 год/").into_iter().map(Item::packed).collect::<Vec<_>>(), false),
    );
    site.write("long.zip", zip(&bag.items("letopis-2024/"), true));
    for (path, name) in [
        ("Архив за 2024 год", "Архив за 2024 год"),
        ("./Архив за 2024 год/", "Архив за 2024 год"),
        ("flat.zip", "flat.zip"),
        ("packed.ZIP", "packed.ZIP"),
        ("long.zip", "long.zip"),
    ] {
        let expected = format!("exit code 0\n{name}: intact, 3 files, 73 bytes, checked by SHA-256, SHA-512\n");
        assert_eq!(verify(&site.path(""), path), expected, "{path}");
    }
    let expected = "exit code 0\nАрхив за 2024 год: intact, 3 files, 73 bytes, checked by SHA-256, SHA-512\n";
    assert_eq!(verify(&folder, "."), expected);
    assert_eq!(verify(&folder.join("data"), ".."), expected);
    check_text(
        &asked(&site.path(""), "flat.zip", "ru").shown(),
        "
exit code 0
-- out --
flat.zip: в целости, 3 файла, байтов: 73, сверено по SHA-256, SHA-512
",
    );
}

#[test]
fn a_folder_of_bags_is_verified_bag_by_bag() {
    let site = Site::empty();
    let bag = Bag::new(&PAGES);
    bag.write(&site.path("all/letopis-2023"));
    bag.write(&site.path("all/letopis-2024"));
    site.write("all/letopis-2024/data/source/site.toml", "title = \"Other\"\n");
    site.write("all/letopis-2024.zip", zip(&bag.items(""), false));
    site.write("all/index.html", "<!DOCTYPE html>");
    site.write("all/other/notes.txt", "");
    site.write("all/pictures.zip", zip(&[], false));
    check_text(
        &verify(&site.path(""), "all"),
        "
exit code 1
letopis-2023: intact, 3 files, 73 bytes, checked by SHA-256, SHA-512
letopis-2024: not intact
error[bag-altered]: `data/source/site.toml` was altered: its digest is not the one in `manifest-sha256.txt`, `manifest-sha512.txt`
letopis-2024.zip: intact, 3 files, 73 bytes, checked by SHA-256, SHA-512
",
    );
}

#[cfg(unix)]
#[test]
fn what_is_left_of_an_archive_is_not_passed_over() {
    use std::os::unix::fs::symlink;
    let site = Site::empty();
    let bag = Bag::new(&PAGES);
    bag.write(&site.path("all/letopis-2020"));
    bag.write(&site.path("elsewhere"));
    bag.write(&site.path("all/letopis-2021"));
    for (path, _) in bag.files.iter().filter(|(path, _)| !path.starts_with("data/")) {
        fs::remove_file(site.path("all/letopis-2021").join(path)).unwrap();
    }
    site.write("all/letopis-2022.zip", "");
    symlink(site.path("elsewhere"), site.path("all/letopis-2023")).unwrap();
    site.write("all/letopis-2024.v2", "");
    fs::create_dir(site.path("all/letopis-2025")).unwrap();
    site.write("all/letopis-2026.txt", "");
    site.write("all/letopis-2026.v1.zip", "");
    let said = verify(&site.path(""), "all");
    check_text(
        &said,
        "
exit code 1
letopis-2020: intact, 3 files, 73 bytes, checked by SHA-256, SHA-512
letopis-2021: not intact
error[bag-no-manifest]: the archive has no list of its files that can be read
letopis-2022.zip: not intact
error[no-bag]: no archive in `all/letopis-2022.zip`
letopis-2023: not intact
error[bag-special]: `all/letopis-2023` is no file: it is a link to another place
letopis-2024.v2: not intact
error[no-bag]: no archive in `all/letopis-2024.v2`
letopis-2025: not intact
error[bag-no-manifest]: the archive has no list of its files that can be read
",
    );
    site.write("wrecked/letopis-2022.zip", "");
    check_text(
        &asked(&site.path(""), "wrecked", "ru").shown(),
        "
exit code 1
-- out --
letopis-2022.zip: целостность нарушена
ошибка[no-bag]: в `wrecked/letopis-2022.zip` нет архива
 |
 = подсказка: судя по имени, это архив: возьмите его из другой копии, а если архивом он не был, переименуйте
",
    );
}

#[test]
fn what_is_no_bag_is_told_with_the_way_out() {
    let site = Site::empty();
    site.write("notes/notes.txt", "");
    site.write("notes.txt", "not a zip");
    site.write("empty.zip", zip(&[], false));
    site.write("nothing.zip", "");
    for (path, help) in [
        ("nowhere", "nothing lies there: check the path, and put it in quotes if it has spaces"),
        ("notes", "name the folder that holds `bagit.txt`, a zip file of it, or a folder with several archives"),
        ("notes.txt", "this file is no zip file of an archive: name such a file, or the folder that holds `bagit.txt`"),
        ("empty.zip", "this file is no zip file of an archive: name such a file, or the folder that holds `bagit.txt`"),
        (
            "nothing.zip",
            "this file is no zip file of an archive: name such a file, or the folder that holds `bagit.txt`",
        ),
    ] {
        let expected = format!("exit code 2\n-- err --\nerror[no-bag]: no archive in `{path}`\n |\n = help: {help}\n");
        check_text(&asked(&site.path(""), path, "en").shown(), &expected);
    }
    let run = run(&site.path(""), &[], &["verify", "--lang", "ru"]);
    check_text(
        &run.shown(),
        "exit code 2\n-- err --\nне хватает: `<PATH>`\nподсказка: `letopis --help` покажет все команды и ключи",
    );
}

#[test]
fn the_version_before_is_checked_where_it_lies_beside() {
    use letopis::bag::{Algorithm, BagInfo};
    let site = Site::empty();
    let first = Bag::new(&PAGES);
    let digest = Algorithm::Sha512.digest(first.text("tagmanifest-sha512.txt").as_bytes());
    let second = |name: &str| {
        let mut info = BagInfo::parse(&first.text("bag-info.txt")).0;
        info.push("Letopis-Previous-Version", name);
        info.push("Letopis-Previous-Manifest-SHA512", &digest);
        first.clone().with("bag-info.txt", &info.text())
    };
    second("letopis-2024").write(&site.path("letopis-2024.v2"));
    let intact = "letopis-2024.v2: intact, 3 files, 73 bytes, checked by SHA-256, SHA-512\n";
    let said = |code: u8, line: &str| format!("exit code {code}\n{intact}{line}\n");
    assert_eq!(
        verify(&site.path(""), "letopis-2024.v2"),
        said(0, "letopis-2024.v2: letopis-2024, the version before it, does not lie beside it and was not checked")
    );
    site.write("letopis-2024.zip", zip(&first.items("letopis-2024/"), false));
    let meant = said(0, "letopis-2024.v2: letopis-2024, the version before it, is the one that is meant");
    assert_eq!(verify(&site.path(""), "letopis-2024.v2"), meant);
    first.write(&site.path("letopis-2024"));
    assert_eq!(verify(&site.path("letopis-2024.v2"), "."), meant);
    site.write("letopis-2024/tagmanifest-sha512.txt", "");
    let wrong = "letopis-2024.v2: not intact\nerror[bag-previous]: `letopis-2024` is not the version that this archive follows\n";
    assert_eq!(verify(&site.path(""), "letopis-2024.v2"), format!("exit code 1\n{wrong}"));
    // One of the two lines alone.
    for label in ["Letopis-Previous-Version", "Letopis-Previous-Manifest-SHA512"] {
        let mut half = second("letopis-2024");
        let mut info = BagInfo::parse(&half.text("bag-info.txt")).0;
        info.lines.retain(|(known, _)| !known.starts_with("Letopis-Previous") || known == label);
        half = half.with("bag-info.txt", &info.text());
        half.write(&site.path("letopis-2024.v2"));
        let fault = format!("error[bag-previous]: `bag-info.txt` has `{label}` without the line that belongs to it");
        assert_eq!(
            verify(&site.path(""), "letopis-2024.v2"),
            format!("exit code 1\nletopis-2024.v2: not intact\n{fault}\n")
        );
    }
    for name in ["../letopis-2024", "/etc", "..", "C:letopis"] {
        second(name).write(&site.path("letopis-2024.v2"));
        assert_eq!(
            verify(&site.path(""), "letopis-2024.v2"),
            format!("exit code 1\n{}", wrong.replace("`letopis-2024`", &format!("`{name}`")))
        );
    }
}

#[test]
fn verifying_leaves_no_trace() {
    let site = Site::empty();
    let folder = site.path("bag");
    Bag::new(&PAGES).write(&folder);
    let state = || {
        let file = |path: String| (fs::metadata(folder.join(&path)).unwrap().modified().unwrap(), path);
        list(&folder).into_iter().map(file).collect::<Vec<_>>()
    };
    let before = state();
    let lock = |is_locked| {
        for path in ["data/site", "data/source", "data", ""] {
            let folder = folder.join(path);
            let mut rights = fs::metadata(&folder).unwrap().permissions();
            rights.set_readonly(is_locked);
            fs::set_permissions(&folder, rights).unwrap();
        }
    };
    lock(true);
    let said = verify(&site.path(""), "bag");
    #[cfg(unix)]
    for path in ["", "data", "data/source", "data/site"] {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder.join(path), fs::Permissions::from_mode(0o755)).unwrap();
    }
    #[cfg(not(unix))]
    lock(false);
    assert_eq!(said, "exit code 0\nbag: intact, 3 files, 73 bytes, checked by SHA-256, SHA-512\n");
    assert_eq!(state(), before);
}

#[cfg(target_os = "linux")]
#[test]
fn manifests_are_read_by_the_programs_of_the_system() {
    let site = Site::empty();
    let folder = site.path("Архив за 2024 год");
    Bag::new(&PAGES).write(&folder);
    let check = |program: &str, manifest: &str| {
        let output = Command::new(program).current_dir(&folder).args(["--strict", "--quiet", "-c", manifest]).output();
        let output = output.unwrap();
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };
    for algorithm in ["sha256", "sha512"] {
        let program = format!("{algorithm}sum");
        assert_eq!(check(&program, &format!("manifest-{algorithm}.txt")), (true, String::new()));
        assert_eq!(check(&program, &format!("tagmanifest-{algorithm}.txt")), (true, String::new()));
    }
    fs::write(folder.join("data/site/index.html"), "<!DOCTYPE htm>\n").unwrap();
    let found = (false, "data/site/index.html: FAILED\n".to_owned());
    assert_eq!(check("sha512sum", "manifest-sha512.txt"), found);
    assert_eq!(check("sha256sum", "manifest-sha256.txt"), found);
}

#[test]
fn bagit_py_agrees_that_ours_are_bags_of_version_1_0() {
    let site = Site::empty();
    Bag::new(&PAGES).write(&site.path("Архив за 2024 год"));
    let script = "
import sys, bagit
bag = bagit.Bag(sys.argv[1])
bag.validate()
print(bag.version, sorted(bag.algorithms), bag.info['Source-Organization'], bag.info['Payload-Oxum'])
";
    assert_eq!(
        python(script, &[&site.path("Архив за 2024 год")]),
        "1.0 ['sha256', 'sha512'] Администрация города Благовещенска 73.3\n"
    );
}
