//! The files of a bag, written and read.

use crate::bag::manifest::decode;
use crate::bag::{
    Algorithm, BagInfo, BagPath, Declaration, Flaw, Flaws, Manifest, Oxum, Trouble, Version, declaration, parse_fetch,
};

fn path(path: &str) -> BagPath {
    BagPath::new(path).expect("a safe path")
}

/// `line trouble text` of each flaw.
fn shown(flaws: &[Flaw]) -> String {
    flaws.iter().map(|flaw| format!("{} {} {}\n", flaw.line, flaw.trouble.name(), flaw.text)).collect()
}

#[test]
fn paths_lead_to_a_place_in_the_bag() {
    for (written, expected) in [
        ("data/a.txt", Ok(())),
        ("data/Как открыть.txt", Ok(())),
        ("data/..a/b..", Ok(())),
        ("data/~/x", Ok(())),
        ("bagit.txt", Ok(())),
        ("data/CON", Ok(())),
        ("data/a:b", Ok(())),
        ("", Err(Trouble::EmptyPart)),
        ("data/", Err(Trouble::EmptyPart)),
        ("data//a", Err(Trouble::EmptyPart)),
        ("data/./a", Err(Trouble::EmptyPart)),
        ("..", Err(Trouble::Parent)),
        ("../a", Err(Trouble::Parent)),
        ("data/../../etc/passwd", Err(Trouble::Parent)),
        ("data/..", Err(Trouble::Parent)),
        ("/etc/passwd", Err(Trouble::Absolute)),
        ("//server/share", Err(Trouble::Absolute)),
        ("C:/Windows", Err(Trouble::Absolute)),
        ("c:a", Err(Trouble::Absolute)),
        ("data\\..\\..\\a", Err(Trouble::Backslash)),
        ("\\\\server\\share", Err(Trouble::Backslash)),
        ("data/a\0.txt", Err(Trouble::Nul)),
    ] {
        assert_eq!(BagPath::new(written).map(|_| ()), expected, "{written:?}");
    }
}

#[test]
fn paths_that_are_written_suit_every_system() {
    for (written, expected) in [
        ("data/site/index.html", Ok(())),
        ("КАК-ОТКРЫТЬ.txt", Ok(())),
        ("data/отчёт за 2024 год.pdf", Ok(())),
        ("data/console.txt", Ok(())),
        ("data/com10", Ok(())),
        ("data/.gitignore", Ok(())),
        ("data/CON", Err(Trouble::WindowsName)),
        ("data/nul.txt/a", Err(Trouble::WindowsName)),
        ("data/Lpt1.tar.gz", Err(Trouble::WindowsName)),
        ("data/a.", Err(Trouble::WindowsName)),
        ("data/a /b", Err(Trouble::WindowsName)),
        ("data/ a", Err(Trouble::WindowsName)),
        ("data/a:b", Err(Trouble::OddLetter)),
        ("data/100%.txt", Err(Trouble::OddLetter)),
        ("data/a\nb", Err(Trouble::OddLetter)),
        ("data/what?", Err(Trouble::OddLetter)),
        ("../a", Err(Trouble::Parent)),
    ] {
        assert_eq!(BagPath::portable(written).map(|_| ()), expected, "{written:?}");
    }
}

#[test]
fn a_declaration_has_two_lines() {
    let written = Declaration::parse(declaration()).expect("our own");
    assert_eq!(written, Declaration { version: Version::V1, encoding: "UTF-8".to_owned() });
    for (text, version, is_known) in [
        ("BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n", "0.97", true),
        ("BagIt-Version : 0.93\nTag-File-Character-Encoding: UTF-8\n\n", "0.93", true),
        ("BagIt-Version: 0.92\nTag-File-Character-Encoding: UTF-8", "0.92", false),
        ("BagIt-Version: 1.1\nTag-File-Character-Encoding: UTF-8", "1.1", false),
        ("BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8", "2.0", false),
    ] {
        let read = Declaration::parse(text).expect(text);
        assert_eq!((read.version.to_string().as_str(), read.version.is_known()), (version, is_known), "{text}");
    }
    for (text, expected) in [
        ("", "1 no-declaration \n"),
        ("BagIt-Version: 1.0\n", "2 no-declaration \n"),
        (
            "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n",
            "1 no-declaration Tag-File-Character-Encoding: UTF-8\n",
        ),
        ("BagIt-Version: one\nTag-File-Character-Encoding: UTF-8\n", "1 no-declaration BagIt-Version: one\n"),
        ("BagIt-Version: 1.0\nTag-File-Character-Encoding:\n", "2 no-declaration Tag-File-Character-Encoding:\n"),
        ("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: x\n", "3 no-declaration More: x\n"),
        (
            "BagIt-Version: 99999999999.0\nTag-File-Character-Encoding: UTF-8\n",
            "1 no-declaration BagIt-Version: 99999999999.0\n",
        ),
    ] {
        assert_eq!(shown(&[Declaration::parse(text).expect_err(text)]), expected);
    }
}

