//! What is refused, and what killed commands leave.

use super::*;

#[test]
fn a_foreign_folder_is_refused_and_untouched() {
    Site::both(|site| {
        site.put("thesis.odt", "years of work");
        site.put(".hidden", "more");
        let error = Staging::begin(&site.out()).err();
        assert!(matches!(error, Some(PublishError::Foreign { dir }) if dir == site.out()));
        site.check_files(&[("thesis.odt", "years of work"), (".hidden", "more")]);
        assert_eq!(names(site.dir.path()), ["public"]);
    });
}

#[test]
fn a_folder_that_turns_foreign_during_the_build_is_refused() {
    Site::both(|site| {
        let staging = site.begin();
        staging.write("index.html", b"home").unwrap();
        site.put("thesis.odt", "years of work");
        assert!(matches!(staging.publish(), Err(PublishError::Foreign { .. })));
        site.check_files(&[("thesis.odt", "years of work")]);
        assert_eq!(names(site.dir.path()), ["public"]);
    });
}

#[test]
fn somebody_elses_marker_is_not_overwritten() {
    Site::both(|site| {
        site.put(MARKER, "something else");
        let error = Staging::begin(&site.out()).err();
        assert!(matches!(error, Some(PublishError::Foreign { .. })));
        assert_eq!(fs::read(site.file(MARKER)).unwrap(), b"something else");
    });
}

#[test]
fn only_one_build_at_a_time() {
    Site::both(|site| {
        let first = site.begin();
        let busy = |error| matches!(error, Some(PublishError::Busy { out }) if out == site.out());
        assert!(busy(Staging::begin(&site.out()).err()));
        assert!(busy(recover(&site.out()).err()));
        first.write("index.html", b"first").unwrap();
        first.publish().unwrap();
        site.build(&[("index.html", "second")]);
        recover(&site.out()).unwrap();
        recover(Path::new("no/such/folder")).unwrap();
    });
}

#[test]
fn leftovers_of_a_killed_build_are_removed() {
    Site::both(|site| {
        site.build(&[("index.html", "old")]);
        for repair in [false, true] {
            let staging = site.begin();
            staging.write("half.html", b"half").unwrap();
            // As if killed: its files are put back after it has tidied up.
            let (new, lock) = (staging.places.new.clone(), staging.places.lock.clone());
            let away = site.dir.path().join("away");
            fs::rename(&new, &away).unwrap();
            drop(staging);
            fs::rename(away, new).unwrap();
            fs::write(lock, "").unwrap();
            if repair {
                recover(&site.out()).unwrap();
                assert_eq!(names(site.dir.path()), ["public"]);
            }
            assert_eq!(site.build(&[("index.html", "old")]), summary(0, 1, 0));
        }
    });
}

#[test]
fn paths_that_lead_out_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let staging = Staging::begin(&dir.path().join("public")).unwrap();
    for path in
        ["", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "a/./b", "a\\b", "a\0b", MARKER, ".Letopis", ".letopis/a"]
    {
        let error = staging.write(path, b"").err();
        assert!(matches!(error, Some(PublishError::UnsafePath { .. })), "{path:?}");
    }
    staging.write("a/.b/..c/ё.html", b"").unwrap();
}

#[test]
fn a_folder_that_is_made_once_never_gives_way() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("archive");
    let staging = Staging::begin_new(&out).unwrap();
    staging.write("a.txt", b"a").unwrap();
    staging.publish().unwrap();
    // No marker lies beside what was written.
    let names: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["a.txt"]);
    assert!(matches!(Staging::begin_new(&out), Err(PublishError::Exists { path }) if path == out));
    // An empty folder, and one that came while the other was being written.
    let empty = dir.path().join("empty");
    fs::create_dir(&empty).unwrap();
    assert!(matches!(Staging::begin_new(&empty), Err(PublishError::Exists { .. })));
    let late = dir.path().join("late");
    let staging = Staging::begin_new(&late).unwrap();
    staging.write("a.txt", b"a").unwrap();
    fs::create_dir(&late).unwrap();
    assert!(matches!(staging.publish(), Err(PublishError::Exists { .. })));
    assert_eq!(fs::read_dir(&late).unwrap().count(), 0);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 3);
}
