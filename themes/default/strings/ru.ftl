# Тексты интерфейса. Во всех языках одни и те же ключи.

## Каркас страницы

skip-to-content = Перейти к содержанию
nav-label = Разделы сайта
nav-home = Главная
nav-cities = Города
nav-agreements = Соглашения
nav-events = События
nav-series = Серии
nav-organisations = Организации
nav-topics = Темы
nav-plans = Обещания
nav-data = Данные
languages-label = Язык
crumbs-label = Вы находитесь здесь
contents = Содержание
note-back = назад к тексту
permalink-block = Абзац
permalink-section = Раздел
pager-label = Страницы списка
pager-previous = Назад
pager-next = Дальше
list-page = страница { $n }
list-empty = Здесь пока ничего нет.
drafts-banner = Это черновик сайта, не публикация: показаны и отчёты, которые ещё не вышли.
footer-publisher = Издатель: { $name }
footer-contact = Связь:
footer-licence = Лицензия: { $name }
footer-made = Сделано в «Летописи» { $version }

## Версия для слабовидящих

settings = Версия для слабовидящих
settings-size = Размер текста
settings-size-100 = 100 %
settings-size-125 = 125 %
settings-size-150 = 150 %
settings-size-200 = 200 %
settings-letters = Между буквами
settings-letters-normal = обычно
settings-letters-wide = шире
settings-letters-wider = широко
settings-lines = Между строками
settings-lines-normal = обычно
settings-lines-wide = шире
settings-lines-wider = широко
settings-scheme = Цвета
settings-scheme-auto = как в системе
settings-scheme-light = светлые
settings-scheme-dark = тёмные
settings-scheme-on-white = чёрным по белому
settings-scheme-on-black = белым по чёрному
settings-scheme-on-blue = тёмно-синим по голубому
settings-pictures = Изображения
settings-pictures-on = показывать
settings-pictures-off = заменить описанием
settings-keys = Клавиша «/» открывает поиск
settings-keys-on = да
settings-keys-off = нет
settings-reset = Вернуть обычный вид
settings-page-only = Без JavaScript выбранное действует только на этой странице.

## Заголовки страниц

title-year = { $year } год
title-yearbook = Сборник за { $year } год
title-cities = Города и места
title-agreements = Соглашения
title-register = Перечень соглашений: { $year } год
title-city-register = Перечень соглашений: { $city }, { $year } год
title-activity = Информация об осуществлении международных и внешнеэкономических связей: { $city }, { $year } год
title-events = События
title-series = Повторяющиеся события
title-organisations = Организации
title-topics = Темы отчётов
title-plans = Обещания и что с ними стало
title-data = Открытые данные
title-compare = Сравнение
title-compare-years = { $city }: { $first } и { $second } годы
title-compare-question = { $question }: { $year } год
title-partners = Партнёры по годам
title-city-partners = { $city }: партнёры по годам
title-not-found = Такой страницы нет
title-outside = Страницы нет в архиве
title-redirect = Страница переехала
title-pair = { $first } и { $second }

## Описания для поисковых систем

description-city = { $name }: отчёты, события, соглашения, партнёры и обещания по годам.
description-year = Что города сообщили за { $year } год: отчёты, события, соглашения, обещания.
description-report = { $name }: { $city }, отчёт за { $year } год.
description-agreement = { $name }: стороны, даты, состояние и что говорят об этом отчёты.
description-register = { $name }: действующие, заключённые и утратившие силу соглашения, стороны, даты, сроки и отчёты, которые о них сообщают.
description-activity = { $name }: что сделано по каждому соглашению и вне соглашений, визиты, планы и показатели.
description-event = { $name }: когда, где, кто участвовал и что говорят об этом отчёты.
description-pair = { $first } и { $second }: общие соглашения и события по годам.
description-compare-years = { $name } рядом: о чём отчёты говорят в одном году и молчат в другом, показатели, обещания и ответы на те же вопросы.
description-compare-question = { $name }: ответы всех городов на один вопрос.
description-partners = { $name }: в отчётах за какие годы о ком рассказано и о ком они молчат.

## Языки

og-locale = ru_RU
own-language-name = Русский
no-translation = перевода пока нет
in-language-ru = на русском
in-language-en = на английском
in-language-zh = на китайском
language-name-ru = русский
language-name-en = английский
language-name-zh = китайский
language-name-ja = японский
language-name-ko = корейский

## Сколько чего

n-reports = { $n ->
    [one] { $n } отчёт
    [few] { $n } отчёта
   *[many] { $n } отчётов
}
n-events = { $n ->
    [one] { $n } событие
    [few] { $n } события
   *[many] { $n } событий
}
n-agreements = { $n ->
    [one] { $n } соглашение
    [few] { $n } соглашения
   *[many] { $n } соглашений
}
n-plans = { $n ->
    [one] { $n } обещание
    [few] { $n } обещания
   *[many] { $n } обещаний
}
n-concluded = { $n ->
    [0] соглашений не подписано
    [one] подписано { $n } соглашение
    [few] подписано { $n } соглашения
   *[many] подписано { $n } соглашений
}
agreements-total = Всего { $n ->
    [one] { $n } соглашение, о котором говорят отчёты.
    [few] { $n } соглашения, о которых говорят отчёты.
   *[many] { $n } соглашений, о которых говорят отчёты.
}
events-total = Всего { $n ->
    [one] { $n } событие, о котором говорят отчёты.
    [few] { $n } события, о которых говорят отчёты.
   *[many] { $n } событий, о которых говорят отчёты.
}
plans-total = Всего { $n ->
    [one] { $n } обещание
    [few] { $n } обещания
   *[many] { $n } обещаний
} и то, что говорят о них следующие отчёты.
size-bytes = { $n } Б
size-kilobytes = { $n } КБ
size-megabytes = { $n } МБ

