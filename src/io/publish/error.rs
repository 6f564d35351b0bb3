//! Why a site could not be published. The texts here are in plain English for debugging; the command line has its own
//! words for people.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a site could not be published. The old site is whole in every case.
#[derive(Debug)]
pub enum PublishError {
    /// The output folder holds files and has no marker of Letopis: it is not ours to empty.
    Foreign {
        /// The output folder, as it was given.
        dir: PathBuf,
    },
    /// There is something at the place of a folder that is written once and never replaced.
    Exists {
        /// The folder, as it was given.
        path: PathBuf,
    },
    /// There is something at the output's place, and it is not a folder.
    NotAFolder {
        /// The output, as it was given.
        path: PathBuf,
    },
    /// Another build into the same folder is under way.
    Busy {
        /// The output folder, as it was given.
        out: PathBuf,
    },
    /// A path in the site that is absolute, leads out of it, or could not be a file everywhere; or the marker's own.
    UnsafePath {
        /// The path, as it was given.
        path: String,
    },
    /// The file system refused.
    Io {
        /// The file or folder concerned, with its links resolved.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign { dir } => {
                write!(f, "`{}` was not made by letopis", dir.display())
            }
            Self::Exists { path } => write!(f, "`{}` is there already", path.display()),
            Self::NotAFolder { path } => write!(f, "`{}` is not a folder", path.display()),
            Self::Busy { out } => {
                write!(f, "another build is writing to `{}`", out.display())
            }
            Self::UnsafePath { path } => {
                write!(f, "`{}` is not a safe path in a site", path.escape_debug())
            }
            Self::Io { path, source } => write!(f, "`{}`: {source}", path.display()),
        }
    }
}

impl Error for PublishError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Says where an error of the file system happened.
pub trait At<T> {
    /// Turns the error into [`PublishError::Io`] at `path`.
    fn at(self, path: &Path) -> Result<T, PublishError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, PublishError> {
        self.map_err(|source| PublishError::Io { path: path.to_path_buf(), source })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_place_and_the_cause() {
        let failed: io::Result<()> = Err(io::Error::from(io::ErrorKind::PermissionDenied));
        let error = failed.at(Path::new("site/public")).unwrap_err();
        assert_eq!(error.to_string(), "`site/public`: permission denied");
        assert!(error.source().is_some());
    }
}
