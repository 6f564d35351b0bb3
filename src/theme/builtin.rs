//! The default theme, carried in the program.

use include_dir::{Dir, include_dir};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The files of the default theme: paths as a site would have them, and their content.
pub fn builtin() -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    let mut folders = vec![&FILES];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            files.push((format!("themes/default/{path}"), file.contents()));
        }
    }
    files.sort();
    files
}
