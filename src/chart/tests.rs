//! No words on words, whatever the places and their names; small drawings in full.

use crate::chart::bars::{Bar, Ends, bars};
use crate::chart::labels::{Area, Placed, Sheet};
use crate::chart::map::{Format, NARROW, Spot, WIDE, map};
use crate::chart::measure::{bold, lines, width};
use crate::chart::network::{Partner, network};
use crate::chart::projection::{Place, Projection, distance, middle};
use crate::chart::river::{Reach, Stretch, Tone, river};
use crate::chart::svg::Caption;

const RUSSIAN: [&str; 8] = [
    "Благовещенск",
    "Южно-Сахалинск",
    "Хэйхэ",
    "Советский район Минска",
    "Жичжао",
    "Комсомольск-на-Амуре",
    "Щёлково",
    "Петропавловск-Камчатский",
];
const CHINESE: [&str; 6] = ["黑河", "布拉戈维申斯克", "珠海", "南萨哈林斯克", "齐齐哈尔", "阿穆尔河畔共青城"];

fn caption(id: &str) -> Caption<'_> {
    Caption { id, title: "Заголовок", description: "Описание" }
}

/// Numbers between 0 and 1, always the same.
fn numbers(seed: u32) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(seed), |last| Some(last.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)))
        .skip(1)
        .map(|number| f64::from(number >> 8) / f64::from(1 << 24))
}

/// The boxes of all words of a drawing, and the box of the drawing.
fn words(svg: &str) -> (Area, Vec<(Area, String)>) {
    let attribute = |element: &str, name: &str| {
        let (_, rest) = element.split_once(&format!(" {name}=\""))?;
        Some(rest.split('"').next().unwrap_or_default().to_owned())
    };
    let number = |element: &str, name: &str| attribute(element, name).and_then(|text| text.parse::<f64>().ok());
    let frame: Vec<f64> =
        attribute(svg, "viewBox").unwrap_or_default().split(' ').filter_map(|n| n.parse().ok()).collect();
    let frame = Area { left: frame[0], top: frame[1], right: frame[2], bottom: frame[3] };
    let words = svg.split("<text").skip(1).map(|element| {
        let (tag, rest) = element.split_once('>').unwrap_or_default();
        let text = rest.split("</text>").next().unwrap_or_default();
        let (x, y) = (number(tag, "x").unwrap_or(f64::NAN), number(tag, "y").unwrap_or(f64::NAN));
        let wide = if tag.contains("class=\"year\"") { bold(text, 13.0) } else { width(text, 13.0) };
        let left = match attribute(tag, "text-anchor").as_deref() {
            Some("middle") => x - wide / 2.0,
            Some("end") => x - wide,
            _ => x,
        };
        (Area { left, right: left + wide, top: y - 10.5, bottom: y + 3.5 }, text.to_owned())
    });
    (frame, words.collect())
}

/// Words that lie on words or beyond the frame.
fn faults(svg: &str) -> Vec<String> {
    let (frame, words) = words(svg);
    let mut faults = Vec::new();
    for (index, (area, text)) in words.iter().enumerate() {
        let is_inside =
            area.left >= -0.1 && area.top >= -0.1 && area.right <= frame.right && area.bottom <= frame.bottom;
        if !is_inside {
            faults.push(format!("«{text}» leaves the frame: {area:?}"));
        }
        for (other, its) in &words[..index] {
            if other.meets(area) {
                faults.push(format!("«{text}» lies on «{its}»"));
            }
        }
    }
    faults
}

#[test]
fn words_are_measured_generously() {
    for (text, expected) in [("", 0.0), ("  ", 5.0), ("Амур", 27.0), ("2024", 26.0), ("黑河", 20.0), ("№ 8", 20.0)]
    {
        assert_eq!(width(text, 10.0), expected, "{text}");
    }
    let cases: [(&str, f64, &[&str]); 5] = [
        ("Южно-Сахалинск", 200.0, &["Южно-Сахалинск"]),
        ("Южно-Сахалинск", 70.0, &["Южно-", "Сахалинск"]),
        ("Советский район Минска", 100.0, &["Советский район", "Минска"]),
        ("Верхнеблаговещенское", 70.0, &["Верхнеблаг-", "овещенское"]),
        ("协议、活动", 32.0, &["协议、", "活动"]),
    ];
    for (text, most, expected) in cases {
        assert_eq!(lines(text, 10.0, most), expected, "{text}");
    }
}

