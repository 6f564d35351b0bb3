//! Text in Latin letters, for ids and anchors.
//!
//! Takes any text, gives `[a-z0-9-]*`. Russian is transliterated as cities write themselves on road signs
//! (Южно-Сахалинск, yuzhno-sakhalinsk); letters without a rule here, such as Chinese, are left out.

/// The text as an id; empty when no letter has a rule.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match latin(letter) {
            // Most letters are small ones.
            Some(latin) => out.push_str(latin),
            None => letter.to_lowercase().for_each(|letter| append(&mut out, letter)),
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

fn append(out: &mut String, letter: char) {
    match latin(letter) {
        Some(latin) => out.push_str(latin),
        None if letter.is_ascii_alphanumeric() => out.push(letter),
        None if !out.is_empty() && !out.ends_with('-') => out.push('-'),
        None => {}
    }
}

/// Whether a text may serve as an id: `[a-z0-9-]+`.
pub fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' => "i",
        'й' | 'ы' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn russian_becomes_latin() {
        for (text, expected) in [
            ("Южно-Сахалинск", "yuzhno-sakhalinsk"),
            ("Удаляньчи", "udalyanchi"),
            ("Что удалось сделать в 2024 году?", "chto-udalos-sdelat-v-2024-godu"),
            ("Подъезд, щука", "podezd-shchuka"),
            ("黑河", ""),
            ("  --  ", ""),
        ] {
            assert_eq!(slug(text), expected, "{text}");
        }
    }
}
