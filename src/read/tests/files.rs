//! Paths, front matter and ids.

use super::check_read;
use crate::lang::Lang;
use crate::memo::Memo;
use crate::message::{Catalogue, print};
use crate::read::read;
use crate::source::{SourceFile, Sources};

#[test]
fn front_matter_is_explained() {
    check_read(
        r#"-- content/cities/a.md --
# Хэйхэ
-- content/cities/b.md --

---
name: Хэйхэ
---
-- content/cities/c.md --
+++
name = "Хэйхэ"
-- content/cities/d.md --
-- content/cities/e.md --

+++
name = "Хэйхэ"
+++
"#,
        r#"
content/cities/a.md:1:1: error[no-front-matter]: this file does not begin with a `+++` line
content/cities/b.md:2:1: error[no-front-matter]: this file does not begin with a `+++` line
content/cities/c.md:1:1: error[unclosed-front-matter]: nothing closes the block that begins with `+++`
content/cities/d.md:1:1: error[no-front-matter]: this file does not begin with a `+++` line
"#,
    );
}

#[test]
fn ids_are_explained() {
    check_read(
        r#"-- content/cities/Хэйхэ.md --
+++
name = "Хэйхэ"
+++
-- content/cities/five_mayors 2024.md --
+++
naem = "Хэйхэ"
+++
-- content/cities/黑河.md --
+++
name = "Хэйхэ"
+++
-- content/cities/heihe.md --
+++
name = "Хэйхэ"
former_ids = ["heikhe", "Хэйхэ"]
+++
-- content/reports/2024/Хэйхэ.md --
+++
title = "Отчёт"
city = "heihe"
year = 2024
topic = "work"
former_ids = ["heihe", "2024/Хэйхэ", "2024/heihe"]
+++
"#,
        r#"
content/cities/five_mayors 2024.md:1:1: error[bad-id]: `five_mayors 2024` cannot be the id here
content/cities/five_mayors 2024.md:2:1: error[unknown-key]: there is no field `naem` here
content/cities/heihe.md:3:25: error[bad-id]: `Хэйхэ` cannot be the id here
content/cities/Хэйхэ.md:1:1: error[bad-id]: `Хэйхэ` cannot be the id here
content/cities/黑河.md:1:1: error[bad-id]: `黑河` cannot be the id here
content/reports/2024/Хэйхэ.md:1:1: error[bad-id]: `Хэйхэ` cannot be the id here
content/reports/2024/Хэйхэ.md:6:15: error[bad-id]: `heihe` cannot be the id here
content/reports/2024/Хэйхэ.md:6:24: error[bad-id]: `Хэйхэ` cannot be the id here
"#,
    );
}

#[test]
fn ids_are_taken_once() {
    check_read(
        r#"-- content/cities/a.md --
+++
name = "А"
former_ids = ["b", "c"]
+++
-- content/cities/b.md --
+++
name = "Б"
former_ids = "c"
+++
-- content/reports/2024/a.md --
+++
title = "Отчёт"
city = "a"
year = 2024
topic = "work"
+++
-- content/reports/2024/a/index.md --
+++
title = "Отчёт"
city = "a"
year = 2024
topic = "work"
+++
-- content/reports/2024/a.en.md --
+++
title = "Report"
+++
-- content/reports/2024/a/index.en.md --
+++
title = "Report"
+++
"#,
        r#"
content/cities/a.md:3:15: error[duplicate-id]: the id `b` is taken twice
content/cities/b.md:3:14: error[duplicate-id]: the id `c` is taken twice
content/reports/2024/a/index.en.md:1:1: error[duplicate-id]: the id `2024/a.en` is taken twice
content/reports/2024/a/index.md:1:1: error[duplicate-id]: the id `2024/a` is taken twice
"#,
    );
}

#[test]
fn folders_and_stray_files_are_reported() {
    check_read(
        r#"-- content/citys/a.md --
-- content/citys/b.md --
-- content/stuff/a.md --
-- content/readme.md --
-- content/cities/asia/a.md --
-- content/cities/map.png --
-- content/reports/a.md --
-- content/reports/2024/nobody/a.pdf --
-- content/reports/2024/a/notes.md --
-- content/reports/2024/a/photo/1.jpg --
-- content/reports/2024/a/index.md --
+++
title = "Отчёт"
city = "a"
year = 2024
topic = "work"
+++
-- content/cities/.a.md --
-- content/cities/a.md~ --
-- content/cities/Thumbs.db --
-- themes/own/readme.md --
"#,
        r#"
warning[unused-file]: the file `content/cities/map.png` is not used
warning[unused-file]: the file `content/reports/2024/nobody/a.pdf` is not used
content/cities/asia/a.md:1:1: warning[unused-file]: the file `content/cities/asia/a.md` is not used
content/citys/a.md:1:1: error[unknown-folder]: the folder `citys` in `content` means nothing
content/readme.md:1:1: warning[unused-file]: the file `content/readme.md` is not used
content/reports/2024/a/notes.md:1:1: warning[unused-file]: the file `content/reports/2024/a/notes.md` is not used
content/reports/a.md:1:1: warning[unused-file]: the file `content/reports/a.md` is not used
content/stuff/a.md:1:1: error[unknown-folder]: the folder `stuff` in `content` means nothing
"#,
    );
}

#[test]
fn another_encoding_is_reported_at_its_first_letter() {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("content/cities/heihe.md".to_owned(), b"+++\nname = \"\xd5\xfd\"\n+++\n"));
    sources.add(SourceFile::new("site.toml".to_owned(), b"title = \"A\"\n"));
    let (entries, faults) = read(&sources, &mut Memo::default());
    let said = print::short(&faults, &sources, &Catalogue::new(Lang::En));
    assert_eq!(said, "content/cities/heihe.md:2:9: error[not-utf8]: this file is not saved as UTF-8\n");
    assert!(entries.broken.cities.contains("heihe"));
}

#[test]
fn a_site_needs_its_file() {
    let (entries, faults) = read(&Sources::default(), &mut Memo::default());
    let said = print::short(&faults, &Sources::default(), &Catalogue::new(Lang::En));
    assert_eq!(said, "error[no-site]: no site in `.`\n");
    assert!(entries.broken.site);
}
