//! The register of agreements and the information on activities: what stands where, and that the page and every file
//! have the same rows.

mod lives;

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::harness::{Site, TOWNS, agreement, check_text, event, list, report, run};
use crate::html::read_aloud;
use crate::tools::python;

/// An agreement of Heihe and Blagoveshchensk in a report's header.
fn between(id: &str, fields: &str) -> String {
    let parties = "parties = [\"heihe\", \"blagoveshchensk\"]";
    agreement(id, &format!("{parties}; {fields}")).replace("\"Соглашение\"", &format!("\"Соглашение {id}\""))
}

/// A chronicle in which agreements stand in every group of 2023, and one for each reason that something is unclear.
fn chronicle() -> Site {
    let files = [
        TOWNS.to_owned(),
        "-- content/organisations/school.md --\n+++\nname = \"Школа № 5\"\ncity = \"heihe\"\n+++\n".to_owned(),
        report(
            "2021/heihe",
            &[
                between("lapsing", "kind = \"contract\"; signed = \"2021-03\"; valid_until = \"2023\"; status = \"in-force\""),
                between("disputed", "signed = \"2021\"; status = \"signed\"; kind = \"protocol\"; place = \"heihe\""),
                between("forgotten", "status = \"negotiating\""),
                between("planned", "status = \"in-approval\"; signed = \"2023-06\""),
                between("outliving", "signed = \"2010\"; valid_until = \"2022\"; status = \"in-force\""),
                between("long-gone", "signed = \"2001\"; ended = \"2021-12\"; status = \"terminated\""),
                between("replaced", "signed = \"2015\"; status = \"in-force\""),
                between("faded", "signed = \"2016\"; status = \"in-force\""),
                "[[plans]]\nid = \"bridge\"\ntext = \"Построить мост\"\ndue = \"2023\"\nabout = [\"blagoveshchensk\"]\n".to_owned(),
            ]
            .concat(),
            "",
        ),
        report(
            "2023/heihe",
            &[
                between("concluded", "kind = \"memorandum\"; tier = \"twin\"; signed = \"2023-05-17\"; place = \"blagoveshchensk\"; valid_until = \"2028\"; status = \"in-force\""),
                between("brief", "signed = \"2023-02\"; ended = \"2023-11\"; status = \"terminated\""),
                between("disputed", "signed = \"2023\"; status = \"in-force\"; kind = \"protocol\"; place = \"zhuhai\"")
                    .replace("Соглашение disputed", "Протокол disputed"),
                between("approving", "status = \"in-approval\""),
                between("waiting", "signed = \"2023-12\"; in_force = \"2024-02\"; status = \"signed\""),
                between("undated", "status = \"signed\""),
                between("about", "signed = \"2023~\"; status = \"signed\""),
                between("outliving", "status = \"in-force\""),
                between("faded", "status = \"lapsed\""),
                between("silent", ""),
                between("coming", "signed = \"2022\"; in_force = \"2023/2024\"; status = \"signed\""),
                between("ending", "signed = \"2020\"; ended = \"[2023,2024]\""),
                agreement("school", "parties = [\"org:school\", { text = \"Школа № 22\", country = \"RU\" }]; signed = \"2023-09-01\"; status = \"signed\""),
                agreement("witnessed", "parties = [\"zhuhai\", \"org:asdg\"]; witnesses = [\"heihe\"]; signed = \"2023-07\"; status = \"signed\""),
                agreement("approved", "parties = [\"zhuhai\", \"org:asdg\"]; approvers = [\"heihe\"]; signed = \"2023-08\""),
                agreement("nobodys", "signed = \"2023-10\"; status = \"signed\""),
                event("talks", "date = \"2023-03-05\"; place = \"heihe\"; participants = [\"blagoveshchensk\"]; under = \"concluded\""),
                event("signing", "kind = \"ceremony\"; date = \"2023-05-17\"; place = \"blagoveshchensk\"; participants = [\"heihe\"]; signs = \"concluded\""),
                event("fair", "kind = \"fair\"; date = \"2023-06/2023-07\"; place = \"heihe\"; participants = [{ text = \"гости\", country = \"KZ\" }]; status = \"planned\"; format = \"online\""),
                event("visit", "kind = \"visit\"; place = \"heihe\"; participants = [\"khabarovsk\"]"),
                event("home", "kind = \"festival\"; date = \"2023-08\"; place = \"heihe\""),
                event("plan", "kind = \"meeting\"; date = \"2023-08\"; place = \"heihe\"; under = \"nobodys\""),
                event("both", "kind = \"ceremony\"; date = \"2023-09\"; place = \"heihe\"; under = \"concluded\"; signs = \"school\""),
                event("off", "kind = \"forum\"; date = \"2023-10\"; place = \"heihe\"; under = \"undated\"; status = \"cancelled\""),
                event("argued", "kind = \"meeting\"; date = \"2023-11\"; place = \"heihe\"; under = \"about\""),
                "[[outcomes]]\nplan = \"2021/heihe#bridge\"\nstatus = \"partly\"\n".to_owned(),
                "[[plans]]\nid = \"road\"\ntext = \"Построить дорогу\"\n[[figures]]\nindicator = \"festivals\"\nvalue = 3\nqualifier = \"over\"\n\
                 [[figures]]\nlabel = \"Гости\"\nvalue = 12500\nunit = \"человек\"\nevent = \"fair\"\n"
                    .to_owned(),
            ]
            .concat(),
            "",
        ),
        report("2024/heihe", &[between("later", "status = \"signed\""), between("outliving", "status = \"in-force\"")].concat(), ""),
        report("2023/khabarovsk", &event("argued", "under = \"nobodys\""), ""),
        report("2024/blagoveshchensk", "status = \"draft\"", ""),
        "-- content/agreements/successor.md --\n+++\ncited = \"Новое соглашение\"\nparties = [\"heihe\", \"blagoveshchensk\"]\n\
         signed = \"2022-04\"\nstatus = \"in-force\"\nsupersedes = [\"replaced\"]\n+++\n"
            .to_owned(),
    ];
    Site::new(&files.concat())
}

