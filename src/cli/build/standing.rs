//! The old site as it stands in the output folder, beside what the last build left there.

use std::collections::BTreeMap;
use std::path::Path;

use crate::digest::Digest;
use crate::io::cache::KeptPage;
use crate::io::stamp::{self, Stamp};

/// Every file of the output but the hidden ones, by path.
pub struct Standing(Vec<(String, Stamp)>);

impl Standing {
    /// Looks at an output; `None` where it cannot be read, and nothing can be told of it.
    pub fn of(out: &Path) -> Option<Standing> {
        let files = stamp::below(out, "", |name| !name.starts_with('.')).ok()?;
        Some(Standing(files.into_iter().map(|(path, stamp)| (path, stamp.whatever_its_links())).collect()))
    }

    /// Whether it is all that the last build left, and nothing else.
    pub fn is_as_left(&self, pages: &[KeptPage]) -> bool {
        self.0.len() == pages.len()
            && self.0.iter().zip(pages).all(|((path, stamp), page)| page.path == *path && page.stamp == *stamp)
    }

    /// What each file was made of, and its stamp, that still is as the last build left it.
    pub fn left(&self, pages: Vec<KeptPage>) -> BTreeMap<String, (Digest, Stamp)> {
        let mut standing = self.0.iter().peekable();
        let mut left = BTreeMap::new();
        for page in pages {
            while standing.next_if(|(path, _)| *path < page.path).is_some() {}
            let is_as_left = standing.peek().is_some_and(|(path, stamp)| *path == page.path && *stamp == page.stamp);
            if let Some(made_of) = page.made_of.filter(|_| is_as_left) {
                left.insert(page.path, (made_of, page.stamp));
            }
        }
        left
    }
}