## Главная страница

weave = Отчёты
weave-caption = Отчёты городов по годам
weave-city = Город
weave-none = нет отчёта
weave-parts = Части таблицы городов и лет
legend-report = отчёт
legend-draft = черновик
legend-topics = каждая полоса — тема отчёта
legend-none = пусто: отчёта нет
latest-year = Последние отчёты: { $year }
latest-concluded = Подписано в { $year } году
all-years = Все годы
partners = О ком рассказывают отчёты

## Год и сборник

steps-years = Соседние годы
yearbook-link = Сборник за { $year } год для чтения подряд и печати
yearbook-parts = Части сборника
yearbook-other = Другие ответы
answer-report = Из отчёта:
yearbook-imprint = Выходные сведения
yearbook-imprint-reports = { $n ->
    [one] В сборнике { $n } отчёт.
    [few] В сборнике { $n } отчёта.
   *[many] В сборнике { $n } отчётов.
}
yearbook-imprint-dates = Когда опубликован
yearbook-imprint-changed = исправлен
print-address = Эта страница в сети:
no-reports = Отчётов пока нет.
no-reports-of-year = Отчётов за этот год нет.
no-answers = Отчёты есть, но текста в них пока нет.
no-events-of-year = О событиях этого года отчёты не говорят.
events-of-year = События года
events-undated = События без даты
concluded = Заключённые соглашения
lapsed = Соглашения, утратившие силу

## Отчёт

about-report = Об отчёте
report-topics = { $n ->
    [1] Тема
   *[other] Темы
}
report-status = Состояние
report-status-draft = черновик
report-status-review = на проверке
report-status-published = опубликован
report-received = Получен
report-published = Опубликован
report-changed = Исправлен
report-original = Оригинал
report-id = Обозначение
corrections = Исправления после публикации
attachments = Файлы
attachment-source = источник отчёта
cite = Как цитировать
cite-note = Строку можно выделить одним щелчком и скопировать.
cite-gost = По ГОСТ Р 7.0.100-2018
cite-copy = Скопировать
cite-copied = Скопировано
cite-subtitle = отчёт за { $year } год
cite-medium = Текст : электронный
cite-website = [сайт]
cite-published = Дата публикации: { $date }
cite-no-date = [Б. г.]
cite-accessed = дата обращения: { $date }
cite-accessed-blank = дд.мм.гггг
attachment-sha256 = Контрольная сумма SHA-256
steps-reports = Отчёты соседних лет
neighbours = Другие города о том же

## Разделы

reports = Отчёты
events = События
events-by-year = События по годам
agreements = Соглашения
agreement = Соглашение
partnerships = Партнёрство
partnership-since = начало:
partnership-no-since = начало не названо
partnership-until = окончание:
partnership-told = что сказано о партнёрстве ({ $n })
plans = Планы
figures = Показатели
outcomes = Что стало с обещаниями
series = Повторяющиеся события
organisations = Организации
organisation-agreements = Соглашения этих организаций
organisation-events = События этих организаций
topics = Темы
topic = Тема
mentions = Где упоминается
not-told = не сказано
undated = без даты
valid-until = до
told-in = { $n ->
    [1] Отчёт:
   *[other] Отчёты:
}
told-more = { $n ->
    [one] ещё { $n } отчёт
    [few] ещё { $n } отчёта
   *[other] ещё { $n } отчётов
}

## Города и места

about-place = О месте
place-name = Название
place-kind = Что это
place-member = присылает отчёты
place-country = Страна
place-region = Регион
place-within = Входит в
place-districts = Входят
place-founded = Год основания
place-coordinates = Координаты
place-wikidata = Викиданные
other-names = На других языках
group-members = Города, которые присылают отчёты
group-no-country = Без страны
group-countries = Страны
group-rivers-and-regions = Реки и регионы
place-kind-city = город
place-kind-town = посёлок
place-kind-village = село
place-kind-district = район
place-kind-region = регион
place-kind-river = река
place-kind-country = страна
partner-cities = Города-партнёры
partner = Партнёр
pair-link = история отношений
pair-events = Вместе: события и соглашения
pair-elsewhere = В обоих городах или в другом месте
pair-unplaced = Место не названо
pair-water = общих событий и соглашений не названо
pair-bank = Принимает { $name }
pair-undated = Год не назван
pair-vague = Дата охватывает много лет
pair-again = Тот же документ: его дата захватывает и этот год.
pair-again-event = То же событие: его дата захватывает и этот год.
pair-no-events = Ни о совместных событиях, ни о соглашениях с названным годом отчёты не говорят.

## Организации

about-organisation = Об организации
organisation-name = Название
organisation-short = Сокращение
organisation-parent = В составе
organisation-parts = Подразделения
organisation-city = Город
organisation-website = Сайт

## Что говорят отчёты

disputed = разночтения
disputes = Разночтения
disputes-note = Отчёты говорят об этом по-разному. Версии стоят рядом; какая верна, здесь не решается.
claims = Что говорят отчёты
claims-agree = { $n ->
    [one] Об этом рассказывает { $n } отчёт, разночтений нет.
    [few] Об этом рассказывают { $n } отчёта, они не расходятся.
   *[many] Об этом рассказывают { $n } отчётов, они не расходятся.
}
claim-cited = Названо так:
claim-same = Как сказано выше:
claim-facts = Что сообщает отчёт: { $name }
settled = Сведения уточнил редактор. Ниже то, что сказано в отчётах.
passage-link = Это место в отчёте
facts-agreement = Сведения о соглашении
facts-event = Сведения о событии
facts-series = Сведения о серии
successions = Преемственность
supersedes = Заменяет
superseded-by = Заменено на

