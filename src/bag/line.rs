//! What can be wrong with one line or one path of a bag.
//!
//! Takes nothing, gives names that the catalogue has words for. Refuses sentences.

/// A line of a tag file that cannot be taken for what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Counted from one.
    pub line: usize,
    pub trouble: Trouble,
    /// What stands there, or the path that is meant.
    pub text: String,
}

macro_rules! troubles {
    ($($(#[doc = $doc:literal])* $variant:ident $name:literal,)*) => {
        /// Why a line or a path is refused. The name with `trouble-` before it is the key of its words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Trouble { $($(#[doc = $doc])* $variant,)* }

        impl Trouble {
            pub const ALL: &'static [Trouble] = &[$(Trouble::$variant,)*];

            pub const fn name(self) -> &'static str {
                match self { $(Trouble::$variant => $name,)* }
            }
        }
    };
}

troubles! {
    // paths
    Nul "nul",
    Backslash "backslash",
    Absolute "absolute",
    Parent "parent",
    /// Also `.`.
    EmptyPart "empty-part",
    WindowsName "windows-name",
    OddLetter "odd-letter",
    /// The bytes are no UTF-8.
    NotUtf8 "not-utf8",
    // lines
    /// A manifest's line without two parts.
    NoPath "no-path",
    /// Not as many hexadecimal digits as the algorithm has.
    NoDigest "no-digest",
    /// One manifest has the path twice.
    Twice "twice",
    /// A payload manifest lists what is not in `data/`.
    NotPayload "not-payload",
    /// A tag manifest lists what is in `data/`, or itself.
    NotTag "not-tag",
    /// `bag-info.txt` has a line without a label.
    NoLabel "no-label",
    /// `bagit.txt` has other lines than the two that it must have.
    NoDeclaration "no-declaration",
    /// `Payload-Oxum` is no two numbers.
    NoOxum "no-oxum",
    /// `fetch.txt` has a line without address, length and path.
    NoAddress "no-address",
}
