skip-to-content = К делу
это не строка
