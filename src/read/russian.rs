//! What Russian speakers write where the content format has an English word.
//!
//! Takes a word or a key as written, gives the word that was meant. Refuses to guess: a word is in the list
//! or it is not.

use crate::vocabulary::Word;

/// Russian words, by their beginning, and the word of the format. The first that the list in question
/// knows is taken, so that «соглашение» may be a kind here and a key there.
const WORDS: &[(&str, &str)] = &[
    ("город", "city"),
    ("посел", "town"),
    ("посёл", "town"),
    ("село", "village"),
    ("дерев", "village"),
    ("район", "district"),
    ("округ", "district"),
    ("област", "region"),
    ("край", "region"),
    ("регион", "region"),
    ("провинци", "region"),
    ("река", "river"),
    ("страна", "country"),
    ("государств", "country"),
    ("чернов", "draft"),
    ("провер", "review"),
    ("согласов", "review"),
    ("на согласов", "in-approval"),
    ("согласов", "in-approval"),
    ("опублик", "published"),
    ("соглашени", "agreement"),
    ("договорён", "agreement"),
    ("договор", "contract"),
    ("контракт", "contract"),
    ("протокол намер", "protocol-of-intent"),
    ("протокол о намер", "protocol-of-intent"),
    ("протокол", "protocol"),
    ("меморандум", "memorandum"),
    ("коммюнике", "communique"),
    ("план", "plan"),
    ("план", "planned"),
    ("запланир", "planned"),
    ("ожида", "planned"),
    ("подготов", "prepared"),
    ("готов", "prepared"),
    ("побратим", "twin"),
    ("дружб", "friendship"),
    ("дружеств", "friendship"),
    ("сотрудни", "cooperation"),
    ("намер", "intended"),
    ("готов", "negotiating"),
    ("перегово", "negotiating"),
    ("подписан", "signed"),
    ("заключен", "signed"),
    ("заключён", "signed"),
    ("действ", "in-force"),
    ("в сил", "in-force"),
    ("истек", "lapsed"),
    ("истёк", "lapsed"),
    ("утратил", "lapsed"),
    ("расторг", "terminated"),
    ("прекращ", "terminated"),
    ("фестивал", "festival"),
    ("форум", "forum"),
    ("круглый стол", "round-table"),
    ("выставк", "exhibition"),
    ("ярмарк", "fair"),
    ("визит", "visit"),
    ("поездк", "visit"),
    ("делегац", "visit"),
    ("церемони", "ceremony"),
    ("открыти", "ceremony"),
    ("спорт", "sport"),
    ("соревн", "sport"),
    ("турнир", "sport"),
    ("обмен", "exchange"),
    ("концерт", "concert"),
    ("встреч", "meeting"),
    ("совещан", "meeting"),
    ("заседан", "meeting"),
    ("выбор", "election"),
    ("конкурс", "competition"),
    ("конференц", "conference"),
    ("семинар", "conference"),
    ("проведен", "held"),
    ("проведён", "held"),
    ("состоял", "held"),
    ("прошл", "held"),
    ("прошё", "held"),
    ("отменен", "cancelled"),
    ("отменён", "cancelled"),
    ("отмен", "cancelled"),
    ("canceled", "cancelled"),
    ("очн", "in-person"),
    ("заочн", "online"),
    ("онлайн", "online"),
    ("дистанц", "online"),
    ("видео", "online"),
    ("смешан", "hybrid"),
    ("гибрид", "hybrid"),
    ("выполнен", "done"),
    ("исполнен", "done"),
    ("сделан", "done"),
    ("частич", "partly"),
    ("в работе", "in-progress"),
    ("в процесс", "in-progress"),
    ("выполня", "in-progress"),
    ("перенес", "moved"),
    ("перенос", "moved"),
    ("снят", "dropped"),
    ("не выполн", "dropped"),
    ("более", "over"),
    ("больше", "over"),
    ("свыше", "over"),
    ("около", "about"),
    ("примерно", "about"),
    ("порядка", "about"),
    ("не менее", "at-least"),
    ("минимум", "at-least"),
    ("не более", "at-most"),
    ("максимум", "at-most"),
    ("другое", "other"),
    ("иное", "other"),
    ("прочее", "other"),
];