#[test]
fn labels_never_meet() {
    let frame = Area { left: 0.0, top: 0.0, right: 700.0, bottom: 500.0 };
    let mut sheet = Sheet::new(frame);
    let mut random = numbers(7);
    let mut next = || random.next().unwrap_or_default();
    let points: Vec<[f64; 2]> = (0..150).map(|_| [20.0 + next() * 660.0, 20.0 + next() * 460.0]).collect();
    points.iter().for_each(|point| sheet.take(Area::around(*point, 5.0)));
    let labels: Vec<_> =
        points.iter().enumerate().map(|(index, point)| (*point, [width(RUSSIAN[index % 8], 13.0), 17.0])).collect();
    let placed: Vec<Area> = sheet.place_all(&labels).into_iter().flatten().map(|placed| placed.area).collect();
    assert!(placed.len() > 60, "only {} of 150 found room", placed.len());
    for (index, area) in placed.iter().enumerate() {
        assert!(placed[..index].iter().all(|other| !other.meets(area)), "{area:?}");
        assert!(points.iter().all(|point| !Area::around(*point, 5.0).meets(area)), "{area:?}");
    }
}

/// A sheet on which areas are taken, each a left, top, right and bottom.
fn sheet(frame: [f64; 4], taken: &[[f64; 4]]) -> Sheet {
    let area = |[left, top, right, bottom]: [f64; 4]| Area { left, top, right, bottom };
    let mut sheet = Sheet::new(area(frame));
    taken.iter().for_each(|taken| sheet.take(area(*taken)));
    sheet
}

fn lefts(placed: &[Option<Placed>]) -> Vec<Option<f64>> {
    placed.iter().map(|placed| placed.map(|placed| placed.area.left)).collect()
}

#[test]
fn a_label_with_one_place_takes_it_before_one_with_two() {
    // A row that is closed on the right, where the second point stands.
    let row = sheet(
        [0.0, 0.0, 300.0, 60.0],
        &[[0.0, 0.0, 300.0, 20.0], [0.0, 40.0, 300.0, 60.0], [207.0, 20.0, 300.0, 40.0]],
    );
    let (first, second) = (([100.0, 30.0], [80.0, 17.0]), ([200.0, 30.0], [60.0, 17.0]));
    assert_eq!(lefts(&row.clone().place_all(&[first])), [Some(108.0)]);
    assert_eq!(lefts(&row.clone().place_all(&[first, second])), [Some(12.0), Some(132.0)]);
    // Where neither has a second place, the first keeps its own.
    let mut narrow = row;
    narrow.take(Area { left: 0.0, top: 20.0, right: 90.0, bottom: 40.0 });
    assert_eq!(lefts(&narrow.place_all(&[first, second])), [Some(108.0), None]);
}

#[test]
fn a_label_above_a_point_at_the_edge_is_moved_into_the_frame() {
    let mut sheet = sheet([0.0, 0.0, 200.0, 100.0], &[[0.0, 55.0, 183.0, 70.0]]);
    let placed = sheet.place_all(&[([190.0, 60.0], [80.0, 17.0])]);
    let area = Area { left: 120.0, top: 35.0, right: 200.0, bottom: 52.0 };
    assert_eq!(placed, [Some(Placed { area, led_to: None })]);
}

