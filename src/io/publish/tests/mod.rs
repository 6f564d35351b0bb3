//! Whole builds into real folders: what is published, what stays, what is refused, and what lies beside it afterwards.

mod changes;
mod refusals;
mod stays;
#[cfg(unix)]
mod unix;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::TempDir;

use super::*;

const LONG_AGO: SystemTime = SystemTime::UNIX_EPOCH;

/// Builds `files` into `out`, by an exchange and then in a second folder by the journal; both must do the same.
struct Site {
    dir: TempDir,
    by_journal: bool,
}

impl Site {
    fn both(check: impl Fn(&Site)) {
        for by_journal in [false, true] {
            check(&Site { dir: tempfile::tempdir().unwrap(), by_journal });
        }
    }

    fn out(&self) -> PathBuf {
        self.dir.path().join("public")
    }

    fn file(&self, path: &str) -> PathBuf {
        self.out().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        fs::create_dir_all(self.file(path).parent().unwrap()).unwrap();
        fs::write(self.file(path), text).unwrap();
    }

    fn begin(&self) -> Staging {
        let mut staging = Staging::begin(&self.out()).unwrap();
        if self.by_journal {
            staging.exchange = |_, _| Ok(false);
        }
        staging
    }

    fn build(&self, files: &[(&str, &str)]) -> Summary {
        let staging = self.begin();
        for (path, text) in files {
            staging.write(path, text.as_bytes()).unwrap();
        }
        let summary = staging.publish().unwrap();
        assert_eq!(names(self.dir.path()), ["public"]);
        summary
    }

    fn check_files(&self, expected: &[(&str, &str)]) {
        let mut found = BTreeMap::new();
        for entry in walkdir::WalkDir::new(self.out()) {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(self.out()).unwrap();
            if entry.file_type().is_file() && path != Path::new(MARKER) {
                let path = path.to_str().unwrap().replace('\\', "/");
                found.insert(path, fs::read_to_string(entry.path()).unwrap());
            }
        }
        let owned = |(path, text): &(&str, &str)| (path.to_string(), text.to_string());
        assert_eq!(found, expected.iter().map(owned).collect());
    }
}

fn summary(written: usize, unchanged: usize, removed: usize) -> Summary {
    Summary { written, unchanged, removed }
}

fn names(folder: &Path) -> Vec<String> {
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name();
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(name).collect();
    names.sort();
    names.into_iter().map(|it| it.into_string().unwrap()).collect()
}

fn set_time(path: &Path, time: SystemTime) {
    File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
}

fn time(path: &Path) -> SystemTime {
    fs::symlink_metadata(path).unwrap().modified().unwrap()
}
