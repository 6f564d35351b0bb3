//! The languages that Letopis speaks: of the interface and of the messages.
//!
//! Takes BCP 47 primary tags, gives a small closed enum. Refuses to guess: an unknown tag is `None`.

/// A language of the interface, of dates and of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    Ru,
    En,
    Zh,
}

impl Lang {
    /// Every language of the interface, the default first.
    pub const ALL: [Lang; 3] = [Lang::Ru, Lang::En, Lang::Zh];

    /// The BCP 47 tag, as HTML's `lang` attribute and site.toml write it.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Ru => "ru",
            Lang::En => "en",
            Lang::Zh => "zh",
        }
    }

    /// The language of a tag: the primary subtag decides (`ru-RU`, `ru_RU.UTF-8`).
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_', '.', '@']).next()?;
        Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }
}
