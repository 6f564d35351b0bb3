//! How long the tables are and what their digests are, found out once for an edition.
//!
//! Takes the model, gives rows, bytes and SHA-256 of a table when somebody asks for them; nothing of it is kept but these
//! three. Refuses to wait for other threads while a table is measured, so that any thread may ask.

use std::io::{self, Write};
use std::sync::OnceLock;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use crate::table::{Data, TABLES};

/// What a reader of a table wants to know before it is loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Without the header.
    pub rows: u64,
    pub bytes: u64,
    /// In hexadecimal digits.
    pub sha256: String,
}

/// What was found out about each table.
#[derive(Debug)]
pub struct Measures {
    tables: Vec<OnceLock<Measured>>,
}

impl Default for Measures {
    fn default() -> Measures {
        Measures { tables: TABLES.iter().map(|_| OnceLock::new()).collect() }
    }
}

impl Measures {
    /// Of a table, by its index in [`TABLES`].
    pub fn of(&self, data: &Data<'_>, table: usize) -> Measured {
        let cell = self.tables.get(table);
        cell.map_or_else(|| measure(data, table), |cell| cell.get_or_init(|| measure(data, table)).clone())
    }

    /// Of all tables, on all cores.
    pub fn all(&self, data: &Data<'_>) -> Vec<Measured> {
        (0..TABLES.len()).into_par_iter().map(|table| self.of(data, table)).collect()
    }
}

fn measure(data: &Data<'_>, table: usize) -> Measured {
    let mut sink = Sink { bytes: 0, hasher: Sha256::new() };
    // A sink takes everything, so that this does not fail.
    let rows = TABLES.get(table).and_then(|table| table.write(data, &mut sink).ok()).unwrap_or_default();
    let sha256 = sink.hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Measured { rows, bytes: sink.bytes, sha256 }
}

/// Counts and digests what is written, and forgets it.
struct Sink {
    bytes: u64,
    hasher: Sha256,
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes += bytes.len() as u64;
        self.hasher.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