/// Russian names of keys, by their beginning.
const KEYS: &[(&str, &str)] = &[
    ("название", "title"),
    ("заголовок", "title"),
    ("наименование", "title"),
    ("имя", "name"),
    ("город", "city"),
    ("год", "year"),
    ("тема", "topic"),
    ("темы", "topics"),
    ("вопросы", "questions"),
    ("показатели", "indicators"),
    ("статус", "status"),
    ("состояние", "status"),
    ("дата", "date"),
    ("место", "place"),
    ("площадка", "venue"),
    ("участники", "participants"),
    ("организатор", "organiser"),
    ("стороны", "parties"),
    ("страна", "country"),
    ("регион", "region"),
    ("вид", "kind"),
    ("тип", "kind"),
    ("формат", "format"),
    ("серия", "series"),
    ("текст", "text"),
    ("срок", "due"),
    ("значение", "value"),
    ("единица", "unit"),
    ("события", "events"),
    ("мероприятия", "events"),
    ("соглашения", "agreements"),
    ("партнёрства", "partnerships"),
    ("партнерства", "partnerships"),
    ("планы", "plans"),
    ("цифры", "figures"),
    ("подписано", "signed"),
    ("издатель", "publisher"),
    ("язык", "language"),
    ("координаты", "coordinates"),
    ("сайт", "website"),
];

/// Capital and small Cyrillic letters that look like Latin ones.
const LOOKALIKES: &[(char, char)] = &[
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('к', 'k'),
    ('м', 'm'),
    ('т', 't'),
    ('в', 'b'),
    ('н', 'h'),
];

/// The word of a closed list that a Russian word stands for.
pub fn word<W: Word>(written: &str) -> Option<W> {
    let written = written.to_lowercase();
    WORDS.iter().filter(|(russian, _)| written.starts_with(russian)).find_map(|(_, word)| W::from_word(word))
}

/// The key that a Russian key stands for.
pub fn key(written: &str) -> Option<&'static str> {
    let written = written.to_lowercase();
    KEYS.iter().find(|(russian, _)| *russian == written).map(|(_, key)| *key)
}

/// The Latin key that a key with some Russian letters in it looks like.
pub fn lookalike(written: &str) -> Option<String> {
    let latin: String = written
        .chars()
        .map(|letter| LOOKALIKES.iter().find(|(cyrillic, _)| *cyrillic == letter).map_or(letter, |(_, latin)| *latin))
        .collect();
    (latin.is_ascii() && written.chars().any(|letter| letter.is_ascii_alphabetic())).then_some(latin)
}

/// «Да», "True", "yes": what people write for `true`.
pub fn boolean(written: &str) -> Option<bool> {
    match written.to_lowercase().as_str() {
        "да" | "true" | "yes" | "on" | "истина" => Some(true),
        "нет" | "false" | "no" | "off" | "ложь" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{
        AgreementKind, AgreementStatus, EventKind, EventStatus, Format, PlaceKind, Qualifier, ReportStatus,
    };

    #[test]
    fn russian_words_are_understood() {
        assert_eq!(word::<EventKind>("Встреча мэров"), Some(EventKind::Meeting));
        assert_eq!(word::<ReportStatus>("опубликовано"), Some(ReportStatus::Published));
        assert_eq!(word::<AgreementStatus>("подписано"), Some(AgreementStatus::Signed));
        assert_eq!(word::<AgreementStatus>("на согласовании"), Some(AgreementStatus::InApproval));
        assert_eq!(word::<AgreementKind>("план"), Some(AgreementKind::Plan));
        assert_eq!(word::<EventStatus>("план"), Some(EventStatus::Planned));
        assert_eq!(word::<EventStatus>("готовится"), Some(EventStatus::Prepared));
        assert_eq!(word::<PlaceKind>("страна"), Some(PlaceKind::Country));
        assert_eq!(word::<Format>("заочно"), Some(Format::Online));
        assert_eq!(word::<Qualifier>("не менее"), Some(Qualifier::AtLeast));
        assert_eq!(word::<EventKind>("meting"), None);
    }

    #[test]
    fn every_word_is_a_word_of_some_list() {
        use crate::vocabulary::{OutcomeStatus, Tier};
        let known = |word: &str| {
            PlaceKind::from_word(word).is_some()
                || ReportStatus::from_word(word).is_some()
                || AgreementKind::from_word(word).is_some()
                || Tier::from_word(word).is_some()
                || AgreementStatus::from_word(word).is_some()
                || EventKind::from_word(word).is_some()
                || EventStatus::from_word(word).is_some()
                || Format::from_word(word).is_some()
                || OutcomeStatus::from_word(word).is_some()
                || Qualifier::from_word(word).is_some()
        };
        for (russian, word) in WORDS {
            assert!(known(word), "{russian}: {word}");
        }
    }

    #[test]
    fn keys_are_understood() {
        assert_eq!(key("Место"), Some("place"));
        assert_eq!(lookalike("сity").as_deref(), Some("city"));
        assert_eq!(lookalike("место"), None);
    }
}