## Соглашения

life = Путь соглашения
signed-at = Где подписано
events-under = События по соглашению
agreement-kind-agreement = соглашение
agreement-kind-contract = договор
agreement-kind-treaty = международный договор
agreement-kind-protocol-of-intent = протокол намерений
agreement-kind-protocol = протокол
agreement-kind-memorandum = меморандум
agreement-kind-communique = коммюнике
agreement-kind-plan = план
agreement-kind-other = другой документ
tier-twin = побратимство
tier-friendship = дружба
tier-cooperation = сотрудничество
agreement-status-intended = задумано
agreement-status-negotiating = ведутся переговоры
agreement-status-in-approval = на согласовании
agreement-status-signed = подписано
agreement-status-in-force = действует
agreement-status-lapsed = утратило силу
agreement-status-terminated = расторгнуто
life-intended = Задумано
life-negotiating = Переговоры
life-in-approval = На согласовании
life-signed = Подписано
life-in-force = Вступило в силу
life-lapsed = Утратило силу
life-terminated = Расторгнуто
life-settled = Уточнил редактор
life-untold = отчёты не сообщают

## Перечень соглашений и информация о связях

registers = Перечни по годам:
activities = Информация о связях по годам:
city-registers = Перечень соглашений и информация о связях
register-link = Перечень соглашений за { $year } год
register-all-link = Перечень соглашений всех городов за { $year } год
activity-link = Информация о связях за { $year } год
register-name = Перечень соглашений
register-subject = { $city }, { $year } год
register-section = Раздел
register-number = №
register-title = Наименование
register-signed = Дата подписания
register-place = Место подписания
register-term = Срок действия
register-told = Кто сообщает
register-none = В отчётах не названо.
register-in-force = Действующие на 31 декабря { $year } года
register-concluded = Заключённые в { $year } году
register-ended = Утратившие силу в { $year } году
register-preparing = Готовятся или ещё не вступили в силу
register-unclear = Нельзя сказать точно
register-unclear-note = Здесь то, о чём отчёты говорят неточно, по-разному или не говорят. Причина названа в графе «Состояние»; соглашение может стоять и в другом разделе.
register-left-out = Не вошло в перечень: город в этих документах не сторона
register-others = Соглашения, в которых ни один из городов с отчётами не назван стороной
register-all-note = Перечень составлен по всем отчётам. Соглашение стоит у каждого города, который сам или через свою организацию назван его стороной.
register-twice = Соглашение, которое заключено в { $year } году и на конец года действует, стоит в обоих разделах.
register-reports = Перечень составлен по отчётам: { $n ->
    [one] за { $year } год у города { $n } отчёт
    [few] за { $year } год у города { $n } отчёта
   *[many] за { $year } год у города { $n } отчётов
}; учтены и отчёты других городов и лет.
register-no-report = Отчёта города за { $year } год нет: перечень составлен по отчётам других городов и лет.
register-silent = { $n ->
    [one] У { $n } города, который присылает отчёты,
   *[other] У { $n } городов, которые присылают отчёты,
} соглашений за { $year } год в отчётах не названо:
register-role-witness = город присутствовал при подписании
register-role-approver = город согласовывал или утверждал
register-role-place = подписание в городе
register-role-no-parties = стороны в отчётах не названы
register-role-unnamed = стороны названы в отчётах не поимённо
register-role-teller = о нём сообщает отчёт города
register-also-cited = Названо и так: { $title }
register-more-titles = названий в других отчётах ещё: { $n }
register-planned = намечалось: { $date }
register-term-in_force = в силе с: { $date }
register-term-valid_until = до: { $date }
register-term-ended = прекращено: { $date }
register-no-term = срок не назван
register-no-status = состояние в отчётах не названо
register-settled = уточнил редактор
register-last-told = так сообщал отчёт за { $year } год
register-concluded-now = заключено в этом году
register-ended-now = в этом же году утратило силу
register-not-yet-in-force = ещё не вступило в силу
register-see-unclear = есть неясности: см. «Нельзя сказать точно»
register-doubt-undated = дата подписания не названа: нельзя сказать, заключено ли в { $year } году
register-doubt-signed = дата подписания — { $date }: нельзя сказать точно, заключено ли в { $year } году или до его конца
register-doubt-signed-in = дата подписания — { $date }: нельзя сказать точно, заключено ли именно в { $year } году
register-doubt-signed-by = дата подписания не названа; впервые как о подписанном о нём говорит отчёт за { $report } год, и было ли оно подписано к концу { $year } года, не сказано
register-doubt-signed-by-settled = дата подписания не названа; что оно подписано, уточнил редактор, и было ли оно подписано к концу { $year } года, не сказано
register-doubt-planned = подписание намечалось ({ $date }), о том, что оно состоялось, отчёты не сообщают
register-doubt-planned-signed = подписание намечалось ({ $date }); впервые как о подписанном о нём говорит отчёт за { $report } год, когда оно подписано, не сказано
register-doubt-planned-signed-settled = подписание намечалось ({ $date }); что оно подписано, уточнил редактор, когда оно подписано, не сказано
register-doubt-prepared = о подготовке в последний раз сообщает отчёт за { $report } год; чем она кончилась, не сказано
register-doubt-prepared-settled = что оно готовится, уточнил редактор; чем кончилась подготовка, не сказано
register-doubt-untold = ни дата подписания, ни состояние на { $year } год в отчётах не названы
register-doubt-in-force = вступает в силу — { $date }: нельзя сказать точно, действует ли
register-doubt-end = окончание — { $date }: нельзя сказать точно, действует ли на конец { $year } года
register-doubt-end-undated = о прекращении сообщает отчёт за { $report } год, когда оно наступило, не сказано
register-doubt-end-undated-settled = что оно прекращено, уточнил редактор; когда это наступило, не сказано
register-doubt-returned = сведения расходятся: отчёт за { $report } год — «{ $end }», отчёт за { $later } год — «{ $state }»
register-doubt-outlives-end = прекращение названо ({ $date }), но позже сообщено иное: отчёт за { $report } год — «{ $state }»
register-doubt-outlives = срок истёк ({ $date }), но отчёт за { $report } год называет его действующим
register-doubt-superseded = его заменило другое («{ $title }»), о прекращении отчёты не сообщают
register-signature = Глава муниципального образования ______________________ / ______________________ /
register-signature-date = «____» ______________ 20___ г.
activity-name = Информация об осуществлении международных и внешнеэкономических связей
activity-what = Что сделано
activity-with = Участники и стороны
activity-state = Состояние или значение
activity-under = По документу: { $title }
activity-no-party = Город в этом документе стороной не назван.
activity-outside = Соглашение в отчётах не названо
activity-not-held = Намечено, подготовлено или отменено: о проведении не сообщается
activity-visits = Визиты: соглашение в отчётах не названо
activity-silent = Соглашения, о действиях по которым за { $year } год не сообщается
activity-promised = Планы на { $year } год и что с ними стало
activity-planned = Планы из отчётов за { $year } год
activity-figures = Показатели из отчётов за { $year } год
activity-nothing-told = о действиях по нему не сообщается
activity-doubtful = действует ли оно, нельзя сказать точно: см. перечень соглашений
activity-plan = план
activity-figure = показатель
activity-reports = Информация составлена по отчётам: { $n ->
    [one] за { $year } год у города { $n } отчёт
    [few] за { $year } год у города { $n } отчёта
   *[many] за { $year } год у города { $n } отчётов
}; события дополнены отчётами других городов.
activity-no-report = Отчёта города за { $year } год нет: информация составлена по отчётам других городов и лет.
activity-left-out = Не вошло, потому что в нём не названы ни зарубежные участники, ни стороны соглашений города: { $n ->
    [one] { $n } событие.
    [few] { $n } события.
   *[many] { $n } событий.
}