#[test]
fn information_is_folded_and_read_again() {
    let mut info = BagInfo::default();
    info.push("Source-Organization", "Администрация города Благовещенска");
    info.push("External-Description", &"Отчёты городов о международной деятельности за 2024 год. ".repeat(3));
    info.push("Contact-Name", "Отдел\nмеждународных связей");
    info.push("Contact-Name", "Отдел: архив");
    info.push("External-Identifier", &"a".repeat(100));
    let text = info.text();
    assert_eq!(
        text,
        "\
Source-Organization: Администрация города Благовещенска
External-Description: Отчёты городов о международной деятельности за 2024 год.
  Отчёты городов о международной деятельности за 2024 год. Отчёты городов о
  международной деятельности за 2024 год.
Contact-Name: Отдел международных связей
Contact-Name: Отдел: архив
External-Identifier: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
"
    );
    assert_eq!(BagInfo::parse(&text), (info.clone(), Flaws::default()));
    assert_eq!(info.get("contact-name"), Some("Отдел международных связей"));
    assert_eq!(info.get("Bagging-Date"), None);
    let (info, flaws) = BagInfo::parse("\tlost\r\nA:1\r\n\r\nno label\r\nB :  2\r\n\t3\r\n: 4\r\n");
    assert_eq!(info.lines, [("A".to_owned(), "1".to_owned()), ("B".to_owned(), "2 3".to_owned())]);
    assert_eq!(shown(&flaws), "1 no-label lost\n4 no-label no label\n7 no-label : 4\n");
}

