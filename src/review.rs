//! The blocks of a body and the places where they are written.
//!
//! Takes a file's text and the body in it, gives each numbered block with its anchor on the page and its lines in the
//! file; and the other way round, the block that a place in the file belongs to. Refuses to know what is said there.

use std::ops::Range;

use crate::markdown::{Numbering, parser};
use crate::model::{BodyText, Model};
use crate::plan::Output;

/// A block of a page and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockPlace {
    /// The id of its element on the page.
    pub anchor: String,
    /// In bytes of the file.
    pub range: Range<usize>,
    /// The line of the file where it begins, from 1.
    pub line: usize,
}

/// The blocks of a body in the order of the text; those within others come after them.
pub fn blocks(file: &str, body: &BodyText) -> Vec<BlockPlace> {
    let Some(text) = file.get(body.span.range()) else { return Vec::new() };
    let start = body.span.start as usize;
    let mut numbering = Numbering::default();
    let (mut line, mut counted) = (1, 0);
    let mut blocks = Vec::new();
    for (event, range) in parser(text).into_offset_iter() {
        let pulldown_cmark::Event::Start(tag) = event else { continue };
        let Some(number) = numbering.enter(&tag) else { continue };
        let range = start + range.start..start + range.end;
        // Blocks begin in the order of the text, so that each line end is counted once.
        let from = counted.min(range.start);
        line += file.as_bytes()[from..range.start].iter().filter(|&&byte| byte == b'\n').count();
        counted = range.start.max(counted);
        blocks.push(BlockPlace { anchor: body.anchor(number), range, line });
    }
    blocks
}

/// The innermost block around a place in the file; between two blocks the one before it.
pub fn block_at(blocks: &[BlockPlace], offset: usize) -> Option<&BlockPlace> {
    let around = blocks.iter().rev().find(|block| block.range.contains(&offset));
    around.or_else(|| blocks.iter().rev().find(|block| block.range.start <= offset)).or_else(|| blocks.first())
}

/// The body that a page shows as a whole, so that its blocks have their own ids there.
pub fn body_of<'m>(model: &'m Model, output: &Output) -> Option<&'m BodyText> {
    let body = match output {
        Output::Report(id) => &model[*id].body,
        Output::Translation(id, index) => &model[*id].translations.get(*index)?.body,
        Output::Page(id) => &model[*id].body,
        Output::PageTranslation(id, index) => &model[*id].translations.get(*index)?.body,
        Output::City(id, 1) => &model[*id].body,
        Output::Organisation(id, 1) => &model[*id].body,
        Output::Series(id, 1) => &model[*id].body,
        Output::Agreement(id, 1) => model[*id].record.body.as_ref()?,
        Output::Event(id, 1) => model[*id].record.body.as_ref()?,
        _ => return None,
    };
    Some(body)
}

#[cfg(test)]
mod tests {
    use super::{block_at, blocks};
    use crate::model::{BodyText, HeadingAnchor};
    use crate::source::{FileId, Span};

    const FILE: &str = "+++\ntitle = \"Отчёт\"\n+++\n\n## Итоги {#achieved}\n\nПервый абзац\nв две строки.\n\n- пункт\n  \
                        - внутри\n\n| а | б |\n|---|---|\n| 1 | 2 |\n\n<div>\nHTML\n</div>\n\nПоследний.\n";

    fn body() -> BodyText {
        let start = FILE.find("\n\n##").map_or(0, |at| at + 1);
        let heading = HeadingAnchor {
            level: 2,
            id: "achieved".to_owned(),
            text: "Итоги".to_owned(),
            block: 1,
            start: 0,
            end: 0,
            told: true,
        };
        BodyText {
            span: Span::new(FileId::default(), start..FILE.len()),
            headings: [heading].into(),
            links: [].into(),
            names: [].into(),
            has_html: true,
        }
    }

    #[test]
    fn every_block_knows_its_line() {
        let found: Vec<(String, usize)> =
            blocks(FILE, &body()).into_iter().map(|block| (block.anchor, block.line)).collect();
        let expected = [("achieved", 5), ("p2", 7), ("p3", 10), ("p4", 11), ("p5", 13), ("p6", 15), ("p7", 21)];
        assert_eq!(found, expected.map(|(anchor, line)| (anchor.to_owned(), line)));
    }

    #[test]
    fn a_place_belongs_to_the_innermost_block() {
        let blocks = blocks(FILE, &body());
        for (written, expected) in [
            ("Итоги", "achieved"),
            ("в две", "p2"),
            ("пункт", "p3"),
            ("внутри", "p4"),
            ("| а", "p5"),
            ("1 |", "p6"),
            ("HTML", "p6"),
            ("Последний", "p7"),
            ("title", "achieved"),
        ] {
            let offset = FILE.find(written).unwrap_or_default();
            assert_eq!(block_at(&blocks, offset).map(|block| block.anchor.as_str()), Some(expected), "{written}");
        }
        assert_eq!(block_at(&[], 5), None);
    }
}
