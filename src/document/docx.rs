//! Office Open XML (ECMA-376, WordprocessingML) as an office writes: ГОСТ Р 7.0.97-2016.
//!
//! A4 across, Times New Roman 12, in tables 10; a table's head stands on every page again, no row is cut by one. The
//! parts of the archive have one fixed time, so that the same document has the same bytes. Refuses pictures, links and
//! fields other than the page's number.

mod parts;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use chrono::NaiveDate;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::html::escape;
use crate::view::types::documents::{DocumentLine, DocumentSection, DocumentView};

/// Why a document could not be packed.
pub type DocxError = zip::result::ZipError;

/// The width of the text in twentieths of a point: A4 across without its margins of 20 and 10 mm.
const WIDTH: u32 = 15_137;

/// The width of the column of numbers.
const NUMBER: u32 = 567;

/// The document as bytes of a `.docx`; `number` is the title of the column of numbers, `created` stands in its
/// properties.
///
/// # Errors
/// What the packer says; it has no reason to.
pub fn docx(document: &DocumentView, number: &str, created: Option<NaiveDate>) -> Result<Vec<u8>, DocxError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, text) in [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::properties(document, created)),
        ("word/document.xml", body(document, number)),
        ("word/styles.xml", parts::styles(&document.lang)),
        ("word/settings.xml", parts::settings(&document.lang)),
        ("word/footer1.xml", parts::FOOTER.to_owned()),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.to_owned()),
    ] {
        archive.start_file(name, options)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn body(document: &DocumentView, number: &str) -> String {
    let mut out = format!("{}<w:document {}><w:body>", parts::HEAD, parts::NAMESPACES);
    paragraph("Title", &document.name, &mut out);
    paragraph("Subtitle", &document.subject, &mut out);
    lines("Note", &document.notes, &mut out);
    for section in &document.sections {
        paragraph(if section.level == 2 { "Heading1" } else { "Heading2" }, &section.title, &mut out);
        lines("Note", &section.notes, &mut out);
        match section.rows.is_empty() {
            true if section.empty.is_empty() => {}
            true => paragraph("Normal", &section.empty, &mut out),
            false => table(document, section, number, &mut out),
        }
    }
    for (index, line) in document.signature.iter().enumerate() {
        paragraph(if index == 0 { "Signature" } else { "SignatureDate" }, line, &mut out);
    }
    out.push_str(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>\
         <w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>\
         <w:pgMar w:top=\"1134\" w:right=\"567\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>",
    );
    out
}

fn table(document: &DocumentView, section: &DocumentSection, number: &str, out: &mut String) {
    let widths: Vec<u32> = std::iter::once(NUMBER)
        .chain(document.columns.iter().map(|column| (WIDTH - NUMBER) * column.width / 100))
        .collect();
    let _ = write!(
        out,
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"OfficeTable\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/><w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>",
        widths.iter().sum::<u32>(),
        xml(&section.title)
    );
    for width in &widths {
        let _ = write!(out, "<w:gridCol w:w=\"{width}\"/>");
    }
    out.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    let titles = std::iter::once(number).chain(document.columns.iter().map(|column| column.title.as_str()));
    for (title, width) in titles.zip(&widths) {
        begin_cell(*width, out);
        paragraph("TableHead", title, out);
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>");
    for row in &section.rows {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (index, width) in widths.iter().enumerate() {
            begin_cell(*width, out);
            match index.checked_sub(1).map(|column| row.cells.get(column)) {
                None => paragraph("TableText", &row.number.to_string(), out),
                Some(Some(cell)) if !cell.is_empty() => lines("TableText", cell, out),
                Some(_) => paragraph("TableText", "", out),
            }
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
}

fn begin_cell(width: u32, out: &mut String) {
    let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
}

fn lines(style: &str, lines: &[DocumentLine], out: &mut String) {
    for line in lines {
        paragraph(style, &line.text(), out);
    }
}

fn paragraph(style: &str, text: &str, out: &mut String) {
    let _ = write!(
        out,
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        xml(text)
    );
}

/// Text in XML 1.0, which knows no control characters but space.
fn xml(text: &str) -> String {
    let is_known = |letter: &char| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    let known: String = text
        .chars()
        .map(|letter| if letter.is_whitespace() && letter.is_control() { ' ' } else { letter })
        .filter(is_known)
        .collect();
    escape(&known).into_owned()
}
