//! The default theme, carried in the program.

use include_dir::{Dir, include_dir};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Before the paths of the built-in theme's files, which lie in no folder of the site.
pub const BUILTIN: &str = "letopis:themes/default/";

/// The files of the default theme: their paths behind [`BUILTIN`], and their content.
pub fn builtin() -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    let mut folders = vec![&FILES];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            files.push((format!("{BUILTIN}{path}"), file.contents()));
        }
    }
    files.sort();
    files
}
