import type { Shape } from '#ui/texts';
import type { en } from './en.ts';

export const pl: Shape<typeof en> = {
  export: 'Eksport',
  kind: {
    statedesk: 'Statedesk JSON',
    xstate: 'XState v5 JSON',
    scxml: 'SCXML',
    mermaid: 'Mermaid',
    svg: 'Obraz SVG',
    png: 'Obraz PNG',
  },
  exportTitle: 'Eksport „{title}”: {kind}',
  exportLead: 'Sam proces się nie zmienia. W formacie {kind} zabraknie:',
  download: 'Pobierz {name}',
  failed: 'Przeglądarka nie zdołała narysować obrazu. Pobierz go jako SVG.',
  losses: 'Co się zmienia',
  more: '{count, plural, one {Jeszcze # taki wpis} few {Jeszcze # takie wpisy} many {Jeszcze # takich wpisów} other {Jeszcze # takiego wpisu}}',
  close: 'Zamknij',
  cancel: 'Anuluj',
  pasted:
    '{count, plural, one {Wklejono # stan} few {Wklejono # stany} many {Wklejono # stanów} other {Wklejono # stanu}}: {kind}',
  pastedLosses: 'Nie wszystko dało się przenieść bez zmian. „Cofnij” usunie wklejone części.',
  notPasted: 'Tego tekstu nie można wkleić na rysunek',
  importFile: 'Importuj plik',
  importTitle: 'Import „{title}”',
  importLead:
    '{kind}, {count, plural, one {# stan} few {# stany} many {# stanów} other {# stanu}}. Nie wszystko można przenieść:',
  importAct: 'Utwórz proces',
  notImported: '„{name}” nie może zostać zaimportowany',
  unreadable: 'Przeglądarka nie zdołała odczytać pliku. Wybierz go jeszcze raz.',
  oneFile: 'Upuszczaj po jednym pliku.',
  dropHere: 'Upuść plik, aby utworzyć z niego proces',
};
