//! An archive as a zip file: the same bytes anywhere, and what others unpack is the archive.

use std::fs;
use std::process::Command;

use crate::archive::bag::{chronicle, freeze};
use crate::archive::demo::{alike, bytes};
use crate::harness::{Site, check_text, run};
use crate::tools::python;

/// What every entry of a zip says beside its name and bytes, each once.
const ENTRIES: &str = "import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as zip:
    infos = zip.infolist()
    assert zip.testzip() is None
    print([info.filename for info in infos] == sorted(info.filename for info in infos), len(infos))
    print({(info.date_time, oct(info.external_attr >> 16), info.external_attr & 0xffff, info.compress_type,
            info.flag_bits, info.extra, info.comment, info.create_system, info.extract_version) for info in infos})
    print({info.filename.split('/')[0] for info in infos}, zip.comment)
    zip.extractall(sys.argv[2])
";

#[test]
fn c3_a_zip_is_the_archive_and_alike_wherever_it_is_made() {
    let site = chronicle();
    freeze(&site, "2022 --zip");
    let zip = site.path("archive/towns-2022.zip");
    let said = python(ENTRIES, &[&zip, &site.path("by-python")]);
    let files = site.list("archive/towns-2022").len();
    check_text(
        &said,
        &format!(
            "True {files}\n{{((1980, 1, 1, 0, 0, 0), '0o100644', 0, 0, 2048, b'', b'', 3, 10)}}\n{{'towns-2022'}} b''\n"
        ),
    );
    let unzip = Command::new("unzip").arg("-q").arg(&zip).arg("-d").arg(site.path("by-unzip")).output();
    let unzip = unzip.unwrap_or_else(|error| panic!("unzip: {error}; tests/run.sh installs it"));
    assert!(unzip.status.success() && unzip.stderr.is_empty(), "{}", String::from_utf8_lossy(&unzip.stderr));
    let folder = bytes(&site.path("archive/towns-2022"));
    alike(&folder, &bytes(&site.path("by-python/towns-2022")));
    alike(&folder, &bytes(&site.path("by-unzip/towns-2022")));
    let verified = site.run("verify archive --lang en");
    let names: Vec<&str> = verified.out.lines().map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!((verified.code, names), (0, vec!["towns-2022: intact", "towns-2022.zip: intact"]));
    // The same day in another place, by another user, from an archive that lay there already.
    let other = chronicle();
    let surroundings = [("TZ", "Asia/Vladivostok"), ("LC_ALL", "ru_RU.UTF-8"), ("HOME", "/nowhere"), ("USER", "anna")];
    for zip in [&[][..], &["--zip"]] {
        let run =
            run(&other.path("content"), &surroundings, &[&["archive", "2022", "--date", "2025-02-01"], zip].concat());
        assert_eq!(run.code, 0, "{}", run.err);
    }
    assert!(fs::read(&zip).unwrap() == fs::read(other.path("archive/towns-2022.zip")).unwrap(), "the zips differ");
}

#[test]
fn a_zip_is_made_where_it_is_wanting_and_never_written_over() {
    let site = chronicle();
    freeze(&site, "2022");
    let said = |site: &Site| site.run("archive 2022 --zip --lang en --date 2025-03-01").shown();
    let packed = said(&site);
    let size = packed.rsplit(", ").next().unwrap();
    check_text(
        &packed,
        &format!(
            "exit code 0\n-- err --\nSITE/archive/towns-2022: unchanged since 2025-02-01, nothing to do\n\
             packed: SITE/archive/towns-2022.zip, {size}"
        ),
    );
    let unchanged = "exit code 0\n-- err --\nSITE/archive/towns-2022: unchanged since 2025-02-01, nothing to do\n";
    check_text(&said(&site), unchanged);
    // Something else, or another day's archive of the same year, is told of and left alone.
    let other = chronicle();
    assert_eq!(other.run("archive 2022 --zip --date 2024-12-31").code, 0);
    for zip in [b"another".to_vec(), fs::read(other.path("archive/towns-2022.zip")).unwrap()] {
        site.write("archive/towns-2022.zip", &zip);
        check_text(
            &said(&site),
            "exit code 2\n-- err --\nSITE/archive/towns-2022: unchanged since 2025-02-01, nothing to do\n\
             error[archive-exists]: `SITE/archive/towns-2022.zip` is there already, and an archive is never overwritten\n \
             |\n = help: it is not the archive beside it, packed: see what it is, and move it away; then `--zip` packs the \
             archive anew\n\n",
        );
        assert!(fs::read(site.path("archive/towns-2022.zip")).unwrap() == zip);
        assert_eq!(fs::read_dir(site.path("archive")).unwrap().count(), 2);
    }
}

#[test]
fn nothing_is_written_where_the_zip_would_have_no_place() {
    let refused = "exit code 2\n-- err --\n\
                   error[archive-exists]: `SITE/archive/towns-2022.zip` is there already, and an archive is never overwritten\n \
                   |\n = help: it is no archive that can be read: see what it is, and move it away or name another folder with \
                   `--to`\n\n";
    let site = chronicle();
    site.write("archive/towns-2022.zip", "another");
    check_text(&site.run("archive 2022 --zip --lang en").shown(), refused);
    assert_eq!(site.list("archive"), ["towns-2022.zip"]);
    let site = chronicle();
    site.write("archive/towns-2022.zip/notes.txt", "");
    check_text(&site.run("archive 2022 --zip --lang en").shown(), refused);
    assert_eq!(site.list("archive"), ["towns-2022.zip/notes.txt"]);
}

/// Whoever keeps only zip files has archives all the same.
#[test]
fn an_archive_of_which_only_the_zip_is_there_counts() {
    let site = chronicle();
    freeze(&site, "2022 --zip");
    fs::remove_dir_all(site.path("archive/towns-2022")).unwrap();
    check_text(
        &site.run("archive 2022 --zip --lang en").shown(),
        "exit code 0\n-- err --\nSITE/archive/towns-2022.zip: unchanged since 2025-02-01, nothing to do\n",
    );
    let report = site.read("content/reports/2022/blagoveshchensk/index.md");
    site.write("content/reports/2022/blagoveshchensk/index.md", report + "\nДополнено.\n");
    freeze(&site, "2022");
    let verified = site.run("verify archive/towns-2022.v2 --lang en");
    let last = verified.out.lines().last().unwrap();
    assert_eq!(
        (verified.code, last),
        (0, "towns-2022.v2: towns-2022, the version before it, is the one that is meant")
    );
}
