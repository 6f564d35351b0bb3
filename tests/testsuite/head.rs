//! The head of every page: what it tells search engines, social networks and the browser's window.

use crate::harness::{Site, TOWNS, check_text, report};

/// What stands in the head of a page, without the fingerprints of files.
fn head(site: &Site, page: &str) -> String {
    let page = site.read(&format!("public/{page}"));
    let head = page.split_once("<head>\n").unwrap().1.split_once("</head>").unwrap().0;
    let is_print = |part: &str| part.len() == 10 && part.chars().all(|letter| letter.is_ascii_hexdigit());
    let bare = |line: &str| line.split('.').filter(|part| !is_print(part)).collect::<Vec<_>>().join(".");
    head.lines().map(|line| bare(line) + "\n").collect()
}

const REST: &str = r#"<link rel="icon" href="../assets/favicon.svg" type="image/svg+xml" sizes="any">
<link rel="icon" href="../assets/favicon.png" type="image/png" sizes="256x256">
<link rel="stylesheet" href="../assets/style.css">
<script src="../assets/settings.js" data-fonts="../assets/fonts/golos-text-cyrillic.woff2 ../assets/fonts/golos-text-latin.woff2"></script>
<link rel="stylesheet" href="../assets/drawings.css">
"#;

const FIRST: &str = r##"<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Хэйхэ — Летопись</title>
<meta name="description" content="Хэйхэ: отчёты, события, соглашения, партнёры и обещания по годам.">
<meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#13191b" media="(prefers-color-scheme: dark)">
"##;

#[test]
fn absolute_addresses_stand_only_where_one_is_known() {
    let site = Site::new(&[TOWNS, &report("2024/heihe", "", "Год.")].concat());
    site.build("");
    check_text(&head(&site, "cities/heihe.html"), &[FIRST, REST].concat());
    site.build("--base-url https://example.org/letopis/");
    let absolute = r#"<meta property="og:title" content="Хэйхэ">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Летопись">
<meta property="og:locale" content="ru_RU">
<meta property="og:description" content="Хэйхэ: отчёты, события, соглашения, партнёры и обещания по годам.">
<meta property="og:url" content="https://example.org/letopis/cities/heihe.html">
<meta property="og:image" content="https://example.org/letopis/assets/favicon.png">
<meta name="twitter:card" content="summary">
<link rel="canonical" href="https://example.org/letopis/cities/heihe.html">
<link rel="alternate" type="application/atom+xml" title="Хэйхэ: Лента новых отчётов об этом месте (Atom)" href="../feeds/city-heihe.atom">
"#;
    check_text(&head(&site, "cities/heihe.html"), &[FIRST, absolute, REST].concat());
    // The plain theme says the same to those outside.
    let settings = site.read("site.toml");
    site.write("site.toml", settings.replacen("title =", "theme = \"plain\"\ntitle =", 1));
    site.build("--base-url https://example.org/letopis/");
    let plain = head(&site, "cities/heihe.html");
    let said: String = plain.lines().filter(|line| absolute.contains(line)).map(|line| format!("{line}\n")).collect();
    check_text(&said, absolute);
}
