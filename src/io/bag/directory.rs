//! The directory at the end of a zip file (APPNOTE 4.3.6 to 4.3.16), read strictly.
//!
//! Takes a file, gives its entries with the places of their bytes. Refuses whatever two programs could read in two
//! ways: a directory that does not end where the file's end says, headers that contradict each other, parts that
//! overlap, a zip in several volumes. Reads no entry's contents, and no more of the directory than the limits allow.

use std::io::{self, ErrorKind};

/// A random part of a file.
pub trait ReadAt {
    fn length(&self) -> u64;
    /// Fills the buffer from an offset, or fails.
    fn read_exact_at(&self, at: u64, buffer: &mut [u8]) -> io::Result<()>;
}

/// Bytes of a directory that is read.
const LONGEST: u64 = 1 << 27;

/// What a directory says of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub name: Vec<u8>,
    pub flags: u16,
    pub method: u16,
    pub crc: u32,
    /// Bytes in the zip.
    pub packed: u64,
    /// Bytes of the file itself, as is claimed.
    pub size: u64,
    /// The type bits of a Unix mode; 0 where none is told.
    pub kind: u32,
    /// Where its own header begins.
    header: u64,
    /// Where its bytes begin.
    pub data: u64,
}

impl Record {
    /// Whether a password is needed.
    pub fn is_encrypted(&self) -> bool {
        self.flags & (1 | 1 << 6 | 1 << 13) != 0
    }

    /// Whether the sizes stand behind the bytes instead of before them.
    fn is_streamed(&self) -> bool {
        self.flags & 1 << 3 != 0
    }

    /// Whether the name is declared to be UTF-8.
    pub fn is_utf8(&self) -> bool {
        self.flags & 1 << 11 != 0
    }
}

/// Why a directory is refused.
#[derive(Debug)]
pub enum Refusal {
    /// The file has no end of a zip file.
    NotZip,
    /// It breaks off, or says something impossible.
    Damaged,
    /// More entries than this.
    TooMany,
    /// One part contradicts another.
    Ambiguous,
    /// Two files use the same bytes.
    Overlap,
    Io(io::Error),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Refusal {
        match error.kind() {
            ErrorKind::UnexpectedEof => Refusal::Damaged,
            _ => Refusal::Io(error),
        }
    }
}

/// Where the directory lies.
struct End {
    start: u64,
    size: u64,
    count: u64,
}

const END: &[u8; 4] = b"PK\x05\x06";
const END64: &[u8; 4] = b"PK\x06\x06";
const LOCATOR64: &[u8; 4] = b"PK\x06\x07";
const RECORD: &[u8; 4] = b"PK\x01\x02";
const HEADER: &[u8; 4] = b"PK\x03\x04";

/// Reads the directory, and of each entry its own header.
///
/// # Errors
/// See [`Refusal`].
pub fn records(file: &impl ReadAt, most: usize) -> Result<Vec<Record>, Refusal> {
    let end = end(file)?;
    if end.size > LONGEST || end.count > most as u64 {
        return Err(Refusal::TooMany);
    }
    let mut bytes = vec![0; usize::try_from(end.size).map_err(|_| Refusal::TooMany)?];
    file.read_exact_at(end.start, &mut bytes)?;
    let mut fields = Fields { bytes: &bytes };
    let mut records = Vec::new();
    for _ in 0..end.count {
        records.push(record(&mut fields)?);
    }
    if !fields.bytes.is_empty() {
        return Err(Refusal::Ambiguous);
    }
    for record in &mut records {
        locate(file, record)?;
    }
    let mut parts: Vec<(u64, u64)> = Vec::with_capacity(records.len());
    for record in &records {
        parts.push((record.header, record.data.checked_add(record.packed).ok_or(Refusal::Damaged)?));
    }
    parts.sort_unstable();
    let overlap = parts.windows(2).any(|pair| matches!(pair, [(_, end), (begin, _)] if end > begin));
    match overlap || parts.last().is_some_and(|(_, last)| *last > end.start) {
        true => Err(Refusal::Overlap),
        false => Ok(records),
    }
}

