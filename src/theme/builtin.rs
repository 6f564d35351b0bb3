//! The themes that are carried in the program: `default`, and `plain` for old machines and e-mailed copies.

use include_dir::{Dir, include_dir};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// Before the paths of the built-in themes' files, which lie in no folder of the site.
pub const BUILTIN: &str = "letopis:themes/";

/// The folder of the default theme, on which every other one builds.
pub const BASE: &str = "letopis:themes/default/";

/// The built-in themes.
pub const NAMES: [&str; 2] = ["default", "plain"];

/// The files of the built-in themes: their paths behind [`BUILTIN`], and their content.
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
