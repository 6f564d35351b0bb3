//! Organisations; a part of the state is one only where its name leaves no doubt.

use crate::model::{Model, OrganisationId, Party};
use crate::view::json_ld::agreements;
use crate::view::json_ld::named;
use crate::view::json_ld::node::Node;
use crate::view::lists::page_of;
use crate::view::scope::Scope;

/// What the Russian name of a part of the state begins with.
const STATE: [&str; 5] = ["Правительство ", "Народное правительство ", "Министерство ", "Мэрия ", "Городская Дума "];

/// The words for what a territorial administration administers; parks and ports have one, too.
const TERRITORIES: [&str; 10] = [
    "города",
    "городского",
    "муниципального",
    "района",
    "округа",
    "области",
    "края",
    "республики",
    "поселения",
    "села",
];

/// More parts of parts than these are a circle.
const DEPTH: usize = 16;

/// The type: a government organisation, or a part of one; else any organisation.
pub fn kind(model: &Model, id: OrganisationId) -> &'static str {
    let mut wholes = std::iter::successors(Some(id), |id| model[*id].parent).take(DEPTH);
    match wholes.any(|id| model[id].name.exact("ru").is_some_and(is_of_state)) {
        true => "GovernmentOrganization",
        false => "Organization",
    }
}

fn is_of_state(name: &str) -> bool {
    if let Some(territory) = name.strip_prefix("Администрация ") {
        let is_adjective = |word: &&str| ["ого", "его", "ой", "ей"].iter().any(|ending| word.ends_with(ending));
        let mut words = territory.split_whitespace();
        let is_territory = |word: &str| TERRITORIES.contains(&word.to_lowercase().as_str());
        return words.find(|word| is_territory(word) || !is_adjective(word)).is_some_and(is_territory);
    }
    STATE.iter().any(|start| name.starts_with(start)) || name.ends_with(" городская Дума")
}

pub fn organisation(scope: &Scope<'_>, id: OrganisationId) -> Node {
    let model = scope.model();
    let organisation = &model[id];
    let short = organisation.short.as_ref().map(|short| scope.localised(short).to_owned());
    let agreements = &organisation.seen.agreements;
    let names = short.into_iter().chain(named::other_names(scope, &organisation.name));
    named::organisation(scope, id)
        .with("identifier", &organisation.id)
        .with_each("alternateName", names)
        .with("url", organisation.website.as_ref())
        .with("location", organisation.city.map(|city| named::city(scope, city)))
        .with("parentOrganization", organisation.parent.map(|whole| named::organisation(scope, whole)))
        .with_each(
            "subOrganization",
            page_of(&organisation.parts, 1).iter().map(|part| named::organisation(scope, *part)),
        )
        .with("subjectOf", agreements::made_by(scope, &Party::Organisation(id), page_of(agreements, 1)))
}

#[cfg(test)]
mod tests {
    use super::is_of_state;

    #[test]
    fn only_what_is_certainly_of_the_state_is_called_so() {
        for (name, expected) in [
            ("Администрация города Благовещенска", true),
            ("Администрация городского округа «Город Чита»", true),
            ("Администрация Гагрского района", true),
            ("Администрация Приморского края", true),
            ("Администрация Амурской области", true),
            ("Администрация морского порта Владивостока", false),
            ("Администрация центрального парка города Хабаровска", false),
            ("Администрация гостиницы «Азия»", false),
            ("Правительство Амурской области", true),
            ("Народное правительство города Хэйхэ", true),
            ("Министерство иностранных дел КНДР", true),
            ("Мэрия города Новосибирска", true),
            ("Благовещенская городская Дума", true),
            ("Ассоциация мэров городов Китая", false),
            ("Международный отдел", false),
            ("Совет муниципальных образований Амурской области", false),
        ] {
            assert_eq!(is_of_state(name), expected, "{name}");
        }
    }
}
