//! What programs that know no EDTF are told of a date.

use super::date;

#[test]
fn nothing_is_said_that_is_not_known() {
    // The date; as a single date; as beginning and end.
    let table = [
        ("2024", "2024", "2024 –"),
        ("2024-09", "2024-09", "2024-09 –"),
        ("2024-09-03", "2024-09-03", "2024-09-03 –"),
        ("2024-10-11/2024-10-16", "", "2024-10-11 – 2024-10-16"),
        ("2024-12-28/2025-01-03", "", "2024-12-28 – 2025-01-03"),
        ("2025-04/2025-05", "", "2025-04 – 2025-05"),
        ("2022/2023", "", "2022 – 2023"),
        ("2024-07/2024-08-15", "", "2024-07 – 2024-08-15"),
        ("2022/..", "", "2022 –"),
        ("2022/", "", "2022 –"),
        ("../2022-05", "", "– 2022-05"),
        ("2022-22", "", "–"),
        ("2021-22/2022-24", "", "–"),
        ("2024-07-17/2024-22", "", "–"),
        ("2009?", "", "–"),
        ("2009~", "", "–"),
        ("2024-07-17%", "", "–"),
        ("2009-08/2011-08~", "", "–"),
        ("2022~/..", "", "–"),
        ("201X", "", "–"),
        ("20XX", "", "–"),
        ("2004-XX", "", "–"),
        ("2004-05-XX", "", "–"),
        ("201X/202X", "", "–"),
        ("XXXX-08-23", "", "–"),
        ("XXXX-08", "", "–"),
        ("[2009,2011]", "", "–"),
        ("[..2001]", "", "–"),
        ("[2009-08-01..2009-08-05]", "", "–"),
    ];
    for (edtf, single, ends) in table {
        let date = date(edtf);
        let (start, end) = date.iso_ends();
        let said = format!("{} – {}", start.unwrap_or_default(), end.unwrap_or_default());
        assert_eq!((date.iso().unwrap_or_default().as_str(), said.trim()), (single, ends), "{edtf}");
    }
}

#[test]
fn a_day_of_every_year_has_a_month_and_a_day() {
    let table = [
        ("XXXX-08-23", Some((8, 23))),
        ("XXXX-02-29", Some((2, 29))),
        ("XXXX-08-23~", None),
        ("XXXX-08", None),
        ("XXXX-22", None),
        ("2024-08-23", None),
    ];
    for (edtf, expected) in table {
        assert_eq!(date(edtf).yearly_day(), expected, "{edtf}");
    }
}