/// What the program prints, with the line ends of a text.
fn printed(site: &Site, arguments: &str) -> String {
    let run = site.run(&format!("register {arguments} --to - --lang ru"));
    assert_eq!(run.code, 0, "{}", run.shown());
    run.out.replace("\r\n", "\n").replace('\u{feff}', "")
}

#[test]
fn each_agreement_stands_where_it_belongs() {
    let csv = printed(&chronicle(), "heihe 2023 --format csv");
    check_text(
        &csv,
        r#"
Раздел;№;Наименование;Вид;Стороны;Дата подписания;Место подписания;Срок действия;Состояние;Кто сообщает
Действующие на 31 декабря 2023 года;1;"Соглашение disputed; Названо и так: Протокол disputed";протокол;"Хэйхэ, Благовещенск";"2021 или 2023 год; разночтения: 2021 год (Хэйхэ, 2021); 2023 год (Хэйхэ, 2023)";"не сказано; разночтения: Хэйхэ (Хэйхэ, 2021); Чжухай (Хэйхэ, 2023)";срок не назван;"действует; есть неясности: см. «Нельзя сказать точно»";"Хэйхэ, 2021; Хэйхэ, 2023"
Действующие на 31 декабря 2023 года;2;Новое соглашение;не сказано;"Хэйхэ, Благовещенск";апрель 2022 года;не сказано;срок не назван;"действует; уточнил редактор";уточнил редактор
Действующие на 31 декабря 2023 года;3;Соглашение about;не сказано;"Хэйхэ, Благовещенск";около 2023 года;не сказано;срок не назван;"подписано; есть неясности: см. «Нельзя сказать точно»";"Хэйхэ, 2023"
Действующие на 31 декабря 2023 года;4;Соглашение concluded;"меморандум; побратимство";"Хэйхэ, Благовещенск";17 мая 2023 года;Благовещенск;до: 2028 год;"действует; заключено в этом году";"Хэйхэ, 2023"
Действующие на 31 декабря 2023 года;5;Соглашение;не сказано;"Школа № 5, Школа № 22 (Россия)";1 сентября 2023 года;не сказано;срок не назван;"подписано; заключено в этом году";"Хэйхэ, 2023"
Действующие на 31 декабря 2023 года;6;Соглашение undated;не сказано;"Хэйхэ, Благовещенск";не сказано;не сказано;срок не назван;"подписано; есть неясности: см. «Нельзя сказать точно»";"Хэйхэ, 2023"
Заключённые в 2023 году;1;Соглашение brief;не сказано;"Хэйхэ, Благовещенск";февраль 2023 года;не сказано;прекращено: ноябрь 2023 года;"расторгнуто; в этом же году утратило силу";"Хэйхэ, 2023"
Заключённые в 2023 году;2;Соглашение concluded;"меморандум; побратимство";"Хэйхэ, Благовещенск";17 мая 2023 года;Благовещенск;до: 2028 год;действует;"Хэйхэ, 2023"
Заключённые в 2023 году;3;Соглашение;не сказано;"Школа № 5, Школа № 22 (Россия)";1 сентября 2023 года;не сказано;срок не назван;подписано;"Хэйхэ, 2023"
Заключённые в 2023 году;4;Соглашение waiting;не сказано;"Хэйхэ, Благовещенск";декабрь 2023 года;не сказано;"в силе с: февраль 2024 года; срок не назван";подписано;"Хэйхэ, 2023"
Утратившие силу в 2023 году;1;Соглашение lapsing;договор;"Хэйхэ, Благовещенск";март 2021 года;не сказано;до: 2023 год;утратило силу;"Хэйхэ, 2021"
Утратившие силу в 2023 году;2;Соглашение brief;не сказано;"Хэйхэ, Благовещенск";февраль 2023 года;не сказано;прекращено: ноябрь 2023 года;расторгнуто;"Хэйхэ, 2023"
Готовятся или ещё не вступили в силу;1;Соглашение waiting;не сказано;"Хэйхэ, Благовещенск";декабрь 2023 года;не сказано;"в силе с: февраль 2024 года; срок не назван";"подписано; ещё не вступило в силу";"Хэйхэ, 2023"
Готовятся или ещё не вступили в силу;2;Соглашение approving;не сказано;"Хэйхэ, Благовещенск";не сказано;не сказано;срок не назван;на согласовании;"Хэйхэ, 2023"
Нельзя сказать точно;1;Соглашение outliving;не сказано;"Хэйхэ, Благовещенск";2010 год;не сказано;до: 2022 год;"действует; срок истёк (2022 год), но отчёт за 2023 год называет его действующим";"Хэйхэ, 2021; Хэйхэ, 2023; Хэйхэ, 2024"
Нельзя сказать точно;2;Соглашение replaced;не сказано;"Хэйхэ, Благовещенск";2015 год;не сказано;"срок не назван; Заменено на Новое соглашение";"действует; так сообщал отчёт за 2021 год; его заменило другое («Новое соглашение»), о прекращении отчёты не сообщают";"Хэйхэ, 2021"
Нельзя сказать точно;3;Соглашение faded;не сказано;"Хэйхэ, Благовещенск";2016 год;не сказано;срок не назван;"утратило силу; о прекращении сообщает отчёт за 2023 год, когда оно наступило, не сказано";"Хэйхэ, 2021; Хэйхэ, 2023"
Нельзя сказать точно;4;Соглашение ending;не сказано;"Хэйхэ, Благовещенск";2020 год;не сказано;прекращено: 2023 или 2024 год;"состояние в отчётах не названо; окончание — 2023 или 2024 год: нельзя сказать точно, действует ли на конец 2023 года";"Хэйхэ, 2023"
Нельзя сказать точно;5;"Соглашение disputed; Названо и так: Протокол disputed";протокол;"Хэйхэ, Благовещенск";"2021 или 2023 год; разночтения: 2021 год (Хэйхэ, 2021); 2023 год (Хэйхэ, 2023)";"не сказано; разночтения: Хэйхэ (Хэйхэ, 2021); Чжухай (Хэйхэ, 2023)";срок не назван;"действует; дата подписания — 2021 или 2023 год: нельзя сказать точно, заключено ли именно в 2023 году";"Хэйхэ, 2021; Хэйхэ, 2023"
Нельзя сказать точно;6;Соглашение coming;не сказано;"Хэйхэ, Благовещенск";2022 год;не сказано;"в силе с: 2023–2024 годы; срок не назван";"подписано; вступает в силу — 2023–2024 годы: нельзя сказать точно, действует ли";"Хэйхэ, 2023"
Нельзя сказать точно;7;Соглашение about;не сказано;"Хэйхэ, Благовещенск";около 2023 года;не сказано;срок не назван;"подписано; дата подписания — около 2023 года: нельзя сказать точно, заключено ли именно в 2023 году";"Хэйхэ, 2023"
Нельзя сказать точно;8;Соглашение planned;не сказано;"Хэйхэ, Благовещенск";намечалось: июнь 2023 года;не сказано;срок не назван;"на согласовании; так сообщал отчёт за 2021 год; подписание намечалось (июнь 2023 года), о том, что оно состоялось, отчёты не сообщают";"Хэйхэ, 2021"
Нельзя сказать точно;9;Соглашение forgotten;не сказано;"Хэйхэ, Благовещенск";не сказано;не сказано;срок не назван;"ведутся переговоры; о подготовке в последний раз сообщает отчёт за 2021 год; чем она кончилась, не сказано";"Хэйхэ, 2021"
Нельзя сказать точно;10;Соглашение later;не сказано;"Хэйхэ, Благовещенск";не сказано;не сказано;срок не назван;"состояние в отчётах не названо; дата подписания не названа; впервые как о подписанном о нём говорит отчёт за 2024 год, и было ли оно подписано к концу 2023 года, не сказано";"Хэйхэ, 2024"
Нельзя сказать точно;11;Соглашение silent;не сказано;"Хэйхэ, Благовещенск";не сказано;не сказано;срок не назван;"состояние в отчётах не названо; ни дата подписания, ни состояние на 2023 год в отчётах не названы";"Хэйхэ, 2023"
Нельзя сказать точно;12;Соглашение undated;не сказано;"Хэйхэ, Благовещенск";не сказано;не сказано;срок не назван;"подписано; дата подписания не названа: нельзя сказать, заключено ли в 2023 году";"Хэйхэ, 2023"
"#,
    );
}

