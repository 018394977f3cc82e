import { defineTexts } from '#ui/texts';

/** The words of the search. */
export const searchTexts = defineTexts({
  en: {
    title: 'Search tickets',
    query: 'Key, person or words of the subject',
    hint: 'Find a ticket by its key, its requester or its subject',
    hintText: 'For example INC-42, a name, or words that stand in the subject.',
    none: 'Nothing found for “{query}”',
    noneText: 'Try fewer words, or the beginning of a word. Tickets of other teams are not shown.',
    results: 'Tickets found',
    count: '{count, plural, one {# ticket found} other {# tickets found}}',
    section: 'Tickets',
  },
  ru: {
    title: 'Поиск заявок',
    query: 'Номер, человек или слова из темы',
    hint: 'Найдите заявку по номеру, заявителю или теме',
    hintText: 'Например INC-42, имя или слова из темы.',
    none: 'По запросу «{query}» ничего не найдено',
    noneText: 'Попробуйте меньше слов или начало слова. Заявки других команд не показываются.',
    results: 'Найденные заявки',
    count:
      '{count, plural, one {Найдена # заявка} few {Найдены # заявки} many {Найдено # заявок} other {Найдено # заявки}}',
    section: 'Заявки',
  },
  pl: {
    title: 'Szukaj zgłoszeń',
    query: 'Numer, osoba lub słowa z tematu',
    hint: 'Znajdź zgłoszenie po numerze, zgłaszającym lub temacie',
    hintText: 'Na przykład INC-42, nazwisko albo słowa z tematu.',
    none: 'Nic nie znaleziono dla „{query}”',
    noneText: 'Użyj mniej słów lub początku słowa. Zgłoszenia innych zespołów nie są pokazywane.',
    results: 'Znalezione zgłoszenia',
    count:
      '{count, plural, one {Znaleziono # zgłoszenie} few {Znaleziono # zgłoszenia} many {Znaleziono # zgłoszeń} other {Znaleziono # zgłoszenia}}',
    section: 'Zgłoszenia',
  },
});
