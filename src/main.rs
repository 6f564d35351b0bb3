//! Arguments in, exit code out.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[expect(clippy::disallowed_methods, reason = "the arguments come from the surroundings")]
fn main() -> ExitCode {
    letopis::cli::run(std::env::args_os().collect())
}