#[test]
fn what_was_done_stands_under_its_agreement_or_outside() {
    let csv = printed(&chronicle(), "heihe 2023 --activity --format csv");
    check_text(
        &csv,
        r#"
Раздел;№;Что сделано;Вид;Дата;Место;Участники и стороны;Состояние или значение;Кто сообщает
По документу: Соглашение about;1;"Встреча; разночтения: по соглашению";встреча;ноябрь 2023 года;Хэйхэ;не сказано;состоялось;"Хэйхэ, 2023; Хабаровск, 2023"
По документу: Соглашение concluded;1;Встреча;встреча;5 марта 2023 года;Хэйхэ;Благовещенск;состоялось;"Хэйхэ, 2023"
По документу: Соглашение concluded;2;Встреча;церемония;17 мая 2023 года;Благовещенск;Хэйхэ;состоялось;"Хэйхэ, 2023"
По документу: Соглашение concluded;3;Встреча;церемония;сентябрь 2023 года;Хэйхэ;не сказано;состоялось;"Хэйхэ, 2023"
По документу: Соглашение;1;Встреча;церемония;сентябрь 2023 года;Хэйхэ;не сказано;состоялось;"Хэйхэ, 2023"
По документу: Соглашение;1;Встреча;встреча;август 2023 года;Хэйхэ;не сказано;состоялось;"Хэйхэ, 2023"
По документу: Соглашение;2;"Встреча; разночтения: по соглашению";встреча;ноябрь 2023 года;Хэйхэ;не сказано;состоялось;"Хэйхэ, 2023; Хабаровск, 2023"
Визиты: соглашение в отчётах не названо;1;Встреча;визит;без даты;Хэйхэ;Хабаровск;состоялось;"Хэйхэ, 2023"
"Намечено, подготовлено или отменено: о проведении не сообщается";1;Встреча;ярмарка;июнь–июль 2023 года;Хэйхэ;гости (Казахстан);"намечено; дистанционно";"Хэйхэ, 2023"
"Намечено, подготовлено или отменено: о проведении не сообщается";2;"Встреча; По документу: Соглашение undated";форум;октябрь 2023 года;Хэйхэ;не сказано;отменено;"Хэйхэ, 2023"
"Соглашения, о действиях по которым за 2023 год не сообщается";1;Соглашение outliving;не сказано;2010 год;не сказано;"Хэйхэ, Благовещенск";"о действиях по нему не сообщается; действует ли оно, нельзя сказать точно: см. перечень соглашений";"Хэйхэ, 2021; Хэйхэ, 2023; Хэйхэ, 2024"
"Соглашения, о действиях по которым за 2023 год не сообщается";2;Соглашение replaced;не сказано;2015 год;не сказано;"Хэйхэ, Благовещенск";"о действиях по нему не сообщается; действует ли оно, нельзя сказать точно: см. перечень соглашений";"Хэйхэ, 2021"
"Соглашения, о действиях по которым за 2023 год не сообщается";3;Соглашение faded;не сказано;2016 год;не сказано;"Хэйхэ, Благовещенск";"о действиях по нему не сообщается; действует ли оно, нельзя сказать точно: см. перечень соглашений";"Хэйхэ, 2021; Хэйхэ, 2023"
"Соглашения, о действиях по которым за 2023 год не сообщается";4;Соглашение ending;не сказано;2020 год;не сказано;"Хэйхэ, Благовещенск";"о действиях по нему не сообщается; действует ли оно, нельзя сказать точно: см. перечень соглашений";"Хэйхэ, 2023"
"Соглашения, о действиях по которым за 2023 год не сообщается";5;Соглашение disputed;протокол;2021 или 2023 год;не сказано;"Хэйхэ, Благовещенск";о действиях по нему не сообщается;"Хэйхэ, 2021; Хэйхэ, 2023"
"Соглашения, о действиях по которым за 2023 год не сообщается";6;Соглашение coming;не сказано;2022 год;не сказано;"Хэйхэ, Благовещенск";"о действиях по нему не сообщается; действует ли оно, нельзя сказать точно: см. перечень соглашений";"Хэйхэ, 2023"
"Соглашения, о действиях по которым за 2023 год не сообщается";7;Новое соглашение;не сказано;апрель 2022 года;не сказано;"Хэйхэ, Благовещенск";о действиях по нему не сообщается;уточнил редактор
"Соглашения, о действиях по которым за 2023 год не сообщается";8;Соглашение planned;не сказано;намечалось: июнь 2023 года;не сказано;"Хэйхэ, Благовещенск";"о действиях по нему не сообщается; действует ли оно, нельзя сказать точно: см. перечень соглашений";"Хэйхэ, 2021"
"Соглашения, о действиях по которым за 2023 год не сообщается";9;Соглашение forgotten;не сказано;без даты;не сказано;"Хэйхэ, Благовещенск";"о действиях по нему не сообщается; действует ли оно, нельзя сказать точно: см. перечень соглашений";"Хэйхэ, 2021"
"Соглашения, о действиях по которым за 2023 год не сообщается";10;Соглашение later;не сказано;без даты;не сказано;"Хэйхэ, Благовещенск";"о действиях по нему не сообщается; действует ли оно, нельзя сказать точно: см. перечень соглашений";"Хэйхэ, 2024"
"Соглашения, о действиях по которым за 2023 год не сообщается";11;Соглашение silent;не сказано;без даты;не сказано;"Хэйхэ, Благовещенск";"о действиях по нему не сообщается; действует ли оно, нельзя сказать точно: см. перечень соглашений";"Хэйхэ, 2023"
"Соглашения, о действиях по которым за 2023 год не сообщается";12;Соглашение undated;не сказано;без даты;не сказано;"Хэйхэ, Благовещенск";"о действиях по нему не сообщается; отменено: Встреча";"Хэйхэ, 2023"
Планы на 2023 год и что с ними стало;1;Построить мост;план;2023 год;—;Благовещенск;"сделано частично (Хэйхэ, 2023)";"Хэйхэ, 2021"
Планы из отчётов за 2023 год;1;Построить дорогу;план;срок не назван;—;—;отчёта с ответом пока нет;"Хэйхэ, 2023"
Показатели из отчётов за 2023 год;1;Фестивали;показатель;2023;—;—;более 3;"Хэйхэ, 2023"
Показатели из отчётов за 2023 год;2;"Гости; Встреча";показатель;2023;—;—;12 500 человек;"Хэйхэ, 2023"
"#,
    );
}

