//! What parses, what is wrong with the rest, what is suggested for it, and where dates lie.

use super::super::*;
use super::{ALL, date};

#[test]
fn valid_dates_print_as_written() {
    for text in ALL {
        assert_eq!(date(text).to_string(), text);
    }
    assert_eq!(date("?2009-?05").to_string(), "2009-05?");
    assert_eq!(PartialDate::year(2024), Some(date("2024")));
    assert_eq!(PartialDate::year(20244), None);
    assert_eq!(PartialDate::day(2024, 2, 29), Some(date("2024-02-29")));
    assert_eq!(PartialDate::day(2023, 2, 29), None);
    assert_eq!(PartialDate::day(24, 2, 29), None);
}

#[test]
fn faults() {
    let impossible = |offset| DateFault::Impossible { offset };
    let unsupported = |offset| DateFault::Unsupported { offset };
    let syntax = |offset| DateFault::Syntax { offset, hint: None };
    let hinted =
        |offset, written, edtf: &str| DateFault::Syntax { offset, hint: Some(Hint { written, edtf: edtf.to_owned() }) };
    let table = [
        ("2024-02-30", impossible(8)),
        ("2023-02-29", impossible(8)),
        ("2024-13", impossible(5)),
        ("2024-00", impossible(5)),
        ("XXXX-02-30", impossible(8)),
        ("2024-07-17/2024-07-32", impossible(19)),
        ("[2009,2011-13]", impossible(11)),
        ("2023/2022", DateFault::Backwards),
        ("2024-07-18/2024-07-17", DateFault::Backwards),
        ("[2011..2009]", DateFault::Backwards),
        ("2024-09-03T10:00:00", unsupported(10)),
        ("2024-09-03T10:00", unsupported(10)),
        ("20", unsupported(0)),
        ("201", unsupported(0)),
        ("2024-3X", unsupported(0)),
        ("2024-1X", unsupported(0)),
        ("2022-25", unsupported(0)),
        ("2022-41", unsupported(0)),
        ("{2009,2011}", unsupported(0)),
        ("-0044", unsupported(0)),
        ("0988", unsupported(0)),
        ("Y17000", unsupported(0)),
        ("1950S2", unsupported(0)),
        ("XXXX", unsupported(0)),
        ("2XXX", unsupported(0)),
        ("20XX-05", unsupported(0)),
        ("XXXX-08-XX", unsupported(0)),
        ("2004-06~-11", unsupported(0)),
        ("XXXX-08-23/XXXX-08-25", unsupported(0)),
        ("2009/0988", DateFault::Backwards),
        ("0988/2009", unsupported(0)),
        ("2009/Y12009", unsupported(5)),
        ("[2009,{]", syntax(6)),
        ("[2009,..0988]", unsupported(8)),
        ("2001/2005..", unsupported(5)),
        ("..2001/2005", unsupported(2)),
        ("", syntax(0)),
        ("..", syntax(0)),
        ("../..", syntax(0)),
        ("ё", syntax(0)),
        ("уже более 10 лет", syntax(0)),
        ("[2009~..2011]", syntax(1)),
        ("17.11.2022", hinted(2, Written::Dotted, "2022-11-17")),
        ("2022/11", hinted(6, Written::Slashed, "2022-11")),
        ("2022/11/17", hinted(7, Written::Slashed, "2022-11-17")),
        ("2022-2023", hinted(7, Written::Dashed, "2022/2023")),
        ("2024-7-5", hinted(6, Written::Loose, "2024-07-05")),
        ("лето 2022", hinted(0, Written::Words, "2022-22")),
        (" 2024", hinted(0, Written::Letters, "2024")),
        ("ХХХХ-08-23", hinted(0, Written::Letters, "XXXX-08-23")),
    ];
    for (text, fault) in table {
        assert_eq!(PartialDate::parse(text), Err(fault), "{text}");
    }
}

