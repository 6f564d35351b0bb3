//! Links and permissions, where they are those of Unix.

use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

use super::*;

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().mode() & 0o7777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_linked_output_stays_a_link() {
    Site::both(|site| {
        let away = tempfile::tempdir().unwrap();
        fs::create_dir(away.path().join("site")).unwrap();
        symlink(away.path().join("site"), site.out()).unwrap();
        site.build(&[("index.html", "home")]);
        site.build(&[("index.html", "HOME")]);
        assert!(fs::symlink_metadata(site.out()).unwrap().is_symlink());
        assert_eq!(names(away.path()), ["site"]);
        site.check_files(&[("index.html", "HOME")]);

        // A swap behind the link, killed between its renames.
        let beside = |name: &str| away.path().join(name);
        fs::rename(beside("site"), beside(".site.letopis-old")).unwrap();
        fs::write(beside(".site.letopis-journal"), "").unwrap();
        recover(&site.out()).unwrap();
        assert_eq!(names(away.path()), ["site"]);
        site.check_files(&[("index.html", "HOME")]);
    });
}

#[test]
fn modes_times_and_links_of_dot_files_stay() {
    Site::both(|site| {
        site.build(&[("sub/a.html", "a")]);
        site.put(".private/key", "key");
        site.put(".locked/file", "file");
        symlink("../sub/a.html", site.file(".private/link")).unwrap();
        symlink("nowhere", site.file("sub/.broken")).unwrap();
        set_mode(&site.file(".private/key"), 0o400);
        set_mode(&site.file(".private"), 0o700);
        set_mode(&site.file(".locked"), 0o500);
        set_mode(&site.file("sub"), 0o750);
        set_mode(&site.out(), 0o711);
        let links = ["sub/.broken", ".private/link", ".private", ".locked"];
        let times = links.map(|path| time(&site.file(path)));
        std::thread::sleep(std::time::Duration::from_millis(20));
        site.build(&[("sub/a.html", "b")]);
        assert_eq!(times, links.map(|path| time(&site.file(path))));
        assert_eq!(mode(&site.file(".private/key")), 0o400);
        assert_eq!(mode(&site.file(".private")), 0o700);
        assert_eq!(mode(&site.file(".locked")), 0o500);
        assert_eq!(mode(&site.file("sub")), 0o750);
        assert_eq!(mode(&site.out()), 0o711);
        let link = |path| fs::read_link(site.file(path)).unwrap();
        assert_eq!(link(".private/link"), Path::new("../sub/a.html"));
        assert_eq!(link("sub/.broken"), Path::new("nowhere"));
        set_mode(&site.file(".locked"), 0o700);
    });
}

#[test]
fn links_at_the_place_of_pages_count_as_changed() {
    Site::both(|site| {
        let files = [("a.html", "a"), ("sub/b.html", "b")];
        site.build(&files);
        let away = tempfile::tempdir().unwrap();
        for (name, text) in [("a.html", "a"), ("b.html", "b")] {
            fs::write(away.path().join(name), text).unwrap();
        }
        fs::remove_file(site.file("a.html")).unwrap();
        fs::remove_dir_all(site.file("sub")).unwrap();
        symlink(away.path().join("a.html"), site.file("a.html")).unwrap();
        symlink(away.path(), site.file("sub")).unwrap();
        symlink(away.path(), site.file("other")).unwrap();
        assert_eq!(site.build(&files), summary(2, 0, 2));
        site.check_files(&files);
        assert_eq!(names(away.path()), ["a.html", "b.html"]);
        assert_eq!(fs::metadata(away.path().join("b.html")).unwrap().nlink(), 1);
    });
}

#[test]
fn an_attachment_does_not_bring_its_permissions() {
    Site::both(|site| {
        let source = site.dir.path().join("source");
        fs::write(&source, "private at home").unwrap();
        set_mode(&source, 0o600);
        let staging = site.begin();
        staging.copy("copy", &source).unwrap();
        staging.write("page", b"page").unwrap();
        staging.publish().unwrap();
        assert_eq!(mode(&site.file("copy")), mode(&site.file("page")));
    });
}