/// Finds the end: the last of its signature, whose comment must reach to the file's last byte.
fn end(file: &impl ReadAt) -> Result<End, Refusal> {
    const LENGTH: usize = 22;
    let length = file.length();
    let tail = usize::try_from(length.min(LENGTH as u64 + u64::from(u16::MAX))).map_err(|_| Refusal::NotZip)?;
    let begin = length - tail as u64;
    let mut bytes = vec![0; tail];
    file.read_exact_at(begin, &mut bytes)?;
    let reaches_end = |at: &usize| {
        let mut fields = Fields { bytes: bytes.get(*at..).unwrap_or_default() };
        fields.take(20).is_ok() && fields.u16().is_ok_and(|comment| fields.bytes.len() == usize::from(comment))
    };
    let mut places = bytes.windows(END.len()).enumerate().filter(|(_, four)| four == END).map(|(at, _)| at);
    let at = places.find(reaches_end).ok_or(Refusal::NotZip)?;
    // A second end in what the first one calls a comment: programs would differ about which is meant.
    if places.any(|at| reaches_end(&at)) {
        return Err(Refusal::Ambiguous);
    }
    let mut fields = Fields { bytes: bytes.get(at + END.len()..).unwrap_or_default() };
    let (disk, first, here, count) = (fields.u16()?, fields.u16()?, fields.u16()?, fields.u16()?);
    let (size, start) = (fields.u32()?, fields.u32()?);
    let found = End { start: start.into(), size: size.into(), count: count.into() };
    let place = begin + at as u64;
    let is_long = count == u16::MAX || here == u16::MAX || size == u32::MAX || start == u32::MAX;
    let (found, place) = match is_long.then(|| long_end(file, place)).transpose()?.flatten() {
        Some(long) => long,
        None if disk == 0 && first == 0 && here == count => (found, place),
        None => return Err(Refusal::Ambiguous),
    };
    match found.start.checked_add(found.size) == Some(place) {
        true => Ok(found),
        false => Err(Refusal::Damaged),
    }
}

/// The end of a zip file with large numbers, and where it begins; none where only the numbers happen to be the greatest.
fn long_end(file: &impl ReadAt, place: u64) -> Result<Option<(End, u64)>, Refusal> {
    let Some(at) = place.checked_sub(20) else { return Ok(None) };
    let mut locator = [0; 20];
    file.read_exact_at(at, &mut locator)?;
    let mut fields = Fields { bytes: &locator };
    if fields.take(4)? != LOCATOR64 {
        return Ok(None);
    }
    let (disk, place, disks) = (fields.u32()?, fields.u64()?, fields.u32()?);
    let mut record = [0; 56];
    file.read_exact_at(place, &mut record)?;
    let mut fields = Fields { bytes: &record };
    if fields.take(4)? != END64 || disk != 0 || disks > 1 {
        return Err(Refusal::Ambiguous);
    }
    let length = fields.u64()?;
    fields.take(4)?;
    let (disk, first, here, count) = (fields.u32()?, fields.u32()?, fields.u64()?, fields.u64()?);
    let found = End { size: fields.u64()?, start: fields.u64()?, count };
    let is_whole = place.checked_add(12).and_then(|begin| begin.checked_add(length)) == Some(at);
    match disk == 0 && first == 0 && here == count && is_whole {
        true => Ok(Some((found, place))),
        false => Err(Refusal::Ambiguous),
    }
}

