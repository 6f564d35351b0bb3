//! How long each stage of a build took, for `--timings`.

use std::time::{Duration, Instant};

/// A clock that is stopped after each stage.
pub struct Clock {
    begin: Instant,
    last: Instant,
    stages: Vec<(&'static str, Duration)>,
}

impl Clock {
    pub fn start() -> Clock {
        let begin = Instant::now();
        Clock { begin, last: begin, stages: Vec::new() }
    }

    /// A stage has ended.
    pub fn stage(&mut self, name: &'static str) {
        self.stages.push((name, self.last.elapsed()));
        self.last = Instant::now();
    }

    /// Since the start.
    pub fn all(&self) -> Duration {
        self.begin.elapsed()
    }

    /// A line for each stage and one for all, in milliseconds.
    pub fn lines(&self) -> Vec<String> {
        let all = [("all", self.last - self.begin)];
        let line = |(stage, time): &(&str, Duration)| format!("{stage:<8} {:>9.1} ms", time.as_secs_f64() * 1_000.0);
        self.stages.iter().chain(&all).map(line).collect()
    }
}
