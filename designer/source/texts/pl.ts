import type { Shape } from '#ui/texts';
import type { sourceEn } from './en.ts';

/** The words of the source view, in Polish. */
export const sourcePl = {
  label: 'Tekst źródłowy procesu',
  view: 'Co jest pokazane',
  text: 'Tekst',
  changes: 'Zmiany od wydania {number}',
  changesLabel: 'Wydanie {number} obok szkicu',
  noRelease: 'Nic jeszcze nie opublikowano',
  applied: 'Rysunek pokazuje ten tekst.',
  writing: 'Czekamy na przerwę…',
  broken: 'Jeszcze nie na rysunku: {problem}',
  behind: 'Tymczasem zmienił się rysunek.',
  reload: 'Weź tekst rysunku',
  syntax: 'Wiersz {line, number}, kolumna {column, number}: to nie jest JSON.',
  id: 'Identyfikatora procesu nie można tu zmienić.',
  unchanged: 'Szkic jest taki jak wydanie {number}.',
} as const satisfies Shape<typeof sourceEn>;
