//! The output folder: safe, whole, and of nobody else.

use std::fs;
use std::path::Path;

use crate::harness::{Site, TOWNS, changed, check_text, event, list, make_old, report};

/// A small site with a record that can be renamed.
fn site() -> Site {
    Site::new(&[TOWNS, &report("2024/heihe", &event("forum", ""), "Прошёл [форум](event:forum).")].concat())
}

/// A picture of one pixel by two.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x02\x08\x02\0\0\0\x7b\x40\xe8\xdd";

/// The tags of a page that open an element of this name, as they are written.
fn tags<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let open = format!("<{name} ");
    page.match_indices(&open).map(|(at, _)| &page[at..=at + page[at..].find('>').unwrap()]).collect()
}

#[test]
fn a_build_makes_these_files_and_no_others() {
    let site = site();
    site.build("");
    let files: Vec<String> = site.list("public").into_iter().filter(|path| !path.starts_with("assets/")).collect();
    check_text(
        &files.join("\n"),
        "
.letopis
404.html
agreements/index.html
agreements/register-2024.html
cities/amur-region.html
cities/blagoveshchensk.html
cities/heihe.html
cities/index.html
cities/khabarovsk.html
cities/zhuhai.html
compare.html
compare/partners.html
data/agreement_parties.csv
data/agreement_places.csv
data/agreements.csv
data/answers.csv
data/attachments.csv
data/cities.csv
data/claim_parties.csv
data/claim_places.csv
data/claims.csv
data/corrections.csv
data/datapackage.json
data/disputes.csv
data/event_parties.csv
data/event_places.csv
data/events.csv
data/figure_parties.csv
data/figures.csv
data/former_ids.csv
data/index.html
data/indicators.csv
data/mentions.csv
data/model.json
data/names.csv
data/organisations.csv
data/outcomes.csv
data/pair_things.csv
data/pairs.csv
data/partnership_parties.csv
data/partnerships.csv
data/plan_parties.csv
data/plans.csv
data/questions.csv
data/report_topics.csv
data/reports.csv
data/series.csv
data/supersessions.csv
data/topics.csv
data/translations.csv
events/forum.html
events/index.html
index.html
organisations/asdg.html
organisations/index.html
plans.html
reports/2024/heihe.html
search.html
search/1.js
search/1/texts-1.js
search/1/words-1.js
search/2.js
search/2/texts-1.js
search/2/words-1.js
search/index.js
series/index.html
topics/index.html
topics/international.html
years/2024-yearbook.html
years/2024.html
",
    );
    let beside: Vec<String> =
        fs::read_dir(site.path("")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let mut beside: Vec<&str> = beside.iter().map(String::as_str).filter(|name| !name.starts_with('.')).collect();
    beside.sort_unstable();
    assert_eq!(beside, ["content", "public", "site.toml"], "something is left beside the output");
}

#[test]
fn outputs_can_be_turned_off() {
    let site = Site::new(
        &[TOWNS, &report("2024/heihe", &event("forum", r#"participants = ["heihe", "zhuhai"]"#), "")].concat(),
    );
    let settings = site.read("site.toml");
    site.build("");
    let all = site.list("public");
    site.write("site.toml", settings + "[outputs]\npairs = false\nyearbook = false\ndata = false\n");
    site.build("");
    let kept = site.list("public");
    let gone: Vec<&String> = all.iter().filter(|path| !kept.contains(path)).collect();
    let data = all.iter().filter(|path| path.starts_with("data/"));
    let pages = ["pairs/heihe--zhuhai.html", "years/2024-yearbook.html"].map(str::to_owned);
    assert_eq!(gone, data.chain(&pages).collect::<Vec<_>>());
    assert!(kept.iter().all(|path| all.contains(path)));
}

#[test]
fn a_folder_of_somebody_else_is_refused_and_left_as_it_was() {
    let site = site();
    site.write("public/letter.txt", "важно");
    for (arguments, folder) in [("build --lang en", "SITE/public"), ("build --lang en --out public", "public")] {
        let run = site.run(arguments);
        check_text(
            &run.shown(),
            &format!(
                "
exit code 2
-- err --
error[foreign-output]: `{folder}` was not made by Letopis, so it is left alone
 |
 = help: choose another folder by `--out`, or empty this one yourself
"
            ),
        );
        assert_eq!(site.list("public"), ["letter.txt"]);
        assert_eq!(site.read("public/letter.txt"), "важно");
    }
    site.write("file", "не папка");
    let run = site.run("build --lang en --out file");
    assert_eq!(run.code, 2, "{}", run.err);
    assert_eq!(site.read("file"), "не папка");
}

#[test]
fn a_folder_of_dot_files_is_adopted_and_keeps_them() {
    let site = site();
    site.write("public/.gitignore", "*\n");
    site.write("public/.well-known/key", "ключ");
    site.build("");
    site.build("");
    assert_eq!(site.read("public/.gitignore"), "*\n");
    assert_eq!(site.read("public/.well-known/key"), "ключ");
    assert!(site.path("public/index.html").is_file());
}

#[test]
fn the_content_is_never_built_over() {
    let site = site();
    for out in [".", "content", "content/reports", "themes/public", "content/../content/new"] {
        let before = site.list("");
        let run = site.run(&format!("build --lang en --out {out}"));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{out}: {}", run.err);
        assert!(run.err.starts_with("error[output-inside-content]: "), "{out}: {}", run.err);
        assert_eq!(site.list(""), before, "{out}");
    }
}

#[cfg(unix)]
#[test]
fn the_content_is_known_also_behind_a_link() {
    let site = site();
    let elsewhere = Site::empty();
    std::os::unix::fs::symlink(site.path(""), elsewhere.path("link")).unwrap();
    for out in ["link/content/new", "link/content/new/deeper", "link/public/../content/new", "link"] {
        let before = site.list("");
        let run = elsewhere.run(&format!("build --lang en --root link --out {out}"));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{out}: {}", run.err);
        assert!(run.err.starts_with("error[output-inside-content]: "), "{out}: {}", run.err);
        assert_eq!(site.list(""), before, "{out}");
    }
}

#[test]
fn unchanged_files_keep_their_time_and_changed_ones_do_not() {
    let site = site();
    site.build("");
    let old: Vec<_> =
        site.list("public").into_iter().map(|path| (make_old(&site.path(&format!("public/{path}"))), path)).collect();
    site.write("content/cities/zhuhai.md", "+++\nname = \"Чжухай\"\ncountry = \"CN\"\n+++\n\nГород у моря.\n");
    site.build("");
    let touched: Vec<&str> = old
        .iter()
        .filter(|(time, path)| changed(&site.path(&format!("public/{path}"))) != *time)
        .map(|(_, path)| path.as_str())
        .filter(|path| *path != ".letopis")
        .collect();
    let index = ["search.html", "search/1/texts-1.js", "search/1/words-1.js", "search/index.js"];
    assert_eq!(touched, [&["cities/zhuhai.html"][..], &index].concat());
}

#[test]
fn what_was_built_and_is_no_more_goes() {
    let site = site();
    site.build("");
    assert!(site.path("public/events/forum.html").is_file());
    fs::remove_file(site.path("content/reports/2024/heihe.md")).unwrap();
    site.build("");
    assert!(!site.path("public/events/forum.html").exists());
    assert!(!site.path("public/reports").exists());
    assert!(!site.path("public/years").exists());
}

#[test]
fn a_failed_build_leaves_the_old_site() {
    let site = site();
    site.build("");
    let before = snapshot(&site.path("public"));
    let good = site.read("content/reports/2024/heihe.md");
    for (path, bad) in [
        ("content/reports/2024/heihe.md", good.replace("event:forum", "event:nothing")),
        ("content/reports/2024/heihe.md", "нет шапки".to_owned()),
        ("themes/default/templates/event.html", "{{ event.id | no_such_filter }}".to_owned()),
        (
            "themes/default/templates/event.html",
            "{% extends \"base.html\" %}{% block content %}{{ event.title.deep.deeper }}{% endblock %}".to_owned(),
        ),
    ] {
        site.write(path, &bad);
        let run = site.run("build --lang en");
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{bad}: {}", run.err);
        assert!(snapshot(&site.path("public")) == before, "the output changed after: {bad}");
        assert_eq!(hidden_beside(&site), Vec::<String>::new(), "something is left beside the output after: {bad}");
        match path.starts_with("themes") {
            true => fs::remove_file(site.path(path)).unwrap(),
            false => site.write(path, &good),
        }
    }
    site.build("");
}

/// Every file with its bytes.
fn snapshot(folder: &Path) -> Vec<(String, Vec<u8>)> {
    list(folder).into_iter().map(|path| (path.clone(), fs::read(folder.join(path)).unwrap())).collect()
}

/// What stands beside the output folder and is no part of the site; a lock may stay.
fn hidden_beside(site: &Site) -> Vec<String> {
    let names = fs::read_dir(site.path("")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names
        .filter(|name| {
            !["content", "public", "site.toml", "themes"].contains(&name.as_str()) && !name.ends_with("lock")
        })
        .collect()
}

#[test]
fn a_renamed_id_leaves_a_page_that_leads_to_the_new_one() {
    let site = Site::new(&[
        TOWNS,
        "-- content/events/forum.md --\n+++\ntitle = \"Форум\"\nkind = \"forum\"\nstatus = \"held\"\nformer_ids = [\"old-forum\"]\n+++\n",
        "-- content/agreements/treaty.md --\n+++\ncited = \"Договор\"\nformer_ids = [\"old-treaty\"]\n+++\n",
        "-- content/cities/aigun.md --\n+++\nname = \"Айгунь\"\nformer_ids = [\"aihui\"]\n+++\n",
        "-- content/organisations/school.md --\n+++\nname = \"Школа\"\nformer_ids = [\"old-school\"]\n+++\n",
        "-- content/series/festival.md --\n+++\ntitle = \"Фестиваль\"\nformer_ids = [\"old-festival\"]\n+++\n",
        "-- content/pages/about.md --\n+++\ntitle = \"О нас\"\nformer_ids = [\"about-us\"]\n+++\n",
        &report("2024/heihe-culture", "former_ids = [\"2023/heihe\"]", ""),
    ]
    .concat());
    site.build("");
    for (old, new) in [
        ("events/old-forum.html", "forum.html"),
        ("agreements/old-treaty.html", "treaty.html"),
        ("cities/aihui.html", "aigun.html"),
        ("organisations/old-school.html", "school.html"),
        ("series/old-festival.html", "festival.html"),
        ("pages/about-us.html", "about.html"),
        ("reports/2023/heihe.html", "../2024/heihe-culture.html"),
    ] {
        let page = site.read(&format!("public/{old}"));
        let refresh: Vec<&str> = tags(&page, "meta").into_iter().filter(|tag| tag.contains("http-equiv")).collect();
        assert_eq!(refresh, [format!("<meta http-equiv=\"refresh\" content=\"0; url={new}\">")], "{old}");
        assert!(tags(&page, "a").iter().any(|tag| *tag == format!("<a href=\"{new}\">")), "{old}:\n{page}");
    }
}

#[test]
fn attachments_lie_beside_their_report_under_their_own_names() {
    let site = Site::new(TOWNS);
    let text = report(
        "2024/heihe/index",
        "sources = [\"ответ 1.pdf\"]",
        "[Ответ](<ответ 1.pdf>), [ещё раз](%D0%BE%D1%82%D0%B2%D0%B5%D1%82%201.pdf).\n\n![Мост](фото/мост.png)",
    );
    site.write("content/reports/2024/heihe/index.md", text.split_once('\n').unwrap().1);
    site.write("content/reports/2024/heihe/ответ 1.pdf", b"%PDF-1.4 answer");
    site.write("content/reports/2024/heihe/фото/мост.png", PNG);
    site.build("");
    let files: Vec<String> = site.list("public/reports");
    assert_eq!(files, ["2024/heihe.html", "2024/heihe/ответ 1.pdf", "2024/heihe/фото/мост.png"]);
    assert_eq!(site.read("public/reports/2024/heihe/ответ 1.pdf"), "%PDF-1.4 answer");
    let page = site.read("public/reports/2024/heihe.html");
    let pictures = tags(&page, "img");
    assert_eq!(
        pictures,
        [
            "<img src=\"heihe/%D1%84%D0%BE%D1%82%D0%BE/%D0%BC%D0%BE%D1%81%D1%82.png\" alt=\"Мост\" width=\"1\" height=\"2\" loading=\"lazy\">"
        ]
    );
    let links = tags(&page, "a").into_iter().filter(|tag| tag.contains(".pdf")).count();
    assert!(links >= 2, "{page}");
}

#[test]
fn drafts_are_built_only_when_asked_for() {
    let site = Site::new(&[TOWNS, &report("2024/heihe", "status = \"draft\"", "Черновик.")].concat());
    site.build("");
    assert!(!site.path("public/reports").exists());
    site.build("--drafts");
    assert!(site.path("public/reports/2024/heihe.html").is_file());
    site.build("");
    assert!(!site.path("public/reports").exists());
}

#[test]
fn the_address_of_the_site_makes_a_sitemap_and_canonical_links() {
    let site = site();
    site.build("");
    assert!(!site.path("public/sitemap.xml").exists() && !site.path("public/robots.txt").exists());
    assert_eq!(tags(&site.read("public/index.html"), "link").iter().filter(|tag| tag.contains("canonical")).count(), 0);
    site.build("--base-url https://example.org/archive");
    let page = site.read("public/events/forum.html");
    let canonical: Vec<&str> = tags(&page, "link").into_iter().filter(|tag| tag.contains("canonical")).collect();
    assert_eq!(canonical, ["<link rel=\"canonical\" href=\"https://example.org/archive/events/forum.html\">"]);
    let sitemap = site.read("public/sitemap.xml");
    let addresses: Vec<&str> =
        sitemap.split("<loc>").skip(1).map(|rest| rest.split("</loc>").next().unwrap()).collect();
    let mut pages: Vec<String> =
        site.list("public").into_iter().filter(|path| path.ends_with(".html") && path != "404.html").collect();
    pages.sort();
    let expected: Vec<String> = pages.iter().map(|page| format!("https://example.org/archive/{page}")).collect();
    assert_eq!(addresses, expected);
    assert_eq!(
        site.read("public/robots.txt"),
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/archive/sitemap.xml\n"
    );
}

#[test]
fn a_grid_of_many_cities_goes_on_on_further_pages() {
    let city = |number: usize| {
        let name = format!("{}-{number:03}", ["Абакан", "Белогорск", "Якутск"][number % 3]);
        format!("-- content/cities/c{number:03}.md --\n+++\nname = \"{name}\"\nmember = true\n+++\n")
    };
    let cities: String = (0..401).map(city).collect();
    let site = Site::new(&[TOWNS, &cities, &report("2024/heihe", "", "Было.")].concat());
    site.build("");
    let grid = |page: &str| {
        let html = site.read(page);
        let rows = html.matches("<th scope=\"row\">").count();
        let groups: Vec<&str> = html.split("scope=\"rowgroup\">").skip(1).map(|rest| &rest[..2]).collect();
        let pager = html.split("<nav class=\"pager\"").nth(1).and_then(|rest| rest.split("</nav>").next());
        let parts: Vec<&str> = pager.unwrap().lines().filter(|line| line.contains("href")).collect();
        format!("{page}: {rows} rows, groups {}\n{}", groups.join(" "), parts.join("\n"))
    };
    check_text(
        &["public/index.html", "public/index-2.html", "public/index-3.html"].map(grid).join("\n"),
        r#"
public/index.html: 200 rows, groups А Б
<li><a href="index.html" aria-current="page">Абакан-000 – Белогорск-196</a></li>
<li><a href="index-2.html">Белогорск-199 – Якутск-392</a></li>
<li><a href="index-3.html">Якутск-395 – Якутск-398</a></li>
public/index-2.html: 200 rows, groups Б Х Я
<li><a href="index.html">Абакан-000 – Белогорск-196</a></li>
<li><a href="index-2.html" aria-current="page">Белогорск-199 – Якутск-392</a></li>
<li><a href="index-3.html">Якутск-395 – Якутск-398</a></li>
public/index-3.html: 2 rows, groups Я
<li><a href="index.html">Абакан-000 – Белогорск-196</a></li>
<li><a href="index-2.html">Белогорск-199 – Якутск-392</a></li>
<li><a href="index-3.html" aria-current="page">Якутск-395 – Якутск-398</a></li>
"#,
    );
}
