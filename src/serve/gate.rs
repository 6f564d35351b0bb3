//! Who may ask: drafts are for the editor at this computer, not for any website open in her browser.
//!
//! Takes what a request says of itself, gives whether it is answered. A page elsewhere can make a browser ask here, and
//! a name that its owner points at this computer makes the answer look like his own page; the names in `Host` and
//! `Origin` tell both. Refuses to look at what is asked for.

use std::net::IpAddr;

/// What a request says of itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asking<'r> {
    pub host: Option<&'r str>,
    pub origin: Option<&'r str>,
    /// `Sec-Fetch-Site`: how the asking page is related to this one.
    pub fetch_site: Option<&'r str>,
    /// `Sec-Fetch-Mode`: `navigate` for a link that somebody followed.
    pub fetch_mode: Option<&'r str>,
}

/// Why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It speaks to a name that is not this server's.
    Host,
    /// Another website makes the browser ask.
    Elsewhere,
}

/// Decides about a request; `name` is what `--host` said.
pub fn pass(asking: Asking<'_>, name: &str) -> Result<(), Refusal> {
    let host = asking.host.ok_or(Refusal::Host)?;
    if !is_own(host, name) {
        return Err(Refusal::Host);
    }
    if let Some(origin) = asking.origin
        && origin.strip_prefix("http://") != Some(host)
    {
        return Err(Refusal::Elsewhere);
    }
    // A link from elsewhere may be followed; pictures, scripts and data are not given away.
    let is_followed = asking.fetch_mode == Some("navigate");
    match asking.fetch_site {
        Some("cross-site" | "same-site") if !is_followed => Err(Refusal::Elsewhere),
        _ => Ok(()),
    }
}

/// Whether a request may do something: it comes from a page of this server that knows the run's secret.
pub fn may_act(asking: Asking<'_>, token: Option<&str>, secret: &str) -> bool {
    asking.origin.is_some() && !secret.is_empty() && token == Some(secret)
}

/// Numbers cannot be pointed elsewhere by anybody, `localhost` never leaves the computer, and the name that was asked
/// for is meant.
fn is_own(host: &str, name: &str) -> bool {
    let bare = without_port(host);
    let literal = bare.strip_prefix('[').and_then(|bare| bare.strip_suffix(']')).unwrap_or(bare);
    literal.parse::<IpAddr>().is_ok() || bare.eq_ignore_ascii_case("localhost") || bare.eq_ignore_ascii_case(name)
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((bare, port)) if port.chars().all(|digit| digit.is_ascii_digit()) && !bare.ends_with(':') => bare,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::{Asking, Refusal, may_act, pass};

    #[test]
    fn only_own_names_are_answered() {
        for (host, expected) in [
            (Some("127.0.0.1:1847"), Ok(())),
            (Some("localhost:1847"), Ok(())),
            (Some("LOCALHOST"), Ok(())),
            (Some("[::1]:1847"), Ok(())),
            (Some("192.168.1.5:1847"), Ok(())),
            (Some("my-computer:1847"), Ok(())),
            (Some("evil.example"), Err(Refusal::Host)),
            (Some("evil.example:1847"), Err(Refusal::Host)),
            (Some("127.0.0.1.evil.example:1847"), Err(Refusal::Host)),
            (Some("localhost.evil.example"), Err(Refusal::Host)),
            (Some(""), Err(Refusal::Host)),
            (None, Err(Refusal::Host)),
        ] {
            assert_eq!(pass(Asking { host, ..Asking::default() }, "my-computer"), expected, "{host:?}");
        }
    }

    #[test]
    fn other_websites_are_not_answered() {
        for (origin, fetch_site, fetch_mode, expected) in [
            (None, None, None, Ok(())),
            (Some("http://localhost:1847"), Some("same-origin"), Some("cors"), Ok(())),
            (None, Some("none"), Some("navigate"), Ok(())),
            (None, Some("cross-site"), Some("navigate"), Ok(())),
            (Some("https://evil.example"), None, None, Err(Refusal::Elsewhere)),
            (Some("https://localhost:1847"), None, None, Err(Refusal::Elsewhere)),
            (Some("http://localhost:3000"), None, None, Err(Refusal::Elsewhere)),
            (Some("null"), None, None, Err(Refusal::Elsewhere)),
            (None, Some("cross-site"), Some("no-cors"), Err(Refusal::Elsewhere)),
            (None, Some("same-site"), Some("no-cors"), Err(Refusal::Elsewhere)),
        ] {
            let asking = Asking { host: Some("localhost:1847"), origin, fetch_site, fetch_mode };
            assert_eq!(pass(asking, "127.0.0.1"), expected, "{asking:?}");
        }
    }

    #[test]
    fn whoever_acts_knows_the_secret() {
        let own = Asking { origin: Some("http://localhost"), ..Asking::default() };
        assert!(may_act(own, Some("s"), "s"));
        assert!(!may_act(own, Some("t"), "s"));
        assert!(!may_act(own, None, "s"));
        assert!(!may_act(own, Some(""), ""));
        assert!(!may_act(Asking::default(), Some("s"), "s"));
    }
}
