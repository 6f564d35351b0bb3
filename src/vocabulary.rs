//! The closed lists of words that front matter may use for kinds, states and qualifiers.
//!
//! Takes the word as written, gives the value, and the other way round. The order of the variants is the
//! order of the content format, and for states the order of a thing's life.

use serde::{Deserialize, Serialize};

/// A closed list of words, for reading and for messages that name what is allowed.
pub trait Word: Copy + Sized + 'static {
    /// Every value, in the order of the content format.
    const ALL: &'static [Self];

    /// The word as front matter writes it.
    fn word(self) -> &'static str;

    /// The value of a word.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }
}

macro_rules! words {
    ($($(#[doc = $doc:literal])* $name:ident { $($variant:ident $word:literal,)* })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($variant,)* }

        impl Word for $name {
            const ALL: &'static [Self] = &[$($name::$variant,)*];

            fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }
    )*};
}

words! {
    /// What sort of place a file of `content/cities/` is.
    PlaceKind {
        City "city", Town "town", Village "village", District "district", Region "region", River "river",
        Country "country",
    }

    /// How far a report has come; only `published` is shown to readers.
    ReportStatus { Draft "draft", Review "review", Published "published", }

    /// The form of an agreement.
    AgreementKind {
        Agreement "agreement", Contract "contract", Treaty "treaty", ProtocolOfIntent "protocol-of-intent",
        Protocol "protocol", Memorandum "memorandum", Communique "communique", Plan "plan", Other "other",
    }

    /// How close a partnership is.
    Tier { Twin "twin", Friendship "friendship", Cooperation "cooperation", }

    /// The life of an agreement, from the first intention to its end.
    AgreementStatus {
        Intended "intended", Negotiating "negotiating", InApproval "in-approval", Signed "signed",
        InForce "in-force", Lapsed "lapsed", Terminated "terminated",
    }

    /// The sort of an event.
    EventKind {
        Festival "festival", Forum "forum", RoundTable "round-table", Exhibition "exhibition", Fair "fair",
        Visit "visit", Ceremony "ceremony", Sport "sport", Exchange "exchange", Concert "concert",
        Meeting "meeting", Election "election", Competition "competition", Conference "conference", Other "other",
    }

    /// The life of an event; what was held is furthest along. Of a prepared one the report does not say whether it
    /// took place.
    EventStatus { Planned "planned", Prepared "prepared", Cancelled "cancelled", Held "held", }

    /// How people met.
    Format { InPerson "in-person", Online "online", Hybrid "hybrid", }

    /// What became of a promise.
    OutcomeStatus { Done "done", Partly "partly", InProgress "in-progress", Moved "moved", Dropped "dropped", }

    /// How exact a number is.
    Qualifier { Over "over", About "about", AtLeast "at-least", AtMost "at-most", }
}
