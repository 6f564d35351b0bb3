//! The view of the page of the search.

use crate::view::reference::views;
use crate::view::types::parts::LinkView;

views! {
    /// `search` in search.html.
    SearchView {
        /// The address of the script that names the parts of the index.
        index: String,
        /// The kinds of things that can be found, in the order of display.
        kinds: Vec<ChoiceView>,
        /// Places to choose from, the reporting ones first; empty where there are too many.
        cities: Vec<ChoiceView>,
        /// The latest first.
        years: Vec<ChoiceView>,
        /// The site's lists, for readers without scripts.
        lists: Vec<LinkView>,
        /// The pages of the years, likewise.
        year_lists: Vec<LinkView>,
    }

    /// A value to choose.
    ChoiceView {
        value: String,
        title: String,
    }
}
