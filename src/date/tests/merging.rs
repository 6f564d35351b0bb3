//! The order of dates, their agreement, and what disputes come to, whatever the order of the claims.

use super::super::*;
use super::{Random, all, date};

#[test]
fn order() {
    let sorted = [
        "[..2001]",
        "../2008",
        "2009-01/2009-02",
        "2009",
        "2009?",
        "2009/2010",
        "2009/..",
        "2009-05",
        "[..2001,2005..]",
        "XXXX-08",
        "XXXX-08-23",
        "[2024,XXXX-08]",
    ];
    let mut dates: Vec<PartialDate> = sorted.iter().rev().map(|text| date(text)).collect();
    dates.sort();
    let mut found: Vec<String> = dates.iter().map(ToString::to_string).collect();
    // Equal bounds but for the text.
    found.dedup();
    assert_eq!(found, sorted);
    let all = all();
    for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (a, b))) {
        assert_eq!(a.cmp(b), b.cmp(a).reverse());
        assert_eq!(a.cmp(b).is_eq(), a == b);
        for c in &all {
            assert!(!(a <= b && b <= c) || a <= c, "{a} {b} {c}");
        }
    }
}

#[test]
fn agreement() {
    let table = [
        ("2021-22", "2021-07-05", Some("2021-07-05")),
        ("2024-07", "2024-07-17/2024-07-18", Some("2024-07-17/2024-07-18")),
        ("2024-10-11", "2024-10-11/2024-10-13", Some("2024-10-11/2024-10-13")),
        ("2024", "2024", Some("2024")),
        ("2009?", "2009", Some("2009")),
        ("2009~", "2009-05", Some("2009-05")),
        ("2009~", "2009?", Some("2009~")),
        ("[2009,2011]", "2011", Some("2011")),
        ("[2009,2011]", "2010", None),
        ("[2009,2011]", "2009/2011", Some("2009/2011")),
        ("[2009,2011]", "[2009,2010,2011]", Some("[2009,2011]")),
        ("[2009]", "2009", Some("2009")),
        ("[..2001]", "1998", Some("1998")),
        ("2022/..", "2022", Some("2022/..")),
        ("2022/..", "2022-07-05", Some("2022-07-05")),
        ("2022-06-01/2026-05-31", "2022-06-01", Some("2022-06-01/2026-05-31")),
        ("2022-06-01/2026-05-31", "2024", Some("2022-06-01/2026-05-31")),
        ("2024-07-17/2024-07-18", "2024-07-18/2024-07-20", None),
        ("2009", "2011", None),
        ("2024", "2024-03/2024", Some("2024-03/2024")),
        ("2024-01-01/2024-12-31", "2024", Some("2024-01-01/2024-12-31")),
        ("XXXX-08-23", "2024-08-23", Some("2024-08-23")),
        ("XXXX-08-23", "2024-08-24", None),
        ("XXXX-08-23", "2024-08", None),
        ("XXXX-08", "XXXX-08-23", Some("XXXX-08-23")),
        ("XXXX-24", "2024-01-05", Some("2024-01-05")),
        ("XXXX-24", "XXXX-01", Some("XXXX-01")),
        ("XXXX-02-29", "2024-02-29", Some("2024-02-29")),
        ("XXXX-08-23", "2022/..", None),
        ("201X", "2015", Some("2015")),
        ("20XX", "201X", Some("201X")),
        ("2004-XX", "2004", Some("2004")),
        ("2024-07-17/2024-07-17", "2024-07-17", Some("2024-07-17")),
    ];
    for (a, b, expected) in table {
        let (a, b) = (date(a), date(b));
        let expected = expected.map(date);
        assert_eq!(PartialDate::agree(&a, &b), expected.as_ref(), "{a} {b}");
        assert_eq!(PartialDate::agree(&b, &a), expected.as_ref(), "{b} {a}");
    }
    let all = all();
    for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (a, b))) {
        assert_eq!(PartialDate::agree(a, b), PartialDate::agree(b, a), "{a} {b}");
    }
}

