//! Rules of the house that no compiler holds.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use crate::harness::{list, none_of, repository};

/// Files in src by their path, with their text; Rust only.
fn rust_files() -> BTreeMap<String, String> {
    let src = repository().join("src");
    let files: BTreeMap<String, String> = list(&src)
        .into_iter()
        .filter(|path| path.ends_with(".rs"))
        .map(|path| (path.clone(), fs::read_to_string(src.join(&path)).unwrap()))
        .collect();
    assert!(files.len() > 50, "src was not found");
    files
}

/// The programs of the benchmark by their path in the repository, with their text.
fn python_files() -> BTreeMap<String, String> {
    let benches = repository().join("benches");
    let files: BTreeMap<String, String> = list(&benches)
        .into_iter()
        .filter(|path| path.ends_with(".py"))
        .map(|path| (format!("benches/{path}"), fs::read_to_string(benches.join(&path)).unwrap()))
        .collect();
    assert!(files.len() > 5, "benches was not found");
    files
}

/// The module that a file belongs to: `read/site.rs` is `read`.
fn module(path: &str) -> &str {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

/// Code without the text of comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| {
        let code = match line.trim_start().starts_with("//") {
            true => "",
            false => line.split_once(" // ").map_or(line, |(code, _)| code),
        };
        (index + 1, code)
    })
}

/// Tests may look anywhere: a module's own, in the file or beside it.
fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs")
}

/// The modules of the crate that a line names: `crate::date::{…}`, `use crate::{cli, io}`.
fn named(line: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, found) in line.match_indices("crate::") {
        let is_word = !line[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == '$');
        let rest = &line[at + found.len()..];
        let heads: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or(list).split(',').collect(),
            None => vec![rest],
        };
        for head in heads {
            let name: String =
                head.trim().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            if is_word && !name.is_empty() {
                names.push(name);
            }
        }
    }
    names
}

#[test]
fn modules_name_only_modules_above_them() {
    let files = rust_files();
    let order: Vec<&str> = files["lib.rs"]
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ").or(line.strip_prefix("mod "))?.strip_suffix(';'))
        .collect();
    assert!(order.len() > 15, "lib.rs lists no modules");
    let place = |name: &str| order.iter().position(|known| *known == name);
    let mut faults = Vec::new();
    let mut uses = 0;
    for (path, text) in &files {
        let Some(own) = place(module(path)) else {
            if !["lib.rs", "main.rs"].contains(&path.as_str()) {
                faults.push(format!("src/{path}: its module is not in lib.rs"));
            }
            continue;
        };
        if is_test(path) {
            continue;
        }
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
        for (line, code) in code(text) {
            for name in named(code) {
                uses += 1;
                match place(&name) {
                    Some(at) if at <= own => {}
                    Some(_) => {
                        faults.push(format!("src/{path}:{line}: `{name}` stands below `{}` in lib.rs", order[own]));
                    }
                    None => faults.push(format!("src/{path}:{line}: no module `{name}` in lib.rs")),
                }
            }
        }
    }
    assert!(uses > 100, "only {uses} uses were seen");
    none_of(&faults);
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let mut faults = Vec::new();
    for (path, text) in rust_files() {
        let lines = text.lines().count();
        if lines > 600 {
            faults.push(format!("src/{path}: {lines} lines"));
        }
        if !text.starts_with("//! ") {
            faults.push(format!("src/{path}: begins without a `//!` header"));
        }
    }
    for (path, text) in python_files() {
        let lines = text.lines().count();
        if lines > 600 {
            faults.push(format!("{path}: {lines} lines"));
        }
        let header = text.strip_prefix("#!/usr/bin/env python3").map_or(text.as_str(), str::trim_start);
        if !header.starts_with("\"\"\"") {
            faults.push(format!("{path}: begins without a docstring"));
        }
        for (index, _) in text.lines().enumerate().filter(|(_, line)| line.chars().count() > 120) {
            faults.push(format!("{path}:{}: longer than 120 letters", index + 1));
        }
    }
    none_of(&faults);
}

#[test]
fn nothing_is_left_lying_about() {
    let todo = ["TO", "DO"].concat();
    let everywhere = [todo.as_str(), "FIXME"];
    let code_only = ["dbg!", "todo!", "unimplemented!", "println!", "eprintln!", "print!(", "eprint!("];
    let mut faults = Vec::new();
    let rust = rust_files().into_iter().map(|(path, text)| (format!("src/{path}"), text));
    for (path, text) in rust.chain(python_files()) {
        for (index, line) in text.lines().enumerate() {
            for word in everywhere.iter().filter(|word| line.contains(**word)) {
                faults.push(format!("{path}:{}: {word}", index + 1));
            }
        }
    }
    for (path, text) in rust_files() {
        for (line, code) in code(&text) {
            for word in code_only.iter().filter(|word| code.contains(**word)) {
                let is_shell = module(&path) == "io" && word.ends_with("println!");
                if !is_shell {
                    faults.push(format!("src/{path}:{line}: {word}"));
                }
            }
        }
    }
    none_of(&faults);
}

#[test]
fn the_output_is_not_in_git() {
    let listed = Command::new("git").arg("-C").arg(repository()).args(["ls-files", "-z", "public"]).output();
    let output = listed.expect("git is needed to see what is kept in the repository");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let files = String::from_utf8(output.stdout).unwrap();
    let files: Vec<&str> = files.split('\0').filter(|file| !file.is_empty()).collect();
    assert_eq!(files, ["public/.gitignore"]);
}
