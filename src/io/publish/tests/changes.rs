//! What a build publishes and counts: new, changed, unchanged and removed files.

use super::*;

#[test]
fn can_be_shared_between_threads() {
    fn check<T: Send + Sync>() {}
    check::<Staging>();

    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    for expected in [summary(400, 0, 0), summary(0, 400, 0)] {
        let staging = Staging::begin(&out).unwrap();
        std::thread::scope(|scope| {
            for worker in 0..4 {
                let staging = &staging;
                scope.spawn(move || {
                    for page in 0..100 {
                        let path = format!("a/b{}/{worker}-{page}.html", page % 7);
                        staging.write(&path, path.as_bytes()).unwrap();
                    }
                });
            }
        });
        assert_eq!(staging.publish().unwrap(), expected);
    }
}

#[test]
fn first_build() {
    Site::both(|site| {
        let files = [("index.html", "home"), ("отчёты/2024/a b.html", "report")];
        assert_eq!(site.build(&files), summary(2, 0, 0));
        site.check_files(&files);
    });
}

#[test]
fn makes_missing_parents() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("сборка сайта/public/");
    let staging = Staging::begin(&out).unwrap();
    staging.write("index.html", b"home").unwrap();
    staging.publish().unwrap();
    assert_eq!(names(&dir.path().join("сборка сайта")), ["public"]);
    assert_eq!(names(&out), [MARKER, "index.html"]);
}

#[test]
fn unchanged_files_keep_their_time() {
    Site::both(|site| {
        let files = [("index.html", "home"), ("a/b.html", "b"), ("c.html", "c")];
        site.build(&files);
        for (path, _) in files {
            set_time(&site.file(path), LONG_AGO);
        }
        set_time(&site.file(MARKER), LONG_AGO);
        assert_eq!(site.build(&files), summary(0, 3, 0));
        assert_eq!(time(&site.file("a/b.html")), LONG_AGO);
        assert_eq!(time(&site.file(MARKER)), LONG_AGO);

        let files = [("index.html", "HOME"), ("a/b.html", "b")];
        assert_eq!(site.build(&files), summary(1, 1, 1));
        assert!(time(&site.file("index.html")) > LONG_AGO);
        assert_eq!(time(&site.file("a/b.html")), LONG_AGO);
        site.check_files(&files);
    });
}

#[test]
fn a_changed_file_does_not_change_its_other_links() {
    Site::both(|site| {
        site.build(&[("index.html", "home")]);
        let kept = tempfile::tempdir().unwrap();
        let link = kept.path().join("link");
        fs::hard_link(site.file("index.html"), &link).unwrap();
        site.build(&[("index.html", "HOME")]);
        assert_eq!(fs::read(link).unwrap(), b"home");
    });
}

#[test]
fn attachments_are_copied_and_kept() {
    Site::both(|site| {
        let sources = tempfile::tempdir().unwrap();
        let source = sources.path().join("answer.pdf");
        let long = "x".repeat(100_000);
        fs::write(&source, &long).unwrap();
        set_time(&source, LONG_AGO);
        for expected in [Change::Written, Change::Unchanged] {
            let staging = site.begin();
            assert_eq!(staging.copy("r/answer.pdf", &source).unwrap(), expected);
            staging.publish().unwrap();
            assert!(time(&site.file("r/answer.pdf")) > LONG_AGO);
        }
        fs::write(&source, long.replacen('x', "y", 1)).unwrap();
        let staging = site.begin();
        let change = staging.copy("r/answer.pdf", &source).unwrap();
        assert_eq!(change, Change::Written);
        let missing = staging.copy("none.pdf", &sources.path().join("none.pdf"));
        assert!(matches!(missing, Err(PublishError::Io { path, .. }) if path.ends_with("none.pdf")));
        assert!(staging.copy("folder", sources.path()).is_err());
    });
}

#[test]
fn dropping_leaves_the_old_site() {
    Site::both(|site| {
        site.build(&[("index.html", "old")]);
        let staging = site.begin();
        staging.write("index.html", b"new").unwrap();
        drop(staging);
        site.check_files(&[("index.html", "old")]);
        assert_eq!(names(site.dir.path()), ["public"]);
    });
}

#[test]
fn a_path_is_written_once() {
    Site::both(|site| {
        for _ in 0..2 {
            let staging = site.begin();
            staging.write("a.html", b"same").unwrap();
            assert!(staging.write("a.html", b"same").is_err());
            assert!(staging.write("a.html", b"other").is_err());
            assert!(staging.write("a.html/b.html", b"below a file").is_err());
            staging.publish().unwrap();
        }
        site.check_files(&[("a.html", "same")]);
    });
}
