//! theme.toml: what a theme says of itself.
//!
//! Takes the file of a theme, gives a [`ThemeEntry`] and the faults. Refuses to know which files there are: whether what
//! it names exists is the theme's to find out.

use crate::diag::Diagnostic;
use crate::entry::registry::ThemeEntry;
use crate::read::desk::Desk;
use crate::read::syntax::with_table;
use crate::read::table::Table;
use crate::source::{FileId, SourceFile};

/// Decodes theme.toml.
pub fn theme(id: FileId, file: &SourceFile) -> (ThemeEntry, Vec<Diagnostic>) {
    let desk = Desk::new(id, file.text(), 0..file.text().len(), 0..0);
    let entry = with_table(&desk, |table| {
        let mut table = Table::new(&desk, desk.opening, table);
        // For people: the program asks for neither.
        for key in ["name", "version", "author", "licence", "description"] {
            table.text(key);
        }
        let has_list = table.has("static_from_default");
        let files = table.references("static_from_default");
        let entry = ThemeEntry { static_from_default: has_list.then_some(files), search: table.boolean("search") };
        table.finish();
        entry
    });
    (entry, desk.into_faults())
}
