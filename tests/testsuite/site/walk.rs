//! A resident's question has its answer within two clicks from home: what did my city sign in 2024, with whom, and was
//! the promise of the report before kept? Real clicks on the links that stand there, from a folder.

use serde_json::Value;

use super::built::{Built, editions};
use crate::browser::Browser;
use crate::harness::check_text;

/// What stands on the open page: a line for each agreement dated in 2024 with its date and parties, and for each promise
/// of the report of 2022 with what became of it.
const ANSWER: &str = "(() => {
  const words = element => element.innerText.replace(/\\s+/g, ' ').trim();
  const rows = new Map();
  for (const link of document.querySelectorAll('main a[href*=\"agreements/\"]')) {
    const row = link.closest('li:has(time), tr:has(time)');
    const date = row && row.querySelector('time[datetime^=\"2024\"]');
    const parties = row ? [...row.querySelectorAll('a[href*=\"organisations/\"], a[href$=\".html\"]')]
      .filter(party => /\\/(cities|organisations)\\//.test(party.pathname)).map(words) : [];
    if (date && parties.length) rows.set(link.pathname, `signed ${words(date)}: ${[...new Set(parties)].join(', ')}`);
  }
  for (const link of document.querySelectorAll('main a[href*=\"reports/2022/\"][href*=\"#plan-\"]')) {
    const outcome = link.closest('tr, li').querySelector('.outcome');
    rows.set(link.hash, `promised ${link.hash.slice(6)}: ${outcome ? words(outcome) : 'nothing is said'}`);
  }
  return [...rows.values()];
})()";

/// Clicks a link of the main part by what it says, as a reader does: it must be visible, and nothing may cover it.
fn click(browser: &Browser, words: &str) {
    let place = browser.value(&format!(
        "(() => {{
          const link = [...document.querySelectorAll('main a')].find(link => link.innerText.trim() === '{words}');
          if (!link) return 'no such link';
          link.scrollIntoView({{ block: 'center', behavior: 'instant' }});
          const box = link.getClientRects()[0];
          const at = [box.left + box.width / 2, box.top + box.height / 2];
          return link.contains(document.elementFromPoint(...at)) ? [...at, link.href] : 'it cannot be seen';
        }})()"
    ));
    let at = |index: usize| place[index].as_f64().unwrap_or_else(|| panic!("«{words}»: {place}"));
    browser.click(at(0), at(1));
    browser.wait(&format!("location.href === {} && document.readyState === 'complete'", place[2]));
}

/// Goes from home along these links and reads what stands at the end.
fn walk(browser: &Browser, built: &Built, links: &[&str]) -> String {
    assert!(links.len() <= 2, "{} clicks", links.len());
    browser.open_file(&built.path("index.html"));
    for words in links {
        click(browser, words);
    }
    let answer = browser.value(ANSWER);
    let lines = answer.as_array().unwrap_or_else(|| panic!("no answer: {answer}"));
    lines.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_a_city_signed_and_kept_is_two_clicks_away() {
    let browser = Browser::open();
    for (width, height) in [(1280, 900), (360, 640)] {
        browser.screen(width, height);
        for built in editions().iter().filter(|built| built.is_first()) {
            check_text(
                &walk(&browser, built, &["Благовещенск"]),
                "
signed сентябрь 2024 года: Администрация города Владивостока, Администрация города Благовещенска, Администрация города Хабаровска
promised northeast-ties: отчёта за 2023 год нет
promised near-abroad-ties-2023: делается: Благовещенск, 2024
promised new-routes-2023: срок прошёл, отчёта за 2023 год нет
",
            );
            check_text(
                &walk(&browser, built, &["Южно-Сахалинск"]),
                "
signed 23 октября 2024 года: Всероссийская ассоциация развития местного самоуправления, Ассоциация мэров городов Китая
signed 25 октября 2024 года: Южно-Сахалинск, Харбин
",
            );
        }
    }
}