## События

event-kind-festival = фестиваль
event-kind-forum = форум
event-kind-round-table = круглый стол
event-kind-exhibition = выставка
event-kind-fair = ярмарка
event-kind-visit = визит
event-kind-ceremony = церемония
event-kind-sport = спорт
event-kind-exchange = обмен
event-kind-concert = концерт
event-kind-meeting = встреча
event-kind-election = выборы
event-kind-competition = конкурс
event-kind-conference = конференция
event-kind-other = другое событие
event-status-planned = намечено
event-status-prepared = подготовлено
event-status-cancelled = отменено
event-status-held = состоялось
format-in-person = очно
format-online = дистанционно
format-hybrid = очно и дистанционно
part-of = Часть большего события:
event-parts = Что было в его рамках
event-plans = Что обещали
steps-editions = Соседние события серии
edition = в { $n }-й раз
edition-gap = Об этом событии серии не говорит ни один отчёт.
editions = События серии
no-editions = Отчёты пока не говорят ни об одном событии серии.
series-title = Название
series-editions-told = Событий в отчётах
series-years = Годы
cadence = { $n ->
    [1] ежегодно
    [one] раз в { $n } год
    [few] раз в { $n } года
   *[many] раз в { $n } лет
}

## Обещания и показатели

plan-promised = Обещано
plan-outcome = Что стало
plan-due = срок:
plan-no-due = срок не назван
plan-about = о ком:
plan-report = отчёт за { $year } год
plan-overdue = срок прошёл, отчёта с ответом нет
plan-overdue-awaited = срок прошёл, отчётов за { $year } год ещё нет
plan-overdue-missing = срок прошёл, отчёта за { $year } год нет
plan-report-awaited = отчётов за { $year } год ещё нет
plan-report-missing = отчёта за { $year } год нет
plan-unanswered = отчёта с ответом пока нет
plans-filter = Выбрать обещания
plans-filter-city = Город
plans-filter-year = Год отчёта
plans-filter-state = Что стало
plans-filter-any = все
plans-filter-told = есть ответ
plans-filter-open = ответа пока нет
plans-filter-overdue = срок прошёл, ответа нет
plans-filter-reset = Показать все
plans-shown = Показано обещаний: { $shown } из { $all }.
plans-elsewhere = Все обещания: { $name }
plans-this-page = Выбор показывает обещания только с этой страницы списка. Если у города или года есть обещания и на других страницах, рядом появится ссылка на все.
plans-by-city = Обещания по городам
plans-other-cities = Названы города, чьи обещания стоят на этой странице. Обещания остальных — на их страницах:
plans-by-year = Обещания по годам
outcome-done = сделано
outcome-partly = сделано частично
outcome-in-progress = делается
outcome-moved = перенесено
outcome-dropped = отменено
figure-label = Показатель
figure-value = Значение
figure-date = Когда
figure-about-what = К чему относится
figure-with = вместе:
figure-over = более { $value }
figure-about = около { $value }
figure-at-least = не менее { $value }
figure-at-most = не более { $value }

## Сравнение

