import { defineTexts } from '#ui/texts';

/** The words of tables. */
export const tableTexts = defineTexts({
  en: {
    columns: 'Columns',
    selectAll: 'Select all rows',
    selectRow: 'Select {row}',
    sortBy: 'Sort by {column}',
    keys: {
      title: 'Table',
      next: 'Next row',
      previous: 'Previous row',
      open: 'Open the row',
      select: 'Select the row',
      range: 'Select up to here',
    },
  },
  ru: {
    columns: 'Столбцы',
    selectAll: 'Выбрать все строки',
    selectRow: 'Выбрать: {row}',
    sortBy: 'Сортировать: {column}',
    keys: {
      title: 'Таблица',
      next: 'Следующая строка',
      previous: 'Предыдущая строка',
      open: 'Открыть строку',
      select: 'Выбрать строку',
      range: 'Выбрать до этой строки',
    },
  },
  pl: {
    columns: 'Kolumny',
    selectAll: 'Zaznacz wszystkie wiersze',
    selectRow: 'Zaznacz: {row}',
    sortBy: 'Sortuj: {column}',
    keys: {
      title: 'Tabela',
      next: 'Następny wiersz',
      previous: 'Poprzedni wiersz',
      open: 'Otwórz wiersz',
      select: 'Zaznacz wiersz',
      range: 'Zaznacz do tego wiersza',
    },
  },
});
