//! The command line: what was typed becomes a command, the command's end becomes an exit code.
//!
//! Exit codes: 0 done, 1 the content has errors, 2 the command line or the environment is wrong. Results go
//! to standard output, everything else to standard error.

mod archive;
mod arguments;
mod build;
mod check;
mod grammar;
mod new;
mod register;
mod serve;
mod session;
mod verify;

use std::ffi::OsString;
use std::process::ExitCode;

use arguments::{Command, parse};
use session::Session;

/// How a command ended, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Done,
    ContentErrors,
    Failed,
}

/// Runs the program.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let end = match parse(arguments) {
        Ok(request) => {
            let session = Session::new(request.lang, request.root);
            match request.command {
                Command::Build(wishes) => build::build(&session, &wishes),
                Command::Check(wishes) => check::check(&session, &wishes),
                Command::Archive(wishes) => archive::archive(&session, &wishes),
                Command::Serve(wishes) => serve::serve(&session, &wishes),
                Command::Verify(path) => verify::verify(&session, &path),
                Command::Register(wishes) => register::register(&session, &wishes),
                Command::New(what) => new::new(&session, &what),
            }
        }
        Err(shown) => shown.show(),
    };
    match end {
        End::Done => ExitCode::SUCCESS,
        End::ContentErrors => ExitCode::from(1),
        End::Failed => ExitCode::from(2),
    }
}
