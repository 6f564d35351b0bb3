# Командная строка

cli-about = Летопись: из ежегодных отчётов городов получается связанный сайт
cli-usage = Как писать
cli-options = Ключи
cli-commands = Команды
cli-kinds = Что можно завести
cli-help = показать эту справку
cli-version = показать версию
cli-root = папка сайта (иначе ближайшая вверх, где лежит site.toml)
cli-lang = язык сообщений: ru или en (иначе как в системе)
cli-build = собрать сайт
cli-out = папка для готового сайта (иначе public в папке сайта)
cli-base-url = адрес, по которому сайт будет опубликован
cli-drafts = показать и черновики: такой сайт не для публикации
cli-date = день сборки, ГГГГ-ММ-ДД: от него считаются просроченные планы
cli-timings = показать, сколько времени заняла каждая часть работы
cli-serve = показать сайт в браузере, пока его пишут; страницы обновляются сами
cli-port = порт (иначе 1847, а если он занят, следующий свободный)
cli-host = адрес, на котором отвечать (иначе 127.0.0.1: только этому компьютеру)
cli-open = открыть браузер
cli-no-drafts = показать только то, что увидят читатели
cli-poll = просматривать файлы постоянно: для сетевых дисков, которые не сообщают об изменениях
cli-check = проверить содержание и ничего не собирать
cli-deny-warnings = считать предупреждения ошибками
cli-format = как показать найденное: human (для людей), short (по строке на каждое), json
cli-verify = проверить, что архив не изменился: папка, zip-файл или папка с несколькими архивами
cli-archive = заморозить год: папка, которая откроется и проверится и через тридцать лет
cli-archive-all = заморозить все годы, за которые есть отчёты, и составить страницу со списком архивов
cli-archive-zip = ещё и упаковать архив в zip-файл рядом с ним
cli-archive-to = папка для архивов (иначе archive в папке сайта)
cli-archive-date = день фиксации, ГГГГ-ММ-ДД (иначе сегодня)
cli-register = перечень соглашений города за год файлом для администрации
cli-activity = вместо перечня информация о связях: что сделано за год
cli-register-format = чем записать: docx (для печати и подписи), csv (таблица), html; иначе по имени файла, иначе docx
cli-to = куда записать (иначе register-CITY-YEAR.docx в текущую папку; - выводит на экран)
cli-register-date = дата создания в свойствах документа, ГГГГ-ММ-ДД
cli-new = завести новый файл
cli-new-site = новый сайт, который сразу собирается
cli-new-report = новый отчёт: черновик с вопросами анкеты
cli-new-city = новый город
cli-new-agreement = карточка соглашения, чтобы уладить разночтения
cli-new-event = карточка события, чтобы уладить разночтения
cli-new-series = новая серия повторяющихся событий

cli-built = готово: { $path }, файлов { $files }, новых и изменённых { $written }, убрано { $removed }, { $time } с
cli-verified = { $name }: в целости, { $files } { $files ->
    [one] файл
    [few] файла
   *[many] файлов
}, байтов: { $bytes }, сверено по { $algorithms }
cli-not-verified = { $name }: целостность нарушена
cli-faults-more = { $name }: и ещё { $number } { $number ->
    [one] замечание
    [few] замечания
   *[many] замечаний
}, здесь не показано
cli-previous = { $name }: { $previous }, предыдущая версия, — та самая
cli-previous-absent = { $name }: { $previous }, предыдущей версии, рядом нет, она не проверялась

cli-megabytes = { $number } МБ
cli-archived = архив готов: { $path }, файлов { $files }, { $size }
cli-archive-unchanged = { $path }: с { $date } ничего не изменилось, делать нечего
cli-archive-packed = упаковано: { $path }, { $size }
cli-archive-list = список архивов: { $path }
cli-unpublished = не опубликовано, потому что это черновики или отчёты на проверке: { $reports }
cli-register-drafts = черновики и отчёты на проверке не учтены: { $reports }
cli-register-no-report = отчёта города за { $year } год нет: составлено по отчётам других городов и лет
cli-register-nothing = внимание: в отчётах нет ничего о { $year } годе, проверьте год
cli-register-empty = в отчётах не названо ни одного соглашения этого города
cli-new-site-next = теперь можно собрать сайт: letopis build --root "{ $path }"
cli-command = команда

cli-try-help = подсказка: `letopis --help` покажет все команды и ключи
cli-missing-command = не сказано, что сделать: нужна команда
cli-unknown-command = нет команды `{ $name }`
cli-unknown-command-suggestion = нет команды `{ $name }`, возможно, нужна `{ $suggestion }`
cli-unknown-argument = непонятно, что значит `{ $name }`
cli-missing-argument = не хватает: `{ $name }`
cli-conflict = `{ $name }` и `{ $value }` вместе не пишут
cli-missing-value = после `{ $name }` нужно значение
cli-value-not-allowed = для `{ $name }` не подходит `{ $value }`, можно: `{ $allowed }`
cli-wrong-value = для `{ $name }` не подходит `{ $value }`: { $expected }
cli-wrong-line = команда написана неверно
cli-expected-date = нужна дата вида 2025-01-31
cli-expected-url = нужен адрес, который начинается с https:// или http://
cli-expected-year = нужен год из четырёх цифр
cli-expected-id = можно писать маленькие латинские буквы, цифры и дефис
cli-expected-document = имя должно оканчиваться на .docx, .csv или .html, иначе нужен ключ `--format`
cli-expected-port = нужно число от 0 до 65535
