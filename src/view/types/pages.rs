//! One view per kind of page; a template finds it under the name that docs/theme.md gives.
//! It is long because it is the list of all of them; what several pages show stands in `parts`.

use crate::view::reference::views;
use crate::view::types::charts::{BridgeView, ChartView, DrawingView, LandingView, MapView, TimelineView};
use crate::view::types::compare::{ImprintRow, PromisingCity, PromisingYear};
use crate::view::types::data::TableLink;
use crate::view::types::parts::{
    AgreementRow, AttachmentView, CitationView, ClaimView, DateView, DisputeView, EventRow, FactView, FigureRow,
    HeadingView, LanguageView, LinkView, MentionGroup, OutcomeView, PagerView, PartnershipRow, PartyView, PlanRow,
    ReportRow, TextPart,
};

views! {
    /// `home` in home.html.
    HomeView {
        grid: GridView,
        /// The pages of a long grid; empty where there is only one.
        parts: Vec<LinkView>,
        /// The name of this part; `None` where there is only one.
        part: Option<String>,
        /// The latest year with reports.
        latest: Option<YearSummary>,
        /// Cities and towns that file no reports but are told of.
        partners: Vec<PartyView>,
        years: Vec<LinkView>,
        /// The entry to comparisons, where they are published.
        compare: Option<LinkView>,
    }

    /// Cities by years, with honest gaps.
    GridView {
        /// From the first year with reports to the last, those without any as well.
        years: Vec<GridYear>,
        /// One group without a title, or several by region or initial letter.
        groups: Vec<GridGroup>,
    }

    /// A column of the grid.
    GridYear {
        year: i32,
        /// The year's page; nothing where nothing is told of the year.
        url: Option<String>,
        /// No report of this year is here.
        gap: bool,
    }

    /// Rows of the grid under one heading.
    GridGroup {
        title: String,
        rows: Vec<GridRow>,
    }

    /// A city's row.
    GridRow {
        city: PartyView,
        /// One per year of the grid.
        cells: Vec<GridCell>,
    }

    /// What a city reported in one year; nothing is nothing.
    GridCell {
        year: i32,
        reports: Vec<GridMark>,
    }

    /// A report in the grid.
    GridMark {
        title: String,
        url: String,
        /// Names of its topics.
        topics: Vec<String>,
        /// `draft`, `review` or `published`.
        status: String,
    }

    /// A year in a few numbers, and what is newest in it.
    YearSummary {
        link: LinkView,
        reports: usize,
        events: usize,
        agreements: usize,
        yearbook: Option<String>,
        /// Its reports; none where there are more than a reader can look through.
        told: Vec<ReportRow>,
        /// Agreements signed in it, likewise.
        concluded: Vec<AgreementRow>,
    }

    /// `year` in year.html.
    YearView {
        year: i32,
        previous: Option<LinkView>,
        next: Option<LinkView>,
        yearbook: Option<String>,
        /// The register of its agreements.
        register: Option<LinkView>,
        /// Every list of the year goes on over its pages.
        pager: PagerView,
        reports: Vec<ReportRow>,
        /// Dated events of the year, in order.
        events: Vec<EventRow>,
        /// Events that this year's reports tell of without a date.
        undated: Vec<EventRow>,
        /// Agreements signed in the year.
        concluded: Vec<AgreementRow>,
        /// Agreements that ended in the year.
        lapsed: Vec<AgreementRow>,
        /// Promises that this year's reports make.
        plans: Vec<PlanRow>,
        /// Outcomes that this year's reports tell.
        outcomes: Vec<OutcomeView>,
        figures: Vec<FigureRow>,
    }

    /// `yearbook` in yearbook.html.
    YearbookView {
        year: i32,
        /// How many reports stand on this page.
        reports: usize,
        /// The year's page.
        link: LinkView,
        /// Other pages of this yearbook, where it is cut.
        parts: Vec<LinkView>,
        /// What this page covers, where it is cut.
        part: Option<String>,
        sections: Vec<YearbookSection>,
        /// The entry to comparisons, where they are published.
        compare: Option<LinkView>,
        /// The colophon: which reports stand here.
        imprint: Vec<ImprintRow>,
    }

    /// One question and every city's answer.
    YearbookSection {
        id: String,
        title: String,
        answers: Vec<AnswerView>,
    }

    /// What one report answers.
    AnswerView {
        id: String,
        report: LinkView,
        city: PartyView,
        /// Safe HTML; its ids are prefixed.
        html: String,
    }

    /// `report` in report.html, also for its translations.
    ReportView {
        city: PartyView,
        year: LinkView,
        topics: Vec<LinkView>,
        /// `draft`, `review` or `published`.
        status: String,
        received: Option<DateView>,
        published: Option<DateView>,
        changed: Option<DateView>,
        /// The same city and topic, the nearest earlier report.
        previous: Option<LinkView>,
        /// The same city and topic, the nearest later report.
        next: Option<LinkView>,
        /// Its year beside the city's years before and after.
        compare: Vec<LinkView>,
        /// Reports of other cities on the same topic and year; none where there are more than a reader can look through.
        neighbours: Vec<LinkView>,
        headings: Vec<HeadingView>,
        /// The body, cut behind the paragraphs that tell of events and agreements.
        parts: Vec<TextPart>,
        /// Language tag of the body.
        lang: String,
        /// The original, on a translation's page.
        original: Option<LanguageView>,
        /// What stands beside no paragraph; on a translation's page all.
        events: Vec<EventRow>,
        agreements: Vec<AgreementRow>,
        partnerships: Vec<PartnershipRow>,
        plans: Vec<PlanRow>,
        /// What it tells of earlier promises.
        outcomes: Vec<OutcomeView>,
        figures: Vec<FigureRow>,
        corrections: Vec<CorrectionView>,
        attachments: Vec<AttachmentView>,
        /// Its id, such as `2024/yuzhno-sakhalinsk`.
        id: String,
        citation: CitationView,
    }

    /// What was changed after publication.
    CorrectionView {
        date: DateView,
        text: String,
    }

    /// `city` in city.html. Every list goes on over its pages; the rest stands on the first alone and is empty on others.
    CityView {
        /// The name and its own script.
        name: PartyView,
        pager: PagerView,
        /// The name in other languages.
        names: Vec<NameView>,
        kind: String,
        country: Option<String>,
        region: Option<String>,
        within: Option<PartyView>,
        districts: Vec<PartyView>,
        /// Ready to print.
        coordinates: Option<String>,
        wikidata: Option<String>,
        founded: Option<i32>,
        /// It files reports here.
        member: bool,
        /// The prose of its file; safe HTML.
        html: String,
        reports: Vec<ReportRow>,
        /// Its neighbouring years side by side, and its partners by years.
        compare: Vec<LinkView>,
        /// All years at a glance; nothing for a place of which fewer than two years are told.
        timeline: Option<TimelineView>,
        /// What happened, by year, the latest first.
        years: Vec<CityYear>,
        agreements: Vec<AgreementRow>,
        /// Of a reporting city: the registers of its agreements of the last years, the latest first.
        registers: Vec<LinkView>,
        /// The same for the information on its activities.
        activities: Vec<LinkView>,
        series: Vec<LinkView>,
        partners: Vec<PartnerRow>,
        /// The partners around the city; nothing for a single one.
        network: Option<DrawingView>,
        /// Those that join it to no partner city: with a region, a body, somebody who is only named.
        partnerships: Vec<PartnershipRow>,
        plans: Vec<PlanRow>,
        figures: Vec<FigureRow>,
        /// Its own figures that were told for more than one year.
        charts: Vec<ChartView>,
        /// The figures of all cities as a table of the open data.
        figures_table: Option<TableLink>,
        organisations: Vec<PartyView>,
        /// Agreements and events in which not the city is named, but an organisation that sits there.
        organisation_agreements: Vec<AgreementRow>,
        organisation_events: Vec<EventRow>,
        mentions: Vec<MentionGroup>,
    }

    /// A name in one language.
    NameView {
        lang: String,
        title: String,
    }

    /// A year in the life of a city.
    CityYear {
        year: i32,
        /// The id of its heading.
        anchor: String,
        /// The year's page; nothing for events that no year is known of.
        url: Option<String>,
        events: Vec<EventRow>,
    }

    /// A partner city.
    PartnerRow {
        city: PartyView,
        /// The page of the pair, where pairs are published.
        url: Option<String>,
        agreements: usize,
        events: usize,
        /// What reports say of lasting relations between the two.
        partnerships: Vec<PartnershipRow>,
    }

    /// `places` in cities.html: everything that has a city's page.
    PlacesView {
        /// Member cities first, then the others by country; countries, regions and rivers come last.
        groups: Vec<PlacesGroup>,
        /// All of them that have coordinates, on the first page.
        map: Option<MapView>,
        /// The same as a table of the open data.
        table: Option<TableLink>,
        pager: PagerView,
    }

    /// Places under one heading.
    PlacesGroup {
        title: String,
        places: Vec<PlaceRow>,
    }

    /// A place in the index.
    PlaceRow {
        place: PartyView,
        kind: String,
        reports: usize,
        events: usize,
        agreements: usize,
    }

    /// `pair` in pair.html.
    PairView {
        first: PartyView,
        second: PartyView,
        /// Both lists go on over the pages of the two.
        pager: PagerView,
        partnerships: Vec<PartnershipRow>,
        /// What they signed and did together, by year, the earliest first; what no year is known of comes last.
        years: Vec<PairYear>,
    }

    /// A year of two cities.
    PairYear {
        /// 0 where it is not one year.
        year: i32,
        /// Dates that span too many years; without them and a year, nobody names one.
        vague: bool,
        /// The years before it of which no event or agreement is told, ready to print.
        quiet: Option<String>,
        /// The agreements that may have been signed in it.
        bridges: Vec<BridgeView>,
        /// Held in the first city, in the second, in both or elsewhere, and nobody says where.
        first: Vec<LandingView>,
        second: Vec<LandingView>,
        elsewhere: Vec<LandingView>,
        unplaced: Vec<LandingView>,
    }

    /// `list` in agreements.html: the index.
    AgreementsView {
        rows: Vec<AgreementRow>,
        total: usize,
        /// The same as a table of the open data.
        table: Option<TableLink>,
        /// The register of each year, the latest first.
        registers: Vec<LinkView>,
        pager: PagerView,
    }

    /// `agreement` in agreement.html. Every list goes on over its pages; the rest stands on the first alone and is empty on
    /// others.
    AgreementView {
        pager: PagerView,
        /// What is known when all claims are laid together.
        facts: Vec<FactView>,
        /// The life of the agreement, first to last.
        life: Vec<LifeStep>,
        disputes: Vec<DisputeView>,
        claims: Vec<ClaimView>,
        /// How many claims there are on all pages together.
        told: usize,
        /// An editor settled it in its own file.
        settled: bool,
        /// The prose of its file; safe HTML.
        html: String,
        events: Vec<EventRow>,
        signed_at: Vec<EventRow>,
        /// Those that rest on it.
        partnerships: Vec<PartnershipRow>,
        supersedes: Vec<LinkView>,
        superseded_by: Vec<LinkView>,
    }

    /// A step in the life of an agreement.
    LifeStep {
        label: String,
        /// A report tells of it, or an editor settled it; the others only show where an agreement stands on its way.
        told: bool,
        date: Option<DateView>,
        /// An editor settled it.
        settled: bool,
        /// Those that tell of this step, and give no other date than an editor did.
        reports: Vec<LinkView>,
    }

    /// `list` in events.html: the index.
    EventsView {
        rows: Vec<EventRow>,
        total: usize,
        /// The same as a table of the open data.
        table: Option<TableLink>,
        pager: PagerView,
    }

    /// `event` in event.html. Its pages are those of an agreement.
    EventView {
        pager: PagerView,
        facts: Vec<FactView>,
        disputes: Vec<DisputeView>,
        claims: Vec<ClaimView>,
        /// How many claims there are on all pages together.
        told: usize,
        settled: bool,
        /// The prose of its file; safe HTML.
        html: String,
        /// The larger event and the smaller ones.
        part_of: Option<LinkView>,
        parts: Vec<EventRow>,
        /// The editions before and after it.
        previous: Option<LinkView>,
        next: Option<LinkView>,
        plans: Vec<PlanRow>,
        figures: Vec<FigureRow>,
        supersedes: Vec<LinkView>,
        superseded_by: Vec<LinkView>,
    }

    /// `list` in series-index.html.
    SeriesIndexView {
        rows: Vec<SeriesRow>,
        /// The same as a table of the open data.
        table: Option<TableLink>,
        pager: PagerView,
    }

    /// A series in the index.
    SeriesRow {
        title: String,
        url: String,
        host: Option<PartyView>,
        editions: usize,
        /// First and last year.
        years: String,
    }

    /// `series` in series.html. Its editions go on over its pages; the rest stands on the first alone.
    SeriesView {
        facts: Vec<FactView>,
        html: String,
        pager: PagerView,
        editions: Vec<EditionView>,
    }

    /// An edition, or a gap where one is missing.
    EditionView {
        number: Option<u32>,
        /// The year; `None` for a gap between numbers.
        year: Option<i32>,
        /// `None`: no report tells of this edition.
        event: Option<EventRow>,
    }

    /// `list` in organisations.html.
    OrganisationsView {
        rows: Vec<OrganisationRow>,
        /// The same as a table of the open data.
        table: Option<TableLink>,
        pager: PagerView,
    }

    /// An organisation in the index.
    OrganisationRow {
        organisation: PartyView,
        short: Option<String>,
        city: Option<PartyView>,
        events: usize,
        agreements: usize,
    }

    /// `organisation` in organisation.html. Its pages are those of a city.
    OrganisationView {
        name: PartyView,
        pager: PagerView,
        names: Vec<NameView>,
        short: Option<String>,
        /// The body that it is a part of.
        parent: Option<PartyView>,
        /// Bodies that are parts of it.
        parts: Vec<PartyView>,
        city: Option<PartyView>,
        website: Option<String>,
        html: String,
        agreements: Vec<AgreementRow>,
        partnerships: Vec<PartnershipRow>,
        events: Vec<EventRow>,
        plans: Vec<PlanRow>,
        figures: Vec<FigureRow>,
        mentions: Vec<MentionGroup>,
    }

    /// `list` in topics.html.
    TopicsView {
        rows: Vec<TopicRow>,
    }

    /// A topic in the index.
    TopicRow {
        title: String,
        url: String,
        reports: usize,
    }

    /// `topic` in topic.html.
    TopicView {
        reports: Vec<ReportRow>,
        pager: PagerView,
    }

    /// `plans` in plans.html.
    PlansView {
        rows: Vec<PlanRow>,
        total: usize,
        /// Whose promises there are, by name; of very many cities those whose promises stand on this page.
        cities: Vec<PromisingCity>,
        /// The index of all places, where there are more cities than are named here.
        others: Option<LinkView>,
        /// The years whose reports promise something, the latest first.
        years: Vec<PromisingYear>,
        /// The same as a table of the open data.
        table: Option<TableLink>,
        pager: PagerView,
    }

    /// `text` in page.html.
    TextView {
        html: String,
        headings: Vec<HeadingView>,
    }

    /// `redirect` in redirect.html: a page that moved.
    RedirectView {
        target: LinkView,
    }
}
