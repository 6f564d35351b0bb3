//! What sort of file a path names, as browsers want to hear it.
//!
//! Takes a path, gives a media type, with its charset where the file is text. Refuses to look into files.

/// The media type of a file.
pub fn media_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    match extension.as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "atom" => "application/atom+xml; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "tsv" => "text/tab-separated-values; charset=utf-8",
        "txt" | "md" | "log" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "tif" | "tiff" => "image/tiff",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt" => "application/vnd.ms-powerpoint",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "rtf" => "application/rtf",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "mp3" => "audio/mpeg",
        "ogg" => "audio/ogg",
        _ => "application/octet-stream",
    }
}

/// Whether a browser would run what stands in such a file.
pub fn may_run(media_type: &str) -> bool {
    ["text/html", "image/svg", "application/xml", "application/atom", "text/javascript"]
        .iter()
        .any(|running| media_type.starts_with(running))
}

#[cfg(test)]
mod tests {
    use super::{may_run, media_type};

    #[test]
    fn text_comes_with_its_charset() {
        for (path, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("data/cities.csv", "text/csv; charset=utf-8"),
            ("calendar.ICS", "text/calendar; charset=utf-8"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("reports/2024/heihe/ответ 1.PDF", "application/pdf"),
            ("reports/2024/heihe/pdf", "application/octet-stream"),
            ("reports/2024.html/x", "application/octet-stream"),
        ] {
            assert_eq!(media_type(path), expected, "{path}");
        }
        assert!(may_run(media_type("a.svg")) && may_run(media_type("a.html")));
        assert!(!may_run(media_type("a.pdf")) && !may_run(media_type("a.png")));
    }
}