#[test]
fn the_size_of_the_payload_is_two_numbers() {
    let oxum = Oxum { bytes: 279_164_409_832, files: 1198 };
    assert_eq!(oxum.to_string(), "279164409832.1198");
    assert_eq!(Oxum::parse("279164409832.1198"), Some(oxum));
    for wrong in ["", "1", "1.", ".1", "1.2.3", "-1.2", "+1.2", "1,2", "99999999999999999999.1"] {
        assert_eq!(Oxum::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn digests_are_those_of_the_standards() {
    // Of `abc`, as FIPS 180 and RFC 1321 print them.
    for (algorithm, begin) in [
        (Algorithm::Md5, "900150983cd24fb0"),
        (Algorithm::Sha1, "a9993e364706816a"),
        (Algorithm::Sha224, "23097d223405d822"),
        (Algorithm::Sha256, "ba7816bf8f01cfea"),
        (Algorithm::Sha384, "cb00753f45a35e8b"),
        (Algorithm::Sha512, "ddaf35a193617aba"),
    ] {
        let digest = algorithm.digest(b"abc");
        assert_eq!((digest.len(), &digest[..16]), (algorithm.digits(), begin), "{}", algorithm.name());
        assert_eq!(Algorithm::from_name(algorithm.name()), Some(algorithm));
    }
    assert_eq!(Algorithm::from_name("SHA-512"), Some(Algorithm::Sha512));
    assert_eq!(Algorithm::from_name("sha3256"), None);
}

#[test]
fn manifests_are_sorted_and_read_again() {
    let mut manifest = Manifest::new(Algorithm::Md5);
    for name in ["data/б.txt", "data/a b.txt", "data/a/b.txt", "data/a-b.txt", "data/100%.txt", "data/line\r\nend"] {
        manifest.files.insert(path(name), Algorithm::Md5.digest(name.as_bytes()));
    }
    let text = manifest.text();
    let lines = [
        ("data/100%.txt", "data/100%25.txt"),
        ("data/a b.txt", "data/a b.txt"),
        ("data/a-b.txt", "data/a-b.txt"),
        ("data/a/b.txt", "data/a/b.txt"),
        ("data/line\r\nend", "data/line%0D%0Aend"),
        ("data/б.txt", "data/б.txt"),
    ];
    let line = |(name, written): (&str, &str)| format!("{}  {written}\n", Algorithm::Md5.digest(name.as_bytes()));
    assert_eq!(text, lines.map(line).concat());
    assert_eq!(Manifest::parse(Algorithm::Md5, &text, Version::V1), (manifest, Flaws::default()));
    assert_eq!(Manifest::payload_name(Algorithm::Sha512), "manifest-sha512.txt");
    assert_eq!(Manifest::tag_name(Algorithm::Sha256), "tagmanifest-sha256.txt");
}

#[test]
fn percent_signs_are_undone_as_they_were_written() {
    let old = Version { major: 0, minor: 97 };
    for (written, now, before) in [
        ("a%25b", "a%b", "a%25b"),
        ("a%0Ab%0d", "a\nb\r", "a\nb\r"),
        ("100%", "100%", "100%"),
        ("%2", "%2", "%2"),
        ("%2525", "%25", "%2525"),
        ("%2F..%2f", "%2F..%2f", "%2F..%2f"),
        ("%я%25", "%я%", "%я%25"),
    ] {
        assert_eq!((&*decode(written, Version::V1), &*decode(written, old)), (now, before), "{written}");
    }
}

#[test]
fn lines_of_manifests_of_others() {
    let one = "d41d8cd98f00b204e9800998ecf8427e";
    let text = [
        format!("{one}  data/a"),
        format!("{one} *data/b"),
        format!("{one}\t./data/c"),
        format!("{}   data/d with  spaces ", one.to_uppercase()),
        "# a remark".to_owned(),
        String::new(),
        one.to_owned(),
        format!("{one}  "),
        format!("{one}0  data/e"),
        format!("{}x  data/e", &one[1..]),
        format!("{one}  ../e"),
        format!("{one}  /etc/passwd"),
        format!("{one}  data/%2e%2e/e"),
        format!("{one}  data\\e"),
        format!("{one}  C:/e"),
        format!("{one}  data/e\0"),
        format!("{one}  data/./e"),
        format!("{one}  data/a"),
        format!("{}  data/a", one.replace('d', "e")),
        "я".repeat(40),
        format!("{}  data/e", "я".repeat(16)),
    ];
    let (manifest, flaws) = Manifest::parse(Algorithm::Md5, &text.join("\r\n"), Version::V1);
    let paths: Vec<&str> = manifest.files.keys().map(BagPath::as_str).collect();
    assert_eq!(paths, ["data/%2e%2e/e", "data/a", "data/b", "data/c", "data/d with  spaces "]);
    assert!(manifest.files.values().all(|digest| digest == one));
    assert_eq!(
        shown(&flaws),
        format!(
            "\
7 no-path {one}
8 no-path {one}
9 no-digest {one}0  data/e
10 no-digest {}x  data/e
11 parent ../e
12 absolute /etc/passwd
14 backslash data\\e
15 absolute C:/e
16 nul data/e\0
17 empty-part data/./e
18 twice data/a
19 twice data/a
20 no-path {}
21 no-digest {}  data/e
",
            &one[1..],
            "я".repeat(40),
            "я".repeat(16)
        )
    );
    // The same line twice was a warning before 1.0.
    let old = Version { major: 0, minor: 97 };
    let doubled = format!("{one}  data/a\n{one}  data/a\n");
    assert_eq!(Manifest::parse(Algorithm::Md5, &doubled, old).1, Flaws::default());
}

#[test]
fn what_is_to_be_fetched() {
    let text = "https://example.org/a 10 data/a\nhttps://example.org/b\t-\tdata/b c\nhttps://example.org/c data/c\n\
                ftp://x 1 ../x\nhttps://example.org/d many data/d\nhttps://example.org/e 1 bagit.txt\n";
    let (files, flaws) = parse_fetch(text, Version::V1);
    let files: Vec<String> =
        files.iter().map(|file| format!("{} {:?} {}", file.address, file.length, file.path)).collect();
    assert_eq!(files, ["https://example.org/a Some(10) data/a", "https://example.org/b None data/b c"]);
    assert_eq!(
        shown(&flaws),
        "\
3 no-address https://example.org/c data/c
4 parent ../x
5 no-address https://example.org/d many data/d
6 not-payload bagit.txt
"
    );
}
