//! How a file is opened at a line in somebody's editor.
//!
//! Takes what `LETOPIS_EDITOR` or `EDITOR` says, a file and a line, gives a program with its arguments. Words are parted
//! at spaces, quotes keep them together; back slashes are names of Windows and no signs. Refuses to start anything.

/// A program and its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invocation {
    pub program: String,
    pub arguments: Vec<String>,
}

/// What to start; nothing where the setting is blank. With `{file}` or `{line}` in it the setting says itself where they
/// go; else they go where the editor is known to expect them.
pub fn invocation(setting: &str, file: &str, line: usize) -> Option<Invocation> {
    let mut words = words(setting).into_iter();
    let program = words.next()?;
    let mut arguments: Vec<String> = words.collect();
    let is_said = |argument: &String| argument.contains("{file}") || argument.contains("{line}");
    let number = line.to_string();
    if arguments.iter().any(is_said) {
        let has_file = arguments.iter().any(|argument| argument.contains("{file}"));
        arguments = arguments.iter().map(|word| word.replace("{line}", &number).replace("{file}", file)).collect();
        if !has_file {
            arguments.push(file.to_owned());
        }
    } else {
        arguments.extend(place(&program, file, line));
    }
    Some(Invocation { program, arguments })
}

/// File and line as an editor wants them; of one that is not known, the file alone.
fn place(program: &str, file: &str, line: usize) -> Vec<String> {
    let name = program.rsplit(['/', '\\']).next().unwrap_or(program).to_lowercase();
    let name = [".exe", ".cmd", ".bat"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name);
    let file = file.to_owned();
    match name {
        "code" | "code-insiders" | "codium" | "vscodium" | "cursor" => {
            vec!["--goto".to_owned(), format!("{file}:{line}")]
        }
        "subl" | "sublime_text" | "zed" | "hx" | "helix" => vec![format!("{file}:{line}")],
        "notepad++" => vec![format!("-n{line}"), file],
        "vi" | "vim" | "nvim" | "gvim" | "nano" | "emacs" | "emacsclient" | "gedit" | "micro" | "mousepad" => {
            vec![format!("+{line}"), file]
        }
        "kate" | "kwrite" | "idea" | "pycharm" | "webstorm" => vec!["--line".to_owned(), line.to_string(), file],
        _ => vec![file],
    }
}

fn words(setting: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for letter in setting.chars() {
        match quote {
            Some(open) if letter == open => quote = None,
            Some(_) => word.get_or_insert_default().push(letter),
            None if letter == '"' || letter == '\'' => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            None if letter.is_whitespace() => words.extend(word.take()),
            None => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::invocation;

    #[test]
    fn editors_get_the_line_as_they_want_it() {
        for (setting, expected) in [
            ("code", "code|--goto|a b.md:7"),
            ("code --reuse-window", "code|--reuse-window|--goto|a b.md:7"),
            ("/usr/bin/vim", "/usr/bin/vim|+7|a b.md"),
            ("subl -n", "subl|-n|a b.md:7"),
            (
                "\"C:\\Program Files\\Notepad++\\notepad++.exe\"",
                "C:\\Program Files\\Notepad++\\notepad++.exe|-n7|a b.md",
            ),
            ("notepad", "notepad|a b.md"),
            ("'my editor' -l {line} {file}", "my editor|-l|7|a b.md"),
            ("edit --at={file}@{line}", "edit|--at=a b.md@7"),
            ("edit +{line}", "edit|+7|a b.md"),
            ("edit \"\"", "edit||a b.md"),
        ] {
            let found = invocation(setting, "a b.md", 7).expect("there is a program");
            let shown: Vec<String> = [found.program].into_iter().chain(found.arguments).collect();
            assert_eq!(shown.join("|"), expected, "{setting}");
        }
        assert_eq!(invocation("", "a.md", 1), None);
        assert_eq!(invocation("  ", "a.md", 1), None);
    }
}
