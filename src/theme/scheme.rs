//! The schemes of colours of a style sheet, and what becomes of them when a site has colours of its own.
//!
//! Takes a style sheet whose variables stand in columns, one for each scheme, and the colours that site.toml names;
//! gives the lines that override the sheet's own. Refuses to make anything illegible: a colour is changed until text in
//! it can be read in every scheme.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::colour::Colour;
use crate::diag::{Code, Diagnostic};
use crate::entry::registry::ThemeOption;
use crate::source::Spanned;

/// The colours that `[theme_options]` can set.
pub const OPTIONS: [&str; 2] = ["link_colour", "partner_colour"];

/// The schemes in the order of their columns, with the contrast that text has in each.
pub const SCHEMES: [(&str, f32); 5] =
    [("light", 4.5), ("dark", 4.5), ("on-white", 7.0), ("on-black", 7.0), ("on-blue", 7.0)];

/// What text stands on.
pub const GROUNDS: [&str; 3] = ["paper", "water", "shore"];

/// The contrast of what is no text.
pub const SHAPES: f32 = 3.0;

/// The colours of a site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Colours {
    link: Option<Colour>,
    partner: Option<Colour>,
}

/// The colours among the options of a theme; what is none is a fault.
pub fn colours(options: &[(String, Spanned<ThemeOption>)], diagnostics: &mut Vec<Diagnostic>) -> Colours {
    let [link, partner] = OPTIONS.map(|wanted| {
        let (_, option) = options.iter().find(|(name, _)| name == wanted)?;
        let written = match &option.value {
            ThemeOption::Text(text) => text.clone(),
            ThemeOption::Integer(number) => number.to_string(),
            ThemeOption::Float(number) => number.to_string(),
            ThemeOption::Switch(switch) => switch.to_string(),
        };
        let colour = Colour::read(&written);
        if colour.is_none() {
            diagnostics.push(Diagnostic::at(Code::BadColour, option.span).arg("key", wanted).arg("value", written));
        }
        colour
    });
    Colours { link, partner }
}

/// The variables of one scheme.
type Scheme = BTreeMap<String, Colour>;

/// The columns of a style sheet; empty where it has none.
pub fn schemes(sheet: &str) -> BTreeMap<&'static str, Scheme> {
    let mut found: BTreeMap<&'static str, Scheme> = BTreeMap::new();
    let lines = sheet.lines().filter_map(|line| line.trim_start().strip_prefix("--")?.split_once(':'));
    for (name, value) in lines {
        for (scheme, _) in SCHEMES {
            let column = value.split(&format!("var(--{scheme}, ")).nth(1).and_then(|rest| rest.split(')').next());
            if let Some(colour) = column.and_then(Colour::read) {
                found.entry(scheme).or_default().insert(name.to_owned(), colour);
            }
        }
    }
    found
}

/// What a style sheet has to say after its own colours; nothing where the site has none, or the sheet no columns.
pub fn overriding(sheet: &str, colours: Colours) -> String {
    let schemes = schemes(sheet);
    let mut lines: BTreeMap<&str, String> = BTreeMap::new();
    for (name, ratio) in SCHEMES {
        let Some(scheme) = schemes.get(name) else { continue };
        for (variable, colour) in overridden(name, ratio, scheme, colours) {
            let _ = write!(lines.entry(variable).or_default(), " var(--{name}, {colour})");
        }
    }
    if lines.is_empty() {
        return String::new();
    }
    // Paper has its own colours.
    let lines: Vec<String> = lines.iter().map(|(variable, columns)| format!("  --{variable}:{columns};\n")).collect();
    format!(
        "\n/* The colours of site.toml, legible in every scheme */\n@media screen {{ :root {{\n{}}} }}\n",
        lines.concat()
    )
}

