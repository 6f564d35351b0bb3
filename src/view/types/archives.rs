//! Views of the list of archives.

use crate::view::reference::views;
use crate::view::types::parts::DateView;

views! {
    /// `archives` in archives.html, a page of no site: it lies beside the archives and carries everything inside.
    ArchivesView {
        /// The latest first.
        years: Vec<ArchivesYear>,
    }

    /// The archives of a year's reports.
    ArchivesYear {
        year: i32,
        /// The latest first.
        versions: Vec<FrozenView>,
    }

    /// A version of an archive.
    FrozenView {
        /// The name of its folder, and of its zip file without the ending.
        folder: String,
        /// From 1.
        version: u32,
        /// What it says of itself; nothing where that cannot be read.
        told: Option<SealedView>,
        /// The way to its first page, where it lies there as a folder.
        home: Option<String>,
        /// The way to the zip file, where there is one.
        zip: Option<String>,
    }

    /// What a version of an archive says of itself.
    SealedView {
        /// The day on which it was frozen.
        date: DateView,
        /// The organisation that keeps it.
        by: Option<String>,
        /// How many files lie in its `data` folder.
        files: u64,
        /// How many bytes they have together.
        bytes: u64,
        /// SHA-512 of its `tagmanifest-sha512.txt`, in hexadecimal digits.
        seal: String,
    }
}
