//! The page of promises in a real browser: its filter, with the address, and without scripts.

use serde_json::json;

use crate::browser::Browser;
use crate::harness::{Site, TOWNS, report};

/// Heihe promised in two years, Khabarovsk in one; one promise was kept, one is overdue.
fn site() -> Site {
    let plan = |id: &str, due: &str| format!("[[plans]]\nid = \"{id}\"\ntext = \"{id}\"\n{due}\n");
    Site::new(
        &[
            TOWNS,
            &report("2022/heihe", &[plan("kept", "due = \"2023\""), plan("late", "due = \"2023\"")].concat(), ""),
            &report(
                "2023/heihe",
                &[
                    plan("awaited", "due = \"2026\""),
                    "[[outcomes]]\nplan = \"2022/heihe#kept\"\nstatus = \"done\"\n".to_owned(),
                ]
                .concat(),
                "",
            ),
            &report("2023/khabarovsk", &plan("open", ""), ""),
        ]
        .concat(),
    )
}

const SHOWN: &str = "Array.from(document.querySelectorAll('.plans tbody tr')).filter(row => row.getClientRects().length > 0)\
     .map(row => row.querySelector('.head').textContent)";
const STATUS: &str = "document.querySelector('#_filter [role=status]').textContent";

/// Chooses as a reader does.
fn choose(browser: &Browser, field: &str, value: &str) {
    browser.act(&format!(
        "const field = document.getElementById('_{field}'); \
         field.value = Array.from(field.options).find(option => option.value.includes('{value}')).value; \
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ));
}

#[test]
fn promises_are_chosen_by_city_year_and_state() {
    let site = site();
    site.build("--date 2025-01-31");
    let page = format!("file://{}", site.path("public/plans.html").display());
    let browser = Browser::open();
    browser.go(&page);
    browser.wait("document.getElementById('_filter').getClientRects().length > 0");
    assert_eq!(browser.value(SHOWN), json!(["awaited", "open", "kept", "late"]));
    assert_eq!(browser.value(STATUS), json!(""));
    choose(&browser, "city", "heihe");
    assert_eq!(browser.value(SHOWN), json!(["awaited", "kept", "late"]));
    assert_eq!(browser.value(STATUS), json!("Показано обещаний: 3 из 4."));
    choose(&browser, "year", "2022");
    choose(&browser, "state", "overdue");
    assert_eq!(browser.value(SHOWN), json!(["late"]));
    assert_eq!(browser.value("location.hash"), json!("#city=heihe&year=2022&state=overdue"));
    // No report for 2026 is here: that is no promise broken.
    browser.go("about:blank");
    browser.go(&format!("{page}#state=open"));
    assert_eq!(browser.value(SHOWN), json!(["awaited", "open"]));
    assert_eq!(browser.value("document.getElementById('_state').value"), json!("open"));
    browser.act("document.querySelector('#_filter button').click()");
    assert_eq!(browser.value(SHOWN), json!(["awaited", "open", "kept", "late"]));
    assert_eq!(browser.value("location.hash"), json!(""));
}

#[test]
fn without_scripts_promises_are_found_by_links() {
    let site = site();
    site.build("--date 2025-01-31");
    let browser = Browser::open_without_scripts();
    browser.go(&format!("file://{}", site.path("public/plans.html").display()));
    assert_eq!(browser.value("document.getElementById('_filter').getClientRects().length"), json!(0));
    let links =
        browser.value("Array.from(document.querySelectorAll('.indexes a')).map(link => link.getAttribute('href'))");
    let expected = [
        "cities/khabarovsk.html#_plans",
        "cities/heihe.html#_plans",
        "years/2023.html#_plans",
        "years/2022.html#_plans",
    ];
    assert_eq!(links, json!(expected));
}

#[test]
fn the_promises_of_a_city_are_found_from_any_page_of_the_list() {
    let plan = |number: usize| format!("[[plans]]\nid = \"plan-{number}\"\ntext = \"{number}\"\n");
    let many: String = (1..=500).map(plan).collect();
    let site =
        Site::new(&[TOWNS, &report("2023/heihe", &many, ""), &report("2022/khabarovsk", &plan(501), "")].concat());
    site.build("--date 2025-01-31");
    let browser = Browser::open();
    browser.open_file(&site.path("public/plans.html"));
    browser.wait("document.getElementById('_filter').getClientRects().length > 0");
    let link = "(link => link && link.getAttribute('href'))(document.querySelector('#_filter [role=status] a'))";
    let counts = browser.value("Array.from(document.querySelectorAll('.indexes li')).map(item => item.textContent)");
    assert_eq!(counts, json!(["Хабаровск 1", "Хэйхэ 500", "2023 500", "2022 1"]));
    choose(&browser, "city", "heihe");
    assert_eq!([browser.value(STATUS), browser.value(link)], [json!("Показано обещаний: 500 из 500."), json!(null)]);
    choose(&browser, "city", "khabarovsk");
    let status = json!("Показано обещаний: 0 из 500. Все обещания: Хабаровск");
    assert_eq!([browser.value(STATUS), browser.value(link)], [status, json!("cities/khabarovsk.html#_plans")]);
    choose(&browser, "city", "heihe");
    choose(&browser, "year", "2022");
    let status = json!("Показано обещаний: 0 из 500. Все обещания: 2022");
    assert_eq!([browser.value(STATUS), browser.value(link)], [status, json!("years/2022.html#_plans")]);
}
