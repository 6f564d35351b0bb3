//! What stays from one site to the next.

use super::*;

#[test]
fn empty_folders_and_dot_files_are_adopted() {
    Site::both(|site| {
        fs::create_dir(site.out()).unwrap();
        assert_eq!(site.build(&[("a.html", "a")]), summary(1, 0, 0));
    });
    Site::both(|site| {
        site.put(".gitignore", "*");
        site.put(".git/HEAD", "ref");
        assert_eq!(site.build(&[("a.html", "a")]), summary(1, 0, 0));
        site.check_files(&[(".gitignore", "*"), (".git/HEAD", "ref"), ("a.html", "a")]);
    });
}

#[test]
fn dot_files_stay_at_every_depth() {
    Site::both(|site| {
        site.build(&[("sub/a.html", "a"), ("gone/b.html", "b")]);
        site.put(".git/objects/ab/cdef", "object");
        site.put("sub/.htaccess", "Deny");
        site.put("gone/.private/notes/file", "note");
        fs::create_dir(site.file(".git/refs")).unwrap();
        set_time(&site.file("sub/.htaccess"), LONG_AGO);
        set_time(&site.file(".git/objects/ab/cdef"), LONG_AGO);
        assert_eq!(site.build(&[("sub/a.html", "a")]), summary(0, 1, 1));
        site.check_files(&[
            (".git/objects/ab/cdef", "object"),
            ("sub/.htaccess", "Deny"),
            ("sub/a.html", "a"),
            ("gone/.private/notes/file", "note"),
        ]);
        assert!(site.file(".git/refs").is_dir());
        assert_eq!(time(&site.file("sub/.htaccess")), LONG_AGO);
        assert_eq!(time(&site.file(".git/objects/ab/cdef")), LONG_AGO);
    });
}

#[test]
fn a_dot_file_of_the_build_wins() {
    Site::both(|site| {
        site.build(&[(".nojekyll", "")]);
        site.put(".nojekyll", "by hand");
        site.put(".well-known/mine", "mine");
        site.put(".well-known/security.txt", "old");
        site.put(".folder/file", "old");
        site.put(".file", "old");
        let built = [
            (".nojekyll", ""),
            (".well-known/security.txt", "new"),
            (".folder", "now a file"),
            (".file/now", "a folder"),
        ];
        assert_eq!(site.build(&built), summary(4, 0, 0));
        site.check_files(&[
            (".nojekyll", ""),
            (".well-known/mine", "mine"),
            (".well-known/security.txt", "new"),
            (".folder", "now a file"),
            (".file/now", "a folder"),
        ]);
    });
}

#[test]
fn a_dot_file_without_a_place_stops_the_swap() {
    Site::both(|site| {
        site.build(&[("sub/a.html", "a")]);
        site.put("sub/.htaccess", "Deny");
        let staging = site.begin();
        staging.write("sub", b"a file").unwrap();
        let error = staging.publish().unwrap_err();
        assert!(matches!(error, PublishError::Io { path, .. } if path.ends_with("sub/.htaccess")));
        site.check_files(&[("sub/.htaccess", "Deny"), ("sub/a.html", "a")]);
        assert_eq!(names(site.dir.path()), ["public"]);
    });
}
