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
settings-reset = Вернуть обычный вид
settings-page-only = Без JavaScript выбранное действует только на этой странице.

## Заголовки страниц

title-year = { $year } год
title-yearbook = Сборник за { $year } год
title-cities = Города и места
title-agreements = Соглашения
title-events = События
title-series = Повторяющиеся события
title-organisations = Организации
title-topics = Темы отчётов
title-plans = Обещания и что с ними стало
title-data = Открытые данные
title-not-found = Такой страницы нет
title-redirect = Страница переехала
title-pair = { $first } и { $second }

## Описания для поисковых систем

description-city = { $name }: отчёты, события, соглашения, партнёры и обещания по годам.
description-year = Что города сообщили за { $year } год: отчёты, события, соглашения, обещания.
description-report = { $name }: { $city }, отчёт за { $year } год.
description-agreement = { $name }: стороны, даты, состояние и что говорят об этом отчёты.
description-event = { $name }: когда, где, кто участвовал и что говорят об этом отчёты.
description-pair = { $first } и { $second }: общие соглашения и события по годам.

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
count-reports = Отчёты
count-cities = Города и места
count-organisations = Организации
count-agreements = Соглашения
count-events = События
count-series = Повторяющиеся события
count-partnerships = Партнёрства
count-plans = Обещания
count-figures = Показатели
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
legend-none = пусто: отчёта нет
latest-year = Последние отчёты: { $year }
all-years = Все годы
partners = О ком рассказывают отчёты

## Год и сборник

steps-years = Соседние годы
yearbook-link = Сборник за { $year } год для чтения подряд и печати
yearbook-parts = Части сборника
yearbook-other = Другие ответы
answer-report = Из отчёта:
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
pair-events = Встречи и события
pair-elsewhere = В обоих городах или в другом месте
pair-unplaced = Место не названо
pair-water = в отчётах ничего
pair-no-agreements = О соглашениях между ними отчёты не говорят.
pair-no-events = О событиях, в которых участвовали оба, отчёты не говорят.

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
steps-editions = Соседние выпуски
edition = { $n }-й выпуск
edition-gap = Об этом выпуске не говорит ни один отчёт.
editions = Выпуски
no-editions = Отчёты пока не говорят ни об одном выпуске.
series-title = Название
series-editions-told = Выпусков в отчётах
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
plan-report-awaited = отчётов за { $year } год ещё нет
plan-unanswered = отчёта с ответом пока нет
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
field-edition = Выпуск
field-under = По соглашению
field-signs = Подписан документ
field-part_of = Часть события
field-due = Срок
field-about = О ком
field-host = Кто проводит
field-cadence = Как часто
field-forms = Другие написания

## Данные

data-note = Всё, что есть на сайте, можно взять одним файлом для программ: отчёты, места, соглашения, события и обещания со ссылками друг на друга.
data-counts = Сколько чего в данных
data-what = Что
data-key = Ключ
data-count = Сколько

## Служебные страницы

redirect-note = Эта страница теперь здесь:
not-found-note = По этому адресу ничего нет. Возможно, в адресе ошибка или страница сменила имя.
not-found-home = Перейти на главную

# Таблица в тексте отчёта, для программ чтения с экрана
table-label = Таблица
