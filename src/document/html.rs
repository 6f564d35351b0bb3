//! A page that stands alone: its style inside, no script, no link; for e-mail and for printing.

use std::fmt::Write;

use crate::html::escape;
use crate::view::types::documents::{DocumentLine, DocumentView};

/// As an office writes, by ГОСТ Р 7.0.97-2016: Times New Roman, A4 across, margins of 20 and 10 mm.
const STYLE: &str = "
@page { size: A4 landscape; margin: 20mm 10mm 20mm 20mm; }
body { max-width: 277mm; margin: 0 auto; padding: 1rem; background: #fff; color: #000; font: 12pt/1.25 \"Times New Roman\", \"Liberation Serif\", serif; }
h1 { margin: 0; font-size: 14pt; text-align: center; }
.subject { margin: 0 0 1em; font-weight: bold; text-align: center; }
h2 { margin: 1.2em 0 .4em; font-size: 12pt; }
h3 { margin: 1em 0 .4em; font-size: 12pt; font-style: italic; font-weight: normal; }
p { margin: .3em 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 10pt; overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: .15em .35em; border: 1px solid #000; text-align: left; vertical-align: top; }
th { font-weight: normal; }
thead th { text-align: center; vertical-align: middle; }
.minor { font-size: 9pt; }
.number { width: 3%; }
.signature { margin-top: 2.5em; break-inside: avoid; }
.signature p { margin: 0 0 1.2em; }
@media print { body { max-width: none; padding: 0; } }
";

/// The document as HTML; `number` is the title of the column of numbers.
pub fn html(document: &DocumentView, number: &str) -> String {
    let mut out = String::new();
    let title = format!("{}: {}", document.name, document.subject);
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n<p class=\"subject\">{}</p>\n",
        escape(&document.lang),
        escape(&title),
        escape(&document.name),
        escape(&document.subject),
    );
    lines(&document.notes, &mut out);
    for section in &document.sections {
        let level = section.level;
        let _ = writeln!(out, "<h{level}>{}</h{level}>", escape(&section.title));
        lines(&section.notes, &mut out);
        match section.rows.is_empty() {
            true if section.empty.is_empty() => {}
            true => {
                let _ = writeln!(out, "<p>{}</p>", escape(&section.empty));
            }
            false => {
                let _ =
                    writeln!(out, "<table>\n<thead>\n<tr><th scope=\"col\" class=\"number\">{}</th>", escape(number));
                for column in &document.columns {
                    let _ = writeln!(out, "<th scope=\"col\">{}</th>", escape(&column.title));
                }
                out.push_str("</tr>\n</thead>\n<tbody>\n");
                for row in &section.rows {
                    let _ = writeln!(out, "<tr><td>{}</td>", row.number);
                    for (index, cell) in row.cells.iter().enumerate() {
                        let (open, close) = if index == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
                        let _ = write!(out, "<{open}>");
                        lines(cell, &mut out);
                        let _ = writeln!(out, "</{close}>");
                    }
                    out.push_str("</tr>\n");
                }
                out.push_str("</tbody>\n</table>\n");
            }
        }
    }
    if !document.signature.is_empty() {
        out.push_str("<div class=\"signature\">\n");
        for line in &document.signature {
            let _ = writeln!(out, "<p>{}</p>", escape(line));
        }
        out.push_str("</div>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn lines(lines: &[DocumentLine], out: &mut String) {
    for line in lines {
        let class = if line.minor { " class=\"minor\"" } else { "" };
        let _ = write!(out, "<p{class}>{}</p>", escape(&line.text()));
    }
}