compare-link = Сравнить годы, города и партнёров
compare-note = Два года одного города рядом, один вопрос по всем городам, партнёры по годам.
compare-cities = Два года одного города
compare-parts = Части списка городов
compare-years = Соседние отчёты
compare-pair = { $first } и { $second }
compare-single = отчёт только за { $year } год, сравнить пока не с чем
compare-with = Сравнить с { $year } годом
compare-city = Сравнить годы:
compare-steps = Соседние сравнения
compare-questions = Один вопрос по всем городам
compare-questions-note = Выберите год: откроются ответы всех городов подряд.
compare-question = Вопрос
compare-year = Год
compare-missing = { $n ->
    [1] За { $years } год отчёта нет.
   *[other] За { $years } годы отчётов нет.
}
compare-changes = О чём отчёты говорят в одном году и молчат в другом
compare-silence = Здесь сказано, о чём отчёты рассказывают. Если отчёт молчит, это ещё не значит, что связь прекратилась.
compare-gone = Только в { $year } году
compare-both = В оба года
compare-new = Только в { $year } году
compare-nothing = ничего
compare-partners = Партнёры
compare-agreements = Соглашения
compare-series = Повторяющиеся события
compare-difference = Разница
compare-same = столько же
compare-about = примерно { $value }
compare-about-same = примерно столько же
compare-approximate = «Примерно» значит, что хотя бы одно из чисел названо неточно: «более», «около», «не менее» или «не более».
compare-plans = Обещания { $first } года и что о них сказано за { $second } год
compare-answered = О { $n } из { $all } обещаний рассказывает отчёт за { $year } год.
compare-unanswered = В отчёте за { $year } год на это ответа нет.
compare-more = Другие сравнения
compare-other-years = Этот вопрос в другие годы
compare-other-questions = Другие вопросы года
compare-together = Всё вместе
compare-silent = Прислали отчёт, но на этот вопрос не ответили
partners-by-year = Партнёры по годам
partners-note = За какие годы отчёты рассказывают о партнёре и когда о нём молчат.
partners-of-all = Партнёры по годам: все города вместе
partners-of-city = Партнёры по всем годам: { $city }
partners-silence = В клетке — сколько раз отчёт называет партнёра и о скольких событиях и соглашениях с ним рассказывает. Молчание отчёта ещё не значит, что связь прекратилась.
partners-gone = После { $year } года отчёты не называют ни одного партнёра из страны:
partners-latest = О них рассказывают отчёты за { $year } год
partners-last = Последний раз — в отчётах за { $year } год
partners-silent = молчание
partners-before = ещё не назван
partners-legend = Пустая клетка: партнёр ещё не назван. Заштрихованная: отчёта нет. «Молчание»: раньше о партнёре рассказывали, в этом отчёте нет.
partners-none = Ни один партнёр в отчётах не назван.
n-mentions = { $n ->
    [one] { $n } упоминание
    [few] { $n } упоминания
   *[many] { $n } упоминаний
}
n-partners = { $n ->
    [one] { $n } партнёр
    [few] { $n } партнёра
   *[many] { $n } партнёров
}

## Названия полей

field-cited = Название
field-kind = Вид
field-tier = Характер отношений
field-signed = Подписано
field-in_force = В силе с
field-valid_until = Действует до
field-ended = Прекращено
field-place = Место
field-parties = Стороны
field-witnesses = Присутствовали
field-approvers = Согласование и утверждение
field-status = Состояние
field-languages = Языки
field-title = Название
field-date = Дата
field-format = Формат
field-venue = Площадка
field-participants = Участники
field-organiser = Организатор
field-series = Серия
field-edition = Номер по счёту
field-under = По соглашению
field-signs = Подписан документ
field-part_of = Часть события
field-due = Срок
field-about = О ком
field-host = Кто проводит
field-cadence = Как часто
field-forms = Другие написания

## Рисунки

drawing-table = То же таблицей
timeline = По годам
timeline-title = { $name } по годам
timeline-description = Река лет сверху вниз, { $first }–{ $last }: { $events }, { $agreements }. То же есть в таблице под рисунком.
timeline-year = Год
timeline-no-report = отчёта нет
timeline-named = упоминается
timeline-water = событий и соглашений не названо
timeline-disputed = дата спорная
timeline-legend = Точка на берегу — событие, день которого известен; штрих тем длиннее, чем менее точна дата. Черта через реку — соглашение. Полое или прерывистое — намечено, отменено, дата спорная или точно не известна.
timeline-undated = Не нанесено, потому что год не назван: { $what }.
timeline-several = Что приходится или может приходиться на несколько лет, стоит в каждом из них.
timeline-vague = Не нанесено, потому что дата охватывает слишком много лет: { $what }.
chart-title = { $name }: { $figure } по годам
chart-legend = Остриё: не менее сказанного. Полый конец: около. Полая полоса: не более.
map = Карта
map-title = Карта мест, о которых говорят отчёты
map-description = Присылают отчёты: { $own }; о других местах только рассказывают: { $others }. Все они есть в списках под картой.
map-legend = Квадрат: город присылает отчёты. Кружок: о месте рассказывают. Стрелка у края: место лежит далеко в той стороне.
map-unnamed = На карте без подписи ({ $n }): { $names }
map-left-out = Не поместились на карту ({ $n }): { $names }; они есть в списках
network-title = { $name } и партнёры
network-description = Сколько событий и соглашений названо вместе: { $list }. То же есть в таблице.
network-legend = Чем толще линия, тем больше событий и соглашений названо вместе; их число стоит у имени. Пунктир: только намечено или уже не действует.
network-rest = { $n ->
    [one] Ещё { $n } партнёр есть только в таблице.
    [few] Ещё { $n } партнёра есть только в таблице.
   *[many] Ещё { $n } партнёров есть только в таблице.
}
strip-label = События серии по порядку
strip-gap = не назван
figure-report = Отчёт
figures-all = Все показатели

## Подписка

