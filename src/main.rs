//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    letopis::cli::run(std::env::args_os().collect())
}
