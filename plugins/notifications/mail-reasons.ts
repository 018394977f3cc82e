import type { Text } from '#catalog/language';

/** Why a mail did not go out, by the code of the failure, and what to do about it. */
export const mailReasons: Readonly<Record<string, Text>> = {
  'mail.server-unreachable': {
    en: 'The mail server does not answer. Check that it runs, then try again.',
    ru: 'Почтовый сервер не отвечает. Проверьте, что он работает, и повторите.',
    pl: 'Serwer poczty nie odpowiada. Sprawdź, czy działa, i spróbuj ponownie.',
  },
  'mail.deferred': {
    en: 'The mail server takes no mail just now. Try again later.',
    ru: 'Почтовый сервер сейчас не принимает письма. Повторите позже.',
    pl: 'Serwer poczty chwilowo nie przyjmuje listów. Spróbuj później.',
  },
  'mail.login-refused': {
    en: 'The mail server refused our sign-in. Check the user and password in the settings, then try again.',
    ru: 'Почтовый сервер отклонил вход. Проверьте имя и пароль в настройках и повторите.',
    pl: 'Serwer poczty odrzucił logowanie. Sprawdź użytkownika i hasło w ustawieniach i spróbuj ponownie.',
  },
  'mail.refused': {
    en: 'The mail server refused the mail for good. Check the address.',
    ru: 'Почтовый сервер окончательно отказался принять письмо. Проверьте адрес.',
    pl: 'Serwer poczty ostatecznie odrzucił list. Sprawdź adres.',
  },
  'mail.under-way': {
    en: 'Another try is under way. Wait two minutes before the next one.',
    ru: 'Другая попытка ещё идёт. Подождите две минуты.',
    pl: 'Inna próba jeszcze trwa. Odczekaj dwie minuty.',
  },
  'mail.no-recipient': {
    en: 'Nobody is known to whom the mail could go. Name a requester or an assignee.',
    ru: 'Неизвестно, кому отправить письмо. Укажите заявителя или исполнителя.',
    pl: 'Nie wiadomo, do kogo wysłać list. Podaj zgłaszającego lub wykonawcę.',
  },
  'mail.address-invalid': {
    en: 'The address is not one that mail can go to. Mend it in the directory or in the workflow.',
    ru: 'На этот адрес нельзя отправить письмо. Исправьте его в справочнике или в процессе.',
    pl: 'Na ten adres nie można wysłać listu. Popraw go w katalogu lub w procesie.',
  },
  'mail.subject-invalid': {
    en: 'The subject has characters that a mail’s subject must not have.',
    ru: 'В теме есть символы, недопустимые в теме письма.',
    pl: 'Temat zawiera znaki niedozwolone w temacie listu.',
  },
  'mail.template-unknown': {
    en: 'The workflow names a template that is not installed. Choose another one in the designer.',
    ru: 'Процесс ссылается на шаблон, которого нет. Выберите другой в конструкторе.',
    pl: 'Proces wskazuje szablon, którego nie ma. Wybierz inny w projektancie.',
  },
  'mail.settings-invalid': {
    en: 'The mail settings are wrong. Check the environment of the worker.',
    ru: 'Настройки почты неверны. Проверьте окружение обработчика.',
    pl: 'Ustawienia poczty są błędne. Sprawdź środowisko procesu roboczego.',
  },
  'mail.no-server': {
    en: 'No mail server is set up: the mail is held and can be read here.',
    ru: 'Почтовый сервер не настроен: письмо задержано, его можно прочитать здесь.',
    pl: 'Nie ustawiono serwera poczty: list jest zatrzymany i można go tu przeczytać.',
  },
};