subscription = Подписка
subscription-feed = Лента новых отчётов (Atom)
subscription-feed-city = Лента новых отчётов об этом месте (Atom)
subscription-feed-organisation = Лента новых отчётов об этой организации (Atom)
subscription-feed-series = Лента событий этой серии (Atom)
subscription-feed-topic = Лента новых отчётов на эту тему (Atom)
subscription-feed-note = Скопируйте адрес этой ссылки в программу для чтения лент, и она сама будет показывать новое; в Outlook для этого есть папка «RSS-каналы».
subscription-calendar = Календарь событий (.ics)
subscription-calendar-note = Откройте скачанный файл: Outlook или другой календарь на компьютере или телефоне предложит добавить события.
subscription-address = Чтобы календарь обновлялся сам, добавьте в Outlook или другой программе календарь из Интернета по адресу:
subscription-left-out = { $n ->
    [one] Ещё { $n } события в календаре нет: точный день не назван или назван в отчётах по-разному.
   *[many] Ещё { $n } событий в календаре нет: точный день не назван или назван в отчётах по-разному.
}
calendar-line = { $label }: { $values }

## Данные

data-note = Всё, что есть на сайте, можно взять с собой таблицами: открыть в Excel или LibreOffice, сравнить, построить график, загрузить в свою программу. Таблицы сделаны из тех же отчётов, что и страницы, и обновляются вместе с ними.
data-things = Таблицы
data-relations = Связи между таблицами
data-relations-note = У соглашения бывает много сторон, у события — много мест. Такие связи стоят в отдельных таблицах: строка на каждую связь.
data-rows = { $n ->
    [one] { $n } строка
    [few] { $n } строки
   *[many] { $n } строк
}
data-row = В каждой строке:
data-columns = Столбцы
data-column = Столбец
data-kind = Что в нём
data-meaning = Значение
data-required = заполнен всегда
data-key = Строки различаются по столбцам:
data-refers = из таблицы
data-open = Как открыть таблицу
data-open-double = Если просто щёлкнуть по файлу, Excel может прочесть буквы неправильно, а даты вроде 2024-09 переделать по-своему. Поэтому:
data-open-excel = Excel: вкладка «Данные», кнопка «Из текстового/CSV-файла», выбрать файл. В окне указать «Источник файла»: 65001 Юникод (UTF-8), «Разделитель»: запятая, «Обнаружение типов данных»: не обнаруживать типы данных. Затем «Загрузить».
data-open-calc = LibreOffice: открыть файл как обычно. В окне указать «Кодировка»: Юникод (UTF-8), «Разделитель»: только запятая. Столбцам с датами задать тип «Текст».
data-open-sum = Проверить, что файл скачан целиком: в Windows команда certutil -hashfile figures.csv SHA256, в Linux sha256sum figures.csv. Ответ должен совпасть с суммой, которая указана у таблицы.
data-dates = Даты
data-dates-note = Отчёты часто говорят только месяц, год или «летом». День, которого никто не называл, таблицы не придумывают: дата записана с той точностью, какая известна, по стандарту EDTF (ISO 8601-2). Рядом стоят первый и последний день, который она может означать, — по ним удобно сортировать и отбирать. Пустая ячейка — значит, с этой стороны срок не ограничен.
data-date-month = сентябрь 2024 года
data-date-season = лето 2022 года
data-date-range = с 11 по 16 октября 2024 года
data-date-about = примерно 2009 год
data-date-one = то ли 2009, то ли 2011 год: отчёты расходятся
data-date-open = с 2022 года, конец не назван
data-written = Запись
data-first = Первый день
data-last = Последний день
data-programs = Для программ
data-package-note = Описание всех таблиц, столбцов, ключей и контрольных сумм по стандарту Data Package 2.0:
data-model-note = Те же данные одним файлом, со ссылками друг на друга:
data-cite = Как ссылаться на данные
data-cite-subtitle = открытые данные
data-cite-medium = Данные : электронные
data-licence = Лицензия
data-licence-none = Издатель не указал лицензии. Прежде чем публиковать данные у себя, спросите его.
data-title = { $title }: открытые данные
data-description = Данные сайта «{ $title }»: ежегодные отчёты муниципалитетов и всё, о чём они говорят, со ссылкой на место каждого отчёта.
data-source = Ежегодные отчёты муниципалитетов
table-link = Таблицей:
table-about = что в ней и как открыть

table-reports = Отчёты
table-reports-row = отчёт одного города за один год
table-claims = Утверждения
table-claims-row = то, что один отчёт говорит об одном соглашении или событии, слово в слово
table-agreements = Соглашения
table-agreements-row = соглашение и всё, что о нём известно из всех отчётов вместе
table-events = События
table-events-row = событие и всё, что о нём известно из всех отчётов вместе
table-series = Повторяющиеся события
table-series-row = серия событий, которая повторяется из года в год
table-partnerships = Партнёрства
table-partnerships-row = постоянная связь, о которой рассказывает один отчёт
table-plans = Обещания
table-plans-row = одно обещание одного отчёта
table-outcomes = Исход обещаний
table-outcomes-row = то, что отчёт говорит о выполнении прежнего обещания
table-figures = Показатели
table-figures-row = число, которое называет отчёт
table-cities = Города и места
table-cities-row = город, район, регион, река или страна
table-organisations = Организации
table-organisations-row = организация или орган власти
table-pairs = Пары городов
table-pairs-row = два города, у которых есть общее соглашение, событие или партнёрство
table-topics = Темы
table-topics-row = тема отчётов
table-questions = Вопросы
table-questions-row = вопрос анкеты
table-indicators = Сравнимые показатели
table-indicators-row = показатель, который можно сравнивать по годам
table-agreement_parties = Стороны соглашений
table-agreement_parties-row = участие одной стороны в одном соглашении
table-agreement_places = Места подписания
table-agreement_places-row = место, где подписано соглашение
table-event_parties = Участники событий
table-event_parties-row = участие одной стороны в одном событии
table-event_places = Места событий
table-event_places-row = место, где проходило событие
table-claim_parties = Стороны и участники по утверждениям
table-claim_parties-row = сторона или участник, которых называет одно утверждение
table-claim_places = Места по утверждениям
table-claim_places-row = место, которое называет одно утверждение
table-disputes = Разночтения
table-disputes-row = утверждение, которое расходится с другими в одном поле
table-supersessions = Замены
table-supersessions-row = запись, которая заменила прежнюю
table-partnership_parties = Стороны партнёрств
table-partnership_parties-row = участие одной стороны в одном партнёрстве
table-plan_parties = О ком обещания
table-plan_parties-row = тот, кого касается обещание
table-figure_parties = С кем считали
table-figure_parties-row = тот, вместе с кем получен показатель
table-pair_things = Общее у пар городов
table-pair_things-row = соглашение, событие или партнёрство двух городов
table-mentions = Упоминания
table-mentions-row = предложение отчёта, в котором названо место или организация
table-report_topics = Темы отчётов
table-report_topics-row = тема одного отчёта
table-answers = Ответы на вопросы
table-answers-row = вопрос, на который отвечает отчёт
table-translations = Переводы отчётов
table-translations-row = отчёт на другом языке
table-corrections = Исправления
table-corrections-row = исправление в отчёте после публикации
table-attachments = Файлы отчётов
table-attachments-row = файл, который приложен к отчёту
table-names = Имена
table-names-row = имя на одном языке, краткое имя, другое написание или единица
table-former_ids = Прежние обозначения
table-former_ids-row = обозначение, которое запись носила раньше