#[test]
fn no_map_has_words_on_words() {
    // Middle, half width and height in degrees: a province, a continent, the Pacific across 180°, both poles, everywhere.
    let regions = [
        (50.0, 127.0, 2.0),
        (45.0, 125.0, 20.0),
        (10.0, 180.0, 40.0),
        (90.0, 0.0, 10.0),
        (-90.0, 0.0, 3.0),
        (0.0, 0.0, 180.0),
    ];
    let mut found = Vec::new();
    for (number, (latitude, longitude, half)) in regions.into_iter().enumerate() {
        for (names, format) in
            [(&RUSSIAN[..], WIDE), (&RUSSIAN[..], NARROW), (&CHINESE[..], WIDE), (&CHINESE[..], NARROW)]
        {
            let mut random = numbers(number as u32);
            let mut next = || 2.0 * random.next().unwrap_or_default() - 1.0;
            let spot = |index: usize| Spot {
                name: names[index % names.len()].to_owned(),
                href: format!("{index}.html"),
                place: Place {
                    latitude: (latitude + next() * half).clamp(-90.0, 90.0),
                    longitude: longitude + next() * half,
                },
                reports: index < 5,
            };
            let spots: Vec<Spot> = (0..120).map(spot).collect();
            let drawn = map(caption("_map"), format, &spots).unwrap_or_else(|| panic!("no map of region {number}"));
            let named = words(&drawn.html).1.len();
            assert_eq!(named + drawn.unnamed.len() + drawn.left_out.len(), spots.len(), "region {number}");
            found.extend(faults(&drawn.html).into_iter().map(|fault| format!("region {number}: {fault}")));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn no_network_has_words_on_words() {
    let mut found = Vec::new();
    for names in [&RUSSIAN[..], &CHINESE[..]] {
        for count in 0..20 {
            let partner = |index: usize| Partner {
                name: names[index % names.len()].to_owned(),
                href: format!("{index}.html"),
                weight: (20 - index) * index * 37,
                is_faint: index % 3 == 2,
            };
            let partners: Vec<Partner> = (0..count).map(partner).collect();
            found.extend(faults(&network(caption("_network"), names[3], &partners)));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn no_river_and_no_bar_has_words_on_words() {
    let stretch = |index: usize| Stretch {
        label: if index % 4 == 3 { "2012–2021".to_owned() } else { format!("{}", 2000 + index) },
        href: Some(format!("#{index}")),
        report: (index % 4 != 3)
            .then(|| (index.is_multiple_of(2), ["отчёта нет", "3 отчёта", "无报告"][index % 3].to_owned())),
        landings: vec![Reach { from: 0.0, to: 1.0, count: index, certain: true }; index % 3],
        bridges: Vec::new(),
        words: ["1 284 события", "в отчётах ничего не сказано об этом", "12 项协议、活动与其他若干事项"]
            .iter()
            .take(index % 4)
            .map(|word| ((*word).to_owned(), Tone::Plain))
            .collect(),
    };
    let stretches: Vec<Stretch> = (0..40).map(stretch).collect();
    let mut found = faults(&river(caption("_river"), &stretches));
    for words in
        ["33", "более 65 130 человек", "не менее 65 130 человек, считая и тех, кто смотрел с берега", "超过 65 130 人"]
    {
        let bar = |(index, value): (usize, Option<f64>)| Bar {
            label: if value.is_none() { "2012–2021".to_owned() } else { format!("{}", 2010 + index) },
            words: if value.is_none() { "не сказано".to_owned() } else { words.to_owned() },
            value,
            ends: [Ends::Exactly, Ends::Beyond, Ends::About, Ends::Within][index % 4],
            href: None,
        };
        let values = [Some(0.0), Some(33.0), None, Some(65130.0), Some(-4.0), Some(f64::MAX)];
        found.extend(faults(&bars(caption("_bars"), &values.into_iter().enumerate().map(bar).collect::<Vec<_>>())));
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_earth_is_round() {
    let place = |latitude, longitude| Place { latitude, longitude };
    // Over the pole and over 180°, a degree is 111 km.
    for (a, b) in [(place(89.5, 0.0), place(89.5, 180.0)), (place(0.0, 179.5), place(0.0, -179.5))] {
        let flat = Projection::about(a).project(b);
        assert_eq!([distance(a, b).round(), flat[0].hypot(flat[1]).round()], [111.0, 111.0]);
    }
    let opposite = Projection::about(place(50.0, 127.0)).project(place(-50.0, -53.0));
    assert!(opposite.iter().all(|axis| axis.is_finite()));
    let pacific = middle(&[place(0.0, 170.0), place(0.0, -170.0)]).map(|place| place.longitude.abs().round());
    assert_eq!(pacific, Some(180.0));
    assert_eq!(middle(&[place(90.0, 0.0), place(-90.0, 0.0)]), Some(place(90.0, 0.0)));
    assert_eq!(middle(&[]), None);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test holds a file against what is drawn")]
fn small_drawings_are_these() {
    let spot = Spot {
        name: "Остров <&>".to_owned(),
        href: "cities/a.html".to_owned(),
        place: Place { latitude: -30.0, longitude: -110.0 },
        reports: true,
    };
    let lone = map(caption("_map"), Format { width: 200.0, edge: 20.0 }, &[spot]).map(|drawn| drawn.html);
    let partner = |name: &str, weight, is_faint| Partner {
        name: name.to_owned(),
        href: format!("{weight}.html"),
        weight,
        is_faint,
    };
    let reach = |from, to, certain| Reach { from, to, count: 1, certain };
    let told = Stretch {
        label: "2024".to_owned(),
        href: Some("#_year-2024".to_owned()),
        report: Some((true, "отчёт".to_owned())),
        landings: vec![reach(0.5, 0.5, true), reach(0.25, 0.5, false)],
        bridges: vec![reach(0.5, 0.5, true), reach(0.0, 1.0, false)],
        words: vec![("2 события".to_owned(), Tone::Plain), ("дата спорная".to_owned(), Tone::Warning)],
    };
    let bar = |label: &str, value: Option<f64>, ends| Bar {
        label: label.to_owned(),
        words: value.map_or("не сказано".to_owned(), |value: f64| value.to_string()),
        value,
        ends,
        href: value.map(|_| "a.html#f".to_owned()),
    };
    let drawn = [
        lone.unwrap_or_default(),
        network(caption("_network"), "Хэйхэ", &[partner("Чжухай", 4, false), partner("Минск", 1, true)]),
        river(caption("_river"), &[told]),
        bars(
            caption("_chart-1"),
            &[
                bar("2022", Some(10.0), Ends::Beyond),
                bar("2023", None, Ends::Exactly),
                bar("2024", Some(5.0), Ends::About),
            ],
        ),
    ];
    let drawn = drawn.join("\n").replace("><", ">\n<") + "\n";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/chart/tests.svg.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &drawn).expect("the expectation can be written");
    }
    let expected = std::fs::read_to_string(path).expect("the expectation is there").replace("\r\n", "\n");
    assert!(drawn == expected, "UPDATE=1 writes {path} anew; it expects something else than:\n{drawn}");
}
