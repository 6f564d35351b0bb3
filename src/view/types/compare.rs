//! Views of comparisons: two years of a city, a question across cities, partners by years; the index of promises.

use crate::view::reference::views;
use crate::view::types::pages::AnswerView;
use crate::view::types::parts::{DateView, LinkView, PagerView, PartyView, PlanRow};

views! {
    /// `compare` in compare.html: the entry to all comparisons.
    CompareView {
        /// The pages of a long list of cities; empty where there is only one.
        parts: Vec<LinkView>,
        /// The name of this part; `None` where there is only one.
        part: Option<String>,
        /// The cities of this page that have reports.
        cities: Vec<CompareCity>,
        /// On the first page alone: years that have reports, the columns of `questions`.
        years: Vec<i32>,
        /// On the first page alone.
        questions: Vec<CompareQuestion>,
        /// Partners by years, all cities together.
        partners: Option<LinkView>,
    }

    /// A city and its neighbouring reported years.
    CompareCity {
        city: PartyView,
        /// One per two neighbouring years: «2022 и 2024». None for a city with a single year.
        pairs: Vec<LinkView>,
        /// Its partners by years.
        partners: Option<LinkView>,
        /// The first year that it reported.
        first: i32,
    }

    /// A question and the years in which it was answered.
    CompareQuestion {
        title: String,
        cells: Vec<CompareCell>,
    }

    /// A question in one year.
    CompareCell {
        year: i32,
        /// `None`: no report of the year answers it.
        url: Option<String>,
    }

    /// `compare` in compare-years.html: a city's reports of two neighbouring years side by side.
    CompareYearsView {
        city: PartyView,
        first: YearOfCity,
        second: YearOfCity,
        /// The years between, of which there is no report: «2012–2021».
        missing: Option<String>,
        /// How many they are.
        missing_count: i32,
        /// The two years before and after these.
        previous: Option<LinkView>,
        next: Option<LinkView>,
        /// The city's partners by years.
        partners: Option<LinkView>,
        /// Partners, agreements, events' series: what is told in one year or in both.
        changes: Vec<ChangeRow>,
        indicators: Vec<IndicatorRow>,
        /// A difference is only approximate, for a report does not give an exact number.
        approximate: bool,
        /// Promises of the first year.
        plans: Vec<PlanRow>,
        /// How many of them the second year's reports tell of.
        answered: usize,
        questions: Vec<QuestionPair>,
    }

    /// A year of a city.
    YearOfCity {
        year: i32,
        reports: Vec<LinkView>,
    }

    /// Things of one kind.
    ChangeRow {
        /// `partners`, `agreements` or `series`.
        kind: String,
        title: String,
        /// Told in the first year alone.
        gone: Vec<PartyView>,
        both: Vec<PartyView>,
        /// Told in the second year alone.
        new: Vec<PartyView>,
    }

    /// An indicator in two years.
    IndicatorRow {
        label: String,
        /// Empty: not told.
        first: Vec<NumberView>,
        second: Vec<NumberView>,
        /// Ready to print: «+12»; `None` where the two cannot be subtracted.
        difference: Option<String>,
    }

    /// A number and the place that tells it.
    NumberView {
        /// Ready to print with qualifier and unit.
        value: String,
        url: String,
    }

    /// A question and the answers of two years.
    QuestionPair {
        id: String,
        title: String,
        first: Vec<AnswerView>,
        second: Vec<AnswerView>,
    }

    /// `compare` in compare-question.html: one question across the cities of a year.
    CompareQuestionView {
        question: String,
        year: LinkView,
        yearbook: Option<LinkView>,
        /// The same question in other years.
        years: Vec<LinkView>,
        /// Other questions of the same year.
        questions: Vec<LinkView>,
        /// Other pages, where there are more than 200 cities.
        parts: Vec<LinkView>,
        /// What this page covers, where it is cut.
        part: Option<String>,
        answers: Vec<AnswerView>,
        /// Cities that reported and did not answer.
        silent: Vec<PartyView>,
    }

    /// `compare` in compare-partners.html: which years' reports tell of whom.
    ComparePartnersView {
        /// The city whose reports they are; `None`: reports of all cities.
        city: Option<PartyView>,
        /// The same for all cities, on a city's page.
        all: Option<LinkView>,
        columns: Vec<PartnerColumn>,
        /// By the last year that tells of them, the latest first.
        groups: Vec<PartnerGroup>,
        /// Countries no partner of which is told of any more.
        gone: Vec<GoneYear>,
        total: usize,
        pager: PagerView,
    }

    /// A year, or several years without a report.
    PartnerColumn {
        /// «2011» or «2012–2021».
        title: String,
        /// The report or the year; `None`: there is no report.
        url: Option<String>,
    }

    /// Partners that the same year tells of last.
    PartnerGroup {
        last: i32,
        /// It is the latest year that has reports.
        latest: bool,
        rows: Vec<PartnerYears>,
    }

    /// A partner by years.
    PartnerYears {
        partner: PartyView,
        country: Option<String>,
        /// One per column.
        cells: Vec<PartnerCell>,
    }

    /// What a year's reports tell of a partner.
    PartnerCell {
        /// `told`; `silent`: not told any more or not in this year; `before`: not told yet; `missing`: no report.
        state: String,
        /// How many reports tell.
        reports: usize,
        /// How often their texts name the partner.
        mentions: usize,
        events: usize,
        agreements: usize,
        partnerships: usize,
    }

    /// Countries that reports after a year tell of no partner from.
    GoneYear {
        year: i32,
        countries: Vec<GoneCountry>,
    }

    /// A country and how many partners there were.
    GoneCountry {
        name: String,
        partners: usize,
    }

    /// A report in the colophon of a yearbook.
    ImprintRow {
        city: PartyView,
        report: LinkView,
        published: Option<DateView>,
        changed: Option<DateView>,
    }

    /// A city and the promises of its reports.
    PromisingCity {
        city: PartyView,
        /// The promises on its own page.
        url: String,
        /// How many they are, on all pages of the list together.
        plans: usize,
    }

    /// A year and the promises of its reports.
    PromisingYear {
        year: i32,
        /// The promises on the page of the year.
        url: String,
        /// How many they are, on all pages of the list together.
        plans: usize,
    }
}