#[test]
fn suggestions() {
    let table = [
        ("17.11.2022", "2022-11-17"),
        ("17.11.2022 г.", "2022-11-17"),
        ("от  17.11.2022", "2022-11-17"),
        ("3.9.2024", "2024-09-03"),
        ("17.11.22", "2022-11-17"),
        ("2022.11.17", "2022-11-17"),
        ("2022/11/17", "2022-11-17"),
        ("17/11/2022", "2022-11-17"),
        ("17-11-2022", "2022-11-17"),
        ("11.2022", "2022-11"),
        ("2022-7", "2022-07"),
        ("2024-7-5", "2024-07-05"),
        ("2024 - 07 - 05", "2024-07-05"),
        ("2024–07–05", "2024-07-05"),
        ("17 ноября 2022", "2022-11-17"),
        ("17 ноября 2022 г.", "2022-11-17"),
        ("«17» ноября 2022 года", "2022-11-17"),
        ("ноябрь 2022", "2022-11"),
        ("В августе 2009 года", "2009-08"),
        ("в мае 2024 г.", "2024-05"),
        ("в марте 2024", "2024-03"),
        ("17 нояб. 2022", "2022-11-17"),
        ("в 2011 году", "2011"),
        ("2022 г.", "2022"),
        ("лето 2022", "2022-22"),
        ("летом 2022 года", "2022-22"),
        ("зимой 2022 г.", "2022-24"),
        ("17–18 июля 2024", "2024-07-17/2024-07-18"),
        ("с 17 по 18 июля 2024 года", "2024-07-17/2024-07-18"),
        ("28 сентября – 2 октября 2024 года", "2024-09-28/2024-10-02"),
        ("28.09-02.10.2024", "2024-09-28/2024-10-02"),
        ("11-16.10.2024", "2024-10-11/2024-10-16"),
        ("с  01.06.2022  по 31.05.2026.", "2022-06-01/2026-05-31"),
        ("апреле-мае 2025", "2025-04/2025-05"),
        ("2022-2023", "2022/2023"),
        ("2022-2023 гг.", "2022/2023"),
        ("1941-1945 годов", "1941/1945"),
        ("2022/23", "2022/2023"),
        ("2024-07-17 - 2024-07-18", "2024-07-17/2024-07-18"),
        ("2024-07-17..2024-07-18", "2024-07-17/2024-07-18"),
        ("2024-07-17 / 2024-07-18", "2024-07-17/2024-07-18"),
        ("2024-7-17/2024-7-18", "2024-07-17/2024-07-18"),
        ("17 November 2022", "2022-11-17"),
        ("November 17, 2022", "2022-11-17"),
        ("17th of Nov 2022", "2022-11-17"),
        ("summer 2022", "2022-22"),
        ("2022年11月17日", "2022-11-17"),
        ("2024年7月17日至18日", "2024-07-17/2024-07-18"),
        ("2024年9月28日至10月2日", "2024-09-28/2024-10-02"),
        ("2022年至2023年", "2022/2023"),
        ("не позднее июля 2001 года", "[..2001-07]"),
        ("не ранее 2001 года", "[2001..]"),
        ("no later than 2001", "[..2001]"),
        ("около 2009 года (предположительно)", "2009%"),
        ("2009 или 2011 год", "[2009,2011]"),
        ("2009, 2010 или 2011 год", "[2009,2010,2011]"),
        ("с 2022 года", "2022/.."),
        ("2022-", "2022/.."),
        ("с 2022 года по настоящее время", "2022/.."),
        ("по 2022 год", "../2022"),
        ("до 31.05.2026", "../2026-05-31"),
        ("23 августа, ежегодно", "XXXX-08-23"),
        ("ежегодно в августе", "XXXX-08"),
        ("每年8月23日", "XXXX-08-23"),
        ("2010-е годы", "201X"),
        ("201x", "201X"),
        ("[2009, 2011]", "[2009,2011]"),
        ("17.11.2022?", "2022-11-17?"),
        ("2024 ", "2024"),
    ];
    for (text, edtf) in table {
        assert_eq!(suggest(text).as_deref(), Some(edtf), "{text}");
    }
    let none = [
        "2024",
        "2022-23",
        "",
        "-",
        "/",
        ".",
        "–",
        "не",
        "31.02.2022",
        "11/17/2022",
        "23 августа",
        "май",
        "весь день",
        "17 и 18 июля 2024",
        "2022-2021",
        "10 лет",
        "позднее 2001 года",
        "99999",
        "999999999999",
        "с",
        "по",
        "или",
        "年",
    ];
    for text in none {
        assert_eq!(suggest(text), None, "{text}");
    }
}

