//! Views that several kinds of pages show.

use crate::view::reference::views;

views! {
    /// The site, as `site` in every template.
    SiteView {
        /// From site.toml.
        title: String,
        /// From site.toml.
        description: Option<String>,
        /// Where the site is published, with a slash at its end; from site.toml or the command line.
        base_url: Option<String>,
        /// Language tag of the interface.
        lang: String,
        /// The publishing organisation.
        publisher: Option<String>,
        /// From site.toml.
        contact: Option<String>,
        /// From site.toml.
        licence: Option<String>,
        /// What `[theme_options]` says.
        options: std::collections::BTreeMap<String, serde_json::Value>,
        /// Version of Letopis.
        version: String,
    }

    /// The page at hand, as `page` in every template.
    PageView {
        /// Plain text, for `<title>` and the first heading.
        title: String,
        /// What tells this page from others of the same title, for `<title>`: a report's city and year, a date.
        context: Option<String>,
        /// One sentence for search engines.
        description: Option<String>,
        /// Language tag of the page.
        lang: String,
        /// Language tag of what authors wrote, titles for instance, where the page is in another language.
        written: Option<String>,
        /// Address in the site, such as `cities/heihe.html`.
        url: String,
        /// What leads from this page to the site's root: ``, `../` or `../../`.
        root: String,
        /// Absolute address, where `base_url` is known and the page is that of the site itself, no archived copy.
        canonical: Option<String>,
        /// The main menu.
        nav: Vec<NavView>,
        /// From the home page down to this page's parent.
        crumbs: Vec<LinkView>,
        /// The same page in other languages, this one included; empty where there is only one.
        languages: Vec<LanguageView>,
        /// The page of the search, where there is one.
        search: Option<String>,
        /// How to hear of what is new; only home and the pages of places, series and topics have it.
        subscription: Option<SubscriptionView>,
        /// Languages that other reports are translated into and this one is not; their `url` is empty.
        untranslated: Vec<LanguageView>,
        /// What the page is about as JSON-LD, for `<script type="application/ld+json">`; safe there. Nothing on pages that
        /// lead elsewhere.
        json_ld: Option<String>,
        /// Drafts are shown: the site is no publication.
        drafts: bool,
        /// The page is a copy in the archive of a year.
        archived: Option<ArchivedView>,
    }

    /// What pages of a language share, as `page` in panel.html.
    PanelPageView {
        /// Their language tag.
        lang: String,
        /// They lead to a search.
        has_search: bool,
    }

    /// What a page of an archive says of itself.
    ArchivedView {
        /// The year whose reports are archived.
        year: i32,
        /// The id of all versions of the archive, such as `letopis-2024`.
        id: String,
        /// From 1; a correction makes the next version.
        version: u32,
        /// The folder of the version before it.
        previous: Option<String>,
        /// The day on which it was frozen.
        date: DateView,
        /// The publishing organisation.
        by: Option<String>,
        /// The page's own address on the site, where `base_url` is known.
        canonical: Option<String>,
        /// The way to the list of checksums.
        checksums: String,
        /// The way to the first file of the data package, where there is one.
        data: Option<String>,
        /// The site's address, where `base_url` is known: there lead the links that leave the archive.
        live: Option<String>,
        /// The page where they lead otherwise.
        outside: Option<String>,
    }

    /// An entry of the main menu.
    NavView {
        title: String,
        url: String,
        /// This page stands under it.
        current: bool,
    }

    /// What a reader of the page can subscribe to: at least one of the two.
    SubscriptionView {
        /// A feed of Atom.
        feed: Option<LinkView>,
        /// A file of iCalendar.
        calendar: Option<LinkView>,
        /// The calendar's absolute address, where `base_url` is known.
        address: Option<String>,
        /// How many events are not in the calendar, for nobody knows their day.
        left_out: usize,
    }

    /// A link.
    LinkView {
        title: String,
        url: String,
        /// `draft` or `review` where it leads to a report that is not published yet, else empty.
        status: String,
        /// Language tag of a report that this page's language has no translation of, else empty.
        lang: String,
    }

    /// The page in one language.
    LanguageView {
        /// Language tag.
        lang: String,
        /// The language's own name.
        title: String,
        url: String,
        /// The absolute address where `base_url` is known, else `url`.
        address: String,
        current: bool,
    }

    /// A place, a body, or somebody who is only named.
    PartyView {
        title: String,
        /// `None` for somebody without a page.
        url: Option<String>,
        /// The name in the place's own script, such as 黑河.
        own_name: Option<String>,
        /// Language tag of `own_name`.
        own_lang: Option<String>,
        /// The country of somebody who is only named.
        note: Option<String>,
    }

    /// A partial date.
    DateView {
        /// The words inside `<time>` elements where HTML allows it. Safe.
        html: String,
        /// The words alone.
        text: String,
        /// EDTF.
        edtf: String,
    }

    /// A stated field: its name and its value.
    FactView {
        /// The key of the content format, for style sheets.
        field: String,
        /// The name of the field for readers.
        label: String,
        /// The value; safe HTML with links.
        html: String,
    }

    /// A report in a list.
    ReportRow {
        title: String,
        url: String,
        city: PartyView,
        year: i32,
        topics: Vec<LinkView>,
        /// `draft`, `review` or `published`.
        status: String,
        /// How many events and agreements it claims.
        events: usize,
        agreements: usize,
    }

    /// An event in a list.
    EventRow {
        title: String,
        url: String,
        date: Option<DateView>,
        /// The year under which it is listed.
        year: i32,
        /// Ready to print: «встреча».
        kind: String,
        /// `held`, `prepared`, `planned` or `cancelled`; empty where disputed.
        status: String,
        /// Ready to print.
        status_name: String,
        places: Vec<PartyView>,
        /// The number of the edition.
        edition: Option<u32>,
        /// The reports that tell of it; on a report's own page the others. Of very many the first, and a link to all.
        reports: Vec<LinkView>,
        disputed: bool,
    }

    /// An agreement in a list.
    AgreementRow {
        title: String,
        url: String,
        kind: String,
        /// Ready to print; empty where unknown.
        tier: String,
        signed: Option<DateView>,
        valid_until: Option<DateView>,
        /// `intended` … `terminated`; empty where unknown.
        status: String,
        status_name: String,
        parties: Vec<PartyView>,
        /// As of an event.
        reports: Vec<LinkView>,
        disputed: bool,
    }

    /// A lasting relation as one report tells of it.
    PartnershipRow {
        parties: Vec<PartyView>,
        /// Ready to print; empty where the report names none.
        tier: String,
        since: Option<DateView>,
        until: Option<DateView>,
        /// The agreement that it rests on; on that agreement's own page nothing.
        agreement: Option<LinkView>,
        report: LinkView,
        /// The place in its report.
        url: String,
        /// The id of its element where the list is on the report's own page.
        anchor: String,
        /// The sentence that tells of it first.
        passage: Option<PassageView>,
    }

    /// A promise in a list.
    PlanRow {
        text: String,
        /// The place in its report.
        url: String,
        /// The id of its element where the list is on the report's own page.
        anchor: String,
        report: LinkView,
        city: PartyView,
        /// The year of the report that promises.
        year: i32,
        due: Option<DateView>,
        about: Vec<PartyView>,
        event: Option<LinkView>,
        /// In the order of reports; empty: no report tells.
        outcomes: Vec<OutcomeView>,
        /// The time has passed and no report tells what became of it.
        overdue: bool,
        /// The year whose report could tell of it and is not here yet.
        awaited: Option<i32>,
        /// A report of a later year is here, so that it may never come.
        passed_over: bool,
    }

    /// What a report says became of a promise.
    OutcomeView {
        /// `done`, `partly`, `in-progress`, `moved` or `dropped`.
        status: String,
        status_name: String,
        report: LinkView,
        event: Option<LinkView>,
        /// The promise, on the page of the report that tells its outcome.
        plan: LinkView,
    }

    /// A number in a list.
    FigureRow {
        label: String,
        /// Counted from year to year: the label is the indicator's name, not words of the report.
        comparable: bool,
        /// Ready to print with qualifier and unit: «более 500 человек».
        value: String,
        date: Option<DateView>,
        event: Option<LinkView>,
        with: Vec<PartyView>,
        report: LinkView,
        year: i32,
        /// The place in its report.
        url: String,
        /// The id of its element where the list is on the report's own page.
        anchor: String,
    }

    /// The sentences in which one report names a place or body.
    MentionGroup {
        report: LinkView,
        year: i32,
        passages: Vec<PassageView>,
    }

    /// A sentence and the place where it stands.
    PassageView {
        /// Where the sentence begins an item of a list: the words that introduce the list.
        lead: Option<String>,
        excerpt: String,
        url: String,
    }

    /// What one report says of an agreement or event.
    ClaimView {
        /// The id of its element; claims are numbered over all pages of their record.
        anchor: String,
        report: LinkView,
        city: PartyView,
        year: i32,
        /// `draft`, `review` or `published`.
        status: String,
        /// The title as this report cites it.
        title: String,
        /// What it states otherwise than the record as a whole, or more or less precisely.
        facts: Vec<FactView>,
        /// Names of the fields in which it states what the record as a whole says.
        same: Vec<String>,
        /// The sentence that tells of it first.
        passage: Option<PassageView>,
    }

    /// A field on which reports disagree.
    DisputeView {
        field: String,
        label: String,
        versions: Vec<VersionView>,
    }

    /// One of the things said of a disputed field.
    VersionView {
        /// Safe HTML.
        html: String,
        reports: Vec<LinkView>,
    }

    /// A list that goes on over several pages.
    PagerView {
        /// From 1.
        number: usize,
        count: usize,
        previous: Option<String>,
        next: Option<String>,
        /// All pages, titled by their number.
        pages: Vec<LinkView>,
    }

    /// A heading of a body.
    HeadingView {
        level: u8,
        id: String,
        title: String,
    }

    /// A piece of a report's text and what is told at its end. All pieces together are the text; a piece alone may leave
    /// elements open, among them a `<div class="telling">` around the paragraph and what stands beside it.
    TextPart {
        /// Safe HTML.
        html: String,
        /// Told in the paragraph that ends the piece.
        events: Vec<EventRow>,
        agreements: Vec<AgreementRow>,
    }

    /// How to cite a page, in three forms. Plain text.
    CitationView {
        /// By ГОСТ Р 7.0.100-2018.
        gost: String,
        /// What stands in `gost` for the day on which a reader saw the page.
        accessed: String,
        bibtex: String,
        /// CSL-JSON, as reference managers read it.
        csl: String,
    }

    /// A file that comes with a report.
    AttachmentView {
        title: String,
        url: String,
        /// Ready to print: «1,2 МБ».
        size: String,
        /// SHA-256 of the file, in hexadecimal digits.
        sha256: String,
        /// The report names it as its source.
        source: bool,
    }
}