#[test]
fn a_page_says_what_is_left_out_and_who_signs() {
    let site = chronicle();
    site.run("build");
    let page = read_aloud(&site.read("public/agreements/register-2023-heihe.html"), "main");
    let from = page.find("## Не вошло").unwrap();
    check_text(
        &page[from..],
        r#"
## Не вошло в перечень: город в этих документах не сторона
[Соглашение](approved.html) — город согласовывал или утверждал ([Хэйхэ, 2023](../reports/2023/heihe.html))
[Соглашение](nobodys.html) — стороны в отчётах не названы ([Хэйхэ, 2023](../reports/2023/heihe.html))
[Соглашение](witnessed.html) — город присутствовал при подписании ([Хэйхэ, 2023](../reports/2023/heihe.html))
Глава муниципального образования ______________________ / ______________________ /
«____» ______________ 20___ г.
"#,
    );
}

#[test]
fn a_later_report_makes_no_agreement_older() {
    let site = Site::new(
        &[
            TOWNS,
            &report("2022/heihe", &between("treaty", "status = \"in-approval\""), ""),
            &report("2023/heihe", "", ""),
            &report("2024/heihe", &between("treaty", "status = \"in-force\"; signed = \"2024-02\""), ""),
        ]
        .concat(),
    );
    let groups = [2021, 2022, 2023, 2024, 2025].map(|year| {
        let csv = printed(&site, &format!("heihe {year} --format csv"));
        csv.lines().skip(1).map(|row| row.split(';').next().unwrap().to_owned()).collect::<Vec<_>>()
    });
    let preparing = "Готовятся или ещё не вступили в силу";
    let expected: [&[&str]; 5] = [
        &[],
        &[preparing],
        &[preparing],
        &["Действующие на 31 декабря 2024 года", "Заключённые в 2024 году"],
        &["Действующие на 31 декабря 2025 года"],
    ];
    assert_eq!(
        groups.each_ref().map(|group| group.iter().map(String::as_str).collect::<Vec<_>>()),
        expected.map(<[_]>::to_vec)
    );
}