#[test]
fn bounds() {
    let table = [
        ("2024", "2024-01-01 2024-12-31 Year"),
        ("2024-02", "2024-02-01 2024-02-29 Month"),
        ("2024-02-03", "2024-02-03 2024-02-03 Day"),
        ("2022-21", "2022-03-01 2022-05-31 Season"),
        ("2022-22", "2022-06-01 2022-08-31 Season"),
        ("2022-24", "2022-12-01 2023-02-28 Season"),
        ("2009~", "2009-01-01 2009-12-31 Year"),
        ("201X", "2010-01-01 2019-12-31 Decade"),
        ("20XX", "2000-01-01 2099-12-31 Century"),
        ("2004-XX", "2004-01-01 2004-12-31 Year"),
        ("2004-05-XX", "2004-05-01 2004-05-31 Month"),
        ("2024-07/2024-08-15", "2024-07-01 2024-08-15 Month"),
        ("2022/..", "2022-01-01 - Year"),
        ("../2022-05", "- 2022-05-31 Month"),
        ("2022/", "2022-01-01 - Year"),
        ("[2009,2011-05]", "2009-01-01 2011-05-31 Year"),
        ("[..2001]", "- 2001-12-31 Year"),
        ("[2001..]", "2001-01-01 - Year"),
        ("XXXX-08-23", "- - Day"),
        ("[2024,XXXX-08]", "- - Year"),
    ];
    for (edtf, expected) in table {
        let date = date(edtf);
        let day = |day: Option<chrono::NaiveDate>| day.map_or("-".to_owned(), |d| d.to_string());
        let found = format!("{} {} {:?}", day(date.earliest()), day(date.latest()), date.precision());
        assert_eq!(found, expected, "{edtf}");
    }
    assert_eq!((date("2022-24").first_year(), date("2022-24").last_year()), (Some(2022), Some(2023)));
    let years = |edtf: &str| (2007..2013).filter(|year| date(edtf).covers_year(*year)).collect::<Vec<_>>();
    assert_eq!(years("[2009,2011]"), [2009, 2011]);
    assert_eq!(years("2009/2011"), [2009, 2010, 2011]);
    assert_eq!(years("2010/.."), [2010, 2011, 2012]);
    assert_eq!(years("[..2008]"), [2007, 2008]);
    assert_eq!(years("2008-24"), [2008, 2009]);
    assert_eq!(years("XXXX-08-23"), [2007, 2008, 2009, 2010, 2011, 2012]);
}

#[test]
fn bounds_are_those_of_the_standard() {
    for text in ALL.iter().filter(|text| !text.contains("XXXX")) {
        let day = |bound: edtf_core::Bound| match bound {
            edtf_core::Bound::Date(day) => Some(day.to_string()),
            _ => None,
        };
        let bounds = edtf_core::Edtf::parse(text).map(|edtf| edtf.bounds());
        let ours = (date(text).earliest(), date(text).latest());
        let ours = (ours.0.map(|d| d.to_string()), ours.1.map(|d| d.to_string()));
        assert_eq!(bounds.map(|b| (day(b.earliest), day(b.latest))), Ok(ours), "{text}");
    }
}