#[test]
fn sets_of_claims() {
    let table: [(&[&str], &str); 19] = [
        (&["2011", "2009"], "[2009,2011]"),
        (&["2009", "2009"], "2009"),
        (&["2009?", "2009", "2011"], "[2009,2011]"),
        (&["2009?", "2009~", "2011"], "[2009~,2011]"),
        (&["2009?", "2009"], "2009"),
        (&["[2009,2011]", "2010"], "[2009,2010,2011]"),
        (&["[2009,2011]", "2009"], "[2009,2011]"),
        (&["2024-08", "2024-07-17/2024-07-18"], "[2024-07-17..2024-07-18,2024-08]"),
        (&["2009-08~/2011-08?", "2013"], "[2009-08..2011-08,2013]"),
        (&["2024-07/2024-08-15", "2025"], "[2024-07..2024-08,2025]"),
        (&["2021-22/2022-24", "2024"], "[2021-06..2023-02,2024]"),
        (&["201X/202X", "1999"], "[1999,2010..2029]"),
        (&["2024-07-17/2024-07-17", "2025"], "[2024-07-17,2025]"),
        (&["2022/..", "2019"], "[2019,2022..]"),
        (&["../2001~", "2019"], "[..2001~,2019]"),
        (&["/2001", "2019/"], "[..2001,2019..]"),
        (&["XXXX-08-23", "2019"], "[2019,XXXX-08-23]"),
        (&["2022-22", "2004-XX"], "[2004-XX,2022-22]"),
        (&["2022/2023"], "2022/2023"),
    ];
    for (claims, expected) in table {
        let dates: Vec<PartialDate> = claims.iter().map(|text| date(text)).collect();
        for dates in permutations(&dates) {
            assert_eq!(PartialDate::one_of(&dates), Some(date(expected)), "{dates:?}");
        }
    }
    assert_eq!(PartialDate::one_of(&[]), None);
    let all = all();
    for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (a, b))) {
        let set = PartialDate::one_of(&[a.clone(), b.clone()]);
        assert_eq!(set.as_ref().map(ToString::to_string).map(|text| date(&text)), set);
    }
}

#[test]
fn reconciliation() {
    let agreed = |text| Reconciled::Agreed(date(text));
    let disputed = |text| Reconciled::Disputed(date(text));
    let table: [(&[&str], Reconciled); 10] = [
        (&[], Reconciled::Silent),
        (&["2024"], agreed("2024")),
        (&["2024", "2024", "2024?"], agreed("2024")),
        (&["2024", "2024-07", "2024-07-17/2024-07-18", "2024-07-17"], agreed("2024-07-17/2024-07-18")),
        (&["2009", "2011"], disputed("[2009,2011]")),
        (&["2009", "2009-05", "2011"], disputed("[2009,2009-05,2011]")),
        (&["2024", "2024-07", "2024-08"], disputed("[2024,2024-07,2024-08]")),
        (
            &["2024-07-17/2024-07-18", "2024-07-18/2024-07-20"],
            disputed("[2024-07-17..2024-07-18,2024-07-18..2024-07-20]"),
        ),
        (&["XXXX-08-23", "2024-08-23", "2024-08"], disputed("[2024-08,2024-08-23,XXXX-08-23]")),
        // Each wins against one of the others.
        (&["2024-12", "2024/2025", "2024-12-05/2024"], disputed("[2024,2024..2025,2024-12]")),
    ];
    for (claims, expected) in table {
        let dates: Vec<PartialDate> = claims.iter().map(|text| date(text)).collect();
        for dates in permutations(&dates) {
            assert_eq!(PartialDate::reconcile(&dates), expected, "{dates:?}");
        }
    }
    let all = all();
    let mut random = Random(11);
    for _ in 0..500 {
        let dates: Vec<PartialDate> = (0..4).map(|_| all[random.below(all.len())].clone()).collect();
        let first = PartialDate::reconcile(&dates);
        for dates in permutations(&dates) {
            assert_eq!(PartialDate::reconcile(&dates), first, "{dates:?}");
        }
    }
}

fn permutations(dates: &[PartialDate]) -> Vec<Vec<PartialDate>> {
    let Some((first, rest)) = dates.split_first() else { return vec![Vec::new()] };
    let inserted = |shorter: Vec<PartialDate>| {
        (0..=shorter.len()).map(move |i| {
            let mut longer = shorter.clone();
            longer.insert(i, first.clone());
            longer
        })
    };
    permutations(rest).into_iter().flat_map(inserted).collect()
}