/// The variables of a scheme that a site's colours change.
fn overridden(name: &str, ratio: f32, scheme: &Scheme, colours: Colours) -> Vec<(&'static str, Colour)> {
    let tint = |colour: Option<Colour>, ground| Some((ground, colour?.tint(*scheme.get(ground)?)));
    let mut made: Vec<(&str, Colour)> =
        [tint(colours.link, "water"), tint(colours.partner, "shore")].into_iter().flatten().collect();
    let grounds: Vec<Colour> = GROUNDS
        .iter()
        .filter_map(|ground| {
            let own = made.iter().find(|(name, _)| name == ground).map(|(_, colour)| *colour);
            own.or_else(|| scheme.get(*ground).copied())
        })
        .collect();
    for (colour, variable, ratio) in
        [(colours.link, "river", ratio), (colours.link, "mark", SHAPES), (colours.partner, "sand", ratio)]
    {
        if let (Some(colour), Some(usual)) = (colour, scheme.get(variable)) {
            // The site's colour itself where it was chosen for: on light paper.
            let start = if name == "light" { colour } else { colour.as_light_as(*usual) };
            made.push((variable, start.legible(&grounds, ratio)));
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::{Colour, Colours, GROUNDS, SCHEMES, SHAPES, Scheme, overriding, schemes};

    const SHEET: &str = include_str!("../../themes/default/static/style.css");

    /// What cannot be read in a scheme.
    fn faults(name: &str, ratio: f32, scheme: &Scheme) -> Vec<String> {
        let texts = ["ink", "soft", "river", "sand", "signal"].map(|text| (text, ratio));
        let pairs = texts.into_iter().chain([("mark", SHAPES)]);
        let pairs = pairs.flat_map(|(text, ratio)| GROUNDS.map(|ground| (text, ground, ratio)));
        let line = (ratio > 4.5).then_some(("line", "paper", SHAPES));
        let mut faults = Vec::new();
        for (text, ground, ratio) in pairs.chain(line) {
            let found = scheme[text].contrast(scheme[ground]);
            if found < ratio {
                faults.push(format!("{name}: {text} on {ground} has {found:.2}, not {ratio}"));
            }
        }
        faults
    }

    #[test]
    fn every_scheme_can_be_read() {
        let schemes = schemes(SHEET);
        let faults: Vec<String> =
            SCHEMES.iter().flat_map(|(name, ratio)| faults(name, *ratio, &schemes[name])).collect();
        assert_eq!(faults, [""; 0]);
    }

    #[test]
    fn every_scheme_can_be_read_in_any_colour() {
        let mut tried = 0;
        for hue in (0..360).step_by(15) {
            for (strength, lightness) in [(100, 50), (100, 10), (60, 92), (20, 40), (0, 50)] {
                let written = Colour::read(&format!("hsl({hue} {strength}% {lightness}%)"));
                let sheet = SHEET.to_owned() + &overriding(SHEET, Colours { link: written, partner: written });
                let schemes = schemes(&sheet);
                for (name, ratio) in SCHEMES {
                    assert_eq!(faults(name, ratio, &schemes[name]), [""; 0], "{written:?}");
                    tried += 1;
                }
            }
        }
        assert_eq!(tried, 24 * 5 * 5);
    }

    #[test]
    fn a_site_says_what_it_changes_and_no_more() {
        let sheet =
            "  --paper: var(--light, #fff) var(--dark, #000);\n  --river: var(--light, #0a5a66) var(--dark, #74c6cd);";
        let colours = |link| Colours { link: Colour::read(link), partner: Colour::read("#123456") };
        assert_eq!(
            overriding(sheet, colours("#0050a0")),
            "\n/* The colours of site.toml, legible in every scheme */\n@media screen { :root {\n  \
             --river: var(--light, #0050a0) var(--dark, #74b9ff);\n} }\n"
        );
        assert_eq!(overriding(sheet, colours("")), "");
        assert_eq!(overriding("body { color: red }", colours("#0050a0")), "");
    }
}
