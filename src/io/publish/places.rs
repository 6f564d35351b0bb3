//! Where a site goes: the output folder behind any links, the names used beside it, and whether the folder that is
//! there may be replaced. Refuses a folder with files but without our marker.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::error::{At, PublishError};
use super::file;

/// The file that says in an output folder that Letopis made it.
pub const MARKER: &str = ".letopis";

/// What the marker says; its first line is what counts.
pub const MARKER_TEXT: &str = "letopis output\n\
    The next build replaces everything in this folder except files and folders whose names start with a dot.\n";

/// The output folder and the names beside it. All are in one folder, so that a rename never copies.
#[derive(Debug)]
pub struct Places {
    /// The output folder as it was given, for messages.
    pub shown: PathBuf,
    /// The folder that all the others are in.
    pub parent: PathBuf,
    /// The output folder itself, not a link to it.
    pub out: PathBuf,
    /// The site being written; after an exchange, the old site until it is removed.
    pub new: PathBuf,
    /// The old site while it is swapped without an exchange.
    pub old: PathBuf,
    /// Present while a swap without an exchange is under way.
    pub journal: PathBuf,
    /// Locked while a command is at work.
    pub lock: PathBuf,
}

/// What is at the output's place and may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing.
    Missing,
    /// A folder that is empty or holds only dot-files.
    Vacant,
    /// A folder with our marker.
    Ours,
}

impl Places {
    /// Finds the places and makes the folder they are in.
    pub fn prepare(out: &Path) -> Result<Places, PublishError> {
        let (parent, name) = follow(out).at(out)?;
        fs::create_dir_all(&parent).at(&parent)?;
        let parent = fs::canonicalize(&parent).at(&parent)?;
        Ok(Places::in_parent(out, parent, &name))
    }

    /// Finds the places; none where the folder they would be in does not exist.
    pub fn find(out: &Path) -> Result<Option<Places>, PublishError> {
        let (parent, name) = follow(out).at(out)?;
        match fs::canonicalize(&parent) {
            Ok(parent) => Ok(Some(Places::in_parent(out, parent, &name))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).at(&parent),
        }
    }

    /// What is at the output's place, if it may be replaced.
    pub fn examine(&self) -> Result<Standing, PublishError> {
        match fs::symlink_metadata(&self.out) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Standing::Missing),
            Err(error) => return Err(error).at(&self.out),
            Ok(metadata) if !metadata.is_dir() => {
                let path = self.shown.clone();
                return Err(PublishError::NotAFolder { path });
            }
            Ok(_) => {}
        }
        let marker = self.out.join(MARKER);
        if is_marker(&marker).at(&marker)? {
            return Ok(Standing::Ours);
        }
        for entry in fs::read_dir(&self.out).at(&self.out)? {
            let name = entry.at(&self.out)?.file_name();
            // A marker that is not ours would have to give way to ours: somebody else's, too.
            if !starts_with_dot(&name) || name == MARKER {
                return Err(self.foreign());
            }
        }
        Ok(Standing::Vacant)
    }

    /// The refusal of the folder at the output's place.
    pub fn foreign(&self) -> PublishError {
        PublishError::Foreign { dir: self.shown.clone() }
    }

    /// Whether a command is at work here, or was killed.
    pub fn leftovers(&self) -> bool {
        [&self.new, &self.old, &self.journal, &self.lock].into_iter().any(|place| file::exists(place))
    }

    fn in_parent(out: &Path, parent: PathBuf, name: &OsStr) -> Places {
        let beside = |suffix: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(suffix);
            parent.join(hidden)
        };
        Places {
            shown: out.to_path_buf(),
            out: parent.join(name),
            new: beside(".letopis-new"),
            old: beside(".letopis-old"),
            journal: beside(".letopis-journal"),
            lock: beside(".letopis-lock"),
            parent,
        }
    }
}

/// Whether a file or folder of this name stays from one site to the next.
pub fn starts_with_dot(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// The folder and the name of the output behind any links. A link may lead nowhere: a killed swap leaves it so.
fn follow(out: &Path) -> io::Result<(PathBuf, OsString)> {
    let mut path = match fs::canonicalize(out) {
        Ok(path) => path,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let mut path = without_slash(out);
            while let Ok(target) = fs::read_link(&path) {
                path.pop();
                path = without_slash(&path.join(target));
            }
            path
        }
        Err(error) => return Err(error),
    };
    let Some(name) = path.file_name().map(OsStr::to_os_string) else {
        let message = "not the name of a folder that could be made";
        return Err(io::Error::new(ErrorKind::InvalidInput, message));
    };
    path.pop();
    if path.as_os_str().is_empty() {
        path.push(".");
    }
    Ok((path, name))
}

/// With a slash at its end, a link would be taken for what it leads to.
fn without_slash(path: &Path) -> PathBuf {
    path.components().collect()
}

fn is_marker(path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
        Ok(metadata) if !metadata.is_file() => return Ok(false),
        Ok(_) => {}
    }
    let mut start = Vec::new();
    File::open(path)?.take(64).read_to_end(&mut start)?;
    let ours = MARKER_TEXT.lines().next();
    // `lines` also takes the ending that version control may have given the file.
    let first = str::from_utf8(&start).ok().and_then(|it| it.lines().next());
    Ok(first == ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_hidden_and_beside() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().canonicalize().unwrap();
        let places = Places::prepare(&root.join("новый сайт/public/")).unwrap();
        assert_eq!(places.out, root.join("новый сайт/public"));
        assert_eq!(places.new, root.join("новый сайт/.public.letopis-new"));
        assert!(!places.leftovers());
    }

    #[test]
    fn a_missing_parent_is_not_made_by_looking() {
        let dir = tempfile::tempdir().unwrap();
        assert!(Places::find(&dir.path().join("none/public")).unwrap().is_none());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_root_and_a_file_are_no_output() {
        assert!(Places::prepare(Path::new("/")).is_err());
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("public");
        fs::write(&out, "a file").unwrap();
        let error = Places::prepare(&out).unwrap().examine().unwrap_err();
        assert!(matches!(error, PublishError::NotAFolder { path } if path == out));
    }

    #[test]
    fn tells_our_marker_from_another() {
        let dir = tempfile::tempdir().unwrap();
        let marker = dir.path().join(MARKER);
        for (text, ours) in [
            (MARKER_TEXT, true),
            ("letopis output", true),
            ("letopis output\r\nmore", true),
            ("letopis outputs\n", false),
            ("", false),
        ] {
            fs::write(&marker, text).unwrap();
            assert_eq!(is_marker(&marker).unwrap(), ours, "{text:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn follows_a_link_that_leads_nowhere() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().canonicalize().unwrap();
        std::os::unix::fs::symlink("target/site/", root.join("public")).unwrap();
        let places = Places::prepare(&root.join("public/")).unwrap();
        assert_eq!(places.out, root.join("target/site"));
    }
}
