# Сервер для просмотра черновиков

serve-panel = { $count ->
    [one] { $count } ошибка в файлах
    [few] { $count } ошибки в файлах
   *[many] { $count } ошибок в файлах
}
serve-panel-stands = Показан последний исправный сайт.
serve-panel-begun = Показано то, что получилось собрать.
serve-panel-more = { $count ->
    [one] И ещё { $count } ошибка
    [few] И ещё { $count } ошибки
   *[many] И ещё { $count } ошибок
}
serve-review = Проверка
serve-open = открыть в редакторе
serve-opening = открывается в редакторе…
serve-opened = открыто в редакторе
serve-no-editor = чтобы открывать файлы, назовите редактор в переменной LETOPIS_EDITOR
serve-editor-failed = редактор не запустился: { $reason }
serve-lost = Сервер не отвечает: правки здесь не появятся
serve-lines = Строки файла
serve-notes = Замечания

serve-missing = Такой страницы нет
serve-missing-words = На сайте нет страницы `{ $path }`.
serve-gone = Этой страницы больше нет
serve-gone-words = Страница `{ $path }` была на сайте, но её файл удалён, переименован или скрыт. Если он вернётся, страница появится здесь сама.
serve-near = Возможно, нужна одна из этих
serve-home = На главную
serve-broken = Страница не получилась
serve-broken-words = В оформлении сайта есть ошибка. Когда она будет исправлена, страница появится здесь сама.
serve-refused = Запрос отклонён
serve-refused-host = Сервер отвечает только по своему адресу. Откройте `{ $url }`.
serve-refused-elsewhere = Страницам других сайтов черновики не отдаются.
serve-refused-outside = Файл лежит вне папки сайта.

serve-drafts = Черновики и отчёты на проверке
serve-changes = Что изменилось с запуска
serve-diagnostics = Замечания программы
serve-none = Ничего.
serve-more = И ещё { $count }.
serve-status-draft = черновик
serve-status-review = на проверке
serve-added = новый
serve-changed = изменён
serve-removed = удалён

cli-serve-watches = слежу за папкой { $path }; чтобы закончить, нажмите Ctrl+C
cli-serve-drafts = черновики показаны и отмечены, собраны на { $url }_review; чтобы их скрыть: letopis serve --no-drafts
cli-serve-open-to-all = внимание: черновики видны всем, кто может открыть { $url } в вашей сети
cli-serve-port-taken = порт { $port } занят другой программой, взят { $next }
cli-serve-rebuilt = { $clock }  { $what }: { $time } мс
cli-serve-rebuilt-held = { $clock }  { $what }: { $time } мс, { $found }; показан последний исправный сайт
cli-serve-rebuilt-wrong = { $clock }  { $what }: { $time } мс, { $found }
cli-serve-files = { $count ->
    [one] { $count } файл
    [few] { $count } файла
   *[many] { $count } файлов
}
cli-serve-deaf = система не сообщает об изменениях ({ $reason }): файлы просматриваются раз в несколько секунд
cli-serve-no-browser = браузер не открылся: { $reason }
