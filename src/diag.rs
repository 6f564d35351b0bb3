//! The one type for everything that can be wrong with a site.
//!
//! Takes a code, a place and arguments; printing is somebody else's job: the words live in a catalogue
//! per language, under the code's name. Refuses sentences: no text for people is written here.

use crate::source::Span;

/// Whether the site can be published with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Error,
    Warning,
}

impl Severity {
    /// The word of `--format short` and `json`, always English.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One fault: what, where, with which names in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: Code,
    /// `None` for a fault that has no place in a file.
    pub span: Option<Span>,
    /// Values for the message's placeholders.
    pub args: Vec<(&'static str, String)>,
    /// Other places concerned; each label's text is an attribute of the code's message.
    pub labels: Vec<Label>,
    /// The attribute of the code's message that tells the fix; most codes have `help`.
    pub help: Option<&'static str>,
}

/// A second place that belongs to the fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub span: Span,
    pub attribute: &'static str,
}

impl Diagnostic {
    /// A fault at a place, with the code's usual `help`.
    pub fn at(code: Code, span: Span) -> Diagnostic {
        Diagnostic { code, span: Some(span), args: Vec::new(), labels: Vec::new(), help: Some("help") }
    }

    /// A fault of the whole site or of its surroundings.
    pub fn nowhere(code: Code) -> Diagnostic {
        Diagnostic { code, span: None, args: Vec::new(), labels: Vec::new(), help: Some("help") }
    }

    /// Fills the placeholder `$name`.
    pub fn arg(mut self, name: &'static str, value: impl Into<String>) -> Diagnostic {
        self.args.push((name, value.into()));
        self
    }

    /// Fills the placeholder `$name` with names, each in backticks.
    pub fn list<T: AsRef<str>>(self, name: &'static str, values: impl IntoIterator<Item = T>) -> Diagnostic {
        let names: Vec<String> = values.into_iter().map(|value| format!("`{}`", value.as_ref())).collect();
        self.arg(name, names.join(", "))
    }

    /// Names another place, explained by the attribute `label` of the code's message.
    pub fn label(self, span: Span) -> Diagnostic {
        self.label_as(span, "label")
    }

    /// Names another place, explained by the given attribute of the code's message.
    pub fn label_as(mut self, span: Span, attribute: &'static str) -> Diagnostic {
        self.labels.push(Label { span, attribute });
        self
    }

    /// Takes another help line than the usual one.
    pub fn help(mut self, attribute: &'static str) -> Diagnostic {
        self.help = Some(attribute);
        self
    }

    /// Suggests the nearest of the names that exist, where one is near: then the help line is
    /// `help-suggestion` with `$suggestion`.
    pub fn suggest<'a>(self, written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Diagnostic {
        match nearest(written, candidates) {
            Some(name) => self.arg("suggestion", name).help("help-suggestion"),
            None => self,
        }
    }

    /// Every place that it names.
    pub fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        self.span.into_iter().chain(self.labels.iter().map(|label| label.span))
    }

    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Whether something is so wrong that nothing may be published.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
}

