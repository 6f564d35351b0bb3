//! Same input, same bytes: whatever the clock, the language, the folder and the number of threads.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::harness::{list, repository, run};

/// Builds the demo site from a folder, with a way to say where it lies, and gives every file.
fn build(folder: &Path, root: Option<&str>, surroundings: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let out: TempDir = tempfile::tempdir().unwrap();
    let mut arguments = vec!["build", "--date", "2025-01-31", "--out", out.path().to_str().unwrap()];
    if let Some(root) = root {
        arguments.extend(["--root", root]);
    }
    let run = run(folder, surroundings, &arguments);
    assert_eq!(run.code, 0, "{}", run.err);
    let files: BTreeMap<String, Vec<u8>> =
        list(out.path()).into_iter().map(|path| (path.clone(), fs::read(out.path().join(path)).unwrap())).collect();
    assert!(files.len() > 100, "the demo site has only {} files", files.len());
    files
}

#[test]
fn two_builds_are_alike() {
    let repository = repository();
    let parent = repository.parent().unwrap();
    let name = repository.file_name().unwrap().to_str().unwrap();
    let first =
        build(repository, None, &[("TZ", "Pacific/Kiritimati"), ("LC_ALL", "ru_RU.UTF-8"), ("RAYON_NUM_THREADS", "1")]);
    for (folder, root, surroundings) in [
        (
            repository.join("content/reports"),
            None,
            &[("TZ", "Pacific/Midway"), ("LANG", "C"), ("RAYON_NUM_THREADS", "4")][..],
        ),
        (parent.to_owned(), Some(name), &[("LC_ALL", "tr_TR.UTF-8"), ("LANG", "zh_CN.UTF-8")][..]),
        (std::env::temp_dir(), repository.to_str(), &[("SOURCE_DATE_EPOCH", "0"), ("RAYON_NUM_THREADS", "3")][..]),
    ] {
        let second = build(&folder, root, surroundings);
        let paths = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(paths(&first), paths(&second));
        let differing: Vec<&String> =
            first.iter().filter(|(path, bytes)| second[*path] != **bytes).map(|(path, _)| path).collect();
        assert_eq!(differing, Vec::<&String>::new(), "built in {}", folder.display());
    }
}

#[test]
fn the_day_of_the_build_is_the_only_clock() {
    let epoch = build_small(&["build"], &[("SOURCE_DATE_EPOCH", "1738281600")]);
    let date = build_small(&["build", "--date", "2025-01-31"], &[]);
    let both = build_small(&["build", "--date", "2025-01-31"], &[("SOURCE_DATE_EPOCH", "0")]);
    let none = build_small(&["build"], &[]);
    assert!(epoch == date && date == both, "the day of the build may be told in two ways");
    assert!(none != date, "a plan is overdue on one day, and never without a day");
}

/// The page of plans of a site whose plan is due in 2024.
fn build_small(arguments: &[&str], surroundings: &[(&str, &str)]) -> String {
    let plan = "[[plans]]\nid = \"bridge\"\ntext = \"Построить мост\"\ndue = \"2024-05\"\n";
    let site =
        crate::harness::Site::new(&[crate::harness::TOWNS, &crate::harness::report("2023/heihe", plan, "")].concat());
    let run = run(&site.path(""), surroundings, arguments);
    assert_eq!(run.code, 0, "{}", run.err);
    site.read("public/plans.html")
}