/// The cells of a row of a table, none of which has a quotation mark of its own.
fn cells_of(row: &str) -> Vec<String> {
    let quoted = row.split('"').enumerate();
    let cells = quoted.map(|(index, text)| if index % 2 == 1 { text.replace(';', "\u{0}") } else { text.to_owned() });
    cells.collect::<String>().split(';').map(|cell| cell.replace('\u{0}', ";")).collect()
}

/// Converts a document as an office would open it.
fn convert(site: &Site, file: &str, format: &str) {
    let profile = format!("-env:UserInstallation=file://{}", site.path("profile").display());
    let output = Command::new("soffice")
        .args(["--headless", &profile, "--convert-to", format, "--outdir"])
        .args([site.path("converted"), site.path(file)])
        .output()
        .unwrap_or_else(|error| panic!("LibreOffice: {error}; tests/run.sh installs it"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Prints the rows of a page, a table, a word processor's document or what LibreOffice made of that, in one way: the
/// heading above and the cells, their lines with semicolons between.
const ROWS: &str = r#"
import csv, sys, docx
from lxml import html

def clean(text):
    return " ".join(text.split())

def show(rows):
    for row in rows:
        print(" | ".join(clean(cell) for cell in row))

def of_html(path):
    heading = ""
    for element in html.parse(path, html.HTMLParser(encoding="utf-8")).getroot().iter("h1", "h2", "h3", "tr"):
        if element.tag != "tr":
            heading = clean(element.text_content())
        elif element.getparent().tag == "thead" or element is element.getparent()[0] and element.getparent().getprevious() is not None and element.getparent().getprevious().tag == "colgroup":
            continue
        else:
            cells = ["; ".join(clean(line.text_content()) for line in cell.iter("p")) or cell.text_content() for cell in element]
            yield [heading, *cells]

def of_docx(path):
    heading = ""
    for block in docx.Document(path).iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows[1:]:
                yield [heading, *("; ".join(line.text for line in cell.paragraphs) for cell in row.cells)]
        elif block.style.name.startswith(("Heading", "heading")):
            heading = block.text

def of_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from list(csv.reader(file, delimiter=";"))[1:]

for path in sys.argv[1:]:
    print("==")
    show({"html": of_html, "docx": of_docx, "csv": of_csv}[path.rsplit(".", 1)[1]](path))
"#;

/// The rows of files, each as text.
fn rows(files: &[&Path]) -> Vec<String> {
    python(ROWS, files).split("==\n").skip(1).map(str::to_owned).collect()
}

#[test]
fn the_page_and_every_file_have_the_same_rows() {
    let site = chronicle();
    site.run("build");
    for (kind, flag) in [("register", ""), ("activity", "--activity")] {
        for format in ["docx", "csv", "html"] {
            let run = site.run(&format!("register heihe 2023 {flag} --format {format} --lang en"));
            assert_eq!((run.code, run.out), (0, format!("{kind}-heihe-2023.{format}\n")));
        }
        convert(&site, &format!("{kind}-heihe-2023.docx"), "html:HTML (StarWriter)");
        let page = site.path(&format!("public/agreements/{kind}-2023-heihe.html"));
        let [docx, csv, html] = ["docx", "csv", "html"].map(|format| site.path(&format!("{kind}-heihe-2023.{format}")));
        let opened = site.path(&format!("converted/{kind}-heihe-2023.html"));
        let rows = rows(&[&page, &csv, &html, &docx, &opened]);
        assert!(rows[0].lines().count() > 8, "{}", rows[0]);
        assert_eq!(rows.len(), 5);
        for other in &rows[1..] {
            check_text(other, &rows[0]);
        }
    }
    // A row that is not the same is seen.
    let csv = site.read("register-heihe-2023.csv").replacen("memorandum", "", 1).replacen("меморандум", "протокол", 1);
    site.write("other.csv", csv);
    let rows = rows(&[&site.path("register-heihe-2023.csv"), &site.path("other.csv")]);
    assert_ne!(rows[0], rows[1]);
}

#[test]
fn a_document_is_the_same_twice_and_dated_only_on_request() {
    let site = chronicle();
    let made = |name: &str, surroundings: &[(&str, &str)]| {
        let arguments = ["register", "heihe", "2023", "--to", name, "--lang", "en"];
        let run = run(&site.path(""), surroundings, &arguments);
        assert_eq!(run.code, 0, "{}", run.shown());
        fs::read(site.path(name)).unwrap()
    };
    assert_eq!(made("one.docx", &[]), made("two.docx", &[]));
    made("dated.docx", &[("SOURCE_DATE_EPOCH", "1736899200")]);
    let script = r#"
import sys, docx
from docx.enum.section import WD_ORIENT
for path in sys.argv[1:]:
    document = docx.Document(path)
    properties, section = document.core_properties, document.sections[0]
    heads = [table.rows[0]._tr.trPr.xpath("w:tblHeader") != [] for table in document.tables]
    fonts = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0]
    print(properties.title, properties.language, properties.created, sep=" | ")
    print(section.orientation == WD_ORIENT.LANDSCAPE, round(section.page_width.mm), round(section.page_height.mm))
    print(all(heads), len(heads), fonts.xpath("w:rFonts/@w:ascii"), fonts.xpath("w:sz/@w:val"), fonts.xpath("w:lang/@w:val"))
"#;
    check_text(
        &python(script, &[&site.path("one.docx"), &site.path("dated.docx")]),
        "
Перечень соглашений: Хэйхэ, 2023 год | ru-RU | None
True 297 210
True 5 ['Times New Roman'] ['24'] ['ru-RU']
Перечень соглашений: Хэйхэ, 2023 год | ru-RU | 2025-01-15 00:00:00+00:00
True 297 210
True 5 ['Times New Roman'] ['24'] ['ru-RU']
",
    );
}

#[test]
fn what_whoever_hands_it_in_has_to_know_is_said() {
    let site = chronicle();
    for (arguments, expected) in [
        (
            "heihe 2023 --lang ru",
            "
exit code 0
-- out --
register-heihe-2023.docx
-- err --
черновики и отчёты на проверке не учтены: 1
",
        ),
        (
            "heihe 2023 --lang en",
            "
exit code 2
-- err --
error[file-exists]: the file `register-heihe-2023.docx` exists already
 |
 = help: delete it, or name another one by `--to FILE`
",
        ),
        (
            "heihe 2023 --lang ru --to register-heihe-2023.docx",
            "
exit code 2
-- err --
ошибка[file-exists]: файл `register-heihe-2023.docx` уже есть
 |
 = подсказка: удалите его или назовите другой: `--to ФАЙЛ`
",
        ),
        (
            "Хэйхэ 2023 --lang ru",
            "
exit code 2
-- err --
ошибка[unknown-city]: нет города `Хэйхэ`
 |
 = подсказка: возможно, имелось в виду `heihe`? города лежат в content/cities/
",
        ),
        (
            "heihee 2023 --lang en",
            "
exit code 2
-- err --
error[unknown-city]: no city `heihee`
 |
 = help: did you mean `heihe`? cities live in content/cities/
",
        ),
        (
            "heihe 2030 --activity --to 2030.html --lang en",
            "
exit code 0
-- out --
2030.html
-- err --
note: the reports tell nothing of 2030, check the year
1 report is a draft or in review and was left out
",
        ),
        (
            "khabarovsk 2024 --to k.csv --lang ru",
            "
exit code 0
-- out --
k.csv
-- err --
отчёта города за 2024 год нет: составлено по отчётам других городов и лет
в отчётах не названо ни одного соглашения этого города
черновики и отчёты на проверке не учтены: 1
",
        ),
    ] {
        check_text(&site.run(&format!("register {arguments}")).shown(), expected);
    }
    check_text(
        &site.read("k.csv"),
        "\u{feff}Раздел;№;Наименование;Вид;Стороны;Дата подписания;Место подписания;Срок действия;Состояние;Кто сообщает",
    );
    // Half a document does not stand in the way of the next.
    let wanted = ["register", "heihe", "2023", "--to", "half.csv", "--lang", "en"];
    let limited = format!("trap '' XFSZ; ulimit -f 0; exec {} {}", env!("CARGO_BIN_EXE_letopis"), wanted.join(" "));
    if cfg!(unix) {
        let output = Command::new("sh").current_dir(site.path("")).args(["-c", &limited]).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told.starts_with("error[io]: `half.csv` cannot be read or written:"), "{told}");
        assert_eq!((output.status.code(), site.path("half.csv").exists()), (Some(2), false));
    }
    // A site with faults gives nothing to hand in.
    let broken = Site::new(&[TOWNS, &report("2024/heihe", "", "[форум](event:forum)")].concat());
    let run = broken.run("register heihe 2024 --lang en");
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{}", run.shown());
    assert!(!broken.path("register-heihe-2024.docx").exists());
}

#[test]
fn a_register_of_more_than_500_rows_goes_on() {
    let agreements: String =
        (1..=501).map(|number| between(&format!("a-{number:03}"), "signed = \"2023-05\"")).collect();
    let site = Site::new(&[TOWNS, &report("2024/heihe", &agreements, "")].concat());
    site.build("");
    let numbers = |page: &str| {
        let page = site.read(&format!("public/agreements/{page}.html"));
        let numbers =
            page.lines().filter_map(|line| line.strip_prefix("<td>")?.strip_suffix("</td>")?.parse::<usize>().ok());
        numbers.collect::<Vec<_>>()
    };
    for stem in ["register-2024", "register-2024-heihe"] {
        assert_eq!(numbers(stem), (1..=500).collect::<Vec<_>>(), "{stem}");
        assert_eq!(numbers(&format!("{stem}.2")), [501], "{stem}");
        assert!(!site.path(&format!("public/agreements/{stem}.3.html")).exists());
    }
    let csv = printed(&site, "heihe 2024 --format csv");
    assert_eq!(csv.lines().count(), 502);
}

#[test]
fn of_very_many_reports_and_titles_some_are_named_and_the_rest_counted() {
    let told = |year: i32| {
        let claim = between("old", "").replace("Соглашение old", &format!("Соглашение {year} года"));
        report(&format!("{year}/heihe"), &claim, "")
    };
    let site = Site::new(&[TOWNS.to_owned(), (1991..=2020).map(told).collect()].concat());
    let csv = printed(&site, "heihe 2020 --format csv");
    let cells = cells_of(csv.lines().nth(1).unwrap());
    let named = |count: usize, first: i32, word: &dyn Fn(i32) -> String| -> Vec<String> {
        (first..).take(count).map(word).collect()
    };
    let titles = named(24, 1992, &|year| format!("Названо и так: Соглашение {year} года"));
    assert_eq!(cells[2], format!("Соглашение 1991 года; {}; названий в других отчётах ещё: 5", titles.join("; ")));
    let reports = named(24, 1991, &|year| format!("Хэйхэ, {year}"));
    assert_eq!(cells[9], format!("{}; ещё 6 отчётов", reports.join("; ")));
}

#[test]
fn a_city_that_had_another_id_is_found_by_it() {
    let city = "-- content/cities/heihe.md --\n+++\nname = \"Хэйхэ\"\nformer_ids = [\"hejhe\"]\n+++\n";
    let site = Site::new(&[TOWNS, city, &report("2024/heihe", &between("treaty", "signed = \"1925\""), "")].concat());
    let run = site.run("register hejhe 2024 --format csv --lang en");
    assert_eq!((run.code, run.out.as_str()), (0, "register-heihe-2024.csv\n"), "{}", run.shown());
    site.build("");
    let lists: Vec<String> =
        list(&site.path("public/agreements")).into_iter().filter(|page| page.contains('-')).collect();
    // No register of a year of which nothing is told.
    assert_eq!(
        lists,
        [
            "activity-2024-heihe.html",
            "activity-2024-hejhe.html",
            "register-1925-heihe.html",
            "register-1925-hejhe.html",
            "register-1925.html",
            "register-2024-heihe.html",
            "register-2024-hejhe.html",
            "register-2024.html",
        ]
    );
    let old = site.read("public/agreements/register-1925-hejhe.html");
    assert_eq!(old.matches("href=\"register-1925-heihe.html\"").count(), 1, "{old}");
}