fn record(fields: &mut Fields<'_>) -> Result<Record, Refusal> {
    if fields.take(4)? != RECORD {
        return Err(Refusal::Damaged);
    }
    let made_by = fields.u16()?;
    fields.take(2)?;
    let (flags, method) = (fields.u16()?, fields.u16()?);
    fields.take(4)?;
    let (crc, packed, size) = (fields.u32()?, fields.u32()?, fields.u32()?);
    let (name, extra, comment) = (fields.u16()?, fields.u16()?, fields.u16()?);
    let disk = fields.u16()?;
    fields.take(2)?;
    let (attributes, header) = (fields.u32()?, fields.u32()?);
    let name = fields.take(name.into())?.to_vec();
    let extra = fields.take(extra.into())?;
    fields.take(comment.into())?;
    let mut record = Record {
        name,
        flags,
        method,
        crc,
        packed: packed.into(),
        size: size.into(),
        // Only Unix and macOS tell it.
        kind: if matches!(made_by >> 8, 3 | 19) { attributes >> 16 & 0o170_000 } else { 0 },
        header: header.into(),
        data: 0,
    };
    let long = |value: &mut u64, fields: &mut Fields<'_>| {
        if *value == u64::from(u32::MAX) {
            *value = fields.u64()?;
        }
        Ok::<(), Refusal>(())
    };
    if let Some(mut numbers) = long_numbers(extra)? {
        long(&mut record.size, &mut numbers)?;
        long(&mut record.packed, &mut numbers)?;
        long(&mut record.header, &mut numbers)?;
    }
    match disk {
        0 | u16::MAX => Ok(record),
        _ => Err(Refusal::Ambiguous),
    }
}

/// The extra field with numbers of 64 bits.
fn long_numbers(extra: &[u8]) -> Result<Option<Fields<'_>>, Refusal> {
    let mut fields = Fields { bytes: extra };
    // Some programs fill up with a few bytes that are no field.
    while fields.bytes.len() >= 4 {
        let (id, length) = (fields.u16()?, fields.u16()?);
        let Ok(field) = fields.take(length.into()) else { return Ok(None) };
        if id == 1 {
            return Ok(Some(Fields { bytes: field }));
        }
    }
    Ok(None)
}

/// Compares a record with the header before its bytes, and finds where they begin.
fn locate(file: &impl ReadAt, record: &mut Record) -> Result<(), Refusal> {
    let mut bytes = [0; 30];
    file.read_exact_at(record.header, &mut bytes)?;
    let mut fields = Fields { bytes: &bytes };
    if fields.take(4)? != HEADER {
        return Err(Refusal::Damaged);
    }
    fields.take(2)?;
    let (flags, method) = (fields.u16()?, fields.u16()?);
    fields.take(4)?;
    let (crc, packed, size) = (fields.u32()?, fields.u32()?, fields.u32()?);
    let (name, extra) = (fields.u16()?, fields.u16()?);
    let begin = record.header + bytes.len() as u64;
    let mut own_name = vec![0; name.into()];
    file.read_exact_at(begin, &mut own_name)?;
    let is_same = |own: u32, told: u64| u64::from(own) == told || own == u32::MAX;
    let is_streamed = record.is_streamed();
    let agrees = own_name == record.name
        && method == record.method
        && flags & 1 == record.flags & 1
        && (is_streamed || (crc == record.crc && is_same(packed, record.packed) && is_same(size, record.size)));
    record.data = begin + u64::from(name) + u64::from(extra);
    match agrees {
        true => Ok(()),
        false => Err(Refusal::Ambiguous),
    }
}

/// Numbers in a row, the lowest byte first.
struct Fields<'b> {
    bytes: &'b [u8],
}

impl<'b> Fields<'b> {
    fn take(&mut self, length: usize) -> Result<&'b [u8], Refusal> {
        let (taken, rest) = self.bytes.split_at_checked(length).ok_or(Refusal::Damaged)?;
        self.bytes = rest;
        Ok(taken)
    }

    fn number<const N: usize>(&mut self) -> Result<[u8; N], Refusal> {
        self.take(N)?.try_into().map_err(|_| Refusal::Damaged)
    }

    fn u16(&mut self) -> Result<u16, Refusal> {
        self.number().map(u16::from_le_bytes)
    }

    fn u32(&mut self) -> Result<u32, Refusal> {
        self.number().map(u32::from_le_bytes)
    }

    fn u64(&mut self) -> Result<u64, Refusal> {
        self.number().map(u64::from_le_bytes)
    }
}