/// The candidate that was most likely meant: at most a third of the letters differ.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = written.chars().count();
    if length < 3 {
        return None;
    }
    let limit = (length / 3).max(1);
    let written = written.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&written, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident $name:literal $severity:ident,)*) => {
        /// What is wrong. The name is the message's key in the catalogue and the heading in docs/diagnostics.md.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])* $variant,)* }

        impl Code {
            /// Every code, in the order of the pipeline.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            pub const fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            pub const fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // files and folders
    NotUtf8 "not-utf8" Error,
    UnknownFolder "unknown-folder" Error,
    UnusedFile "unused-file" Warning,
    BadId "bad-id" Error,
    BadYearFolder "bad-year-folder" Error,
    /// Two files, or a file and a former id, claim one id.
    DuplicateId "duplicate-id" Error,
    // front matter
    NoFrontMatter "no-front-matter" Error,
    UnclosedFrontMatter "unclosed-front-matter" Error,
    Syntax "syntax" Error,
    DuplicateKey "duplicate-key" Error,
    UnknownKey "unknown-key" Error,
    UnknownValue "unknown-value" Error,
    WrongType "wrong-type" Error,
    MissingKey "missing-key" Error,
    EmptyValue "empty-value" Error,
    BadDate "bad-date" Error,
    ImpossibleDate "impossible-date" Error,
    UnknownCountry "unknown-country" Error,
    BadCoordinates "bad-coordinates" Error,
    BadAddress "bad-address" Error,
    // reports
    YearMismatch "year-mismatch" Error,
    CityMismatch "city-mismatch" Warning,
    DuplicateClaim "duplicate-claim" Error,
    DuplicatePlan "duplicate-plan" Error,
    DuplicatePartnership "duplicate-partnership" Error,
    /// A partnership of nobody, or of one.
    TooFewParties "too-few-parties" Error,
    TranslationWithoutOriginal "translation-without-original" Error,
    UnknownLanguage "unknown-language" Error,
    // references
    UnknownCity "unknown-city" Error,
    UnknownOrganisation "unknown-organisation" Error,
    UnknownAgreement "unknown-agreement" Error,
    UnknownEvent "unknown-event" Error,
    UnknownSeries "unknown-series" Error,
    UnknownReport "unknown-report" Error,
    UnknownPartnership "unknown-partnership" Error,
    UnknownPlan "unknown-plan" Error,
    UnknownFigure "unknown-figure" Error,
    UnknownPage "unknown-page" Error,
    UnknownTopic "unknown-topic" Error,
    UnknownIndicator "unknown-indicator" Error,
    UnknownAttachment "unknown-attachment" Error,
    UnknownAnchor "unknown-anchor" Error,
    UnknownLinkKind "unknown-link-kind" Error,
    /// A published report names something that only drafts tell of.
    HiddenTarget "hidden-target" Warning,
    /// `within`, `parent`, `part_of` or `supersedes` leads back to itself.
    Loop "loop" Error,
    // bodies
    RemovedHtml "removed-html" Warning,
    MissingAlt "missing-alt" Warning,
    RemotePicture "remote-picture" Warning,
    SharedName "shared-name" Warning,
    // the model
    Disputed "disputed" Warning,
    // what was frozen
    /// A file of an archived year is not what was archived.
    ArchiveChanged "archive-changed" Warning,
    /// An archive that is kept cannot be read.
    ArchiveUnreadable "archive-unreadable" Warning,
    // pages and themes
    PageCollision "page-collision" Error,
    UnknownTheme "unknown-theme" Error,
    BadColour "bad-colour" Error,
    UnknownStatic "unknown-static" Error,
    TemplateSyntax "template-syntax" Error,
    TemplateVariable "template-variable" Error,
    TemplateRender "template-render" Error,
    StringSyntax "string-syntax" Error,
    UnknownString "unknown-string" Error,
    // archives
    /// What is to be verified is not there, or no bag.
    NoBag "no-bag" Error,
    BagZip "bag-zip" Error,
    BagLimit "bag-limit" Error,
    BagName "bag-name" Error,
    /// A link, a pipe or a device in a bag.
    BagSpecial "bag-special" Error,
    BagUnreadable "bag-unreadable" Error,
    BagVersion "bag-version" Error,
    BagEncoding "bag-encoding" Error,
    BagLine "bag-line" Error,
    BagUnsafePath "bag-unsafe-path" Error,
    BagNotPayload "bag-not-payload" Error,
    BagNotTag "bag-not-tag" Error,
    BagNoManifest "bag-no-manifest" Error,
    BagUnknownAlgorithm "bag-unknown-algorithm" Warning,
    BagAltered "bag-altered" Error,
    /// A manifest of our own with other bytes for the same list.
    BagRewritten "bag-rewritten" Error,
    BagMissing "bag-missing" Error,
    BagExtra "bag-extra" Error,
    BagRenamed "bag-renamed" Error,
    /// A manifest is silent about a file that another one lists.
    BagUneven "bag-uneven" Error,
    BagFetch "bag-fetch" Error,
    BagOxum "bag-oxum" Error,
    /// The version that this one takes the place of is not the one it names.
    BagPrevious "bag-previous" Error,
    /// Nothing vouches for what lies beside the payload.
    BagNoTags "bag-no-tags" Warning,
    BagUnlisted "bag-unlisted" Warning,
    /// A name is composed of other characters than in the manifest.
    BagComposition "bag-composition" Warning,
    BagSimilarNames "bag-similar-names" Warning,
    // the command line and the surroundings
    NoSite "no-site" Error,
    SiteExists "site-exists" Error,
    FileExists "file-exists" Error,
    BadArgument "bad-argument" Error,
    ForeignOutput "foreign-output" Error,
    OutputInsideContent "output-inside-content" Error,
    OutputBusy "output-busy" Error,
    ArchiveExists "archive-exists" Error,
    ArchiveInsideOutput "archive-inside-output" Error,
    ArchiveName "archive-name" Error,
    /// The version before is not as it was made, so none is made after it.
    ArchiveAltered "archive-altered" Error,
    /// More than a plain zip file holds.
    ArchiveZip "archive-zip" Error,
    NothingToArchive "nothing-to-archive" Error,
    PortTaken "port-taken" Error,
    Io "io" Error,
}