column-id = Обозначение, неизменное и единственное в таблице
column-url = Адрес страницы или места на ней
column-report-id = Обозначение отчёта: год и город
column-report-title = Заголовок отчёта
column-report-city = Чей это отчёт
column-report-year = За какой год отчёт
column-report-status = Состояние отчёта; в открытых данных только опубликованные
column-received = Когда отчёт получен
column-published = Когда отчёт опубликован
column-changed = Когда отчёт исправлен
column-report-file = Файл, в котором написан отчёт
column-report = Отчёт, который об этом сообщает
column-topic = Тема
column-question = Вопрос анкеты
column-language = Язык (код BCP 47)
column-translation-title = Заголовок перевода
column-number = Номер по порядку
column-correction-date = Когда исправлено
column-correction-text = Что исправлено
column-file = Имя файла
column-bytes = Размер в байтах
column-sha256 = Контрольная сумма SHA-256
column-is_source = Отчёт составлен по этому файлу
column-local-id = Обозначение: отчёт, знак # и обозначение внутри отчёта
column-plan-text = Что обещано
column-due = К какому сроку
column-plan-event = Событие, которое обещано
column-lead = Слова, которые вводят список, если предложение стоит в списке
column-excerpt = Предложение отчёта, где об этом сказано впервые
column-plan = Обещание
column-outcome-report = Отчёт, который рассказывает об исходе
column-outcome-status = Что стало с обещанием
column-outcome-event = Событие, которым обещание выполнено
column-indicator = Сравнимый показатель
column-label = Как показатель назван в отчёте
column-value = Число
column-figure-unit = Единица, своя или общая для показателя; пусто, если считали штуки
column-qualifier = Насколько точно число: over — более, about — около, at-least — не менее, at-most — не более; пусто, если точно
column-figure-date = К какому времени относится число; пусто, если к году отчёта
column-figure-event = Событие, к которому относится число
column-mentioned = Кто назван; заполнен один из двух столбцов
column-mention-number = Какое по счёту упоминание этого отчёта в таблице
column-mention-text = Предложение, в котором это имя стоит
column-claim-id = Обозначение: отчёт, знак #, agreement или event и обозначение записи
column-claim-url = Адрес места в отчёте, где об этом сказано, иначе самого отчёта
column-of-agreement = Соглашение
column-of-event = Событие
column-claim-title = Название, как его приводит отчёт
column-claim-kind = Вид соглашения или события
column-claim-status = Состояние соглашения или события
column-tier = Характер отношений: twin — побратимские, friendship — дружественные, cooperation — сотрудничество
column-signed = Дата подписания
column-in_force = С какого времени в силе
column-valid_until = До какого времени действует
column-ended = Когда прекращено
column-languages = Языки документа через пробел (коды BCP 47)
column-event-date = Дата события
column-format = Формат: in-person — очно, online — по видеосвязи, hybrid — смешанно
column-venue = Площадка
column-series = Серия, к которой относится событие
column-edition = Номер по счёту в серии
column-under = Соглашение, по которому проведено
column-signs = Соглашение, которое подписано на событии
column-part_of = Событие, частью которого оно было
column-source_file = Файл отчёта
column-source_line = Строка файла, с которой начинается утверждение
column-claim = Утверждение
column-role = Роль: party — сторона, witness — присутствует, approver — согласует или утверждает, participant — участник, organiser — организатор
column-place = Место
column-field = Поле, о котором спорят
column-version = Номер версии: одинаковый у тех, кто согласен между собой
column-cited = Название, как его приводит первый отчёт
column-agreement-kind = Вид соглашения
column-agreement-status = Состояние соглашения
column-settled = Есть ли сведения, записанные редактором: сказанное в них важнее сказанного в отчётах
column-event-title = Название, как его приводит первый отчёт
column-event-kind = Вид события
column-event-year = Год, под которым событие стоит в списках
column-event-status = Состояние события
column-newer = Запись, которая заменяет прежнюю
column-older = Запись, которую она заменяет
column-since = С какого времени
column-until = До какого времени
column-basis = Соглашение, на котором держится партнёрство
column-partnership = Партнёрство
column-figure = Показатель
column-pair = Пара городов
column-pair-id = Обозначения двух городов по алфавиту
column-pair-url = Адрес страницы двух городов; пусто, если таких страниц на сайте нет
column-pair-city = Один из двух городов
column-in-common = Что у городов общего; заполнен один из трёх столбцов
column-own-name = Название на языке сайта
column-place-kind = Вид места
column-country = Страна (код ISO 3166-1)
column-region = Регион
column-within = Место, частью которого оно является
column-member = Город сам сдаёт отчёты
column-common_word = Название совпадает с обычным словом или фамилией
column-latitude = Широта в градусах
column-longitude = Долгота в градусах
column-wikidata = Номер в Викиданных
column-founded = Год основания
column-short = Краткое название
column-parent = Организация, в которую она входит
column-organisation-city = Где она находится
column-website = Её сайт
column-cadence = Как часто проходит (ISO 8601)
column-host = Кто проводит
column-series-date = Когда проходит из года в год
column-question-name = Вопрос
column-indicator-unit = Единица; count, если считают штуки
column-named = Чьё это имя; заполнен один из шести столбцов
column-name-kind = Что это: name — имя, short — краткое имя, form — другое написание, unit — единица
column-name-language = Язык (код BCP 47); пусто у других написаний
column-name-text = Само имя
column-renamed = Что переименовано; заполнен один из шести столбцов
column-former_id = Прежнее обозначение
column-city = Место, если участник — место
column-organisation = Организация, если участник — организация
column-name = Как назван участник, у которого нет своей страницы
column-kind-text = текст
column-kind-reference = обозначение
column-kind-word = одно из слов
column-kind-address = адрес
column-kind-whole = целое число
column-kind-number = число
column-kind-switch = true (да) или false (нет)
column-kind-date = дата EDTF, первый и последний возможный день
column-kind-duration = период
column-earliest = { $meaning }: первый возможный день
column-latest = { $meaning }: последний возможный день
column-edtf = Дата с той точностью, какая известна: EDTF (ISO 8601-2:2019)
column-refers = Обозначение из таблицы «{ $table }»
column-address = Полный адрес, если у сайта он известен, иначе адрес от корня сайта

