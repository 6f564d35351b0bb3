//! Views of drawings, each with the numbers of the table beside it.

use crate::view::reference::views;
use crate::view::types::parts::{AgreementRow, EventRow, FigureRow, LinkView};

views! {
    /// A drawing: a map, a network, a river of years or bars.
    DrawingView {
        title: String,
        /// `<svg>` elements, the second perhaps for the mouse alone; safe HTML.
        html: String,
        /// What is not drawn, in words that stand below it.
        notes: Vec<String>,
    }

    /// A map in two formats, of which the reader sees one.
    MapView {
        /// For a desk.
        wide: DrawingView,
        /// For a telephone; it names fewer places.
        narrow: DrawingView,
    }

    /// A city's years at a glance.
    TimelineView {
        drawing: DrawingView,
        /// The same as a table, the earliest first.
        rows: Vec<TimelineRow>,
    }

    /// A year, or a run of years of which no report tells an event or agreement.
    TimelineRow {
        /// Ready to print: `2022`, `2012–2021`.
        years: String,
        /// The year's place further down on the page; nothing where it has none.
        url: Option<String>,
        /// It is such a run.
        quiet: bool,
        reports: Vec<LinkView>,
        /// Other cities reported and this one did not.
        missing: bool,
        /// Reports of other cities name the place, but tell of no event or agreement.
        only_named: bool,
        /// Events whose date lies or may lie in it.
        events: usize,
        /// The date of one of them is disputed.
        events_disputed: bool,
        /// Agreements whose date of signing may lie in it.
        agreements: usize,
        /// The date of one of them is disputed.
        disputed: bool,
    }

    /// A figure that was told for more than one year.
    ChartView {
        /// The indicator's name.
        title: String,
        drawing: DrawingView,
        /// The same as a table, the earliest first.
        figures: Vec<FigureRow>,
    }

    /// An agreement in a year of its signing.
    BridgeView {
        agreement: AgreementRow,
        /// Nobody doubts that it was signed in this year.
        certain: bool,
        /// Its date takes in an earlier year, too, and it stands there already.
        again: bool,
    }

    /// An event in a year of its date.
    LandingView {
        event: EventRow,
        /// Its date takes in an earlier year, too, and it stands there already.
        again: bool,
    }
}