## Служебные страницы

redirect-note = Эта страница теперь здесь:
not-found-note = По этому адресу ничего нет. Возможно, в адресе ошибка или страница сменила имя.
not-found-home = Перейти на главную

# Таблица в тексте отчёта, для программ чтения с экрана
table-label = Таблица

## Поиск

title-search = Поиск
nav-search = Поиск
nav-reports = Отчёты
nav-pages = Страницы
search-label = Что найти
search-submit = Найти
search-kind = Раздел
search-city = Город или место
search-year = Год
search-all-kinds = все разделы
search-all-cities = все города
search-all-years = все годы
search-hint = Слова можно писать в любом падеже, «ё» и «е» равны; города находятся и по именам на других языках. Клавиша / ведёт к поиску, стрелки — по найденному, Esc стирает запрос.
search-found = Найдено: { $n }
search-any = Всех слов вместе нет нигде. Найдено хотя бы по одному: { $n }
search-begun = Слов с таким началом много, и просмотрены не все: напишите начало подлиннее.
search-none = Ничего не нашлось.
search-near = Может быть, вы искали:
search-more = Показать ещё
search-older = Искать и в более ранних годах
search-lost = Указатель поиска не открылся. Обновите страницу или воспользуйтесь списками ниже.
search-no-script = Поиск работает только со скриптами, а они в этом браузере выключены. Всё, что есть на сайте, стоит в списках:
search-lists = Списки

# Архив года

archived-copy = Архивная копия отчётов за { $year } год.
archived-by = Сохранила организация: { $name }.
archived-on = Страница зафиксирована
archived-about = Об этой копии
archived-what = Что это
archived-year = Страница из архива отчётов за { $year } год. После фиксации архив не меняется.
archived-frozen = Зафиксировано
archived-institution = Кто сохранил
archived-address = Адрес на сайте
archived-id = Идентификатор архива
archived-version = версия { $version }
archived-corrected = Это исправленная копия, версия { $version }; до неё была { $previous }.
archived-previous = Предыдущая версия
archived-checksums = Контрольные суммы
archived-data = Открытые данные
archived-leaving-live = Ссылки со знаком ↗ ведут за пределы архива: на действующий сайт или на другие сайты. Адрес сайта:
archived-leaving = Ссылки со знаком ↗ ведут за пределы архива. Вместо страниц, которых в нём нет, открывается
outside-note = Страницы, на которую вела ссылка, нет в этой копии: она относится к другому году или не входит в архив отчётов за { $year } год.
outside-home = К началу архива
archive-description = Отчёты муниципалитетов за { $year } год: страницы сайта «{ $title }», исходные тексты и открытые данные

# Список архивов рядом с ними

title-archives = Архивы отчётов
archives-note = Каждый архив — папка, которая не меняется с того дня, как её зафиксировали. Если в отчётах нашли ошибку, рядом лежит следующая версия. Как проверить архив, сказано в его файле КАК-ОТКРЫТЬ.txt.
archives-year = Отчёты за { $year } год
archives-open = Открыть { $name }
archives-unreadable = Прочитать, что этот архив говорит о себе, не удалось: он повреждён. Команда letopis verify { $name } скажет, чем; возьмите его из другой копии.
archives-size = Сколько в нём
archives-files = { $n ->
    [one] { $n } файл
    [few] { $n } файла
   *[other] { $n } файлов
}
archives-bytes = { $n ->
    [one] { $n } байт
    [few] { $n } байта
   *[other] { $n } байт
}
archives-seal = Контрольная сумма архива: SHA-512 файла tagmanifest-sha512.txt
